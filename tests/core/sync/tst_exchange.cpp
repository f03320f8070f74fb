// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/explain.h"
#include "tests/simulator/simreplica.h"

#include "crypto/random.h"
#include "members/compose.h"
#include "sync/publisher.h"
#include "sync/remotelayout.h"
#include "sync/syncing.h"
#include "vault/attachments.h"

#include <QBuffer>
#include <QDirIterator>
#include <QTest>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

class tst_Exchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void whatOneWritesAllRead();
    void whatIsNotGrantedIsNotRead();
    void whatWasTakenIsNotReadAgain();
    void nothingToSaySaysNothingTwice();
    void twoEditsOfOneFieldAreAConflict();
    void aTornFileWaitsAndComesRight();
    void anAlteredFileIsReportedOnceAndStopsNothing();
    void aMissingSegmentIsWaitedFor();
    void laterGrantsOpenEarlierChanges();
    void attachmentsArrive();
    void anOlderRemoteIsNotRefilledUnasked();
    void anUnreachableRemoteDoesNotStopTheOthers();
    void replicasWithoutACommonRemoteMeetThroughAThird();
    void aFileCarriesWhatARemoteWould();
    void aDemotedOnesLateEditsAreVoidAndListed();
    void aReplicaThatWaitsForItsInviteSaysSo();

private:
    Report sync(int who);
    vault::RecordKey write(int who, const CollectionId &collection, const QString &title);
    void edit(int who, const vault::RecordKey &record, const QString &field, const QString &text);
    QString titleOf(int who, const vault::RecordKey &record);
    CollectionId shared() { return m_people[0]->vault().roster().sharedCollection(); }
    vault::Vault &vault(int who) { return m_people[size_t(who)]->vault(); }
    QString folder(const QString &name);
    QStringList filesIn(const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<MemoryStorage> m_storage;
    std::vector<std::unique_ptr<SimReplica>> m_people;
};

enum People { Ada, Ben, Cleo };

void tst_Exchange::initTestCase()
{
    const auto team = Team::instance();
    QVERIFY2(team, why(team).constData());
}

void tst_Exchange::init()
{
    m_people.clear();
    m_directory = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<MemoryStorage>();
    for (int i = 0; i < 3; ++i) {
        const auto &person = (*Team::instance())->people()[size_t(i)];
        m_people.push_back(std::make_unique<SimReplica>(i, person, m_directory->filePath(person.name), Team::start()));
        QVERIFY(m_people.back()->start());
    }
}

Report tst_Exchange::sync(int who)
{
    const auto report = m_people[size_t(who)]->sync(*m_storage, {});
    if (!report || !*report)
        qFatal("%s", report ? "the remote failed" : qPrintable(report.error().text()));
    return **report;
}

vault::RecordKey tst_Exchange::write(int who, const CollectionId &collection, const QString &title)
{
    const vault::RecordKey key{collection, u"document"_s, crypto::newUlid<RecordId>(m_people[size_t(who)]->clock())};
    edit(who, key, u"title"_s, title);
    return key;
}

void tst_Exchange::edit(int who, const vault::RecordKey &record, const QString &field, const QString &text)
{
    const auto changed = vault(who).edit({{record, vault::Verb::Edit, {{field, {}, cbor::Value::text(text)}}, {}}});
    QVERIFY2(changed, why(changed).constData());
}

QString tst_Exchange::titleOf(int who, const vault::RecordKey &record)
{
    const auto found = vault(who).record(record);
    return found && *found ? (*found)->title() : QString();
}

QString tst_Exchange::folder(const QString &name)
{
    const QString path = m_directory->filePath(name);
    QDir().mkpath(path);
    return u"file://"_s + path;
}

QStringList tst_Exchange::filesIn(const QString &path) const
{
    QStringList names;
    QDirIterator files(m_directory->filePath(path), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next());
    names.sort();
    return names;
}

