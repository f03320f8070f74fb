// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/personpanel.h"
#include "desktop/sync/syncstate.h"
#include "members/request.h"
#include "vault/vault.h"

#include <QHash>

namespace covault::desktop {

/// Who a row is about.
struct PersonKey
{
    MemberId member;
    DeviceId device; ///< null: a member without one
    QString name;
    bool isOnlyClosed = false; ///< of another side: it can't be removed, what is ours can be closed to it
    ShutOut shutOut = {};
};

/// What the page knows of the members, as one look at the vault found it.
struct PeopleReading
{
    std::vector<PersonRow> rows;
    QHash<QString, PanelState> panels; ///< by the key of a row
    QHash<QString, PersonKey> persons;
    std::map<QString, members::Request> requests; ///< that wait, by the key of a row
    std::vector<Fact> refused;                    ///< the first of them
    size_t refusedCount = 0;
    QString own; ///< key of this device's row
    QString summary;
    int waiting = 0;
};

/// Reads it; \p state says what the last exchange found. On a thread that may use \p vault.
Result<PeopleReading> readPeople(vault::Vault &vault, const SyncState &state);

} // namespace covault::desktop
