// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/choices.h"
#include "desktop/settings/settingssection.h"

namespace covault::desktop {

class ChoiceBox;
class SegmentBar;
class ThemePicker;

/// How the window looks: theme, rows, size of text.
class LookSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit LookSection(QWidget *parent);

    void setChoices(const Choices &choices);

Q_SIGNALS:
    void chosen(const covault::desktop::Choices &choices);

private:
    void connectParts();

    Choices m_choices;
    ThemePicker *m_themes;
    SegmentBar *m_density;
    ChoiceBox *m_font;
};

} // namespace covault::desktop
