// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/partymark.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"

#include <QPainter>

namespace covault::desktop {

namespace {

QRect squareIn(const QWidget &widget)
{
    const int side = scaled(measure::Icon);
    QRect square(0, 0, side, side);
    square.moveCenter(widget.rect().center());
    return square;
}

} // namespace

PartyMark::PartyMark(drawing::Side side, const QString &party, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_party(party)
{
    setToolTip(party);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PartyMark::sizeHint() const
{
    return {scaled(measure::Icon), scaled(measure::Icon)};
}

void PartyMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawing::paint(painter, squareIn(*this), drawing::sideMark(m_side, m_party, colours()));
}

IconLabel::IconLabel(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    return {scaled(measure::Icon), scaled(measure::Icon)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, squareIn(*this), m_name, colours().muted);
}

} // namespace covault::desktop
