// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "sync/limits.h"
#include "sync/remotelayout.h"
#include "sync/replicakeys.h"
#include "sync/segmentstore.h"
#include "sync/syncing.h"
#include "vault/attachments.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// Files that lie where a right one belongs: none of them keeps the right one away, or goes on to others.
class tst_FalseFiles : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void aFileThatWasOnceTooLargeIsTakenWhenItIsRight();
    void aFalseFileOfAKnownSegmentIsReported();
    void aFalseFileOfAKnownSegmentDoesNotStandForTheRightOne();
    void whoCouldNotTellPassesTheRightFileOnToo();
    void aFileThatTurnsOutFalseIsDroppedAtOnceOrNotAtAll_data();
    void aFileThatTurnsOutFalseIsDroppedAtOnceOrNotAtAll();
    void anAlarmStaysNewUntilItWasTold();
    void aPartWithTheRightNameAndOtherBytesBlocksNothing();
    void aPartThatARecordNamesWithAWrongKeyArrives();
    void litterDoesNotMakeUpForALostFile();
    void aRenamedFileIsNotALostOne();
    void whatAnEarlierVersionKeptIsNotALostFile_data();
    void whatAnEarlierVersionKeptIsNotALostFile();
    void whatAnEarlierVersionKeptIsKnownOnAnotherRemote();
    void anotherRightFileMakesNoneLost();

private:
    void keepAsVersionOne(int who);
    Bytes repackaged(int author, const Bytes &file);
    static Bytes read(const QString &path);
    static void put(const QString &path, const Bytes &bytes);
    static Bytes falsified(Bytes bytes);
    static QString falseName(const QString &right, const Bytes &bytes);
};

Bytes tst_FalseFiles::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

void tst_FalseFiles::put(const QString &path, const Bytes &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
}

// Its last section is garbled, its header right.
Bytes tst_FalseFiles::falsified(Bytes bytes)
{
    bytes[bytes.size() - 1] = char(~bytes[bytes.size() - 1]);
    return bytes;
}

QString tst_FalseFiles::falseName(const QString &right, const Bytes &bytes)
{
    return right.first(right.lastIndexOf(u'-') + 1) + layout::nameHex(bytes) + u".seg"_s;
}

void tst_FalseFiles::aFileThatWasOnceTooLargeIsTakenWhenItIsRight()
{
    const QString url = folder(u"remote"_s);
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url) && syncAll(vault(Ada)));
    const QString last = filesOf(Ada, u"remote"_s).last();
    const Bytes right = read(last);
    put(last, Bytes(limits::File + 1, 'x'));

    const auto large = syncAll(vault(Ben));
    QVERIFY2(large, why(large).constData());
    QVERIFY(large->report.rejected.empty());
    QCOMPARE(large->report.pending.size(), 1u);
    put(last, right);
    QVERIFY(syncAll(vault(Ben)));

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
}

void tst_FalseFiles::aFalseFileOfAKnownSegmentIsReported()
{
    const QString url = folder(u"remote"_s);
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url) && syncAll(vault(Ada)) && syncAll(vault(Ben)));
    const auto record = write(Ada, shared(), u"Switch"_s);
    QVERIFY(syncAll(vault(Ada)) && syncAll(vault(Ben)));
    QCOMPARE(titleOf(Ben, record), u"Switch"_s);
    const QString right = filesOf(Ada, u"remote"_s).last();
    const Bytes bytes = falsified(read(right));
    put(falseName(right, bytes), bytes);

    const auto found = syncAll(vault(Ben));

    QVERIFY2(found, why(found).constData());
    QCOMPARE(found->report.rejected.size(), 1u);
    QVERIFY(found->report.rejected.front().isFalse());
}

void tst_FalseFiles::aFalseFileOfAKnownSegmentDoesNotStandForTheRightOne()
{
    const QString left = folder(u"left"_s);
    const QString right = folder(u"right"_s);
    QVERIFY(addRemote(vault(Ada), left) && addRemote(vault(Ben), left) && syncAll(vault(Ada)) && syncAll(vault(Ben)));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)) && syncAll(vault(Ben)));
    const QString file = filesOf(Ada, u"left"_s).last();
    const Bytes bytes = falsified(read(file));
    put(falseName(QString(file).replace(u"/left/"_s, u"/right/"_s), bytes), bytes);
    QVERIFY(addRemote(vault(Ben), right) && addRemote(vault(Cleo), right));

    QVERIFY(syncAll(vault(Ben)) && syncAll(vault(Cleo)));

    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
}

