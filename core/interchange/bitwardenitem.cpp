// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/bitwardenitem.h"

#include "interchange/jsonfile.h"

#include <QDate>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

/// The part of an item that its type names, and the type's number.
struct Part
{
    int type;
    QString key;
};

const std::vector<Part> &parts()
{
    static const std::vector<Part> table = {
            {1, u"login"_s}, {2, u"secureNote"_s}, {3, u"card"_s}, {4, u"identity"_s}, {5, u"sshKey"_s}};
    return table;
}

/// Builds the record of one item.
class Builder
{
public:
    Builder(const QJsonObject &item, BitwardenItem &built)
        : m_item(item)
        , m_record(built.record)
        , m_built(built)
    {
    }

    void build(const std::map<QString, QString> &folders);

private:
    QString partKey() const;
    void readLogin(const QJsonObject &login);
    void readAddresses(const QJsonArray &uris);
    void readCard(const QJsonObject &card);
    void readIdentity(const QJsonObject &identity);
    void readSshKey(const QJsonObject &key);
    void readUnknown(const QString &key);
    void readCustomFields();
    void readHistory();
    void readFolders(const std::map<QString, QString> &folders);
    void readMarks();

    void give(const QString &field, const QJsonValue &value);
    void keep(const QString &label, const QJsonValue &value, bool isSecret = false);
    /// Keeps the values of \p object that no reader asked for.
    void keepRest(const QJsonObject &object, const QSet<QString> &read, bool isSecret);

    const QJsonObject &m_item;
    IncomingRecord &m_record;
    BitwardenItem &m_built;
};

QString dayOfText(const QJsonValue &moment)
{
    const QDate day = QDate::fromString(moment.toString().left(10), Qt::ISODate);
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

void Builder::give(const QString &field, const QJsonValue &value)
{
    if (!plainText(value).isEmpty())
        m_record.fields.push_back({field, value});
}

void Builder::keep(const QString &label, const QJsonValue &value, bool isSecret)
{
    if (!plainText(value).isEmpty())
        m_record.extra.push_back({label, plainText(value), isSecret});
}

void Builder::keepRest(const QJsonObject &object, const QSet<QString> &read, bool isSecret)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isEmptyList = it.value().isArray() && it.value().toArray().isEmpty();
        if (!read.contains(it.key()) && !isEmptyList)
            keep(it.key(), it.value(), isSecret);
    }
}

/// Older exports have no type number; then the part that is there tells.
QString Builder::partKey() const
{
    for (const Part &part : parts()) {
        if (m_item.value(u"type"_s).toInt() == part.type)
            return part.key;
    }
    for (const Part &part : parts()) {
        if (m_item.value(part.key).isObject())
            return part.key;
    }
    return {};
}

void Builder::build(const std::map<QString, QString> &folders)
{
    const QString key = partKey();
    const QJsonObject part = m_item.value(key).toObject();
    m_record.kind = u"credential"_s;
    if (key == u"secureNote"_s)
        m_record.kind = u"document"_s;
    else if (key == u"identity"_s)
        m_record.kind = u"contact"_s;
    if (key == u"identity"_s) {
        readIdentity(part);
    } else {
        give(u"title"_s, m_item.value(u"name"_s));
        give(key == u"secureNote"_s ? u"body"_s : u"notes"_s, m_item.value(u"notes"_s));
    }
    if (key == u"login"_s)
        readLogin(part);
    else if (key == u"card"_s)
        readCard(part);
    else if (key == u"sshKey"_s)
        readSshKey(part);
    readUnknown(key);
    readCustomFields();
    readHistory();
    readFolders(folders);
    readMarks();
    m_record.sourceKey = m_item.value(u"id"_s).toString();
}

void Builder::readLogin(const QJsonObject &login)
{
    give(u"username"_s, login.value(u"username"_s));
    give(u"password"_s, login.value(u"password"_s));
    QString code = login.value(u"totp"_s).toString();
    // Steam's own spelling of a secret; its codes have five letters.
    if (code.startsWith(u"steam://"_s, Qt::CaseInsensitive))
        code = u"otpauth://totp/Steam?secret=%1&issuer=Steam&digits=5&encoder=steam"_s.arg(code.mid(8));
    give(u"totp"_s, code);
    readAddresses(login.value(u"uris"_s).toArray());
    if (!login.value(u"uris"_s).isArray())
        give(u"urls"_s, login.value(u"uri"_s));
    give(u"password_changed"_s, dayOfText(login.value(u"passwordRevisionDate"_s)));
    keepRest(login, {u"username"_s, u"password"_s, u"totp"_s, u"uris"_s, u"uri"_s, u"passwordRevisionDate"_s}, true);
}

