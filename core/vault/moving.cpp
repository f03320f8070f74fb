// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/moving.h"

#include "crypto/random.h"
#include "members/roster.h"
#include "vault/carrying.h"
#include "vault/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

tl::unexpected<Error> refused(const QString &title, const QString &why, const QString &whatToDo)
{
    return failure(Error::Code::Refused, u"moving '%1'"_s.arg(title), why, whatToDo);
}

Result<Record> readMovable(Vault &vault, const RecordKey &key, const CollectionId &to)
{
    auto record = vault.record(key);
    if (!record)
        return failure(record);
    if (!*record)
        return failure(Error::Code::NotFound, u"moving a record"_s, u"it is not in this vault"_s);
    const QString title = (*record)->title();
    if ((*record)->state().isRemoved())
        return refused(title, u"it is in the waste bin"_s, u"restore it first"_s);
    if ((*record)->state().isInConflict())
        return refused(title, u"two people changed it without knowing of each other"_s, u"settle that first"_s);
    if (!(*record)->kind() || (*record)->kind()->hidden)
        return refused(title, u"a '%1' is nothing that can be moved"_s.arg(key.kind), u"make it anew where it shall be"_s);
    if (!vault.kinds(to).find(key.kind))
        return refused(title, u"there is no kind '%1' there"_s.arg(key.kind), u"add the kind there, or to Shared, first"_s);
    return std::move(**record);
}

// What saw the record goes along, of each way the mark that counts.
void carrySeen(const Record &record, Moment now, std::vector<Edit> &edits)
{
    const auto seen = record.state().fields().find(u"seen"_s);
    if (seen == record.state().fields().end())
        return;
    for (const auto &[way, element] : seen->second) {
        const Head *newest = record.state().newestSeen(way, now);
        const auto value = newest ? cbor::decode(newest->value) : Result<cbor::Value>(cbor::Value());
        if (value && !value->isNull())
            edits.push_back({u"seen"_s, way, *value});
    }
}

Wish madeThere(const Record &record, const RecordKey &target, const Relinked &relinked, Moment now)
{
    static const QStringList behind = {u"seen"_s, u"remarks"_s, u"findings"_s, u"moved_from"_s, u"moved_to"_s};
    Carrier carrier(record, relinked);
    for (const QString &field : record.filledFields()) {
        if (!behind.contains(field))
            carrier.carry(field);
    }
    Wish wish{target, Verb::Edit, std::move(carrier).edits(), {}};
    carrySeen(record, now, wish.edits);
    wish.edits.push_back({u"moved_from"_s, {}, linkTo(record.key()).encode()});
    wish.detail.cause = u"move"_s;
    return wish;
}

Wish removedHere(const Record &record, const RecordKey &target)
{
    Wish wish{record.key(), Verb::Remove, {{u"moved_to"_s, {}, linkTo(target).encode()}}, {}};
    wish.detail.cause = u"move"_s;
    return wish;
}

Result<std::optional<LinkTarget>> nextOf(Vault &vault, const LinkTarget &target)
{
    const auto row = findRow(vault.replica(), target.record, target.collection);
    if (!row)
        return failure(row);
    if (!*row || !(*row)->flags.testFlag(RecordFlag::Removed))
        return std::nullopt;
    const auto record = vault.record((*row)->n);
    if (!record)
        return failure(record);
    const auto moved = *record ? (*record)->links(u"moved_to"_s) : std::vector<LinkTarget>();
    return moved.empty() ? std::nullopt : std::optional(moved.front());
}

// What stands in moved_from.
std::optional<LinkTarget> formerLinkOf(const Record &record)
{
    const std::vector<LinkTarget> links = record.links(u"moved_from"_s);
    const bool isOne = !links.empty() && links.front().type == LinkTarget::Type::Record;
    return isOne ? std::optional(links.front()) : std::nullopt;
}

Result<> mayWrite(const Vault &vault, const CollectionId &collection)
{
    const auto permission = vault.roster().may(vault.replica().device(), collection, members::Right::Edit);
    return permission ? Result<>() : failure(Error::Code::NotAllowed, u"moving records"_s, permission.why);
}

} // namespace

Result<Moved> moveRecords(Vault &vault, const std::vector<RecordKey> &records, const CollectionId &to)
{
    MovingInParts moving(records, to);
    Moved moved;
    while (!moving.isDone()) { // all are looked at, and then all are moved
        auto changed = moving.next(vault, records.size());
        if (!changed)
            return failure(changed);
        if (changed->changes > 0)
            moved.changed = std::move(*changed);
    }
    moved.records = moving.records();
    return moved;
}

MovingInParts::MovingInParts(std::vector<RecordKey> records, CollectionId to)
    : m_given(std::move(records))
    , m_to(to)
{
}

bool MovingInParts::isDone() const
{
    return m_targets.size() == m_given.size() && m_made == m_leaving.size() && m_mended == m_mending.size();
}

Result<Changed> MovingInParts::next(Vault &vault, size_t most)
{
    if (m_targets.size() < m_given.size())
        return look(vault, most);
    return m_made < m_leaving.size() ? move(vault, most) : mend(vault, most);
}

