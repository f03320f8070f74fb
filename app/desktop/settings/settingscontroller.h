// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/session/job.h"
#include "desktop/session/vaultfacts.h"
#include "desktop/settings/settingsstate.h"

#include <QObject>

namespace covault::desktop {

/// Reads what can be set and sets it: for this computer by its preferences, for the vault by its session. Each wish is
/// done at once. GUI thread.
class SettingsController : public QObject
{
    Q_OBJECT
public:
    SettingsController(const Services &services, QObject *parent);

    const SettingsState &state() const { return m_state; }

    void choose(const Choices &choices);
    /// On asks for the passphrase first: it lets the vault be opened without it.
    void turnQuickUnlock(bool isOn);
    void turnAutostart(bool isOn);
    /// Sets an interval of the vault; nothing: back to the usual one. Can be undone.
    void setInterval(const QString &key, std::optional<int> days);
    /// Goes to the page for shared storage.
    void showPeople();

Q_SIGNALS:
    void stateChanged(const covault::desktop::SettingsState &state);

private:
    void takeFacts(const VaultFacts &facts);
    void takeQuickUnlock(bool isBusy, const std::optional<Error> &trouble);
    void takeKeys();
    void loadRules();
    void confirmQuickUnlock(const QString &passphrase);
    void writeInterval(const QString &key, std::optional<int> days, std::function<void()> done);
    void sayWhatChanged(const QString &title, const Interval &before, std::optional<int> days);
    void set(SettingsState state);

    Services m_services;
    SettingsState m_state;
    Job m_reading;
};

} // namespace covault::desktop
