// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/editrows.h"

#include "crypto/random.h"
#include "desktop/prompts/errorwords.h"
#include "vault/order.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace covault::desktop {

const QString KeptSecret = QStringLiteral("••••••••");

namespace {

using vault::Entry;
using vault::Field;

QStringList parts(const QString &typed, const Field &column)
{
    if (!column.many)
        return typed.trimmed().isEmpty() ? QStringList() : QStringList{typed};
    QStringList parts;
    for (const QString &part : typed.split(u',')) {
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    }
    return parts;
}

const LinkCandidates *candidatesOf(const ColumnLinks &links, const Field &column)
{
    const auto found = links.find(column.id);
    return found == links.end() ? nullptr : found->second.get();
}

/// The cell that \p typed means; null: it is empty.
Result<cbor::Value> parseCell(const QString &typed, const Field &column, const ColumnLinks &links)
{
    const LinkCandidates *candidates = candidatesOf(links, column);
    cbor::Value::Array values;
    for (const QString &part : parts(typed, column)) {
        auto value = vault::parseValue(part, column, typingContext(candidates));
        if (!value)
            return value;
        if (!value->isNull())
            values.push_back(std::move(*value));
    }
    if (values.empty())
        return cbor::Value();
    return column.many ? cbor::Value::array(std::move(values)) : values.front();
}

QString cellText(const cbor::Value &row, const Bytes &element, const Field &table, const Field &column,
        const LinkCandidates *links)
{
    if (column.key)
        return QString::fromUtf8(element);
    const cbor::Value value = row.at(column.id);
    if (value.isNull())
        return {};
    if (vault::isSecret(table, row, column.id))
        return KeptSecret;
    if (column.type == vault::FieldType::Choice && value.isText())
        return column.choiceLabel(value.toText());
    const auto nameOf = [links](const vault::LinkTarget &target) {
        return links ? links->titleOf(target) : target.idText();
    };
    return value.isText() ? value.toText() : vault::toText(value, column, vault::Reveal::No, nameOf);
}

cbor::Value presentRow(const vault::Record &record, const Field &table, const Bytes &element)
{
    for (const Entry &entry : record.entries(table.id)) {
        if (entry.element == element)
            return entry.value;
    }
    return {};
}

/// Puts \p cell into \p cells in the place of the one of this name.
void put(cbor::Value::Map &cells, const QString &name, const cbor::Value &cell)
{
    std::erase_if(cells, [&name](const cbor::Value::Entry &one) { return one.first.toText() == name; });
    if (!cell.isNull())
        cells.emplace_back(cbor::Value::text(name), cell);
}

/// Writes the rows of one table; new ones of an ordered table stand at its end.
class RowWriter
{
public:
    RowWriter(const Field &table, const ColumnLinks &links, const vault::Record &record)
        : m_table(table)
        , m_links(links)
        , m_record(record)
    {
        for (const Entry &entry : record.entries(table.id))
            m_lastPlace = std::max(m_lastPlace, entry.value.at(vault::OrderColumn).toText());
    }

    void add(const EditRow &row)
    {
        if (row.isRemoved || (!row.isNew() && row.isEmpty()))
            return row.isNew() ? void() : m_edits.push_back({m_table.id, row.element, std::nullopt});
        if (!row.isChanged())
            return;
        cbor::Value::Map cells = presentRow(m_record, m_table, row.element).entries();
        Bytes element = row.element;
        const auto columns = typedColumns(m_table);
        for (size_t place = 0; place < columns.size(); ++place) {
            const QString typed = row.typed.value(qsizetype(place));
            if (typed == row.before.value(qsizetype(place)))
                continue;
            const auto cell = parseCell(typed, *columns[place], m_links);
            if (columns[place]->key)
                element = cell ? cell->toText().toUtf8() : element;
            else if (cell)
                put(cells, columns[place]->id, *cell);
        }
        write(row, element, std::move(cells));
    }

