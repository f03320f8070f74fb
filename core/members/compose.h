// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "members/access.h"
#include "members/judgement.h"
#include "members/keyring.h"
#include "members/request.h"

/// Puts together the statements of what a person does with membership. Nothing is stored here: the caller appends the
/// statements in this order and adds the keys to its ring. Each function fails with `NotAllowed` if one of the
/// statements would not count, so what it gives always counts.
namespace covault::members {

/// Statements to append, and keys that came with them.
struct Composed
{
    std::vector<Statement> statements;
    std::vector<HeldEpoch> keys;
};

/// Who acts, on what: references that must outlive the call.
struct Acting
{
    const Judgement &judgement;
    const KeyRing &keys;
    const Identity &self;
    Clock &clock;
};

struct Founding
{
    QString vaultName;
    QString memberName;
    QString deviceName;
    Side side = Side::Internal;
    QString partyName;    ///< of the founder's party; empty: the vault's name, or 'Provider'
    QString internalName; ///< of the owner-to-be where a provider founds; empty: the vault's name
};

struct Founded
{
    VaultId vault;
    PartyId party;
    MemberId member;
    Composed composed;
};

/// A new vault: genesis, the founder's own collection, and the keys of `members`, `Shared` and that one.
Result<Founded> found(const Founding &founding, const Identity &self, Clock &clock);

struct Admission
{
    Role role = Role::Reader;
    bool signatory = false;
    std::vector<CollectionId> collections;
    bool readOnly = false;
    std::optional<Moment> until;
    std::optional<PartyId> party;    ///< nothing: the one that the request names, or the only one of its side
    std::optional<QString> newParty; ///< makes another party of the request's side, of this name
    std::optional<MemberId> member;  ///< a further device of this member: role and collections stay as they are
};

struct Admitted
{
    MemberId member;
    PartyId party;
    Composed composed;
};

/// Lets a newcomer in: party if missing, member, device, checked words, role, grants, and the keys of all it may read.
/// Where the newcomer is its party's first admin, its own device makes the party's own collection: see completeJoin().
Result<Admitted> admit(const Acting &acting, const ComparedRequest &compared, const Admission &admission);

/// What this device has to state after it joined: the own collection of its party, if it is an admin and there is none
/// yet. Nobody else ever holds that collection's first key. Empty if there is nothing to do; harmless to repeat.
Result<Composed> completeJoin(const Acting &acting);

/// Removes a member, a device or a party for good, with a new key for each collection that it could read and the acting
/// device may write. A device of theirs that \p cuts leaves out loses all that had not seen the removal.
Result<Composed> remove(const Acting &acting, const std::variant<MemberId, DeviceId, PartyId> &what,
        std::vector<DeviceCut> cuts, std::optional<Moment> since = {});

/// Makes what a member may exactly \p access, in one act: grants of the acting party that are missing or other are
/// stated, the rest is withdrawn with new keys, the newest keys are handed on. What other parties granted stays: a wish
/// that names it does no harm, unless it is read only or has an end, which is theirs to state. Empty if all is so
/// already. \p cuts are needed where it takes something away.
/// `NotFound` if there is no such member any more; `NotAllowed` if nobody would be left who administers the member's
/// party; `Usage` if a grant would begin when its end has passed.
Result<Composed> setAccess(
        const Acting &acting, const MemberId &member, const Access &access, std::vector<DeviceCut> cuts = {});

struct Added
{
    CollectionId collection;
    Composed composed;
};

/// A new collection of the acting member's party, which that member may read.
Result<Added> addCollection(const Acting &acting, const QString &name);

/// Hands the newest keys to every device that may read and was left out: it was admitted while somebody who did not know
/// made a new key. Empty if nobody lacks one.
Result<Composed> sealMissing(const Acting &acting);

/// A new key for a collection, to write under when chooseForWriting() finds none.
Result<Composed> newEpoch(const Acting &acting, const CollectionId &collection);

} // namespace covault::members
