// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/phones.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace covault::vault::phones {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

/// The library's name of 'no region'.
std::string regionOrUnknown(const QString &region)
{
    return region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
}

QString formatted(const PhoneNumber &number)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

std::optional<PhoneNumber> parsed(const QString &text, const QString &region)
{
    PhoneNumber number;
    const auto error = PhoneNumberUtil::GetInstance()->Parse(text.toStdString(), regionOrUnknown(region), &number);
    return error == PhoneNumberUtil::NO_PARSING_ERROR ? std::optional(number) : std::nullopt;
}

// Only of one that names its country.
std::optional<PhoneNumber> international(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.startsWith(u"00"_s))
        plain.replace(0, 2, u"+"_s);
    return plain.startsWith(u'+') ? parsed(plain, {}) : std::nullopt;
}

QString allDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

QString withoutZeros(const QString &digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == u'0')
        ++zeros;
    return digits.sliced(zeros);
}

} // namespace

QString digits(const QString &text)
{
    const auto number = international(text);
    return number ? QString::number(number->country_code()) + QString::number(number->national_number()) : withoutZeros(allDigits(text));
}

QString national(const QString &text)
{
    const auto number = international(text);
    return number ? QString::number(number->national_number()) : withoutZeros(allDigits(text));
}

QString toE164(const QString &text, const QString &region)
{
    const auto number = parsed(text, region);
    return number && PhoneNumberUtil::GetInstance()->IsValidNumber(*number) ? formatted(*number) : QString();
}

QString comparable(const QString &text, const QString &region)
{
    auto number = international(text);
    if (!number)
        number = parsed(text, region);
    if (!number || !PhoneNumberUtil::GetInstance()->IsPossibleNumber(*number))
        return allDigits(text);
    return number->has_extension() ? formatted(*number) + u'x' + QString::fromStdString(number->extension()) : formatted(*number);
}

std::vector<Found> find(const QString &text, const QString &region)
{
    std::vector<Found> found;
    PhoneNumberMatcher matcher(*PhoneNumberUtil::GetInstance(), text.toStdString(), regionOrUnknown(region),
            PhoneNumberMatcher::VALID, /*max_tries=*/1000);
    PhoneNumberMatch match;
    qsizetype from = 0; // the library counts in code points: the quoted text is searched for instead
    while (matcher.HasNext() && matcher.Next(&match)) {
        const QString raw = QString::fromStdString(match.raw_string());
        const qsizetype start = text.indexOf(raw, from);
        if (start < 0)
            continue;
        from = start + raw.size();
        found.push_back({start, raw.size(), formatted(match.number())});
    }
    return found;
}

} // namespace covault::vault::phones
