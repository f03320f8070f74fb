// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scan/dates.h"
#include "scan/detectors/detectors.h"
#include "scan/normalize.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(
            pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// A term of a contract that is a day: words, then the nearest day behind them on the line.
struct DateTerm
{
    QString field;
    QRegularExpression words;
};

const std::vector<DateTerm> &dateTerms()
{
    static const std::vector<DateTerm> terms = {
            {u"notice_date"_s,
                    compiled(
                            u"(?:cancel|terminate|notice)\\w*\\s+(?:[\\w']+\\s+){0,4}(?:by|before|until|no later than)|(?:kündbar|kündigung\\w*)\\s+(?:[\\w']+\\s+){0,3}bis|spätestens(?:\\s+zum|\\s+bis)?.{0,40}kündig"_s)},
            {u"start"_s,
                    compiled(
                            u"effective date|start date|commenc\\w+|valid from|starts? on|vertragsbeginn|laufzeitbeginn|beginn der laufzeit|gültig ab|date d'effet|date de début|entrée en vigueur|fecha de inicio|decorrenza"_s)},
            {u"end"_s,
                    compiled(
                            u"expir\\w+|end date|valid until|term ends?|ends? on|until|vertragsende|laufzeitende|laufzeit bis|endet am|läuft (?:\\w+ )?(?:bis|aus)|gültig bis|ablauf\\w*|date de fin|échéance|arrive à terme|fecha de fin|vencimiento|scadenza|einddatum"_s)},
    };
    return terms;
}

int numberFrom(const QString &word)
{
    static const QHash<QString, int> words = {{u"one"_s, 1}, {u"two"_s, 2}, {u"three"_s, 3}, {u"four"_s, 4},
            {u"six"_s, 6}, {u"twelve"_s, 12}, {u"thirty"_s, 30}, {u"sixty"_s, 60}, {u"ninety"_s, 90}, {u"einem"_s, 1},
            {u"einen"_s, 1}, {u"eine"_s, 1}, {u"zwei"_s, 2}, {u"drei"_s, 3}, {u"vier"_s, 4}, {u"sechs"_s, 6},
            {u"zwolf"_s, 12}, {u"un"_s, 1}, {u"deux"_s, 2}, {u"trois"_s, 3}, {u"six mois"_s, 6}};
    bool isNumber = false;
    const int digits = word.toInt(&isNumber);
    return isNumber ? digits : words.value(text::folded(word));
}

/// "90 days", "3 months": a period of notice as a number and a unit.
QString noticeIn(const QString &line)
{
    static const QRegularExpression before = compiled(
            u"(?<n>\\d{1,3}|\\p{L}+)\\s*(?:\\(\\d{1,3}\\)\\s*)?(?<unit>days?|weeks?|months?)['’]?\\s+(?:prior\\s+|advance\\s+)?(?:written\\s+)?notice"_s);
    static const QRegularExpression behind = compiled(
            u"(?:notice(?: period)?(?: of| is)?|kündigungsfrist(?: von| beträgt)?|frist von|préavis(?: "
            u"de)?|preaviso(?: de)?|preavviso(?: di)?|opzegtermijn(?: van)?)\\s*[:=]?\\s*"
            "(?<n>\\d{1,3}|\\p{L}+)\\s*(?:\\(\\d{1,3}\\)\\s*)?(?<unit>days?|weeks?|months?|tagen?|tage|wochen?|monaten?|monate|jours?|semaines?|mois|d[ií]as|meses|giorni|mesi|dagen|maanden)"_s);
    for (const auto &expression : {before, behind}) {
        const auto match = expression.match(line);
        const int number = numberFrom(match.captured(u"n"_s));
        if (!match.hasMatch() || number == 0)
            continue;
        const QString unit = text::folded(match.captured(u"unit"_s));
        const QString name = unit.startsWith(u'm')
                ? u"months"_s
                : (unit.startsWith(u'w') || unit.startsWith(u's') ? u"weeks"_s : u"days"_s);
        return QString::number(number) + u' ' + name;
    }
    return {};
}

QString renewalIn(const QString &line)
{
    static const QRegularExpression tacit = compiled(
            u"(?:automatically|tacitly)\\s+(?:be\\s+)?(?:renew|extend)|auto[- "
            u"]?renew|renews?\\s+(?:automatically|itself)|verlängert\\s+sich|stillschweigend|automatische\\s+"
            u"verlängerung|"
            "tacite\\s+reconduction|reconduit\\s+tacitement|rinnovo\\s+tacito|renovaci[óo]n\\s+(?:tácita|automática)|se\\s+renueva"_s);
    static const QRegularExpression none = compiled(
            u"(?:does|will) not (?:automatically )?renew|no automatic renewal|keine automatische verlängerung|verlängert sich nicht|sans tacite reconduction"_s);
    if (none.match(line).hasMatch())
        return u"none"_s;
    return tacit.match(line).hasMatch() ? u"tacit"_s : QString();
}