void tst_Exchange::whatOneWritesAllRead()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    const auto sent = sync(Ada);
    const auto received = sync(Ben);
    sync(Cleo);

    QVERIFY(sent.sentSegments > 0 && sent.sentBytes > 0);
    QVERIFY(received.receivedSegments >= sent.sentSegments);
    QVERIFY(received.receivedChanges > 0);
    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
    QVERIFY(received.pending.empty() && received.rejected.empty() && received.behind.empty());
}

void tst_Exchange::whatIsNotGrantedIsNotRead()
{
    CollectionId own;
    for (const auto &collection : vault(Ada).roster().collections()) {
        if (collection.sort == members::Collection::Sort::Own && vault(Ada).roster().canRead(vault(Ada).replica().device(), collection.id))
            own = collection.id;
    }
    const auto record = write(Ada, own, u"Internal"_s);
    sync(Ada);
    const auto received = sync(Ben);

    QVERIFY(received.receivedSegments > 0);
    QCOMPARE(titleOf(Ben, record), QString());
    QVERIFY(received.rejected.empty() && received.pending.empty());
}

void tst_Exchange::whatWasTakenIsNotReadAgain()
{
    write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    sync(Ben);

    const auto again = sync(Ben);

    QCOMPARE(again.receivedSegments, 0);
    QCOMPARE(again.sentSegments, 0);
}

void tst_Exchange::nothingToSaySaysNothingTwice()
{
    sync(Ada);
    QCOMPARE(sync(Ada).sentSegments, 0);

    m_people[Ada]->clock().advance(std::chrono::hours(25));

    QCOMPARE(sync(Ada).sentSegments, 1);
    QCOMPARE(sync(Ada).sentSegments, 0);
}

void tst_Exchange::twoEditsOfOneFieldAreAConflict()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    sync(Ben);
    edit(Ada, record, u"title"_s, u"Firewall A"_s);
    edit(Ben, record, u"title"_s, u"Firewall B"_s);
    sync(Ada);

    const auto met = sync(Ben);
    sync(Ada);

    QCOMPARE(met.conflicts, std::vector{record});
    QCOMPARE(titleOf(Ada, record), titleOf(Ben, record));
    edit(Ada, record, u"title"_s, u"Firewall C"_s);
    sync(Ada);
    QVERIFY(sync(Ben).conflicts.empty());
    QCOMPARE(titleOf(Ben, record), u"Firewall C"_s);
}

void tst_Exchange::aTornFileWaitsAndComesRight()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url) && syncAll(vault(Ada)));
    const QString last = filesIn(u"remote"_s).last();
    QFile file(last);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const Bytes whole = file.readAll();
    QVERIFY(file.resize(whole.size() / 2));
    file.close();

    const auto torn = syncAll(vault(Ben));
    QVERIFY2(torn, why(torn).constData());
    QCOMPARE(torn->report.pending.size(), 1u);
    QVERIFY(torn->report.rejected.empty());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
    file.close();
    const auto right = syncAll(vault(Ben));

    QVERIFY(right && right->report.pending.empty());
    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
}

void tst_Exchange::anAlteredFileIsReportedOnceAndStopsNothing()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    Dice dice(1);
    auto [name, bytes] = m_storage->anySegment(dice);
    bytes[bytes.size() - 1] = char(~bytes[bytes.size() - 1]);
    const QString planted = name.first(name.lastIndexOf(u'-') + 1) + layout::nameHex(bytes) + u".seg"_s;
    m_storage->plant(planted, bytes);

    const auto first = sync(Ben);
    const auto second = sync(Ben);

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    QCOMPARE(first.rejected.size(), 1u);
    QCOMPARE(first.rejected.front().what, planted);
    QVERIFY(first.rejected.front().isNew && first.rejected.front().isFalse());
    QVERIFY(!first.rejected.front().why.isEmpty());
    QCOMPARE(second.rejected.size(), 1u);
    QVERIFY(!second.rejected.front().isNew);
}

