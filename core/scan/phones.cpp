// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/phones.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

using namespace Qt::StringLiterals;

namespace covault::scan::phones {

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

} // namespace

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

} // namespace covault::scan::phones
