// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/lockingsection.h"

#include "desktop/settings/settingrow.h"
#include "desktop/settings/settingswords.h"

#include <QCheckBox>

namespace covault::desktop {

LockingSection::LockingSection(QWidget *parent)
    : SettingsSection(tr("Locking"),
            tr("The vault is also locked when you lock the screen and before the computer sleeps. What is typed and "
               "not saved is kept in the vault."),
            parent)
    , m_lockAfter(new ChoiceBox(body()))
    , m_quickUnlock(new SwitchRow(tr("Quick unlock"),
              tr("This computer keeps a key that opens the vault, in the key store of your login. Who can use your "
                 "login "
                 "can then open the vault without its passphrase."),
              body()))
{
    for (const std::chrono::minutes time : Choices::lockTimes())
        m_lockAfter->addItem(inWords(time), int(time.count()));
    add(new SettingRow(tr("Lock when nobody works"), tr("After this long without a key, a click or a touch."),
            m_lockAfter, body()));
    add(m_quickUnlock);
    connect(m_lockAfter, &ChoiceBox::activated, this, [this] {
        m_choices.lockAfter = std::chrono::minutes(m_lockAfter->currentData().toInt());
        Q_EMIT chosen(m_choices);
    });
    connect(m_quickUnlock, &SwitchRow::turned, this, &LockingSection::quickUnlockTurned);
}

void LockingSection::setState(const SettingsState &state)
{
    m_choices = state.choices;
    m_lockAfter->setCurrentIndex(m_lockAfter->findData(int(m_choices.lockAfter.count())));
    m_quickUnlock->setSwitch(state.quickUnlock,
            state.quickUnlock.isOn ? tr("quick unlock is still on") : tr("quick unlock is still off"));
    m_quickUnlock->box().setEnabled(!state.isReadOnly);
    m_quickUnlock->box().setToolTip(state.isReadOnly ? tr("The vault file is read-only") : QString());
}

} // namespace covault::desktop
