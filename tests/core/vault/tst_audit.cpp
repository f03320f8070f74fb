// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/audit.h"

#include <QDir>
#include <QFile>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Audit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRevealThatWasFlushedIsRead();
    void eventsOfOneRecordBecomeOneChange();
    void whatWaitsIsFlushedOnce();
    void whatWaitsOutlivesTheProgram();
    void anEventDoesNotTouchTheRecord();
    void whatConcernsNoRecordHangsOnTheCollection();
    void entriesAreFiltered();
    void theNewestStandsFirst();
    void aFlushThatFailsInTheMiddleDoublesNothing();
    void oneRecordThatMayNotBeWrittenKeepsNothingBack();
    void moreEventsThanAChangeHoldsBecomeSeveral();
    void onAReadOnlyFileTheStateFileTakesTheNote();
    void whatCannotBeNotedFails_data();
    void whatCannotBeNotedFails();
    void whatWaitsIsReadToo();
    void whatTheStateFileTookIsReadOfThisVaultOnly();
    void aTornLineSwallowsNoNote();
    void aStateFileThatCannotBeReadIsNoEmptyOne();

private:
    VaultFixture &at() { return *m_fixture; }
    QStringList actions(const Audit::Filter &filter = {})
    {
        QStringList actions;
        for (const AuditEntry &entry : must(Audit(at().vault()).read(filter)))
            actions += entry.detail.isEmpty() ? entry.action : entry.action + u' ' + entry.detail;
        return actions;
    }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_key;
};

void tst_Audit::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}, {"password", u"s3cret"_s}});
}

void tst_Audit::aRevealThatWasFlushedIsRead()
{
    Audit audit(at().vault());
    must(audit.note(m_key, u"reveal"_s, u"password"_s));
    must(audit.flush());

    const auto entries = must(audit.read({{}, m_key, {}}));

    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].action, u"reveal"_s);
    QCOMPARE(entries[0].detail, u"password"_s);
    QCOMPARE(entries[0].device, at().vault().replica().device());
    QVERIFY(entries[0].record == m_key);
}

void tst_Audit::eventsOfOneRecordBecomeOneChange()
{
    const qint64 before = at().count("SELECT count(*) FROM change");
    Audit audit(at().vault());
    must(audit.note(m_key, u"reveal"_s, u"password"_s));
    must(audit.note(m_key, u"copy"_s, u"password"_s));
    must(audit.flush());

    QCOMPARE(at().count("SELECT count(*) FROM change"), before + 1);
    QCOMPARE(actions({{}, m_key, {}}).size(), 3);
}

void tst_Audit::whatWaitsIsFlushedOnce()
{
    Audit audit(at().vault());
    must(audit.note(m_key, u"reveal"_s, u"password"_s));
    must(audit.flush());
    const qint64 after = at().count("SELECT count(*) FROM change");
    must(audit.flush());

    QCOMPARE(at().count("SELECT count(*) FROM change"), after);
    QCOMPARE(at().count("SELECT count(*) FROM event"), 0);
}

void tst_Audit::whatWaitsOutlivesTheProgram()
{
    must(Audit(at().vault()).note(m_key, u"reveal"_s, u"password"_s));
    at().reopen();
    must(Audit(at().vault()).flush());

    QVERIFY(actions().contains(u"reveal password"_s));
}

void tst_Audit::anEventDoesNotTouchTheRecord()
{
    const Moment updated = at().read(m_key).row().updated;
    at().clock.advance(std::chrono::hours(1));
    Audit audit(at().vault());
    must(audit.note(m_key, u"reveal"_s, u"password"_s));
    must(audit.flush());

    QCOMPARE(at().read(m_key).row().updated, updated);
    QCOMPARE(at().show(m_key), u"title=Core firewall password=s3cret"_s);
}

