// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/stylepainting.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace covault::desktop::stylepainting {

namespace {
constexpr int Padding = 12;
constexpr int GhostPadding = 8;

bool isFilled(const QStyleOptionButton &button, const QWidget *widget)
{
    return look::isPrimary(widget) || button.features & QStyleOptionButton::DefaultButton;
}

bool isEnabled(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled;
}

bool isDown(const QStyleOption &option)
{
    return option.state & QStyle::State_Sunken;
}

bool isUnderPointer(const QStyleOption &option)
{
    return option.state & QStyle::State_MouseOver && isEnabled(option);
}

QColor filledGround(const QStyleOptionButton &button)
{
    if (isDown(button))
        return colours().accentPress;
    return isUnderPointer(button) ? colours().accentHover : colours().accent;
}

// Not valid where nothing is painted behind the button.
QColor flatGround(const QStyleOption &button, const QColor &rest)
{
    if (isDown(button) || button.state & QStyle::State_On)
        return colours().selected;
    return isUnderPointer(button) ? colours().hover : rest;
}

QColor edgeOf(const QStyleOptionButton &button, const QWidget *widget)
{
    if (!isEnabled(button))
        return colours().line;
    return look::isDanger(widget) ? colours().critical.edge : colours().border;
}

QColor inkOf(const QStyleOptionButton &button, const QWidget *widget)
{
    if (!isEnabled(button))
        return colours().disabled;
    if (isFilled(button, widget))
        return colours().onAccent;
    if (look::isDanger(widget))
        return colours().critical.ink;
    if (look::isLink(widget))
        return colours().accent;
    return look::isGhost(widget) ? colours().secondary : colours().text;
}

QFont fontOf(const QStyleOptionButton &button, const QWidget *widget)
{
    QFont font = widget ? widget->font() : textFont(TextSize::Body);
    font.setWeight(isFilled(button, widget) || look::isLink(widget) ? QFont::DemiBold : QFont::Medium);
    return font;
}

bool hasMenu(const QStyleOptionButton &button)
{
    return button.features & QStyleOptionButton::HasMenu;
}

int iconRoom(const QStyleOptionButton &button)
{
    return button.icon.isNull() ? 0 : button.iconSize.width() + (button.text.isEmpty() ? 0 : space::Control);
}

// An icon of ours takes the ink of the words; any other is painted as it is.
void paintButtonIcon(QPainter &painter, const QRect &square, const QIcon &icon, const QColor &ink, QIcon::Mode mode)
{
    if (icon.name().isEmpty())
        icon.paint(&painter, square, Qt::AlignCenter, mode);
    else
        paintIcon(painter, square, icon.name(), ink);
}
} // namespace

void paintButtonPanel(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget)
{
    const QRectF rectangle = button.rect;
    if (isFilled(button, widget) && isEnabled(button))
        look::paintBox(painter, rectangle, filledGround(button), filledGround(button), radius::Control);
    else if (look::isGhost(widget))
        look::paintBox(painter, rectangle, flatGround(button, {}), {}, radius::Control);
    else
        look::paintBox(painter, rectangle, flatGround(button, colours().base), edgeOf(button, widget), radius::Control);
    paintButtonFocus(painter, button, widget);
}

