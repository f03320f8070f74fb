// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "crypto/random.h"
#include "members/compose.h"
#include "vault/logbook.h"
#include "vault/moving.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Logbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineIsKept();
    void aLineLiesWhereItsRecordLies();
    void theNewestComesFirst();
    void aLineBelongsToWhoBeganIt();
    void aLineThatIsMovedStaysItsWriters();
    void aLineThatOnlySaysItWasMovedIsItsMakers();
    void aLineThatNamesItselfIsItsMakers();
    void onlyWhatIsAboutARecordIsAboutIt();
    void aRemovedLineIsNotRead();
    void whatCanNotBeWrittenIsRefused_data();
    void whatCanNotBeWrittenIsRefused();
    void whatIsNotThereHasNoLine();
};

/// "12:00 Rebooted": what a person reads.
static QStringList shown(const std::vector<LogbookLine> &lines)
{
    QStringList words;
    for (const LogbookLine &line : lines)
        words += toIso(line.when).mid(11, 5) + u' ' + line.what;
    return words;
}

/// Lets a further device of the founder in.
static DeviceId admitPhone(VaultFixture &fixture)
{
    const auto phone = members::Identity::generate();
    const auto request = members::Request::make(
            u"Ada Berg"_s, u"ada-phone"_s, members::Side::Internal, {}, phone, fixture.clock.now());
    const auto compared = must(members::ComparedRequest::compare(request, must(request.words()), fixture.clock.now()));
    const Replica &replica = fixture.vault().replica();
    members::Admission admission;
    admission.member = fixture.vault().roster().findDevice(replica.device())->member;
    auto admitted = must(
            members::admit({replica.judgement, replica.keys, *replica.identity, fixture.clock}, compared, admission));
    must(fixture.vault().state(admitted.composed.statements, std::move(admitted.composed.keys)));
    return phone.device();
}

/// A line that was written on another device and came with its segment.
static RecordKey receiveLine(VaultFixture &fixture, const DeviceId &from)
{
    const RecordKey line = fixture.newKey(u"event"_s);
    Change change = foreignEdit(fixture, line,
            {{u"what"_s, textValue(u"Rebooted"_s)}, {u"when"_s, textValue(u"2026-11-23T12:00:00Z"_s)}});
    change.device = from;
    if (must(fixture.vault().receive(segmentOf(fixture, {change}))).voided != 0)
        qFatal("the line does not count");
    return line;
}

void tst_Logbook::aLineIsKept()
{
    VaultFixture fixture;
    const RecordKey asset = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});

    const Changed changed = must(Logbook(fixture.vault()).write(u"  Replaced the power supply "_s, asset));
    fixture.reopen();

    QCOMPARE(fixture.show(changed.records.front()),
            u"what=Replaced the power supply when=2026-11-23 12:00 UTC about=fw-core-01"_s);
    const auto lines = must(Logbook(fixture.vault()).linesAbout(asset));
    QCOMPARE(shown(lines), QStringList{u"12:00 Replaced the power supply"_s});
    QCOMPARE(lines.front().by, fixture.vault().replica().device());
}

void tst_Logbook::aLineLiesWhereItsRecordLies()
{
    VaultFixture fixture;
    QList<CollectionId> others = fixture.vault().roster().collections().keys();
    others.removeAll(fixture.shared());
    const CollectionId internal = others.constFirst();
    const RecordKey asset{internal, u"asset"_s, crypto::newUlid<RecordId>(fixture.clock)};
    must(fixture.vault().edit({fixture.wish(asset, {{"name", u"safe"_s}})}));

    const Changed about = must(Logbook(fixture.vault()).write(u"Opened it"_s, asset));
    const Changed alone = must(Logbook(fixture.vault()).write(u"Walked around"_s));

    QCOMPARE(about.records.front().collection, internal);
    QCOMPARE(alone.records.front().collection, fixture.shared());
}

void tst_Logbook::theNewestComesFirst()
{
    VaultFixture fixture;
    must(Logbook(fixture.vault()).write(u"First"_s));
    fixture.clock.advance(std::chrono::hours(1));
    must(Logbook(fixture.vault()).write(u"Last"_s));
    fixture.add(u"event"_s, {{"what", u"Written down later"_s}, {"when", u"2026-11-23T12:30:00Z"_s}});

    QCOMPARE(shown(must(Logbook(fixture.vault()).lines())),
            (QStringList{u"13:00 Last"_s, u"12:30 Written down later"_s, u"12:00 First"_s}));
}

