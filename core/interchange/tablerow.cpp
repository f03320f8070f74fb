// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/tablerow.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::FieldType;
using covault::vault::Kind;

namespace covault::interchange {

namespace {

/// Builds the record of one row.
class RowReader
{
public:
    RowReader(const readers::Table &table, const readers::Row &row, const Kind &kind, TableRowRead &read)
        : m_table(table)
        , m_row(row)
        , m_kind(kind)
        , m_record(read.record)
        , m_warnings(read.warnings)
    {
    }

    void readCell(const PlannedColumn &column);
    void finish();

private:
    void readField(const PlannedColumn &column, const Field &field, const QString &cell);
    void readPart(const PlannedColumn &column, const QString &cell);
    void readTableCell(const PlannedColumn &column, const QString &cell);
    void joinName();
    void joinAddress();
    bool hasField(const QString &id) const;

    const readers::Table &m_table;
    const readers::Row &m_row;
    const Kind &m_kind;
    IncomingRecord &m_record;
    std::vector<Warning> &m_warnings;
    std::map<QString, QString> m_parts;
    std::map<QString, QJsonArray> m_rows; // of table fields
};

/// The entries of a cell that holds several. Titles and names may have commas in them, addresses can't.
QStringList entriesOf(const QString &cell, FieldType type)
{
    static const QRegularExpression lines(u"[\\n;]"_s);
    static const QRegularExpression commas(u"[\\n;,]"_s);
    static const QRegularExpression blanks(u"[\\s;,|]+"_s);
    const bool hasNoBlanks = type == FieldType::Ip || type == FieldType::Mac || type == FieldType::Cidr
            || type == FieldType::Email || type == FieldType::Url;
    const bool mayHaveCommas = type == FieldType::Link || type == FieldType::Person || type == FieldType::Party
            || type == FieldType::Secret;
    QStringList entries;
    for (const QString &entry : cell.split(hasNoBlanks ? blanks : mayHaveCommas ? lines : commas)) {
        if (!entry.trimmed().isEmpty())
            entries += entry.trimmed();
    }
    return entries;
}

/// An apostrophe before what a spreadsheet would take for a formula: our exports and careful people write it.
QString withoutGuard(const QString &cell)
{
    static const QRegularExpression guarded(u"^'[=+\\-@\\t\\r]"_s);
    return guarded.match(cell).hasMatch() ? cell.mid(1) : cell;
}

bool RowReader::hasField(const QString &id) const
{
    return std::ranges::find(m_record.fields, id, &IncomingField::field) != m_record.fields.end();
}

void RowReader::readCell(const PlannedColumn &column)
{
    const QString cell = withoutGuard(m_row.cell(column.index));
    if (cell.trimmed().isEmpty())
        return;
    if (column.field.isEmpty())
        m_record.extra.push_back({column.header, cell, column.isSecret});
    else if (column.field.contains(u':'))
        readPart(column, cell);
    else if (column.field.contains(u'.'))
        readTableCell(column, cell);
    else if (column.field == u"tags"_s)
        m_record.tags += entriesOf(cell, FieldType::Text);
    else if (const Field *field = m_kind.field(column.field))
        readField(column, *field, cell);
}

void RowReader::readField(const PlannedColumn &column, const Field &field, const QString &cell)
{
    if (isAmbiguousDay(cell, column.order) && field.type == FieldType::Date) {
        m_record.extra.push_back({column.header, cell});
        m_warnings.push_back({m_table.position(m_row, column.index),
                u"'%1' can be two days, day and month can't be told apart; it is kept as text in an extra field"_s.arg(
                        cell)});
        return;
    }
    if (!field.many) {
        m_record.fields.push_back({field.id, typedForm(field, cell, column.order), column.header});
        return;
    }
    QJsonArray entries;
    for (const QString &entry : entriesOf(cell, field.type))
        entries.append(typedForm(field, entry, column.order));
    const auto present = std::ranges::find(m_record.fields, field.id, &IncomingField::field);
    if (present == m_record.fields.end()) {
        m_record.fields.push_back({field.id, entries, column.header});
        return;
    }
    QJsonArray all = present->value.toArray();
    for (const QJsonValue entry : entries)
        all.append(entry);
    present->value = all;
}

void RowReader::readPart(const PlannedColumn &column, const QString &cell)
{
    QString &part = m_parts[column.field];
    part = part.isEmpty() ? cell.trimmed() : part + u' ' + cell.trimmed();
}

/// "phones.number": a row of the table whose other text column says what it is called here.
void RowReader::readTableCell(const PlannedColumn &column, const QString &cell)
{
    const QString table = column.field.section(u'.', 0, 0), name = column.field.section(u'.', 1);
    const Field *field = m_kind.field(table);
    if (!field || !field->column(name)) {
        m_record.extra.push_back({column.header, cell, column.isSecret});
        return;
    }
    QJsonObject row{{name, cell.trimmed()}};
    if (name != u"label"_s && field->column(u"label"_s))
        row[u"label"_s] = column.header;
    m_rows[table].append(row);
}

void RowReader::joinName()
{
    QString first = m_parts[u"name:first"_s], last = m_parts[u"name:last"_s];
    if (const QString both = m_parts[u"name:lastfirst"_s]; !both.isEmpty()) {
        last = both.section(u',', 0, 0).trimmed();
        first = both.section(u',', 1).trimmed();
    }
    const QString name = (first + u' ' + last).trimmed();
    if (name.isEmpty())
        return;
    if (!hasField(u"name"_s))
        m_record.fields.insert(m_record.fields.begin(), {u"name"_s, name});
    else
        m_record.extra.push_back({u"First and last name"_s, name});
}

void RowReader::joinAddress()
{
    const QString town = (m_parts[u"address:3"_s] + u' ' + m_parts[u"address:4"_s]).trimmed();
    QStringList lines = {
            m_parts[u"address:1"_s], m_parts[u"address:2"_s], town, m_parts[u"address:5"_s], m_parts[u"address:6"_s]};
    lines.removeAll(QString());
    if (lines.isEmpty())
        return;
    const auto present = std::ranges::find(m_record.fields, u"address"_s, &IncomingField::field);
    if (present == m_record.fields.end())
        m_record.fields.push_back({u"address"_s, lines.join(u'\n'), u"Address"_s});
    else
        present->value = present->value.toString() + u'\n' + lines.join(u'\n');
}

void RowReader::finish()
{
    joinName();
    joinAddress();
    for (const auto &[table, rows] : m_rows)
        m_record.fields.push_back({table, rows});
}

QString textOf(const IncomingRecord &record, const QString &id)
{
    const auto field = std::ranges::find(record.fields, id, &IncomingField::field);
    if (field == record.fields.end())
        return {};
    return field->value.isArray() ? field->value.toArray().first().toString() : field->value.toString();
}

} // namespace

TableRowRead readTableRow(const readers::Table &table, const readers::Row &row, const TablePlan &plan)
{
    TableRowRead read;
    read.record.kind = plan.kind->id;
    read.record.where = table.source == readers::Table::Source::Sheet ? u"%1!%2"_s.arg(table.name).arg(row.number)
                                                                      : u"row %1"_s.arg(row.number);
    RowReader reader(table, row, *plan.kind, read);
    for (const PlannedColumn &column : plan.columns)
        reader.readCell(column);
    // A row may be longer than the header.
    for (qsizetype i = std::max(table.header.size(), table.width()); i < row.cells.size(); ++i)
        read.record.extra.push_back({u"Column %1"_s.arg(readers::columnName(i)), row.cell(i)});
    reader.finish();
    return read;
}

QString rowKey(const IncomingRecord &record)
{
    static const QStringList telling = {u"serial"_s, u"mac"_s, u"email"_s, u"fingerprint"_s, u"cidr"_s, u"circuit_id"_s,
            u"number"_s, u"hostname"_s, u"asset_tag"_s};
    for (const QString &field : telling) {
        if (const QString text = textOf(record, field).trimmed(); !text.isEmpty())
            return field + u':' + text.toLower();
    }
    // A login without a title goes by what it opens.
    QStringList parts;
    const bool isTitled = !textOf(record, u"title"_s).trimmed().isEmpty();
    for (const QString &field : {u"title"_s, u"name"_s, u"what"_s, isTitled ? QString() : u"opens"_s, u"username"_s}) {
        if (const QString text = textOf(record, field).trimmed(); !text.isEmpty())
            parts += text;
    }
    return parts.join(u'/');
}

} // namespace covault::interchange