void paintButtonFocus(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget)
{
    if (!(button.state & QStyle::State_HasFocus))
        return;
    const QRectF rectangle = button.rect;
    if (!isFilled(button, widget)) {
        look::paintFocusRing(painter, rectangle, radius::Control);
        return;
    }
    look::paintBox(painter, rectangle.adjusted(2, 2, -2, -2), {}, colours().base, radius::Control - 2, 2);
    look::paintBox(painter, rectangle, {}, colours().text, radius::Control, 2);
}

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget)
{
    painter.save();
    const QFont font = fontOf(button, widget);
    const QColor ink = inkOf(button, widget);
    painter.setFont(font);
    painter.setPen(ink);
    const int chevron = hasMenu(button) ? space::Pair + scaled(measure::Icon) : 0;
    const QFontMetrics metrics(font);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, button.text).width();
    const int width = std::min(iconRoom(button) + textWidth + chevron, button.rect.width());
    QRect content(0, button.rect.top(), width, button.rect.height());
    content.moveLeft(button.rect.left() + (button.rect.width() - width) / 2);
    const auto place = [&](QRect part) { return QStyle::visualRect(button.direction, content, part); };
    if (!button.icon.isNull()) {
        QRect square({}, button.iconSize);
        square.moveTopLeft({content.left(), content.center().y() - button.iconSize.height() / 2 + 1});
        paintButtonIcon(painter, place(square), button.icon, ink, isEnabled(button) ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect words = content.adjusted(iconRoom(button), 0, -chevron, 0);
    painter.drawText(place(words), Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, button.text);
    if (chevron > 0) {
        const int side = scaled(measure::Icon);
        paintIcon(painter, place(QRect(content.right() + 1 - side, content.center().y() - side / 2 + 1, side, side)),
                u"chevron-down"_s, ink);
    }
    painter.restore();
}

QSize buttonSize(const QStyleOptionButton &button, const QWidget *widget)
{
    QStyleOptionButton filled = button;
    filled.features |=
            QStyleOptionButton::DefaultButton; // so that a button keeps its width when it becomes the default
    const QFontMetrics metrics(fontOf(filled, widget));
    const QSize text = metrics.size(Qt::TextShowMnemonic, button.text);
    const int height = std::max(look::heightOf(widget, measure::Button), text.height() + space::Control);
    if (button.text.isEmpty() && !hasMenu(button))
        return {height, height};
    const int chevron = hasMenu(button) ? space::Pair + scaled(measure::Icon) : 0;
    const int padding = look::isGhost(widget) ? GhostPadding : Padding;
    return {iconRoom(button) + text.width() + chevron + 2 * padding, height};
}

void paintToolPanel(QPainter &painter, const QStyleOption &button, const QWidget *widget)
{
    const bool isFlat = button.state & QStyle::State_AutoRaise || look::isGhost(widget);
    const QColor edge = isFlat ? QColor() : isEnabled(button) ? colours().border : colours().line;
    look::paintBox(painter, button.rect, flatGround(button, isFlat ? QColor() : colours().base), edge, radius::Control);
    if (button.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, button.rect, radius::Control);
}

void paintToolButton(
        QPainter &painter, const QStyleOptionToolButton &button, const QStyle &style, const QWidget *widget)
{
    paintToolPanel(painter, button, widget);
    QStyleOptionToolButton label = button;
    const bool hasArrow = button.features & QStyleOptionToolButton::HasMenu && !button.text.isEmpty()
            && button.toolButtonStyle != Qt::ToolButtonIconOnly;
    const int side = scaled(measure::Icon);
    if (hasArrow)
        label.rect = QStyle::visualRect(button.direction, button.rect, button.rect.adjusted(0, 0, -side, 0));
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, &painter, widget);
    if (hasArrow) {
        const QRect square(
                button.rect.right() + 1 - side - space::Pair, button.rect.center().y() - side / 2 + 1, side, side);
        paintIcon(painter, QStyle::visualRect(button.direction, button.rect, square), u"chevron-down"_s,
                isEnabled(button) ? colours().secondary : colours().disabled);
    }
}

void paintCheck(QPainter &painter, const QStyleOption &box)
{
    const bool isOn = box.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = isEnabled(box) ? colours().accent : colours().disabled;
    const QColor edge = isEnabled(box) ? colours().border : colours().line;
    const QColor rest = isUnderPointer(box) ? colours().hover : colours().base;
    const QRectF square = box.rect;
    look::paintBox(painter, square, isOn ? accent : rest, isOn ? accent : edge, radius::Tag);
    if (!isOn)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().onAccent, square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return square.topLeft() + QPointF(x * square.width(), y * square.height());
    };
    if (box.state & QStyle::State_NoChange)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)}));
    painter.restore();
}

void paintRadio(QPainter &painter, const QStyleOption &box)
{
    const bool isOn = box.state & QStyle::State_On;
    const QColor accent = isEnabled(box) ? colours().accent : colours().disabled;
    const QColor edge = isEnabled(box) ? colours().border : colours().line;
    const QRectF square = box.rect;
    const double corner = square.width() / 2;
    look::paintBox(
            painter, square, isUnderPointer(box) ? colours().hover : colours().base, isOn ? accent : edge, corner);
    const double inset = square.width() / 4;
    if (isOn)
        look::paintBox(painter, square.adjusted(inset, inset, -inset, -inset), accent, {}, corner - inset);
}

} // namespace covault::desktop::stylepainting
