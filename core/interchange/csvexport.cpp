// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/csvexport.h"

#include "vault/titles.h"

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::FieldType;
using covault::vault::Record;
using covault::vault::Reveal;

namespace covault::interchange {

namespace {

/// A cell that begins like a formula would be run by a spreadsheet that opens the file.
QString guarded(const QString &cell)
{
    static const QString dangerous = u"=+-@\t\r"_s;
    return !cell.isEmpty() && dangerous.contains(cell.front()) ? u'\'' + cell : cell;
}

QString quoted(const QString &given)
{
    const QString cell = guarded(given);
    const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')
            || cell.trimmed() != cell;
    return needsQuotes ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

Bytes lineOf(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written += quoted(cell);
    return written.join(u',').toUtf8() + "\r\n";
}

bool isColumn(const Field &field)
{
    static const QStringList apart = {u"tags"_s, u"seen"_s, u"findings"_s, u"remarks"_s};
    return field.derived != Field::Derived::Always && field.type != FieldType::Drawing && !apart.contains(field.id);
}

/// The columns after the first ones: the fields that some record has, in the order of the kinds.
QStringList columnsOf(const std::vector<Record> &records)
{
    QStringList columns;
    for (const Record &record : records) {
        if (!record.kind())
            continue;
        for (const Field *field : record.kind()->allFields()) {
            if (isColumn(*field) && record.has(field->id) && !columns.contains(field->id))
                columns += field->id;
        }
    }
    return columns;
}

QString cellOf(const Record &record, const QString &id, Reveal reveal, const vault::NameOf &nameOf)
{
    const Field *field = record.kind() ? record.kind()->field(id) : nullptr;
    if (!field)
        return {};
    QStringList entries;
    for (const vault::Entry &entry : record.entries(id)) {
        if (field->type == FieldType::Attachment)
            entries += entry.value.at(0).toText();
        else if (field->type == FieldType::Choice)
            entries += entry.value.toText(); // the id, which every language reads back
        else
            entries += vault::toText(entry.value, *field, reveal, nameOf);
    }
    return entries.join(field->type == FieldType::Table ? u"\n"_s : u"; "_s);
}

Result<std::vector<Record>> recordsOf(vault::Vault &vault, const ExportOptions &options)
{
    vault::ListFilter filter;
    filter.kind = options.kind;
    filter.collection = options.collection;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows);
    std::vector<Record> records;
    for (const vault::RecordRow &row : *rows) {
        auto record = vault.record(row.n);
        if (!record)
            return failure(record);
        if (*record)
            records.push_back(std::move(**record));
    }
    return records;
}

QString collectionName(vault::Vault &vault, const CollectionId &id)
{
    const auto found = vault.roster().findCollection(id);
    return found ? found->name : id.toString();
}

} // namespace

Result<Exported> exportCsv(vault::Vault &vault, const ExportOptions &options, Reveal reveal)
{
    if (auto known = checkKind(vault, options); !known)
        return failure(known);
    const auto records = recordsOf(vault, options);
    if (!records)
        return failure(records);
    const QStringList columns = columnsOf(*records);
    const vault::Titles titles(vault.replica());
    const vault::NameOf nameOf = [&](const vault::LinkTarget &target) { return titles(target); };
    const QStringList first = options.kind.isEmpty() ? QStringList{u"kind"_s, u"title"_s} : QStringList();
    Exported exported;
    exported.bytes = lineOf(first + columns + QStringList{u"tags"_s, u"collection"_s, u"id"_s});
    for (const Record &record : *records) {
        QStringList cells = options.kind.isEmpty() ? QStringList{record.key().kind, record.title()} : QStringList();
        for (const QString &column : columns)
            cells += cellOf(record, column, reveal, nameOf);
        cells += {record.texts(u"tags"_s).join(u"; "_s), collectionName(vault, record.key().collection),
                record.key().id.toString()};
        exported.bytes += lineOf(cells);
        ++exported.records;
    }
    return exported;
}

} // namespace covault::interchange
