// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/csvrows.h"

#include "readers/csvreader.h"
#include "scan/columnclass.h"

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// The header as the first row where the reader took it for data.
void makeSureOfHeader(readers::Table &table)
{
    if (table.header.isEmpty() && !table.rows.empty()) {
        table.header = table.rows.front().cells;
        table.rows.erase(table.rows.begin());
    }
}

Result<readers::Table> tableOf(BytesView bytes, const QString &idColumn)
{
    auto table = readers::readCsv(bytes);
    if (!table)
        return failure(table);
    makeSureOfHeader(*table);
    if (!table->header.contains(idColumn)) {
        return failure(Error::Code::Usage, u"comparing the rows of a table"_s, u"it has no column '%1'"_s.arg(idColumn),
                u"name one of: %1"_s.arg(table->header.join(u", "_s)));
    }
    return table;
}

using Classes = std::map<QString, FieldClass>;

Classes classesOf(const std::vector<readers::Table> &tables, const QString &idColumn)
{
    std::map<QString, QStringList> values;
    constexpr qsizetype Looked = 2000;
    for (const readers::Table &table : tables) {
        for (qsizetype c = 0; c < table.header.size(); ++c) {
            QStringList &column = values[table.header[c]];
            for (qsizetype r = 0; r < std::min(qsizetype(table.rows.size()), Looked); ++r)
                column += table.rows[std::size_t(r)].cell(c);
        }
    }
    Classes classes;
    for (const auto &[header, column] : values) {
        if (header != idColumn && !header.isEmpty())
            classes[header] = classifyColumn(header, column);
    }
    return classes;
}

std::vector<Row> rowsOf(const readers::Table &table, const Classes &classes, const QString &idColumn)
{
    const qsizetype idAt = table.header.indexOf(idColumn);
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const readers::Row &line : table.rows) {
        Row row;
        row.id = line.cell(idAt);
        for (qsizetype c = 0; c < table.header.size(); ++c) {
            const auto type = classes.find(table.header[c]);
            const QString value = line.cell(c).trimmed();
            if (type != classes.end() && !value.isEmpty())
                row.fields[type->first] = {type->second, {value}};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

Result<CsvRows> csvRows(BytesView first, BytesView second, const QString &idColumn)
{
    std::vector<readers::Table> tables;
    for (const BytesView bytes : {first, second}) {
        if (bytes.isNull())
            continue;
        auto table = tableOf(bytes, idColumn);
        if (!table)
            return failure(table);
        tables.push_back(std::move(*table));
    }
    const Classes classes = classesOf(tables, idColumn);
    CsvRows rows;
    rows.first = rowsOf(tables.front(), classes, idColumn);
    if (tables.size() > 1)
        rows.second = rowsOf(tables.back(), classes, idColumn);
    return rows;
}

} // namespace covault::scan
