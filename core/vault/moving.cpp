// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/moving.h"

#include "crypto/random.h"
#include "members/roster.h"
#include "vault/rows.h"
#include "vault/value.h"

#include <span>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// A chain of moves that is longer is a ring.
constexpr int MostMoves = 100;

/// From the link to a record before the move to the link after it.
using Renamed = std::map<LinkTarget, LinkTarget>;

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

// A link stands as a value of its own, or in a cell of a row, alone or in a list.
cbor::Value renamed(const cbor::Value &value, const Renamed &names)
{
    if (const auto link = LinkTarget::decode(value)) {
        const auto found = names.find(*link);
        return found == names.end() ? value : found->second.encode();
    }
    if (value.isMap()) {
        cbor::Value::Map map = value.entries();
        for (auto &[key, cell] : map)
            cell = renamed(cell, names);
        return cbor::Value::map(std::move(map));
    }
    if (value.isArray()) {
        cbor::Value::Array array;
        for (const cbor::Value &cell : value.items())
            array.push_back(renamed(cell, names));
        return cbor::Value::array(std::move(array));
    }
    return value;
}

/// Writes the values of one record down again under its new name.
class Copier
{
public:
    Copier(const Record &record, const Renamed &renamed, Moment now)
        : m_record(record)
        , m_renamed(renamed)
        , m_now(now)
    {
    }

    std::vector<Edit> copy() &&
    {
        static const QStringList behind = {u"seen"_s, u"remarks"_s, u"findings"_s, u"moved_from"_s, u"moved_to"_s};
        for (const QString &name : m_record.filledFields()) {
            if (!behind.contains(name))
                copyField(name, m_record.kind()->field(name));
        }
        copySeen();
        return std::move(m_edits);
    }

private:
    void copyField(const QString &name, const Field *field)
    {
        // Entries without a name of their own are listed in the order of the changes that made them: now it is one.
        const bool isNamed = !field || field->type == FieldType::Attachment || field->type == FieldType::Drawing
                || field->ordered || field->keyColumn() || !(field->many || field->type == FieldType::Table);
        for (const Entry &entry : m_record.entries(name)) {
            const Bytes element = isNamed ? entry.element : newElement(m_places++, crypto::randomBytes(6));
            m_edits.push_back({name, element, renamed(entry.value, m_renamed)});
        }
    }

    void copySeen()
    {
        const auto seen = m_record.state().fields().find(u"seen"_s);
        if (seen == m_record.state().fields().end())
            return;
        for (const auto &[way, element] : seen->second) {
            const Head *newest = m_record.state().newestSeen(way, m_now);
            const auto value = newest ? cbor::decode(newest->value) : Result<cbor::Value>(cbor::Value());
            if (value && !value->isNull())
                m_edits.push_back({u"seen"_s, way, *value});
        }
    }

    const Record &m_record;
    const Renamed &m_renamed;
    Moment m_now;
    quint16 m_places = 0;
    std::vector<Edit> m_edits;
};

LinkTarget linkTo(const RecordKey &key)
{
    return LinkTarget::ofRecord(key.collection, key.id);
}

Wish madeThere(const Record &record, const RecordKey &target, const Renamed &renamed, Moment now)
{
    Wish wish{target, Verb::Edit, Copier(record, renamed, now).copy(), {}};
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

Result<> mayWrite(const Vault &vault, const CollectionId &collection)
{
    const auto permission = vault.roster().may(vault.replica().device(), collection, members::Right::Edit);
    return permission ? Result<>() : failure(Error::Code::NotAllowed, u"moving records"_s, permission.why);
}

} // namespace

Result<Moved> moveRecords(Vault &vault, const std::vector<RecordKey> &records, const CollectionId &to)
{
    if (!vault.roster().findCollection(to))
        return failure(Error::Code::NotFound, u"moving"_s, u"there is no such collection here"_s);
    Moved moved;
    std::vector<Record> leaving;
    Renamed renamed;
    for (const RecordKey &key : records) {
        RecordKey target = key;
        if (const auto known = renamed.find(linkTo(key)); known != renamed.end()) {
            target = {to, key.kind, known->second.record}; // named twice, moved once
        } else if (key.collection != to) {
            auto record = readMovable(vault, key, to);
            if (!record)
                return failure(record);
            target = {to, key.kind, crypto::newUlid<RecordId>(vault.clock())};
            renamed.emplace(linkTo(key), linkTo(target));
            leaving.push_back(std::move(*record));
        }
        moved.records.push_back(target);
    }
    std::vector<Wish> wishes;
    for (const Record &record : leaving) {
        const LinkTarget link = renamed.at(linkTo(record.key()));
        const RecordKey target{to, record.key().kind, link.record};
        wishes.push_back(madeThere(record, target, renamed, vault.clock().now()));
        wishes.push_back(removedHere(record, target));
    }
    if (wishes.empty())
        return moved;
    auto changed = vault.edit(wishes, crypto::newUlid<ActId>(vault.clock()));
    if (!changed)
        return failure(changed);
    moved.changed = std::move(*changed);
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
    for (const Record &record : leaving) {
        const RecordKey target{m_to, record.key().kind, m_renamed.at(linkTo(record.key())).record};
        wishes.push_back(made(vault, record, target));
        wishes.push_back(removedHere(record, target));
    }
    const ActId act = m_act.value_or(crypto::newUlid<ActId>(vault.clock()));
    auto changed = vault.edit(wishes, act);
    if (!changed)
        return changed;
    m_act = act;
    m_made = end;
    return changed;
}

// A link to what is moved later leads to the old one until that is there: no end of the work leaves one into nothing.
Wish MovingInParts::made(Vault &vault, const Record &record, const RecordKey &target)
{
    Wish wish = madeThere(record, target, m_known, vault.clock().now());
    Wish mending{target, Verb::Edit, {}, wish.detail};
    for (const Edit &edit : wish.edits) {
        if (edit.field == u"moved_from"_s || !edit.value)
            continue;
        cbor::Value value = renamed(*edit.value, m_renamed);
        if (value != *edit.value)
            mending.edits.push_back({edit.field, edit.element, std::move(value)});
    }
    if (!mending.edits.empty())
        m_mending.push_back(std::move(mending));
    return wish;
}

Result<Changed> MovingInParts::mend(Vault &vault, size_t most)
{
    const auto left = std::span(m_mending).subspan(m_mended);
    const auto part = left.first(std::min(most, left.size()));
    if (part.empty())
        return Changed();
    auto changed = vault.edit({part.begin(), part.end()}, m_act);
    if (changed)
        m_mended += part.size();
    return changed;
}

Result<LinkTarget> followMoves(Vault &vault, const LinkTarget &target)
{
    LinkTarget last = target;
    for (int moves = 0; moves < MostMoves && last.type == LinkTarget::Type::Record; ++moves) {
        const auto next = nextOf(vault, last);
        if (!next)
            return failure(next);
        if (!*next)
            break;
        last = **next;
    }
    return last;
}

} // namespace covault::vault
