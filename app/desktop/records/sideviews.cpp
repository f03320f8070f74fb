// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/dates.h"
#include "desktop/records/viewparts.h"
#include "desktop/theme/icons.h"
#include "health/worldreader.h"
#include "members/roster.h"
#include "vault/backlinks.h"
#include "vault/confirmation.h"
#include "vault/moving.h"
#include "vault/rows.h"
#include "vault/titles.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordView)
};

std::vector<ReaderView> readersOf(const members::Roster &roster, const CollectionId &collection)
{
    std::vector<ReaderView> readers;
    for (const members::Party &party : roster.parties()) {
        ReaderView reader{party.name, sideOf(party.side), 0};
        for (const members::Member &member : roster.members())
            reader.people += member.party == party.id && roster.canRead(member.id, collection) ? 1 : 0;
        if (reader.people > 0)
            readers.push_back(reader);
    }
    return readers;
}

void addReview(SideView &side, vault::Vault &vault, const vault::Record &record)
{
    const Moment now = vault.clock().now();
    const vault::Review *review = record.state().newestReview(now);
    side.reviewed = Words::tr("Not yet");
    if (review) {
        side.reviewed = Words::tr("%1 by %2").arg(dayWords(review->time, now), authorOf(vault, review->device).name);
        side.reviewedExact = exactWords(review->time);
    }
    const auto policy = health::readPolicy(vault);
    const auto days = policy ? policy->reviewDays(record) : std::nullopt;
    if (!days)
        return;
    const auto confirmed = vault::lastConfirmed(record, now);
    const QDate due = (confirmed ? confirmed->at : dayOf(record.state().created())).addDays(*days);
    const bool isOver = due < dayOf(now);
    side.nextReview =
            (isOver ? Words::tr("Next was due %1") : Words::tr("Next is due %1")).arg(dayWords(due, dayOf(now)));
}

} // namespace

drawing::Side sideOf(members::Side side)
{
    return side == members::Side::Internal ? drawing::Side::Internal : drawing::Side::Provider;
}

Author authorOf(const vault::Vault &vault, const DeviceId &device)
{
    const members::Roster roster = vault.roster();
    const auto member = roster.memberOf(device);
    const auto party = roster.partyOf(device);
    if (!member)
        return {device.toString(), {}, drawing::Side::Unknown};
    return {member->name, party ? party->name : QString(), party ? sideOf(party->side) : drawing::Side::Unknown};
}

LinkView linkView(vault::Vault &vault, const vault::LinkTarget &target)
{
    const auto now = vault::followMoves(vault, target);
    if (!now || *now == target)
        return linkToItself(vault, target);
    LinkView link = linkToItself(vault, *now);
    return link.key ? link : linkToItself(vault, target);
}

LinkView linkToItself(vault::Vault &vault, const vault::LinkTarget &target)
{
    LinkView link{vault::Titles(vault.replica())(target), u"link"_s, {}};
    if (link.title.isEmpty())
        link.title = Words::tr("Not visible to you");
    if (target.type == vault::LinkTarget::Type::Member)
        link.icon = u"user"_s;
    if (target.type == vault::LinkTarget::Type::Party)
        link.icon = u"users-group"_s;
    if (target.type != vault::LinkTarget::Type::Record)
        return link;
    const auto row = vault::findRow(vault.replica(), target.record, target.collection);
    if (!row || !*row)
        return link;
    link.key = (*row)->key;
    link.icon = kindIcon(link.key->kind);
    const vault::Kind *kind = vault.kinds(link.key->collection).find(link.key->kind);
    const auto record = kind ? vault.record((*row)->n) : Result<std::optional<vault::Record>>(std::nullopt);
    if (record && *record)
        link.icon = kindIcon(kind->id, (*record)->text(kind->policy.isEmpty() ? u"role"_s : kind->policy));
    return link;
}

std::optional<MovedView> movedView(vault::Vault &vault, const vault::Record &record)
{
    const auto targets = record.links(u"moved_to"_s);
    if (!record.state().isRemoved() || targets.empty())
        return std::nullopt;
    const auto now = vault::followMoves(vault, targets.front());
    const vault::LinkTarget target = now ? *now : targets.front();
    const auto collection = vault.roster().findCollection(target.collection);
    return MovedView{collection ? collection->name : QString(), linkToItself(vault, target)};
}

Result<SideView> sideView(vault::Vault &vault, const vault::Record &record)
{
    SideView side;
    const auto collection = vault.roster().findCollection(record.key().collection);
    side.collection = collection ? collection->name : record.key().collection.toString();
    side.readers = readersOf(vault.roster(), record.key().collection);
    if (isDeclared(record, u"tags"_s))
        side.tags = record.texts(u"tags"_s);
    addReview(side, vault, record);
    const auto links = vault::backLinks(vault, record.key());
    if (!links)
        return failure(links);
    QSet<vault::RecordKey> told; // one that links to it in two fields stands there twice
    for (const vault::BackLink &link : *links) {
        const bool isOfLogbook = link.from.key.kind == u"event"_s; // that has a place of its own on the page
        if (!told.contains(link.from.key) && !isOfLogbook)
            side.linkedFrom.push_back({link.from.title, kindIcon(link.from.key.kind), link.from.key});
        told.insert(link.from.key);
    }
    return side;
}

} // namespace covault::desktop
