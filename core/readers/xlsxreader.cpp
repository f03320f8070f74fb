// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xlsxreader.h"

#include "readers/archive.h"
#include "readers/limits.h"
#include "readers/xlsxsheet.h"
#include "readers/xlsxworkbook.h"

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

Error refusal(const QString &why, const QString &advice = {}, Error::Code code = Error::Code::Refused)
{
    return Error(code, u"the workbook can't be read"_s, why, advice);
}

/// Encrypted workbooks and those from before 2007 are the same kind of container; a stream's name tells them apart.
std::optional<Error> oldContainer(BytesView bytes)
{
    if (!bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return std::nullopt;
    static const Bytes encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.indexOf(encrypted) >= 0)
        return refusal(u"it is encrypted with a password"_s, u"open it in the program that made it and save it without a password"_s);
    return refusal(u"it is in the format of Excel before 2007"_s, u"save it as .xlsx"_s);
}

bool isNeeded(const QString &member)
{
    return member.endsWith(u".xml"_s, Qt::CaseInsensitive) || member.endsWith(u".rels"_s, Qt::CaseInsensitive);
}

} // namespace

Result<Workbook> readXlsx(BytesView bytes)
{
    Budget all;
    return readXlsx(bytes, all);
}

Result<Workbook> readXlsx(BytesView bytes, Budget &budget)
{
    if (const auto refused = oldContainer(bytes))
        return failure(*refused);
    const auto archive = Archive::open(bytes, isNeeded, budget);
    if (!archive)
        return failure(archive.error().during(u"the workbook can't be read"_s));
    Workbook workbook;
    workbook.skipped = archive->skipped();
    const auto parts = readWorkbookParts(*archive, workbook.skipped);
    if (!parts)
        return failure(parts);

    qsizetype &cellsLeft = budget.cells;
    for (size_t i = 0; i < parts->sheets.size(); ++i) {
        const SheetEntry &sheet = parts->sheets[i];
        if (i >= limits::Sheets) {
            workbook.skipped.push_back({u"sheet %1 and all after it"_s.arg(sheet.name), u"the workbook has more than %1 sheets"_s.arg(limits::Sheets)});
            break;
        }
        const Bytes *xml = archive->find(sheet.path);
        if (!xml) {
            workbook.skipped.push_back({u"sheet %1"_s.arg(sheet.name), u"its part is missing in the file"_s});
            continue;
        }
        const size_t skippedBefore = workbook.skipped.size();
        Table table = readSheet(sheet.name, *xml, parts->shared, cellsLeft, workbook.skipped);
        if (table.rows.empty()) {
            if (workbook.skipped.size() == skippedBefore)
                workbook.skipped.push_back({u"sheet %1"_s.arg(sheet.name), u"no cell of it is filled"_s});
            continue;
        }
        findHeader(table);
        workbook.tables.push_back(std::move(table));
    }
    return workbook;
}

} // namespace covault::readers
