// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/ids.h"

#include "crypto/hash.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

template<typename T>
T fullId(const Hash &hash)
{
    return *T::fromBytes(hash.view());
}

} // namespace

VaultId vaultIdOf(BytesView genesisStatement)
{
    return fullId<VaultId>(crypto::hash("genesis", {genesisStatement}));
}

DeviceId deviceIdOf(BytesView signKey, BytesView boxKey)
{
    return DeviceId::cutFrom(crypto::hash("device", {signKey, boxKey}).view());
}

EpochId epochIdOf(const VaultId &vault, const CollectionId &collection, const crypto::SecretBytes &key)
{
    return fullId<EpochId>(crypto::hash("epoch", {vault.view(), collection.view(), key.view()}));
}

CollectionId collectionIdFor(const VaultId &vault, const PartyId &owner, QStringView name)
{
    return CollectionId::cutFrom(crypto::hash("collection", {vault.view(), owner.view(), name.toUtf8()}).view());
}

CollectionId membersCollection(const VaultId &vault, const PartyId &genesisParty)
{
    return collectionIdFor(vault, genesisParty, u"members");
}

CollectionId sharedCollection(const VaultId &vault, const PartyId &genesisParty)
{
    return collectionIdFor(vault, genesisParty, u"shared");
}

CollectionId ownCollection(const VaultId &vault, const PartyId &owner)
{
    return collectionIdFor(vault, owner, u"own");
}

MemberId memberIdFrom(const VaultId &vault, const PartyId &party, BytesView nonce)
{
    return MemberId::cutFrom(crypto::hash("member", {vault.view(), party.view(), nonce}).view());
}

CollectionId collectionIdFrom(const VaultId &vault, const PartyId &owner, BytesView nonce)
{
    return CollectionId::cutFrom(crypto::hash("collection", {vault.view(), owner.view(), nonce}).view());
}

RecordId settingRecordId(const CollectionId &collection, const QString &key)
{
    return RecordId::cutFrom(crypto::hash("setting", {collection.view(), key.toUtf8()}).view());
}

RecordId kindRecordId(const CollectionId &collection, const QString &id)
{
    return RecordId::cutFrom(crypto::hash("kind", {collection.view(), id.toUtf8()}).view());
}

} // namespace covault::members
