// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/replacing.h"

#include "crypto/random.h"
#include "members/roster.h"
#include "vault/backlinks.h"
#include "vault/carrying.h"
#include "vault/moving.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString Status = QStringLiteral("status");
const QString Retired = QStringLiteral("retired");
const QString NodeRecord = QStringLiteral("record"); // the column of a drawing's node that names what it shows

tl::unexpected<Error> refused(const QString &title, const QString &why, const QString &whatToDo)
{
    return failure(Error::Code::Refused, u"replacing '%1'"_s.arg(title), why, whatToDo);
}

Result<Record> readReplaceable(Vault &vault, const RecordKey &key)
{
    auto record = vault.record(key);
    if (!record)
        return failure(record);
    if (!*record)
        return failure(Error::Code::NotFound, u"replacing a record"_s, u"it is not in this vault"_s);
    const QString title = (*record)->title();
    if ((*record)->state().isRemoved())
        return refused(title, u"it is in the waste bin"_s, u"restore it first"_s);
    if ((*record)->state().isInConflict())
        return refused(title, u"two people changed it without knowing of each other"_s, u"settle that first"_s);
    if ((*record)->has(u"replaced_by"_s))
        return refused(title, u"it was replaced already"_s, u"replace the one that took its place"_s);
    if (!canBeReplaced(**record))
        return refused(title, u"a '%1' is never out of use"_s.arg(key.kind), u"edit it, or remove it"_s);
    return std::move(**record);
}

/// Makes the wishes by which other records name the new one.
class HandingOver
{
public:
    HandingOver(Vault &vault, const Record &old, const RecordKey &successor)
        : m_vault(vault)
        , m_old(old)
        , m_successor(successor)
    {
    }

    Result<> collect()
    {
        const auto names = formerLinks(m_vault, m_old);
        if (!names)
            return failure(names);
        for (const LinkTarget &name : *names)
            m_relinked.emplace(name, linkTo(m_successor));
        const auto links = backLinks(m_vault, m_old.key());
        if (!links)
            return failure(links);
        for (const BackLink &link : *links)
            m_naming.insert(link.from.key);
        if (auto drawn = addDrawings(); !drawn)
            return drawn;
        for (const RecordKey &key : m_naming) {
            if (auto added = add(key); !added)
                return added;
        }
        return {};
    }

    std::vector<Wish> wishes;
    std::vector<RecordKey> left;

private:
    // The index of links knows nothing of drawings.
    Result<> addDrawings()
    {
        for (const Kind *kind : m_vault.kinds().all()) {
            const auto isDrawing = [](const Field &field) { return field.type == FieldType::Drawing; };
            if (std::none_of(kind->fields.begin(), kind->fields.end(), isDrawing))
                continue;
            ListFilter filter;
            filter.kind = kind->id;
            const auto rows = m_vault.list(filter);
            if (!rows)
                return failure(rows);
            for (const RecordRow &row : *rows)
                m_naming.insert(row.key);
        }
        return {};
    }

    Result<> add(const RecordKey &key)
    {
        const auto record = m_vault.record(key);
        if (!record)
            return failure(record);
        const bool tellsWhatHappened = key.kind == u"event"; // to the old one
        if (key == m_old.key() || !*record || !(*record)->kind() || tellsWhatHappened)
            return {};
        Wish wish{key, Verb::Edit, {}, {}};
        bool isInConflict = false;
        for (const Field *field : (*record)->kind()->allFields()) {
            if (!tellsOrigin(field->id))
                addField(wish, **record, *field, isInConflict);
        }
        const bool mayWrite = bool(m_vault.roster().may(m_vault.replica().device(), key.collection, members::Right::Edit));
        if (isInConflict || (!wish.edits.empty() && !mayWrite))
            left.push_back(key);
        if (!wish.edits.empty() && mayWrite)
            wishes.push_back(std::move(wish));
        return {};
    }

