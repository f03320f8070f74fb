// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/vaultfacts.h"

#include "scan/columnclass.h"
#include "vault/titles.h"
#include "vault/value.h"

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

template<typename Visit>
Result<> forEachRecord(vault::Vault &vault, Visit visit)
{
    const auto rows = vault.list({});
    if (!rows)
        return failure(rows);
    for (const vault::RecordRow &row : *rows) {
        const auto record = vault.record(row.n);
        if (!record)
            return failure(record);
        if (*record && (*record)->kind())
            visit(**record);
    }
    return {};
}

// A value as text: that of a link is the title of what it names.
QString textOf(const cbor::Value &value, const vault::Titles &titles)
{
    const auto target = vault::LinkTarget::decode(value);
    return target ? titles(*target) : value.toText();
}

// Of a table every cell that holds text, under the table's id: account numbers and further phones are compared too.
// What a row is called is no fact.
void addCells(QStringList &values, const cbor::Value &row, const vault::Titles &titles)
{
    for (const auto &[column, cell] : row.entries()) {
        if (column.toText() == u"label"_s && row.entries().size() > 1)
            continue;
        for (const cbor::Value &one : cell.isArray() && !vault::LinkTarget::decode(cell) ? cell.items() : cbor::Value::Array{cell}) {
            const QString text = textOf(one, titles);
            if (!text.isEmpty())
                values += text;
        }
    }
}

QStringList valuesOf(const vault::Record &record, const vault::Field &field, const vault::Titles &titles)
{
    QStringList values;
    for (const vault::Entry &entry : record.entries(field.id)) {
        if (field.type == vault::FieldType::Table)
            addCells(values, entry.value, titles);
        else if (const QString text = textOf(entry.value, titles); !text.isEmpty())
            values += text;
    }
    return values;
}

bool isComparable(const vault::Field &field)
{
    using vault::FieldType;
    return field.type != FieldType::Attachment && field.type != FieldType::Drawing && field.type != FieldType::Boolean;
}

} // namespace

Result<std::vector<VaultFact>> factsOf(vault::Vault &vault)
{
    std::vector<VaultFact> facts;
    const vault::Titles titles(vault.replica());
    auto read = forEachRecord(vault, [&](const vault::Record &record) {
        VaultFact fact{record.key().id, record.key().kind, record.title(), {}, {}};
        for (const vault::Field *field : record.kind()->allFields()) {
            if (!isComparable(*field))
                continue;
            const QStringList values = valuesOf(record, *field, titles);
            if (!values.isEmpty())
                fact.fields[field->id] = values;
            if (field->secret)
                fact.secrets.insert(field->id);
        }
        facts.push_back(std::move(fact));
    });
    if (!read)
        return failure(read);
    return facts;
}

Result<std::vector<Row>> rowsOf(vault::Vault &vault)
{
    std::vector<Row> rows;
    const vault::Titles titles(vault.replica());
    auto read = forEachRecord(vault, [&](const vault::Record &record) {
        Row row{record.key().id.toString(), record.key().kind, {}};
        for (const vault::Field &field : record.kind()->fields) {
            if (field.secret || !isComparable(field) || field.type == vault::FieldType::Table)
                continue;
            const QStringList values = valuesOf(record, field, titles);
            if (!values.isEmpty())
                row.fields[field.id] = {classOfField(field.id, vault::fieldTypeId(field.type)), values};
        }
        rows.push_back(std::move(row));
    });
    if (!read)
        return failure(read);
    return rows;
}

} // namespace covault::scan
