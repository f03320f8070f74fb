// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/wifi.h"

#include "vault/backlinks.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

// These five mean something in the code itself.
void appendEscaped(QString &code, const QString &text)
{
    for (const QChar letter : text) {
        if (u"\\;,:\""_s.contains(letter))
            code += u'\\';
        code += letter;
    }
}

bool isJoinedByKey(const Record &network)
{
    const QString security = network.text(u"wifi_security"_s);
    return security != u"open"_s && security != u"enterprise"_s;
}

} // namespace

Result<QStringList> wifiNames(Vault &vault, const RecordKey &credential)
{
    const auto links = backLinks(vault, credential);
    if (!links)
        return failure(links);
    QStringList names;
    for (const BackLink &link : *links) {
        if (link.field != u"wifi_key"_s)
            continue;
        const auto network = vault.record(link.from.n);
        if (!network)
            return failure(network);
        const QString name = *network && isJoinedByKey(**network) ? (*network)->text(u"ssid"_s) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

QString wifiCode(const QString &name, const QString &key)
{
    QString code;
    code.reserve(2 * (name.size() + key.size()) + 32); // once: growing would leave the key behind
    code += u"WIFI:T:WPA;S:"_s;
    appendEscaped(code, name);
    code += u";P:"_s;
    appendEscaped(code, key);
    code += u";;"_s;
    return code;
}

} // namespace covault::vault
