// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/badge.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "drawing/marks.h"

#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace badge {

namespace {
constexpr int Height = 20;
constexpr int KeyHeight = 18;
constexpr int Padding = 6;
constexpr int NearPadding = 4; // before a shape, which has air of its own
constexpr int ShapeSide = 12;

QFont font()
{
    return textFont(TextSize::Small, QFont::Medium);
}

int widthIn(const QFont &font, const QString &text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

// A square before the words, and the room that is left for these.
std::pair<QRect, QRect> split(const QRect &place, int padding, int side, Qt::LayoutDirection direction)
{
    const QRect square(place.left() + padding, place.top() + (place.height() - side) / 2, side, side);
    const QRect words = place.adjusted(padding + side + space::Pair, 0, -Padding, 0);
    return {QStyle::visualRect(direction, place, square), QStyle::visualRect(direction, place, words)};
}
} // namespace

QSize size(const QString &text)
{
    return {NearPadding + scaled(ShapeSide) + space::Pair + widthIn(font(), text) + Padding, scaled(Height)};
}

void paint(QPainter &painter, const QRect &place, drawing::Severity severity, const QString &text,
        Qt::LayoutDirection direction)
{
    const drawing::SeverityColours &c = colours().of(severity);
    look::paintBox(painter, place, c.tint, {}, radius::Tag);
    const auto [square, words] = split(place, NearPadding, scaled(ShapeSide), direction);
    drawing::paint(painter, square, drawing::severityMark(severity, colours()));
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // "24 days" reads as it is, in mirrored layouts too
    painter.setFont(font());
    painter.setPen(c.ink);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

QSize tagSize(const QString &icon, const QString &text)
{
    const int iconRoom = icon.isEmpty() ? 0 : scaled(measure::Icon) + space::Pair;
    return {2 * Padding + iconRoom + widthIn(textFont(TextSize::Small), text), scaled(Height)};
}

void paintTag(QPainter &painter, const QRect &place, const QString &icon, const QString &text,
        Qt::LayoutDirection direction, Hovered hovered)
{
    look::paintBox(
            painter, place, hovered == Hovered::Yes ? colours().hover : colours().alt, colours().line, radius::Tag);
    QRect words = place.adjusted(Padding, 0, -Padding, 0);
    if (!icon.isEmpty()) {
        const auto [square, rest] = split(place, Padding, scaled(measure::Icon), direction);
        paintIcon(painter, square, icon, colours().secondary);
        words = rest;
    }
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(colours().secondary);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

QSize keySize(const QString &text)
{
    const int height = scaled(KeyHeight);
    return {std::max(height, 2 * NearPadding + 2 + widthIn(textFont(TextSize::Caption), text)), height};
}

void paintKey(QPainter &painter, const QRect &place, const QString &text)
{
    look::paintBox(painter, place, colours().base, colours().line, radius::Tag);
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(textFont(TextSize::Caption));
    painter.setPen(colours().muted);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace badge

Badge::Badge(drawing::Severity severity, const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::StaticText);
    set(severity, text);
}

void Badge::set(drawing::Severity severity, const QString &text)
{
    m_severity = severity;
    m_text = text;
    const QString word = drawing::nameOf(severity);
    setAccessibleName(text == word ? word : tr("%1: %2").arg(word, text));
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badge::size(m_text);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    badge::paint(painter, rect(), m_severity, m_text, layoutDirection());
}

Tag::Tag(const QString &icon, const QString &text, Use use, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(use == Use::Link ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, use == Use::Link);
    setAttribute(Qt::WA_TransparentForMouseEvents, use == Use::Word);
    if (use == Use::Word)
        setAccessibleRole(*this, QAccessible::StaticText); // a link keeps the button's role, which can be pressed
}

QSize Tag::sizeHint() const
{
    const QSize seen = badge::tagSize(m_icon, text());
    const bool isPressed = focusPolicy() != Qt::NoFocus;
    return isPressed ? seen.expandedTo({0, scaled(measure::RowCompact)}) : seen; // a finger's breadth, whatever is seen
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isHovered = testAttribute(Qt::WA_Hover) && underMouse();
    QRect seen({}, QSize(width(), badge::tagSize(m_icon, text()).height()));
    seen.moveCenter(rect().center());
    badge::paintTag(
            painter, seen, m_icon, text(), layoutDirection(), isHovered ? badge::Hovered::Yes : badge::Hovered::No);
    if (hasFocus())
        look::paintFocusRing(painter, seen, radius::Tag);
}

QString shownKeys(const QKeySequence &keys)
{
    // A plus that is itself a key stays: "Ctrl++" is "Ctrl +".
    return keys.toString(QKeySequence::NativeText).replace(QRegularExpression(u"\\+(?=.)"_s), u" "_s);
}

KeyCap::KeyCap(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    setAccessibleRole(*this, QAccessible::StaticText);
}

QSize KeyCap::sizeHint() const
{
    return badge::keySize(m_text);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    badge::paintKey(painter, rect(), m_text);
}

} // namespace covault::desktop
