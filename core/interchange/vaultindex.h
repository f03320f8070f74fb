// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/identity.h"
#include "vault/vault.h"

#include <QHash>
#include <QSet>

namespace covault::interchange {

/// A record of the vault as matching needs it.
struct KnownRecord
{
    vault::RecordRow row;
    std::vector<IdentityKey> keys;
    QString sourceKey; ///< its name in the source that is imported; empty: it never came from there

    bool isRemoved() const { return row.flags.testFlag(vault::RecordFlag::Removed); }
};

/// What an incoming record turned out to be.
struct Match
{
    enum class Outcome { New, Found, Removed, Ambiguous } outcome = Outcome::New;
    std::vector<const KnownRecord *> records; ///< one if found or removed, several if ambiguous
    const KnownRecord *namesake = nullptr;    ///< of a new one: a record of its name that is another thing
};

/// Finds the records of a vault that an import speaks of: by id, by their name in the source, by identity keys. Reads
/// the vault once; a value of that moment.
class VaultIndex
{
public:
    /// Reads all records of \p kinds with their identity keys, and the titles of all others.
    static Result<VaultIndex> read(vault::Vault &vault, const QSet<QString> &kinds, const QString &source);

    /// The record that is meant; never guessed. \p fitted may lack links.
    Match match(const IncomingRecord &incoming, const FittedRecord &fitted, const vault::Kind &kind) const;
    /// All records that are not removed and bear this title, case and accents ignored.
    std::vector<vault::RecordKey> titled(const QString &title) const { return m_titles.value(foldedTitle(title)); }
    /// The records of this id, of any kind and place; removed ones last.
    std::vector<vault::RecordKey> withId(const RecordId &id) const { return m_ids.value(id); }

    /// The record of this name; null if there is none or it is of a kind that was not read.
    const KnownRecord *find(const vault::RecordKey &key) const;

    static QString foldedTitle(const QString &title);

private:
    Result<> add(vault::Vault &vault, const vault::RecordRow &row, const QString &source);
    Match byIdentity(const std::vector<IdentityKey> &keys, const QString &kind) const;

    QHash<QString, std::vector<vault::RecordKey>> m_titles;
    QHash<RecordId, std::vector<vault::RecordKey>> m_ids;
    std::map<vault::RecordKey, std::shared_ptr<const KnownRecord>>
            m_known;                                               // shared: pointers outlive a move of the index
    QHash<QString, std::vector<const KnownRecord *>> m_sources;    // kind and key in the source
    QHash<QString, std::vector<const KnownRecord *>> m_identities; // kind, name of the key, text
};

} // namespace covault::interchange
