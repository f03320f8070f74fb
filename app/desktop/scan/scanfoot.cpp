// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scanfoot.h"

#include "desktop/scan/mergebar.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

ScanFoot::ScanFoot(QWidget *parent)
    : Pane(Ground::Window, Edge::Top, parent)
    , m_usual(new QWidget(this))
    , m_words(new ElidedLabel(m_usual))
    , m_merge(new MergeBar(this))
{
    setMinimumHeight(scaled(measure::ActionBar));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Section, 0, space::Section, 0);
    row->addWidget(buildUsual(), 1);
    row->addWidget(m_merge, 1);
}

QPushButton *ScanFoot::button(const QString &text, const QString &key, FoundWish wish)
{
    auto *button = new QPushButton(tr("%1 (%2)").arg(text, key), m_usual);
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, [this, wish] { Q_EMIT wished(wish); });
    return button;
}

QWidget *ScanFoot::buildUsual()
{
    m_words->setInk(ElidedLabel::Ink::Muted);
    m_ignore = button(tr("Ignore"), u"I"_s, FoundWish::Ignore);
    look::setGhost(*m_ignore);
    m_mergeInto = button(tr("Merge into other"), u"M"_s, FoundWish::Merge);
    m_adopt = button(tr("Adopt"), u"A"_s, FoundWish::Adopt);
    look::setPrimary(*m_adopt);
    m_next = button(tr("Next"), u"N"_s, FoundWish::Next);
    auto *row = new QHBoxLayout(m_usual);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    row->addWidget(m_words, 1);
    for (QPushButton *one : {m_ignore, m_mergeInto, m_adopt, m_next})
        row->addWidget(one);
    return m_usual;
}

void ScanFoot::setState(const ScanState &state)
{
    m_merge->setTargets(state.targets);
    m_usual->setVisible(state.targets.empty());
    const bool hasThing = state.view.has_value();
    const bool isOpen = hasThing && state.view->isOpen;
    const int chosen = hasThing ? state.view->chosen() : 0;
    const QString still = tr("Nothing leaves this computer; the files stay as they are.");
    m_words->setText(
            hasThing ? tr("%1 of %2. %3").arg(state.place).arg(state.counts[size_t(state.shown)]).arg(still) : still);
    const QString adopt = !isOpen || chosen == 0 ? tr("Adopt")
            : chosen == 1                        ? tr("Adopt 1 fact")
                                                 : tr("Adopt %n facts", nullptr, chosen);
    m_adopt->setText(tr("%1 (%2)").arg(adopt, u"A"_s));
    m_adopt->setEnabled(isOpen && chosen > 0 && state.mayWrite && !state.isTaking);
    m_adopt->setToolTip(state.mayWrite ? QString() : tr("The vault is open for reading only."));
    m_mergeInto->setEnabled(isOpen && state.mayWrite && !state.isTaking);
    const bool isIgnored = state.shown == ScanShown::Ignored;
    m_ignore->setText(tr("%1 (%2)").arg(isIgnored ? tr("Take back") : tr("Ignore"), u"I"_s));
    m_ignore->setEnabled(hasThing && (isOpen || isIgnored));
    m_next->setEnabled(hasThing);
}

} // namespace covault::desktop
