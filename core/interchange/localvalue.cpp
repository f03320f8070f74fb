// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/localvalue.h"

#include "base/text.h"
#include "interchange/choicewords.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::vault::FieldType;

namespace covault::interchange {

namespace {

/// Figures: 23.11.2026, 11/23/26, 23-11-2026, with or without a time behind.
struct Figures
{
    int first = 0;
    int second = 0;
    int year = 0;
    QChar separator;
};

std::optional<Figures> figuresOf(const QString &cell)
{
    static const QRegularExpression form(
            u"^(\\d{1,2})([./-])\\s*(\\d{1,2})\\2\\s*(\\d{4}|\\d{2})(?:[ T,]+\\d{1,2}[:.]\\d{2}.*)?$"_s);
    const auto match = form.match(cell.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int year = match.captured(4).toInt();
    if (match.capturedLength(4) == 2)
        year += year < 70 ? 2000 : 1900;
    return Figures{match.captured(1).toInt(), match.captured(3).toInt(), year, match.captured(2).front()};
}

std::optional<QString> isoOf(const QDate &day)
{
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

/// The number of a month by its name or the first letters of it, three at least.
int monthOf(const QString &name)
{
    static const std::vector<QLocale> languages = {QLocale(QLocale::English), QLocale(QLocale::German),
            QLocale(QLocale::French), QLocale(QLocale::Spanish), QLocale(QLocale::Italian), QLocale(QLocale::Dutch),
            QLocale(QLocale::Portuguese), QLocale(QLocale::Polish), QLocale(QLocale::Swedish),
            QLocale(QLocale::Danish)};
    const QString wanted = text::folded(name);
    if (wanted.size() < 3)
        return 0;
    for (const QLocale &language : languages) {
        for (int month = 1; month <= 12; ++month) {
            if (text::folded(language.standaloneMonthName(month)).startsWith(wanted)
                    || text::folded(language.monthName(month)) == wanted)
                return month;
        }
    }
    return 0;
}

std::optional<QString> dayWithMonthName(const QString &cell)
{
    static const QRegularExpression dayFirst(
            u"^(\\d{1,2})(?:\\.|st|nd|rd|th|er)?[ -]+(?:de )?(\\p{L}+)\\.?,?[ -]+(?:de )?(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression monthFirst(u"^(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$"_s);
    if (const auto match = dayFirst.match(cell); match.hasMatch()) {
        const int year = match.captured(3).toInt() + (match.capturedLength(3) == 2 ? 2000 : 0);
        return isoOf(QDate(year, monthOf(match.captured(2)), match.captured(1).toInt()));
    }
    if (const auto match = monthFirst.match(cell); match.hasMatch())
        return isoOf(QDate(match.captured(3).toInt(), monthOf(match.captured(1)), match.captured(2).toInt()));
    return std::nullopt;
}

QString yesOrNo(const QString &cell)
{
    static const QSet<QString> yes = {u"yes"_s, u"y"_s, u"true"_s, u"1"_s, u"x"_s, u"on"_s, u"ja"_s, u"j"_s, u"wahr"_s,
            u"oui"_s, u"vrai"_s, u"si"_s, u"verdadero"_s, u"vero"_s, u"sim"_s, u"tak"_s, u"✓"_s, u"✔"_s, u"aktiv"_s,
            u"enabled"_s, u"active"_s};
    static const QSet<QString> no = {u"no"_s, u"n"_s, u"false"_s, u"0"_s, u"-"_s, u"off"_s, u"nein"_s, u"falsch"_s,
            u"non"_s, u"faux"_s, u"falso"_s, u"nee"_s, u"nao"_s, u"nie"_s, u"nej"_s, u"✗"_s, u"✘"_s, u"inaktiv"_s,
            u"disabled"_s, u"inactive"_s};
    const QString word = text::folded(cell.trimmed());
    return yes.contains(word) ? u"true"_s : no.contains(word) ? u"false"_s : cell;
}

/// "1.234,50" and "1,234.50" and "1 234,5" as 1234.5; "1.234" stays, since nobody can tell what it is.
QString plainNumber(const QString &cell)
{
    static const QRegularExpression grouped(u"^\\d{1,3}(?:([.,' \u00a0\u202f])\\d{3})(?:\\1\\d{3})*([.,])(\\d+)$"_s);
    static const QRegularExpression comma(u"^\\d+,(?:\\d{1,2}|\\d{4,})$"_s);
    static const QRegularExpression spaces(u"^\\d{1,3}(?:[' \u00a0\u202f]\\d{3})+$"_s);
    static const QRegularExpression separators(u"[.,' \u00a0\u202f]"_s);
    const QString number = cell.trimmed();
    const auto match = grouped.match(number);
    if (match.hasMatch() && match.captured(1) != match.captured(2)) {
        const qsizetype point = number.lastIndexOf(match.captured(2));
        return number.left(point).remove(separators) + u'.' + match.captured(3);
    }
    if (comma.match(number).hasMatch())
        return QString(number).replace(u',', u'.');
    return spaces.match(number).hasMatch() ? QString(number).remove(separators) : number;
}

/// "1.200,00 €" as "1200.00 EUR". A dollar sign has too many owners to be read.
QString plainMoney(const QString &cell)
{
    static const QRegularExpression form(
            u"^([^\\d\\s]{1,3})?\\s*(\\d[\\d.,' \u00a0\u202f]*?)\\s*([^\\d\\s.,]{1,3})?$"_s);
    static const std::map<QString, QString> signs = {{u"€"_s, u"EUR"_s}, {u"£"_s, u"GBP"_s}, {u"zł"_s, u"PLN"_s}};
    const auto match = form.match(cell.trimmed());
    if (!match.hasMatch() || match.captured(1).isEmpty() == match.captured(3).isEmpty())
        return cell;
    const QString sign = match.captured(1) + match.captured(3);
    const auto known = signs.find(sign);
    return plainNumber(match.captured(2)) + u' ' + (known == signs.end() ? sign.toUpper() : known->second);
}

/// "3 Monate" as P3M.
QString plainDuration(const QString &cell)
{
    static const QRegularExpression form(u"^(\\d+)\\s*(\\p{L}+)\\.?$"_s);
    static const std::vector<std::pair<QString, QStringList>> units = {
            {u"PT%1M"_s, {u"min"_s, u"minute"_s, u"minutes"_s, u"minuten"_s, u"minutos"_s}},
            {u"PT%1H"_s,
                    {u"h"_s, u"hour"_s, u"hours"_s, u"std"_s, u"stunde"_s, u"stunden"_s, u"heure"_s, u"heures"_s,
                            u"hora"_s, u"horas"_s}},
            {u"P%1D"_s,
                    {u"d"_s, u"day"_s, u"days"_s, u"tag"_s, u"tage"_s, u"tagen"_s, u"jour"_s, u"jours"_s, u"dia"_s,
                            u"dias"_s}},
            {u"P%1W"_s,
                    {u"w"_s, u"week"_s, u"weeks"_s, u"woche"_s, u"wochen"_s, u"semaine"_s, u"semaines"_s, u"semana"_s,
                            u"semanas"_s}},
            {u"P%1M"_s,
                    {u"month"_s, u"months"_s, u"monat"_s, u"monate"_s, u"monaten"_s, u"mois"_s, u"mes"_s, u"meses"_s}},
            {u"P%1Y"_s,
                    {u"y"_s, u"year"_s, u"years"_s, u"jahr"_s, u"jahre"_s, u"jahren"_s, u"an"_s, u"ans"_s, u"ano"_s,
                            u"anos"_s}}};
    const auto match = form.match(cell.trimmed());
    const QString unit = text::folded(match.captured(2));
    for (const auto &[iso, words] : units) {
        if (match.hasMatch() && words.contains(unit))
            return iso.arg(match.captured(1));
    }
    return cell;
}

} // namespace

DateOrder dateOrderOf(const QStringList &cells)
{
    bool isDayFirst = false, isMonthFirst = false;
    for (const QString &cell : cells) {
        if (const auto figures = figuresOf(cell)) {
            isDayFirst = isDayFirst || figures->separator == u'.' || figures->first > 12;
            isMonthFirst = isMonthFirst || figures->second > 12;
        }
    }
    if (isDayFirst == isMonthFirst)
        return DateOrder::Unknown;
    return isDayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

std::optional<QString> isoDay(const QString &given, DateOrder order)
{
    const QString cell = given.trimmed();
    static const QRegularExpression yearFirst(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T].*)?$"_s);
    if (const auto match = yearFirst.match(cell); match.hasMatch())
        return isoOf(QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    const auto figures = figuresOf(cell);
    if (!figures)
        return dayWithMonthName(cell);
    if (isAmbiguousDay(cell, order))
        return std::nullopt;
    const bool isDayFirst = figures->separator == u'.' || figures->first > 12
            || (figures->second <= 12 && order != DateOrder::MonthFirst);
    return isDayFirst ? isoOf(QDate(figures->year, figures->second, figures->first))
                      : isoOf(QDate(figures->year, figures->first, figures->second));
}

bool isAmbiguousDay(const QString &cell, DateOrder order)
{
    const auto figures = figuresOf(cell);
    return figures && order == DateOrder::Unknown && figures->separator != u'.' && figures->first <= 12
            && figures->second <= 12 && figures->first != figures->second;
}

QString typedForm(const vault::Field &field, const QString &cell, DateOrder order)
{
    if (field.type == FieldType::Date)
        return isoDay(cell, order).value_or(cell);
    if (field.type == FieldType::Boolean)
        return yesOrNo(cell);
    if (field.type == FieldType::Number)
        return plainNumber(cell);
    if (field.type == FieldType::Money)
        return plainMoney(cell);
    if (field.type == FieldType::Duration)
        return plainDuration(cell);
    if (field.type == FieldType::Choice)
        return choiceMeant(field, cell).value_or(cell);
    return cell;
}

} // namespace covault::interchange
