// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/vaultindex.h"
#include "vault/value.h"

namespace covault::interchange {

/// Finds what the links of a file stand for: ids of our own exports, titles and names of everything else. First in the
/// file, then in the vault.
class LinkFinder : public vault::LinkResolver
{
public:
    LinkFinder(const VaultIndex &index, const members::Roster &roster, const IncomingFile &file)
        : m_index(index)
        , m_roster(roster)
        , m_file(file)
    {
    }

    /// Says which record an incoming one is, before any link is looked up.
    void place(const IncomingRecord &incoming, const QString &title, const vault::RecordKey &key);

    Result<vault::LinkTarget> resolve(const QString &typed, const vault::Field &field) const override;

private:
    std::vector<vault::LinkTarget> byId(const QString &id, const vault::Field &field) const;
    std::vector<vault::LinkTarget> inFile(const QString &title, const vault::Field &field) const;
    std::vector<vault::LinkTarget> inVault(const QString &title, const vault::Field &field) const;

    const VaultIndex &m_index;
    const members::Roster &m_roster;
    const IncomingFile &m_file;
    QHash<QString, vault::RecordKey> m_ids;
    QHash<QString, std::vector<vault::RecordKey>> m_titles;
};

} // namespace covault::interchange
