// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/recordfield.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using vault::FieldType;

struct Wanted
{
    QString name; // of the field, if it is called so
    std::optional<FieldType> type;
};

Wanted wantedFor(Takes what)
{
    switch (what) {
    case Takes::Password:
        return {u"password"_s, FieldType::Secret};
    case Takes::UserName:
        return {u"username"_s, std::nullopt};
    case Takes::OneTimeCode:
        return {u"totp"_s, FieldType::Totp};
    case Takes::Address:
        return {u"urls"_s, FieldType::Url};
    }
    return {};
}

} // namespace

Result<std::optional<Secrets::Place>> findPlace(vault::Vault &vault, const vault::RecordKey &key, Takes what)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    std::optional<Secrets::Place> found;
    if (!*record || !(*record)->kind())
        return found;
    const Wanted wanted = wantedFor(what);
    for (const vault::Field *field : (*record)->kind()->allFields()) {
        const bool isNamed = field->id == wanted.name;
        if (!isNamed && (found || field->type != wanted.type))
            continue;
        const auto entries = (*record)->entries(field->id);
        if (entries.empty())
            continue;
        found = Secrets::Place{key, field->id, entries.front().element, {}};
        if (isNamed)
            break;
    }
    return found;
}

Result<QString> textAt(vault::Vault &vault, const Secrets::Place &place)
{
    const auto record = vault.record(place.record);
    if (!record)
        return failure(record);
    return *record ? (*record)->text(place.field) : QString();
}

} // namespace covault::desktop