Result<Changed> MovingInParts::look(Vault &vault, size_t most)
{
    if (!vault.roster().findCollection(m_to))
        return failure(Error::Code::NotFound, u"moving"_s, u"there is no such collection here"_s);
    if (auto may = mayWrite(vault, m_to); !may)
        return failure(may);
    for (; most > 0 && m_targets.size() < m_given.size(); --most) {
        if (auto looked = lookAt(vault, m_given[m_targets.size()]); !looked)
            return failure(looked);
    }
    return Changed();
}

Result<> MovingInParts::lookAt(Vault &vault, const RecordKey &record)
{
    RecordKey target = record;
    if (const auto known = m_renamed.find(linkTo(record)); known != m_renamed.end()) {
        target = {m_to, record.kind, known->second.record}; // named twice, moved once
    } else if (record.collection != m_to) {
        const auto movable = readMovable(vault, record, m_to);
        if (!movable)
            return failure(movable);
        if (auto may = mayWrite(vault, record.collection); !may)
            return may;
        target = {m_to, record.kind, crypto::newUlid<RecordId>(vault.clock())};
        m_renamed.emplace(linkTo(record), linkTo(target));
        m_leaving.push_back(record);
    }
    m_targets.push_back(target);
    return {};
}

Result<Changed> MovingInParts::move(Vault &vault, size_t most)
{
    const size_t end = m_made + std::min(most, m_leaving.size() - m_made);
    std::vector<Record> leaving;
    for (size_t place = m_made; place < end; ++place) {
        auto record = readMovable(vault, m_leaving[place], m_to);
        if (!record)
            return failure(record);
        const LinkTarget link = linkTo(record->key());
        m_known.emplace(link, m_renamed.at(link));
        leaving.push_back(std::move(*record));
    }
    std::vector<Wish> wishes;
    std::vector<RecordKey> mending;
    for (const Record &record : leaving) {
        const RecordKey target{m_to, record.key().kind, m_renamed.at(linkTo(record.key())).record};
        wishes.push_back(madeThere(record, target, m_known, vault.clock().now()));
        if (isToBeMended(wishes.back()))
            mending.push_back(target);
        wishes.push_back(removedHere(record, target));
    }
    const ActId act = m_act.value_or(crypto::newUlid<ActId>(vault.clock()));
    auto changed = vault.edit(wishes, act);
    if (!changed)
        return changed;
    m_act = act;
    m_made = end;
    m_mending.insert(m_mending.end(), mending.begin(), mending.end());
    return changed;
}

// A link to what is moved later leads to the old one until that is there: no end of the work leaves one into nothing.
bool MovingInParts::isToBeMended(const Wish &made) const
{
    return std::ranges::any_of(made.edits, [this](const Edit &edit) {
        return edit.field != u"moved_from"_s && edit.value && withLinks(*edit.value, m_renamed) != *edit.value;
    });
}

Wish MovingInParts::mended(const Record &record) const
{
    Wish wish{record.key(), Verb::Edit, {}, {}};
    wish.detail.cause = u"move"_s;
    for (const QString &field : record.filledFields()) {
        if (field == u"moved_from"_s)
            continue;
        for (const Entry &entry : record.entries(field)) {
            cbor::Value value = withLinks(entry.value, m_renamed);
            if (!entry.isInConflict && value != entry.value)
                wish.edits.push_back({field, entry.element, std::move(value)});
        }
    }
    return wish;
}

// Others may have written since: each is taken as it is now.
Result<Changed> MovingInParts::mend(Vault &vault, size_t most)
{
    const size_t end = m_mended + std::min(most, m_mending.size() - m_mended);
    std::vector<Wish> wishes;
    for (size_t place = m_mended; place < end; ++place) {
        const auto record = vault.record(m_mending[place]);
        if (!record)
            return failure(record);
        if (!*record || (*record)->state().isRemoved() || !(*record)->kind())
            continue;
        if (Wish wish = mended(**record); !wish.edits.empty())
            wishes.push_back(std::move(wish));
    }
    auto changed = wishes.empty() ? Result<Changed>(Changed()) : vault.edit(wishes, m_act);
    if (changed)
        m_mended = end;
    return changed;
}

Result<LinkTarget> followMoves(Vault &vault, const LinkTarget &target)
{
    LinkTarget last = target;
    for (size_t moves = 0; moves < MostMoves && last.type == LinkTarget::Type::Record; ++moves) {
        const auto next = nextOf(vault, last);
        if (!next)
            return failure(next);
        if (!*next)
            break;
        last = **next;
    }
    return last;
}

Result<std::optional<Record>> formerOf(Vault &vault, const Record &record)
{
    const auto link = formerLinkOf(record);
    if (!link)
        return std::nullopt;
    const auto row = findRow(vault.replica(), link->record, link->collection);
    if (!row)
        return failure(row);
    return *row ? vault.record((*row)->n) : std::nullopt;
}

Result<std::vector<LinkTarget>> formerLinks(Vault &vault, const Record &record)
{
    std::vector<LinkTarget> links{linkTo(record.key())};
    for (std::optional<Record> now = record; now && links.size() <= MostMoves;) {
        const auto before = formerLinkOf(*now);
        if (!before || std::ranges::find(links, *before) != links.end())
            break;
        links.push_back(*before);
        auto former = formerOf(vault, *now);
        if (!former)
            return failure(former);
        now = std::move(*former);
    }
    return links;
}

} // namespace covault::vault