    std::vector<vault::Edit> take() { return std::move(m_edits); }

private:
    void write(const EditRow &row, Bytes element, cbor::Value::Map cells)
    {
        if (!row.isNew() && element != row.element)
            m_edits.push_back({m_table.id, row.element, std::nullopt}); // another key is another row
        if (element.isEmpty())
            element = vault::newElement(m_number++, crypto::randomBytes(6));
        if (row.isNew() && m_table.ordered) {
            m_lastPlace = vault::placeBetween(m_lastPlace, {});
            put(cells, vault::OrderColumn, cbor::Value::text(m_lastPlace));
        }
        m_edits.push_back({m_table.id, element, cbor::Value::map(std::move(cells))});
    }

    const Field &m_table;
    const ColumnLinks &m_links;
    const vault::Record &m_record;
    QString m_lastPlace;
    quint16 m_number = 0x4000; // apart from those of lists in the same change
    std::vector<vault::Edit> m_edits;
};

} // namespace

bool EditRow::isEmpty() const
{
    return std::all_of(typed.begin(), typed.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

bool EditRow::isChanged() const
{
    return isNew() ? !isRemoved && !isEmpty() : isRemoved || typed != before;
}

std::vector<const Field *> typedColumns(const Field &table)
{
    std::vector<const Field *> columns;
    for (const Field &column : table.columns) {
        if (column.derived == Field::Derived::No)
            columns.push_back(&column);
    }
    return columns;
}

std::vector<EditRow> readRows(const vault::Record &record, const Field &table, const ColumnLinks &links)
{
    std::vector<EditRow> rows;
    for (const Entry &entry : record.entries(table.id)) {
        EditRow row{entry.element};
        for (const Field *column : typedColumns(table))
            row.before += cellText(entry.value, entry.element, table, *column, candidatesOf(links, *column));
        row.typed = row.before;
        rows.push_back(std::move(row));
    }
    return rows;
}

EditRow newRow(const Field &table)
{
    EditRow row{Bytes()};
    for (size_t column = 0; column < typedColumns(table).size(); ++column)
        row.before += QString();
    row.typed = row.before;
    return row;
}

void validate(EditRow &row, const Field &table, const ColumnLinks &links)
{
    row.error.clear();
    if (!row.isChanged() || row.isRemoved || row.isEmpty())
        return;
    const auto columns = typedColumns(table);
    for (size_t place = 0; place < columns.size(); ++place) {
        const QString typed = row.typed.value(qsizetype(place));
        const bool isKey = columns[place]->key && typed.trimmed().isEmpty();
        if (typed == row.before.value(qsizetype(place)) && !isKey)
            continue;
        const auto cell = parseCell(typed, *columns[place], links);
        if (!cell)
            row.error = u"%1: %2"_s.arg(columns[place]->label, inWords(cell.error()));
        else if (isKey)
            row.error = QCoreApplication::translate("RecordEditor", "%1: it needs one.").arg(columns[place]->label);
        else if (typed.contains(KeptSecret.front()))
            row.error = QCoreApplication::translate(
                    "RecordEditor", "Type the whole secret, or leave the dots as they are.");
        if (!row.error.isEmpty())
            return;
    }
}

std::vector<vault::Edit> editsOf(
        const std::vector<EditRow> &rows, const Field &table, const ColumnLinks &links, const vault::Record &record)
{
    RowWriter writer(table, links, record);
    for (const EditRow &row : rows)
        writer.add(row);
    return writer.take();
}

QString draftText(const std::vector<EditRow> &rows)
{
    QJsonArray all;
    for (const EditRow &row : rows) {
        all.append(QJsonArray{QString::fromLatin1(row.element.toHex()), row.isRemoved,
                QJsonArray::fromStringList(row.before), QJsonArray::fromStringList(row.typed)});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<EditRow>> rowsFromDraft(const QString &text, const Field &table)
{
    const auto list = [](const QJsonValue &value) {
        QStringList texts;
        for (const QJsonValue &one : value.toArray())
            texts += one.toString();
        return texts;
    };
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<EditRow> rows;
    for (const QJsonValue &one : document.array()) {
        EditRow row{Bytes::fromHex(one[0].toString().toLatin1()), list(one[2]), list(one[3]), one[1].toBool()};
        if (row.typed.size() != qsizetype(typedColumns(table).size()) || row.before.size() != row.typed.size())
            return std::nullopt;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace covault::desktop
