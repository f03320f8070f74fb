// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/moveoffer.h"

#include "members/roster.h"
#include "vault/secretvalues.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MoveOffer)
};

using Members = std::set<MemberId>;

QString peopleWords(int people)
{
    return people == 1 ? Words::tr("1 person") : Words::tr("%n people", nullptr, people);
}

// Whose time is over still holds a grant, but gets nothing new.
Members readersOf(const members::Roster &roster, const CollectionId &collection, Moment now)
{
    Members readers;
    for (const members::Member &member : roster.members()) {
        const auto until = roster.untilOf(member.id, collection);
        if (roster.canRead(member.id, collection) && (!until || *until > now))
            readers.insert(member.id);
    }
    return readers;
}

std::map<PartyId, int> byParty(const members::Roster &roster, const Members &members)
{
    std::map<PartyId, int> counts;
    for (const MemberId &id : members) {
        if (const auto member = roster.findMember(id))
            ++counts[member->party];
    }
    return counts;
}

QString nameOf(const members::Roster &roster, const PartyId &id)
{
    const auto party = roster.findParty(id);
    return party ? party->name : id.toString();
}

/// "Baxter IT (3 people)".
QString namesOf(const members::Roster &roster, const Members &members)
{
    QStringList names;
    for (const auto &[party, people] : byParty(roster, members))
        names += Words::tr("%1 (%2)").arg(nameOf(roster, party), peopleWords(people));
    return QLocale().createSeparatedList(names);
}

QString readersWords(const members::Roster &roster, const Members &readers)
{
    const auto here = byParty(roster, readers);
    Members everyone;
    for (const members::Member &member : roster.members()) {
        if (!member.removed)
            everyone.insert(member.id);
    }
    const auto all = byParty(roster, everyone);
    QStringList names;
    for (const auto &[party, people] : here)
        names += nameOf(roster, party);
    QString who = QLocale().createSeparatedList(names);
    if (here.size() > 1 && here.size() == all.size())
        who = here.size() == 2 ? Words::tr("Both sides") : Words::tr("All sides");
    return readers.empty() ? Words::tr("Nobody yet") : Words::tr("%1, %2").arg(who, peopleWords(int(readers.size())));
}

bool holdsSecrets(const vault::Record &record)
{
    for (const QString &name : record.filledFields()) {
        const vault::Field *field = record.kind() ? record.kind()->field(name) : nullptr;
        for (const vault::Entry &entry : record.entries(name)) {
            if (entry.isSecret || !vault::secretsIn(field, entry.value).empty())
                return true;
        }
    }
    return false;
}

class OfferReader
{
public:
    explicit OfferReader(vault::Vault &vault)
        : m_vault(vault)
        , m_roster(vault.roster())
        , m_now(vault.clock().now())
    {
    }

    Result<> take(const vault::RecordKey &key)
    {
        const auto record = m_vault.record(key);
        if (!record)
            return failure(record);
        if (!*record)
            return {};
        m_offer.records.push_back(key);
        m_offer.numbers.push_back((*record)->row().n);
        m_offer.title = (*record)->title();
        m_kinds += key.kind;
        m_holdSecrets = m_holdSecrets || holdsSecrets(**record);
        if (m_sources.insert(key.collection).second)
            addSource(key.collection);
        return {};
    }

    MoveOffer offer() &&
    {
        if (m_offer.records.size() != 1)
            m_offer.title = Words::tr("%n records", nullptr, int(m_offer.records.size()));
        for (const members::Collection &collection : m_roster.collections()) {
            const bool isHere = m_sources.size() == 1 && m_sources.contains(collection.id);
            if (collection.sort != members::Collection::Sort::Members && !isHere && mayWrite(collection.id))
                m_sorts.emplace_back(collection.sort, choiceOf(collection));
        }
        std::ranges::sort(m_sorts, [](const auto &a, const auto &b) {
            return std::pair(a.first, a.second.name) < std::pair(b.first, b.second.name);
        });
        std::ranges::sort(m_offer.numbers);
        for (auto &[sort, choice] : m_sorts)
            m_offer.choices.push_back(std::move(choice));
        if (m_offer.whyNot.isEmpty() && m_offer.choices.empty())
            m_offer.whyNot = Words::tr("There is no other collection that you may write.");
        return std::move(m_offer);
    }

private:
    members::Permission mayWrite(const CollectionId &collection) const
    {
        return m_roster.may(m_vault.replica().device(), collection, members::Right::Edit);
    }

