// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/domains.h"
#include "vault/hosts.h"
#include "vault/phones.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(
            pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// A customer's or account's number behind its label; at least four characters with a digit.
QString accountNumberIn(const QString &line)
{
    static const QRegularExpression pattern = compiled(
            u"(?:(?:customer|account|client)[ "
            u"-]?(?:number|no\\.?|nr\\.?|id|#)|kunden(?:nummer|-?nr\\.?)|kd\\.?-?nr\\.?|n°\\s*(?:de\\s*)?(?:client|"
            u"compte)|numéro (?:de )?client|"
            "número de cliente|codice cliente|klantnummer)\\s*(?:is|lautet|ist|est)?\\s*[:=#]?\\s*((?=[\\w-]*\\d)[\\p{L}\\d](?:[\\p{L}\\d./-]| (?=\\d)){3,24})"_s);
    QString number = pattern.match(line).captured(1).trimmed();
    while (number.endsWith(u'.') || number.endsWith(u'-'))
        number.chop(1);
    return number;
}

/// The number of a help line in a line that says it is one.
QString supportPhoneIn(const QString &line, const QString &region)
{
    static const QRegularExpression label = compiled(
            u"hotline|support|helpdesk|help desk|service ?desk|störung|kundenservice|kundendienst|assistance|soporte|assistenza|noc\\b|24/7"_s);
    if (!label.match(line).hasMatch())
        return {};
    const auto found = vault::phones::find(line, region);
    return found.empty() ? QString() : found.front().e164;
}

/// An address that no person has but a desk: "support@", "it-servicedesk@", "stoerung.nord@".
QString supportMailIn(const QString &line)
{
    static const QRegularExpression address =
            compiled(u"(?<![\\w.+-])(?:[\\w]{1,20}[.-])?(?:support|services?|service-?desk|help|help-?desk|helpline|"
                     u"hotline|noc|desk|"
                     "faults?|incidents?|tickets?|trouble|outages?|customer-?(?:care|services?)|care|assist(?:ance)?|"
                     "kunden(?:service|dienst|betreuung)|hilfe|(?:ent)?st(?:oe|ö)rung(?:en|s(?:annahme|stelle|dienst|"
                     "meldung))?|leitstelle|"
                     "technik|depannage|sav|soporte|averias|incidencias|asistencia|assistenza|guasti|klantenservice|"
                     "storing(?:en)?|"
                     "kundtjanst)(?:[.-][\\w]{1,20})?@[\\w-]+(?:\\.[\\w-]+)+"_s);
    return address.match(line).captured().toLower();
}

/// "ACME Telecom GmbH" in a line of a letterhead or signature.
QString firmIn(const QString &line)
{
    static const QRegularExpression firm(
            u"((?:[\\p{Lu}\\d][\\p{L}\\d&.+-]*\\s+){1,5}(?:&\\s+Co\\.?\\s+)?(?:GmbH(?:\\s*&\\s*Co\\.?\\s*KG)?|AG|KG|UG|Ltd\\.?|Limited|LLC|Inc\\.?|Corp\\.?|PLC|SARL|SAS|S\\.A\\.|B\\.?V\\.?|N\\.?V\\.?|AB|A/S|ApS|Oy|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|S\\.L\\.))(?![\\p{L}])"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    return firm.match(line).captured(1).trimmed();
}

/// Everything that one text says about the firm it is from.
struct Facts
{
    QStringList accounts;
    QStringList phones;
    QStringList mails;
    QString firm;
    const Line *first = nullptr;
};

Facts factsOf(const Input &input)
{
    Facts facts;
    for (const Line &line : input.lines) {
        if (facts.firm.isEmpty() && line.text.size() < 120)
            facts.firm = firmIn(line.text);
        if (!(line.triggers & (Triggers(Trigger::Customer) | Trigger::Host))) // the latter for addresses
            continue;
        const std::size_t before = std::size_t(facts.accounts.size() + facts.phones.size() + facts.mails.size());
        for (auto &[list, value] : {std::pair<QStringList *, QString>(&facts.accounts, accountNumberIn(line.text)),
                     std::pair<QStringList *, QString>(&facts.phones, supportPhoneIn(line.text, input.region)),
                     std::pair<QStringList *, QString>(&facts.mails, supportMailIn(line.text))}) {
            if (!value.isEmpty() && !list->contains(value))
                *list += value;
        }
        if (!facts.first && std::size_t(facts.accounts.size() + facts.phones.size() + facts.mails.size()) > before)
            facts.first = &line;
    }
    return facts;
}

/// Whether sender and a receiver share a domain: then the sender is a colleague and not of the firm that is spoken of.
bool isInternal(const readers::Mail &mail)
{
    const QString own = vault::hosts::hostOf(mail.from.address);
    return !own.isEmpty() && std::ranges::any_of(mail.to, [&](const readers::MailAddress &to) {
        return vault::hosts::hostOf(to.address) == own && !domains::isFreeMail(domains::registrable(own));
    });
}

/// The domain of the support address, or of the sender, unless anyone can have one there.
QString domainOf(const Input &input, const Facts &facts)
{
    QStringList hosts;
    for (const QString &mail : facts.mails)
        hosts += vault::hosts::hostOf(mail);
    if (input.document.mail && !isInternal(*input.document.mail))
        hosts += vault::hosts::hostOf(input.document.mail->from.address);
    for (const QString &host : std::as_const(hosts)) {
        const QString domain = domains::registrable(host);
        if (!domain.isEmpty() && !domains::isFreeMail(domain))
            return domain;
    }
    return {};
}

} // namespace

/// The firm that a text is from or about: one that gives a customer number or a help line.
void vendors(const Input &input, std::vector<Item> &items)
{
    const Facts facts = factsOf(input);
    if (!facts.first || (facts.accounts.isEmpty() && facts.phones.isEmpty()))
        return;
    const QString domain = domainOf(input, facts);
    if (domain.isEmpty() && facts.firm.isEmpty())
        return;
    const bool isSure = !facts.accounts.isEmpty() && !domain.isEmpty();
    Item item = input.item(u"vendor"_s, *facts.first, isSure ? 0.85 : 0.65,
            facts.accounts.isEmpty() ? u"a help line and whose it is"_s : u"a customer number and whose it is"_s);
    item.add(u"name"_s, facts.firm.isEmpty() ? domain.section(u'.', 0, 0) : facts.firm);
    for (const QString &account : facts.accounts)
        item.add(u"account_numbers"_s, account);
    for (const QString &phone : facts.phones)
        item.add(u"support_phone"_s, phone);
    for (const QString &mail : facts.mails)
        item.add(u"support_email"_s, mail);
    item.add(u"website"_s, domain);
    items.push_back(std::move(item));
}

} // namespace covault::scan::detectors
