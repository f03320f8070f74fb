// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/worldreader.h"

#include "base/text.h"
#include "health/factreading.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace covault::health {

using storage::Row;
using vault::Record;
using vault::RecordFlag;

namespace {

void addInterval(Policy &policy, const Record &record, const vault::KindSet &kinds)
{
    if (record.key().kind != u"setting"_s || record.state().isRemoved())
        return;
    const QString key = record.text(u"key"_s);
    const auto days = parseDays(record.text(u"value"_s));
    if (days && isIntervalKey(kinds.in(record.key().collection), key))
        policy.set(record.key().collection, key, *days);
}

Result<> readAllRecords(vault::Vault &vault, Facts &facts)
{
    vault::Replica &replica = vault.replica();
    const auto count = replica.database.number("SELECT count(*) FROM record");
    if (!count)
        return failure(count);
    facts.records.reserve(size_t(*count));
    facts.policy = Policy(facts.kinds, vault.roster().sharedCollection());
    return readRecords(replica, "", [&](const Record &record, Bytes state) {
        addInterval(facts.policy, record, facts.kinds);
        facts.add(record, std::move(state));
    });
}

// What stands in one place only is shared with nobody.
Result<> readSecrets(vault::Replica &replica, Facts &facts)
{
    return replica.database.each("SELECT record, field, print FROM secret"
                                 " WHERE print IN (SELECT print FROM secret GROUP BY print HAVING count(*) > 1)",
            [&](const Row &row) {
                const Bytes field = replica.names.name(replica.database, row.integer(1)).value_or(Bytes());
                facts.secrets.push_back({row.integer(0), text::fromUtf8(field), row.bytes(2)});
            });
}

} // namespace

void readMembership(vault::Vault &vault, Facts &facts)
{
    const members::Roster &roster = vault.roster();
    const DeviceId device = vault.replica().device();
    facts.organisation = roster.vaultName();
    for (const members::Party &party : roster.parties()) {
        if (!party.removed)
            facts.parties[party.id] = {party.name, party.side == members::Side::Internal};
    }
    for (const members::Member &member : roster.members())
        facts.members[member.id] = {member.name, member.party, member.removed,
                member.signatory || member.role == members::Role::Admin};
    for (const members::Device &other : roster.devices())
        facts.devices[other.id] = other.member;
    for (const members::Collection &collection : roster.collections()) {
        CollectionFacts found{collection.name, {}, roster.canRead(device, collection.id)};
        for (const members::Member &member : roster.members()) {
            if (roster.canRead(member.id, collection.id))
                found.readers.insert(member.id);
        }
        facts.collections[collection.id] = std::move(found);
    }
    if (const auto party = roster.partyOf(device))
        facts.ownParty = party->id;
}

Result<> readOrigins(vault::Replica &replica, Facts &facts, qint64 first, qint64 last)
{
    std::optional<Error> damage;
    const auto read = replica.database.each("SELECT c.record, c.id, c.body FROM record r JOIN change c ON c.record = r.n"
                                            " WHERE r.flags & ? AND r.n BETWEEN ? AND ? AND c.valid ORDER BY c.record, c.time, c.id",
            [&](const Row &row) {
                if (!facts.origins.empty() && facts.origins.back().record == row.integer(0))
                    return;
                const auto change = vault::Change::parse(row.bytes(2));
                if (change)
                    facts.origins.push_back({row.integer(0), change->effectiveAct(row.id<ChangeId>(1))});
                else
                    damage = change.error();
            },
            int(RecordFlag::Unverified), first, last);
    return damage ? failure(*damage) : read;
}

Result<World> readWorld(vault::Vault &vault, std::shared_ptr<Strengths> strengths)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    vault::Replica &replica = vault.replica();
    Facts facts;
    facts.now = vault.clock().now();
    facts.kinds = replica.kinds;
    if (auto read = readAllRecords(vault, facts); !read)
        return failure(read);
    if (auto read = readSecrets(replica, facts); !read)
        return failure(read);
    if (auto read = readOrigins(replica, facts, 0, std::numeric_limits<qint64>::max()); !read)
        return failure(read);
    readMembership(vault, facts);
    if (strengths)
        facts.strengths = std::move(strengths);
    return World(std::move(facts));
}

Result<Policy> readPolicy(vault::Vault &vault)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const vault::KindSet &kinds = vault.replica().kinds;
    Policy policy(kinds, vault.roster().sharedCollection());
    const auto read = readRecords(vault.replica(), "JOIN name k ON k.n = r.kind AND k.id = CAST('setting' AS BLOB)",
            [&](const Record &record, const Bytes &) { addInterval(policy, record, kinds); });
    return read ? Result<Policy>(std::move(policy)) : failure(read);
}

} // namespace covault::health
