// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "members/draft.h"
#include "members/fields.h"
#include "members/ids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

tl::unexpected<Error> notAdmitted(const QString &why, const QString &advice)
{
    return failure(Error::Code::Refused, u"the newcomer is not admitted"_s, why, advice);
}

Result<> checkUnused(const Roster &roster, const Request &request)
{
    const bool isUsed = std::ranges::any_of(roster.devices(),
            [&](const Device &device) { return device.id == request.device() || device.request == request.id(); });
    if (isUsed)
        return notAdmitted(u"this request was used already"_s, u"ask for a new one"_s);
    return {};
}

// The party that the request names, the only one of its side, or nothing if there is none of that side.
Result<std::optional<PartyId>> matchingParty(const Roster &roster, const Request::Content &content)
{
    std::vector<Party> parties;
    std::ranges::copy_if(roster.parties(), std::back_inserter(parties),
            [&](const Party &party) { return party.side == content.side && !party.removed; });
    const auto named = std::ranges::find_if(parties,
            [&](const Party &party) { return party.name.compare(content.partyName, Qt::CaseInsensitive) == 0; });
    if (named != parties.end())
        return named->id;
    if (parties.size() > 1)
        return notAdmitted(u"there are several parties of that side"_s, u"say to which of them the newcomer belongs"_s);
    return parties.empty() ? std::nullopt : std::optional(parties.front().id);
}

QString newPartyName(const Roster &roster, const Request::Content &content, const Admission &admission)
{
    if (admission.newParty)
        return *admission.newParty;
    if (!content.partyName.isEmpty())
        return content.partyName;
    return content.side == Side::Provider ? u"Provider"_s : roster.vaultName();
}

// The newcomer's party, stated if there is none yet.
Result<PartyId> partyFor(Draft &draft, const Request::Content &content, const Admission &admission, Clock &clock)
{
    if (admission.party)
        return *admission.party;
    if (!admission.newParty) {
        const auto matching = matchingParty(draft.before(), content);
        if (!matching || *matching)
            return matching ? Result<PartyId>(**matching) : failure(matching);
    }
    const QString name = newPartyName(draft.before(), content, admission);
    if (!isName(name))
        return failure(Error::Code::Usage, u"this can't be a name"_s, u"a name has 1 to 255 bytes on one line"_s);
    const auto party = crypto::newUlid<PartyId>(clock);
    draft.state(PartyStatement{party, content.side, name});
    return party;
}

// Grants, without what all people of the party have anyway. The role comes last: an appointment of a party's first
// admin keeps what it has seen of the host's statements.
void stateRights(Draft &draft, const MemberId &member, const PartyId &party, const Admission &admission)
{
    const auto grants = draft.before().grants();
    for (const CollectionId &collection : admission.collections) {
        const bool hasByParty = std::ranges::any_of(grants, [&](const Grant &grant) {
            return grant.collection == collection && grant.grantee == Grantee(party) && !grant.until
                    && grant.readOnly == admission.readOnly;
        });
        if (!hasByParty)
            draft.state(GrantStatement{collection, member, admission.readOnly, admission.until, {}});
    }
    draft.state(RoleStatement{member, admission.role, admission.signatory, {}});
}

} // namespace

Result<Admitted> admit(const Acting &acting, const ComparedRequest &compared, const Admission &admission)
{
    const Request &request = compared.request();
    const Request::Content &content = request.content();
    Draft draft(acting);
    if (const auto unused = checkUnused(draft.before(), request); !unused)
        return failure(unused);
    MemberId member;
    PartyId party;
    if (admission.member) {
        const auto known = draft.before().findMember(*admission.member);
        if (!known)
            return failure(Error::Code::NotFound, u"the newcomer is not admitted"_s, u"this member is unknown"_s);
        member = known->id;
        party = known->party;
    } else {
        const auto home = partyFor(draft, content, admission, acting.clock);
        if (!home)
            return failure(home);
        party = *home;
        const Bytes nonce = Statement::newNonce();
        member = memberIdFrom(draft.before().vaultId(), party, nonce);
        draft.state(MemberStatement{member, party, content.name}, nonce);
    }
    draft.state(DeviceStatement{member, content.signKey, content.boxKey, content.deviceName, request.id()});
    draft.state(CheckedStatement{request.device(), request.id()});
    if (!admission.member)
        stateRights(draft, member, party, admission);
    if (const auto settled = draft.settle(); !settled)
        return failure(settled);
    if (const auto sealed = draft.addSeals({*draft.now().findDevice(request.device())}); !sealed)
        return failure(sealed);
    if (const auto settled = draft.settle(); !settled)
        return failure(settled);
    return Admitted{member, party, draft.take()};
}

} // namespace covault::members
