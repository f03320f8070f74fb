// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/dates.h"
#include "scan/detectors/detectors.h"
#include "scan/durations.h"
#include "scan/normalize.h"

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
                            u"expir\\w+|end date|valid until|term ends?|ends? on|until|vertragsende|laufzeitende|laufzeit bis|endet (?:am|zum|mit)|läuft (?:\\w+ )?(?:bis|aus|am|zum)|gültig bis|ablauf\\w*|date de fin|échéance|arrive à (?:terme|échéance)|prend fin|vence|scade|eindigt|fecha de fin|vencimiento|scadenza|einddatum"_s)},
    };
    return terms;
}

/// "90 days' written notice", "Kündigungsfrist: drei Monate": a period of notice.
QString noticeIn(const QString &line)
{
    static const QRegularExpression before = compiled(durations::pattern()
            + u"['’]?\\s+(?:prior\\s+|advance\\s+)?(?:written\\s+)?(?:notice|kündigungsfrist|de préavis|de preaviso|di preavviso)"_s);
    static const QRegularExpression behind =
            compiled(u"(?:notice(?: period)?(?: of| is)?|kündigungsfrist(?: von| beträgt)?|frist von|préavis(?: "
                     u"de)?|preaviso(?: de)?|preavviso(?: di)?|opzegtermijn(?: van)?)\\s*[:=]?\\s*"_s
                    + durations::pattern());
    for (const auto &expression : {before, behind}) {
        const auto match = expression.match(line);
        if (const QString period = durations::parse(line.sliced(std::max(qsizetype(0), match.capturedStart(u"n"_s))));
                match.hasMatch() && !period.isEmpty())
            return period;
    }
    return {};
}

/// "renews for a further 12 months", "verlängert sich um ein Jahr".
QString renewsForIn(const QString &line)
{
    static const QRegularExpression pattern =
            compiled(u"(?:renew|extend|verlänger|recondui|prorog|renueva|rinnov|verleng)\\p{L}*(?:(?!unless|sofern|"
                     u"wenn|sauf|salvo)[^.;]){0,40}?"
                     "\\s(?:for|by|um|pour|por|per|di|met)\\s+(?:(?:jeweils|weitere\\p{L}?|further|additional|another|"
                     "successive|each|a|of|terms?|"
                     "periods?|une|période|de|periodo|un|otros?|altri)\\s+){0,4}?"_s
                    + durations::pattern());
    const auto match = pattern.match(line);
    return match.hasMatch() ? durations::parse(line.sliced(match.capturedStart(u"n"_s))) : QString();
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
    static const QRegularExpression labelled = compiled(
            u"(?:(?:contract|agreement|subscription|licen[cs]e|policy)\\s*(?:number|no\\.?|nr\\.?|id|#)|vertrags?-?(?:"
            u"nummer|nr\\.?)|vertrag\\s+nr\\.?|n°\\s*(?:de\\s*)?contrat|numéro de contrat|"
            "número de contrato|numero (?:di )?contratto|contractnummer)\\s*[:=#]?\\s*((?=[\\w./-]*\\d)[\\p{L}\\d][\\p{L}\\d./-]{2,30})"_s);
    // Without a label only what can't be anything else: capital letters and digits, and no year of accounts.
    static const QRegularExpression direct = compiled(
            u"(?:contract|agreement|subscription|vertrag(?:e?s)?|contrat|contrato|contratto|overeenkomst)\\s+"
            "(?-i:(?!(?:FY|CY|GJ|Q|H)\\d)((?=[A-Z\\d./-]*\\d)(?=[\\d./-]*[A-Z])[A-Z\\d][A-Z\\d./-]{3,30}))(?![\\p{L}\\d])"_s);
    QString number = labelled.match(line).captured(1);
    if (number.isEmpty())
        number = direct.match(line).captured(1);
    while (number.endsWith(u'.') || number.endsWith(u'-'))
        number.chop(1);
    return number;
}

