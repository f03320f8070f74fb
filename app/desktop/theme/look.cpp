// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/look.h"

#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace covault::desktop::look {

namespace {
constexpr const char *Ghost = "covaultGhost";
constexpr const char *Danger = "covaultDanger";
constexpr const char *Primary = "covaultPrimary";
constexpr const char *Link = "covaultLink";
constexpr const char *Wrong = "covaultWrong";
constexpr const char *Height = "covaultHeight";

constexpr double RingWidth = 2;
constexpr int BarWidth = 3;

void set(QWidget &widget, const char *name, const QVariant &value)
{
    widget.setProperty(name, value);
    widget.updateGeometry();
    widget.update();
}

bool has(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}
} // namespace

void setGhost(QWidget &button)
{
    set(button, Ghost, true);
}

void setDanger(QWidget &button)
{
    set(button, Danger, true);
}

void setPrimary(QWidget &button)
{
    set(button, Primary, true);
}

void setLink(QWidget &button)
{
    set(button, Ghost, true);
    set(button, Link, true);
}

void setValidity(QWidget &input, Validity validity)
{
    set(input, Wrong, validity == Validity::Wrong);
}

void setHeight(QWidget &control, int pixels)
{
    set(control, Height, pixels);
}

bool isGhost(const QWidget *button)
{
    return has(button, Ghost);
}

bool isDanger(const QWidget *button)
{
    return has(button, Danger);
}

bool isPrimary(const QWidget *button)
{
    return has(button, Primary);
}

bool isLink(const QWidget *button)
{
    return has(button, Link);
}

bool isWrong(const QWidget *input)
{
    return has(input, Wrong);
}

int heightOf(const QWidget *control, int usual)
{
    const int own = control ? control->property(Height).toInt() : 0;
    return scaled(own > 0 ? own : usual);
}

void setInk(QWidget &label, const QColor &ink)
{
    // Left alone, the role follows the ground, which is that of some parent.
    label.setForegroundRole(QPalette::WindowText);
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, ink);
    label.setPalette(palette);
}

void paintBox(QPainter &painter, const QRectF &rectangle, const QColor &ground, const QColor &edge, double cornerRadius,
        double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const double inset = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rectangle.adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rectangle, double cornerRadius)
{
    paintBox(painter, rectangle, {}, colours().focus, cornerRadius, RingWidth);
}

void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(colour, 0); // cosmetic: one device pixel
    painter.setPen(pen);
    painter.drawLine(from, to);
    painter.restore();
}

void paintRowGround(QPainter &painter, const QStyleOption &row)
{
    const bool isActive = row.state & QStyle::State_Active;
    if (row.state & QStyle::State_Selected) {
        painter.fillRect(row.rect, isActive ? colours().selected : colours().selectedInactive);
        QRect bar = row.rect;
        bar.setWidth(BarWidth);
        painter.fillRect(
                QStyle::visualRect(row.direction, row.rect, bar), isActive ? colours().accent : colours().border);
    } else if (row.state & QStyle::State_MouseOver && row.state & QStyle::State_Enabled) {
        painter.fillRect(row.rect, colours().hover);
    }
}

void paintRowFocus(QPainter &painter, const QStyleOption &row)
{
    if (row.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row.rect, 0);
}

} // namespace covault::desktop::look
