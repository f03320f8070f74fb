// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/removing.h"

#include "members/compose.h"
#include "sync/accesschange.h"
#include "sync/publisher.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

struct Leaver
{
    members::Member member;
    std::vector<members::Device> devices; ///< that go
    bool isWhole;                         ///< the member goes, not one device of it
};

Result<Leaver> leaverOf(const members::Roster &roster, const std::variant<MemberId, DeviceId> &what)
{
    const auto *device = std::get_if<DeviceId>(&what);
    const auto member = device ? roster.memberOf(*device) : roster.findMember(std::get<MemberId>(what));
    if (!member)
        return failure(Error::Code::NotFound, u"removing a member"_s, u"it is not known"_s, u"look at the list of members"_s);
    if (device)
        return Leaver{*member, {*roster.findDevice(*device)}, false};
    return Leaver{*member, roster.devicesOf(member->id), true};
}

// It is another side's to remove, for the reason \p why: what is the own side's is closed to it.
Result<Removed> onlyClose(
        vault::Vault &vault, const members::Member &member, const QString &why, std::optional<Moment> since)
{
    auto closed = changeAccess(vault, member.id, {member.role, {}}, since);
    if (!closed)
        return failure(closed);
    if (!closed->hasChanged) {
        return failure(Error::Code::NotAllowed, u"removing '%1'"_s.arg(member.name),
                u"your side owns nothing that this member can read"_s,
                u"ask an admin of the member's own side to remove it"_s);
    }
    return Removed{std::move(closed->rotate), true, why};
}

} // namespace

Result<std::vector<members::DeviceCut>> cutsFor(
        vault::Vault &vault, const std::vector<members::Device> &devices, std::optional<Moment> before)
{
    std::vector<members::DeviceCut> cuts;
    for (const members::Device &device : devices) {
        const auto last = vault.replica().database.first(
                "SELECT s.id FROM segment s JOIN name d ON d.n=s.device WHERE d.id=? AND s.time<? ORDER BY s.number DESC LIMIT 1",
                [](const storage::Row &row) { return row.id<SegmentId>(0); }, device.id,
                before ? toUnsigned(*before) : quint64(std::numeric_limits<qint64>::max()));
        if (!last)
            return failure(last);
        members::DeviceCut cut{device.id, {}};
        if (*last)
            cut.ends.push_back(**last);
        cuts.push_back(std::move(cut));
    }
    return cuts;
}

Result<Removed> remove(
        vault::Vault &vault, const std::variant<MemberId, DeviceId> &what, std::optional<Moment> since)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const auto leaver = leaverOf(vault.roster(), what);
    if (!leaver)
        return failure(leaver);
    const auto cuts = cutsFor(vault, leaver->devices, since);
    if (!cuts)
        return failure(cuts);
    auto &replica = vault.replica();
    const members::Acting acting{replica.judgement, replica.keys, *replica.identity, replica.clock};
    auto composed = leaver->isWhole ? members::remove(acting, leaver->member.id, *cuts, since)
                                    : members::remove(acting, leaver->devices.front().id, *cuts, since);
    if (!composed && composed.error().code() == Error::Code::NotAllowed && leaver->isWhole)
        return onlyClose(vault, leaver->member, composed.error().why(), since);
    if (!composed)
        return failure(composed);
    auto rotate = vault::rotateList(vault, leaver->devices);
    if (!rotate) // asked before, since it has what is not published yet
        return failure(rotate);
    if (const auto published = stateAndPublish(vault, std::move(*composed)); !published)
        return failure(published);
    return Removed{std::move(*rotate), false, {}};
}

} // namespace covault::sync