    static bool tellsOrigin(const QString &field)
    {
        return field == u"moved_from" || field == u"moved_to" || field == u"replaced_by";
    }

    void addField(Wish &wish, const Record &record, const Field &field, bool &isInConflict) const
    {
        for (const Entry &entry : record.entries(field.id)) {
            const cbor::Value now =
                    field.type == FieldType::Drawing ? drawnAnew(entry.value) : withLinks(entry.value, m_relinked);
            if (now == entry.value)
                continue;
            isInConflict = isInConflict || entry.isInConflict;
            if (!entry.isInConflict)
                wish.edits.push_back({field.id, entry.element, now});
        }
    }

    cbor::Value drawnAnew(const cbor::Value &element) const
    {
        const auto shown = RecordId::parse(element.at(NodeRecord).toText());
        const auto isShown = [&shown](const auto &relinked) { return relinked.first.record == *shown; };
        if (!shown || std::ranges::none_of(m_relinked, isShown))
            return element;
        cbor::Value::Map columns = element.entries();
        for (auto &[name, cell] : columns) {
            if (name.toText() == NodeRecord)
                cell = cbor::Value::text(m_successor.id.toString());
        }
        return cbor::Value::map(std::move(columns));
    }

    Vault &m_vault;
    const Record &m_old;
    RecordKey m_successor;
    Relinked m_relinked; // all names under which the old one was ever known
    std::set<RecordKey> m_naming;
};

} // namespace

bool canBeReplaced(const Record &record)
{
    const Field *status = record.kind() ? record.kind()->field(Status) : nullptr;
    return status
            && std::any_of(status->choices.begin(), status->choices.end(),
                    [](const Choice &choice) { return choice.id == Retired; });
}

std::vector<Edit> placeOf(const Record &record)
{
    static const QStringList ofTheThing = {Status, u"mac"_s, u"interfaces"_s, u"make"_s, u"model"_s, u"serial"_s, u"asset_tag"_s,
            u"os"_s, u"firmware"_s, u"height_u"_s, u"purchase_date"_s, u"install_date"_s, u"warranty_end"_s, u"end_of_support"_s,
            u"contract"_s, u"config_backup"_s, u"attachments"_s, u"notes"_s, u"extra"_s, u"seen"_s, u"remarks"_s, u"findings"_s,
            u"obsolete"_s, u"replaced_by"_s, u"moved_from"_s, u"moved_to"_s};
    const Relinked none;
    Carrier carrier(record, none);
    for (const QString &field : record.filledFields()) {
        if (record.kind() && record.kind()->field(field) && !ofTheThing.contains(field))
            carrier.carry(field);
    }
    return std::move(carrier).edits();
}

Result<Replaced> replaceRecord(
        Vault &vault, const RecordKey &old, const RecordKey &successor, const std::vector<Edit> &values)
{
    const auto record = readReplaceable(vault, old);
    if (!record)
        return failure(record);
    HandingOver others(vault, *record, successor);
    if (auto collected = others.collect(); !collected)
        return failure(collected);
    Replaced replaced;
    for (const Wish &wish : others.wishes)
        replaced.handedOver.push_back(wish.record);
    replaced.left = std::move(others.left);
    std::vector<Wish> wishes{{successor, Verb::Edit, values, {}},
            {old, Verb::Edit,
                    {{Status, {}, cbor::Value::text(Retired)}, {u"replaced_by"_s, {}, linkTo(successor).encode()}}, {}}};
    std::move(others.wishes.begin(), others.wishes.end(), std::back_inserter(wishes));
    for (Wish &wish : wishes)
        wish.detail.cause = u"replace"_s;
    replaced.act = crypto::newUlid<ActId>(vault.clock());
    auto changed = vault.edit(wishes, replaced.act);
    if (!changed)
        return failure(changed);
    replaced.changed = std::move(*changed);
    return replaced;
}

} // namespace covault::vault