void tst_Logbook::aLineBelongsToWhoBeganIt()
{
    VaultFixture fixture;
    const RecordKey line = must(Logbook(fixture.vault()).write(u"Rebotted"_s)).records.front();
    const DeviceId writer = must(Logbook(fixture.vault()).lines()).front().by;

    fixture.edit(line, {{"what", u"Rebooted"_s}});

    const auto lines = must(Logbook(fixture.vault()).lines());
    QCOMPARE(shown(lines), QStringList{u"12:00 Rebooted"_s});
    QCOMPARE(lines.front().by, writer);
}

void tst_Logbook::aLineThatIsMovedStaysItsWriters()
{
    VaultFixture fixture;
    const DeviceId phone = admitPhone(fixture);
    RecordKey line = receiveLine(fixture, phone);

    for (const CollectionId &to : {fixture.own(), fixture.shared()}) {
        line = must(moveRecords(fixture.vault(), {line}, to)).records.front();

        const auto lines = must(Logbook(fixture.vault()).lines());
        QCOMPARE(shown(lines), QStringList{u"12:00 Rebooted"_s});
        QCOMPARE(lines.front().key, line);
        QCOMPARE(lines.front().by, phone);
    }
}

void tst_Logbook::aLineThatOnlySaysItWasMovedIsItsMakers()
{
    VaultFixture fixture;
    const RecordKey theirs = receiveLine(fixture, admitPhone(fixture));
    const RecordKey line = must(Logbook(fixture.vault()).write(u"Broke it"_s)).records.front();

    must(fixture.vault().edit({{line, Verb::Edit,
            {{u"moved_from"_s, {}, LinkTarget::ofRecord(theirs.collection, theirs.id).encode()}}, {}}}));

    QCOMPARE(must(authorOf(fixture.vault(), fixture.read(line))), fixture.vault().replica().device());
}

void tst_Logbook::aLineThatNamesItselfIsItsMakers()
{
    VaultFixture fixture;
    const DeviceId phone = admitPhone(fixture);
    const RecordKey line = receiveLine(fixture, phone);
    const auto itself = linkTo(line).encode();

    must(fixture.vault().edit({{line, Verb::Edit, {{u"moved_from"_s, {}, itself}, {u"moved_to"_s, {}, itself}}, {}}}));

    QCOMPARE(must(authorOf(fixture.vault(), fixture.read(line))), phone);
}

void tst_Logbook::onlyWhatIsAboutARecordIsAboutIt()
{
    VaultFixture fixture;
    const RecordKey firewall = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    const RecordKey printer = fixture.add(u"asset"_s, {{"name", u"printer"_s}});
    fixture.add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-core-01"_s}});
    must(Logbook(fixture.vault()).write(u"Rebooted"_s, firewall));
    must(Logbook(fixture.vault()).write(u"Fed it"_s, printer));
    fixture.add(u"event"_s,
            {{"what", u"Moved both"_s}, {"when", u"2026-11-22T08:00:00Z"_s}, {"about", u"fw-core-01"_s},
                    {"about", u"printer"_s}, {"about", u"fw-core-01"_s}});

    QCOMPARE(shown(must(Logbook(fixture.vault()).linesAbout(firewall))),
            (QStringList{u"12:00 Rebooted"_s, u"08:00 Moved both"_s}));
}

void tst_Logbook::aRemovedLineIsNotRead()
{
    VaultFixture fixture;
    const RecordKey asset = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    const RecordKey line = must(Logbook(fixture.vault()).write(u"Rebooted"_s, asset)).records.front();

    fixture.act(line, Verb::Remove);

    QCOMPARE(shown(must(Logbook(fixture.vault()).linesAbout(asset))), QStringList());
    QCOMPARE(shown(must(Logbook(fixture.vault()).lines())), QStringList());
}

void tst_Logbook::whatCanNotBeWrittenIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u" \t "_s;
    QTest::newRow("two lines") << u"one\ntwo"_s;
}

void tst_Logbook::whatCanNotBeWrittenIsRefused()
{
    QFETCH(QString, what);
    VaultFixture fixture;

    const auto written = Logbook(fixture.vault()).write(what);

    QVERIFY(!written);
    QVERIFY(written.error().text().startsWith(u"writing into the logbook"_s));
    QCOMPARE(shown(must(Logbook(fixture.vault()).lines())), QStringList());
}

void tst_Logbook::whatIsNotThereHasNoLine()
{
    VaultFixture fixture;
    const RecordKey removed = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    fixture.act(removed, Verb::Remove);

    for (const RecordKey &about : {removed, fixture.newKey(u"asset"_s)}) {
        const auto written = Logbook(fixture.vault()).write(u"Rebooted"_s, about);
        QVERIFY(!written);
        QCOMPARE(written.error().code(), Error::Code::NotFound);
    }
}

QTEST_APPLESS_MAIN(tst_Logbook)
#include "tst_logbook.moc"