void Builder::readAddresses(const QJsonArray &uris)
{
    static const QStringList matches = {
            u"base domain"_s, u"host"_s, u"starts with"_s, u"exact"_s, u"regular expression"_s, u"never"_s};
    QJsonArray urls;
    for (const QJsonValue entry : uris) {
        const QString uri = entry.toObject().value(u"uri"_s).toString();
        const QJsonValue match = entry.toObject().value(u"match"_s);
        if (uri.isEmpty())
            continue;
        urls.append(uri);
        if (match.isDouble())
            keep(u"Match of %1"_s.arg(uri), matches.value(match.toInt(), plainText(match)));
    }
    if (!urls.isEmpty())
        m_record.fields.push_back({u"urls"_s, urls});
}

void Builder::readCard(const QJsonObject &card)
{
    const int month = card.value(u"expMonth"_s).toString().toInt(), year = card.value(u"expYear"_s).toString().toInt();
    const QDate first(year, month, 1);
    if (first.isValid() && year >= 2000)
        give(u"expires"_s, first.addMonths(1).addDays(-1).toString(Qt::ISODate));
    else
        keep(u"Expires"_s,
                (plainText(card.value(u"expMonth"_s)) + u' ' + plainText(card.value(u"expYear"_s))).trimmed());
    keep(u"Cardholder"_s, card.value(u"cardholderName"_s));
    keep(u"Brand"_s, card.value(u"brand"_s));
    keep(u"Card number"_s, card.value(u"number"_s), true);
    keep(u"Security code"_s, card.value(u"code"_s), true);
    keepRest(card, {u"expMonth"_s, u"expYear"_s, u"cardholderName"_s, u"brand"_s, u"number"_s, u"code"_s}, true);
}

QString joined(const QJsonObject &object, const QStringList &keys, const QString &between)
{
    QStringList filled;
    for (const QString &key : keys) {
        if (!object.value(key).toString().trimmed().isEmpty())
            filled += object.value(key).toString().trimmed();
    }
    return filled.join(between);
}

void Builder::readIdentity(const QJsonObject &identity)
{
    const QString person = joined(identity, {u"firstName"_s, u"middleName"_s, u"lastName"_s}, u" "_s);
    const QString name = m_item.value(u"name"_s).toString();
    give(u"name"_s, person.isEmpty() ? name : person);
    if (!person.isEmpty() && name != person)
        keep(u"Item"_s, name);
    give(u"notes"_s, m_item.value(u"notes"_s));
    give(u"email"_s, identity.value(u"email"_s));
    give(u"phone"_s, identity.value(u"phone"_s));
    give(u"username"_s, identity.value(u"username"_s));
    keep(u"Form of address"_s, identity.value(u"title"_s));
    keep(u"Company"_s, identity.value(u"company"_s));
    keep(u"Address"_s,
            joined(identity,
                    {u"address1"_s, u"address2"_s, u"address3"_s, u"postalCode"_s, u"city"_s, u"state"_s, u"country"_s},
                    u", "_s));
    keep(u"Social security number"_s, identity.value(u"ssn"_s), true);
    keep(u"Passport number"_s, identity.value(u"passportNumber"_s), true);
    keep(u"Licence number"_s, identity.value(u"licenseNumber"_s), true);
    keepRest(identity,
            {u"firstName"_s, u"middleName"_s, u"lastName"_s, u"email"_s, u"phone"_s, u"username"_s, u"title"_s,
                    u"company"_s, u"address1"_s, u"address2"_s, u"address3"_s, u"postalCode"_s, u"city"_s, u"state"_s,
                    u"country"_s, u"ssn"_s, u"passportNumber"_s, u"licenseNumber"_s},
            true);
}

void Builder::readSshKey(const QJsonObject &key)
{
    give(u"ssh_key"_s, key.value(u"privateKey"_s));
    keep(u"Public key"_s, key.value(u"publicKey"_s));
    keep(u"Fingerprint"_s, key.value(u"keyFingerprint"_s));
    keepRest(key, {u"privateKey"_s, u"publicKey"_s, u"keyFingerprint"_s}, true);
}

