// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/keyhints.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"

#include <QHBoxLayout>
#include <QLabel>

namespace covault::desktop {

KeyHints::KeyHints(QWidget *parent)
    : Pane(Ground::Window, Edge::Top, parent)
    , m_row(new QHBoxLayout(this))
    , m_place(new QLabel(this))
{
    m_row->setContentsMargins(space::Section, 0, space::Section, 0);
    m_row->setSpacing(space::Card);
    m_row->addStretch();
    m_row->addWidget(m_place);
    applyLook();
}

void KeyHints::add(const QStringList &keys, const QString &words)
{
    auto *hint = new QWidget(this);
    auto *row = new QHBoxLayout(hint);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    for (const QString &key : keys)
        row->addWidget(new KeyCap(key, hint));
    row->addWidget(new QLabel(words, hint));
    m_row->insertWidget(int(m_hints.size()), hint);
    m_hints.push_back(hint);
    fit();
}

void KeyHints::setPlace(const QString &place)
{
    m_place->setText(place);
    fit();
}

void KeyHints::fit()
{
    int room = width() - 2 * space::Section - m_place->sizeHint().width();
    for (QWidget *hint : m_hints) {
        room -= hint->sizeHint().width() + space::Card;
        hint->setVisible(room >= 0);
    }
}

void KeyHints::applyLook()
{
    setMinimumHeight(scaled(measure::KeyHints));
    look::setInk(*m_place, colours().muted);
}

void KeyHints::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fit();
}

void KeyHints::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

} // namespace covault::desktop
