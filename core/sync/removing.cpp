// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/removing.h"

#include "members/compose.h"
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
    auto rotate = vault::rotateList(vault, leaver->devices);
    if (!rotate)
        return failure(rotate);
    Removed removed{std::move(*rotate), false, {}};
    auto &replica = vault.replica();
    const members::Acting acting{replica.judgement, replica.keys, *replica.identity, replica.clock};
    auto composed = leaver->isWhole ? members::remove(acting, leaver->member.id, *cuts, since)
                                    : members::remove(acting, leaver->devices.front().id, *cuts, since);
    if (!composed && composed.error().code() == Error::Code::NotAllowed && leaver->isWhole) {
        removed.isOnlyClosed = true;
        removed.whyOnlyClosed = composed.error().why();
        composed = members::setCollections(acting, leaver->member.id, {}, *cuts);
    }
    if (!composed)
        return failure(composed);
    if (composed->statements.empty()) {
        return failure(Error::Code::NotAllowed, u"removing '%1'"_s.arg(leaver->member.name),
                u"your side owns nothing that this member can read"_s, u"ask an admin of the member's own side to remove it"_s);
    }
    if (const auto stated = vault.state(composed->statements, std::move(composed->keys)); !stated)
        return failure(stated);
    if (const auto published = Publisher(vault).publishStatements(); !published)
        return failure(published);
    return removed;
}

} // namespace covault::sync