void tst_FalseFiles::whoCouldNotTellPassesTheRightFileOnToo()
{
    const QString left = folder(u"left"_s);
    const QString right = folder(u"right"_s);
    meet();
    const auto plans = addPlans();
    letInto(Ben, plans);
    meet();
    QVERIFY(addRemote(vault(Ada), left) && addRemote(vault(Cleo), left) && addRemote(vault(Cleo), right) && addRemote(vault(Ben), right));
    const auto record = write(Ada, plans, u"Plan"_s);
    QVERIFY(syncAll(vault(Ada)));
    const QString file = filesOf(Ada, u"left"_s).last();
    const Bytes whole = read(file);
    const Bytes bytes = falsified(whole);
    put(falseName(file, bytes), bytes);
    QVERIFY(QFile::remove(file));
    QVERIFY(syncAll(vault(Cleo)));
    const auto deceived = syncAll(vault(Ben));
    QVERIFY(deceived);
    QCOMPARE(titleOf(Ben, record), QString());
    QVERIFY(!deceived->report.rejected.empty() && deceived->report.rejected.front().isFalse());

    put(file, whole);
    QVERIFY(syncAll(vault(Cleo)) && syncAll(vault(Ben)));

    QCOMPARE(titleOf(Ben, record), u"Plan"_s);
}

void tst_FalseFiles::aFileThatTurnsOutFalseIsDroppedAtOnceOrNotAtAll_data()
{
    QTest::addColumn<bool>("isFirst");

    QTest::newRow("it is opened before the right one") << true;
    QTest::newRow("it is opened behind the right one") << false;
}

void tst_FalseFiles::aFileThatTurnsOutFalseIsDroppedAtOnceOrNotAtAll()
{
    QFETCH(const bool, isFirst);
    const QString url = folder(u"remote"_s);
    meet();
    const auto plans = addPlans();
    meet();
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url));
    const auto record = write(Ada, plans, u"Plan"_s);
    QVERIFY(syncAll(vault(Ada)));
    const QString file = filesOf(Ada, u"remote"_s).last();
    const Bytes whole = read(file);
    Bytes bytes = falsified(whole);
    for (quint32 i = 0; (SegmentStore::keyOf(bytes) < SegmentStore::keyOf(whole)) != isFirst; ++i)
        qToLittleEndian(i, bytes.data() + bytes.size() - 5); // they are opened in the order of their keys
    put(falseName(file, bytes), bytes);
    QVERIFY(QFile::remove(file) && syncAll(vault(Ben)));
    letInto(Ben, plans);
    put(file, whole);
    QVERIFY(syncAll(vault(Ada)));
    auto &database = vault(Ben).replica().database;
    const auto kept = database.number("SELECT count(*) FROM raw");
    QVERIFY(database.script("CREATE TRIGGER stops BEFORE DELETE ON taken BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));

    const auto stopped = syncAll(vault(Ben));

    QVERIFY(!stopped || !stopped->failed.empty());
    QCOMPARE(*database.number("SELECT count(*) FROM rejected"), 0);
    QVERIFY(*database.number("SELECT count(*) FROM raw") >= *kept);
    QVERIFY(database.script("DROP TRIGGER stops"));
    const auto after = syncAll(vault(Ben));
    QVERIFY2(after, why(after).constData());
    QVERIFY(!after->report.rejected.empty() && after->report.rejected.front().isFalse());
    QCOMPARE(titleOf(Ben, record), u"Plan"_s);
}

void tst_FalseFiles::anAlarmStaysNewUntilItWasTold()
{
    const QString url = folder(u"remote"_s);
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Cleo), url) && syncAll(vault(Ada)));
    const QString right = filesOf(Ada, u"remote"_s).last();
    const Bytes bytes = Bytes("CVLT\x01\x01 of nobody");
    put(falseName(right, bytes), bytes);

    // The first exchange is not told: the program ended, or another remote failed.
    QVERIFY(syncAll(vault(Cleo)));
    const auto told = syncAll(vault(Cleo));
    QVERIFY(told);
    QCOMPARE(told->report.rejected.size(), 1u);
    QVERIFY(told->report.rejected.front().isNew);
    QVERIFY(setReported(vault(Cleo), told->report));
    const auto after = syncAll(vault(Cleo));

    QVERIFY(after);
    QCOMPARE(after->report.rejected.size(), 1u);
    QVERIFY(!after->report.rejected.front().isNew);
}

