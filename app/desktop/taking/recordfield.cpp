// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/taking/recordfield.h"

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

bool isOfNature(const vault::Field &field, const Wanted &wanted)
{
    return field.type == wanted.type && !(field.type == FieldType::Secret && field.many);
}

} // namespace

std::optional<Secrets::Place> findPlace(const vault::Record &record, Takes what)
{
    std::optional<Secrets::Place> found;
    if (!record.kind())
        return found;
    const Wanted wanted = wantedFor(what);
    for (const vault::Field *field : record.kind()->allFields()) {
        const bool isNamed = field->id == wanted.name;
        if (!isNamed && (found || !isOfNature(*field, wanted)))
            continue;
        const auto &entries = record.entries(field->id);
        if (entries.empty())
            continue;
        found = Secrets::Place{record.key(), field->id, entries.front().element, {}};
        if (isNamed)
            break;
    }
    return found;
}

} // namespace covault::desktop
