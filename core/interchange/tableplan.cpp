// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/tableplan.h"

#include "interchange/columnwords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::Kind;

namespace covault::interchange {

namespace {

/// Below this the columns say too little to call the rows anything.
constexpr double LeastScore = 0.75;
constexpr double GeneralWeight = 0.1;
constexpr double SheetNameWeight = 1.5;
constexpr double FileNameWeight = 1.0;
constexpr double DoubtfulLead = 0.25;

bool allMatch(const QStringList &cells, const QRegularExpression &form)
{
    return !cells.isEmpty()
            && std::ranges::all_of(cells, [&](const QString &cell) { return form.match(cell.trimmed()).hasMatch(); });
}

/// What a column without a telling header holds, by its cells.
std::vector<ColumnMeaning> meaningsByCells(const QStringList &cells)
{
    static const QRegularExpression email(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"_s);
    static const QRegularExpression mac(
            u"^(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}$|^(?:[0-9A-Fa-f]{4}\\.){2}[0-9A-Fa-f]{4}$"_s);
    static const QRegularExpression ip(
            u"^(?:\\d{1,3}\\.){3}\\d{1,3}$|^[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*$"_s);
    static const QRegularExpression cidr(u"^(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}$"_s);
    static const QRegularExpression url(u"^https?://\\S+$"_s);
    if (allMatch(cells, email))
        return {{u"contact"_s, u"email"_s}, {u"vendor"_s, u"support_email"_s}};
    if (allMatch(cells, mac))
        return {{u"asset"_s, u"mac"_s}};
    if (allMatch(cells, ip))
        return {{u"asset"_s, u"addresses"_s}, {u"circuit"_s, u"public_addresses"_s}, {u"network"_s, u"gateway"_s}};
    if (allMatch(cells, cidr))
        return {{u"network"_s, u"cidr"_s}};
    if (allMatch(cells, url))
        return {{u"credential"_s, u"urls"_s}, {u"vendor"_s, u"website"_s}, {u"service"_s, u"url"_s},
                {u"asset"_s, u"management_url"_s}};
    return {};
}

QString baseField(const QString &field)
{
    return field.section(QRegularExpression(u"[:.]"_s), 0, 0);
}

bool takesMany(const QString &field, const Kind &kind)
{
    const Field *declared = kind.field(field);
    return field.contains(u':') || field.contains(u'.') || (declared && declared->many);
}

} // namespace

TableColumns::TableColumns(const readers::Table &table, const ReadOptions &options, const vault::Kinds &kinds)
    : m_table(table)
    , m_kinds(kinds)
    , m_fileName(options.fileName)
    , m_toldKind(options.kind)
{
    for (qsizetype i = 0; i < table.width(); ++i)
        m_columns.push_back(known(i));
    tell(options);
    findSpecialColumns();
}

TableColumns::Known TableColumns::known(qsizetype index) const
{
    QStringList cells; // the filled ones
    for (const readers::Row &row : m_table.rows) {
        if (!row.cell(index).trimmed().isEmpty())
            cells += row.cell(index);
    }
    Known column;
    column.header = m_table.header.value(index).trimmed();
    column.meanings = meaningsOf(column.header, m_kinds);
    if (column.meanings.empty())
        column.meanings = meaningsByCells(cells);
    if (column.header.isEmpty())
        column.header = u"Column %1"_s.arg(readers::columnName(index));
    column.order = dateOrderOf(cells);
    column.isEmpty = cells.isEmpty();
    column.isUnique = size_t(cells.size()) == m_table.rows.size() && QSet<QString>(cells.begin(), cells.end()).size() == cells.size();
    column.areKinds = !cells.isEmpty()
            && std::ranges::all_of(cells, [&](const QString &cell) { return m_kinds.find(cell.trimmed()) != nullptr; });
    return column;
}

void TableColumns::tell(const ReadOptions &options)
{
    for (const auto &[name, target] : options.columns) {
        const auto column = std::ranges::find_if(
                m_columns, [&](const Known &known) { return known.header.compare(name, Qt::CaseInsensitive) == 0; });
        if (name == u"kind"_s && m_kinds.find(target)) {
            m_toldKind = target;
        } else if (column == m_columns.end()) {
            m_missing += name;
        } else if (target == u"kind"_s) {
            m_kindColumn = column - m_columns.begin();
        } else {
            const QString kind = target.section(u'.', 0, 0);
            const bool namesTheKind = target.contains(u'.') && m_kinds.find(kind);
            m_toldKind = namesTheKind && m_toldKind.isEmpty() ? kind : m_toldKind;
            column->told = namesTheKind ? target.section(u'.', 1) : target;
            column->isTold = true;
        }
    }
}

Result<> TableColumns::check() const
{
    const QString what = u"the columns"_s;
    if (!m_missing.isEmpty())
        return failure(Error::Code::Usage, what, u"the table has no column '%1'"_s.arg(m_missing.join(u"', '"_s)));
    const Kind *kind = m_toldKind.isEmpty() ? guessedKind(nullptr) : m_kinds.find(m_toldKind);
    if (!m_toldKind.isEmpty() && !kind)
        return failure(
                Error::Code::Usage, what, u"there is no kind '%1'"_s.arg(m_toldKind), u"see the command 'kinds'"_s);
    for (const Known &column : m_columns) {
        const bool isKept = column.told.isEmpty() || column.told == u"extra"_s;
        if (kind && column.isTold && !isKept && !kind->field(baseField(column.told)))
            return failure(Error::Code::Usage, what, u"the kind '%1' has no field '%2'"_s.arg(kind->id, column.told));
    }
    return {};
}

void TableColumns::findSpecialColumns()
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Known &column = m_columns[i];
        if (column.header.compare(u"kind"_s, Qt::CaseInsensitive) == 0 && column.areKinds && m_toldKind.isEmpty())
            m_kindColumn = qsizetype(i);
        if (column.header.compare(u"collection"_s, Qt::CaseInsensitive) == 0)
            m_collectionColumn = qsizetype(i);
        if (m_keyColumn < 0 && soundsLikeKey(column.header) && column.isUnique && !column.isTold)
            m_keyColumn = qsizetype(i);
    }
    if (m_kindColumn < 0)
        m_collectionColumn = -1; // only our own tables have it; elsewhere it is a column like others
}

