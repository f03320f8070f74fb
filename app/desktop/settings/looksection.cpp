// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/looksection.h"

#include "desktop/settings/settingrow.h"
#include "desktop/settings/themepicker.h"
#include "desktop/widgets/segmentbar.h"

namespace covault::desktop {

LookSection::LookSection(QWidget *parent)
    : SettingsSection(tr("Look"), tr("For this computer. Every change is seen at once."), parent)
    , m_themes(new ThemePicker(body()))
    , m_density(new SegmentBar(tr("Rows"), body()))
    , m_font(new ChoiceBox(body()))
{
    m_density->setSegments({{tr("Comfortable")}, {tr("Compact")}});
    for (const int percent : Choices::fontPercents())
        m_font->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    add(new SettingRow(tr("Theme"), {}, m_themes, body(), SettingRow::Control::Below));
    add(new SettingRow(tr("Rows"), tr("How near to each other the rows of lists and tables are."), m_density, body()));
    add(new SettingRow(
            tr("Text size"), tr("Of the size that your system has; rows and buttons grow with it."), m_font, body()));
    connectParts();
}

void LookSection::connectParts()
{
    connect(m_themes, &ThemePicker::chosen, this, [this](std::optional<ThemeName> theme) {
        m_choices.theme = theme;
        Q_EMIT chosen(m_choices);
    });
    connect(m_density, &SegmentBar::currentChanged, this, [this](int place) {
        m_choices.density = Density(place);
        Q_EMIT chosen(m_choices);
    });
    connect(m_font, &ChoiceBox::activated, this, [this] {
        m_choices.fontPercent = m_font->currentData().toInt();
        Q_EMIT chosen(m_choices);
    });
}

void LookSection::setChoices(const Choices &choices)
{
    m_choices = choices;
    m_themes->setTheme(choices.theme);
    m_density->setCurrent(int(choices.density));
    m_font->setCurrentIndex(m_font->findData(choices.fontPercent));
}

} // namespace covault::desktop
