// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("exit-test");

/// What is administered one by one. Who has the directory and the network gets into workstations, printers and phones.
bool needsOwnCredential(const vault::Record &asset)
{
    static const QStringList roles = {u"router"_s, u"firewall"_s, u"switch"_s, u"controller"_s, u"server"_s, u"vm"_s,
            u"hypervisor"_s, u"storage"_s, u"tenant"_s, u"cloud_service"_s};
    static const QStringList absent = {u"planned"_s, u"spare"_s, u"lost"_s, u"failed"_s};
    return roles.contains(asset.text(u"role"_s)) && !absent.contains(asset.text(u"status"_s));
}

/// The internal side must be able to go on with everything, a provider with what it manages.
bool isOfThisSide(const vault::Record &thing, const World &world)
{
    const auto &own = world.facts().ownParty;
    const auto party = own ? world.facts().parties.find(*own) : world.facts().parties.end();
    if (party == world.facts().parties.end() || party->second.isInternal)
        return true;
    const auto managers = thing.links(u"managed_by"_s);
    return !managers.empty() && managers.front().party == *own;
}

bool isWorking(const StoredRecord *credential)
{
    return credential && credential->key().kind == u"credential"_s && isJudged(credential->row());
}

bool isNamedByCredential(const vault::RecordKey &thing, const World &world)
{
    return std::ranges::any_of(world.linksTo(thing.id.view()),
            [&](const BackLink &link) { return link.field == u"opens"_s && isWorking(&world.from(link)); });
}

bool namesCredential(const vault::Record &thing, const World &world)
{
    return std::ranges::any_of(vault::linksOf(thing),
            [&](const vault::FieldLink &link) { return isWorking(world.findStored(link.target)); });
}

/// A credential names it, or it names one: a domain its account, an asset one of its connections.
bool isOpened(const vault::Record &thing, const World &world)
{
    return isNamedByCredential(thing.key(), world) || namesCredential(thing, world);
}

/// Who can sign in at the registrar has the domain; who can sign in to the machine has the service on it.
bool isOpenedThrough(const vault::Record &thing, const QString &field, const World &world)
{
    return std::ranges::any_of(thing.links(field), [&](const vault::LinkTarget &target) {
        const StoredRecord *other = world.findStored(target);
        return other && (isNamedByCredential(other->key(), world)
                || (world.mayName(*other, u"credential"_s) && namesCredential(world.open(*other), world)));
    });
}

bool isTested(const vault::Record &record)
{
    const QString &kind = record.key().kind;
    return kind == u"domain"_s || kind == u"service"_s || (kind == u"asset"_s && needsOwnCredential(record));
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    if (!isTested(record) || isRetired(record) || !isOfThisSide(record, world) || isOpened(record, world))
        return {};
    const auto managers = record.links(u"managed_by"_s);
    const auto &own = world.facts().ownParty;
    const bool isWithOthers = !managers.empty() && own && managers.front().party != *own;
    // What others manage lies in their account with the registrar, whatever account of ours there is.
    if ((!isWithOthers && isOpenedThrough(record, u"registrar"_s, world)) || isOpenedThrough(record, u"runs_on"_s, world))
        return {};
    Finding finding = about(Id, record);
    finding.severity = isWithOthers ? Severity::Warning : Severity::Notice;
    finding.fix = Fix::Adopt;
    finding.title = FindingWords::tr("No credential here opens it: %1").arg(record.title());
    finding.evidence = FindingWords::tr("none of the credentials that this side can read opens it");
    if (isWithOthers)
        finding.evidence += FindingWords::tr("; managed by %1").arg(world.titleOf(managers.front()));
    return {finding};
}

} // namespace

Rule exitTest()
{
    return {Id, judge};
}

} // namespace covault::health::rules
