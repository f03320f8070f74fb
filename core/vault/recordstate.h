// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace covault::vault {

/// A value that stands in an element, and the changes that say so.
struct Head
{
    ChangeId change; ///< of those that hold the value the one of the greatest time and id
    Moment time;
    DeviceId device;
    Bytes value;                      ///< encoded; ChangeEdit::removed(): it is taken away
    std::vector<ChangeId> alsoHeldBy; ///< the others, sorted

    bool isRemoval() const { return value == ChangeEdit::removed(); }
    bool operator==(const Head &) const = default;
};

/// What stands in one element of one field.
struct ElementState
{
    std::vector<Head>
            heads; ///< never empty; the one shown first; each value once; a removal only if it is the only one
    std::vector<ChangeId> removedBy; ///< removals that yield to a value beside them, sorted
    bool isShared = false;           ///< of `seen` and `remarks`: several values stand side by side and are no conflict
    Moment firstTime;                ///< of the element's earliest valid change, by which lists are ordered
    ChangeId firstChange;

    const Head &shown() const { return heads.front(); }
    bool isInConflict() const { return heads.size() > 1 && !isShared; }
    bool isRemoved() const { return heads.front().isRemoval(); }
    /// What an edit that replaces all of this names as its base: every head, also equal ones and removals. Sorted.
    std::vector<ChangeId> base() const;

    bool operator==(const ElementState &) const = default;
};

using Elements = std::map<Bytes, ElementState>;
using Fields = std::map<QString, Elements, Utf8Order>;

/// Somebody looked at the record and found it right.
struct Review
{
    ChangeId change;
    DeviceId device;
    Moment time;
    QString note;
    std::vector<LinkedHeads> linkedHeads;
    bool editedSince = false; ///< a head of the record is not known to it

    bool operator==(const Review &) const = default;
};

/// Somebody signed the record as part of an edition.
struct Signature
{
    ChangeId change;
    DeviceId device;
    Moment time;
    QString note;
    std::optional<Edition> edition;
    std::optional<LinkTarget> onBehalfOf;
    bool changedSince = false; ///< a head of the record is not known to it

    bool operator==(const Signature &) const = default;
};

/// One row of `remarks`, with who wrote it and when: its derived columns.
struct Remark
{
    Bytes element;
    ChangeId change;
    DeviceId device;
    Moment time;
    Bytes row; ///< encoded

    bool operator==(const Remark &) const = default;
};

/// What a set of valid changes says about a record. A pure function of the set: no clock, no setting, no database.
///
/// What depends on the moment of looking takes it as `now`: what carries a time more than a day ahead of it is ignored.
class RecordState
{
public:
    /// All fields that any change ever set, also elements that are removed.
    const Fields &fields() const { return m_fields; }
    /// The element's state; null if no change set it.
    const ElementState *find(const QString &field, const Bytes &element) const;
    /// The changes that a remove, restore, review or sign names as all that its author saw. Sorted.
    const std::vector<ChangeId> &heads() const { return m_heads; }

    bool isRemoved() const { return m_isRemoved; }
    bool wasEditedWhileRemoved() const { return m_wasEditedWhileRemoved; }
    bool isInConflict() const;

    /// The time of the earliest change, and of the latest that changed the content: not a remark, a mark or a decision.
    Moment created() const { return m_created; }
    Moment updated() const { return m_updated; }
    /// The cause of the earliest change: "import", "adopt"; empty for what a person made.
    const QString &createdBy() const { return m_createdBy; }

    /// All of them, the newest last.
    const std::vector<Review> &reviews() const { return m_reviews; }
    const std::vector<Signature> &signatures() const { return m_signatures; }
    /// The newest that counts at \p now; null if there is none.
    const Review *newestReview(Moment now) const;
    const Signature *newestSignature(Moment now) const;
    /// Every remark that counts at \p now, the oldest first. Remarks never replace each other.
    std::vector<Remark> remarks(Moment now) const;
    /// The mark of \p way with the latest date that counts at \p now; null if there is none.
    const Head *newestSeen(const Bytes &way, Moment now) const;

    /// Deterministic CBOR, equal for equal states; what it looks like: FORMAT.md.
    Bytes encoded() const;
    /// `Damaged` on anything that encoded() did not write.
    static Result<RecordState> decode(BytesView bytes);

    bool operator==(const RecordState &) const = default;

private:
    friend class Merger;
    friend class StateReader;
    friend class StateWriter;

    Fields m_fields;
    std::vector<ChangeId> m_heads;
    bool m_isRemoved = false;
    bool m_wasEditedWhileRemoved = false;
    Moment m_created;
    Moment m_updated;
    QString m_createdBy;
    std::vector<Review> m_reviews;
    std::vector<Signature> m_signatures;
};

/// How far ahead of the present a time may be before it is ignored.
constexpr std::chrono::hours ClockTolerance{24};

/// The state that valid changes of one record make. Total: any subset, order and repetition has one.
RecordState merge(std::span<const KnownChange> validChanges);

} // namespace covault::vault