void tst_Audit::whatConcernsNoRecordHangsOnTheCollection()
{
    Audit audit(at().vault());
    must(audit.noteVault(u"export"_s, u"all.json"_s));
    must(audit.flush());

    QVERIFY(actions().contains(u"export all.json"_s));
}

void tst_Audit::entriesAreFiltered()
{
    const Moment later = at().clock.now() + std::chrono::hours(1);
    at().clock.set(later);
    const RecordKey other = at().add(u"credential"_s, {{"title", u"Other"_s}});
    const MemberId ada = at().vault().roster().findDevice(at().vault().replica().device())->member;

    QCOMPARE(actions({{}, other, {}}), QStringList{u"edit title"_s});
    QCOMPARE(actions({{}, {}, later}), QStringList{u"edit title"_s});
    QVERIFY(actions({ada, {}, {}}).size() >= 2);
    QCOMPARE(actions({*MemberId::fromBytes(Bytes(16, 'x')), {}, {}}), QStringList());
}

void tst_Audit::theNewestStandsFirst()
{
    at().clock.advance(std::chrono::hours(1));
    at().edit(m_key, {{"username", u"root"_s}});

    const auto entries = must(Audit(at().vault()).read({}));

    QCOMPARE(entries.front().detail, u"username"_s);
    QVERIFY(std::is_sorted(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.at > b.at; }));
}

void tst_Audit::onAReadOnlyFileTheStateFileTakesTheNote()
{
    qputenv("XDG_STATE_HOME", at().directory().toUtf8() + "/state");
    at().reopen(storage::Access::ReadOnly);

    Audit audit(at().vault());
    must(audit.note(m_key, u"reveal"_s, u"password"_s));
    must(audit.flush());

    QFile file(at().directory() + u"/state/covault/read-only-events.log"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString line = QString::fromUtf8(file.readAll());
    QVERIFY(line.contains(m_key.id.toString()) && line.contains(u"reveal"_s) && line.contains(u"password"_s));
    QVERIFY(!line.contains(u"s3cret"_s));
}

void tst_Audit::whatCannotBeNotedFails_data()
{
    QTest::addColumn<bool>("isFull");

    QTest::newRow("the folder can't be made") << false;
    QTest::newRow("the disk is full") << true;
}

void tst_Audit::whatCannotBeNotedFails()
{
    QFETCH(bool, isFull);
    // A file stands where the folder would have to be made; or all that is written is refused.
    const QString folder = isFull ? at().directory() + u"/state"_s : at().path();
    qputenv("XDG_STATE_HOME", folder.toUtf8());
    if (isFull) {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("this system has no disk that is always full");
        QVERIFY(QDir().mkpath(folder + u"/covault"_s));
        QVERIFY(QFile::link(u"/dev/full"_s, folder + u"/covault/read-only-events.log"_s));
    }
    at().reopen(storage::Access::ReadOnly);

    const auto noted = Audit(at().vault()).note(m_key, u"reveal"_s, u"password"_s);

    QVERIFY(!noted);
    QVERIFY(!noted.error().advice().isEmpty());
}

void tst_Audit::whatWaitsIsReadToo()
{
    const RecordKey other = at().add(u"credential"_s, {{"title", u"Other"_s}, {"password", u"s3cret"_s}});
    must(Audit(at().vault()).note(other, u"copy"_s, u"password"_s));
    must(Audit(at().vault()).note(m_key, u"reveal"_s, u"password"_s));

    const auto entries = must(Audit(at().vault()).read({{}, m_key, {}}));

    QCOMPARE(at().count("SELECT count(*) FROM event"), 2);
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].action, u"reveal"_s);
    QCOMPARE(entries[0].device, at().vault().replica().device());
    QCOMPARE(*entries[0].record, m_key);
}

