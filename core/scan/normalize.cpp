// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/normalize.h"

#include "base/text.h"
#include "scan/addresses.h"
#include "scan/dates.h"
#include "scan/domains.h"
#include "vault/hosts.h"
#include "vault/phones.h"
#include "vault/valueforms.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// Folded legal forms; of those with dots the letters stand together (see joinedInitials).
const QSet<QString> &legalForms()
{
    static const QSet<QString> forms = {u"gmbh"_s, u"mbh"_s, u"ag"_s, u"kg"_s, u"kgaa"_s, u"ohg"_s, u"gbr"_s, u"ug"_s,
            u"ev"_s, u"eg"_s, u"se"_s, u"ltd"_s, u"limited"_s, u"inc"_s, u"incorporated"_s, u"corp"_s, u"corporation"_s,
            u"co"_s, u"company"_s, u"llc"_s, u"llp"_s, u"lp"_s, u"plc"_s, u"pty"_s, u"sa"_s, u"sas"_s, u"sarl"_s,
            u"eurl"_s, u"sasu"_s, u"srl"_s, u"spa"_s, u"sl"_s, u"slu"_s, u"lda"_s, u"bv"_s, u"nv"_s, u"bvba"_s, u"cv"_s,
            u"ab"_s, u"as"_s, u"aps"_s, u"oy"_s, u"oyj"_s, u"asa"_s, u"kk"_s, u"zoo"_s, u"sro"_s, u"doo"_s, u"kft"_s,
            u"zrt"_s, u"nyrt"_s, u"pte"_s, u"pvt"_s, u"und"_s, u"and"_s, u"et"_s, u"haftungsbeschrankt"_s};
    return forms;
}

const QHash<QString, QString> &spellings(FieldClass type)
{
    static const QHash<QString, QString> firms = {{u"intl"_s, u"international"_s}, {u"tech"_s, u"technology"_s},
            {u"technologies"_s, u"technology"_s}, {u"mfg"_s, u"manufacturing"_s}, {u"svc"_s, u"service"_s},
            {u"svcs"_s, u"service"_s}, {u"services"_s, u"service"_s}, {u"systems"_s, u"system"_s},
            {u"assn"_s, u"association"_s}, {u"assoc"_s, u"association"_s}, {u"univ"_s, u"university"_s},
            {u"dept"_s, u"department"_s}};
    static const QHash<QString, QString> streets = {{u"street"_s, u"st"_s}, {u"strasse"_s, u"str"_s},
            {u"avenue"_s, u"ave"_s}, {u"av"_s, u"ave"_s}, {u"road"_s, u"rd"_s}, {u"boulevard"_s, u"blvd"_s},
            {u"blv"_s, u"blvd"_s}, {u"drive"_s, u"dr"_s}, {u"lane"_s, u"ln"_s}, {u"place"_s, u"pl"_s},
            {u"platz"_s, u"pl"_s}, {u"square"_s, u"sq"_s}, {u"court"_s, u"ct"_s}, {u"crescent"_s, u"cres"_s},
            {u"highway"_s, u"hwy"_s}, {u"parkway"_s, u"pkwy"_s}, {u"suite"_s, u"ste"_s}, {u"north"_s, u"n"_s},
            {u"south"_s, u"s"_s}, {u"east"_s, u"e"_s}, {u"west"_s, u"w"_s}};
    static const QHash<QString, QString> none;
    if (type == FieldClass::Organisation)
        return firms;
    return type == FieldClass::Address ? streets : none;
}

/// "s a r l" as one word "sarl": what is left of S.A.R.L.
QStringList joinedInitials(const QStringList &words)
{
    QStringList joined;
    bool isOpen = false; // the last joined word is made of single letters
    for (const QString &word : words) {
        const bool isInitial = word.size() == 1 && word[0].isLetter();
        if (isInitial && isOpen)
            joined.last() += word;
        else
            joined += word;
        isOpen = isInitial;
    }
    return joined;
}

