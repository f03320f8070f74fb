// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/passwordcsvreader.h"

#include "base/moment.h"
#include "readers/csvreader.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

enum class Use {
    Field, ///< the value of a field
    Extra, ///< kept under a label
    Day,   ///< a moment, kept as a day under a label
    DayOf, ///< a moment that is the day of a field
    Group, ///< a folder
    Icon   ///< the number of a picture; 0 is the usual one
};

/// What becomes of a column.
struct Column
{
    QString header; ///< lower case
    Use use;
    QString target; ///< field or label
};

/// One program's CSV: the columns that tell it, all that it may have, and those that name an entry.
struct Dialect
{
    QSet<QString> needed;
    std::vector<Column> columns;
    QStringList key;
};

const Dialect &keePassXc()
{
    static const Dialect dialect = {{u"group"_s, u"title"_s, u"username"_s, u"password"_s, u"url"_s, u"notes"_s},
            {{u"group"_s, Use::Group, {}}, {u"title"_s, Use::Field, u"title"_s},
                    {u"username"_s, Use::Field, u"username"_s}, {u"password"_s, Use::Field, u"password"_s},
                    {u"url"_s, Use::Field, u"urls"_s}, {u"notes"_s, Use::Field, u"notes"_s},
                    {u"totp"_s, Use::Field, u"totp"_s}, {u"icon"_s, Use::Icon, u"Icon"_s},
                    {u"last modified"_s, Use::Day, u"Last modified"_s}, {u"created"_s, Use::Day, u"Created"_s}},
            {u"group"_s, u"title"_s, u"username"_s}};
    return dialect;
}

const std::vector<Dialect> &browsers()
{
    static const std::vector<Dialect> dialects = {
            {{u"url"_s, u"username"_s, u"password"_s, u"httprealm"_s, u"formactionorigin"_s, u"guid"_s},
                    {{u"url"_s, Use::Field, u"urls"_s}, {u"username"_s, Use::Field, u"username"_s},
                            {u"password"_s, Use::Field, u"password"_s}, {u"httprealm"_s, Use::Extra, u"Realm"_s},
                            {u"formactionorigin"_s, Use::Extra, u"Form sent to"_s},
                            {u"guid"_s, Use::Extra, u"Id in the browser"_s}, {u"timecreated"_s, Use::Day, u"Created"_s},
                            {u"timelastused"_s, Use::Day, u"Last used"_s},
                            {u"timepasswordchanged"_s, Use::DayOf, u"password_changed"_s}},
                    {u"guid"_s}},
            {{u"title"_s, u"url"_s, u"username"_s, u"password"_s, u"otpauth"_s},
                    {{u"title"_s, Use::Field, u"title"_s}, {u"url"_s, Use::Field, u"urls"_s},
                            {u"username"_s, Use::Field, u"username"_s}, {u"password"_s, Use::Field, u"password"_s},
                            {u"notes"_s, Use::Field, u"notes"_s}, {u"otpauth"_s, Use::Field, u"totp"_s}},
                    {u"url"_s, u"username"_s}},
            {{u"name"_s, u"url"_s, u"username"_s, u"password"_s},
                    {{u"name"_s, Use::Field, u"title"_s}, {u"url"_s, Use::Field, u"urls"_s},
                            {u"username"_s, Use::Field, u"username"_s}, {u"password"_s, Use::Field, u"password"_s},
                            {u"note"_s, Use::Field, u"notes"_s}},
                    {u"url"_s, u"username"_s}},
    };
    return dialects;
}

QStringList lowered(const QStringList &header)
{
    QStringList names;
    for (const QString &name : header)
        names += name.trimmed().toLower();
    return names;
}

/// Whether the header has what the dialect needs and nothing that the dialect does not know: a richer table is read
/// column by column instead.
bool fits(const Dialect &dialect, const QStringList &header)
{
    const QStringList names = lowered(header);
    const bool hasAll = std::ranges::all_of(dialect.needed, [&](const QString &name) { return names.contains(name); });
    return hasAll && std::ranges::all_of(names, [&](const QString &name) {
        return name.isEmpty() || std::ranges::find(dialect.columns, name, &Column::header) != dialect.columns.end();
    });
}

