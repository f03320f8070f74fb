// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/personpanel.h"

#include "desktop/people/accessreading.h"
#include "desktop/people/peoplewords.h"
#include "members/access.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PersonPanel)
};

members::Permission mayRemove(
        const members::Roster &roster, const DeviceId &own, const std::variant<MemberId, DeviceId, PartyId> &what)
{
    return roster.mayState(own, members::Statement::make(own, members::RemoveStatement{what, {}, {}}));
}

bool readsAnythingOf(const members::Roster &roster, const PartyId &owner, const MemberId &member)
{
    return std::ranges::any_of(roster.collections(), [&](const members::Collection &collection) {
        return collection.owner == owner && collection.sort != members::Collection::Sort::Members
                && roster.canRead(member, collection.id);
    });
}

// What an admin's own side closed to one who is still in the vault.
void addClosed(ShutOut &out, const members::Roster &roster, const DeviceId &own, const members::Member &member)
{
    const auto party = roster.partyOf(own);
    if (!party || !roster.isAdmin(own, party->id))
        return;
    out.closed = members::closedTo(roster, party->id, member.id);
    if (out.closed.empty())
        return;
    const bool isWhole = party->id != member.party && !readsAnythingOf(roster, party->id, member.id);
    out.how = isWhole ? ShutOut::How::Closed : ShutOut::How::Collections;
    for (const CollectionId &collection : out.closed)
        out.closedNames << roster.findCollection(collection)->name;
}

class Panel
{
public:
    Panel(const members::Roster &roster, const DeviceId &own, const PersonShown &shown)
        : m_roster(roster)
        , m_own(own)
        , m_party(shown.party)
        , m_member(shown.member)
        , m_device(shown.device)
        , m_row(shown.row)
        , m_isShutOut(shown.isShutOut)
    {
    }

    PanelState made()
    {
        m_panel.above = m_party.name;
        m_panel.title = m_member.name;
        const QString sees = collectionNames(m_roster, m_member.id).join(Words::tr(", "));
        m_panel.facts = {{Words::tr("Role"), PeopleWords::role(m_member.role)},
                {Words::tr("May see"), sees.isEmpty() || m_member.removed ? Words::tr("nothing") : sees}};
        if (const auto until = untilOf())
            addFact(Words::tr("Until"), QLocale().toString(dayOf(*until), QLocale::LongFormat));
        if (!m_device.id.isNull())
            addDeviceFacts();
        if (m_device.id == m_own)
            m_panel.text = Words::tr("This is you, on this computer.");
        if (m_row.state != DeviceState::Removed)
            m_panel.deeds.push_back({Deed::ChangeAccess, Words::tr("Role and &access…"), PanelDeed::Weight::Usual,
                    whyNotAccess(m_roster, m_own, m_member)});
        if (m_device.id != m_own && m_row.state != DeviceState::Removed)
            addRemovals();
        if (m_isShutOut)
            m_panel.deeds.push_back({Deed::ShowRotate, Words::tr("&Secrets to change…")});
        return std::move(m_panel);
    }

private:
    void addFact(const QString &name, const QString &value) { m_panel.facts.emplace_back(name, value); }

    void addDeviceFacts()
    {
        addFact(Words::tr("Device"), m_device.name);
        const auto checker = m_device.checkedBy ? m_roster.findMember(*m_device.checkedBy) : std::nullopt;
        addFact(Words::tr("Words"),
                m_device.request.isNull() ? Words::tr("not needed: it founded this vault")
                        : checker         ? Words::tr("compared by %1").arg(checker->name)
                                          : Words::tr("not compared: nothing is shared with it"));
        if (!m_row.heard.isEmpty())
            addFact(Words::tr("Last heard"), m_row.heard);
        if (!m_row.missing.isEmpty())
            addFact(Words::tr("In step"), m_row.missing);
        addFact(Words::tr("Device id"), PeopleWords::grouped(m_device.id.toString()));
    }

    // The first, where what they see ends on several days.
    std::optional<Moment> untilOf() const
    {
        std::optional<Moment> first;
        for (const members::Collection &collection : m_roster.collections()) {
            if (const auto until = m_roster.untilOf(m_member.id, collection.id))
                first = std::min(first.value_or(*until), *until);
        }
        return first;
    }

    void addRemovals()
    {
        const auto own = m_roster.memberOf(m_own);
        const auto whole = mayRemove(m_roster, m_own, m_member.id);
        if (!own || own->id != m_member.id) {
            const bool isClosing = canOnlyClose(m_roster, m_own, m_member);
            const QString words = isClosing ? Words::tr("&End %1's access…") : Words::tr("&Remove %1…");
            m_panel.deeds.push_back({Deed::RemovePerson, words.arg(m_member.name), PanelDeed::Weight::Danger,
                    whole || isClosing ? QString() : whole.why});
        }
        if (m_device.id.isNull())
            return;
        const auto one = mayRemove(m_roster, m_own, m_device.id);
        m_panel.deeds.push_back({Deed::RemoveDevice, Words::tr("Remove this &device…"), PanelDeed::Weight::Danger,
                one ? QString() : one.why});
    }

    const members::Roster &m_roster;
    const DeviceId &m_own;
    const members::Party &m_party;
    const members::Member &m_member;
    const members::Device &m_device;
    const DeviceRow &m_row;
    bool m_isShutOut;
    PanelState m_panel;
};

} // namespace

QStringList collectionNames(const members::Roster &roster, const MemberId &member)
{
    QStringList names;
    for (const members::Collection &collection : roster.collections()) {
        if (collection.sort == members::Collection::Sort::Members || !roster.canRead(member, collection.id))
            continue;
        if (collection.sort == members::Collection::Sort::Shared)
            names.prepend(collection.name);
        else
            names.append(collection.name);
    }
    return names;
}

ShutOut shutOutOf(const members::Roster &roster, const DeviceId &own, const members::Member &member)
{
    const auto party = roster.findParty(member.party);
    ShutOut out;
    if (member.removed || !party || party->removed)
        out.how = ShutOut::How::Person;
    else
        addClosed(out, roster, own, member);
    for (const members::Device &device : roster.devicesOf(member.id)) {
        if (out.how != ShutOut::How::Device || device.removed)
            out.devices.push_back(device);
    }
    return out;
}

bool canOnlyClose(const members::Roster &roster, const DeviceId &own, const members::Member &member)
{
    const auto party = roster.partyOf(own);
    return party && !mayRemove(roster, own, member.id) && roster.isAdmin(own, party->id)
            && readsAnythingOf(roster, party->id, member.id);
}

PanelState personPanel(const members::Roster &roster, const DeviceId &own, const PersonShown &shown)
{
    return Panel(roster, own, shown).made();
}

} // namespace covault::desktop
