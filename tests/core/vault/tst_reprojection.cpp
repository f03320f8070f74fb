// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "base/text.h"
#include "vault/loader.h"
#include "vault/projection.h"
#include "vault/reprojection.h"
#include "vault/search.h"
#include "vault/verify.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// Vaults whose rows another version made: an earlier one, which knew less, or a later one.
class tst_Reprojection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void whatAnEarlierVersionDidNotFindIsFound();
    void whatAnEarlierVersionShowedOtherwiseIsShownRight();
    void untilThenNothingIsSaidToBeWrong();
    void brokenOffItGoesOnInAnotherProgram();
    void editsGoBetween();
    void noMoreAtOnceThanAnotherProgramMayWaitFor();
    void aReadOnlyVaultIsReadAsItIs();
    void aVaultThatIsOfThisVersionIsNotWrittenTo();
    void aVaultOfALaterVersionIsLeftAsItIs();
    void whatIsEditedHereALaterVersionProjectsAgain_data();
    void whatIsEditedHereALaterVersionProjectsAgain();
    void whatIsDamagedIsStillNamed_data();
    void whatIsDamagedIsStillNamed();

private:
    VaultFixture &at() { return *m_fixture; }
    void putRecords(int count);
    void makeEarlier();
    void note(const QByteArray &version) { must(at().database().run("UPDATE local SET value=? WHERE key='projection'", version)); }
    QByteArray noted()
    {
        return must(at().database().first("SELECT value FROM local WHERE key='projection'", [](const storage::Row &row) { return row.bytes(0); })).value_or(Bytes());
    }
    QByteArray version(int more = 0) const { return QByteArray::number(ProjectionVersion + more); }
    int projectAll();
    QStringList problems();

    std::unique_ptr<VaultFixture> m_fixture;
};

static ListFilter listed(const QString &kind, const QString &tag = {})
{
    ListFilter filter;
    filter.kind = kind;
    filter.tag = tag;
    return filter;
}

void tst_Reprojection::putRecords(int count)
{
    std::vector<Wish> wishes;
    for (int i = 0; i < count; ++i)
        wishes.push_back(at().wish(at().newKey(u"contract"_s), {{"title", u"Support %1"_s.arg(i)}, {"end", u"2027-05-15"_s}, {"tags", u"yearly"_s}}));
    must(at().vault().edit(wishes));
}

// As a version that knew of no days and no tags, and noted nothing.
void tst_Reprojection::makeEarlier()
{
    must(at().database().script("DELETE FROM due; DELETE FROM label; DELETE FROM local WHERE key='projection'"));
}

int tst_Reprojection::projectAll()
{
    for (int steps = 1;; ++steps) {
        if (must(reproject(at().vault())).isAll())
            return steps;
    }
}

QStringList tst_Reprojection::problems()
{
    QStringList problems;
    for (const Verification::Problem &problem : must(verify(at().vault())).problems)
        problems += problem.what;
    problems.removeDuplicates();
    return problems;
}

void tst_Reprojection::whatAnEarlierVersionDidNotFindIsFound()
{
    putRecords(5);
    const qint64 days = at().count("SELECT count(*) FROM due");
    makeEarlier();
    QVERIFY(days > 0 && must(isReprojectionDue(at().vault())));

    projectAll();

    QCOMPARE(at().count("SELECT count(*) FROM due"), days);
    QCOMPARE(at().titles(listed({}, u"yearly"_s)).size(), 5);
    QCOMPARE(must(Search(at().vault()).all(u"support"_s)).hits.size(), size_t(5));
    QVERIFY(!must(isReprojectionDue(at().vault())));
    const Verification verified = must(verify(at().vault()));
    QVERIFY(verified.isSound() && verified.areIndexesCompared);
    QCOMPARE(noted(), version());
}