/// The day of ISO text, or of seconds or milliseconds since 1970.
QString dayOfMoment(const QString &text)
{
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    if (isNumber && count > 0)
        return dayOf(Moment(std::chrono::milliseconds(count < 100'000'000'000 ? count * 1000 : count)))
                .toString(Qt::ISODate);
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

bool isRecycleBin(const QString &group)
{
    static const QSet<QString> bins = {
            u"recycle bin"_s, u"papierkorb"_s, u"corbeille"_s, u"papelera de reciclaje"_s, u"cestino"_s};
    return std::ranges::any_of(group.toLower().split(u'/'), [](const QString &part) { return bins.contains(part); });
}

void readGroup(const QString &group, IncomingRecord &record)
{
    if (group.isEmpty() || group == u"Root"_s)
        return;
    record.tags += group;
    if (isRecycleBin(group))
        record.fields.push_back({u"obsolete"_s, true});
}

void readCell(const Column &column, const QString &header, const QString &cell, IncomingRecord &record)
{
    const QString day = dayOfMoment(cell);
    switch (column.use) {
    case Use::Field:
        record.fields.push_back({column.target, cell, header});
        return;
    case Use::Extra:
        record.extra.push_back({column.target, cell});
        return;
    case Use::Day:
        record.extra.push_back({column.target, day.isEmpty() ? cell : day});
        return;
    case Use::DayOf:
        record.fields.push_back({column.target, day.isEmpty() ? cell : day, header});
        return;
    case Use::Group:
        readGroup(cell, record);
        return;
    case Use::Icon:
        if (cell != u"0"_s)
            record.extra.push_back({column.target, cell});
        return;
    }
}

QString hostOf(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.isEmpty() ? url : host;
}

IncomingRecord readRow(const readers::Row &row, const QStringList &header, const Dialect &dialect)
{
    IncomingRecord record{u"credential"_s};
    record.where = u"row %1"_s.arg(row.number);
    QStringList key;
    QString title, url;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString name = header.value(i).toLower(), cell = row.cells.at(i);
        if (cell.trimmed().isEmpty())
            continue;
        const auto column = std::ranges::find(dialect.columns, name, &Column::header);
        if (column == dialect.columns.end()) {
            record.extra.push_back({u"Column %1"_s.arg(readers::columnName(i)), cell, true});
            continue;
        }
        readCell(*column, header.at(i), cell, record);
        title = column->target == u"title"_s ? cell : title;
        url = column->target == u"urls"_s ? cell : url;
    }
    if (title.isEmpty() && !url.isEmpty())
        record.fields.push_back({u"title"_s, hostOf(url)});
    for (const QString &part : dialect.key)
        key += row.cell(lowered(header).indexOf(part));
    record.sourceKey = key.join(u' ').trimmed();
    return record;
}

/// The entry in which Firefox keeps its own account; the password in it is a key, not a login.
bool isBrowserInternal(const readers::Row &row)
{
    return std::ranges::any_of(row.cells, [](const QString &cell) { return cell == u"chrome://FirefoxAccounts"_s; });
}

Result<IncomingFile> readPasswords(BytesView bytes, const QString &source, const std::vector<Dialect> &dialects)
{
    const auto table = readers::readCsv(bytes);
    if (!table)
        return failure(table);
    const auto dialect = std::ranges::find_if(dialects, [&](const Dialect &one) { return fits(one, table->header); });
    if (dialect == dialects.end())
        return failure(Error::Code::Refused, u"the header"_s, u"its columns are not those of this format"_s,
                u"leave out the format to have the columns recognised one by one"_s);
    IncomingFile file;
    file.source = source;
    for (const readers::Row &row : table->rows) {
        if (isBrowserInternal(row))
            file.warnings.push_back({u"row %1"_s.arg(row.number), u"is Firefox's own account key; it was left out"_s});
        else
            file.records.push_back(readRow(row, table->header, *dialect));
    }
    return file;
}

bool headFits(BytesView head, const std::vector<Dialect> &dialects)
{
    const auto table = readers::readCsv(head);
    return table && std::ranges::any_of(dialects, [&](const Dialect &one) { return fits(one, table->header); });
}

} // namespace

bool isKeePassXcCsv(const QString &, BytesView head)
{
    return headFits(head, {keePassXc()});
}

Result<IncomingFile> readKeePassXcCsv(BytesView bytes, const ReadOptions &, const vault::Kinds &)
{
    return readPasswords(bytes, u"keepassxc"_s, {keePassXc()});
}

bool isBrowserCsv(const QString &, BytesView head)
{
    return headFits(head, browsers());
}

Result<IncomingFile> readBrowserCsv(BytesView bytes, const ReadOptions &, const vault::Kinds &)
{
    return readPasswords(bytes, u"browser"_s, browsers());
}

} // namespace covault::interchange
