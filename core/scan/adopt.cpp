// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/adopt.h"

#include "crypto/random.h"
#include "scan/identity.h"
#include "vault/defaults.h"
#include "vault/rows.h"
#include "vault/value.h"
#include "vault/vaultsettings.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

using vault::Edit;
using vault::Field;
using vault::Kind;

const Cluster *findCluster(const Report &report, const ClusterId &id)
{
    for (const Cluster &cluster : report.resolved.clusters) {
        if (cluster.id == id)
            return &cluster;
    }
    return nullptr;
}

// All values that the items of a cluster give to a field, each once, in the order of the items.
std::map<QString, QStringList> valuesOf(const Report &report, const Cluster &cluster, std::set<QString> &secrets)
{
    std::map<QString, QStringList> values;
    for (const std::size_t index : cluster.items) {
        const Item &item = report.items[index];
        secrets.insert(item.secrets.begin(), item.secrets.end());
        for (const auto &[field, found] : item.fields) {
            for (const QString &value : found) {
                if (!values[field].contains(value))
                    values[field] += value;
            }
        }
    }
    return values;
}

/// Puts together the edits of one record.
class Adopting
{
public:
    Adopting(const Kind &kind, const vault::Record *present, const vault::ValueContext &context)
        : m_kind(kind)
        , m_present(present)
        , m_context(context)
    {
    }

    void add(const QString &name, const QStringList &values, bool isSecret)
    {
        const Field *field = m_kind.field(name);
        if (field && field->type == vault::FieldType::Table) {
            addRows(*field, values, isSecret);
            return;
        }
        const bool isTyped = field;
        if (isTyped && m_present && m_present->has(name) && !field->many)
            return; // what the vault says stays
        const qsizetype count = isTyped && !field->many ? 1 : values.size();
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (!isTyped || i >= count || !put(*field, values[i]))
                putExtra(name, values[i], isSecret);
        }
    }

    void noteSeen(const Cluster &cluster, const Report &report, QDate today)
    {
        const Item &item = report.items[cluster.items.front()];
        const auto row = cbor::Value::map({{cbor::Value::text(u"at"_s), cbor::Value::text(today.toString(Qt::ISODate))},
                {cbor::Value::text(u"key"_s), cbor::Value::text(cluster.id.toString())},
                {cbor::Value::text(u"where"_s), cbor::Value::text(u"%1, %2"_s.arg(item.path, item.where))}});
        m_edits.push_back({u"seen"_s, "source:scan", row});
    }

    std::vector<Edit> take() { return std::move(m_edits); }

private:
    bool put(const Field &field, const QString &text)
    {
        const auto value = vault::parseValue(text, field, m_context);
        if (!value || value->isNull())
            return false;
        const auto isThere = [&](const QString &other) { return isSame(field.id, other, value->toText()); };
        if (field.many && m_present && std::ranges::any_of(m_present->texts(field.id), isThere))
            return true;
        m_edits.push_back({field.id, field.many ? newElement() : Bytes(), *value});
        return true;
    }

    // Of a table of things with labels the other column holds what was found.
    void addRows(const Field &table, const QStringList &values, bool isSecret)
    {
        const auto column = std::ranges::find_if(table.columns, [](const Field &one) { return one.id != "label"_L1; });
        for (const QString &value : values) {
            if (column == table.columns.end() || isInRow(table, column->id, value))
                continue;
            const auto row = vault::rowFromJson({{column->id, value}}, table, m_context);
            if (row)
                m_edits.push_back({table.id, row->element.isEmpty() ? newElement() : row->element, row->row});
            else
                putExtra(table.label, value, isSecret);
        }
    }

    bool isSame(const QString &field, const QString &a, const QString &b) const
    {
        return comparableValue(field, a, m_context.region) == comparableValue(field, b, m_context.region);
    }

    bool isInRow(const Field &table, const QString &column, const QString &value) const
    {
        const auto rows = m_present ? m_present->entries(table.id) : std::vector<vault::Entry>();
        return std::ranges::any_of(rows, [&](const vault::Entry &row) {
            return isSame(table.id, row.value.at(column).toText(), value);
        });
    }

    void putExtra(const QString &label, const QString &text, bool isSecret)
    {
        cbor::Value::Map cells{{cbor::Value::text(u"label"_s), cbor::Value::text(label)}, {cbor::Value::text(u"value"_s), cbor::Value::text(text)}};
        if (isSecret)
            cells.emplace_back(cbor::Value::text(u"secret"_s), cbor::Value::boolean(true));
        m_edits.push_back({u"extra"_s, newElement(), cbor::Value::map(std::move(cells))});
    }

    Bytes newElement() { return vault::newElement(m_next++, crypto::randomBytes(6)); }

    const Kind &m_kind;
    const vault::Record *m_present;
    const vault::ValueContext &m_context;
    std::vector<Edit> m_edits;
    quint16 m_next = 0;
};

