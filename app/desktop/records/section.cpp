// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/section.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QEvent>
#include <QPainter>

namespace covault::desktop {

namespace {

/// A label with a font and an ink of its own hears nothing of a new theme or size; its parent does.
bool changesLook(const QEvent &event)
{
    return event.type() == QEvent::PaletteChange || event.type() == QEvent::FontChange;
}

QColor colourOf(QuietLabel::Ink ink)
{
    switch (ink) {
    case QuietLabel::Ink::Text:
        return colours().text;
    case QuietLabel::Ink::Secondary:
        return colours().secondary;
    case QuietLabel::Ink::Muted:
        return colours().muted;
    case QuietLabel::Ink::Critical:
        return colours().critical.ink;
    }
    return colours().text;
}

} // namespace

SectionLabel::SectionLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    parent->installEventFilter(this);
    applyLook();
}

void SectionLabel::applyLook()
{
    setFont(textFont(TextSize::Small, QFont::DemiBold));
    look::setInk(*this, colours().secondary);
}

bool SectionLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (changesLook(*event))
        applyLook();
    return QLabel::eventFilter(watched, event);
}

QuietLabel::QuietLabel(const QString &text, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    parent->installEventFilter(this);
    applyLook();
}

void QuietLabel::applyLook()
{
    setFont(textFont(TextSize::Small, m_ink == Ink::Critical ? QFont::Medium : QFont::Normal));
    look::setInk(*this, colourOf(m_ink));
}

bool QuietLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (changesLook(*event))
        applyLook();
    return QLabel::eventFilter(watched, event);
}

TextLink::TextLink(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleRole(*this, QAccessible::Link);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize TextLink::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextSize::Small));
    return {metrics.horizontalAdvance(text()) + 2 * space::Pair,
            std::max(scaled(measure::RowCompact), metrics.height())};
}

QSize TextLink::minimumSizeHint() const
{
    return {scaled(measure::RowCompact), sizeHint().height()};
}

void TextLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = textFont(TextSize::Small);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(isEnabled() ? colours().accent : colours().disabled);
    const QString shown = QFontMetrics(font).elidedText(text(), Qt::ElideRight, width());
    painter.drawText(rect(), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), shown);
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Tag);
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(*inner);
        }
        delete item;
    }
}

} // namespace covault::desktop