void tst_Reprojection::whatAnEarlierVersionShowedOtherwiseIsShownRight()
{
    const RecordKey vendor = at().add(u"vendor"_s, {{"name", u"Globex"_s}});
    const RecordKey contract = at().add(u"contract"_s, {{"title", u"Support"_s}, {"vendor", u"Globex"_s}});
    // It took another title and subtitle for right, and sealed them.
    Digest digest(*must(at().database().first("SELECT value FROM local WHERE key='digest'", [](const storage::Row &row) { return row.id<Hash>(0); })));
    for (const auto &[key, title] : {std::pair(vendor, u"GLOBEX"_s), std::pair(contract, u"SUPPORT"_s)}) {
        Record record = at().read(key);
        RecordRow row = record.row();
        const qint64 revision = at().count(("SELECT revision FROM record WHERE n=" + QByteArray::number(row.n)).constData());
        const auto seal = [&] { return rowTag(at().vault().replica(), row, text::folded(row.title), revision, record.state().encoded()); };
        digest.subtract(seal());
        row.title = title;
        row.subtitle = u"GLOBEX"_s;
        digest.add(seal());
        must(at().database().run("UPDATE record SET title=?, sort_key=?, subtitle=?, tag=? WHERE n=?", row.title, text::folded(row.title), row.subtitle, seal(), row.n));
    }
    must(at().database().run("UPDATE local SET value=? WHERE key='digest'", digest.sum()));
    makeEarlier();
    QCOMPARE(at().read(contract).row().subtitle, u"GLOBEX"_s);

    projectAll();

    QCOMPARE(at().read(vendor).title(), u"Globex"_s);
    QCOMPARE(at().read(contract).title(), u"Support"_s);
    QCOMPARE(at().read(contract).row().subtitle, u"Globex"_s);
    QCOMPARE(problems(), QStringList());
}

void tst_Reprojection::untilThenNothingIsSaidToBeWrong()
{
    putRecords(5);
    makeEarlier();

    const Verification before = must(verify(at().vault()));
    Verification half = before;
    for (int steps = 0; steps < 20 && half.otherwise > 3; ++steps) {
        must(reproject(at().vault(), [] { return false; }));
        half = must(verify(at().vault()));
    }
    must(at().database().run("DELETE FROM due"));
    const Verification spoilt = must(verify(at().vault()));

    QVERIFY(before.isSound() && !before.areIndexesCompared);
    QCOMPARE(before.otherwise, 5);
    QVERIFY(half.isSound() && !half.areIndexesCompared);
    QCOMPARE(half.otherwise, 3);
    QCOMPARE(spoilt.problems.size(), size_t(2)); // those that are done are compared like any
}

void tst_Reprojection::brokenOffItGoesOnInAnotherProgram()
{
    putRecords(6);
    const qint64 records = at().count("SELECT count(*) FROM record");
    const qint64 days = at().count("SELECT count(*) FROM due");
    makeEarlier();
    int steps = 0;

    for (bool isAll = false; !isAll && steps < 50; ++steps) {
        isAll = must(reproject(at().vault(), [] { return false; })).isAll();
        at().reopen();
    }

    QCOMPARE(steps, int(records));
    QCOMPARE(at().count("SELECT count(*) FROM due"), days);
    QCOMPARE(noted(), version());
}

void tst_Reprojection::editsGoBetween()
{
    putRecords(6);
    makeEarlier();
    const auto other = at().another();

    while (!must(reproject(at().vault(), [] { return false; })).isAll()) {
        const RecordKey last = must(other->list(listed(u"contract"_s))).back().key;
        must(other->edit({at().wish(last, {{"notes", u"edited"_s}})}));
        QVERIFY(at().count("SELECT count(*) FROM record") < 20);
        QCOMPARE(problems(), QStringList());
    }

    const Verification verified = must(verify(at().vault()));
    QVERIFY(verified.isSound() && verified.areIndexesCompared);
    QCOMPARE(noted(), version());
}

void tst_Reprojection::noMoreAtOnceThanAnotherProgramMayWaitFor()
{
    putRecords(400);
    makeEarlier();

    const Reprojected first = must(reproject(at().vault()));
    const int more = projectAll();

    QVERIFY(first.done > 0 && first.done <= 200);
    QVERIFY(more >= 2);
    QCOMPARE(must(reproject(at().vault())).total, 0);
}

