// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/columnclass.h"

#include "base/text.h"
#include "scan/addresses.h"
#include "scan/dates.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// Words of headers that say what a column is when its values could be several things.
std::optional<FieldClass> classByHeader(const QString &header)
{
    struct Hint
    {
        FieldClass type;
        QSet<QString> words;
    };
    static const std::vector<Hint> hints = {
            {FieldClass::Serial,
                    {u"serial"_s, u"serialnumber"_s, u"seriennummer"_s, u"seriennr"_s, u"sn"_s, u"servicetag"_s}},
            {FieldClass::Phone,
                    {u"phone"_s, u"telephone"_s, u"tel"_s, u"telefon"_s, u"fax"_s, u"mobile"_s, u"mobil"_s, u"handy"_s,
                            u"cell"_s, u"telefono"_s}},
            {FieldClass::Address,
                    {u"address"_s, u"addr"_s, u"street"_s, u"adresse"_s, u"strasse"_s, u"anschrift"_s, u"direccion"_s,
                            u"indirizzo"_s, u"rue"_s}},
            {FieldClass::Organisation,
                    {u"company"_s, u"vendor"_s, u"firma"_s, u"manufacturer"_s, u"organisation"_s, u"organization"_s,
                            u"lieferant"_s, u"supplier"_s, u"hersteller"_s, u"agency"_s, u"brand"_s, u"societe"_s,
                            u"publisher"_s, u"institution"_s}},
            {FieldClass::Money, {u"price"_s, u"cost"_s, u"amount"_s, u"preis"_s, u"kosten"_s, u"betrag"_s, u"prix"_s}},
            {FieldClass::Name,
                    {u"name"_s, u"surname"_s, u"lastname"_s, u"firstname"_s, u"givenname"_s, u"vorname"_s,
                            u"nachname"_s, u"contact"_s, u"ansprechpartner"_s, u"person"_s, u"author"_s, u"authors"_s,
                            u"editor"_s, u"nom"_s, u"nombre"_s, u"prenom"_s}},
    };
    const QStringList words = text::words(QString(header).replace(u'_', u' '));
    for (const Hint &hint : hints) {
        if (hint.words.contains(words.join(QString())))
            return hint.type;
        for (const QString &word : words) {
            if (hint.words.contains(word))
                return hint.type;
        }
    }
    return std::nullopt;
}

/// What one value is by its shape alone; words otherwise.
FieldClass classByShape(const QString &value)
{
    static const QRegularExpression email(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"_s);
    static const QRegularExpression url(u"^(?:[a-z]+://\\S+|www\\.\\S+)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mac(u"^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\\.){2}[0-9a-f]{4}$"_s,
            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phone(u"^\\+?[\\d][\\d ()/.-]{6,18}$|^\\(\\d{2,5}\\)[\\d ()/.-]{5,16}$"_s);
    static const QRegularExpression number(u"^-?\\d[\\d.,]*$"_s);
    static const QRegularExpression money(
            u"^(?:[€$£]|EUR|USD|GBP|CHF)?\\s*-?\\d[\\d.,']*\\s*(?:[€$£]|EUR|USD|GBP|CHF)?$"_s);
    static const QRegularExpression code(u"^(?=\\S*\\d)[A-Za-z0-9][A-Za-z0-9._/-]*$"_s);
    if (email.match(value).hasMatch())
        return FieldClass::Email;
    if (mac.match(value).hasMatch())
        return FieldClass::Mac;
    if (!addresses::canonicalIp(value).isEmpty())
        return FieldClass::Ip;
    if (url.match(value).hasMatch())
        return FieldClass::Domain;
    if (dates::parse(value))
        return FieldClass::Date;
    if (number.match(value).hasMatch())
        return FieldClass::Number;
    if (money.match(value).hasMatch())
        return FieldClass::Money;
    if (phone.match(value).hasMatch())
        return FieldClass::Phone;
    return code.match(value).hasMatch() ? FieldClass::Identifier : FieldClass::Text;
}

/// Whole numbers that hardly repeat name things; those that do count or group them.
bool isNaming(const QStringList &values)
{
    const QSet<QString> distinct(values.begin(), values.end());
    double length = 0;
    for (const QString &value : values)
        length += double(value.size());
    return distinct.size() * 2 > values.size() && length / double(values.size()) >= 5;
}

bool areYears(const QStringList &values)
{
    static const QRegularExpression year(u"^(?:18|19|20)\\d\\d$"_s);
    const auto isYear = [](const QString &value) { return year.match(value).hasMatch(); };
    return std::count_if(values.begin(), values.end(), isYear) * 10 >= values.size() * 9;
}

/// The class of most values' shapes, if three in four have it.
FieldClass commonShape(const QStringList &values)
{
    std::map<FieldClass, qsizetype> counts;
    for (const QString &value : values)
        ++counts[classByShape(value)];
    const auto most =
            std::max_element(counts.begin(), counts.end(), [](auto &a, auto &b) { return a.second < b.second; });
    return most->second * 4 >= values.size() * 3 ? most->first : FieldClass::Text;
}

} // namespace

FieldClass classifyColumn(const QString &header, const QStringList &values)
{
    constexpr qsizetype Looked = 500;
    QStringList filled;
    for (const QString &value : values) {
        if (!value.trimmed().isEmpty() && filled.size() < Looked)
            filled += value.trimmed();
    }
    if (filled.isEmpty())
        return FieldClass::Text;
    const FieldClass shape = commonShape(filled);
    const auto hint = classByHeader(header);
    if (hint == FieldClass::Serial || hint == FieldClass::Phone)
        return *hint;
    if (hint == FieldClass::Money && (shape == FieldClass::Number || shape == FieldClass::Money))
        return FieldClass::Money;
    if (shape == FieldClass::Number && areYears(filled))
        return FieldClass::Date;
    if (shape == FieldClass::Number || shape == FieldClass::Phone)
        return isNaming(filled) ? (shape == FieldClass::Phone ? shape : FieldClass::Identifier) : FieldClass::Number;
    if (shape == FieldClass::Text && hint && isWords(*hint))
        return *hint;
    return shape;
}

FieldClass classOfField(const QString &fieldId, const QString &type)
{
    static const QHash<QString, FieldClass> byType = {{u"phone"_s, FieldClass::Phone}, {u"email"_s, FieldClass::Email},
            {u"url"_s, FieldClass::Domain}, {u"ip"_s, FieldClass::Ip}, {u"cidr"_s, FieldClass::Network},
            {u"mac"_s, FieldClass::Mac}, {u"date"_s, FieldClass::Date}, {u"datetime"_s, FieldClass::Date},
            {u"money"_s, FieldClass::Money}, {u"number"_s, FieldClass::Number}, {u"address"_s, FieldClass::Address}};
    if (const auto found = byType.constFind(type); found != byType.constEnd())
        return *found;
    static const QSet<QString> codes = {u"account_number"_s, u"account_numbers"_s, u"number"_s, u"circuit_id"_s,
            u"asset_tag"_s, u"tenant_id"_s, u"fingerprint"_s, u"username"_s, u"hostname"_s};
    if (fieldId == "serial"_L1)
        return FieldClass::Serial;
    if (codes.contains(fieldId))
        return FieldClass::Identifier;
    return fieldId == "name"_L1 || fieldId == "also_known_as"_L1 ? FieldClass::Organisation : FieldClass::Text;
}

} // namespace covault::scan
