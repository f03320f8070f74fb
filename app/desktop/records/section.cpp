// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/section.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QEvent>

namespace covault::desktop {

namespace {

bool changesLook(const QEvent &event)
{
    return event.type() == QEvent::ApplicationPaletteChange || event.type() == QEvent::ApplicationFontChange;
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
    applyLook();
}

void SectionLabel::applyLook()
{
    setFont(textFont(TextSize::Small, QFont::DemiBold));
    look::setInk(*this, colours().secondary);
}

void SectionLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (changesLook(*event))
        applyLook();
}

QuietLabel::QuietLabel(const QString &text, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    applyLook();
}

void QuietLabel::applyLook()
{
    setFont(textFont(TextSize::Small, m_ink == Ink::Critical ? QFont::Medium : QFont::Normal));
    look::setInk(*this, colourOf(m_ink));
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (changesLook(*event))
        applyLook();
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
