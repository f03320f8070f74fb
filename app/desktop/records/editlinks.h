// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/value.h"
#include "vault/vault.h"

#include <memory>

namespace covault::desktop {

/// What a link field may name, by the titles that people type: read once when an editor opens, so that what is typed is
/// checked at once.
///
/// A value; thread-safe to read. Where two things have one title, their ids are put behind it.
class LinkCandidates : public vault::LinkResolver
{
public:
    struct Candidate
    {
        QString title;
        vault::LinkTarget target;
    };

    /// Those that \p field may name; on a thread that may use \p vault.
    static Result<std::shared_ptr<const LinkCandidates>> read(vault::Vault &vault, const vault::Field &field);

    explicit LinkCandidates(std::vector<Candidate> candidates);

    Result<vault::LinkTarget> resolve(const QString &typed, const vault::Field &field) const override;
    /// What \p target is called here; its id if it is none of them.
    QString titleOf(const vault::LinkTarget &target) const;
    QStringList titles() const;

private:
    std::vector<Candidate> m_candidates; // by title
    QHash<QString, size_t> m_byFolded;
};

/// How typed text is read here: in the zone and region of this computer.
vault::ValueContext typingContext(const LinkCandidates *links);

} // namespace covault::desktop
