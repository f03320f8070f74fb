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
void paintChevron(QPainter &painter, const QRect &room, const QString &name, bool isEnabled)
{
    const int side = std::min({scaled(measure::Icon), room.width(), room.height() + 4});
    QRect square(0, 0, side, side);
    square.moveCenter(room.center());
    paintIcon(painter, square, name, isEnabled ? colours().secondary : colours().disabled);
}

int arrowRoom()
{
    return scaled(measure::Icon) + 2 * space::Control;
}
} // namespace

void paintInput(QPainter &painter, const QStyleOption &input, const QWidget *widget)
{
    const bool isEnabled = input.state & QStyle::State_Enabled;
    look::paintBox(painter, input.rect, colours().base, isEnabled ? colours().border : colours().line, radius::Control);
    if (look::isWrong(widget))
        look::paintBox(painter, input.rect, {}, colours().critical.fill, radius::Control, 2);
    else if (input.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, input.rect, radius::Control);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &box, const QStyle &style, const QWidget *widget)
{
    paintInput(painter, box, widget);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxArrow, widget);
    paintChevron(painter, arrow, u"chevron-down"_s, box.state & QStyle::State_Enabled);
}

int comboBoxFrame()
{
    return space::Control + arrowRoom() + space::Pair;
}

QRect comboBoxRect(const QStyleOptionComboBox &box, QStyle::SubControl part)
{
    QRect rectangle = box.rect;
    if (part == QStyle::SC_ComboBoxArrow)
        rectangle.setLeft(rectangle.right() + 1 - arrowRoom());
    else if (part == QStyle::SC_ComboBoxEditField)
        rectangle.adjust(box.editable ? 2 : space::Control, 2, -arrowRoom(), -2);
    return QStyle::visualRect(box.direction, box.rect, rectangle);
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &box, const QStyle &style, const QWidget *widget)
{
    paintInput(painter, box, widget);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QRect up = style.subControlRect(QStyle::CC_SpinBox, &box, QStyle::SC_SpinBoxUp, widget);
    const QRect down = style.subControlRect(QStyle::CC_SpinBox, &box, QStyle::SC_SpinBoxDown, widget);
    const bool isEnabled = box.state & QStyle::State_Enabled;
    paintChevron(painter, up, u"chevron-up"_s, isEnabled && box.stepEnabled & QAbstractSpinBox::StepUpEnabled);
    paintChevron(painter, down, u"chevron-down"_s, isEnabled && box.stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

} // namespace covault::desktop::stylepainting
