// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/hosts.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::vault::hosts {

namespace {

/// Where the host stands in a text; brackets are no part of it.
struct Place
{
    qsizetype start = 0;
    qsizetype end = 0;
};

Place placeOfHost(QStringView text)
{
    Place place{0, text.size()};
    if (const qsizetype scheme = text.indexOf("://"_L1); scheme >= 0)
        place.start = scheme + 3;
    const auto isEnd = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    for (qsizetype i = place.start; i < place.end; ++i) {
        if (isEnd(text[i]))
            place.end = i;
    }
    if (const qsizetype at = text.first(place.end).lastIndexOf(u'@'); at >= place.start)
        place.start = at + 1;
    const QStringView authority = text.sliced(place.start, place.end - place.start);
    const qsizetype bracket = authority.startsWith(u'[') ? authority.indexOf(u']') : -1;
    if (bracket > 0)
        return {place.start + 1, place.start + bracket};
    if (authority.count(u':') == 1)
        place.end = place.start + authority.indexOf(u':');
    return place;
}

QString replaced(const QString &text, QString (*spelled)(const QString &))
{
    const Place place = placeOfHost(text);
    const QString host = spelled(text.sliced(place.start, place.end - place.start));
    return host.isEmpty() ? text : text.first(place.start) + host + text.sliced(place.end);
}

} // namespace

QString hostOf(const QString &text)
{
    const QString plain = text.trimmed().toLower();
    const Place place = placeOfHost(plain);
    QString host = plain.sliced(place.start, place.end - place.start);
    while (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

QString inPunycode(const QString &text)
{
    return replaced(text, [](const QString &host) { return QString::fromLatin1(QUrl::toAce(host)); });
}

QString forPeople(const QString &text)
{
    return replaced(text, [](const QString &host) {
        const bool isEncoded = host.contains("xn--"_L1, Qt::CaseInsensitive);
        return isEncoded ? QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist) : QString();
    });
}

} // namespace covault::vault::hosts
