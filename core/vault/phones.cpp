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

// Only of one that names its country.
std::optional<PhoneNumber> international(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.startsWith(u"00"_s))
        plain.replace(0, 2, u"+"_s);
    PhoneNumber number;
    const bool isRead = plain.startsWith(u'+')
            && PhoneNumberUtil::GetInstance()->Parse(plain.toStdString(), regionOrUnknown({}), &number) == PhoneNumberUtil::NO_PARSING_ERROR;
    return isRead ? std::optional(number) : std::nullopt;
}

QString plainDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit() && (!digits.isEmpty() || c.digitValue() != 0))
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

} // namespace

QString digits(const QString &text)
{
    const auto number = international(text);
    return number ? QString::number(number->country_code()) + QString::number(number->national_number()) : plainDigits(text);
}

QString national(const QString &text)
{
    const auto number = international(text);
    return number ? QString::number(number->national_number()) : plainDigits(text);
}

QString toE164(const QString &text, const QString &region)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(text.toStdString(), regionOrUnknown(region), &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    return util.IsValidNumber(number) ? formatted(number) : QString();
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
