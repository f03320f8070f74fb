// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulation.h"

#include "crypto/random.h"
#include "sync/remotelayout.h"
#include "sync/syncing.h"

#include <QHashSeed>

using namespace Qt::StringLiterals;

namespace covault::simulator {

namespace {

constexpr std::chrono::hours Year{24 * 365};
const QString Kind = u"document"_s;

// Stands in every title: nowhere on the storage may it be read.
QString titleFor(Dice &dice)
{
    return u"plainly readable %1"_s.arg(dice.below(1000));
}

vault::Edit set(const QString &field, const QString &text, const Bytes &element = {})
{
    return {field, element, cbor::Value::text(text)};
}

// Memory is as good as a disk here, and a hundred times as fast.
QString directoryTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/covault-simulator-XXXXXX"_s;
}

} // namespace

QString Options::line() const
{
    return u"sync_simulator --seed %1 --steps %2 --replicas %3"_s.arg(seed).arg(steps).arg(replicas);
}

Simulation::Simulation(const Options &options)
    : m_options(options)
    , m_dice(options.seed)
    , m_storage(&m_dice)
    , m_directory(directoryTemplate())
{
}

QStringList Simulation::run()
{
    QHashSeed::setDeterministicGlobalSeed();
    const auto team = Team::instance();
    if (!team)
        return {team.error().text()};
    const crypto::SeededRandom random(m_options.seed);
    const int count = m_options.replicas > 0 ? m_options.replicas : 2 + int(m_dice.below(Team::Size - 1));
    for (int i = 0; i < count; ++i) {
        const auto wrongBy = (int(m_dice.below(21)) - 10) * Year;
        const QString path = m_directory.filePath(u"%1.covault"_s.arg(i));
        m_replicas.push_back(std::make_unique<SimReplica>(i, (*team)->people()[size_t(i)], path, Team::start() + wrongBy));
        if (!isDone(m_replicas.back()->start(), u"opening a replica"_s))
            return m_wrong;
    }
    m_storage.setFaulty(true);
    m_storage.setWithholding(m_options.withholds);
    shareWithTheProvider();
    for (int i = 0; i < m_options.steps && m_wrong.isEmpty(); ++i)
        step();
    endRightsLast();
    m_storage.setFaulty(false);
    if (m_wrong.isEmpty() && settle())
        check();
    return m_wrong;
}

void Simulation::step()
{
    m_storage.tick();
    SimReplica &replica = *m_replicas[m_dice.below(m_replicas.size())];
    replica.clock().advance(std::chrono::minutes(m_dice.below(120)));
    const auto what = m_dice.below(100);
    if (what < 48)
        edit(replica);
    else if (what < 88)
        exchange(replica, /*mayCrash=*/true);
    else if (what < 95)
        changeMembers(replica);
    else if (what < 96)
        handOver(replica);
    else
        vandalise();
}

std::vector<CollectionId> Simulation::collectionsOf(SimReplica &replica)
{
    std::vector<CollectionId> collections;
    const auto &roster = replica.vault().roster();
    for (const auto &collection : roster.collections()) {
        if (collection.sort != members::Collection::Sort::Members && roster.may(replica.vault().replica().device(), collection.id, members::Right::Edit))
            collections.push_back(collection.id);
    }
    return collections;
}

void Simulation::edit(SimReplica &replica)
{
    vault::ListFilter filter;
    filter.removed = vault::ListFilter::Bin::With;
    const auto rows = replica.vault().list(filter);
    if (!isDone(rows, u"listing"_s))
        return;
    if (rows->size() < 3 || m_dice.chance(20)) {
        const auto collections = collectionsOf(replica);
        if (!collections.empty())
            makeRecord(replica, m_dice.pick(collections));
        return;
    }
    // Few records, so that people meet in them.
    changeRecord(replica, (*rows)[m_dice.below(std::min<quint64>(rows->size(), 4))]);
}

void Simulation::makeRecord(SimReplica &replica, const CollectionId &collection)
{
    const auto id = crypto::newUlid<RecordId>(replica.clock());
    note(replica, {{collection, Kind, id}, vault::Verb::Edit, {set(u"title"_s, titleFor(m_dice)), set(u"notes"_s, u"first"_s)}, {}});
}

