// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

void urlUserInfo(const Input &input, std::vector<Item> &items)
{
    static const QRegularExpression pattern(
            u"(?<scheme>[A-Za-z][A-Za-z0-9+.-]{1,20})://(?<user>[^\\s:/@\"'<>]*):(?<password>[^\\s/@\"'<>]{1,128}|[^\\s@\"'<>]{1,128})@(?<host>[\\w.-]+(?::\\d+)?)(?<rest>[^\\s\"'<>]*)"_s);
    for (const Line &line : input.lines) {
        if (!line.triggers.testFlag(Trigger::UserInfo))
            continue;
        for (auto matches = pattern.globalMatch(line.text); matches.hasNext();) {
            const auto match = matches.next();
            const QString password = QUrl::fromPercentEncoding(match.captured(u"password"_s).toUtf8());
            if (isPlaceholder(password))
                continue;
            Item item = input.item(u"credential"_s, line, 0.9, u"user and password in a URL"_s);
            item.add(u"title"_s, match.captured(u"host"_s));
            item.add(u"username"_s, QUrl::fromPercentEncoding(match.captured(u"user"_s).toUtf8()));
            item.addSecret(u"password"_s, password);
            item.add(u"urls"_s, match.captured(u"scheme"_s) + u"://"_s + match.captured(u"host"_s));
            items.push_back(std::move(item));
        }
    }
}

} // namespace covault::scan::detectors
