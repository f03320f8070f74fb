// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/clipboardsection.h"

#include "desktop/settings/settingrow.h"
#include "desktop/settings/settingswords.h"

namespace covault::desktop {

ClipboardSection::ClipboardSection(QWidget *parent)
    : SettingsSection(tr("Clipboard"),
            tr("Every program of yours can read the clipboard. Copied secrets are marked as such, which clipboard "
               "managers respect, and are cleared at lock and when the program ends."),
            parent)
    , m_time(new ChoiceBox(body()))
{
    for (const std::chrono::seconds time : Choices::clipboardTimes())
        m_time->addItem(inWords(time), int(time.count()));
    add(new SettingRow(
            tr("Clear a copied secret"), tr("After this long. What you copied since stays."), m_time, body()));
    connect(m_time, &ChoiceBox::activated, this, [this] {
        m_choices.clipboardTime = std::chrono::seconds(m_time->currentData().toInt());
        Q_EMIT chosen(m_choices);
    });
}

void ClipboardSection::setChoices(const Choices &choices)
{
    m_choices = choices;
    m_time->setCurrentIndex(m_time->findData(int(choices.clipboardTime.count())));
}

} // namespace covault::desktop
