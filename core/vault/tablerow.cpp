// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/change.h"
#include "vault/value.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace covault::vault {

using cbor::Value;

namespace {

tl::unexpected<Error> badRow(const Field &table, const QString &why, const QString &advice = {})
{
    return failure(Error::Code::Usage, u"setting a row of '%1'"_s.arg(table.id), why, advice);
}

/// Cuts a line into words as a shell does: quotes of both sorts, backslash before a character that is meant as such.
class Words
{
public:
    /// Nothing if a quote is open at the end.
    static std::optional<QStringList> of(const QString &line)
    {
        Words words;
        for (const QChar character : line)
            words.take(character);
        if (!words.m_quote.isNull() || words.m_isEscaped)
            return std::nullopt;
        words.end();
        return words.m_words;
    }

private:
    void take(QChar character)
    {
        if (m_isEscaped) {
            // Between double quotes a backslash stands for itself unless it is needed.
            if (m_quote == u'"' && character != u'"' && character != u'\\')
                m_word += u'\\';
            m_word += character;
            m_isEscaped = false;
        } else if (character == u'\\' && m_quote != u'\'') {
            m_isEscaped = m_isWord = true;
        } else if (m_quote.isNull() && (character == u'"' || character == u'\'')) {
            m_quote = character;
            m_isWord = true;
        } else if (character == m_quote) {
            m_quote = QChar();
        } else if (m_quote.isNull() && character.isSpace()) {
            end();
        } else {
            m_word += character;
            m_isWord = true;
        }
    }

    void end()
    {
        if (std::exchange(m_isWord, false))
            m_words += std::exchange(m_word, {});
    }

    QStringList m_words;
    QString m_word;
    QChar m_quote;
    bool m_isEscaped = false;
    bool m_isWord = false;
};

/// Gathers the cells of one row.
class RowBuilder
{
public:
    explicit RowBuilder(const Field &table)
        : m_table(table)
    {
    }

    /// The column that may be set under this name.
    Result<const Field *> column(const QString &id) const
    {
        const Field *column = m_table.column(id);
        if (!column || column->derived == Field::Derived::Always) {
            QStringList ids;
            for (const Field &known : m_table.columns) {
                if (known.derived != Field::Derived::Always)
                    ids += known.id;
            }
            return badRow(m_table, u"it has no column '%1' that can be set"_s.arg(id),
                    u"columns are %1"_s.arg(ids.join(u", "_s)));
        }
        return column;
    }

    Result<> add(const Field &column, const Result<Value> &cell)
    {
        if (!cell)
            return failure(cell.error().during(u"setting a row of '%1'"_s.arg(m_table.id)));
        std::vector<Value> &cells = m_cells[column.id];
        if (!column.many && !cells.empty())
            return badRow(m_table, u"'%1' stands twice"_s.arg(column.id));
        if (!cell->isNull())
            cells.push_back(*cell);
        return {};
    }

    Result<TableRow> take()
    {
        TableRow result;
        if (const Field *key = m_table.keyColumn()) {
            std::vector<Value> &cells = m_cells[key->id];
            if (cells.empty())
                return badRow(
                        m_table, u"'%1' is missing, which names the row"_s.arg(key->id), u"add %1=…"_s.arg(key->id));
            result.element = cells.front().toText().toUtf8();
            if (result.element.size() > limits::Name)
                return badRow(m_table, u"'%1' is longer than 255 bytes"_s.arg(key->id));
            cells.clear();
        }
        Value::Map row;
        for (auto &[id, cells] : m_cells) {
            if (cells.empty())
                continue;
            const bool isList = m_table.column(id)->many;
            row.emplace_back(Value::text(id), isList ? Value::array(std::move(cells)) : cells.front());
        }
        if (row.empty() && result.element.isEmpty())
            return badRow(m_table, u"it is empty"_s);
        result.row = Value::map(std::move(row));
        return result;
    }

private:
    const Field &m_table;
    std::map<QString, std::vector<Value>> m_cells;
};

} // namespace

Result<TableRow> parseRow(const QString &typed, const Field &table, const ValueContext &context)
{
    const auto words = Words::of(typed);
    if (!words)
        return badRow(table, u"a quote is open"_s);
    RowBuilder row(table);
    for (const QString &word : *words) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return badRow(table, u"a part is not 'column=value'"_s, u"put a value with spaces between quotes"_s);
        const auto column = row.column(word.left(sign));
        if (!column)
            return failure(column);
        if (auto added = row.add(**column, parseValue(word.mid(sign + 1), **column, context)); !added)
            return failure(added);
    }
    return row.take();
}

Result<TableRow> rowFromJson(const QJsonObject &json, const Field &table, const ValueContext &context)
{
    RowBuilder row(table);
    for (auto cell = json.begin(); cell != json.end(); ++cell) {
        const auto column = row.column(cell.key());
        if (!column)
            return failure(column);
        const QJsonArray items =
                (*column)->many && cell.value().isArray() ? cell.value().toArray() : QJsonArray{cell.value()};
        for (const QJsonValue &item : items) {
            if (auto added = row.add(**column, fromJson(item, **column, context)); !added)
                return failure(added);
        }
    }
    return row.take();
}

} // namespace covault::vault
