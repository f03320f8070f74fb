// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/membership.h"

#include "cli/naming.h"
#include "cli/partyoption.h"
#include "cli/terminal.h"
#include "members/compose.h"
#include "sync/accesschange.h"
#include "sync/publisher.h"
#include "sync/removing.h"
#include "sync/syncing.h"
#include "vault/founding.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

using vault::Vault;

members::Acting acting(Vault &vault)
{
    auto &replica = vault.replica();
    return {replica.judgement, replica.keys, *replica.identity, replica.clock};
}

// All that can be had must be here before it is said where somebody's rights end. What is missing is said: it will not count.
Result<> exchangeFirst(Vault &vault)
{
    const auto outcome = sync::syncAll(vault);
    if (!outcome)
        return failure(outcome);
    for (const auto &failed : outcome->failed)
        terminal::say(u"covault-cli: %1 was not reached; what lies only there will not count: %2"_s.arg(failed.url, failed.error.text()));
    for (const sync::Behind &behind : outcome->report.behind) {
        const auto device = vault.roster().findDevice(behind.device);
        const auto member = vault.roster().memberOf(behind.device);
        terminal::say(u"covault-cli: at least %1 segments of %2's device '%3' have not arrived here"_s.arg(behind.segments)
                              .arg(member ? member->name : behind.device.toString(), device ? device->name : QString()));
    }
    return {};
}

QJsonValue heardOf(Vault &vault, const DeviceId &device)
{
    const auto at = vault.replica().database.number("SELECT coalesce(max(time), 0) FROM segment s JOIN name d ON d.n=s.device WHERE d.id=?", device);
    return at && *at > 0 ? QJsonValue(toIso(covault::momentFrom(quint64(*at)))) : QJsonValue();
}

QJsonObject memberJson(Vault &vault, const members::Member &member)
{
    const members::Roster &roster = vault.roster();
    const auto party = roster.findParty(member.party);
    QJsonArray collections, devices;
    std::optional<Moment> until;
    for (const members::Collection &collection : roster.collections()) {
        if (collection.sort == members::Collection::Sort::Members || !roster.canRead(member.id, collection.id))
            continue;
        collections.append(collection.name);
        if (const auto end = roster.untilOf(member.id, collection.id))
            until = end;
    }
    bool isCompared = true;
    for (const members::Device &device : roster.devicesOf(member.id)) {
        isCompared = isCompared && device.checkedBy.has_value();
        if (!device.removed)
            devices.append(QJsonObject{{u"device"_s, device.id.toString()}, {u"name"_s, device.name}, {u"heard"_s, heardOf(vault, device.id)}});
    }
    return {{u"member"_s, member.name}, {u"id"_s, member.id.toString()}, {u"party"_s, party ? party->name : QString()},
            {u"side"_s, party ? sideName(party->side) : QString()}, {u"role"_s, roleName(member.role)}, {u"collections"_s, collections},
            {u"devices"_s, devices}, {u"state"_s, member.removed ? u"removed"_s : u"active"_s},
            {u"words"_s, isCompared ? u"compared"_s : u"waiting"_s}, {u"until"_s, until ? QJsonValue(toIso(*until)) : QJsonValue()}};
}

QJsonArray rotateJson(const std::vector<vault::RotateEntry> &entries)
{
    QJsonArray rotate;
    for (const vault::RotateEntry &entry : entries) {
        rotate.append(QJsonObject{{u"record"_s, entry.record.id.toString()}, {u"title"_s, entry.title}, {u"seen"_s, entry.seen},
                {u"last_revealed"_s, entry.lastRevealed ? QJsonValue(toIso(*entry.lastRevealed)) : QJsonValue()}, {u"past"_s, entry.isPast}});
    }
    return rotate;
}

// How collections are granted, as far as it was typed.
struct Manner
{
    std::optional<bool> readOnly;
    std::optional<std::optional<Moment>> until;
};

Result<Manner> mannerFrom(const MemberOptions &options)
{
    Manner manner;
    if (options.readOnly == u"on" || options.readOnly == u"off")
        manner.readOnly = options.readOnly == u"on";
    else if (!options.readOnly.isEmpty())
        return failure(Error::Code::Usage, u"reading '--read-only %1'"_s.arg(options.readOnly), u"it is on or off"_s, u"write: --read-only on"_s);
    if (options.until == u"never") {
        manner.until.emplace();
    } else if (!options.until.isEmpty()) {
        const auto until = endFrom(options.until);
        if (!until)
            return failure(until);
        manner.until = std::optional(*until);
    }
    return manner;
}

// What was not typed stays as it is.
members::GrantWish wishFor(const std::vector<members::GrantWish> &current, const CollectionId &collection, const Manner &manner)
{
    const auto known = std::ranges::find(current, collection, &members::GrantWish::collection);
    members::GrantWish wish = known == current.end() ? members::GrantWish{collection, false, {}} : *known;
    wish.readOnly = manner.readOnly.value_or(wish.readOnly);
    wish.until = manner.until.value_or(wish.until);
    return wish;
}

using Change = std::function<members::Access(members::Access)>;