QString domainForm(const QString &value)
{
    const QString host = vault::hosts::inPunycode(vault::hosts::hostOf(value));
    const QString domain = domains::registrable(host);
    return domain.isEmpty() ? host : domain;
}

QString lettersAndDigits(const QString &value)
{
    QString kept;
    for (const QChar c : text::folded(value)) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

QString moneyForm(const QString &value)
{
    const auto number = numberIn(value);
    if (!number)
        return {};
    const QString currency = currencyIn(value);
    const QString amount = QString::number(*number, 'f', 2);
    return currency.isEmpty() ? amount : currency + u' ' + amount;
}

} // namespace

QString currencyIn(const QString &text)
{
    static const QRegularExpression code(
            u"(?<![A-Za-z])(EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CAD|AUD)(?![A-Za-z])"_s);
    const auto match = code.match(text);
    if (match.hasMatch())
        return match.captured(1);
    if (text.contains(u'€'))
        return u"EUR"_s;
    if (text.contains(u'£'))
        return u"GBP"_s;
    return text.contains(u'$') ? u"USD"_s : QString();
}

std::optional<double> numberIn(const QString &text)
{
    static const QRegularExpression digits(u"-?\\d[\\d.,' \\x{00a0}\\x{2019}]*"_s);
    const auto match = digits.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString number = match.captured().trimmed();
    number.remove(u' ').remove(u'\'').remove(QChar(0x00a0)).remove(QChar(0x2019));
    while (number.endsWith(u'.') || number.endsWith(u','))
        number.chop(1);
    const qsizetype last = std::max(number.lastIndexOf(u'.'), number.lastIndexOf(u','));
    if (last >= 0) {
        const QChar separator = number[last];
        const QChar other = separator == u'.' ? u',' : u'.';
        // One kind of mark with three digits behind each groups thousands; a comma does so more often than a point.
        const bool groups = number.count(separator) > 1
                || (separator == u',' && number.size() - last - 1 == 3 && !number.contains(other));
        number.remove(other);
        groups ? number.remove(separator) : number.replace(separator, u'.');
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QStringList comparableWords(FieldClass type, const QString &value)
{
    QStringList words = text::words(value);
    if (type == FieldClass::Organisation)
        words = joinedInitials(words);
    const auto &spelling = spellings(type);
    QStringList kept;
    for (const QString &word : std::as_const(words)) {
        if (type != FieldClass::Organisation || !legalForms().contains(word))
            kept += spelling.value(word, word);
    }
    return kept.isEmpty() ? words : kept; // a firm that is called 'Co' keeps its name
}

QString normalize(FieldClass type, const QString &value, const QString &region)
{
    switch (type) {
    case FieldClass::Text:
    case FieldClass::Name:
    case FieldClass::Organisation:
    case FieldClass::Address:
        return comparableWords(type, value).join(u' ');
    case FieldClass::Phone:
        return vault::phones::comparable(value, region);
    case FieldClass::Email:
        return value.trimmed().toLower();
    case FieldClass::Domain:
        return domainForm(value);
    case FieldClass::Ip:
        return addresses::canonicalIp(value);
    case FieldClass::Network:
        return vault::forms::cidr(value).value_or(QString());
    case FieldClass::Mac:
        return vault::forms::mac(value).value_or(QString());
    case FieldClass::Serial:
    case FieldClass::Identifier:
        return lettersAndDigits(value);
    case FieldClass::Number: {
        const auto number = numberIn(value);
        return number ? QString::number(*number, 'g', 12) : QString();
    }
    case FieldClass::Money:
        return moneyForm(value);
    case FieldClass::Date: {
        const auto date = dates::parse(value);
        return date ? date->toString(Qt::ISODate) : lettersAndDigits(value);
    }
    }
    return {};
}

} // namespace covault::scan
