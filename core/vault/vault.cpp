// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "vault/editing.h"
#include "vault/intake.h"
#include "vault/loader.h"
#include "vault/rights.h"
#include "vault/rows.h"
#include "vault/statementlog.h"
#include "vault/writescope.h"
#include "vault/writing.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

Vault::Vault(std::unique_ptr<Replica> replica)
    : m_replica(std::move(replica))
{
}

Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::open(storage::Database database, const storage::VaultKey &key, Clock &clock)
{
    auto kinds = Kinds::builtIn();
    if (!kinds)
        return failure(kinds);
    auto replica = std::make_unique<Replica>(
            Replica{std::move(database), clock, key.rowTagKey(), key.printKey(), {}, {}, {}, {}, KindSet{std::move(*kinds), {}}, {}, Replica::UnknownVersion, {}});
    std::unique_ptr<Vault> vault(new Vault(std::move(replica)));
    if (auto loaded = loadReplica(vault->replica()); !loaded)
        return failure(loaded.error().during(u"opening the vault"_s));
    return vault;
}

const members::Roster &Vault::roster() const
{
    return m_replica->roster();
}

const Kinds &Vault::kinds() const
{
    return m_replica->kinds.everywhere;
}

const Kinds &Vault::kinds(const CollectionId &collection) const
{
    return m_replica->kinds.in(collection);
}

Clock &Vault::clock() const
{
    return m_replica->clock;
}

Result<> Vault::refresh()
{
    return refreshReplica(*m_replica);
}

Result<Changed> Vault::edit(const std::vector<Wish> &wishes, std::optional<ActId> act)
{
    auto wish = wishes.begin();
    return editEach(*this, [&]() -> Result<const Wish *> { return wish == wishes.end() ? nullptr : &*wish++; }, act);
}

Result<Changed> editEach(Vault &vault, const NextWish &next, std::optional<ActId> act)
{
    Replica &replica = vault.replica();
    if (replica.database.access() == storage::Access::ReadOnly) {
        return failure(Error::Code::Refused, u"saving"_s, u"the vault file is read-only"_s,
                u"copy it to a place where you may write, or ask for the right to write to it"_s);
    }
    auto scope = WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    if (auto understood = checkUnderstood(vault.roster()); !understood)
        return failure(understood);
    Writing writing(replica);
    for (auto wish = next(); !wish || *wish; wish = next()) {
        if (auto written = wish ? writing.write(**wish, act) : failure(wish); !written)
            return failure(written);
    }
    auto changed = writing.finish();
    if (!changed)
        return changed;
    if (auto committed = scope->commit(); !committed)
        return failure(committed);
    return changed;
}

Result<Changed> Vault::state(const std::vector<members::Statement> &statements, std::vector<members::HeldEpoch> keys)
{
    auto scope = WriteScope::begin(*m_replica);
    if (!scope)
        return failure(scope);
    if (auto understood = checkUnderstood(roster()); !understood)
        return failure(understood);
    // All that waits to be published goes into one segment, so it shares the position of the first.
    const auto waiting = m_replica->database.first("SELECT count(*), position FROM statement WHERE segment IS NULL",
            [](const Row &row) { return std::pair(row.integer(0), row.bytes(1)); });
    if (!waiting)
        return failure(waiting);
    qint64 place = (*waiting)->first;
    const auto position = place > 0 ? statementlog::unpacked((*waiting)->second) : m_replica->judgement.heads();
    for (const members::Statement &statement : statements) {
        auto appended = statementlog::append(m_replica->database, statement.id(), statement.encoded(), SegmentId(), place++, position);
        if (!appended)
            return failure(appended);
    }
    for (members::HeldEpoch &epoch : keys) {
        if (auto kept = epochstore::keep(m_replica->database, m_replica->names, epoch); !kept)
            return failure(kept);
        if (auto added = m_replica->keys.add(std::move(epoch)); !added)
            return failure(added);
    }
    Intake intake(*m_replica);
    auto changed = intake.rejudge();
    if (!changed)
        return changed;
    if (auto committed = scope->commit(); !committed)
        return failure(committed);
    return changed;
}

Result<Changed> Vault::receive(const SegmentContent &segment)
{
    auto scope = WriteScope::begin(*m_replica);
    if (!scope)
        return failure(scope);
    Intake intake(*m_replica);
    auto changed = intake.take(segment);
    if (!changed)
        return changed;
    if (auto committed = scope->commit(); !committed)
        return failure(committed);
    return changed;
}

Result<std::vector<RecordRow>> Vault::list(const ListFilter &filter)
{
    if (auto fresh = refresh(); !fresh)
        return failure(fresh);
    Query query;
    const auto add = [&](QueryTerm::Type type, const QString &text, bool isExcluded = false) {
        query.terms.push_back({type, {}, text, isExcluded, false});
    };
    if (!filter.kind.isEmpty())
        add(QueryTerm::Type::Kind, filter.kind);
    if (!filter.tag.isEmpty())
        add(QueryTerm::Type::Tag, filter.tag);
    if (filter.onlyFavourites)
        add(QueryTerm::Type::Is, u"favourite"_s);
    if (filter.removed == ListFilter::Bin::Only)
        add(QueryTerm::Type::Is, u"deleted"_s);
    RowConditions conditions(*m_replica, query);
    if (filter.collection)
        conditions.onlyIn(*filter.collection);
    if (filter.includeHidden)
        conditions.withHidden();
    if (filter.removed == ListFilter::Bin::With)
        conditions.withRemoved();
    if (auto built = conditions.build(); !built)
        return failure(built);
    return conditions.read(int(filter.limit));
}

Result<std::optional<Record>> Vault::record(qint64 n)
{
    if (auto fresh = refresh(); !fresh)
        return failure(fresh);
    return readRecord(*m_replica, n);
}

Result<std::optional<Record>> Vault::record(const RecordKey &key)
{
    if (auto fresh = refresh(); !fresh)
        return failure(fresh);
    Log log(*m_replica);
    const auto n = log.findRecord(key);
    if (!n)
        return failure(n);
    return *n == 0 ? Result<std::optional<Record>>(std::optional<Record>()) : readRecord(*m_replica, *n);
}

} // namespace covault::vault
