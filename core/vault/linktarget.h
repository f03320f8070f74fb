// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "base/ids.h"

#include <compare>
#include <optional>

namespace covault::vault {

/// What a link, person or party value names. Stored as `[0, collection, record]`, `[1, member]` or `[2, party]`.
///
/// A value. Only the ids that belong to its type are set; the others are null.
struct LinkTarget
{
    enum class Type : quint64 { Record = 0, Member = 1, Party = 2 };

    Type type = Type::Record;
    CollectionId collection;
    RecordId record;
    MemberId member;
    PartyId party;

    static LinkTarget ofRecord(const CollectionId &collection, const RecordId &record);
    static LinkTarget ofMember(const MemberId &member);
    static LinkTarget ofParty(const PartyId &party);

    /// Nothing if \p value is no link in exactly its stored form.
    static std::optional<LinkTarget> decode(const cbor::Value &value);
    cbor::Value encode() const;

    /// The 16 bytes of the record, member or party.
    Bytes idBytes() const;
    /// The id's text, which exports show.
    QString idText() const;

    bool operator==(const LinkTarget &) const = default;
    std::strong_ordering operator<=>(const LinkTarget &) const = default;
};

} // namespace covault::vault
