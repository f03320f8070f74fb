// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

constexpr std::size_t NearLines = 15; // a WLAN profile names the network that far above its key

Item wifiItem(const Input &input, const Line &line, const QString &ssid, const QString &key)
{
    Item item = input.item(u"credential"_s, line, ssid.isEmpty() ? 0.75 : 0.93, u"the key of a wireless network"_s);
    item.add(u"title"_s, ssid.isEmpty() ? input.title : ssid);
    item.addSecret(u"password"_s, key);
    item.add(u"category"_s, u"wifi_key"_s);
    item.add(u"opens"_s, ssid);
    return item;
}

QString ssidNear(const std::vector<Line> &lines, std::size_t at)
{
    static const QRegularExpression ssid(
            u"(?:\\bssid(?:2)?|wlan[ -]?name|wi-?fi[ -]?name|\\bnetzwerk(?:name)?|wi-?fi|wlan)\\b\\s*[:=]\\s*\"?([^\"<>,;]{1,32}?)\"?\\s*(?:[,;/|]|$)|<name>([^<]{1,32})</name>"_s,
            QRegularExpression::CaseInsensitiveOption);
    for (std::size_t back = 0; back <= std::min(at, NearLines); ++back) {
        const auto match = ssid.match(lines[at - back].text);
        if (match.hasMatch())
            return (match.captured(1) + match.captured(2)).trimmed();
    }
    if (at + 1 < lines.size()) {
        const auto match = ssid.match(lines[at + 1].text);
        return (match.captured(1) + match.captured(2)).trimmed();
    }
    return {};
}

/// A network's key has 8 to 63 characters.
bool isPossibleKey(const QString &key)
{
    return key.size() >= 8 && key.size() <= 64 && !isPlaceholder(key);
}

} // namespace

/// WIFI: codes, wpa_supplicant and NetworkManager files, WLAN profiles, and "SSID: x / Key: y" in notes.
void wifiKeys(const Input &input, std::vector<Item> &items)
{
    static const QRegularExpression code(u"WIFI:(?=[^\\s]*S:)[^\\n]*?;;"_s);
    static const QRegularExpression codeName(u"(?:^WIFI:|;)S:((?:\\\\.|[^;\\\\])*)"_s);
    static const QRegularExpression codeKey(u"(?:^WIFI:|;)P:((?:\\\\.|[^;\\\\])*)"_s);
    static const QRegularExpression key(
            u"(?:(?<![\\w-])(?:psk|wpa[23]?[ _-]?(?:key|psk|passphrase|password)|wpa_passphrase|"
            "(?:wi-?fi|wlan)[ _-]?(?:key|password|passwort|pw|pass|kennwort|schlüssel)|netzwerkschlüssel|clé wi-?fi)\\s*[:=]\\s*\"?|<keyMaterial>)([^\\s\"<]{8,64})"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shortKey(
            u"(?:ssid|wlan|wi-?fi)\\b.*?\\b(?:key|password|passwort|pw|schlüssel|kennwort|pass|mdp|mot de passe|clé|contraseña|clave)\\s*[:=]\\s*\"?([^\\s\",;]{8,64})"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression escaped(u"\\\\(.)"_s);
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        const Line &line = input.lines[i];
        if (!line.triggers.testFlag(Trigger::Wifi))
            continue;
        if (const auto match = code.match(line.text); match.hasMatch()) {
            const auto plain = [&](const QRegularExpression &part) {
                return part.match(match.captured()).captured(1).replace(escaped, u"\\1"_s);
            };
            if (isPossibleKey(plain(codeKey)))
                items.push_back(wifiItem(input, line, plain(codeName), plain(codeKey)));
            continue;
        }
        for (const auto &expression : {key, shortKey}) {
            const auto match = expression.match(line.text);
            if (match.hasMatch() && isPossibleKey(match.captured(1))) {
                items.push_back(wifiItem(input, line, ssidNear(input.lines, i), match.captured(1)));
                break;
            }
        }
    }
}

} // namespace covault::scan::detectors
