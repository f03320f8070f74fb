// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/card.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

namespace covault::desktop {

Card::Card(const QString &title, Use use, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_remark(new QLabel(this))
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    setAccessibleRole(*this, use == Use::Pressed ? QAccessible::Button : QAccessible::Grouping);
    setFocusPolicy(use == Use::Pressed ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, use == Use::Pressed);
    for (QLabel *label : {m_title, m_remark})
        label->setTextFormat(Qt::PlainText);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remark);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Card, space::Card, space::Card, space::Card);
    column->addLayout(head);
    column->addLayout(m_body, 1);
    applyFonts();
}

void Card::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    setAccessibleDescription(remark);
}

void Card::applyFonts()
{
    m_title->setFont(textFont(focusPolicy() == Qt::NoFocus ? TextSize::Small : TextSize::Head, QFont::DemiBold));
    m_remark->setFont(textFont(TextSize::Small));
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isHovered = testAttribute(Qt::WA_Hover) && underMouse();
    look::paintBox(painter, rect(), colours().base, isHovered ? colours().border : colours().line, radius::Card);
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Card);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (focusPolicy() != Qt::NoFocus && event->button() == Qt::LeftButton
            && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    const bool isPress =
            event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (focusPolicy() != Qt::NoFocus && isPress)
        Q_EMIT activated();
    else
        QFrame::keyPressEvent(event);
}

} // namespace covault::desktop