/// Parts of types that are newer than this reader: bank accounts, passports and what will come.
void Builder::readUnknown(const QString &key)
{
    static const QSet<QString> known = {u"passwordHistory"_s, u"revisionDate"_s, u"creationDate"_s, u"deletedDate"_s,
            u"archivedDate"_s, u"id"_s, u"organizationId"_s, u"folderId"_s, u"type"_s, u"reprompt"_s, u"name"_s,
            u"notes"_s, u"key"_s, u"favorite"_s, u"fields"_s, u"collectionIds"_s};
    for (auto it = m_item.begin(); it != m_item.end(); ++it) {
        if (known.contains(it.key()) || it.key() == key || it.value().isNull())
            continue;
        if (it.value().isObject()) {
            if (key.isEmpty())
                m_built.warnings.push_back(
                        u"is of a type that Covault does not know (%1); its values are kept as extra fields"_s.arg(
                                it.key()));
            keepRest(it.value().toObject(), {}, true);
        } else {
            keep(it.key(), it.value(), true);
        }
    }
}

void Builder::readCustomFields()
{
    enum CustomType { Text, Hidden, Boolean, Linked };
    for (const QJsonValue entry : m_item.value(u"fields"_s).toArray()) {
        const QJsonObject field = entry.toObject();
        const int type = field.value(u"type"_s).toInt();
        const QString name = field.value(u"name"_s).toString();
        const QString label = name.trimmed().isEmpty() ? u"Field"_s : name;
        if (type == Linked)
            keep(label,
                    field.value(u"linkedId"_s).toInt() == 101 ? u"(filled with the password)"_s
                                                              : u"(filled with the username)"_s);
        else
            keep(label, field.value(u"value"_s), type == Hidden);
    }
}

void Builder::readHistory()
{
    const QJsonArray history = m_item.value(u"passwordHistory"_s).toArray();
    QString latest;
    for (const QJsonValue entry : history) {
        const QString day = dayOfText(entry.toObject().value(u"lastUsedDate"_s));
        keep(day.isEmpty() ? u"Old password"_s : u"Old password, used until %1"_s.arg(day),
                entry.toObject().value(u"password"_s), true);
        latest = std::max(latest, day);
    }
    const auto isGiven = [](const IncomingField &field) { return field.field == u"password_changed"_s; };
    const bool hasPassword = !m_item.value(u"login"_s).toObject().value(u"password"_s).toString().isEmpty();
    if (hasPassword && !latest.isEmpty() && std::ranges::none_of(m_record.fields, isGiven))
        give(u"password_changed"_s, latest);
}

void Builder::readFolders(const std::map<QString, QString> &folders)
{
    QStringList ids = {m_item.value(u"folderId"_s).toString()};
    for (const QJsonValue id : m_item.value(u"collectionIds"_s).toArray())
        ids += id.toString();
    for (const QString &id : ids) {
        const auto folder = folders.find(id);
        if (folder != folders.end() && !m_record.tags.contains(folder->second))
            m_record.tags += folder->second;
        else if (folder == folders.end() && !id.isEmpty())
            m_built.warnings.push_back(u"names a folder that the file does not list"_s);
    }
}

void Builder::readMarks()
{
    if (m_item.value(u"favorite"_s).toBool())
        m_record.tags += u"favourite"_s;
    if (m_item.value(u"reprompt"_s).toInt() != 0)
        keep(u"Asked for the master password again"_s, u"yes"_s);
    keep(u"Created"_s, dayOfText(m_item.value(u"creationDate"_s)));
    keep(u"Last modified"_s, dayOfText(m_item.value(u"revisionDate"_s)));
    for (const auto &[key, label] :
            {std::pair(u"deletedDate"_s, u"Deleted"_s), std::pair(u"archivedDate"_s, u"Archived"_s)}) {
        if (m_item.value(key).toString().isEmpty())
            continue;
        keep(label, dayOfText(m_item.value(key)));
        give(u"obsolete"_s, true);
        m_built.warnings.push_back(u"was in the bin or the archive; it is taken in as obsolete"_s);
    }
}

} // namespace

BitwardenItem readBitwardenItem(const QJsonObject &item, const std::map<QString, QString> &folders)
{
    BitwardenItem built;
    Builder(item, built).build(folders);
    return built;
}

} // namespace covault::interchange
