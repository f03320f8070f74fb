// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/codeview.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace covault::desktop {

namespace {

constexpr int GroupsInRow = 3;
constexpr int GroupHeight = 32;

} // namespace

CodeView::CodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // so that it can be read out
}

void CodeView::setCode(const SharedSecret &code)
{
    m_code = code;
    setAccessibleName(code ? tr("The recovery code: %1").arg(QString::fromLatin1(code->bytes())) : QString());
    setVisible(code != nullptr);
    update();
}

QSize CodeView::sizeHint() const
{
    return {scaled(measure::List), 3 * scaled(GroupHeight) + 2 * space::Group};
}

bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void CodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().alt, colours().line, radius::Control);
    const QRect inner = rect().adjusted(space::Card, space::Group, -space::Card, -space::Group);
    const int width = inner.width() / GroupsInRow;
    const int height = inner.height() / GroupsInRow;
    const QList<QByteArray> groups = m_code ? m_code->bytes().split('-') : QList<QByteArray>();
    for (int index = 0; index < groups.size(); ++index) {
        const QRect place(
                inner.left() + index % GroupsInRow * width, inner.top() + index / GroupsInRow * height, width, height);
        painter.setFont(textFont(TextSize::Small));
        painter.setPen(colours().muted);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(index + 1));
        painter.setFont(monoFont(TextSize::Title));
        painter.setPen(colours().text);
        painter.drawText(place.adjusted(space::Section, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                QString::fromLatin1(groups[index]));
    }
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Control);
}

} // namespace covault::desktop
