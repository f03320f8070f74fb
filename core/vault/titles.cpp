// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/titles.h"

namespace covault::vault {

using storage::Row;

QString Titles::operator()(const LinkTarget &target) const
{
    if (target.type == LinkTarget::Type::Member) {
        const auto member = m_replica.roster().findMember(target.member);
        return member ? member->name : QString();
    }
    if (target.type == LinkTarget::Type::Party) {
        const auto party = m_replica.roster().findParty(target.party);
        return party ? party->name : QString();
    }
    const auto title = m_replica.database.first("SELECT title FROM record WHERE id=? AND collection=(SELECT n FROM name WHERE id=?) LIMIT 1",
            [](const Row &row) { return row.text(0); }, target.record, target.collection);
    return title && *title ? **title : QString();
}

} // namespace covault::vault
