// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "crypto/signing.h"
#include "sync/sectionbody.h"
#include "sync/segmentheader.h"
#include "vault/segmentcontent.h"

namespace covault::sync {

/// What opening a segment asks of the replica. Pointers stay valid while the segment is opened.
class SegmentKeys
{
public:
    virtual ~SegmentKeys() = default;

    virtual VaultId vault() const = 0;
    /// The collection that statements belong to.
    virtual CollectionId members() const = 0;
    /// The epoch of `members` whose id begins with these 16 bytes; nothing if its key is not held.
    virtual std::optional<EpochId> findMembersEpoch(BytesView firstHalf) const = 0;
    /// The key of an epoch; null if it is not held.
    virtual const crypto::SecretBytes *epochKey(const EpochId &epoch) const = 0;
    /// The public signing key of a device that a statement names; nothing if none does.
    virtual std::optional<Bytes> signingKey(const DeviceId &device) const = 0;
};

/// A section to be written. `entries`: changes, or statements in the section of `members`.
struct SectionDraft
{
    CollectionId collection;
    EpochId epoch;
    SectionEntries entries;
};

/// A segment to be written. `header.sections` is filled from `sections`.
struct SegmentDraft
{
    SegmentHeader header;
    EpochId membersEpoch;               ///< under whose key the header goes
    std::vector<SectionDraft> sections; ///< that of `members` first, then sorted by collection
};

/// A segment as it was built: the file is packaging, header and signature are what counts.
struct BuiltSegment
{
    SegmentId id;
    SegmentHeader header;
    Bytes encodedHeader;
    Bytes signature;
    Bytes file;
};

/// Builds and signs a segment. All epochs of the draft must be among \p keys.
BuiltSegment buildSegment(SegmentDraft draft, const SegmentKeys &keys, const crypto::SigningKey &signingKey);

/// The outermost layer of a file, opened: the header, signed by the device that it names.
struct SignedHeader
{
    SegmentId id;
    SegmentHeader header;
    EpochId membersEpoch;
    Bytes encoded;
    Bytes signature;
    qsizetype length = 0; ///< bytes of the file up to its sections
};

/// The half of the members key's id that a file names; the file must have passed as one of a segment.
BytesView membersKeyOf(BytesView file);

/// Rule 1 of 'Taking in one segment': limits, key, form, vault, device, signature.
Opened<SignedHeader> openHeader(BytesView file, const SegmentKeys &keys);

/// Rule 4, as far as it concerns bytes: opens each section whose key is held, checks its root, and id,
/// author and collection of what it carries. A section whose key is not held comes without changes. Rules 2 and 3 are Chain's.
Opened<vault::SegmentContent> openSections(BytesView file, const SignedHeader &header, const SegmentKeys &keys);

} // namespace covault::sync
