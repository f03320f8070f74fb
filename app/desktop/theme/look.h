// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QStyleOption)
QT_FORWARD_DECLARE_CLASS(QWidget)

/// The parts a control can play, and the few strokes that all painting shares, so that a row, a card and a button have
/// the same ground and the same ring.
namespace covault::desktop::look {

/// Makes a button one without an edge.
void setGhost(QWidget &button);
/// Makes a button one that destroys something: its words and edge are those of critical.
void setDanger(QWidget &button);
/// Makes a button the filled one although it is not a dialog's default button. One a view.
void setPrimary(QWidget &button);
/// Makes a button words in the accent without an edge: what can be done about the thing beside it.
void setLink(QWidget &button);
/// Makes an input show that what it holds is wrong, or no more; say why beside it.
enum class Validity { Good, Wrong };
void setValidity(QWidget &input, Validity validity);

/// Gives a button or an input another height than its usual one: one of `measure`, not scaled yet.
void setHeight(QWidget &control, int pixels);

bool isGhost(const QWidget *button);
bool isDanger(const QWidget *button);
bool isPrimary(const QWidget *button);
bool isLink(const QWidget *button);
bool isWrong(const QWidget *input);
/// The height in pixels of the screen: what setHeight() said, or \p usual.
int heightOf(const QWidget *control, int usual);

/// Writes a label in \p ink, whatever the ground of what it stands in. Say it again after a QEvent::PaletteChange.
void setInk(QWidget &label, const QColor &ink);

/// The 2 pixel ring of what has the keyboard, inside \p rectangle.
void paintFocusRing(QPainter &painter, const QRectF &rectangle, double cornerRadius);
/// The ground of a row by its state: selected with the bar at the leading edge, under the pointer, or none.
void paintRowGround(QPainter &painter, const QStyleOption &row);
/// The ring of a current row, if it has the keyboard.
void paintRowFocus(QPainter &painter, const QStyleOption &row);
/// A rounded box with an edge of \p width; a colour that is not valid is not drawn.
void paintBox(QPainter &painter, const QRectF &rectangle, const QColor &ground, const QColor &edge, double cornerRadius,
        double width = 1);
/// A line of one device pixel from \p from to \p to, whatever the scale.
void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour);

} // namespace covault::desktop::look