void tst_Reprojection::aReadOnlyVaultIsReadAsItIs()
{
    putRecords(3);
    makeEarlier();
    at().reopen(storage::Access::ReadOnly);

    QVERIFY(!must(isReprojectionDue(at().vault())));
    QVERIFY(must(reproject(at().vault())).isAll());
    QCOMPARE(at().titles().size(), 3);
    QVERIFY(must(verify(at().vault())).isSound());
}

void tst_Reprojection::aVaultThatIsOfThisVersionIsNotWrittenTo()
{
    putRecords(3);
    const auto other = at().another();
    const qint64 before = must(other->replica().database.dataVersion());

    QVERIFY(must(reproject(at().vault())).isAll());

    QCOMPARE(must(other->replica().database.dataVersion()), before);
}

void tst_Reprojection::aVaultOfALaterVersionIsLeftAsItIs()
{
    putRecords(3);
    must(at().database().run("DELETE FROM due")); // as it would have it
    note(version(1));

    QVERIFY(must(reproject(at().vault())).isAll());

    QCOMPARE(noted(), version(1));
    QCOMPARE(at().count("SELECT count(*) FROM due"), 0);
    const Verification verified = must(verify(at().vault()));
    QVERIFY(verified.isSound() && !verified.areIndexesCompared);
    QCOMPARE(verified.otherwise, 3);
}

void tst_Reprojection::whatIsEditedHereALaterVersionProjectsAgain_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray later = version(1);

    QTest::newRow("it had done all") << later << later + " 0";
    QTest::newRow("it is on its way") << later + " 7" << later + " 0";
    QTest::newRow("it has not begun") << later + " 0" << later + " 0";
    QTest::newRow("this one had done all") << version() << version();
    QTest::newRow("this one is on its way") << version() + " 7" << version() + " 7";
    QTest::newRow("an earlier one had done all") << QByteArray("0") << version() + " 0";
}

void tst_Reprojection::whatIsEditedHereALaterVersionProjectsAgain()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    putRecords(1);
    note(before);

    putRecords(1);

    QCOMPARE(noted(), after);
}

void tst_Reprojection::whatIsDamagedIsStillNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("what");
    const QByteArray third = "(SELECT n FROM record WHERE title='Support 3')";
    const QByteArray unguarded = "DROP TRIGGER change_is_fixed; DROP TRIGGER change_is_kept;";

    QTest::newRow("its last change is gone") << unguarded + "DELETE FROM change WHERE n=(SELECT max(n) FROM change WHERE record=" + third + ")" << u"record"_s;
    QTest::newRow("a change of it can't be read") << unguarded + "UPDATE change SET body=x'ff' WHERE record=" + third << u"change"_s;
    QTest::newRow("a change of it is said not to count") << "UPDATE change SET valid=0 WHERE n=(SELECT max(n) FROM change WHERE record=" + third + ")" << u"change"_s;
    QTest::newRow("its state is another's") << "UPDATE state SET body=(SELECT body FROM state WHERE record<>" + third + " LIMIT 1) WHERE record=" + third << u"record"_s;
    QTest::newRow("its row was altered") << QByteArray("UPDATE record SET title='Evil', tag=zeroblob(32) WHERE title='Support 3'") << u"record"_s;
    QTest::newRow("its row is gone") << QByteArray("DELETE FROM record WHERE title='Support 3'") << u"record"_s;
    QTest::newRow("the sum is another") << QByteArray("UPDATE local SET value=zeroblob(32) WHERE key='digest'") << u"digest"_s;
}

void tst_Reprojection::whatIsDamagedIsStillNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, what);
    putRecords(6);
    at().edit(must(at().vault().list(listed(u"contract"_s)))[3].key, {{"notes", u"edited"_s}});
    const qint64 days = at().count("SELECT count(*) FROM due");
    makeEarlier();
    QCOMPARE(problems(), QStringList());
    must(at().database().script(sql.constData()));
    QVERIFY2(problems().contains(what), qPrintable(problems().join(u", "_s)));

    projectAll();

    QVERIFY2(problems().contains(what), qPrintable(problems().join(u", "_s)));
    QVERIFY(at().count("SELECT count(*) FROM due") >= days - 1); // the others are done
}

QTEST_APPLESS_MAIN(tst_Reprojection)
#include "tst_reprojection.moc"
