// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/table.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr size_t HeaderSearchRows = 20;

qsizetype filledCells(const QStringList &cells)
{
    return std::ranges::count_if(cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

/// Whether no one would name a column like this: an address, a date, a link.
bool isPlainlyData(const QString &cell)
{
    static const QRegularExpression data(
            u"^(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d+)?|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[^\\s@]+@[^\\s@]+\\.[^\\s@]+"
            "|[a-z]+://\\S+|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})$"_s,
            QRegularExpression::CaseInsensitiveOption);
    return data.match(cell.trimmed()).hasMatch();
}

/// Numbers speak against a header, unless they are years.
bool isAmount(const QString &cell)
{
    static const QRegularExpression amount(u"^-?\\d+(?:[.,]\\d+)*$"_s);
    static const QRegularExpression year(u"^(?:19|20)\\d\\d$"_s);
    const QString text = cell.trimmed();
    return amount.match(text).hasMatch() && !year.match(text).hasMatch();
}

bool canBeHeader(const QStringList &cells)
{
    return std::ranges::none_of(cells, isPlainlyData) && std::ranges::count_if(cells, isAmount) * 2 < filledCells(cells);
}

} // namespace

qsizetype Table::width() const
{
    qsizetype width = header.size();
    for (const Row &row : rows)
        width = std::max(width, row.cells.size());
    return width;
}

QString Table::position(const Row &row, qsizetype column) const
{
    if (source == Source::Lines)
        return u"row %1"_s.arg(row.number);
    return u"%1!%2%3"_s.arg(name, columnName(column)).arg(row.number);
}

QString columnName(qsizetype column)
{
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return name;
}

void findHeader(Table &table)
{
    // A title with two filled cells must not win over the header below it, so width counts too.
    const size_t searched = std::min(table.rows.size(), HeaderSearchRows);
    qsizetype widest = 0;
    for (size_t i = 0; i < searched; ++i)
        widest = std::max(widest, filledCells(table.rows[i].cells));
    for (size_t i = 0; i < searched; ++i) {
        const qsizetype filled = filledCells(table.rows[i].cells);
        if (filled < 2 || filled * 2 <= widest)
            continue;
        if (!canBeHeader(table.rows[i].cells))
            break;
        table.headerRow = table.rows[i].number;
        for (const QString &cell : table.rows[i].cells)
            table.header += cell.simplified();
        const auto header = table.rows.begin() + qsizetype(i);
        table.above.assign(std::make_move_iterator(table.rows.begin()), std::make_move_iterator(header));
        table.rows.erase(table.rows.begin(), header + 1);
        return;
    }
    if (!table.rows.empty())
        table.notes += u"no header found, all rows are data"_s;
}

} // namespace covault::readers
