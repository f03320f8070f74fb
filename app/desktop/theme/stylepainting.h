// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStyle>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QStyleOption)
QT_FORWARD_DECLARE_CLASS(QStyleOptionButton)
QT_FORWARD_DECLARE_CLASS(QStyleOptionComboBox)
QT_FORWARD_DECLARE_CLASS(QStyleOptionFrame)
QT_FORWARD_DECLARE_CLASS(QStyleOptionHeader)
QT_FORWARD_DECLARE_CLASS(QStyleOptionMenuItem)
QT_FORWARD_DECLARE_CLASS(QStyleOptionProgressBar)
QT_FORWARD_DECLARE_CLASS(QStyleOptionSlider)
QT_FORWARD_DECLARE_CLASS(QStyleOptionSpinBox)
QT_FORWARD_DECLARE_CLASS(QStyleOptionTab)
QT_FORWARD_DECLARE_CLASS(QStyleOptionToolButton)
QT_FORWARD_DECLARE_CLASS(QWidget)

/// What Style paints, one function an element. Only style.cpp and its parts use it.
namespace covault::desktop::stylepainting {

// buttonstyle.cpp
void paintButtonPanel(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget);
void paintButtonLabel(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget);
void paintButtonFocus(QPainter &painter, const QStyleOptionButton &button, const QWidget *widget);
QSize buttonSize(const QStyleOptionButton &button, const QWidget *widget);
void paintToolPanel(QPainter &painter, const QStyleOption &button, const QWidget *widget);
void paintToolButton(
        QPainter &painter, const QStyleOptionToolButton &button, const QStyle &style, const QWidget *widget);
void paintCheck(QPainter &painter, const QStyleOption &box);
void paintRadio(QPainter &painter, const QStyleOption &box);

// inputstyle.cpp
void paintInput(QPainter &painter, const QStyleOption &input, const QWidget *widget);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &box, const QStyle &style, const QWidget *widget);
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &box, const QStyle &style, const QWidget *widget);
/// What a combo box needs beside its words.
int comboBoxFrame();
QRect comboBoxRect(const QStyleOptionComboBox &box, QStyle::SubControl part);

// viewstyle.cpp
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &section);
void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &section);
void paintTabShape(QPainter &painter, const QStyleOptionTab &tab);
void paintTabLabel(QPainter &painter, const QStyleOptionTab &tab);
QSize tabSize(const QStyleOptionTab &tab);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &bar);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QStyle &style, const QWidget *widget);
QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part);
void paintSplitter(QPainter &painter, const QStyleOption &handle);

// popupstyle.cpp
void paintPopupPanel(QPainter &painter, const QRect &rectangle, double cornerRadius);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item);
QSize menuItemSize(const QStyleOptionMenuItem &item);

} // namespace covault::desktop::stylepainting