/// What a contract is called where its number stands: "WT-88 (Lift in hall 2, …)".
QString nameBehind(const QString &number, const QString &line)
{
    const QRegularExpression pattern(
            QRegularExpression::escape(number) + u"\\s*\\(\\s*(\\p{Lu}[^(),;:]{3,60}?)\\s*[,;)]"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    return number.isEmpty() ? QString() : pattern.match(line).captured(1);
}

struct Cost
{
    QString amount;
    QString period;
};

std::optional<Cost> costIn(const QString &line)
{
    const QString amount =
            u"(?<amount>(?:€|\\$|£|EUR|USD|GBP|CHF)\\s?\\d[\\d.,']*|(?<![\\d.,])\\d[\\d.,']*\\s?(?:€|\\$|£|EUR|USD|GBP|CHF))"_s;
    static const QRegularExpression periodBehind = compiled(amount
            + u"[^\\n]{0,20}?"
              "(?:(?<year>per (?:year|annum)|p\\.?\\s?a\\.?(?!\\p{L})|/\\s?(?:year|jahr|an)|annual|jährlich|pro "
              "jahr|par "
              "an|al año|all'anno)|"
              "(?<month>per month|/\\s?(?:month|monat|mois)|monthly|mtl|monatlich|pro monat|im monat|par mois|al mes|al mese))"_s);
    static const QRegularExpression periodBefore =
            compiled(u"(?:(?<year>annual|yearly|jährlich|jahres(?=gebühr|preis|beitrag|pauschale)|annuel|anual|annuale)"
                     u"|(?<month>monthly|monatlich|monats(?=gebühr|preis|"
                     u"beitrag|pauschale)|mensuel|mensual|mensile))\\p{L}*\\s[^\\n€$£]{0,50}?"_s
                    + amount);
    for (const auto &expression : {periodBehind, periodBefore}) {
        if (const auto match = expression.match(line); match.hasMatch())
            return Cost{normalize(FieldClass::Money, match.captured(u"amount"_s)),
                    match.captured(u"year"_s).isEmpty() ? u"month"_s : u"year"_s};
    }
    return std::nullopt;
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
            u"contract|agreement|subscription|licen[cs]e|vertrag|vertrags|kündig|contrat|abonnement|contratto|contrato|overeenkomst|maintenance|wartung|warranty|support plan|renew"_s);
    return words.match(line).hasMatch();
}

/// Takes the terms that \p text says and \p item lacks.
void takeTerms(const QString &text, Item &item, bool &isCertain)
{
    takeDates(text, item, isCertain);
    for (const auto &[field, value] : {std::pair(u"notice"_s, noticeIn(text)), std::pair(u"renewal"_s, renewalIn(text)),
                 std::pair(u"renews_for"_s, renewsForIn(text)), std::pair(u"number"_s, numberIn(text))}) {
        if (item.first(field).isEmpty())
            item.add(field, value);
    }
    if (const auto cost = costIn(text); cost && item.first(u"cost"_s).isEmpty()) {
        item.add(u"cost"_s, cost->amount);
        item.add(u"period"_s, cost->period);
    }
    if (item.first(u"title"_s).isEmpty())
        item.add(u"title"_s, nameBehind(item.first(u"number"_s), text));
}

/// Line \p at and the next one as one text, if a paragraph goes on there.
QString joined(const std::vector<Line> &lines, std::size_t at)
{
    const bool goesOn = at + 1 < lines.size() && !lines[at + 1].text.trimmed().isEmpty();
    return goesOn ? lines[at].text.trimmed() + u' ' + lines[at + 1].text.trimmed() : QString();
}

std::size_t termsIn(const Item &item)
{
    return item.fields.size() - item.fields.count(u"period"_s) - item.fields.count(u"title"_s)
            - item.fields.count(u"renews_for"_s);
}

} // namespace

/// The contract that a text is about, from two terms on: number, days, notice, renewal, cost.
void contracts(const Input &input, std::vector<Item> &items)
{
    constexpr qsizetype Longest = 2000;
    Item item = input.item(u"contract"_s, u""_s, 0, u"words about the terms of a contract"_s);
    const Line *first = nullptr;
    bool isAbout = isAboutContract(input.title);
    bool isCertain = true;
    // What one line says goes before what only two lines of a paragraph say together.
    for (const bool isJoined : {false, true}) {
        for (std::size_t i = 0; i < input.lines.size(); ++i) {
            const Line &line = input.lines[i];
            if (!line.triggers.testFlag(Trigger::Contract) || line.text.size() > Longest)
                continue;
            const std::size_t before = termsIn(item);
            isAbout = isAbout || isAboutContract(line.text);
            takeTerms(isJoined ? joined(input.lines, i) : line.text, item, isCertain);
            if (termsIn(item) > before && (!first || line.number < first->number))
                first = &line;
        }
    }
    const std::size_t terms = termsIn(item);
    if (!first || !isAbout || terms < 2)
        return;
    item.where = input.at(*first);
    item.confidence = std::min(0.95, 0.5 + 0.12 * double(terms)) - (isCertain ? 0 : 0.15);
    if (!isCertain)
        item.why += u"; day and month of a date could be the other way round"_s;
    if (item.first(u"title"_s).isEmpty())
        item.add(u"title"_s, input.title);
    items.push_back(std::move(item));
}

} // namespace covault::scan::detectors
