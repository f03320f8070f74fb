// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/valueforms.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::vault::forms {

namespace {

constexpr qsizetype MostDigits = 15;
const QString MoneyAdvice = u"write it like 1200 EUR"_s;

/// A decimal number in its parts, without superfluous zeros.
struct Decimal
{
    bool isNegative = false;
    QString whole;
    QString fraction;

    QString written() const
    {
        return (isNegative ? u"-"_s : QString()) + whole + (fraction.isEmpty() ? QString() : u'.' + fraction);
    }
};

std::optional<Decimal> findDecimal(const QString &given)
{
    static const QRegularExpression form(u"^([+-]?)([0-9]*)(?:\\.([0-9]*))?$"_s);
    static const QRegularExpression leadingZeros(u"^0+(?=\\d)"_s);
    static const QRegularExpression trailingZeros(u"0+$"_s);
    const auto match = form.match(given);
    Decimal decimal{match.captured(1) == u"-"_s, match.captured(2), match.captured(3)};
    if (!match.hasMatch() || decimal.whole.size() + decimal.fraction.size() == 0)
        return std::nullopt;
    if (decimal.whole.isEmpty())
        decimal.whole = u"0"_s;
    decimal.whole.remove(leadingZeros);
    decimal.fraction.remove(trailingZeros);
    if (decimal.whole == u"0"_s && decimal.fraction.isEmpty())
        decimal.isNegative = false;
    return decimal;
}

bool isTooLong(const Decimal &decimal)
{
    return decimal.whole.size() + decimal.fraction.size() > MostDigits;
}

// ISO 4217: how many digits the minor unit has where it is not two.
int minorDigits(const QString &currency)
{
    static const QStringList none = {u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
            u"PYG"_s, u"RWF"_s, u"UGX"_s, u"UYI"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three = {u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

// Signs that stand for one currency only; a dollar may be many.
QString currencyOf(const QString &given)
{
    if (given == u"€"_s)
        return u"EUR"_s;
    return given == u"£"_s ? u"GBP"_s : given.toUpper();
}

} // namespace

Form number(const QString &given)
{
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const auto decimal = findDecimal(*line);
    if (!decimal)
        return misfit(u"it is no number"_s, u"write digits, and a point before decimals: 3.5"_s);
    return isTooLong(*decimal) ? misfit(u"it has more than 15 digits"_s) : Form(decimal->written());
}

Form money(const QString &given)
{
    static const QRegularExpression behind(u"^([-+]?[0-9.]+)\\s*([A-Za-z]{3}|€|£)$"_s);
    static const QRegularExpression before(u"^([A-Za-z]{3}|€|£)\\s*([-+]?[0-9.]+)$"_s);
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const auto last = behind.match(*line);
    const auto first = before.match(*line);
    if (!last.hasMatch() && !first.hasMatch())
        return misfit(u"it is not an amount and a currency of three letters"_s, MoneyAdvice);
    const QString currency = currencyOf(last.hasMatch() ? last.captured(2) : first.captured(1));
    auto decimal = findDecimal(last.hasMatch() ? last.captured(1) : first.captured(2));
    if (!decimal)
        return misfit(u"its amount is no number"_s, MoneyAdvice);
    decimal->fraction = decimal->fraction.leftJustified(minorDigits(currency), u'0');
    if (isTooLong(*decimal))
        return misfit(u"it has more than 15 digits"_s);
    return decimal->written() + u' ' + currency;
}

std::optional<bool> boolean(const QString &given)
{
    const QString lower = given.trimmed().toLower();
    if (lower == u"true"_s || lower == u"yes"_s)
        return true;
    return lower == u"false"_s || lower == u"no"_s ? std::optional(false) : std::nullopt;
}

} // namespace covault::vault::forms
