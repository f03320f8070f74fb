// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordstate.h"
#include "vault/vault.h"

/// What the page of a record asks of a vault, on a thread that may use it.
namespace covault::desktop {

/// The change that a record's state ends with: what an undo goes back to.
Result<ChangeId> lastChange(vault::Vault &vault, const vault::RecordKey &record);

Result<OpenedAttachment> readAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name);
/// Takes a file in under its name; one of that name is replaced.
Result<vault::Changed> attachFile(vault::Vault &vault, const vault::RecordKey &key, const QString &path);
Result<vault::Changed> detachFile(vault::Vault &vault, const vault::RecordKey &key, const QString &name);

/// Of the values that stand in one place, the one of this number is the only one from now on.
Result<vault::Changed> settled(
        vault::Vault &vault, const vault::RecordKey &key, const QString &field, const Bytes &element, int value);

/// For what changes no content but concerns a record.
vault::Changed touched(const vault::RecordKey &key);

/// The record that has this id; nothing if it is not here.
Result<std::optional<vault::RecordKey>> keyOf(vault::Vault &vault, const RecordId &id);

} // namespace covault::desktop
