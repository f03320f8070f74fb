// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/invitereading.h"

#include "desktop/people/peoplewords.h"
#include "desktop/sync/syncwords.h"
#include "members/ids.h"
#include "vault/rows.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// Of a side that is not in the vault yet.
const QString NewSide = u"new"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InviteReading)
};

QString recordCount(const vault::Vault &vault, const CollectionId &collection)
{
    const auto count = vault::countShown(vault.replica(), collection);
    return count ? PeopleWords::records(int(*count)) : QString();
}

// What an admin of this side may let somebody into; what is shared by all first.
std::vector<Choice> grantable(vault::Vault &vault)
{
    const members::Roster roster = vault.roster();
    const DeviceId own = vault.replica().device();
    std::vector<Choice> choices;
    for (const members::Collection &collection : roster.collections()) {
        const bool mayGrant = roster.isAdmin(own, collection.owner) && roster.canRead(own, collection.id);
        if (collection.sort == members::Collection::Sort::Members || !mayGrant)
            continue;
        const auto place = collection.sort == members::Collection::Sort::Shared ? choices.begin() : choices.end();
        choices.insert(place, {collection.id.toString(), collection.name, recordCount(vault, collection.id)});
    }
    return choices;
}

// Nothing to choose where the request names the side, or there is but one.
std::vector<Choice> sidesFor(const members::Roster &roster, const members::Request::Content &content)
{
    std::vector<Choice> choices;
    for (const members::Party &party : roster.parties()) {
        if (party.side != content.side || party.removed)
            continue;
        if (party.name.compare(content.partyName, Qt::CaseInsensitive) == 0)
            return {};
        choices.push_back({party.id.toString(), party.name});
    }
    if (choices.empty() || (choices.size() == 1 && content.partyName.isEmpty()))
        return {};
    if (!content.partyName.isEmpty())
        choices.push_back({NewSide, Words::tr("%1, new in this vault").arg(content.partyName)});
    return choices;
}

// People of one's own side, to whom a further device may be given; who bears the same name first.
std::vector<Choice> personsFor(vault::Vault &vault, const members::Request::Content &content)
{
    const members::Roster roster = vault.roster();
    const DeviceId own = vault.replica().device();
    const auto party = roster.partyOf(own);
    const auto self = roster.memberOf(own);
    std::vector<Choice> choices;
    if (!party || !self || party->side != content.side)
        return choices;
    for (const members::Member &member : roster.members()) {
        const bool may = member.id == self->id || roster.isAdmin(own, party->id);
        if (member.party == party->id && !member.removed && may)
            choices.push_back({member.id.toString(), member.name});
    }
    std::ranges::stable_sort(choices, {}, [&](const Choice &choice) { return choice.name != content.name; });
    return choices;
}

// That of the name in the request, or the only one of its side.
std::optional<members::Party> partyOf(const members::Roster &roster, const members::Request::Content &content)
{
    std::optional<members::Party> found;
    int count = 0;
    for (const members::Party &party : roster.parties()) {
        if (party.side != content.side || party.removed)
            continue;
        if (party.name.compare(content.partyName, Qt::CaseInsensitive) == 0)
            return party;
        found = party;
        ++count;
    }
    return count == 1 ? found : std::nullopt;
}

} // namespace

QString whyNotAdmit(const vault::Vault &vault, const members::Request::Content &content)
{
    const auto party = partyOf(vault.roster(), content);
    if (!party)
        return {};
    const DeviceId own = vault.replica().device();
    const Bytes nonce = members::Statement::newNonce();
    const MemberId made = members::memberIdFrom(vault.roster().vaultId(), party->id, nonce);
    const auto may = vault.roster().mayState(
            own, members::Statement::make(own, members::MemberStatement{made, party->id, content.name}, nonce));
    const auto self = vault.roster().memberOf(own);
    const bool isOwnSide = self && self->party == party->id; // whose members may add devices of their own
    return may || isOwnSide ? QString() : may.why;
}

Result<WordsCompared> compareWords(vault::Vault &vault, const members::Request &request, const QStringList &typed)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const Moment now = vault.clock().now();
    if (auto young = request.checkAge(now); !young)
        return failure(young);
    if (const QString why = whyNotAdmit(vault, request.content()); !why.isEmpty()) {
        return failure(Error::Code::NotAllowed, Words::tr("letting somebody in"), why,
                Words::tr("send the request to an admin of that side"));
    }
    WordsCompared result;
    auto compared = members::ComparedRequest::compare(request, typed.join(u' '), now);
    if (compared) {
        result.compared = std::move(*compared);
        result.choices.sides = sidesFor(vault.roster(), request.content());
        result.choices.persons = personsFor(vault, request.content());
        result.choices.collections = grantable(vault);
        return result;
    }
    const auto right = request.words();
    if (!right)
        return failure(right);
    const QStringList words = right->split(u' ');
    for (int place = 0; place < words.size(); ++place) {
        if (typed.value(place) != words[place])
            result.differing << place;
    }
    return result;
}

std::vector<Fact> factsOf(const members::Request &request, Moment now)
{
    const auto &content = request.content();
    const QString side = PeopleWords::side(content.side);
    const Moment ends = content.madeAt + members::Request::Validity;
    return {{Words::tr("Says to be"), content.name},
            {Words::tr("Side"), content.partyName.isEmpty() ? side : Words::tr("%1 (%2)").arg(content.partyName, side)},
            {Words::tr("Device"), content.deviceName}, {Words::tr("Asked"), SyncWords::ago(content.madeAt, now)},
            {Words::tr("Ends"), QLocale().toString(dayOf(ends), QLocale::LongFormat)}};
}

members::Admission admissionOf(const InviteAnswer &answer, const members::Request &request)
{
    members::Admission admission;
    admission.role = answer.role;
    admission.member = MemberId::parse(answer.person);
    if (answer.end)
        admission.until = endOf(*answer.end);
    if (answer.side == NewSide)
        admission.newParty = request.content().partyName;
    else
        admission.party = PartyId::parse(answer.side);
    for (const QString &id : answer.collections) {
        if (const auto collection = CollectionId::parse(id))
            admission.collections.push_back(*collection);
    }
    return admission;
}

} // namespace covault::desktop
