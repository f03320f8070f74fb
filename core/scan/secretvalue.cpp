// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/secretvalue.h"

#include "base/text.h"
#include "scan/addresses.h"
#include "scan/dates.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

bool matches(const QRegularExpression &expression, const QString &value)
{
    return expression.match(value).hasMatch();
}

/// Two characters or fewer, over and over: ****, xxxx, ......, -----, xX.
bool isFiller(const QString &value)
{
    const QString folded = value.toLower();
    const QSet<QChar> distinct(folded.begin(), folded.end());
    if (distinct.size() == 1)
        return value.size() < 2 || !value[0].isDigit(); // 0000 is a PIN
    static const QRegularExpression masked(
            u"[*•●x]{4,}|\\.{3,}|_{3,}|\\x{2026}"_s, QRegularExpression::CaseInsensitiveOption);
    return matches(masked, value) && distinct.size() <= 4;
}

bool isTemplated(const QString &value)
{
    static const QRegularExpression marks(
            u"^<[^>]*>?$|\\$\\{|\\$\\(|^\\$[A-Za-z_]|^%[A-Za-z_]+%?$|%[sdv@]$|\\{\\{|\\}\\}|^\\{[^}]*\\}?$|^\\[[^\\]]*\\]?$|^@@|<%|%>|@@@|#\\{"_s);
    return matches(marks, value);
}

/// A call or a variable of a program: os.environ["X"], getPassword(), config.password, args->pw.
bool isCode(const QString &value)
{
    static const QRegularExpression code(
            u"^[A-Za-z_][\\w.:>-]*\\(.*\\)?;?$|^[A-Za-z_][\\w.]*\\[|->|::|^[a-z_]\\w*(?:\\.[A-Za-z_]\\w*)+[;:,]?$|^(?:self|this)\\."_s);
    static const QRegularExpression variable(
            u"^[a-z]+(?:_[a-z]+)*_(?:pass|password|passwd|pwd|pw|secret|key|token)$|^[A-Z]+(?:_[A-Z]+)+$"_s);
    return matches(code, value) || matches(variable, value);
}

bool isWordForPassword(const QString &value)
{
    static const QRegularExpression word(
            u"^(?:(?:your|my|the|new|old|user|db|admin|root|some|enter|insert)[ "
            u"_-]?)*(?:password|passwort|kennwort|passwd|pwd|pass|pw|secret|token|"
            "key|username|user|login|mot[ _-]de[ _-]passe|contrasena)(?:[ _-]?here)?[:=;,.]?$"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression example(
            u"^(?:your|example|placeholder|dummy|insert|enter|sample)[ _-]|placeholder|[_-]here$|^example$"_s,
            QRegularExpression::CaseInsensitiveOption);
    return matches(word, text::folded(value)) || matches(example, value);
}

int kindsOfCharacters(const QString &value, int &letters, int &digits)
{
    bool lower = false;
    bool upper = false;
    bool symbol = false;
    for (const QChar c : value) {
        digits += c.isDigit() ? 1 : 0;
        letters += c.isLetter() ? 1 : 0;
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        symbol = symbol || !c.isLetterOrNumber();
    }
    return int(lower) + int(upper) + int(symbol) + int(digits > 0);
}

/// Upper and lower case and digits in short runs: words and numbers change seldom between sorts of characters.
bool isMixedUp(const QString &value)
{
    const auto has = [&](auto is) { return std::any_of(value.begin(), value.end(), is); };
    const bool hasAll = has([](QChar c) { return c.isDigit(); }) && has([](QChar c) { return c.isUpper(); })
            && has([](QChar c) { return c.isLower(); });
    const auto sortOf = [](QChar c) { return c.isDigit() ? 0 : (c.isUpper() ? 1 : (c.isLower() ? 2 : 3)); };
    int changes = 0;
    for (qsizetype i = 1; i < value.size(); ++i)
        changes += sortOf(value[i]) != sortOf(value[i - 1]) ? 1 : 0;
    return hasAll && changes * 3 >= value.size();
}

} // namespace

