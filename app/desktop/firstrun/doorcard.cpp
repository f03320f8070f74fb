// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/doorcard.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/inklabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace covault::desktop {

DoorCard::DoorCard(const QString &icon, const QString &title, const QString &reason, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(reason);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
            space::Card, space::Card + scaled(measure::IconEmpty) + space::Group, space::Card, space::Card);
    column->setSpacing(space::Pair);
    auto *head = new InkLabel(title, TextSize::Head, InkLabel::Ink::Text, this, QFont::DemiBold);
    auto *words = new InkLabel(reason, TextSize::Body, InkLabel::Ink::Secondary, this);
    for (InkLabel *label : {head, words}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    column->addStretch();
}

void DoorCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void DoorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = isDown() ? colours().selected : colours().base;
    look::paintBox(painter, rect(), ground, underMouse() || isDown() ? colours().border : colours().line, radius::Card);
    const int side = scaled(measure::IconEmpty);
    const int left = layoutDirection() == Qt::RightToLeft ? width() - space::Card - side : space::Card;
    paintIcon(painter, QRect(left, space::Card, side, side), m_icon, colours().accent);
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Card);
}

} // namespace covault::desktop
