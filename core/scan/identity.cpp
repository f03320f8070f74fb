// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/identity.h"

#include "base/text.h"
#include "scan/domains.h"
#include "scan/durations.h"
#include "scan/normalize.h"
#include "vault/hosts.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

using Fields = std::map<QString, QStringList>;

QStringList valuesOf(const Fields &fields, const QString &field)
{
    const auto found = fields.find(field);
    return found == fields.end() ? QStringList() : found->second;
}

void addEach(
        QStringList &keys, const Fields &fields, const QString &field, const QString &prefix, const QString &region)
{
    for (const QString &value : valuesOf(fields, field)) {
        const QString form = comparableValue(field, value, region);
        if (!form.isEmpty())
            keys += prefix + u':' + form;
    }
}

/// The places that a credential is for, each with what tells the credentials of one place apart: the host of its URL,
/// what it opens, what its title says.
QStringList placesOf(const Fields &fields)
{
    // A device's SNMP community is not its administrator's password, though no user tells them apart.
    static const QSet<QString> ownSorts = {u"snmp"_s, u"wifi_key"_s, u"encryption_key"_s, u"api_key"_s};
    const QString user = text::folded(valuesOf(fields, u"username"_s).value(0));
    const QString category = valuesOf(fields, u"category"_s).value(0);
    const QString sort = user.isEmpty() && ownSorts.contains(category) ? category : QString();
    QStringList places;
    for (const QString &url : valuesOf(fields, u"urls"_s))
        places += vault::hosts::inPunycode(vault::hosts::hostOf(url)) + u'\n' + user + sort;
    for (const QString &opened : valuesOf(fields, u"opens"_s))
        places += text::folded(opened) + u'\n' + user + sort;
    for (const QString &title : valuesOf(fields, u"title"_s))
        places += text::folded(title) + u'\n' + user;
    places.removeIf([](const QString &place) { return place.startsWith(u'\n'); });
    places.removeDuplicates();
    return places;
}

QStringList credentialKeys(const Fields &fields)
{
    QStringList keys;
    const QString user = text::folded(valuesOf(fields, u"username"_s).value(0));
    for (const QString &place : placesOf(fields))
        keys += u"at:"_s + place;
    for (const QString &field : {u"password"_s, u"pin"_s, u"totp"_s, u"ssh_key"_s}) {
        // A weak password is used in many places; beside the same user it is the same credential.
        for (const QString &secret : valuesOf(fields, field))
            keys += u"secret:"_s + field + u'\n' + user + u'\n' + secret;
    }
    return keys;
}

QStringList contactKeys(const Fields &fields, const QString &region)
{
    QStringList keys;
    static const QSet<QString> shared = {
            u"info"_s, u"support"_s, u"office"_s, u"sales"_s, u"service"_s, u"contact"_s, u"kontakt"_s, u"helpdesk"_s};
    for (const QString &email : valuesOf(fields, u"email"_s)) {
        if (!shared.contains(email.section(u'@', 0, 0).toLower()))
            keys += u"email:"_s + email.trimmed().toLower();
    }
    addEach(keys, fields, u"mobile"_s, u"mobile"_s, region);
    QStringList words = comparableWords(FieldClass::Name, valuesOf(fields, u"name"_s).value(0));
    words.sort();
    if (words.size() >= 2)
        keys += u"name:"_s + words.join(u' ');
    return keys;
}

QStringList vendorKeys(const Fields &fields, const QString &region)
{
    QStringList keys;
    for (const QString &field : {u"website"_s, u"portal"_s, u"support_email"_s}) {
        for (const QString &value : valuesOf(fields, field)) {
            const QString domain = domains::registrable(vault::hosts::hostOf(value));
            if (!domain.isEmpty() && !domains::isFreeMail(domain))
                keys += u"domain:"_s + domain;
        }
    }
    addEach(keys, fields, u"account_numbers"_s, u"account"_s, region);
    addEach(keys, fields, u"name"_s, u"name"_s, region);
    for (const QString &name : valuesOf(fields, u"also_known_as"_s))
        keys += u"name:"_s + comparableValue(u"name"_s, name, region);
    return keys;
}

QStringList plainKeys(const Fields &fields, std::initializer_list<QString> names, const QString &region)
{
    QStringList keys;
    for (const QString &name : names)
        addEach(keys, fields, name, name, region);
    return keys;
}

} // namespace

QString comparableValue(const QString &field, const QString &value, const QString &region)
{
    static const QHash<QString, FieldClass> classes = {{u"phone"_s, FieldClass::Phone},
            {u"mobile"_s, FieldClass::Phone}, {u"support_phone"_s, FieldClass::Phone},
            {u"after_hours"_s, FieldClass::Phone}, {u"fault_phone"_s, FieldClass::Phone},
            {u"email"_s, FieldClass::Email}, {u"support_email"_s, FieldClass::Email},
            {u"website"_s, FieldClass::Domain}, {u"account_numbers"_s, FieldClass::Identifier},
            {u"number"_s, FieldClass::Identifier}, {u"serial"_s, FieldClass::Serial}, {u"mac"_s, FieldClass::Mac},
            {u"addresses"_s, FieldClass::Ip}, {u"gateway"_s, FieldClass::Ip}, {u"default_gateway"_s, FieldClass::Ip},
            {u"start"_s, FieldClass::Date}, {u"end"_s, FieldClass::Date}, {u"notice_date"_s, FieldClass::Date},
            {u"cost"_s, FieldClass::Money}, {u"name"_s, FieldClass::Organisation}};
    static const QSet<QString> exact = {u"password"_s, u"pin"_s, u"totp"_s, u"ssh_key"_s, u"cidr"_s};
    if (exact.contains(field))
        return value;
    if (field == "notice"_L1 || field == "renews_for"_L1) {
        if (const QString period = durations::comparable(value); !period.isEmpty())
            return period;
    }
    const auto type = classes.constFind(field);
    const QString form = type == classes.constEnd() ? QString() : normalize(*type, value, region);
    return form.isEmpty() ? text::folded(value.trimmed()) : form;
}

QStringList identityOf(const QString &kind, const Fields &fields, const QString &region)
{
    if (kind == "credential"_L1)
        return credentialKeys(fields);
    if (kind == "contact"_L1)
        return contactKeys(fields, region);
    if (kind == "vendor"_L1)
        return vendorKeys(fields, region);
    if (kind == "asset"_L1)
        return plainKeys(fields, {u"serial"_s, u"mac"_s, u"hostname"_s, u"name"_s}, region);
    if (kind == "network"_L1)
        return plainKeys(fields, {u"cidr"_s}, region);
    if (kind == "contract"_L1) {
        const QStringList numbers = plainKeys(fields, {u"number"_s}, region);
        return numbers.isEmpty() ? plainKeys(fields, {u"title"_s}, region) : numbers;
    }
    return plainKeys(fields, {u"name"_s, u"title"_s}, region);
}

} // namespace covault::scan