void tst_Exchange::aMissingSegmentIsWaitedFor()
{
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)));
    edit(Ada, record, u"title"_s, u"Gate"_s);
    QVERIFY(syncAll(vault(Ada)));
    const auto files = filesIn(u"remote"_s);
    const QString hidden = files.at(files.size() - 2);
    QVERIFY(QFile::rename(hidden, m_directory->filePath(u"hidden"_s)));

    const auto without = syncAll(vault(Ben));
    QVERIFY(without);
    QCOMPARE(without->report.pending.size(), 1u);
    QCOMPARE(without->report.behind, std::vector{(Behind{vault(Ada).replica().device(), 2})});
    QVERIFY(QFile::rename(m_directory->filePath(u"hidden"_s), hidden));
    const auto with = syncAll(vault(Ben));

    QVERIFY(with && with->report.pending.empty() && with->report.behind.empty());
    QCOMPARE(titleOf(Ben, record), u"Gate"_s);
}

void tst_Exchange::laterGrantsOpenEarlierChanges()
{
    const auto acting = [&] {
        auto &own = vault(Ada).replica();
        return members::Acting{own.judgement, own.keys, *own.identity, own.clock};
    };
    auto added = members::addCollection(acting(), u"Plans"_s);
    QVERIFY2(added, why(added).constData());
    QVERIFY(vault(Ada).state(added->composed.statements, std::move(added->composed.keys)));
    const auto record = write(Ada, added->collection, u"Plan"_s);
    sync(Ada);
    sync(Cleo);
    QCOMPARE(titleOf(Cleo, record), QString());
    const auto cleo = vault(Ada).roster().memberOf(vault(Cleo).replica().device());
    QVERIFY(cleo);
    auto granted = members::setCollections(acting(), cleo->id, {shared(), added->collection});
    QVERIFY2(granted, why(granted).constData());
    QVERIFY(vault(Ada).state(granted->statements, std::move(granted->keys)));
    sync(Ada);

    const auto opened = sync(Cleo);

    QVERIFY(opened.receivedChanges > 0);
    QCOMPARE(titleOf(Cleo, record), u"Plan"_s);
    QVERIFY(opened.rejected.empty());
}

void tst_Exchange::attachmentsArrive()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    Bytes content = Bytes("config ").repeated(100'000);
    QBuffer source(&content);
    QVERIFY(source.open(QIODevice::ReadOnly));
    vault::Attachments attachments(vault(Ada));
    QVERIFY(attachments.attach(record, u"fw.cfg"_s, source));
    sync(Ada);

    const auto received = sync(Ben);

    QCOMPARE(received.missingParts, 0);
    QBuffer target;
    QVERIFY(target.open(QIODevice::WriteOnly));
    const auto shown = vault(Ben).record(record);
    QVERIFY(shown && *shown);
    const auto extracted = vault::Attachments(vault(Ben)).extract(**shown, u"fw.cfg"_s, target);
    QVERIFY2(extracted, why(extracted).constData());
    QCOMPARE(target.data(), content);
}

void tst_Exchange::anOlderRemoteIsNotRefilledUnasked()
{
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url));
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)));
    const auto before = filesIn(u"remote"_s).size();
    QVERIFY(before > 0);
    for (const QString &file : filesIn(u"remote"_s))
        QVERIFY(QFile::remove(file));
    write(Ada, shared(), u"Switch"_s);

    const auto older = syncAll(vault(Ada));
    QVERIFY(older && older->report.isOlder);
    QCOMPARE(filesIn(u"remote"_s).size(), 0);
    const auto states = remoteStates(vault(Ada));
    QVERIFY(states);
    QCOMPARE(int(states->front().state), int(RemoteState::State::Older));
    QVERIFY(addRemote(vault(Ada), url));
    const auto filled = syncAll(vault(Ada));

    QVERIFY(filled && !filled->report.isOlder);
    QVERIFY(filesIn(u"remote"_s).size() > before);
}