Result<std::optional<vault::Record>> recordFor(vault::Vault &vault, const Adoption &adoption, const Cluster &cluster)
{
    if (adoption.action != Adoption::Action::Merge)
        return std::optional<vault::Record>();
    const RecordId id = adoption.record.value_or(cluster.record);
    const auto row = vault::findRow(vault.replica(), id);
    if (!row)
        return failure(row);
    const auto is = [&](vault::RecordFlag flag) { return (*row)->flags.testFlag(flag); };
    if (*row && is(vault::RecordFlag::Shown) && !is(vault::RecordFlag::Removed) && !is(vault::RecordFlag::Hidden))
        return vault.record((*row)->n);
    return failure(Error::Code::NotFound, u"merging cluster %1"_s.arg(cluster.id.toString()), u"there is no record to merge it into"_s,
            u"name one in the plan"_s);
}

} // namespace

std::vector<Adoption> adoptAll(const Report &report)
{
    std::vector<Adoption> plan;
    for (const Cluster &cluster : report.resolved.clusters) {
        if (cluster.state == State::New)
            plan.push_back({cluster.id, cluster.record.isNull() ? Adoption::Action::Adopt : Adoption::Action::Merge, {}, {}});
    }
    return plan;
}

Result<AdoptOutcome> adopt(vault::Vault &vault, const Report &report, const std::vector<Adoption> &plan)
{
    AdoptOutcome outcome;
    std::vector<vault::Wish> wishes;
    const ActId act = crypto::newUlid<ActId>(vault.clock());
    const auto collection = vault::defaultCollection(vault);
    const auto context = vault::typingContext(vault, nullptr);
    if (!collection || !context)
        return failure(collection ? context.error() : collection.error());
    for (const Adoption &adoption : plan) {
        const Cluster *cluster = findCluster(report, adoption.cluster);
        const Kind *kind = cluster ? vault.kinds().find(cluster->kind) : nullptr;
        if (adoption.action == Adoption::Action::Ignore)
            continue;
        if (!kind) {
            outcome.left += u"cluster %1: the scan does not find it any more"_s.arg(adoption.cluster.toString());
            continue;
        }
        const auto present = recordFor(vault, adoption, *cluster);
        if (!present)
            return failure(present);
        std::set<QString> secrets;
        Adopting adopting(*kind, *present ? &**present : nullptr, *context);
        auto values = valuesOf(report, *cluster, secrets);
        const Field *title = kind->titleField();
        if (!*present && title && values[title->id].isEmpty())
            values[title->id] = {cluster->title};
        for (const auto &[field, found] : values) {
            const bool isWanted = !adoption.fields || adoption.fields->contains(field) || (!*present && title && field == title->id);
            if (isWanted)
                adopting.add(field, found, secrets.contains(field));
        }
        adopting.noteSeen(*cluster, report, dayOf(vault.clock().now()));
        const vault::RecordKey key = *present ? (*present)->key() : vault::RecordKey{*collection, cluster->kind, crypto::newUlid<RecordId>(vault.clock())};
        vault::Wish wish{key, vault::Verb::Edit, adopting.take(), {}};
        wish.detail.cause = u"adopt"_s;
        wish.detail.source = u"scan"_s;
        wishes.push_back(std::move(wish));
        outcome.adopted.push_back({cluster->id, key.id});
    }
    if (wishes.empty())
        return outcome;
    auto changed = vault.edit(wishes, act);
    if (!changed)
        return failure(changed);
    outcome.changed = std::move(*changed);
    return outcome;
}

} // namespace covault::scan
