// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/importformat.h"

#include "interchange/bitwardenreader.h"
#include "interchange/covaultreader.h"
#include "interchange/passwordcsvreader.h"
#include "interchange/tableimport.h"
#include "readers/filekind.h"
#include "readers/limits.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

const std::vector<ImportFormat> &table()
{
    static const std::vector<ImportFormat> formats = {
            {u"covault"_s, u"Covault (JSON)"_s, isCovaultExport, readCovaultExport},
            {u"bitwarden"_s, u"Bitwarden (JSON, unencrypted)"_s, isBitwardenExport, readBitwardenExport},
            {u"keepassxc"_s, u"KeePassXC (CSV)"_s, isKeePassXcCsv, readKeePassXcCsv},
            {u"browser"_s, u"Passwords of a browser (CSV)"_s, isBrowserCsv, readBrowserCsv},
            {u"xlsx"_s, u"Excel workbook"_s, isWorkbook, readWorkbook},
            {u"csv"_s, u"Table (CSV, TSV)"_s, isTable, readTable},
    };
    return formats;
}

QString idsOfFormats()
{
    QStringList ids;
    for (const ImportFormat &format : table())
        ids += format.id;
    return ids.join(u", "_s);
}

Result<const ImportFormat *> formatFor(BytesView bytes, const ReadOptions &options)
{
    const QString what = u"reading %1"_s.arg(options.fileName);
    if (!options.format.isEmpty()) {
        const auto named = std::ranges::find(table(), options.format, &ImportFormat::id);
        if (named == table().end())
            return failure(Error::Code::Usage, what, u"there is no format '%1'"_s.arg(options.format),
                    u"use one of "_s + idsOfFormats());
        return &*named;
    }
    const BytesView head = bytes.first(std::min(bytes.size(), readers::SniffBytes));
    for (const ImportFormat &format : table()) {
        if (format.recognise(options.fileName, head))
            return &format;
    }
    if (readers::sniff(options.fileName, head) == readers::FileKind::PasswordStore)
        return failure(Error::Code::Refused, what,
                u"locked password stores can't be opened here, not even with their passphrase"_s,
                u"open it in its own program, export it there as CSV (KeePassXC: Database, Export, CSV file), bring that in, then delete it"_s);
    return failure(Error::Code::Refused, what,
            u"%1 is no format that can be brought in"_s.arg(readers::nameOf(readers::sniff(options.fileName, head))),
            u"export it as one of: "_s + idsOfFormats());
}

} // namespace

std::span<const ImportFormat> importFormats()
{
    return table();
}

Result<IncomingFile> readFile(BytesView bytes, const ReadOptions &given, const vault::Kinds &kinds)
{
    ReadOptions options = given;
    options.fileName = QFileInfo(given.fileName).fileName();
    if (bytes.isEmpty())
        return failure(Error::Code::Refused, u"reading %1"_s.arg(options.fileName), u"the file is empty"_s);
    if (bytes.size() > readers::limits::FileBytes)
        return failure(
                Error::Code::Refused, u"reading %1"_s.arg(options.fileName), u"the file is larger than 256 MiB"_s);
    const auto format = formatFor(bytes, options);
    if (!format)
        return failure(format);
    auto file = (*format)->read(bytes, options, kinds);
    if (!file)
        return failure(file.error().during(u"reading %1"_s.arg(options.fileName)));
    file->name = options.fileName;
    file->format = (*format)->id;
    if (options.hasPassphrase)
        file->warnings.push_back({u"the whole file"_s,
                u"the passphrase given for the file was not used, since the format '%1' is not encrypted; leave it out next time"_s
                        .arg((*format)->title)});
    return file;
}

} // namespace covault::interchange
