// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/cbor.h"
#include "base/ids.h"
#include "base/moment.h"
#include "base/result.h"
#include "vault/linktarget.h"

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>
#include <utility>
#include <vector>

namespace covault::vault {

/// What a change does. A number that is none of these is kept and has no effect.
enum class Verb : quint64 { Edit = 1, Remove, Restore, Review, Sign, Audit };

/// What a change may hold at most. Two programs must agree on these.
namespace limits {
constexpr qsizetype Value = 1024 * 1024;      ///< bytes of one encoded value
constexpr qsizetype Change = 4 * 1024 * 1024; ///< bytes of a change
constexpr size_t Edits = 10'000;
constexpr size_t Heads = 1'000;                  ///< ids in `heads`, and in each base
constexpr qsizetype Name = 255;                  ///< UTF-8 bytes of a kind, field, cause or source; bytes of an element
constexpr quint64 Time = (quint64(1) << 48) - 1; ///< milliseconds since 1970, as in a ULID
} // namespace limits

/// What names a record. Two records with one id in different places are two records.
struct RecordKey
{
    CollectionId collection;
    QString kind;
    RecordId id;

    bool operator==(const RecordKey &) const = default;
    std::strong_ordering operator<=>(const RecordKey &other) const;
    friend size_t qHash(const RecordKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.collection, key.kind, key.id);
    }
};

/// Field names in the order of their UTF-8 bytes, in which changes and states hold them.
struct Utf8Order
{
    bool operator()(const QString &a, const QString &b) const { return compare(a, b) < 0; }
    /// Less than, equal to or greater than zero.
    static int compare(QStringView a, QStringView b);
};

/// A key that this version does not know, and its content as encoded.
using UnknownEntry = std::pair<quint64, Bytes>;

/// One element of one field gets a value, or loses it.
struct ChangeEdit
{
    QString field;
    Bytes element;
    Bytes value;                ///< encoded; `Removed`: it is taken away
    std::vector<ChangeId> base; ///< the changes whose value it replaces: all heads that the author saw

    bool isRemoval() const { return value == removed(); }
    /// The encoding of null.
    static const Bytes &removed();

    bool operator==(const ChangeEdit &) const = default;
};

/// The title of an edition of the duties and the hash over all that it holds.
struct Edition
{
    QString title;
    Hash hash;

    bool operator==(const Edition &) const = default;
};

/// The heads, in a record that a reviewed record links to, of the fields that matter.
struct LinkedHeads
{
    LinkTarget link;
    std::vector<ChangeId> heads;

    bool operator==(const LinkedHeads &) const = default;
};

/// What a change says about itself beside its edits.
struct Detail
{
    std::optional<QString> cause; ///< import, adopt, refresh, merge, move, undo, replace
    std::optional<QString> note;
    cbor::Value events;                   ///< of Audit: an array of [time, action, field, detail]; null: none
    std::vector<LinkedHeads> linkedHeads; ///< of Review
    std::optional<Edition> edition;       ///< of Sign
    std::optional<LinkTarget> onBehalfOf; ///< of Sign: the person without a device
    std::optional<ActId> actUndone;
    std::optional<QString> source; ///< what an import or a refresh read
    std::vector<UnknownEntry> unknown;

    bool isEmpty() const { return *this == Detail(); }
    bool operator==(const Detail &) const = default;
};

/// One edit of one record by one member on one device: a fact. Its bytes are canonical and its id is their hash.
struct Change
{
    RecordKey record;
    DeviceId device;
    Moment time;                        ///< what the author's clock said; from 1970, not above limits::Time
    quint64 verb = quint64(Verb::Edit); ///< a Verb, or a number of a later version
    std::vector<ChangeEdit> edits;      ///< of Edit, Remove, Restore; sorted by field and element, each pair once
    std::vector<ChangeId> heads;        ///< of verbs 2 to 5: all of the record that the author saw; sorted
    Detail detail;
    std::optional<ActId> act; ///< absent: the change is an act alone
    Bytes nonce;              ///< 16 random bytes
    std::vector<UnknownEntry> unknown;

    /// Reads a change. `Refused` if it is above a limit, `Damaged` if it is not in exactly the form that encoded()
    /// writes.
    static Result<Change> parse(BytesView body);

    bool is(Verb other) const { return verb == quint64(other); }
    /// The canonical bytes. Edits, bases and heads need not be in order; a pair or id that stands twice is a bug.
    Bytes encoded() const;
    /// The bytes that the id is the hash of: all but values, detail and nonce, which stand as hashes.
    Bytes skeleton() const;
    /// Use seal() where the bytes are needed too.
    ChangeId id() const;
    /// The act that the change, whose id is \p id, belongs to: the first half of its id if none is named.
    ActId effectiveAct(const ChangeId &id) const;
    /// Sorts edits, bases and heads as the canonical form has them.
    void putInOrder();

    bool operator==(const Change &) const = default;
};

/// A change as it is stored.
struct EncodedChange
{
    ChangeId id;
    Bytes body;
};

/// The id and the bytes of \p change, worked out together.
EncodedChange seal(const Change &change);

/// A change and its id.
struct KnownChange
{
    ChangeId id;
    Change change;

    bool operator==(const KnownChange &) const = default;
};

} // namespace covault::vault
