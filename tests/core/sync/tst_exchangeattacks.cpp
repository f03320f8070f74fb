// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "sync/remotelayout.h"
#include "sync/segmentstore.h"
#include "sync/syncing.h"

#include <QFile>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// What storage and members who go too far do to an exchange, and what the others see of it.
class tst_ExchangeAttacks : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void aTornFileWaitsAndComesRight();
    void anAlteredFileIsReportedOnceAndStopsNothing();
    void aMissingSegmentIsWaitedFor();
    void anExchangedSectionThatNobodyCouldReadIsFoundOutLater();
    void anOlderRemoteIsNotRefilledUnasked();
    void aDemotedOnesLateEditsAreVoidAndListed();
    void aFalseWrapCutsNobodyOff();
    void whatIsWrongHereIsNotPutDownToTheFile();
};

void tst_ExchangeAttacks::aTornFileWaitsAndComesRight()
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

void tst_ExchangeAttacks::anAlteredFileIsReportedOnceAndStopsNothing()
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

void tst_ExchangeAttacks::aMissingSegmentIsWaitedFor()
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

void tst_ExchangeAttacks::anExchangedSectionThatNobodyCouldReadIsFoundOutLater()
{
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Cleo), url));
    QVERIFY(syncAll(vault(Ada)));
    const auto plans = addPlans();
    const auto record = write(Ada, plans, u"Plan"_s);
    QVERIFY(syncAll(vault(Ada)));
    const QString right = filesIn(u"remote"_s).last();
    QFile file(right);
    QVERIFY(file.open(QIODevice::ReadOnly));
    Bytes bytes = file.readAll();
    bytes[bytes.size() - 1] = char(~bytes[bytes.size() - 1]);
    QVERIFY(QFile::rename(right, m_directory->filePath(u"hidden"_s)));
    QFile exchanged(right.first(right.lastIndexOf(u'-') + 1) + layout::nameHex(bytes) + u".seg"_s);
    QVERIFY(exchanged.open(QIODevice::WriteOnly) && exchanged.write(bytes) == bytes.size());
    exchanged.close();
    // Cleo can't read the section, so nothing is wrong with it as far as she can tell.
    const auto blind = syncAll(vault(Cleo));
    QVERIFY(blind && blind->report.rejected.empty());
    QVERIFY(QFile::rename(m_directory->filePath(u"hidden"_s), right));
    QVERIFY(syncAll(vault(Cleo)));
    letCleoInto(plans);
    QVERIFY(syncAll(vault(Ada)));

    const auto found = syncAll(vault(Cleo));

    QVERIFY2(found, why(found).constData());
    QCOMPARE(titleOf(Cleo, record), u"Plan"_s);
    QCOMPARE(found->report.rejected.size(), 1u);
    QVERIFY(found->report.rejected.front().isFalse());
    QVERIFY(exchanged.fileName().endsWith(found->report.rejected.front().what));
}

void tst_ExchangeAttacks::anOlderRemoteIsNotRefilledUnasked()
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
    QVERIFY(older->report.notes.front().contains(url));
    QCOMPARE(filesIn(u"remote"_s).size(), 0);
    const auto states = remoteStates(vault(Ada));
    QVERIFY(states);
    QCOMPARE(int(states->front().state), int(RemoteState::State::Older));
    QVERIFY(addRemote(vault(Ada), url));
    const auto filled = syncAll(vault(Ada));

    QVERIFY(filled && !filled->report.isOlder);
    QVERIFY(filesIn(u"remote"_s).size() > before);
}

void tst_ExchangeAttacks::aDemotedOnesLateEditsAreVoidAndListed()
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
    auto composed = members::setAccess(actingAda(), cleo->id, accessAs(members::Role::Reader, Cleo),
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
    // It is listed also where the exchange that took it in ended before it could note it.
    QVERIFY(own.database.run("DELETE FROM rejected"));
    QCOMPARE(sync(Ada).rejected.size(), 1u);
}

void tst_ExchangeAttacks::whatIsWrongHereIsNotPutDownToTheFile()
{
    meet();
    addPlans();
    sync(Ada);
    auto &database = vault(Ben).replica().database;
    QVERIFY(database.script("DROP TRIGGER statement_is_fixed; UPDATE statement SET body=x'00' WHERE n=1"));

    const auto failed = m_people[Ben]->sync(*m_storage, {});

    QVERIFY(!failed);
    QCOMPARE(*database.number("SELECT count(*) FROM rejected"), 0);
}

void tst_ExchangeAttacks::aFalseWrapCutsNobodyOff()
{
    for (const int who : {Ada, Ben, Cleo, Ada, Ben})
        sync(who);
    auto &bens = vault(Ben).replica();
    auto made = bens.keys.makeEpoch(bens.device(), shared(), {}, bens.roster().readersOf(shared()));
    QVERIFY(made);
    auto body = *made->statement.as<members::EpochStatement>();
    body.follows = {{*EpochId::fromBytes(Bytes(32, '\x07')), Bytes(72, 'x')}};
    std::vector<members::HeldEpoch> keys;
    keys.push_back(std::move(made->held));
    QVERIFY(vault(Ben).state({members::Statement::make(bens.device(), body)}, std::move(keys)));
    const auto record = write(Ben, shared(), u"Switch"_s);
    sync(Ben);

    sync(Ada);
    QVERIFY(m_people[Ada]->restart());
    edit(Ada, record, u"title"_s, u"Gate"_s);
    sync(Ada);
    sync(Cleo);
    QVERIFY(m_people[Cleo]->restart());
    sync(Cleo);

    QVERIFY(vault(Cleo).replica().keys.find(body.epoch));
    QCOMPARE(titleOf(Ada, record), u"Gate"_s);
    QCOMPARE(titleOf(Cleo, record), u"Gate"_s);
}

QTEST_APPLESS_MAIN(tst_ExchangeAttacks)
#include "tst_exchangeattacks.moc"
