// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettebars.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int SignsHeight = 36;
constexpr int HintsHeight = 40;

} // namespace

QHBoxLayout *paletteRow(QWidget &bar, int height)
{
    auto *row = new QHBoxLayout(&bar);
    row->setContentsMargins(space::Card, 0, space::Card, 0);
    row->setSpacing(space::Control);
    bar.setMinimumHeight(scaled(height));
    return row;
}

QWidget *paletteSigns(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = paletteRow(*bar, SignsHeight);
    const auto add = [&](const QString &key, const QString &words) {
        row->addSpacing(space::Control);
        row->addWidget(new KeyCap(key, bar));
        row->addWidget(new QLabel(words, bar));
    };
    row->addWidget(new QLabel(PaletteHints::tr("Narrow with"), bar));
    add(u">"_s, PaletteHints::tr("command"));
    add(u"@"_s, PaletteHints::tr("person"));
    add(u"#"_s, PaletteHints::tr("tag"));
    add(u"!"_s, PaletteHints::tr("finding"));
    add(u"kind:"_s, PaletteHints::tr("asset, vendor …"));
    row->addStretch();
    return bar;
}

PaletteHints::PaletteHints(QWidget *parent)
    : QWidget(parent)
{
    auto *row = paletteRow(*this, HintsHeight);
    const auto add = [&](const QString &key, const QString &words) -> QList<QWidget *> {
        auto *cap = new KeyCap(key, this);
        auto *label = new QLabel(words, this);
        row->addWidget(cap);
        row->addWidget(label);
        row->addSpacing(space::Control);
        return {cap, label};
    };
    add(tr("Enter"), tr("open"));
    m_ofRecords += add(shownKeys(u"Ctrl+C"_s), tr("password"));
    m_ofRecords += add(shownKeys(u"Ctrl+B"_s), tr("user name"));
    m_ofRecords += add(shownKeys(u"Ctrl+T"_s), tr("one-time code"));
    m_ofRecords += add(shownKeys(u"Ctrl+U"_s), tr("open address"));
    row->addStretch();
}

void PaletteHints::setHasRecord(bool hasRecord)
{
    for (QWidget *hint : m_ofRecords)
        hint->setVisible(hasRecord);
}

} // namespace covault::desktop
