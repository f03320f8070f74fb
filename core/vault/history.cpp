// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/history.h"

#include "crypto/random.h"
#include "vault/log.h"
#include "vault/past.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

std::optional<cbor::Value> decoded(const Bytes &bytes)
{
    const auto value = cbor::decode(bytes);
    return value && !value->isNull() ? std::optional(*value) : std::nullopt;
}

// What stood in an element, as the author of an edit saw it: the newest of the values that the edit replaces.
std::optional<cbor::Value> valueBefore(const std::vector<Log::Entry> &entries, const ChangeEdit &edit)
{
    const Log::Entry *newest = nullptr;
    const ChangeEdit *found = nullptr;
    for (const Log::Entry &entry : entries) {
        if (std::find(edit.base.begin(), edit.base.end(), entry.change.id) == edit.base.end())
            continue;
        for (const ChangeEdit &earlier : entry.change.change.edits) {
            const bool isSame = earlier.field == edit.field && earlier.element == edit.element;
            if (isSame && (!newest || entry.change.change.time >= newest->change.change.time)) {
                newest = &entry;
                found = &earlier;
            }
        }
    }
    return found ? decoded(found->value) : std::nullopt;
}

tl::unexpected<Error> noSuchRecord()
{
    return failure(Error::Code::NotFound, u"reading the history"_s, u"there is no such record"_s);
}

} // namespace

Result<std::vector<HistoryEntry>> History::of(const RecordKey &record)
{
    Log log(m_vault.replica());
    const auto number = log.findRecord(record);
    if (!number)
        return failure(number);
    if (*number == 0)
        return noSuchRecord();
    const auto entries = log.entriesOf(*number);
    if (!entries)
        return failure(entries);
    const Kind *kind = m_vault.replica().kinds.kindOf(record);
    std::vector<HistoryEntry> history;
    for (const Log::Entry &entry : *entries) {
        const Change &change = entry.change.change;
        if (change.verb == quint64(Verb::Audit))
            continue;
        HistoryEntry step{entry.change.id, change.effectiveAct(entry.change.id), change.verb, {}, {}, {}, {}, false,
                change.device, change.time, change.detail.cause.value_or(QString()), change.detail.note.value_or(QString()), entry.isValid};
        if (change.edits.empty())
            history.push_back(step);
        for (const ChangeEdit &edit : change.edits) {
            const Field *field = kind ? kind->field(edit.field) : nullptr;
            step.field = edit.field;
            step.element = edit.element;
            step.before = valueBefore(*entries, edit);
            step.after = decoded(edit.value);
            step.isSecret = !field || field->secret;
            history.push_back(step);
        }
    }
    std::stable_sort(history.begin(), history.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return history;
}

Result<ChangeId> History::lastChange(const RecordKey &record)
{
    const auto history = of(record);
    if (!history)
        return failure(history);
    return history->empty() ? ChangeId() : history->back().change;
}

Result<ChangeId> History::find(const RecordKey &record, const QString &text)
{
    const auto history = of(record);
    if (!history)
        return failure(history);
    const auto wanted = base32::normalized(text);
    std::set<ChangeId> found;
    for (const HistoryEntry &step : *history) {
        if (wanted && wanted->size() >= 8 && step.change.toString().startsWith(*wanted))
            found.insert(step.change);
    }
    if (found.size() == 1)
        return *found.begin();
    return failure(Error::Code::NotFound, u"looking for the change '%1'"_s.arg(text),
            found.empty() ? u"the record has no change whose id begins so"_s : u"several changes begin so"_s,
            u"give at least 8 characters of an id from 'show --history'"_s);
}

Result<Changed> History::restore(const RecordKey &record)
{
    const auto found = m_vault.record(record);
    if (!found)
        return failure(found);
    if (!*found)
        return noSuchRecord();
    if (!(*found)->state().isRemoved())
        return Changed{};
    return m_vault.edit({{record, Verb::Restore, {}, {}}});
}

Result<Changed> History::restore(const RecordKey &record, const ChangeId &at, const QString &field)
{
    Log log(m_vault.replica());
    const auto number = log.findRecord(record);
    if (!number)
        return failure(number);
    const auto changes = log.changesOf(*number);
    if (!changes)
        return failure(changes);
    const auto then = changesUntil(*changes, at);
    if (then.empty())
        return failure(Error::Code::NotFound, u"restoring the record"_s, u"it has no such change that counts"_s);
    const RecordState present = merge(*changes);
    if (present.isRemoved() && !field.isEmpty())
        return failure(Error::Code::Refused, u"restoring '%1'"_s.arg(field), u"the record is removed"_s, u"restore the record first"_s);
    const RecordState wanted = merge(then);
    const bool wasKnown = field.isEmpty() || present.fields().contains(field);
    if (!wasKnown)
        return failure(Error::Code::NotFound, u"restoring '%1'"_s.arg(field), u"the record never had such a value"_s);
    std::vector<Wish> wishes;
    if (present.isRemoved() && field.isEmpty())
        wishes.push_back({record, Verb::Restore, {}, {}});
    wishes.push_back({record, Verb::Edit, differences(present, wanted, field), {}});
    std::optional<ActId> act;
    if (wishes.size() > 1)
        act = crypto::newUlid<ActId>(m_vault.clock());
    return m_vault.edit(wishes, act);
}

} // namespace covault::vault