void tst_FalseFiles::aPartWithTheRightNameAndOtherBytesBlocksNothing()
{
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url) && syncAll(vault(Ada)) && syncAll(vault(Ben)));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    Bytes content = Bytes("config ").repeated(1000);
    QBuffer source(&content);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QVERIFY(vault::Attachments(vault(Ada)).attach(record, u"fw.cfg"_s, source));
    const auto id = vault(Ada).replica().database.first(
            "SELECT id, bytes FROM part", [](const storage::Row &row) { return std::pair(row.id<BlobId>(0), row.integer(1)); });
    QVERIFY(id && *id);
    // Of the right size, in the directories of a member and of nobody, before Ada puts hers there.
    for (const DeviceId &device : {deviceOf(Cleo), deviceOf(Ben), DeviceId::cutFrom(Bytes(16, '\x7f'))}) {
        const QString name = layout::blobName(vault(Ada).roster().vaultId(), device, (*id)->first);
        put(m_directory->filePath(u"remote/"_s + name), Bytes((*id)->second, 'x'));
    }

    QVERIFY(syncAll(vault(Ada)));
    const auto received = syncAll(vault(Ben));

    QVERIFY(received);
    QCOMPARE(received->report.missingParts, 0);
}

void tst_FalseFiles::aPartThatARecordNamesWithAWrongKeyArrives()
{
    const QString url = folder(u"remote"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    Bytes content = Bytes("config ").repeated(1000);
    QBuffer source(&content);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QVERIFY(vault::Attachments(vault(Ada)).attach(record, u"fw.cfg"_s, source));
    const auto id = vault(Ada).replica().database.first("SELECT id FROM part", [](const storage::Row &row) { return row.bytes(0); });
    QVERIFY(vault(Ben).replica().database.run("INSERT INTO part(id, key, bytes, data, tag) VALUES(?, zeroblob(32), 0, NULL, NULL)", **id));

    QVERIFY(syncAll(vault(Ada)) && syncAll(vault(Ben)));

    const auto shown = vault(Ben).record(record);
    QVERIFY(shown && *shown);
    QBuffer target;
    QVERIFY(target.open(QIODevice::WriteOnly));
    QVERIFY(vault::Attachments(vault(Ben)).extract(**shown, u"fw.cfg"_s, target));
    QCOMPARE(target.data(), content);
}

void tst_FalseFiles::litterDoesNotMakeUpForALostFile()
{
    const QString url = folder(u"remote"_s);
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), url) && syncAll(vault(Ada)));
    const QString last = filesOf(Ada, u"remote"_s).last();
    put(falseName(last, "anything"), "anything");
    QVERIFY(QFile::remove(last));

    const auto found = syncAll(vault(Ada));

    QVERIFY(found && found->report.isOlder);
    const auto states = remoteStates(vault(Ada));
    QVERIFY(states);
    QCOMPARE(int(states->front().state), int(RemoteState::State::Older));
}

void tst_FalseFiles::aRenamedFileIsNotALostOne()
{
    const QString url = folder(u"remote"_s);
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), url) && syncAll(vault(Ada)));
    const QString last = filesOf(Ada, u"remote"_s).last();
    QVERIFY(QFile::rename(last, QString(last).replace(u".seg"_s, u" (1).seg"_s)));

    const auto found = syncAll(vault(Ada));

    QVERIFY(found && !found->report.isOlder);
    const auto states = remoteStates(vault(Ada));
    QVERIFY(states);
    QCOMPARE(int(states->front().state), int(RemoteState::State::Ok));
}

// Its table of files as it is once its vault was brought up.
void tst_FalseFiles::keepAsVersionOne(int who)
{
    auto &database = vault(who).replica().database;
    QVERIFY(database.run("UPDATE raw SET file=substr(segment, 1, 16)"));
    QVERIFY(database.run("DELETE FROM delivered WHERE length(what)=16"));
}

