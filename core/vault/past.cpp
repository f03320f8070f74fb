// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/past.h"

#include "base/text.h"
#include "vault/ancestry.h"
#include "vault/listed.h"
#include "vault/log.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

// Those for which it holds, and all that they know.
template<typename IsWithin>
std::vector<KnownChange> closed(const std::vector<KnownChange> &changes, IsWithin isWithin)
{
    std::vector<const KnownChange *> sorted;
    std::vector<ChangeId> until;
    for (const KnownChange &change : changes) {
        sorted.push_back(&change);
        if (isWithin(change))
            until.push_back(change.id);
    }
    std::ranges::sort(sorted, {}, &KnownChange::id);
    Ancestry ancestry(sorted);
    ancestry.look(until);
    std::vector<KnownChange> found;
    std::ranges::copy_if(changes, std::back_inserter(found),
            [&](const KnownChange &change) { return isWithin(change) || ancestry.isKnown(change.id); });
    return found;
}

std::optional<cbor::Value> decoded(const Bytes &bytes)
{
    const auto value = cbor::decode(bytes);
    return value && !value->isNull() ? std::optional(*value) : std::nullopt;
}

std::optional<Bytes> shownIn(const RecordState &state, const QString &field, const Bytes &element)
{
    const ElementState *shown = state.find(field, element);
    return !shown || shown->isRemoved() ? std::nullopt : std::optional(shown->shown().value);
}

} // namespace

std::vector<KnownChange> changesUntil(const std::vector<KnownChange> &changes, Moment at)
{
    return closed(changes, [at](const KnownChange &change) { return change.change.time <= at; });
}

std::vector<KnownChange> changesUntil(const std::vector<KnownChange> &changes, const ChangeId &at)
{
    const auto last = std::ranges::find(changes, at, &KnownChange::id);
    if (last == changes.end())
        return {};
    const auto place = [](const KnownChange &change) { return std::tie(change.change.time, change.id); };
    return closed(changes, [&](const KnownChange &change) { return place(change) <= place(*last); });
}

std::vector<Edit> differences(const RecordState &present, const RecordState &wanted, const QString &only)
{
    std::vector<Edit> edits;
    std::set<std::pair<QString, Bytes>> listed;
    const auto collect = [&](const RecordState &from) {
        for (const auto &[field, elements] : from.fields()) {
            const bool isBeside = field == u"remarks" || field == u"seen" || field == u"findings";
            if (isBeside || (!only.isEmpty() && field != only))
                continue;
            for (const auto &[element, state] : elements) {
                const auto then = shownIn(wanted, field, element);
                if (shownIn(present, field, element) != then && listed.insert({field, element}).second)
                    edits.push_back({field, element, then ? decoded(*then) : std::nullopt});
            }
        }
    };
    collect(wanted);
    collect(present);
    return edits;
}

Result<std::optional<Record>> recordAt(Vault &vault, qint64 n, Moment at)
{
    Log log(vault.replica());
    const auto key = log.keyOf(n);
    const auto changes = log.changesOf(n);
    if (!key || !changes)
        return failure(key ? changes.error() : key.error());
    if (!*key)
        return std::nullopt;
    Record record = listed(vault.replica(), n, **key, merge(changesUntil(*changes, at)));
    return record.title().isEmpty() ? std::nullopt : std::optional(std::move(record));
}

Result<std::optional<Record>> recordAt(Vault &vault, const RecordKey &record, Moment at)
{
    const auto number = Log(vault.replica()).findRecord(record);
    if (!number)
        return failure(number);
    return *number == 0 ? Result<std::optional<Record>>(std::nullopt) : recordAt(vault, *number, at);
}

Result<std::vector<PastRow>> rowsAt(Vault &vault, Moment at)
{
    std::vector<qint64> numbers;
    const auto read = vault.replica().database.each(
            "SELECT n FROM record", [&](const storage::Row &row) { numbers.push_back(row.integer(0)); });
    if (!read)
        return failure(read);
    std::vector<std::pair<QString, PastRow>> rows;
    for (const qint64 n : numbers) {
        const auto record = recordAt(vault, n, at);
        if (!record)
            return failure(record);
        if (*record && !(*record)->row().flags.testFlag(RecordFlag::Hidden))
            rows.emplace_back(text::folded((*record)->title()), PastRow{(*record)->row(), (*record)->texts(u"tags"_s)});
    }
    std::ranges::sort(rows, {}, [](const auto &row) { return std::tie(row.first, row.second.row.key); });
    std::vector<PastRow> sorted;
    for (auto &row : rows)
        sorted.push_back(std::move(row.second));
    return sorted;
}

} // namespace covault::vault
