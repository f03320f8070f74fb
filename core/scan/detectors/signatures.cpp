// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scan/detectors/detectors.h"
#include "scan/domains.h"
#include "vault/phones.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

constexpr std::size_t LongestSignature = 12; // lines
constexpr qsizetype LongestLine = 90;

const QRegularExpression &signOff()
{
    static const QRegularExpression expression(
            u"^\\W*(?:(?:best|kind|warm|many)?\\s*(?:regards|wishes)|sincerely|yours|cheers|thanks|thank you|mit "
            u"(?:freundlichen|besten|herzlichen) gr|"
            "(?:viele|beste|liebe|freundliche|herzliche) gr|mfg\\b|lg\\b|cordialement|bien à "
            "vous|salutations|saludos|un saludo|atentamente|"
            "cordiali saluti|distinti saluti|saluti|com os melhores|atenciosamente|met vriendelijke groet|mvg\\b|med "
            "vänlig|mvh\\b|"
            "med venlig|z poważaniem|pozdrawiam|s pozdravem|с уважением)"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &quoteStart()
{
    static const QRegularExpression expression(
            u"^\\s*(?:>|-{3,}\\s*(?:original|ursprüngliche|message|forwarded|weitergeleitet)|on .{5,80} wrote:|am "
            u".{5,80} schrieb|le .{5,80} a écrit|"
            "el .{5,80} escribió|il .{5,80} ha scritto|op .{5,80} schreef|(?:from|von|de): .*@)"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

struct Window
{
    std::size_t first = 0;
    std::size_t last = 0; // past the end
};

/// Where a mail's own words end: before what it quotes.
std::size_t ownEnd(const std::vector<Line> &lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (quoteStart().match(lines[i].text).hasMatch() && i > 0)
            return i;
    }
    return lines.size();
}

/// The signature: what follows the delimiter, or else the last sign-off, within a few lines of the end.
std::optional<Window> signatureIn(const std::vector<Line> &lines)
{
    std::size_t end = ownEnd(lines);
    while (end > 0 && lines[end - 1].text.trimmed().isEmpty())
        --end;
    for (std::size_t i = end; i-- > 0 && end - i <= LongestSignature + 2;) {
        const QString line = lines[i].text.trimmed();
        if (lines[i].text == "-- "_L1 || line == "--"_L1 || line == u"—"_s || signOff().match(line).hasMatch())
            return Window{i + 1, std::min(end, i + 1 + LongestSignature)};
    }
    return std::nullopt;
}

bool holdsName(const QString &line, const QString &sender)
{
    const QStringList own = text::words(sender);
    const QStringList words = text::words(line);
    const auto common = std::count_if(
            own.begin(), own.end(), [&](const QString &word) { return word.size() > 1 && words.contains(word); });
    return common > 0 && common * 2 >= own.size();
}

/// What the label before a number says it is: a mobile phone, a fax (then empty), or a phone.
QString fieldOfPhone(const QString &before)
{
    static const QRegularExpression fax(u"(?:\\bfax|telefax|\\bf)\\W*$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mobile(u"(?:mob\\w*|cell\\w*|handy|\\bm|móvil|portable|cellulare|gsm)\\W*$"_s,
            QRegularExpression::CaseInsensitiveOption);
    if (fax.match(before).hasMatch())
        return {};
    return mobile.match(before).hasMatch() ? u"mobile"_s : u"phone"_s;
}

void takePhones(const QString &line, const QString &region, Item &item)
{
    qsizetype from = 0;
    for (const vault::phones::Found &found : vault::phones::find(line, region)) {
        const QString field = fieldOfPhone(line.sliced(from, std::max(qsizetype(0), found.start - from)));
        if (!field.isEmpty())
            item.add(field, found.e164);
        from = found.start + found.length;
    }
}

bool isJobTitle(const QString &line)
{
    static const QRegularExpression words(
            u"\\b(?:manager|engineer|account|director|head "
            u"of|officer|consultant|administrator|technician|specialist|support|sales|ceo|cto|cio|president|"
            "\\p{L}*leiter(?:in)?|geschäftsführer(?:in)?|techniker(?:in)?|berater(?:in)?|vertrieb|kundenbetreuer(?:in)?"
            "|ingenieur(?:in)?|sachbearbeiter(?:in)?|"
            "responsable|ingénieur|directeur|directrice|commercial|technicien|gérant|director|gerente|ingeniero|responsabile|tecnico)\\b"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return line.size() <= 60 && !line.contains(u'@') && words.match(line).hasMatch();
}

bool isCompany(const QString &line)
{
    static const QRegularExpression form(
            u"\\b(?:GmbH|AG|KG|UG|OHG|e\\.?\\s?K\\.?|Ltd|Limited|LLC|Inc|Corp|PLC|SARL|SAS|SA|S\\.A\\.|BV|B\\.V\\.|NV|AB|A/S|ApS|Oy|SpA|S\\.p\\.A|Srl|S\\.r\\.l|SL|Pty|KK|Sp\\. z o\\.o)(?![\\w])"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    return line.size() <= 70 && form.match(line).hasMatch();
}

void takeLine(const Input &input, const QString &line, Item &item)
{
    static const QRegularExpression email(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s);
    takePhones(line, input.region, item);
    if (const auto match = email.match(line); match.hasMatch())
        item.add(u"email"_s, match.captured().toLower());
    if (item.first(u"vendor"_s).isEmpty() && isCompany(line))
        item.add(u"vendor"_s,
                line.section(u'|', 0, 0).section(u'\t', 0, 0).section(u"  "_s, 0, 0).section(u" - "_s, 0, 0).trimmed());
    else if (item.first(u"job_title"_s).isEmpty() && isJobTitle(line) && !isCompany(line))
        item.add(u"job_title"_s, line.section(u'|', 0, 0).trimmed());
}

/// Whether a line is a person's name and nothing else: two to four words, each with a capital letter.
bool isPersonName(const QString &line)
{
    static const QRegularExpression name(
            u"^(?:Dr\\.?\\s+)?\\p{Lu}[\\p{L}'.-]+(?:\\s+(?:(?:van|von|de|der|di|la|le)\\s+)*\\p{Lu}[\\p{L}'.-]*){1,3}$"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    return name.match(line).hasMatch() && !isCompany(line) && !isJobTitle(line);
}

} // namespace

/// The sender of a mail who signs it with a phone number. Without one a signature tells nothing that is worth a record.
void signatures(const Input &input, std::vector<Item> &items)
{
    if (!input.document.mail || input.document.mail->from.address.isEmpty())
        return;
    const auto window = signatureIn(input.lines);
    if (!window || window->first >= window->last)
        return;
    const readers::MailAddress &from = input.document.mail->from;
    Item item = input.item(u"contact"_s, input.lines[window->first], 0.7, u"the signature of a mail"_s);
    bool isNamed = false;
    for (std::size_t i = window->first; i < window->last; ++i) {
        const QString line = input.lines[i].text.trimmed();
        if (line.size() > LongestLine)
            break; // a disclaimer begins
        isNamed = isNamed || holdsName(line, from.name);
        takeLine(input, line, item);
    }
    if (item.first(u"phone"_s).isEmpty() && item.first(u"mobile"_s).isEmpty())
        return;
    item.confidence = isNamed ? 0.9 : 0.6;
    item.fields[u"email"_s] = {from.address.toLower()};
    const QString firstLine = input.lines[window->first].text.trimmed();
    const bool isOfDesk = !isNamed && isPersonName(firstLine); // who signs is not who sends
    item.add(u"name"_s, from.name.isEmpty() || isOfDesk ? firstLine : from.name);
    items.push_back(std::move(item));
}

} // namespace covault::scan::detectors