void Simulation::changeRecord(SimReplica &replica, const vault::RecordRow &row)
{
    using vault::Verb;
    if (!replica.vault().roster().may(replica.vault().replica().device(), row.key.collection, members::Right::Edit))
        return;
    switch (m_dice.below(7)) {
    case 0:
        return note(replica, {row.key, Verb::Edit, {set(u"title"_s, titleFor(m_dice))}, {}});
    case 1:
        return note(replica, {row.key, Verb::Edit, {set(u"notes"_s, u"note %1"_s.arg(m_dice.below(5)))}, {}});
    case 2:
        return note(replica, {row.key, Verb::Edit, {set(u"tags"_s, u"tag %1"_s.arg(m_dice.below(3)), crypto::randomBytes(8))}, {}});
    case 3: {
        const auto record = replica.vault().record(row.key);
        if (!isDone(record, u"reading a record"_s) || !*record)
            return;
        const auto tags = (*record)->entries(u"tags"_s);
        if (!tags.empty())
            note(replica, {row.key, Verb::Edit, {{u"tags"_s, m_dice.pick(tags).element, std::nullopt}}, {}});
        return;
    }
    case 4:
        return note(replica, {row.key, Verb::Edit, {set(u"notes"_s, QString())}, {}});
    case 5:
        return note(replica, {row.key, Verb::Remove, {}, {}});
    default:
        return note(replica, {row.key, Verb::Restore, {}, {}});
    }
}

// What was acknowledged must never be lost.
void Simulation::note(SimReplica &replica, const vault::Wish &wish)
{
    if (!isDone(replica.vault().edit({wish}), replica.name() + u" edits"_s))
        return;
    ++m_tally.edits;
    const auto waiting = replica.unpublished();
    if (!isDone(waiting, u"reading what waits"_s))
        return;
    for (const auto &[change, collection] : *waiting)
        m_acknowledged.emplace(change, Acknowledged{collection, replica.vault().replica().device()});
}

// Somebody alters a file and gives it a name that fits, or leaves something of his own.
void Simulation::vandalise()
{
    auto [name, bytes] = m_storage.anySegment(m_dice);
    if (name.isEmpty())
        return;
    const QString folder = name.first(name.lastIndexOf(u'/') + 1);
    const QString number = name.mid(folder.size(), 9);
    if (m_dice.chance(30))
        return m_storage.lose(name);
    if (m_dice.chance(30))
        return m_storage.plant(folder + u"desktop.ini"_s, "litter");
    bytes[qsizetype(m_dice.below(quint64(bytes.size())))] ^= char(1 + m_dice.below(255));
    m_storage.plant(folder + number + u'-' + sync::layout::nameHex(bytes) + u".seg"_s, bytes);
}

void Simulation::exchange(SimReplica &replica, bool mayCrash)
{
    const auto crashAfter = mayCrash && m_dice.chance(25) ? std::optional(m_dice.below(90)) : std::nullopt;
    const auto report = replica.sync(m_storage, crashAfter);
    ++m_tally.exchanges;
    if (!isDone(report, replica.name() + u" syncs"_s))
        return;
    if (!*report) {
        ++(crashAfter ? m_tally.crashes : m_tally.failedExchanges);
        return;
    }
    m_tally.segments += (*report)->sentSegments;
    m_tally.conflicts += qint64((*report)->conflicts.size());
    checkReports(replica, **report);
    isDone(sync::setReported(replica.vault(), **report), u"noting what was told"_s);
    m_lastReports[replica.index()] = std::move(**report);
}

// What one has, as a file for another: the only way that needs no storage.
void Simulation::handOver(SimReplica &from)
{
    SimReplica &to = *m_replicas[m_dice.below(m_replicas.size())];
    const QString path = m_directory.filePath(u"bundle"_s);
    if (&to == &from || !isDone(sync::syncToFile(from.vault(), path), from.name() + u" writes a file"_s))
        return;
    const auto report = sync::syncFromFile(to.vault(), path);
    if (!isDone(report, to.name() + u" reads a file"_s))
        return;
    ++m_tally.bundles;
    checkReports(to, *report);
}

// Once faults stop, everyone has everything after a few rounds.
bool Simulation::settle()
{
    constexpr int MostRounds = 12;
    for (int round = 0; round < MostRounds; ++round) {
        m_storage.tick();
        qint64 moved = 0;
        for (const auto &replica : m_replicas) {
            exchange(*replica, /*mayCrash=*/false);
            if (m_removed.contains(replica->index()))
                continue;
            const auto &report = m_lastReports[replica->index()];
            moved += report.sentSegments + report.receivedSegments;
        }
        if (!m_wrong.isEmpty())
            return false;
        if (moved == 0)
            return true;
    }
    wrong(u"after %1 rounds without faults there is still something to send"_s.arg(MostRounds));
    return false;
}

} // namespace covault::simulator
