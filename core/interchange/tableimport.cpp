// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/tableimport.h"

#include "interchange/tablerow.h"
#include "readers/csvreader.h"
#include "readers/filekind.h"
#include "readers/xlsxreader.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

Error unknownRows(const QString &what)
{
    return Error(Error::Code::Refused, what, u"the columns don't tell what its rows are"_s,
            u"say it with '--map kind=KIND', for example kind=asset, and columns with '--map COLUMN=FIELD'"_s);
}

void keepUnmapped(const TablePlan &plan, IncomingFile &file)
{
    for (const PlannedColumn &column : plan.columns) {
        if (column.isUnmapped && !file.unmapped.contains(column.header))
            file.unmapped += column.header;
        if (column.isSecret)
            file.warnings.push_back({u"column %1"_s.arg(column.header),
                    u"sounds like a secret and has no field in the kind '%1'; it is kept masked in extra fields"_s.arg(
                            plan.kind->id)});
    }
}

/// Reads all rows of one table; each row may say its own kind. Lets go of the cells of each that was read: with as many
/// rows as this is made for they take more than all else.
class TableReader
{
public:
    TableReader(readers::Table &table, const TableColumns &columns, const vault::Kinds &kinds, IncomingFile &file)
        : m_table(table)
        , m_columns(columns)
        , m_kinds(kinds)
        , m_file(file)
    {
    }

    void read(const vault::Kind *kind)
    {
        for (readers::Row &row : m_table.rows) {
            const vault::Kind *own = m_kinds.find(row.cell(m_columns.kindColumn()).trimmed());
            readRow(row, planFor(own ? *own : *kind));
            row.cells = QStringList();
        }
    }

private:
    const TablePlan &planFor(const vault::Kind &kind)
    {
        const auto found = m_plans.find(kind.id);
        if (found != m_plans.end())
            return found->second;
        const TablePlan &plan = m_plans[kind.id] = m_columns.planFor(kind);
        keepUnmapped(plan, m_file);
        return plan;
    }

    void readRow(const readers::Row &row, const TablePlan &plan)
    {
        TableRowRead read = readTableRow(m_table, row, plan);
        if (m_columns.collectionColumn() >= 0)
            read.record.collection = row.cell(m_columns.collectionColumn()).trimmed();
        const QString key = m_columns.keyColumn() >= 0 ? row.cell(m_columns.keyColumn()).trimmed() : QString();
        read.record.sourceKey = key.isEmpty() ? rowKey(read.record) : key;
        m_file.warnings.insert(m_file.warnings.end(), read.warnings.begin(), read.warnings.end());
        m_file.records.push_back(std::move(read.record));
    }

    readers::Table &m_table;
    const TableColumns &m_columns;
    const vault::Kinds &m_kinds;
    IncomingFile &m_file;
    std::map<QString, TablePlan> m_plans;
};

/// Reads one table into \p file, and empties it; the error says why it could not be understood.
Result<> readInto(
        IncomingFile &file, readers::Table &table, const ReadOptions &options, const vault::Kinds &kinds)
{
    const QString what = table.name.isEmpty() ? u"the table"_s : u"the sheet '%1'"_s.arg(table.name);
    const TableColumns columns(table, options, kinds);
    if (const auto right = columns.check(); !right)
        return failure(right);
    const vault::Kind *doubt = nullptr;
    const vault::Kind *kind = columns.guessedKind(&doubt);
    if (!kind && columns.kindColumn() < 0)
        return failure(unknownRows(what));
    if (doubt && columns.kindColumn() < 0) {
        file.warnings.push_back({what,
                u"its rows were taken for the kind '%1', they could be '%2' as well; say '--map kind=%2' if so"_s.arg(
                        kind->id, doubt->id)});
    }
    for (const readers::Row &row : table.above)
        file.warnings.push_back({u"row %1"_s.arg(row.number), u"stands above the header and was left out"_s});
    TableReader(table, columns, kinds, file).read(kind ? kind : kinds.find(u"document"_s));
    return {};
}

bool hasColumn(const readers::Table &table, const QString &name)
{
    return table.header.contains(name, Qt::CaseInsensitive);
}

/// What was said of columns holds for the sheets that have them.
ReadOptions optionsFor(const readers::Table &table, const ReadOptions &given)
{
    ReadOptions options = given;
    std::erase_if(options.columns,
            [&](const auto &told) { return told.first != u"kind"_s && !hasColumn(table, told.first); });
    return options;
}

Result<> checkColumns(const readers::Workbook &book, const ReadOptions &options, const vault::Kinds &kinds)
{
    for (const auto &[name, target] : options.columns) {
        const bool isThere =
                std::ranges::any_of(book.tables, [&](const readers::Table &table) { return hasColumn(table, name); });
        if (!isThere && !(name == u"kind"_s && kinds.find(target)))
            return failure(Error::Code::Usage, u"the columns"_s, u"no sheet has a column '%1'"_s.arg(name));
    }
    return {};
}

} // namespace

QString sourceName(const QString &fileName)
{
    static const QRegularExpression changing(
            u"(?:[\\s_.-]*\\(?\\d[\\d._-]*\\)?|[\\s_-]+(?:copy|kopie|copie|copia))+$"_s,
            QRegularExpression::CaseInsensitiveOption);
    const QString base = QFileInfo(fileName).completeBaseName();
    const QString name = QString(base).remove(changing).trimmed();
    return (name.isEmpty() ? base : name).toLower().left(100);
}

bool isTable(const QString &fileName, BytesView head)
{
    return readers::sniff(fileName, head) == readers::FileKind::Csv;
}

Result<IncomingFile> readTable(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds)
{
    auto table = readers::readCsv(bytes);
    if (!table)
        return failure(table);
    IncomingFile file;
    file.source = sourceName(options.fileName);
    if (const auto read = readInto(file, *table, options, kinds); !read)
        return failure(read);
    return file;
}

bool isWorkbook(const QString &fileName, BytesView head)
{
    return readers::sniff(fileName, head) == readers::FileKind::Xlsx;
}

Result<IncomingFile> readWorkbook(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds)
{
    auto book = readers::readXlsx(bytes);
    if (!book)
        return failure(book);
    IncomingFile file;
    file.source = sourceName(options.fileName);
    for (const readers::Skipped &skipped : book->skipped)
        file.warnings.push_back({skipped.what, skipped.why});
    if (const auto right = checkColumns(*book, options, kinds); !right)
        return failure(right);
    std::optional<Error> last;
    size_t understood = 0;
    for (readers::Table &table : book->tables) {
        if (const auto read = readInto(file, table, optionsFor(table, options), kinds)) {
            ++understood;
        } else {
            last = read.error();
            file.warnings.push_back({last->what(), u"was left out: %1; %2"_s.arg(last->why(), last->advice())});
        }
    }
    if (understood == 0)
        return failure(last.value_or(Error(Error::Code::Refused, u"the workbook"_s, u"it has no sheet with cells"_s)));
    return file;
}

} // namespace covault::interchange
