// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "crypto/secretbytes.h"

/// The ids that follow from what they name (FORMAT.md, 'Ids').
namespace covault::members {

/// The vault that a genesis statement founds.
VaultId vaultIdOf(BytesView genesisStatement);
/// The device that holds these two keys. No other pair can take its id.
DeviceId deviceIdOf(BytesView signKey, BytesView boxKey);
/// The collection key's id. It commits to the key.
EpochId epochIdOf(const VaultId &vault, const CollectionId &collection, const crypto::SecretBytes &key);

/// A collection that every vault has by rule: `members` and `shared` of the genesis party, `own` of each party.
CollectionId collectionIdFor(const VaultId &vault, const PartyId &owner, QStringView name);
CollectionId membersCollection(const VaultId &vault, const PartyId &genesisParty);
CollectionId sharedCollection(const VaultId &vault, const PartyId &genesisParty);
CollectionId ownCollection(const VaultId &vault, const PartyId &owner);

/// The id of a member or collection that a statement makes: it follows from the party and from the statement's own random
/// bytes, so no statement of another party can take it, from whatever position.
MemberId memberIdFrom(const VaultId &vault, const PartyId &party, BytesView nonce);
CollectionId collectionIdFrom(const VaultId &vault, const PartyId &owner, BytesView nonce);

/// A `setting` or `kind` record of a collection: made twice, it is the same record.
RecordId settingRecordId(const CollectionId &collection, const QString &key);
RecordId kindRecordId(const CollectionId &collection, const QString &id);

} // namespace covault::members
