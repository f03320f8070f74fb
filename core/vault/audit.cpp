// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit.h"

#include "base/statefolder.h"
#include "members/ids.h"
#include "vault/writescope.h"
#include "vault/writing.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

constexpr qsizetype MostEventBytes = 1024 * 1024;

cbor::Value eventOf(Moment at, const QString &action, const QString &field)
{
    return cbor::Value::array({cbor::Value::unsignedInteger(toUnsigned(at)), cbor::Value::text(action),
            cbor::Value::text(field), cbor::Value::text({})});
}

// On a read-only medium the vault can't take the note; what leaves a trace must still leave one.
Result<> noteInStateFile(const RecordKey &record, const QString &action, const QString &field, Moment at)
{
    const QString folder = stateFolder();
    QFile file(folder + u"/read-only-events.log"_s);
    const QString line = u"%1 %2 %3 %4\n"_s.arg(toIso(at), action, record.id.toString(), field);
    if (!makeOwnFolder(folder) || !file.open(QIODevice::Append) || file.write(line.toUtf8()) < 0) {
        return failure(Error::Code::Refused, u"noting that '%1' is revealed"_s.arg(field),
                u"the vault is read-only, and %1 can't be written either"_s.arg(file.fileName()), u"copy the vault to a place where you may write"_s);
    }
    return {};
}

QString verbName(quint64 verb)
{
    static const QStringList names = {u"edit"_s, u"remove"_s, u"restore"_s, u"review"_s, u"sign"_s, u"audit"_s};
    return verb >= 1 && verb <= quint64(names.size()) ? names[qsizetype(verb - 1)] : u"verb %1"_s.arg(verb);
}

QString fieldsOf(const Change &change)
{
    QStringList fields;
    for (const ChangeEdit &edit : change.edits) {
        if (!fields.contains(edit.field))
            fields += edit.field;
    }
    return fields.join(u", "_s);
}

void addEntries(std::vector<AuditEntry> &entries, const Change &change)
{
    if (change.verb != quint64(Verb::Audit)) {
        entries.push_back({change.time, change.device, verbName(change.verb), change.record, fieldsOf(change)});
        return;
    }
    for (const cbor::Value &event : change.detail.events.items()) {
        const auto &parts = event.items();
        if (parts.size() >= 3)
            entries.push_back({momentFrom(parts[0].toUnsigned()), change.device, parts[1].toText(), change.record, parts[2].toText()});
    }
}

using Events = std::vector<Bytes>;

Result<std::map<qint64, Events>> waitingEvents(storage::Database &database)
{
    std::map<qint64, Events> waiting;
    const auto read = database.each("SELECT record, body FROM event ORDER BY n",
            [&](const Row &row) { waiting[row.integer(0)].push_back(row.bytes(1)); });
    if (!read)
        return failure(read);
    return waiting;
}

// A change holds so much of them; what can't be read is no event.
std::vector<Wish> wishesFor(const RecordKey &record, const Events &events)
{
    std::vector<Wish> wishes;
    std::vector<cbor::Value::Array> parts;
    qsizetype size = MostEventBytes;
    for (const Bytes &body : events) {
        auto event = cbor::decode(body);
        if (!event)
            continue;
        if (size + body.size() > MostEventBytes) {
            parts.emplace_back();
            size = 0;
        }
        size += body.size();
        parts.back().push_back(std::move(*event));
    }
    for (cbor::Value::Array &part : parts) {
        Wish &wish = wishes.emplace_back(Wish{record, Verb::Audit, {}, {}});
        wish.detail.events = cbor::Value::array(std::move(part));
    }
    return wishes;
}

// What may not be written into one collection, any more or yet, goes on waiting and keeps nothing else back.
Result<> writeEvents(Replica &replica, Writing &writing, qint64 record, const Events &events)
{
    const auto key = Log(replica).keyOf(record);
    if (!key)
        return failure(key);
    if (*key) {
        for (const Wish &wish : wishesFor(**key, events)) {
            auto written = writing.write(wish, {});
            if (!written && written.error().code() == Error::Code::NotAllowed)
                return {};
            if (!written)
                return written;
        }
    }
    return replica.database.run("DELETE FROM event WHERE record=?", record);
}

} // namespace

Result<> Audit::note(const RecordKey &record, const QString &action, const QString &field)
{
    Replica &replica = m_vault.replica();
    const Moment now = m_vault.clock().now();
    if (replica.database.access() == storage::Access::ReadOnly)
        return noteInStateFile(record, action, field, now);
    Log log(replica);
    const auto number = log.findRecord(record);
    if (!number)
        return failure(number);
    return replica.database.run("INSERT INTO event(record, at, body) VALUES(?,?,?)", *number, toUnsigned(now), eventOf(now, action, field).encoded());
}

Result<> Audit::noteVault(const QString &action, const QString &detail)
{
    const CollectionId shared = m_vault.roster().sharedCollection();
    return note({shared, u"setting"_s, members::settingRecordId(shared, u"collection"_s)}, action, detail);
}

Result<> Audit::flush()
{
    Replica &replica = m_vault.replica();
    if (replica.database.access() == storage::Access::ReadOnly || m_vault.roster().isReadOnly())
        return {}; // they wait
    const auto waits = replica.database.number("SELECT count(*) FROM event");
    if (!waits || *waits == 0)
        return waits ? Result<>() : failure(waits);
    // Reading, writing and clearing are one: another program may flush, or note, at the same time.
    auto scope = WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    const auto waiting = waitingEvents(replica.database);
    if (!waiting)
        return failure(waiting);
    Writing writing(replica);
    for (const auto &[record, events] : *waiting) {
        if (auto written = writeEvents(replica, writing, record, events); !written)
            return written;
    }
    if (auto finished = writing.finish(); !finished)
        return failure(finished);
    return scope->commit();
}

Result<std::vector<AuditEntry>> Audit::read(const Filter &filter)
{
    std::vector<AuditEntry> entries;
    std::optional<Error> damage;
    const auto visit = [&](const Row &row) {
        const auto change = Change::parse(row.bytes(0));
        if (change)
            addEntries(entries, *change);
        else
            damage = change.error();
    };
    Replica &replica = m_vault.replica();
    Log log(replica);
    if (filter.record) {
        const auto number = log.findRecord(*filter.record);
        if (!number)
            return failure(number);
        if (auto done = replica.database.each("SELECT body FROM change WHERE record=? ORDER BY n", visit, *number); !done)
            return failure(done);
    } else if (auto done = replica.database.each("SELECT body FROM change ORDER BY n", visit); !done) {
        return failure(done);
    }
    if (damage)
        return failure(*damage);
    std::erase_if(entries, [&](const AuditEntry &entry) {
        const auto device = m_vault.roster().findDevice(entry.device);
        return (filter.since && entry.at < *filter.since) || (filter.member && (!device || device->member != *filter.member));
    });
    // Of one moment the one that came last is the newest.
    std::reverse(entries.begin(), entries.end());
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.at > b.at; });
    return entries;
}

} // namespace covault::vault
