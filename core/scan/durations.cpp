// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/durations.h"

#include "base/text.h"
#include "vault/sameness.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::durations {

namespace {

/// Folded words for the numbers that contracts use, without their endings.
int numberFrom(const QString &word)
{
    static const QHash<QString, int> words = {{u"one"_s, 1}, {u"two"_s, 2}, {u"three"_s, 3}, {u"four"_s, 4},
            {u"five"_s, 5}, {u"six"_s, 6}, {u"nine"_s, 9}, {u"ten"_s, 10}, {u"twelve"_s, 12}, {u"fourteen"_s, 14},
            {u"fifteen"_s, 15}, {u"thirty"_s, 30}, {u"sixty"_s, 60}, {u"ninety"_s, 90}, {u"ein"_s, 1}, {u"eine"_s, 1},
            {u"einem"_s, 1}, {u"einen"_s, 1}, {u"einer"_s, 1}, {u"eines"_s, 1}, {u"zwei"_s, 2}, {u"drei"_s, 3},
            {u"vier"_s, 4}, {u"funf"_s, 5}, {u"sechs"_s, 6}, {u"neun"_s, 9}, {u"zehn"_s, 10}, {u"zwolf"_s, 12},
            {u"vierzehn"_s, 14}, {u"dreissig"_s, 30}, {u"sechzig"_s, 60}, {u"neunzig"_s, 90}, {u"un"_s, 1},
            {u"une"_s, 1}, {u"deux"_s, 2}, {u"trois"_s, 3}, {u"quatre"_s, 4}, {u"quinze"_s, 15}, {u"trente"_s, 30},
            {u"douze"_s, 12}, {u"soixante"_s, 60}, {u"uno"_s, 1}, {u"una"_s, 1}, {u"dos"_s, 2}, {u"tres"_s, 3},
            {u"seis"_s, 6}, {u"quince"_s, 15}, {u"treinta"_s, 30}, {u"doce"_s, 12}, {u"due"_s, 2}, {u"tre"_s, 3},
            {u"sei"_s, 6}, {u"trenta"_s, 30}, {u"sessanta"_s, 60}, {u"dodici"_s, 12}, {u"een"_s, 1}, {u"twee"_s, 2},
            {u"drie"_s, 3}, {u"zes"_s, 6}, {u"dertig"_s, 30}, {u"twaalf"_s, 12}};
    bool isNumber = false;
    const int digits = word.toInt(&isNumber);
    return isNumber ? digits : words.value(text::folded(word));
}

/// The letter of a folded unit.
QChar unitLetter(const QString &unit)
{
    static const QHash<QString, QChar> irregular = {{u"an"_s, u'Y'}, {u"ans"_s, u'Y'}, {u"annee"_s, u'Y'},
            {u"annees"_s, u'Y'}, {u"ano"_s, u'Y'}, {u"anos"_s, u'Y'}, {u"anno"_s, u'Y'}, {u"anni"_s, u'Y'},
            {u"giorno"_s, u'D'}, {u"giorni"_s, u'D'}, {u"jour"_s, u'D'}, {u"jours"_s, u'D'}};
    if (const auto found = irregular.constFind(unit); found != irregular.constEnd())
        return *found;
    switch (unit[0].unicode()) {
    case u'd':
    case u't':
        return u'D';
    case u'w':
    case u's':
        return u'W';
    case u'm':
        return u'M';
    default:
        return u'Y'; // year, Jahr, jaar
    }
}

const QRegularExpression &leading()
{
    static const QRegularExpression expression(u"^\\s*"_s + pattern(),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

QString pattern()
{
    return u"(?<n>\\d{1,3}|\\p{L}+)\\s*(?:\\(\\d{1,3}\\)\\s*)?(?<unit>days?|weeks?|months?|years?|tage?n?|wochen?|"
           "monate?[ns]?|jahre?[ns]?|jours?|semaines?|mois|années?|ans?|d[ií]as?|semanas?|mes(?:es)?|años?|giorn[oi]|"
           "settiman[ae]|mes[ei]|ann[oi]|dag(?:en)?|we(?:e)?ken|maand(?:en)?|jaar)(?!\\p{L})"_s;
}

QString parse(const QString &text)
{
    static const QRegularExpression iso(u"^\\s*(P\\d{1,5}[DWMY])\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = iso.match(text); match.hasMatch())
        return match.captured(1).toUpper();
    const auto match = leading().match(text);
    const int number = numberFrom(match.captured(u"n"_s));
    if (!match.hasMatch() || number == 0)
        return {};
    return u'P' + QString::number(number) + unitLetter(text::folded(match.captured(u"unit"_s)));
}

QString comparable(const QString &text)
{
    const QString period = parse(text);
    return period.isEmpty() ? period : vault::comparableText(vault::FieldType::Duration, period, {});
}

} // namespace covault::scan::durations
