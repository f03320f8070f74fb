// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/indexrows.h"

#include "base/text.h"
#include "vault/confirmation.h"
#include "vault/derive.h"
#include "vault/recordtext.h"
#include "vault/secretvalues.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

/// Under this name a day is kept on which a record was last confirmed.
const QString ConfirmedName = u".confirmed"_s;

QDate dateOf(const cbor::Value &value)
{
    return QDate::fromString(value.toText().left(10), Qt::ISODate);
}

void addDay(const Record &record, const Field &field, IndexRows &rows)
{
    if (field.type != FieldType::Date && field.type != FieldType::DateTime)
        return;
    if (const QDate day = dateOf(shownValue(record, field)); day.isValid())
        rows.days[field.id] = day.toJulianDay();
}

void addSecrets(const Replica &replica, const Record &record, const Field &field, IndexRows &rows)
{
    if (!mayHoldSecrets(field))
        return;
    for (const Entry &entry : record.entries(field.id)) {
        const quint64 since = toUnsigned(record.state().find(field.id, entry.element)->shown().time);
        for (const SecretText &secret : secretsIn(&field, entry.value)) {
            const Hash print = printOf(replica, secret.text);
            // A cell may hold several; the same one twice is one.
            const Bytes place = entry.element + '\0' + secret.column.toUtf8() + '\0' + print.bytes();
            rows.secrets.try_emplace({field.id, place}, print, since);
        }
    }
}

} // namespace

IndexRows indexRowsOf(const Replica &replica, const Record &record)
{
    IndexRows rows;
    for (const FieldLink &link : linksOf(record))
        rows.links.emplace(link.field, link.target.idBytes());
    for (const QString &tag : record.texts(u"tags"_s))
        rows.labels.insert(u"#"_s + text::folded(tag));
    if (const auto confirmed = lastConfirmed(record, everyTime()))
        rows.days[ConfirmedName] = confirmed->at.toJulianDay();
    if (!record.kind())
        return rows;
    for (const Field *field : record.kind()->allFields()) {
        addDay(record, *field, rows);
        addSecrets(replica, record, *field, rows);
    }
    return rows;
}

Result<IndexRows> readIndexRows(Replica &replica, qint64 record)
{
    auto &database = replica.database;
    IndexRows rows;
    const auto nameIn = [](const Row &row) { return text::fromUtf8(row.view(0)); };
    auto read = database.each("SELECT f.id, l.dst FROM link l LEFT JOIN name f ON f.n=l.field WHERE l.src=?",
            [&](const Row &row) { rows.links.emplace(nameIn(row), row.bytes(1)); }, record);
    if (read)
        read = database.each("SELECT text FROM label WHERE record=?", [&](const Row &row) { rows.labels.insert(row.text(0)); }, record);
    if (read)
        read = database.each("SELECT f.id, d.day FROM due d LEFT JOIN name f ON f.n=d.field WHERE d.record=?",
                [&](const Row &row) { rows.days[nameIn(row)] = row.integer(1); }, record);
    if (read)
        read = database.each("SELECT f.id, s.element, s.print, s.since FROM secret s LEFT JOIN name f ON f.n=s.field WHERE s.record=?",
                [&](const Row &row) {
                    rows.secrets[{nameIn(row), row.bytes(1)}] = {row.id<Hash>(2), quint64(row.integer(3))};
                },
                record);
    return read ? Result<IndexRows>(std::move(rows)) : failure(read);
}

Result<> writeIndexRows(Replica &replica, qint64 record, const IndexRows &rows)
{
    auto &database = replica.database;
    Result<> result;
    const auto insert = [&](const char *sql, const auto &...values) {
        if (result)
            result = database.run(sql, record, values...);
    };
    const auto insertNamed = [&](const char *sql, const QString &name, const auto &...values) {
        const auto number = replica.names.number(database, name.toUtf8());
        if (number)
            insert(sql, *number, values...);
        else if (result)
            result = failure(number);
    };
    for (const auto &[field, target] : rows.links)
        insertNamed("INSERT INTO link(src, field, dst) VALUES(?,?,?)", field, target);
    for (const QString &label : rows.labels)
        insert("INSERT INTO label(record, text) VALUES(?,?)", label);
    for (const auto &[field, day] : rows.days)
        insertNamed("INSERT INTO due(record, field, day) VALUES(?,?,?)", field, day);
    for (const auto &[place, kept] : rows.secrets)
        insertNamed("INSERT INTO secret(record, field, element, print, strength, since) VALUES(?,?,?,?,NULL,?)", place.first,
                place.second, kept.first, kept.second);
    return result;
}

Result<> removeIndexRows(Replica &replica, qint64 record)
{
    for (const char *sql : {"DELETE FROM link WHERE src=?", "DELETE FROM due WHERE record=?",
                 "DELETE FROM secret WHERE record=?", "DELETE FROM label WHERE record=?"}) {
        if (auto removed = replica.database.run(sql, record); !removed)
            return removed;
    }
    return {};
}

} // namespace covault::vault
