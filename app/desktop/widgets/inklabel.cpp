// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/inklabel.h"

#include "desktop/theme/look.h"

#include <QEvent>

namespace covault::desktop {

namespace {

QColor colourOf(InkLabel::Ink ink)
{
    switch (ink) {
    case InkLabel::Ink::Text:
        return colours().text;
    case InkLabel::Ink::Secondary:
        return colours().secondary;
    case InkLabel::Ink::Muted:
        return colours().muted;
    }
    return colours().text;
}

} // namespace

InkLabel::InkLabel(const QString &text, TextSize size, Ink ink, QWidget *parent, QFont::Weight weight)
    : QLabel(text, parent)
    , m_size(size)
    , m_ink(ink)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    // With a font and an ink of its own a label hears nothing of a new theme or size; its parent does.
    parent->installEventFilter(this);
    applyLook();
}

InkLabel *InkLabel::wrapped(const QString &text, Ink ink, QWidget *parent, TextSize size)
{
    auto *label = new InkLabel(text, size, ink, parent);
    label->setWordWrap(true);
    return label;
}

InkLabel *InkLabel::selectable(const QString &text, Ink ink, QWidget *parent)
{
    InkLabel *label = wrapped(text, ink, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void InkLabel::applyLook()
{
    setFont(textFont(m_size, m_weight));
    look::setInk(*this, colourOf(m_ink));
}

bool InkLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    return QLabel::eventFilter(watched, event);
}

} // namespace covault::desktop
