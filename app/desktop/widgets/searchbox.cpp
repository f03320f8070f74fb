// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/searchbox.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/rowpainter.h"

#include <QPainter>
#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace covault::desktop {

SearchBox::SearchBox(const QString &shortcut, QWidget *parent)
    : QToolButton(parent)
    , m_shortcut(shortcut)
{
    setText(tr("Search or type a command"));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchBox::sizeHint() const
{
    return {scaled(Widest), scaled(measure::Input)};
}

QSize SearchBox::minimumSizeHint() const
{
    return {scaled(Narrowest), scaled(measure::Input)};
}

void SearchBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), underMouse() ? colours().hover : colours().base, colours().border, radius::Control);
    QStyleOptionViewItem option;
    option.initFrom(this);
    RowPainter parts(painter, option, space::Control);
    parts.icon(parts.takeLeading(scaled(measure::Icon), space::Control), u"search"_s, colours().muted);
    const QSize key = badge::keySize(m_shortcut);
    QRect place = parts.takeTrailing(key.width(), space::Control);
    place.setTop((height() - key.height()) / 2);
    place.setHeight(key.height());
    badge::paintKey(painter, place, m_shortcut);
    parts.text(parts.rest(), text(), textFont(TextSize::Body), colours().muted);
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Control);
}

} // namespace covault::desktop
