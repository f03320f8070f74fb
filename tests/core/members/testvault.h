// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/judgement.h"
#include "members/keyring.h"

#include <QTest>

namespace covault::members {

/// Somebody with one device.
struct Person
{
    std::shared_ptr<const Identity> keys = std::make_shared<Identity>(Identity::generate()); // shared by copies
    MemberId member;
    PartyId party;

    const Identity &identity() const { return *keys; }
    DeviceId device() const { return keys->device(); }
};

/// A vault in the making, statement by statement: each goes into a segment of its own, behind all that is there or
/// behind a given position.
class TestVault
{
public:
    TestVault();

    template<typename T>
    T newId()
    {
        return T::cutFrom(nextBytes());
    }

    /// An id for a member or collection that the next statement about it makes.
    MemberId newMember(const PartyId &party);
    CollectionId newCollection(const PartyId &owner);
    Statement made(const Person &by, StatementBody body);

    Judgement judgement() const;
    Roster roster() const;
    std::vector<StatementId> heads() const;

    StatementId say(const Person &by, StatementBody body);
    StatementId sayAt(const Person &by, const std::vector<StatementId> &position, StatementBody body);
    StatementId add(const DeviceId &author, const Statement &statement, const std::vector<StatementId> &position);
    /// A segment without statements.
    SegmentId publish(const DeviceId &device);

    PartyId addParty(Side side, const Person &by);
    /// A person with a checked device, a role and grants, all stated by \p by.
    Person addPerson(
            const Person &by, const PartyId &party, Role role, const std::vector<CollectionId> &collections = {});
    void addDevice(const Person &by, const Person &person);
    /// The cut behind all that a device has published.
    DeviceCut cutNow(const Person &person);

    Person ann; ///< the founder, admin of the internal party
    PartyId internal;
    VaultId vault;
    CollectionId shared;
    std::vector<KnownStatement> statements;
    std::vector<SegmentLink> links;
    std::map<DeviceId, SegmentId> last;

private:
    Bytes nextBytes(); ///< other ones each time, the same in each run

    template<typename T>
    T remembered(const PartyId &party, T (*idFrom)(const VaultId &, const PartyId &, BytesView))
    {
        const Bytes nonce = nextBytes().first(16);
        const T id = idFrom(vault, party, nonce);
        m_nonces[id.bytes()] = nonce;
        return id;
    }

    std::map<Bytes, Bytes> m_nonces;
    int m_count = 0;
};

/// Why a statement does not count; empty if it does.
QString whyRefused(const Roster &roster, const StatementId &id);

/// A roster as text, to compare it as a whole.
QString described(const Roster &roster);

} // namespace covault::members
