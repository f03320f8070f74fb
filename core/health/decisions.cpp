// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/decisions.h"

#include "members/ids.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::health {

using cbor::Value;
using vault::LinkTarget;

namespace {

/// The beginning of the keys in `local` under which decisions without a home lie.
const QString LocalPrefix = QStringLiteral("finding.");

QString kindName(Decision::Kind kind)
{
    switch (kind) {
    case Decision::Kind::Snoozed:
        return u"snoozed"_s;
    case Decision::Kind::Accepted:
        return u"accepted"_s;
    case Decision::Kind::Assigned:
        return u"assigned"_s;
    }
    return {};
}

const std::set<MemberId> &readersOf(const CollectionId &collection, const World &world)
{
    static const std::set<MemberId> nobody;
    const auto found = world.facts().collections.find(collection);
    return found != world.facts().collections.end() ? found->second.readers : nobody;
}

// Asked of the few collections in which all subjects lie: of some causes there are thousands.
bool mayAllSee(const CollectionId &home, const std::set<CollectionId> &places, const World &world)
{
    const auto &readers = readersOf(home, world);
    return std::all_of(places.begin(), places.end(), [&](const CollectionId &place) {
        const auto &others = readersOf(place, world);
        return std::includes(others.begin(), others.end(), readers.begin(), readers.end());
    });
}

/// The own record of the one collection in which all that a cause touched lies.
std::optional<vault::RecordKey> collectionsOwnRecord(const Finding &finding)
{
    const CollectionId collection = finding.records.front().collection;
    const bool isOne = std::all_of(finding.records.begin(), finding.records.end(),
            [&](const vault::RecordKey &key) { return key.collection == collection; });
    if (!isOne)
        return std::nullopt;
    return vault::RecordKey{collection, u"setting"_s, members::settingRecordId(collection, u"collection"_s)};
}

Bytes elementOf(const Finding &finding)
{
    return finding.id.toString().toUtf8();
}

Result<> checkDecision(const vault::Vault &vault, const Decision &decision)
{
    const QDate today = dayOf(vault.clock().now());
    if (decision.kind == Decision::Kind::Snoozed && !(decision.until && *decision.until > today))
        return failure(Error::Code::Usage, u"snoozing the finding"_s, u"the day is not in the future"_s, u"name a day after today"_s);
    if (decision.kind == Decision::Kind::Accepted && decision.reason.trimmed().isEmpty())
        return failure(Error::Code::Usage, u"accepting the finding"_s, u"the reason is missing"_s, u"say why the risk is acceptable"_s);
    const bool isAssignment = decision.kind == Decision::Kind::Assigned;
    const auto &members = vault.roster().members();
    if (isAssignment && !(decision.assignee && members.contains(*decision.assignee) && !members[*decision.assignee].removed))
        return failure(Error::Code::NotFound, u"assigning the finding"_s, u"nobody of this vault was named"_s, u"name a member"_s);
    return {};
}

/// What stands in the finding's home, or locally: expired or not.
Result<std::optional<Decision>> standing(vault::Vault &vault, const Finding &finding)
{
    if (!finding.home) {
        const auto local = readLocalDecisions(vault);
        if (!local)
            return failure(local);
        const auto found = local->find(finding.id);
        return found != local->end() ? std::optional(found->second) : std::nullopt;
    }
    const auto home = vault.record(*finding.home);
    if (!home)
        return failure(home);
    const auto *element = *home ? (*home)->state().find(DecisionsField, elementOf(finding)) : nullptr;
    const auto row = element ? cbor::decode(element->shown().value) : Result<Value>(Value());
    return row ? Decision::decode(*row) : std::nullopt;
}

void set(Finding &finding, const Decision &decision, QDate today)
{
    finding.isLocal = !finding.home;
    finding.assignee = decision.assignee;
    if (decision.kind == Decision::Kind::Accepted) {
        finding.state = State::Accepted;
        finding.reason = decision.reason;
    } else if (decision.kind == Decision::Kind::Snoozed && decision.until && *decision.until > today) {
        finding.state = State::Snoozed;
        finding.until = decision.until;
    }
}

/// A row holds one decision; what the new one leaves out of the old goes on.
void carryOver(Decision &decision, const std::optional<Decision> &before, QDate today)
{
    if (!before)
        return;
    if (!decision.assignee)
        decision.assignee = before->assignee;
    const bool stillStands = before->kind == Decision::Kind::Accepted
            || (before->kind == Decision::Kind::Snoozed && before->until && *before->until > today);
    if (decision.kind != Decision::Kind::Assigned || !stillStands)
        return;
    decision.kind = before->kind;
    decision.until = before->until;
    decision.reason = before->reason;
}

Result<bool> write(vault::Vault &vault, const Finding &finding, const std::optional<Decision> &decision)
{
    if (finding.home) {
        const auto row = decision ? std::optional(decision->encode()) : std::nullopt;
        vault::Wish wish;
        wish.record = *finding.home;
        wish.edits.push_back({DecisionsField, elementOf(finding), row});
        const auto changed = vault.edit({wish});
        return changed ? Result<bool>(false) : failure(changed);
    }
    auto &database = vault.replica().database;
    const QString key = LocalPrefix + finding.id.toString();
    const auto written = decision ? database.run("INSERT OR REPLACE INTO local(key, value) VALUES(?,?)", key, decision->encode().encoded())
                                  : database.run("DELETE FROM local WHERE key=?", key);
    return written ? Result<bool>(true) : failure(written);
}

} // namespace

