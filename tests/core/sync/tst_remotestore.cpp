// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "sync/remotestore.h"

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

/// What a replica keeps about its remotes and what they offered.
class tst_RemoteStore : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void noFloodHidesAnAlarm_data();
    void noFloodHidesAnAlarm();
    void whatIsToldIsToldOfAllOrNone();

private:
    storage::Database &database() { return vault(Ada).replica().database; }
    void flood(bool isReported);
};

// More than any list shows.
void tst_RemoteStore::flood(bool isReported)
{
    QVERIFY(database().run("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<12000)"
                           " INSERT INTO rejected(what, reason, why, at, reported) SELECT 'flood ' || i, 'foreign', 'of another vault', 0, ? FROM c",
            isReported));
}

void tst_RemoteStore::noFloodHidesAnAlarm_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isFloodReported");
    QTest::addColumn<bool>("isShown");

    for (const QString &reason : {u"damaged"_s, u"forged"_s, u"forked"_s})
        QTest::addRow("%s, before much that is new as well", qPrintable(reason)) << reason << false << true;
    QTest::newRow("what rules refuse, before much that was told") << u"not-allowed"_s << true << true;
    QTest::newRow("what rules refuse, before much that is new as well") << u"not-allowed"_s << false << false;
}

void tst_RemoteStore::noFloodHidesAnAlarm()
{
    QFETCH(const QString, reason);
    QFETCH(const bool, isFloodReported);
    QFETCH(const bool, isShown);
    ExchangeLog log(database(), 0);
    QVERIFY(log.reject({u"alarm"_s, {}, u"somebody was here"_s, reason, true}, vault(Ada).clock().now()));
    flood(isFloodReported);

    const auto rejected = log.rejected();

    QVERIFY(rejected);
    QCOMPARE(rejected->size(), 10000u);
    QCOMPARE(rejected->front().what == u"alarm"_s, isShown);
    QCOMPARE(rejected->back().what, isShown ? u"flood 2002"_s : u"flood 2001"_s);
}

void tst_RemoteStore::whatIsToldIsToldOfAllOrNone()
{
    ExchangeLog log(database(), 0);
    for (const QString &what : {u"one"_s, u"two"_s})
        QVERIFY(log.reject({what, {}, u"it is broken"_s, u"damaged"_s, true}, vault(Ada).clock().now()));
    const auto before = log.rejected();
    QVERIFY(before);
    QVERIFY(database().script("CREATE TRIGGER stops BEFORE UPDATE ON rejected WHEN OLD.what='one' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));

    QVERIFY(!log.setReported(*before));

    QVERIFY(database().script("DROP TRIGGER stops"));
    QVERIFY(*log.rejected() == *before);
    QVERIFY(log.setReported(*before));
    QVERIFY(std::ranges::none_of(*log.rejected(), &Rejection::isNew));
}

QTEST_APPLESS_MAIN(tst_RemoteStore)
#include "tst_remotestore.moc"