void tst_Exchange::anUnreachableRemoteDoesNotStopTheOthers()
{
    const QString gone = folder(u"gone"_s);
    const QString here = folder(u"here"_s);
    QVERIFY(addRemote(vault(Ada), gone) && addRemote(vault(Ada), here));
    QVERIFY(QDir(m_directory->filePath(u"gone"_s)).removeRecursively());

    const auto outcome = syncAll(vault(Ada));

    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->failed.size(), 1u);
    QCOMPARE(outcome->failed.front().url, gone);
    QCOMPARE(int(outcome->failed.front().error.code()), int(Error::Code::Unreachable));
    QVERIFY(!filesIn(u"here"_s).isEmpty());
}

void tst_Exchange::replicasWithoutACommonRemoteMeetThroughAThird()
{
    const QString left = folder(u"left"_s);
    const QString right = folder(u"right"_s);
    QVERIFY(addRemote(vault(Ada), left) && addRemote(vault(Cleo), left) && addRemote(vault(Cleo), right) && addRemote(vault(Ben), right));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    for (const int who : {Ada, Cleo, Ben})
        QVERIFY(syncAll(vault(who)));

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    edit(Ben, record, u"title"_s, u"Gate"_s);
    for (const int who : {Ben, Cleo, Ada})
        QVERIFY(syncAll(vault(who)));
    QCOMPARE(titleOf(Ada, record), u"Gate"_s);
}

void tst_Exchange::aFileCarriesWhatARemoteWould()
{
    const QString path = m_directory->filePath(u"out.covault-sync"_s);
    const auto record = write(Ada, shared(), u"Firewall"_s);

    const auto given = syncToFile(vault(Ada), path);
    QVERIFY2(given, why(given).constData());
    QVERIFY(given->sentSegments > 0);
    const auto taken = syncFromFile(vault(Ben), path);
    QVERIFY2(taken, why(taken).constData());

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    QCOMPARE(taken->receivedSegments, given->sentSegments);
    const auto again = syncFromFile(vault(Ben), path);
    QVERIFY(again && again->receivedSegments == 0);
    // What came by file goes on by file.
    QVERIFY(syncToFile(vault(Ben), path) && syncFromFile(vault(Cleo), path));
    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
}

void tst_Exchange::aDemotedOnesLateEditsAreVoidAndListed()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    sync(Cleo);
    sync(Ada);
    const auto cleo = vault(Ada).roster().memberOf(vault(Cleo).replica().device());
    QVERIFY(cleo);
    auto &own = vault(Ada).replica();
    const auto head = SegmentStore(own).headOf(vault(Cleo).replica().device());
    QVERIFY(head && *head);
    auto composed = members::setRole({own.judgement, own.keys, *own.identity, own.clock}, cleo->id, members::Role::Reader, false,
            {{vault(Cleo).replica().device(), {(*head)->id}}});
    QVERIFY2(composed, why(composed).constData());
    QVERIFY(vault(Ada).state(composed->statements, std::move(composed->keys)));
    sync(Ada);
    edit(Cleo, record, u"title"_s, u"Gate"_s);
    sync(Cleo);

    const auto received = sync(Ada);

    QCOMPARE(titleOf(Ada, record), u"Firewall"_s);
    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
    QVERIFY(received.voided > 0);
    QCOMPARE(received.rejected.size(), 1u);
    QVERIFY(!received.rejected.front().isFalse());
    QCOMPARE(received.rejected.front().device, vault(Cleo).replica().device());
}

void tst_Exchange::aReplicaThatWaitsForItsInviteSaysSo()
{
    SetClock clock(Team::start());
    const auto master = crypto::SecretBytes::random(32);
    auto waiting = openVault(m_directory->filePath(u"waiting"_s), master, clock);
    QVERIFY2(waiting, why(waiting).constData());
    MemoryRemote remote(*m_storage, 9);

    const auto report = Exchange(**waiting, remote, {}).run();

    QVERIFY(!report);
    QCOMPARE(int(report.error().code()), int(Error::Code::Refused));
}

QTEST_APPLESS_MAIN(tst_Exchange)
#include "tst_exchange.moc"