QString numberIn(const QString &line)
{
    static const QRegularExpression pattern = compiled(
            u"(?:(?:contract|agreement|subscription|licen[cs]e|policy)\\s*(?:number|no\\.?|nr\\.?|id|#)|vertrags?-?(?:"
            u"nummer|nr\\.?)|vertrag\\s+nr\\.?|n°\\s*(?:de\\s*)?contrat|numéro de contrat|"
            "número de contrato|numero (?:di )?contratto|contractnummer)\\s*[:=#]?\\s*((?=[\\w./-]*\\d)[\\p{L}\\d][\\p{L}\\d./-]{2,30})"_s);
    QString number = pattern.match(line).captured(1);
    while (number.endsWith(u'.') || number.endsWith(u'-'))
        number.chop(1);
    return number;
}

struct Cost
{
    QString amount;
    QString period;
};

std::optional<Cost> costIn(const QString &line)
{
    static const QRegularExpression pattern = compiled(
            u"((?:€|\\$|£|EUR|USD|GBP|CHF)\\s?\\d[\\d.,']*|\\d[\\d.,']*\\s?(?:€|\\$|£|EUR|USD|GBP|CHF))[^\\n]{0,20}?"
            "(?:(?<year>per (?:year|annum)|p\\.?\\s?a\\.?(?!\\p{L})|/\\s?(?:year|jahr|an)|annual|jährlich|pro jahr|par "
            "an|al año|all'anno)|"
            "(?<month>per month|/\\s?(?:month|monat|mois)|monthly|mtl|monatlich|pro monat|im monat|par mois|al mes|al mese))"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return Cost{normalize(FieldClass::Money, match.captured(1)),
            match.captured(u"year"_s).isEmpty() ? u"month"_s : u"year"_s};
}

void takeDates(const QString &line, Item &item, bool &isCertain)
{
    std::vector<dates::Found> days = dates::find(line);
    for (const DateTerm &term : dateTerms()) {
        const auto words = term.words.match(line);
        if (!words.hasMatch() || !item.first(term.field).isEmpty())
            continue;
        const auto day = std::find_if(days.begin(), days.end(), [&](const auto &found) {
            return found.start >= words.capturedEnd() && found.start - words.capturedEnd() <= 40;
        });
        if (day == days.end())
            continue;
        item.add(term.field, day->date.toString(Qt::ISODate));
        isCertain = isCertain && day->isCertain;
        days.erase(day); // one day says one thing
    }
}

bool isAboutContract(const QString &line)
{
    static const QRegularExpression words = compiled(
            u"contract|agreement|subscription|licen[cs]e|vertrag|vertrags|kündig|contrat|abonnement|contratto|maintenance|wartung|warranty|support plan|renew"_s);
    return words.match(line).hasMatch();
}

} // namespace

/// The contract that a text is about, from two terms on: number, days, notice, renewal, cost.
void contracts(const Input &input, std::vector<Item> &items)
{
    Item item = input.item(u"contract"_s, u""_s, 0, u"words about the terms of a contract"_s);
    const Line *first = nullptr;
    bool isAbout = isAboutContract(input.title);
    bool isCertain = true;
    for (const Line &line : input.lines) {
        constexpr qsizetype Longest = 2000;
        if (!line.triggers.testFlag(Trigger::Contract) || line.text.size() > Longest)
            continue;
        const std::size_t before = item.fields.size();
        isAbout = isAbout || isAboutContract(line.text);
        takeDates(line.text, item, isCertain);
        for (const auto &[field, value] : {std::pair(u"notice"_s, noticeIn(line.text)),
                     std::pair(u"renewal"_s, renewalIn(line.text)), std::pair(u"number"_s, numberIn(line.text))}) {
            if (item.first(field).isEmpty())
                item.add(field, value);
        }
        if (const auto cost = costIn(line.text); cost && item.first(u"cost"_s).isEmpty()) {
            item.add(u"cost"_s, cost->amount);
            item.add(u"period"_s, cost->period);
        }
        if (!first && item.fields.size() > before)
            first = &line;
    }
    const std::size_t terms = item.fields.size() - item.fields.count(u"period"_s);
    if (!first || !isAbout || terms < 2)
        return;
    item.where = input.at(*first);
    item.confidence = std::min(0.95, 0.5 + 0.12 * double(terms)) - (isCertain ? 0 : 0.15);
    if (!isCertain)
        item.why += u"; day and month of a date could be the other way round"_s;
    item.add(u"title"_s, input.title);
    items.push_back(std::move(item));
}

} // namespace covault::scan::detectors
