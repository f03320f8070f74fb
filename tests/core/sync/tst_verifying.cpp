// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/segmentstore.h"
#include "sync/verifying.h"
#include "tests/core/sync/peopletest.h"

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// What is kept of segments, beside what their devices signed.
class tst_Verifying : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init()
    {
        gather();
        meet();
        write(Ben, shared(), u"Firewall"_s);
        addPlans(); // a statement of Ada's, and what she writes there Ben can't read
        write(Ada, shared(), u"Router"_s);
        for (const int who : {Ben, Ada, Ben})
            sync(who);
    }
    void whatArrivedIsAsItWasSigned();
    void whatIsNotAsItWasSignedIsNamed_data();
    void whatIsNotAsItWasSignedIsNamed();
    void statementsThatTwoSegmentsCarryAreNoDamage();

private:
    QStringList problems(int who)
    {
        const auto result = sync::verify(vault(who));
        if (!result)
            return {result.error().text()};
        QStringList lines;
        for (const auto &problem : result->problems)
            lines += problem.what + u": "_s + problem.why;
        return lines;
    }
    // As pages put back from an older copy of the file would be: no trigger stands in their way.
    void alter(int who, const QByteArray &sql)
    {
        auto &database = vault(who).replica().database;
        QStringList triggers;
        QVERIFY(database.each("SELECT name FROM sqlite_master WHERE type='trigger'", [&](const storage::Row &row) { triggers += row.text(0); }));
        for (const QString &trigger : triggers)
            QVERIFY(database.script(("DROP TRIGGER " + trigger.toUtf8()).constData()));
        const auto done = database.script(sql.constData());
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    }
};

void tst_Verifying::whatArrivedIsAsItWasSigned()
{
    for (const int who : {Ada, Ben, Cleo})
        QCOMPARE(problems(who), QStringList());
}

void tst_Verifying::whatIsNotAsItWasSignedIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("why");
    const QString place = u"its place or time"_s, sections = u"its sections"_s, statements = u"its statements about the members"_s,
                  changes = u"its changes"_s;

    QTest::newRow("another number") << QByteArray("UPDATE segment SET number=number+1") << place;
    QTest::newRow("another device") << QByteArray("UPDATE segment SET device=(SELECT min(device) FROM segment)") << place;
    QTest::newRow("another one before it") << QByteArray("UPDATE segment SET previous=id WHERE previous IS NOT NULL") << place;
    QTest::newRow("another position") << QByteArray("UPDATE segment SET position=x''") << place;
    QTest::newRow("another time") << QByteArray("UPDATE segment SET time=time+1") << place;
    QTest::newRow("a header that is none") << QByteArray("UPDATE segment SET header=x'00'") << u"its header can't be read"_s;
    QTest::newRow("a section is gone") << QByteArray("DELETE FROM section") << sections;
    QTest::newRow("a section holds more") << QByteArray("UPDATE section SET count=count+1") << sections;
    QTest::newRow("a section has another root") << QByteArray("UPDATE section SET root=randomblob(32)") << sections;
    QTest::newRow("a section is under another key") << QByteArray("UPDATE section SET epoch=randomblob(32)") << sections;
    QTest::newRow("the last statement is gone") << QByteArray("DELETE FROM statement WHERE n=(SELECT max(n) FROM statement)") << statements;
    QTest::newRow("statements changed places")
            << QByteArray("UPDATE statement SET place=(SELECT max(place) FROM statement s WHERE s.segment=statement.segment)-place") << statements;
    QTest::newRow("a statement waits again") << QByteArray("UPDATE statement SET segment=NULL WHERE n=(SELECT max(n) FROM statement)") << statements;
    QTest::newRow("two segments changed their changes")
            << QByteArray("CREATE TEMP TABLE was AS SELECT min(n) AS first, max(n) AS last FROM change;"
                          "CREATE TEMP TABLE at AS SELECT n, segment FROM change;"
                          "UPDATE change SET segment=(SELECT segment FROM at JOIN was ON at.n=was.last) WHERE n=(SELECT first FROM was);"
                          "UPDATE change SET segment=(SELECT segment FROM at JOIN was ON at.n=was.first) WHERE n=(SELECT last FROM was)")
            << changes;
}

void tst_Verifying::whatIsNotAsItWasSignedIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, why);

    alter(Ben, sql);

    const QStringList found = problems(Ben);
    QVERIFY2(std::ranges::any_of(found, [&](const QString &line) { return line.startsWith(u"chain: "_s + why); }), qPrintable(found.join(u'\n')));
}

// Ada's device goes on from a copy of its file in which her statement had not been published.
void tst_Verifying::statementsThatTwoSegmentsCarryAreNoDamage()
{
    const QByteArray last = QByteArray::number(*vault(Ada).replica().database.number("SELECT max(n) FROM segment"));
    addPlans();
    const QString first = fileFrom(Ada);
    alter(Ada, "DELETE FROM raw WHERE segment IN (SELECT id FROM segment WHERE n>" + last + ");"
               "UPDATE statement SET segment=NULL WHERE segment IN (SELECT id FROM segment WHERE n>" + last + ");"
               "UPDATE change SET segment=NULL WHERE segment>" + last + ";"
               "DELETE FROM section WHERE segment>" + last + "; DELETE FROM segment WHERE n>" + last);
    QVERIFY(m_people[Ada]->restart());
    const QString second = fileFrom(Ada);

    take(Ben, first);
    take(Ben, second);

    QCOMPARE(SegmentStore(vault(Ben).replica()).forkedDevices()->size(), size_t(1));
    QCOMPARE(problems(Ben), QStringList());
}

QTEST_GUILESS_MAIN(tst_Verifying)
#include "tst_verifying.moc"