    const Members &lookUp(const CollectionId &collection)
    {
        return m_offer.readers[collection] = readersOf(m_roster, collection, m_now);
    }

    void addSource(const CollectionId &collection)
    {
        if (const auto may = mayWrite(collection); !may)
            m_offer.whyNot = may.why;
        const Members &readers = lookUp(collection);
        Members common;
        std::ranges::set_intersection(m_readAll, readers, std::inserter(common, common.end()));
        m_readAll = m_sources.size() == 1 ? readers : common;
        m_readSome.insert(readers.begin(), readers.end());
    }

    CollectionChoice choiceOf(const members::Collection &collection)
    {
        const Members &readers = lookUp(collection.id);
        Members gain, loss;
        std::ranges::set_difference(readers, m_readAll, std::inserter(gain, gain.end()));
        std::ranges::set_difference(m_readSome, readers, std::inserter(loss, loss.end()));
        CollectionChoice choice{collection.id, collection.name, readersWords(m_roster, readers)};
        if (!gain.empty())
            choice.gain = (m_holdSecrets ? Words::tr("%1 will see this too, secrets as well.")
                                         : Words::tr("%1 will see this too."))
                                  .arg(namesOf(m_roster, gain));
        if (!loss.empty())
            choice.loss = Words::tr("No longer for %1. What they have had so far stays with them.")
                                  .arg(namesOf(m_roster, loss));
        for (const QString &kind : std::as_const(m_kinds)) {
            if (!m_vault.kinds(collection.id).find(kind))
                choice.whyNot =
                        Words::tr("There is no kind '%1' there. Add it there, or to all collections, first.").arg(kind);
        }
        return choice;
    }

    vault::Vault &m_vault;
    members::Roster m_roster;
    Moment m_now;
    MoveOffer m_offer;
    QSet<QString> m_kinds;
    std::set<CollectionId> m_sources;
    Members m_readAll;  // who may read all of the records
    Members m_readSome; // who may read one at least
    bool m_holdSecrets = false;
    std::vector<std::pair<members::Collection::Sort, CollectionChoice>> m_sorts;
};

} // namespace

Result<MoveOffer> readMoveOffer(
        vault::Vault &vault, const std::vector<vault::RecordKey> &records, const std::function<bool()> &isStopped)
{
    if (const auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    OfferReader reader(vault);
    for (const vault::RecordKey &key : records) {
        if (isStopped())
            break;
        if (auto taken = reader.take(key); !taken)
            return failure(taken);
    }
    return std::move(reader).offer();
}

Result<> checkReaders(vault::Vault &vault, const MoveOffer &offer, const CollectionId &to)
{
    if (auto fresh = vault.refresh(); !fresh)
        return fresh;
    std::set<CollectionId> concerned{to};
    for (const vault::RecordKey &key : offer.records)
        concerned.insert(key.collection);
    const bool isAsShown = std::ranges::all_of(concerned, [&](const CollectionId &collection) {
        const auto shown = offer.readers.find(collection);
        return shown != offer.readers.end()
                && shown->second == readersOf(vault.roster(), collection, vault.clock().now());
    });
    if (isAsShown)
        return {};
    return failure(Error::Code::Refused, Words::tr("moving"), Words::tr("who may read it has changed in the meantime"),
            Words::tr("look at who will see it now, and choose again"));
}

Result<std::vector<vault::RecordKey>> stillInPlace(vault::Vault &vault, const std::vector<vault::RecordKey> &records)
{
    std::vector<vault::RecordKey> staying;
    for (const vault::RecordKey &key : records) {
        const auto record = vault.record(key);
        if (!record)
            return failure(record);
        const bool hasMoved = *record && (*record)->state().isRemoved() && (*record)->has(u"moved_to"_s);
        if (*record && !hasMoved)
            staying.push_back(key);
    }
    return staying;
}

Result<std::vector<vault::RecordKey>> keysOf(vault::Vault &vault, const std::vector<qint64> &numbers)
{
    std::vector<vault::RecordKey> keys;
    for (const qint64 number : numbers) {
        const auto record = vault.record(number);
        if (!record)
            return failure(record);
        if (*record)
            keys.push_back((*record)->key());
    }
    return keys;
}

} // namespace covault::desktop
