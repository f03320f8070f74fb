// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/fieldtype.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

const QStringList &fieldTypeIds()
{
    static const QStringList ids = {u"text"_s, u"multiline"_s, u"secret"_s, u"totp"_s, u"ssh-key"_s, u"url"_s,
            u"email"_s, u"phone"_s, u"date"_s, u"datetime"_s, u"duration"_s, u"hours"_s, u"number"_s, u"money"_s,
            u"boolean"_s, u"choice"_s, u"ip"_s, u"cidr"_s, u"mac"_s, u"address"_s, u"attachment"_s, u"link"_s,
            u"person"_s, u"party"_s, u"table"_s, u"drawing"_s};
    return ids;
}

std::optional<FieldType> findFieldType(QStringView id)
{
    const qsizetype index = fieldTypeIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(FieldType(index));
}

QString fieldTypeId(FieldType type)
{
    return fieldTypeIds().at(qsizetype(type));
}

bool isSecretType(FieldType type)
{
    return type == FieldType::Secret || type == FieldType::Totp || type == FieldType::SshKey;
}

bool isLinking(FieldType type)
{
    return type == FieldType::Link || type == FieldType::Person || type == FieldType::Party;
}

bool isTextType(FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
    case FieldType::Attachment:
    case FieldType::Link:
    case FieldType::Person:
    case FieldType::Party:
    case FieldType::Table:
    case FieldType::Drawing:
        return false;
    case FieldType::Text:
    case FieldType::Multiline:
    case FieldType::Secret:
    case FieldType::Totp:
    case FieldType::SshKey:
    case FieldType::Url:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::Duration:
    case FieldType::Hours:
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Choice:
    case FieldType::Ip:
    case FieldType::Cidr:
    case FieldType::Mac:
    case FieldType::Address:
        return true;
    }
    return false;
}

} // namespace covault::vault
