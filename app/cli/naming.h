// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/value.h"
#include "vault/vault.h"

namespace covault::cli {

/// Finds what a person named on the command line. Every failure says what was looked for and, if several would do, which.
namespace naming {

/// A record by its id, an unambiguous beginning or end of it of 6 characters at least, or KIND:TITLE.
Result<vault::RecordRow> findRecord(vault::Vault &vault, const QString &typed);
Result<vault::Record> readRecord(vault::Vault &vault, const QString &typed);

/// A collection by its name, case ignored, by `shared`, `internal`, `provider`, or its id.
Result<CollectionId> findCollection(const vault::Vault &vault, const QString &typed);
/// Several, separated by commas; `\,` is a comma.
Result<std::vector<CollectionId>> findCollections(const vault::Vault &vault, const QString &typed);
/// The name of a collection; its id if it is unknown.
QString collectionName(const vault::Vault &vault, const CollectionId &collection);

/// A member by name, id, or an unambiguous beginning or end of the id.
Result<MemberId> findMember(const vault::Vault &vault, const QString &typed);
/// The name of the member to whom a device belongs; the device's id if it is unknown.
QString memberName(const vault::Vault &vault, const DeviceId &device);

/// `internal`, `provider` while there is one, a name, or an id.
Result<PartyId> findParty(const vault::Vault &vault, const QString &typed);

} // namespace naming

/// Resolves the links that people type: ids, names, titles of the kinds that the field allows.
class TypedLinks : public vault::LinkResolver
{
public:
    explicit TypedLinks(vault::Vault &vault)
        : m_vault(vault)
    {
    }

    Result<vault::LinkTarget> resolve(const QString &typed, const vault::Field &field) const override;

private:
    vault::Vault &m_vault;
};

} // namespace covault::cli