bool isPlaceholder(const QString &value)
{
    return value.isEmpty() || isFiller(value) || isTemplated(value) || isCode(value) || isWordForPassword(value);
}

bool isOtherThing(const QString &value)
{
    static const QRegularExpression uuid(
            u"^\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hash(
            u"^(?:sha\\d*[:-])?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression crypt(u"^\\$(?:1|2[abxy]?|5|6|y|argon2\\w*|pbkdf2\\S*)\\$|^\\{[A-Z0-9-]+\\}"_s);
    static const QRegularExpression path(
            u"^(?:/|~/|\\.{1,2}/|[A-Za-z]:\\\\|\\\\\\\\)[\\w.-]+[/\\\\]|^[\\w-]+\\.(?:txt|docx?|xlsx?|pdf|md|ya?ml|json|kdbx?|conf|ini|cfg|html?|pem|key|png|jpe?g)$"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression url(
            u"^[a-z][a-z0-9+.-]*://|^mailto:|^www\\."_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hexadecimal(u"^0x[0-9a-f]+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression version(u"^v?\\d+(?:\\.\\d+){1,4}(?:[-+]\\w+)?$"_s);
    static const QRegularExpression algorithm(
            u"^(?:scram-sha|aes-?(?:128|192|256)|sha-?\\d|hmac-|ecdsa-|ssh-(?:rsa|ed25519)|rsa-?\\d{4}|pbkdf2|argon2|tlsv?1)[\\w.@-]*$"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mail(u"^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+$"_s);
    if (!addresses::canonicalIp(value).isEmpty() || dates::parse(value).has_value())
        return value.contains(u'.') || value.contains(u'-') || value.contains(u':') || value.contains(u'/');
    for (const auto &expression : {uuid, hash, hexadecimal, crypt, path, url, version, algorithm, mail}) {
        if (matches(expression, value))
            return true;
    }
    return false;
}

bool looksStrong(const QString &value)
{
    if (value.size() < 6 || value.size() > 128 || isPlaceholder(value) || isOtherThing(value))
        return false;
    int letters = 0;
    int digits = 0;
    const int kinds = kindsOfCharacters(value, letters, digits);
    if (letters == 0)
        return false;
    // "Ubuntu-22.04", "192.168.1.1-20", "well-known": names with a number or a hyphen are common, so more is asked.
    static const QRegularExpression nameWithNumber(
            u"^[A-Za-z]?[a-z]+[-_.]?\\d{1,4}(?:[.]\\d+)*$|^\\d+(?:st|nd|rd|th|bit|[kKMGT]?[bB]|mm|px|ms|h)$|^[A-Z]{2,5}-?\\d{1,5}$"_s);
    if (matches(nameWithNumber, value))
        return false;
    return digits > 0 ? kinds >= 3 || (kinds == 2 && value.size() >= 8 && letters > 1)
                      : kinds >= 3 && value.size() >= 8 && value.contains(QRegularExpression(u"[!@#$%^&*?+=~]"_s));
}

bool looksUnlikeName(const QString &value)
{
    static const QRegularExpression sign(u"[!@#$%^&§€£]"_s);
    // Indices, calls, alternatives, assignments, numbers of issues.
    static const QRegularExpression code(u"[()\\[\\]{}<>|`]|^[\\w.-]+=.|[?&]\\w+=|^[a-z][\\w.-]*#\\d{1,6}$"_s);
    return looksStrong(value) && !matches(code, value)
            && (matches(sign, value) || (value.size() >= 8 && isMixedUp(value)));
}

bool looksRandom(const QString &value)
{
    return value.size() >= 10 && !value.startsWith("0x"_L1) && looksStrong(value) && isMixedUp(value);
}

bool isPlainWord(const QString &value)
{
    return std::all_of(
            value.begin(), value.end(), [](QChar c) { return c.isLetter() || c == u'-' || c == u'\'' || c == u'.'; });
}

} // namespace covault::scan
