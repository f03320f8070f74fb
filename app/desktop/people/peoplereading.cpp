// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplereading.h"

#include "desktop/people/invitereading.h"
#include "desktop/people/peoplewords.h"
#include "desktop/people/refusedlines.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/sync/syncwords.h"
#include "sync/devicestanding.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

/// Within it every device that is used writes.
constexpr auto Alive = 25h;
/// Who is behind for so long was not merely out for a weekend.
constexpr auto Silence = 24h * 7;

struct Words : PeopleWords
{
    Q_DECLARE_TR_FUNCTIONS(PeopleReading)
};

class Reader
{
public:
    Reader(vault::Vault &vault, const SyncState &state)
        : m_vault(vault)
        , m_roster(vault.roster())
        , m_state(state)
        , m_own(vault.replica().device())
        , m_now(vault.clock().now())
    {
    }

    Result<PeopleReading> read()
    {
        const auto standings = sync::deviceStandings(m_vault);
        if (!standings)
            return failure(standings);
        for (const sync::DeviceStanding &standing : *standings)
            m_standings.insert(standing.device, standing);
        for (const sync::Behind &behind : m_state.behind) {
            auto &standing = m_standings[behind.device];
            standing.missing = std::max(standing.missing, behind.segments);
        }
        addRequests();
        addSides();
        auto refused = refusedLines(m_vault, m_state);
        if (!refused)
            return failure(refused);
        m_reading.refused = std::move(*refused);
        m_reading.refusedCount = m_state.rejected.size() + m_state.pending.size();
        m_reading.summary = PeopleWords::summary(m_people, m_devices, m_reading.waiting);
        return std::move(m_reading);
    }

private:
    void addHeading(const QString &key, const QString &name, drawing::Side side, const QString &remark)
    {
        DeviceRow shown;
        shown.name = name;
        shown.isParty = true;
        m_reading.rows.push_back({key, shown, side, remark});
    }

    // One's own side first, then those by name; in it people by name, who is gone last.
    void addSides()
    {
        QList<members::Party> parties = m_roster.parties().values();
        const auto own = m_roster.partyOf(m_own);
        std::ranges::sort(parties, {},
                [&](const members::Party &party) { return std::tuple(!own || party.id != own->id, party.name); });
        for (const members::Party &party : parties) {
            const auto side = party.side == members::Side::Provider ? drawing::Side::Provider : drawing::Side::Internal;
            addHeading(u"side:"_s + party.id.toString(), party.name, side, remarkOf(party));
            addMembers(party);
        }
    }

    QString remarkOf(const members::Party &party) const
    {
        if (party.removed)
            return Words::tr("removed");
        if (party.id == m_roster.genesisParty())
            return Words::tr("owner of this vault");
        return m_roster.isHosted(party.id) ? Words::tr("has no admin of its own yet") : QString();
    }

    void addMembers(const members::Party &party)
    {
        QList<members::Member> people;
        std::ranges::copy_if(m_roster.members(), std::back_inserter(people),
                [&](const members::Member &member) { return member.party == party.id; });
        std::ranges::sort(
                people, {}, [](const members::Member &member) { return std::tie(member.removed, member.name); });
        for (const members::Member &member : people) {
            m_people += member.removed ? 0 : 1;
            addDevices(party, member);
        }
    }

    void addDevices(const members::Party &party, const members::Member &member)
    {
        std::vector<members::Device> devices = m_roster.devicesOf(member.id);
        std::ranges::sort(devices, {}, [&](const members::Device &device) {
            return std::tuple(device.removed, device.id != m_own, device.name);
        });
        int shown = 0;
        for (const members::Device &device : devices) {
            if (shown > 0 && device.removed)
                continue; // those that are gone say nothing beside one that is there
            addDevice(party, member, device, shown++);
        }
        if (devices.empty())
            addDevice(party, member, {}, 0);
    }

    void addDevice(const members::Party &party, const members::Member &member, const members::Device &device, int place)
    {
        const bool exists = !device.id.isNull();
        const bool isRemoved = member.removed || device.removed || party.removed;
        const QString key = exists ? u"device:"_s + device.id.toString() : u"member:"_s + member.id.toString();
        DeviceRow row;
        row.name = member.name;
        row.role = place > 0 ? Words::tr("%1, further device").arg(PeopleWords::role(member.role))
                             : PeopleWords::role(member.role);
        QStringList collections = collectionNames(m_roster, member.id);
        row.collections = collections.isEmpty() ? QString() : collections.takeFirst();
        row.moreCollections = collections.join(Words::tr(", "));
        row.device = device.name;
        if (isRemoved)
            setRemoved(row);
        else if (exists)
            setStanding(row, device);
        m_reading.rows.push_back({key, row, drawing::Side::Unknown, {}});
        const ShutOut shutOut = shutOutOf(m_roster, m_own, member);
        const bool isShutOut = !shutOut.devices.empty();
        m_reading.persons.insert(
                key, {member.id, device.id, member.name, canOnlyClose(m_roster, m_own, member), shutOut});
        m_reading.panels.insert(key, personPanel(m_roster, m_own, {party, member, device, row, isShutOut}));
        if (device.id == m_own)
            m_reading.own = key;
        m_devices += exists && !isRemoved ? 1 : 0;
        m_reading.waiting += row.state == DeviceState::ToCompare ? 1 : 0;
    }

