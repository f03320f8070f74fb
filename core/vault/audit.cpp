// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit.h"

#include "base/statefolder.h"
#include "members/ids.h"
#include "vault/writescope.h"
#include "vault/writing.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

constexpr qsizetype MostEventBytes = 1024 * 1024;
constexpr qint64 LongestLine = 64 * 1024;

cbor::Value eventOf(Moment at, const QString &action, const QString &field)
{
    return cbor::Value::array({cbor::Value::unsignedInteger(toUnsigned(at)), cbor::Value::text(action),
            cbor::Value::text(field), cbor::Value::text({})});
}

QString stateFile()
{
    return stateFolder() + u"/read-only-events.log"_s;
}

// A line for each: of which vault, and what an event of a record says.
Bytes lineOf(const VaultId &vault, const RecordKey &record, const QString &action, const QString &field, Moment at)
{
    const QJsonObject line{{u"vault"_s, vault.toString()}, {u"at"_s, toIso(at)}, {u"action"_s, action}, {u"detail"_s, field},
            {u"collection"_s, record.collection.toString()}, {u"kind"_s, record.kind}, {u"record"_s, record.id.toString()}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

// Of a disk that was full, or a program that ended there, half a line may be left: what comes behind would be lost with it.
bool isTorn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n";
}

// On a read-only medium the vault can't take the note; what leaves a trace must still leave one. It is there before this says
// so: a full disk is noticed only when it is written to. In one piece, as several programs may write.
Result<> noteInStateFile(const Bytes &line, const QString &field)
{
    QFile file(stateFile());
    const bool isOpen = makeOwnFolder(stateFolder()) && file.open(QIODevice::Append | QIODevice::Unbuffered);
    const Bytes written = isOpen && isTorn(file.fileName()) ? '\n' + line : line;
    if (isOpen && file.write(written) == written.size() && ::fsync(file.handle()) == 0)
        return {};
    return failure(Error::Code::Refused, u"noting that '%1' is revealed"_s.arg(field),
            u"the vault is read-only, and %1 can't be written either"_s.arg(file.fileName()), u"copy the vault to a place where you may write"_s);
}

std::optional<AuditEntry> entryIn(const Bytes &line, const VaultId &vault, const DeviceId &device)
{
    const QJsonObject event = QJsonDocument::fromJson(line).object();
    const auto at = momentFromIso(event[u"at"_s].toString());
    const auto collection = CollectionId::parse(event[u"collection"_s].toString());
    const auto record = RecordId::parse(event[u"record"_s].toString());
    if (event[u"vault"_s].toString() != vault.toString() || !at || !collection || !record)
        return std::nullopt;
    return AuditEntry{*at, device, event[u"action"_s].toString(), RecordKey{*collection, event[u"kind"_s].toString(), *record},
            event[u"detail"_s].toString()};
}

// What this user did while the vault could not take the note.
Result<std::vector<AuditEntry>> entriesOfStateFile(const VaultId &vault, const DeviceId &device)
{
    std::vector<AuditEntry> entries;
    QFile file(stateFile());
    if (!file.exists())
        return entries; // none was noted
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::Io, u"reading what was noted while the vault was read-only"_s,
                u"%1: %2"_s.arg(file.fileName(), file.errorString()), u"check your rights on the file"_s);
    }
    while (!file.atEnd()) {
        if (auto entry = entryIn(file.readLine(LongestLine), vault, device))
            entries.push_back(std::move(*entry));
    }
    return entries;
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

void addEvent(std::vector<AuditEntry> &entries, const cbor::Value &event, const DeviceId &device, const RecordKey &record)
{
    const auto &parts = event.items();
    if (parts.size() >= 3)
        entries.push_back({momentFrom(parts[0].toUnsigned()), device, parts[1].toText(), record, parts[2].toText()});
}

void addEntries(std::vector<AuditEntry> &entries, const Change &change)
{
    if (change.verb != quint64(Verb::Audit)) {
        entries.push_back({change.time, change.device, verbName(change.verb), change.record, fieldsOf(change)});
        return;
    }
    for (const cbor::Value &event : change.detail.events.items())
        addEvent(entries, event, change.device, change.record);
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
        return noteInStateFile(lineOf(m_vault.roster().vaultId(), record, action, field, now), field);
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

// What this device noted and no change holds yet.
Result<> Audit::addUnpublished(std::vector<AuditEntry> &entries)
{
    Replica &replica = m_vault.replica();
    auto noted = entriesOfStateFile(m_vault.roster().vaultId(), replica.device());
    if (!noted)
        return failure(noted);
    std::ranges::move(*noted, std::back_inserter(entries));
    const auto waiting = waitingEvents(replica.database);
    if (!waiting)
        return failure(waiting);
    Log log(replica);
    for (const auto &[record, events] : *waiting) {
        const auto key = log.keyOf(record);
        if (!key)
            return failure(key);
        for (const Bytes &body : events) {
            const auto event = cbor::decode(body);
            if (*key && event)
                addEvent(entries, *event, replica.device(), **key);
        }
    }
    return {};
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
    // What another program publishes meanwhile would else be missing, or stand twice.
    const auto snapshot = storage::Snapshot::begin(replica.database);
    if (!snapshot)
        return failure(snapshot);
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
    if (auto added = addUnpublished(entries); !added)
        return failure(added);
    std::erase_if(entries, [&](const AuditEntry &entry) {
        const auto device = m_vault.roster().findDevice(entry.device);
        return (filter.record && entry.record != filter.record) || (filter.since && entry.at < *filter.since) || (filter.member && (!device || device->member != *filter.member));
    });
    // Of one moment the one that came last is the newest.
    std::reverse(entries.begin(), entries.end());
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.at > b.at; });
    return entries;
}

} // namespace covault::vault
