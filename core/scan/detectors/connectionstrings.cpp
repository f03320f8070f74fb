// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

QString part(const QString &text, const QString &names)
{
    const QRegularExpression pattern(
            u"(?:^|[;\"'=\\s])(?:%1)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^;\"']*))"_s.arg(names),
            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    return (match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
}

} // namespace

/// "Server=db1;Database=crm;User Id=sa;Password=x;" and its relatives of ODBC, OLE DB, .NET and libpq.
void connectionStrings(const Input &input, std::vector<Item> &items)
{
    static const QRegularExpression isOne(
            u"(?:(?:data source|server|host|addr|address|dsn|driver)\\s*=[^;]*;|;).*(?:password|pwd)\\s*=|(?:^|\\s)host=\\S+ .*password=\\S"_s,
            QRegularExpression::CaseInsensitiveOption);
    for (const Line &line : input.lines) {
        if (!line.triggers.testFlag(Trigger::Password) || !isOne.match(line.text).hasMatch())
            continue;
        const bool isSpaced = !line.text.contains(u';'); // libpq separates by spaces
        const QString text = isSpaced ? QString(line.text).replace(u' ', u';') : line.text;
        const QString password = part(text, u"password|pwd"_s);
        const QString host = part(text, u"data source|server|host|address|addr"_s);
        if (isPlaceholder(password) || host.isEmpty())
            continue;
        Item item = input.item(u"credential"_s, line, 0.9, u"a database connection string"_s);
        const QString database = part(text, u"initial catalog|database|dbname"_s);
        item.add(u"title"_s, database.isEmpty() ? host : database + u" on "_s + host);
        item.add(u"username"_s, part(text, u"user id|user|uid|username"_s));
        item.addSecret(u"password"_s, password);
        item.add(u"opens"_s, host);
        item.add(u"category"_s, u"database"_s);
        items.push_back(std::move(item));
    }
}

} // namespace covault::scan::detectors