// The same segment under new nonces.
Bytes tst_FalseFiles::repackaged(int author, const Bytes &file)
{
    auto &replica = vault(author).replica();
    const ReplicaKeys keys(replica);
    const auto header = openHeader(file, keys);
    const auto content = openSections(file, *header, keys);
    SegmentDraft draft{header->header, header->membersEpoch, {}};
    if (!content->statements.empty()) {
        draft.sections.push_back({keys.members(), header->membersEpoch, {}});
        for (const auto &[id, body] : content->statements)
            draft.sections.back().entries.emplace_back(Hash::cutFrom(id.view()), body);
    }
    for (const auto &section : content->sections) {
        draft.sections.push_back({section.collection, section.epoch, {}});
        for (const auto &[id, body] : *section.changes)
            draft.sections.back().entries.emplace_back(Hash::cutFrom(id.view()), body);
    }
    const auto built = buildSegment(std::move(draft), keys, replica.identity->signing());
    return built.id == header->id ? built.file : Bytes();
}

void tst_FalseFiles::whatAnEarlierVersionKeptIsNotALostFile_data()
{
    QTest::addColumn<bool>("isNoted");

    QTest::newRow("brought up just now") << false;
    QTest::newRow("synced since, and noted under its earlier key") << true;
}

void tst_FalseFiles::whatAnEarlierVersionKeptIsNotALostFile()
{
    QFETCH(const bool, isNoted);
    const QString url = folder(u"remote"_s);
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), url) && addRemote(vault(Ben), url) && syncAll(vault(Ada)) && syncAll(vault(Ben)));
    keepAsVersionOne(Ada);
    if (isNoted)
        QVERIFY(vault(Ada).replica().database.run("INSERT INTO delivered(remote, what) SELECT 1, file FROM raw"));

    const auto first = syncAll(vault(Ada));
    const auto second = syncAll(vault(Ada));
    QVERIFY2(first && second, why(second).constData());
    QVERIFY(!second->report.isOlder);
    QCOMPARE(second->report.sentSegments, 0);
    edit(Ada, record, u"title"_s, u"Gate"_s);
    QVERIFY(syncAll(vault(Ada)) && syncAll(vault(Ben)));

    QCOMPARE(titleOf(Ben, record), u"Gate"_s);
}

void tst_FalseFiles::whatAnEarlierVersionKeptIsKnownOnAnotherRemote()
{
    const QString left = folder(u"left"_s);
    const QString right = folder(u"right"_s);
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(addRemote(vault(Ada), left) && addRemote(vault(Ben), left) && syncAll(vault(Ada)) && syncAll(vault(Ben)));
    QVERIFY(addRemote(vault(Ben), right) && syncAll(vault(Ben)));
    const auto before = filesIn(u"right"_s);
    keepAsVersionOne(Ada);
    QVERIFY(removeRemote(vault(Ada), left) && addRemote(vault(Ada), right));

    QVERIFY(syncAll(vault(Ada)));
    QCOMPARE(filesIn(u"right"_s), before);
    const auto again = syncAll(vault(Ada));
    QVERIFY2(again, why(again).constData());
    QVERIFY(!again->report.isOlder);
    edit(Ada, record, u"title"_s, u"Gate"_s);
    QVERIFY(syncAll(vault(Ada)) && syncAll(vault(Ben)));

    QCOMPARE(titleOf(Ben, record), u"Gate"_s);
}

void tst_FalseFiles::anotherRightFileMakesNoneLost()
{
    const QString left = folder(u"left"_s);
    const QString right = folder(u"right"_s);
    QVERIFY(addRemote(vault(Ada), left) && addRemote(vault(Ben), left) && syncAll(vault(Ada)) && syncAll(vault(Ben)));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)) && syncAll(vault(Ben)));
    const QString own = filesOf(Ada, u"left"_s).last();
    const Bytes bytes = repackaged(Ada, read(own));
    QVERIFY(!bytes.isEmpty() && bytes != read(own));
    const QString beside = QString(own).replace(u"/left/"_s, u"/right/"_s);
    put(falseName(beside, bytes), bytes);
    QVERIFY(addRemote(vault(Ben), right) && addRemote(vault(Cleo), right));

    QVERIFY(syncAll(vault(Ben)));
    const auto again = syncAll(vault(Ben));
    QVERIFY(again && !again->report.isOlder && again->report.rejected.empty());
    QVERIFY2(!QFile::exists(beside), "ours is put beside another that is as good");
    QVERIFY(syncAll(vault(Cleo)));
    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
    edit(Ben, record, u"title"_s, u"Gate"_s);
    QVERIFY(syncAll(vault(Ben)) && syncAll(vault(Cleo)));

    QCOMPARE(titleOf(Cleo, record), u"Gate"_s);
}

QTEST_APPLESS_MAIN(tst_FalseFiles)
#include "tst_falsefiles.moc"