// Exchanges first: what shrinks, ends behind what has arrived.
Result<Answer> change(Vault &vault, const QString &typed, const Change &changed)
{
    const auto member = naming::findMember(vault, typed);
    if (!member)
        return failure(member);
    if (auto exchanged = exchangeFirst(vault); !exchanged)
        return failure(exchanged);
    const auto party = vault.roster().partyOf(vault.replica().device());
    const members::Access current = members::accessOf(vault.roster(), party ? party->id : PartyId(), *member);
    const auto done = sync::changeAccess(vault, *member, changed(current));
    if (!done)
        return failure(done);
    const auto found = vault.roster().findMember(*member);
    return Answer(QJsonObject{{u"member"_s, found ? found->name : member->toString()}, {u"rotate"_s, rotateJson(done->rotate)}});
}

} // namespace

Result<Answer> listMembers(Vault &vault)
{
    QJsonArray json;
    for (const members::Member &member : vault.roster().members())
        json.append(memberJson(vault, member));
    return Answer(json);
}

Result<Answer> removeMember(Vault &vault, const QString &typed, const MemberOptions &options)
{
    const auto member = naming::findMember(vault, typed);
    if (!member)
        return failure(member);
    if (auto exchanged = exchangeFirst(vault); !exchanged)
        return failure(exchanged);
    std::optional<Moment> since;
    if (!options.since.isEmpty()) {
        const auto moment = momentFrom(options.since);
        if (!moment)
            return failure(moment);
        since = *moment;
    }
    std::variant<MemberId, DeviceId> what = *member;
    if (!options.device.isEmpty()) {
        const QString part = base32::normalized(options.device).value_or(QString());
        std::vector<members::Device> devices = vault.roster().devicesOf(*member);
        std::erase_if(devices, [&](const members::Device &device) { return part.size() < 8 || !device.id.toString().startsWith(part); });
        if (devices.size() != 1)
            return failure(Error::Code::NotFound, u"looking for the device '%1'"_s.arg(options.device), u"the member has no such device"_s, u"see 'members V list'"_s);
        what = devices.front().id;
    }
    const auto removed = sync::remove(vault, what, since);
    if (!removed)
        return failure(removed);
    if (removed->isOnlyClosed)
        terminal::say(u"covault-cli: %1; access to the collections of your own side was ended instead"_s.arg(removed->whyOnlyClosed));
    return Answer(QJsonObject{{u"rotate"_s, rotateJson(removed->rotate)}});
}

Result<Answer> changeRole(Vault &vault, const QString &typed, const QString &role)
{
    const auto wanted = roleFrom(role);
    if (!wanted)
        return failure(wanted);
    return change(vault, typed, [&](members::Access access) {
        access.role = *wanted;
        return access;
    });
}

Result<Answer> changeCollections(
        Vault &vault, const QString &typed, const QString &collections, const MemberOptions &options)
{
    const auto wanted = naming::findCollections(vault, collections);
    if (!wanted)
        return failure(wanted);
    const auto manner = mannerFrom(options);
    if (!manner)
        return failure(manner);
    return change(vault, typed, [&](members::Access access) {
        std::vector<members::GrantWish> grants;
        for (const CollectionId &collection : *wanted)
            grants.push_back(wishFor(access.grants, collection, *manner));
        access.grants = std::move(grants);
        return access;
    });
}

Result<Answer> listCollections(Vault &vault)
{
    QJsonArray json;
    const members::Roster &roster = vault.roster();
    for (const members::Collection &collection : roster.collections()) {
        if (collection.sort == members::Collection::Sort::Members)
            continue;
        QJsonArray names;
        for (const members::Member &member : roster.members()) {
            if (roster.canRead(member.id, collection.id))
                names.append(member.name);
        }
        const auto owner = roster.findParty(collection.owner);
        json.append(QJsonObject{{u"id"_s, collection.id.toString()}, {u"name"_s, collection.name},
                {u"owner"_s, owner ? owner->name : QString()}, {u"members"_s, names}});
    }
    return Answer(json);
}

Result<Answer> addCollection(Vault &vault, const QString &name, const QString &typedParty)
{
    if (!typedParty.isEmpty()) {
        const auto party = naming::findParty(vault, typedParty);
        if (!party)
            return failure(party);
        const auto own = vault.roster().partyOf(vault.replica().device());
        if (!own || own->id != *party) {
            return failure(Error::Code::NotAllowed, u"adding the collection '%1'"_s.arg(name), u"a collection belongs to the side of the admin who makes it"_s,
                    u"leave --party out, or ask an admin of that side"_s);
        }
    }
    auto added = members::addCollection(acting(vault), name);
    if (!added)
        return failure(added);
    if (auto done = sync::stateAndPublish(vault, std::move(added->composed)); !done)
        return failure(done);
    if (auto made = vault::makeCollectionRecord(vault, added->collection); !made)
        return failure(made);
    const auto member = vault.roster().memberOf(vault.replica().device());
    const auto owner = vault.roster().partyOf(vault.replica().device());
    return Answer(QJsonArray{QJsonObject{{u"id"_s, added->collection.toString()}, {u"name"_s, name},
            {u"owner"_s, owner ? owner->name : QString()}, {u"members"_s, QJsonArray{member ? member->name : QString()}}}});
}

} // namespace covault::cli