Value Decision::encode() const
{
    Value::Map row = {{Value::text(u"decision"_s), Value::text(kindName(kind))}};
    if (until)
        row.emplace_back(Value::text(u"until"_s), Value::text(until->toString(Qt::ISODate)));
    if (assignee)
        row.emplace_back(Value::text(u"assignee"_s), LinkTarget::ofMember(*assignee).encode());
    if (!reason.isEmpty())
        row.emplace_back(Value::text(u"reason"_s), Value::text(reason));
    return Value::map(std::move(row));
}

std::optional<Decision> Decision::decode(const Value &row)
{
    const QString name = row.at(u"decision"_s).toText();
    Decision decision;
    bool isKnown = false;
    for (const Kind kind : {Kind::Snoozed, Kind::Accepted, Kind::Assigned}) {
        if (kindName(kind) == name) {
            decision.kind = kind;
            isKnown = true;
        }
    }
    if (!isKnown)
        return std::nullopt;
    if (const QDate until = QDate::fromString(row.at(u"until"_s).toText(), Qt::ISODate); until.isValid())
        decision.until = until;
    if (const auto person = LinkTarget::decode(row.at(u"assignee"_s)); person && person->type == LinkTarget::Type::Member)
        decision.assignee = person->member;
    decision.reason = row.at(u"reason"_s).toText();
    return decision;
}

std::optional<vault::RecordKey> homeOf(const Finding &finding, const World &world)
{
    std::vector<const StoredRecord *> subjects;
    for (const Subject &subject : finding.subjects) {
        const auto id = RecordId::fromBytes(subject);
        const auto here = id ? world.withId(*id) : std::span<const StoredRecord *const>();
        subjects.insert(subjects.end(), here.begin(), here.end());
    }
    if (subjects.empty())
        return finding.records.empty() ? std::nullopt : collectionsOwnRecord(finding);
    std::set<CollectionId> places;
    for (const StoredRecord *subject : subjects)
        places.insert(subject->key().collection);
    std::optional<vault::RecordKey> home;
    for (const StoredRecord *subject : subjects) {
        const auto &key = subject->key();
        const bool isSmaller = !home || std::tie(key.collection, key.id) < std::tie(home->collection, home->id);
        if (isSmaller && mayAllSee(key.collection, places, world))
            home = key;
    }
    return home;
}

void applyDecision(Finding &finding, const World &world, const LocalDecisions &local)
{
    std::optional<Decision> decision;
    if (const StoredRecord *home = finding.home ? world.findStored(*finding.home) : nullptr) {
        const auto *element = home->hasDecisions() ? world.open(*home).state().find(DecisionsField, elementOf(finding)) : nullptr;
        const auto row = element ? cbor::decode(element->shown().value) : Result<Value>(Value());
        decision = row ? Decision::decode(*row) : std::nullopt;
    } else if (const auto own = local.find(finding.id); !finding.home && own != local.end()) {
        decision = own->second;
    }
    if (decision)
        set(finding, *decision, world.today());
}

Result<Finding> reread(vault::Vault &vault, Finding finding)
{
    const auto decision = standing(vault, finding);
    if (!decision)
        return failure(decision);
    finding.state = State::Open;
    finding.isLocal = false;
    finding.assignee.reset();
    finding.reason.clear();
    finding.until.reset();
    if (*decision)
        set(finding, **decision, dayOf(vault.clock().now()));
    return finding;
}

Result<LocalDecisions> readLocalDecisions(vault::Vault &vault)
{
    LocalDecisions decisions;
    const auto read = vault.replica().database.each("SELECT key, value FROM local WHERE key GLOB ?",
            [&](const storage::Row &row) {
                const auto id = FindingId::parse(row.text(0).mid(LocalPrefix.size()));
                const auto value = cbor::decode(row.bytes(1));
                const auto decision = value ? Decision::decode(*value) : std::nullopt;
                if (id && decision)
                    decisions[*id] = *decision;
            },
            LocalPrefix + u"*"_s);
    if (!read)
        return failure(read);
    return decisions;
}

Result<bool> decide(vault::Vault &vault, const Finding &finding, Decision decision)
{
    if (auto checked = checkDecision(vault, decision); !checked)
        return failure(checked);
    const auto before = standing(vault, finding);
    if (!before)
        return failure(before);
    carryOver(decision, *before, dayOf(vault.clock().now()));
    return write(vault, finding, decision);
}

Result<bool> reopen(vault::Vault &vault, const Finding &finding)
{
    return write(vault, finding, std::nullopt);
}

} // namespace covault::health