/// Each column speaks for the kinds that know its header, the more the fewer they are.
double TableColumns::score(const Kind &kind) const
{
    double sum = 0;
    QStringList counted;
    for (const Known &column : m_columns) {
        QSet<QString> claiming;
        QString field;
        bool isGeneral = true;
        for (const ColumnMeaning &meaning : column.meanings) {
            if (!meaning.isGeneral)
                claiming.insert(meaning.kind);
            if (meaning.kind == kind.id && (field.isEmpty() || isGeneral)) {
                field = meaning.field;
                isGeneral = meaning.isGeneral;
            }
        }
        if (field.isEmpty() || counted.contains(field))
            continue;
        counted += field;
        sum += isGeneral ? GeneralWeight : 1.0 / double(claiming.size());
    }
    if (sum > 0 && namesKind(m_table.name, kind))
        sum += SheetNameWeight;
    if (sum > 0 && namesKind(m_fileName.section(u'.', 0, 0), kind))
        sum += FileNameWeight;
    return sum;
}

const Kind *TableColumns::guessedKind(const Kind **doubt) const
{
    if (!m_toldKind.isEmpty())
        return m_kinds.find(m_toldKind);
    const Kind *best = nullptr, *second = nullptr;
    double highest = 0, next = 0;
    for (const Kind *kind : m_kinds.all()) {
        const double reached = kind->hidden ? 0 : score(*kind);
        if (reached > highest) {
            second = best;
            next = highest;
            best = kind;
            highest = reached;
        } else if (reached > next) {
            second = kind;
            next = reached;
        }
    }
    if (doubt)
        *doubt = second && highest - next < DoubtfulLead ? second : nullptr;
    return highest >= LeastScore ? best : nullptr;
}

/// The field of \p kind that the column means and no column before it took; empty if there is none.
QString TableColumns::fieldOf(const Known &column, const Kind &kind, const QStringList &taken, bool general) const
{
    for (const ColumnMeaning &meaning : column.meanings) {
        if (meaning.kind != kind.id || meaning.isGeneral != general)
            continue;
        if (kind.field(baseField(meaning.field)) && (takesMany(meaning.field, kind) || !taken.contains(meaning.field)))
            return meaning.field;
    }
    return {};
}

TablePlan TableColumns::planFor(const Kind &kind) const
{
    TablePlan plan{&kind, {}};
    QStringList taken;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Known &known = m_columns[i];
        PlannedColumn column{qsizetype(i), known.header};
        column.field = known.told == u"extra"_s ? QString() : known.told;
        column.order = known.order;
        taken += column.field;
        plan.columns.push_back(std::move(column));
    }
    // What says more goes first: 'Device' is the title before 'Name' is.
    for (const bool general : {false, true}) {
        for (PlannedColumn &column : plan.columns) {
            const Known &known = m_columns[size_t(column.index)];
            if (!known.isTold && column.field.isEmpty() && column.index != m_keyColumn)
                column.field = fieldOf(known, kind, taken, general);
            taken += column.field;
        }
    }
    // The key is kept in `seen`.
    std::erase_if(plan.columns, [&](const PlannedColumn &column) {
        return column.index == m_kindColumn || column.index == m_collectionColumn || column.index == m_keyColumn;
    });
    for (PlannedColumn &column : plan.columns) {
        const Known &known = m_columns[size_t(column.index)];
        column.isSecret = column.field.isEmpty() && soundsSecret(known.header);
        column.isUnmapped = column.field.isEmpty() && !known.isTold && !known.isEmpty;
    }
    return plan;
}

} // namespace covault::interchange