void tst_Audit::whatTheStateFileTookIsReadOfThisVaultOnly()
{
    qputenv("XDG_STATE_HOME", at().directory().toUtf8() + "/state");
    VaultFixture other;
    const RecordKey theirs = other.add(u"credential"_s, {{"title", u"Theirs"_s}});
    other.reopen(storage::Access::ReadOnly);
    at().clock.advance(std::chrono::hours(1));
    at().reopen(storage::Access::ReadOnly);

    must(Audit(other.vault()).note(theirs, u"reveal"_s, u"pin"_s));
    must(Audit(at().vault()).note(m_key, u"reveal"_s, u"password"_s));

    QCOMPARE(actions({{}, m_key, {}}).first(), u"reveal password"_s);
    QVERIFY(!actions().contains(u"reveal pin"_s));
    QVERIFY(actions({{}, m_key, at().clock.now() + std::chrono::hours(1)}).isEmpty());
}

void tst_Audit::aTornLineSwallowsNoNote()
{
    qputenv("XDG_STATE_HOME", at().directory().toUtf8() + "/state");
    QVERIFY(QDir().mkpath(at().directory() + u"/state/covault"_s));
    QFile file(at().directory() + u"/state/covault/read-only-events.log"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"vault\":\"") > 0); // what a disk that was full took
    file.close();
    at().reopen(storage::Access::ReadOnly);

    must(Audit(at().vault()).note(m_key, u"reveal"_s, u"password"_s));
    must(Audit(at().vault()).note(m_key, u"copy"_s, u"password"_s));

    const QStringList noted = actions({{}, m_key, {}});
    QVERIFY2(noted.contains(u"reveal password"_s) && noted.contains(u"copy password"_s), qPrintable(noted.join(u'\n')));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 3); // and no line more than need be
}

void tst_Audit::aStateFileThatCannotBeReadIsNoEmptyOne()
{
    qputenv("XDG_STATE_HOME", at().directory().toUtf8() + "/state");
    QVERIFY(QDir().mkpath(at().directory() + u"/state/covault/read-only-events.log"_s)); // a folder of its name

    const auto read = Audit(at().vault()).read({});

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Io);
    QVERIFY(read.error().why().contains(u"read-only-events.log"_s));
}

void tst_Audit::aFlushThatFailsInTheMiddleDoublesNothing()
{
    Audit audit(at().vault());
    must(audit.note(m_key, u"reveal"_s, u"password"_s));
    must(at().database().script("CREATE TRIGGER fails BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'no'); END"));
    QVERIFY(!audit.flush());
    must(at().database().script("DROP TRIGGER fails"));

    must(audit.flush());

    QCOMPARE(actions({{}, m_key, {}}), (QStringList{u"reveal password"_s, u"edit password, title"_s}));
}

void tst_Audit::oneRecordThatMayNotBeWrittenKeepsNothingBack()
{
    Audit audit(at().vault());
    Change foreign = foreignEdit(at(), {*CollectionId::fromBytes(Bytes(16, 'f')), u"asset"_s, m_key.id}, {{u"name"_s, textValue(u"Theirs"_s)}});
    must(at().vault().receive(segmentOf(at(), {foreign})));
    must(audit.note(foreign.record, u"reveal"_s, u"name"_s));
    must(audit.note(m_key, u"reveal"_s, u"password"_s));

    must(audit.flush());

    QVERIFY(actions({{}, m_key, {}}).contains(u"reveal password"_s));
    QCOMPARE(at().count("SELECT count(*) FROM event"), 1);
}

void tst_Audit::moreEventsThanAChangeHoldsBecomeSeveral()
{
    Audit audit(at().vault());
    auto transaction = must(storage::Transaction::begin(at().database()));
    for (int i = 0; i < 5'000; ++i)
        must(audit.note(m_key, u"packet"_s, QString(900, u'p')));
    must(transaction.commit());

    must(audit.flush());

    QCOMPARE(actions({{}, m_key, {}}).size(), 5'001);
    QCOMPARE(at().count("SELECT count(*) FROM change WHERE length(body) > 2000000"), 0);
}

QTEST_APPLESS_MAIN(tst_Audit)
#include "tst_audit.moc"
