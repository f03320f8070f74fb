// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/choices.h"
#include "desktop/settings/settingssection.h"

namespace covault::desktop {

class ChoiceBox;

/// How long a copied secret stays where every program can read it.
class ClipboardSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit ClipboardSection(QWidget *parent);

    void setChoices(const Choices &choices);

Q_SIGNALS:
    void chosen(const covault::desktop::Choices &choices);

private:
    Choices m_choices;
    ChoiceBox *m_time;
};

} // namespace covault::desktop