    static void setRemoved(DeviceRow &row)
    {
        row.state = DeviceState::Removed;
        row.stateWords = Words::tr("Removed");
        row.collections.clear();
        row.moreCollections.clear();
    }

    void setStanding(DeviceRow &row, const members::Device &device) const
    {
        const auto standing = m_standings.value(device.id);
        if (device.id == m_own) {
            row.state = DeviceState::ThisDevice;
            row.stateWords = Words::tr("This device");
            row.heard = Words::tr("now");
            return;
        }
        row.heard = standing.heard ? SyncWords::ago(*standing.heard, m_now) : Words::tr("not heard yet");
        row.missing = standingWords(standing);
        const bool isSilent = standing.unseen > 0 && standing.heard && m_now - *standing.heard > Silence;
        if (!device.checkedBy) {
            row.state = DeviceState::ToCompare;
            row.stateWords = Words::tr("To compare");
        } else if (isSilent) {
            row.state = DeviceState::Behind;
            row.stateWords = PeopleWords::behind(standing.unseen);
        } else {
            row.stateWords = Words::tr("Compared");
        }
    }

    // A device says what it has when it writes, at least once a day: before that, what is new is on its way.
    QString standingWords(const sync::DeviceStanding &standing) const
    {
        if (!standing.heard)
            return Words::tr("has not joined yet");
        if (standing.missing > 0)
            return standing.missing == 1 ? Words::tr("1 part not here yet")
                                         : Words::tr("%n parts not here yet", nullptr, int(standing.missing));
        if (standing.unseen == 0)
            return Words::tr("up to date");
        return m_now - *standing.heard < Alive ? PeopleWords::onTheWay(standing.unseen)
                                               : PeopleWords::behind(standing.unseen);
    }

    // Anybody may have put them there: what does not hold together or came too late is not shown.
    void addRequests()
    {
        for (const sync::OfferedRequest &offer : m_state.requests) {
            auto request = members::Request::parse(offer.file);
            if (!request || !request->checkAge(m_now) || m_roster.findDevice(request->device()))
                continue;
            const QString key = u"request:"_s + request->id().toString();
            if (m_reading.requests.contains(key))
                continue;
            if (m_reading.requests.empty())
                addHeading(u"side:requests"_s, Words::tr("Asking to be let in"), drawing::Side::Unknown, {});
            addRequest(key, request->content());
            m_reading.requests.emplace(key, std::move(*request));
        }
    }

    void addRequest(const QString &key, const members::Request::Content &content)
    {
        DeviceRow row;
        row.name = content.name;
        row.role = content.partyName.isEmpty() ? PeopleWords::side(content.side) : content.partyName;
        row.device = content.deviceName;
        row.state = DeviceState::ToCompare;
        row.stateWords = Words::tr("To compare");
        row.heard = Words::tr("asked %1").arg(SyncWords::ago(content.madeAt, m_now));
        row.missing = Words::tr("nothing shared yet");
        m_reading.rows.push_back({key, row, drawing::Side::Unknown, {}});
        const QString whyNot = whyNotAdmit(m_vault, content);
        const QString text =
                Words::tr("Somebody put this request on the shared storage. Whoever it says to be: only the "
                          "words that you hear on the telephone prove it.");
        m_reading.panels.insert(key,
                {row.role, content.name, whyNot.isEmpty() ? text : text + u' ' + sentence(whyNot),
                        {{Words::tr("Device"), row.device},
                                {Words::tr("Asked"), SyncWords::ago(content.madeAt, m_now)}},
                        {}, {},
                        {{Deed::Answer, Words::tr("&Compare six words…"), PanelDeed::Weight::Primary, whyNot}}});
        m_reading.waiting += whyNot.isEmpty() ? 1 : 0;
    }

    vault::Vault &m_vault;
    const members::Roster m_roster; // as it was when reading began: looking further may bring a newer one
    const SyncState &m_state;
    DeviceId m_own;
    Moment m_now;
    QHash<DeviceId, sync::DeviceStanding> m_standings;
    PeopleReading m_reading;
    int m_people = 0;
    int m_devices = 0;
};

} // namespace

Result<PeopleReading> readPeople(vault::Vault &vault, const SyncState &state)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    return Reader(vault, state).read();
}

} // namespace covault::desktop
