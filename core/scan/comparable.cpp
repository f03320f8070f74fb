// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/comparable.h"

#include "scan/dates.h"
#include "scan/normalize.h"

#include <QHash>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// More text than this says nothing new about whether two things are one.
constexpr qsizetype MaxWords = 60;

/// Numbers texts in the order in which they come.
class Numbering
{
public:
    std::uint32_t of(const QString &text)
    {
        const auto found = m_numbers.constFind(text);
        if (found != m_numbers.constEnd())
            return *found;
        const auto number = std::uint32_t(m_numbers.size());
        m_numbers.insert(text, number);
        return number;
    }
    std::size_t size() const { return std::size_t(m_numbers.size()); }

private:
    QHash<QString, std::uint32_t> m_numbers;
};

/// The three-letter pieces and whole words of \p words, as often as they occur.
QStringList piecesOf(const QStringList &words)
{
    QStringList pieces;
    for (const QString &word : words) {
        const QString padded = u' ' + word + u' ';
        for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
            pieces += padded.mid(i, 3);
        if (padded.size() > 3)
            pieces += padded;
    }
    return pieces;
}

/// How often pieces and words occur over the rows of a column, and the weights that follow.
class Rarities
{
public:
    void count(ComparableValue &value)
    {
        std::map<std::uint32_t, float> often;
        for (const QString &piece : piecesOf(value.words))
            often[m_pieces.of(piece)] += 1;
        m_rows.resize(m_pieces.size(), 0);
        for (const auto &[gram, times] : often) {
            ++m_rows[gram];
            value.parts.push_back({gram, 1 + std::log(times)});
        }
        ++m_total;
    }

    void weigh(ComparableValue &value)
    {
        double square = 0;
        for (auto &part : value.parts) {
            part.weight *= rarity(part.gram);
            square += double(part.weight) * double(part.weight);
        }
        const auto length = float(std::sqrt(square));
        for (auto &part : value.parts)
            part.weight /= length;
        for (const QString &word : std::as_const(value.words)) {
            const QString padded = u' ' + word + u' ';
            value.rarity.push_back(rarity(m_pieces.of(padded.size() > 3 ? padded : padded.left(3))));
        }
    }

private:
    float rarity(std::uint32_t gram) const { return std::log(1 + m_total / float(m_rows[gram])); }

    Numbering m_pieces;
    std::vector<std::uint32_t> m_rows; // by gram
    float m_total = 0;
};

std::optional<ComparableValue> prepared(FieldClass type, const QString &text, const QString &region)
{
    ComparableValue value;
    value.form = normalize(type, text, region);
    if (value.form.isEmpty())
        return std::nullopt;
    if (isWords(type))
        value.words = value.form.split(u' ').mid(0, MaxWords);
    if (type == FieldClass::Number || type == FieldClass::Money)
        value.amount = numberIn(text).value_or(0);
    if (type == FieldClass::Date)
        value.day = dates::parse(text).value_or(QDate());
    return value;
}

std::vector<Column> columnsOf(const std::vector<Row> &first, const std::vector<Row> &second)
{
    std::map<QString, FieldClass> types;
    for (const auto *rows : {&first, &second}) {
        for (const Row &row : *rows) {
            for (const auto &[field, cell] : row.fields)
                types.emplace(field, cell.type);
        }
    }
    std::vector<Column> columns;
    for (const auto &[field, type] : types)
        columns.push_back({field, type, {}, 0});
    return columns;
}

/// The values of one row in \p column, each form once.
std::vector<ComparableValue> valuesOf(const Row &row, Column &column, Numbering &forms, const QString &region)
{
    std::vector<ComparableValue> values;
    const auto cell = row.fields.find(column.field);
    if (cell == row.fields.end())
        return values;
    QSet<QString> seen;
    for (const QString &text : cell->second.values) {
        auto value = prepared(column.type, text, region);
        if (!value || seen.contains(value->form))
            continue;
        seen.insert(value->form);
        value->number = forms.of(value->form);
        column.counts.resize(forms.size(), 0);
        ++column.counts[value->number];
        values.push_back(std::move(*value));
    }
    if (!values.empty())
        ++column.filled;
    return values;
}

/// The row with one more field that holds the words of all others: what one table has in a column of its own, another
/// has inside the title.
Row withAllWords(const Row &row)
{
    Row extended = row;
    QString all;
    for (const auto &[field, cell] : row.fields) {
        if (isWords(cell.type))
            all += cell.values.join(u' ') + u' ';
    }
    extended.fields[u"all words"_s] = {FieldClass::Text, {all}};
    return extended;
}

std::vector<Row> withAllWords(const std::vector<Row> &rows)
{
    std::vector<Row> extended;
    extended.reserve(rows.size());
    std::transform(
            rows.begin(), rows.end(), std::back_inserter(extended), [](const Row &row) { return withAllWords(row); });
    return extended;
}

} // namespace

Comparable Comparable::ofOne(const std::vector<Row> &rows, const QString &region)
{
    return Comparable(rows, {}, region);
}

Comparable Comparable::ofTwo(const std::vector<Row> &first, const std::vector<Row> &second, const QString &region)
{
    return Comparable(withAllWords(first), withAllWords(second), region);
}

Comparable::Comparable(const std::vector<Row> &first, const std::vector<Row> &second, const QString &region)
    : m_secondStart(std::uint32_t(first.size()))
    , m_columns(columnsOf(first, second))
{
    std::vector<const Row *> rows;
    for (const auto *table : {&first, &second}) {
        for (const Row &row : *table)
            rows.push_back(&row);
    }
    Numbering kinds;
    for (const Row *row : rows)
        m_kinds.push_back(kinds.of(row->kind));
    m_cells.assign(rows.size(), Cells(m_columns.size()));
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        Numbering forms;
        Rarities rarities;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            m_cells[r][c] = valuesOf(*rows[r], m_columns[c], forms, region);
            for (ComparableValue &value : m_cells[r][c])
                rarities.count(value);
        }
        for (Cells &cells : m_cells) {
            for (ComparableValue &value : cells[c])
                rarities.weigh(value);
        }
    }
}

bool Comparable::canMatch(std::uint32_t a, std::uint32_t b) const
{
    return a != b && m_kinds[a] == m_kinds[b] && (!isLinking() || (a < m_secondStart) != (b < m_secondStart));
}

double Comparable::pairCount() const
{
    const double all = size();
    const double first = m_secondStart;
    return isLinking() ? first * (all - first) : all * (all - 1) / 2;
}

} // namespace covault::scan
