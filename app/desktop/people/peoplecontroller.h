// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/action.h"
#include "desktop/people/accesscontroller.h"
#include "desktop/people/invitecontroller.h"
#include "desktop/people/removal.h"
#include "desktop/people/storagedeeds.h"

#include <QTimer>

namespace covault::desktop {

/// Reads who is in the vault and how the exchange stands, and does what is wished about it. GUI thread.
class PeopleController : public QObject
{
    Q_OBJECT
public:
    PeopleController(const Services &services, BackgroundSync &sync, QObject *parent = nullptr);
    ~PeopleController() override;

    const PeopleState &state() const { return m_state; }
    InviteController &invite() { return m_invite; }
    AccessController &access() { return m_access; }
    StorageDeeds &storages() { return m_storages; }

    void select(const QString &key);
    void selectStorage(const QString &url);
    /// What was refused; from then on it is not new.
    void showRefused();
    void doDeed(Deed deed);
    /// Opens what a line of the panel is about.
    void openLine(const QString &key);
    void showTarget(const QString &target);

Q_SIGNALS:
    void stateChanged(const covault::desktop::PeopleState &state);

private:
    void addActions();
    void load();
    void take(Result<PeopleReading> reading);
    void takeSync(const SyncState &sync);
    void takeInvite(const InviteState &invite);
    void takeAccess(const AccessState &access);
    void showSecrets(const QString &said, const std::vector<vault::RotateEntry> &entries);
    void choosePanel();
    void answerCurrent();
    void changeAccess();
    Availability whetherAccess(const ActionState &state) const;
    void leaveSteps();
    void removeCurrent(Removal::What what);
    void listRotate();
    const StorageState *currentStorage() const; // null: none
    void tell();

    enum class Shown { Row, Storage, Refused, Rotate };

    Services m_services;
    BackgroundSync &m_sync;
    InviteController m_invite;
    AccessController m_access;
    StorageDeeds m_storages;
    Removal m_removal;
    PeopleState m_state;
    PeopleReading m_reading;
    PanelState m_rotate;
    Shown m_shown = Shown::Row;
    Job m_job;
    QTimer m_delay;  // changes come in bursts
    QTimer m_minute; // words like '2 min ago' grow old
};

} // namespace covault::desktop
