// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/stylepainting.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace covault::desktop::stylepainting {

namespace {
constexpr int HandleWidth = 6;
constexpr int ShortestHandle = 24;

QFont tabFont()
{
    return textFont(TextSize::Body, QFont::DemiBold);
}

QRect across(const QStyleOptionSlider &bar, int start, int length)
{
    return bar.orientation == Qt::Vertical ? QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), length)
                                           : QRect(bar.rect.left() + start, bar.rect.top(), length, bar.rect.height());
}

// Where the handle starts and how long it is.
std::pair<int, int> handleOf(const QStyleOptionSlider &bar)
{
    const int room = bar.orientation == Qt::Vertical ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return {0, room};
    const int fitting = int(qint64(room) * bar.pageStep / (range + bar.pageStep));
    const int length = std::min(room, std::max(fitting, ShortestHandle));
    return {QStyle::sliderPositionFromValue(
                    bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown),
            length};
}
} // namespace

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &section)
{
    painter.fillRect(section.rect, section.state & QStyle::State_MouseOver ? colours().hover : colours().alt);
    look::paintHairline(painter, section.rect.bottomLeft(), section.rect.bottomRight(), colours().line);
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &section)
{
    painter.save();
    painter.setFont(textFont(TextSize::Small, QFont::Medium));
    painter.setPen(colours().muted);
    const QString text = painter.fontMetrics().elidedText(section.text, Qt::ElideRight, section.rect.width());
    const auto alignment = QStyle::visualAlignment(section.direction, section.textAlignment | Qt::AlignVCenter);
    painter.drawText(section.rect, int(alignment), text);
    painter.restore();
}

void paintTabShape(QPainter &painter, const QStyleOptionTab &tab)
{
    const QRect &r = tab.rect;
    if (tab.state & QStyle::State_Selected)
        painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width() - space::Card, 2), colours().accent);
}

void paintTabLabel(QPainter &painter, const QStyleOptionTab &tab)
{
    const bool isCurrent = tab.state & QStyle::State_Selected;
    const bool isEnabled = tab.state & QStyle::State_Enabled;
    const QRect words = tab.rect.adjusted(0, 0, -space::Card, -2);
    painter.save();
    painter.setFont(isCurrent ? tabFont() : textFont(TextSize::Body));
    painter.setPen(!isEnabled ? colours().disabled : isCurrent ? colours().text : colours().secondary);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, tab.text);
    painter.restore();
    if (tab.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, words.adjusted(-2, 4, 4, -2), radius::Control);
}

QSize tabSize(const QStyleOptionTab &tab)
{
    const QSize text = QFontMetrics(tabFont()).size(Qt::TextShowMnemonic, tab.text);
    return {text.width() + space::Card, std::max(scaled(measure::Row), text.height() + space::Control)};
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &bar)
{
    const double corner = bar.rect.height() / 2.0;
    look::paintBox(painter, bar.rect, colours().sunken, {}, corner);
    const double share = bar.maximum > bar.minimum
            ? std::clamp(double(bar.progress - bar.minimum) / (double(bar.maximum) - bar.minimum), 0.0, 1.0)
            : 0;
    QRect done = bar.rect;
    done.setWidth(int(done.width() * share));
    if (!done.isEmpty())
        look::paintBox(painter, QStyle::visualRect(bar.direction, bar.rect, done), colours().accent, {}, corner);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QStyle &style, const QWidget *widget)
{
    if (bar.maximum <= bar.minimum)
        return;
    QRectF handle = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    const bool isVertical = bar.orientation == Qt::Vertical;
    const double side = ((isVertical ? handle.width() : handle.height()) - HandleWidth) / 2;
    handle.adjust(isVertical ? side : 2, isVertical ? 2 : side, isVertical ? -side : -2, isVertical ? -2 : -side);
    const bool isHeld = bar.state & QStyle::State_Sunken;
    look::paintBox(painter, handle, isHeld ? colours().secondary : colours().border, {}, HandleWidth / 2.0);
}

QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const auto [start, length] = handleOf(bar);
    const int room = bar.orientation == Qt::Vertical ? bar.rect.height() : bar.rect.width();
    QRect rectangle;
    if (part == QStyle::SC_ScrollBarGroove)
        rectangle = bar.rect;
    else if (part == QStyle::SC_ScrollBarSlider)
        rectangle = across(bar, start, length);
    else if (part == QStyle::SC_ScrollBarSubPage)
        rectangle = across(bar, 0, start);
    else if (part == QStyle::SC_ScrollBarAddPage)
        rectangle = across(bar, start + length, room - start - length);
    return QStyle::visualRect(bar.direction, bar.rect, rectangle);
}

void paintSplitter(QPainter &painter, const QStyleOption &handle)
{
    // Horizontal is the direction in which it moves.
    const QPoint middle = handle.rect.center();
    if (handle.state & QStyle::State_Horizontal)
        painter.fillRect(QRect(middle.x(), handle.rect.top(), 1, handle.rect.height()), colours().line);
    else
        painter.fillRect(QRect(handle.rect.left(), middle.y(), handle.rect.width(), 1), colours().line);
}

} // namespace covault::desktop::stylepainting
