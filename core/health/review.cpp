// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/review.h"

#include "crypto/random.h"
#include "health/markdownlinks.h"
#include "vault/recordtext.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

using vault::LinkTarget;

/// The records that \p record names in a field or in its text, as far as they are here.
Result<std::vector<vault::Record>> linkedRecords(vault::Vault &vault, const vault::Record &record)
{
    std::set<RecordId> ids;
    for (const vault::FieldLink &link : vault::linksOf(record)) {
        if (link.target.type == LinkTarget::Type::Record && !link.field.startsWith(u"moved_"))
            ids.insert(link.target.record);
    }
    for (const RecordId &id : recordLinksIn(record))
        ids.insert(id);
    ids.erase(record.key().id);
    std::vector<vault::Record> linked;
    for (const RecordId &id : ids) {
        std::vector<qint64> numbers;
        const auto read = vault.replica().database.each("SELECT n FROM record WHERE id=? ORDER BY n",
                [&](const storage::Row &row) { numbers.push_back(row.integer(0)); }, id);
        if (!read)
            return failure(read);
        for (const qint64 number : numbers) {
            auto target = vault.record(number);
            if (!target)
                return failure(target);
            if (*target)
                linked.push_back(std::move(**target));
        }
    }
    return linked;
}

Result<vault::Wish> reviewOf(vault::Vault &vault, const vault::RecordKey &key, const QString &note)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    if (!*record || (*record)->state().isRemoved()) {
        return failure(Error::Code::NotFound, u"reviewing record %1"_s.arg(key.id.toString()),
                *record ? u"it is removed"_s : u"it is not in this vault"_s, u"restore it, or name another"_s);
    }
    const auto linked = linkedRecords(vault, **record);
    if (!linked)
        return failure(linked);
    vault::Wish wish;
    wish.record = key;
    wish.verb = vault::Verb::Review;
    if (!note.trimmed().isEmpty())
        wish.detail.note = note.trimmed();
    for (const vault::Record &target : *linked) {
        auto heads = headsThatMatter(target);
        if (!heads.empty())
            wish.detail.linkedHeads.push_back({LinkTarget::ofRecord(target.key().collection, target.key().id), std::move(heads)});
    }
    return wish;
}

} // namespace

std::vector<ChangeId> headsThatMatter(const vault::Record &record)
{
    std::set<ChangeId> heads;
    for (const auto &[id, elements] : record.state().fields()) {
        const vault::Field *field = record.kind() ? record.kind()->field(id) : nullptr;
        if (!field || !field->matters)
            continue;
        for (const auto &[element, state] : elements) {
            const auto base = state.base();
            heads.insert(base.begin(), base.end());
        }
    }
    return {heads.begin(), heads.end()};
}

Result<vault::Changed> review(
        vault::Vault &vault, std::span<const vault::RecordKey> records, const QString &note, std::optional<ActId> act)
{
    std::vector<vault::Wish> wishes;
    for (const vault::RecordKey &key : records) {
        auto wish = reviewOf(vault, key, note);
        if (!wish)
            return failure(wish);
        wishes.push_back(std::move(*wish));
    }
    if (!act && wishes.size() > 1)
        act = crypto::newUlid<ActId>(vault.clock());
    return vault.edit(wishes, act);
}

} // namespace covault::health
