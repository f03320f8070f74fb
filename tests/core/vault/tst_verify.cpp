// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "tests/core/vault/incoming.h"

#include "vault/verify.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// What is wrong with rows and attachments is tried in their own tests; here what lies under them.
class tst_Verify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundVaultIsSaidToBeSound();
    void nothingIsWritten();
    void whatIsAlteredIsNamed_data();
    void whatIsAlteredIsNamed();
    void anIndexThatIsNotWhatItsRecordGivesIsNamed_data();
    void anIndexThatIsNotWhatItsRecordGivesIsNamed();
    void anAlteredPageOfTheFileIsNamed();
    void aChangeThatASectionLacksIsNamed();
    void aPartUnderAnotherTagIsNamed();
};

static QStringList problems(VaultFixture &at)
{
    QStringList what;
    for (const Verification::Problem &problem : must(verify(at.vault())).problems)
        what += problem.what;
    what.removeDuplicates();
    what.sort();
    return what;
}

void tst_Verify::aSoundVaultIsSaidToBeSound()
{
    VaultFixture at;
    const qint64 before = must(verify(at.vault())).changes;
    const RecordKey key = at.add(u"credential"_s, {{"title", u"Core firewall"_s}, {"password", u"s3cret"_s}});
    at.edit(key, {{"username", u"root"_s}});
    at.act(key, Verb::Remove);

    const Verification result = must(verify(at.vault()));

    QVERIFY(result.isSound());
    QCOMPARE(result.changes, before + 3);
    QVERIFY(result.pages > 0);
}

void tst_Verify::nothingIsWritten()
{
    VaultFixture at;
    at.add(u"credential"_s, {{"title", u"Core firewall"_s}});
    const auto other = at.another();
    const qint64 version = must(other->replica().database.dataVersion());

    must(verify(at.vault()));

    QCOMPARE(must(other->replica().database.dataVersion()), version);
}

void tst_Verify::whatIsAlteredIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("what");

    const QByteArray unguarded = "DROP TRIGGER change_is_fixed;";
    QTest::newRow("a byte of a change") << unguarded + "UPDATE change SET body=CAST(substr(body, 1, length(body)-1)||x'00' AS BLOB) WHERE n=(SELECT max(n) FROM change)" << u"change"_s;
    QTest::newRow("the id of a change") << unguarded + "UPDATE change SET id=randomblob(32) WHERE n=(SELECT max(n) FROM change)" << u"change"_s;
    QTest::newRow("the device of a change") << unguarded + "UPDATE change SET device=device+1 WHERE n=(SELECT max(n) FROM change)" << u"change"_s;
    QTest::newRow("the time of a change") << unguarded + "UPDATE change SET time=time+1 WHERE n=(SELECT max(n) FROM change)" << u"change"_s;
    QTest::newRow("the id of a statement") << QByteArray("DROP TRIGGER statement_is_fixed;") + "UPDATE statement SET id=randomblob(32) WHERE n=(SELECT max(n) FROM statement)" << u"statement"_s;
    QTest::newRow("a byte of a statement") << QByteArray("DROP TRIGGER statement_is_fixed;") + "UPDATE statement SET body=CAST(substr(body, 1, length(body)-1)||x'00' AS BLOB) WHERE n=(SELECT max(n) FROM statement)" << u"statement"_s;
    QTest::newRow("a change that is said not to count") << QByteArray("UPDATE change SET valid=0 WHERE n=(SELECT max(n) FROM change)") << u"record"_s;
    QTest::newRow("a record that was taken out of the lists")
            << QByteArray("DELETE FROM record WHERE title='Core firewall'") << u"record"_s;
    QTest::newRow("another sum") << QByteArray("UPDATE local SET value=zeroblob(32) WHERE key='digest'") << u"digest"_s;
    QTest::newRow("a row that no change made")
            << QByteArray("INSERT INTO record SELECT n+1000, randomblob(16), collection, kind, 'Ghost', 'ghost', '', updated, reviewed, flags, revision, tag"
                          " FROM record WHERE title='Core firewall'") << u"record"_s;
    QTest::newRow("a segment that nobody signed")
            << QByteArray("INSERT INTO segment VALUES(1, randomblob(32), (SELECT min(device) FROM change), 1, NULL, x'', 0, x'00', zeroblob(64), 1)") << u"chain"_s;
}

void tst_Verify::whatIsAlteredIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, what);
    VaultFixture at;
    const RecordKey key = at.add(u"credential"_s, {{"title", u"Core firewall"_s}, {"username", u"a"_s}});
    at.edit(key, {{"username", u"b"_s}});
    QCOMPARE(problems(at), QStringList());

    must(at.database().script(sql.constData()));

    QVERIFY2(problems(at).contains(what), qPrintable(problems(at).join(u", "_s)));
}

void tst_Verify::anIndexThatIsNotWhatItsRecordGivesIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");

    QTest::newRow("a link is gone") << QByteArray("DELETE FROM link");
    QTest::newRow("a link leads elsewhere") << QByteArray("UPDATE link SET dst=randomblob(16)");
    QTest::newRow("a link stands under another field") << QByteArray("UPDATE link SET field=(SELECT min(n) FROM name)");
    QTest::newRow("a link that no change made") << QByteArray("INSERT INTO link SELECT r.n, l.field, l.dst FROM link l, record r WHERE r.title='Switch'");
    QTest::newRow("a tag is gone") << QByteArray("DELETE FROM label");
    QTest::newRow("a tag that no change gave") << QByteArray("INSERT INTO label SELECT n, '#wrong' FROM record WHERE title='Switch'");
    QTest::newRow("another day") << QByteArray("UPDATE due SET day=day+1000");
    QTest::newRow("a day is gone") << QByteArray("DELETE FROM due");
    QTest::newRow("the print of a secret is gone") << QByteArray("DELETE FROM secret");
    QTest::newRow("the print of another secret") << QByteArray("UPDATE secret SET print=randomblob(32)");
    QTest::newRow("a secret is older than it is") << QByteArray("UPDATE secret SET since=since-1");
}

void tst_Verify::anIndexThatIsNotWhatItsRecordGivesIsNamed()
{
    QFETCH(QByteArray, sql);
    VaultFixture at;
    at.add(u"asset"_s, {{"name", u"Switch"_s}});
    at.add(u"credential"_s, {{"title", u"Admin"_s}, {"password", u"secret"_s}, {"tags", u"edge"_s}, {"opens", u"Switch"_s},
                                   {"expires", u"2027-01-31"_s}});
    QCOMPARE(problems(at), QStringList());

    must(at.database().script(sql.constData()));

    QVERIFY(at.count("SELECT changes()") > 0);
    QCOMPARE(problems(at), QStringList({u"record"_s}));
}

void tst_Verify::anAlteredPageOfTheFileIsNamed()
{
    VaultFixture at;
    for (int i = 0; i < 40; ++i)
        at.add(u"asset"_s, {{"name", u"Switch %1"_s.arg(i)}, {"notes", QString(2000, u'n')}});
    must(at.database().each("PRAGMA wal_checkpoint(TRUNCATE)", [](const storage::Row &) {}));
    {
        QFile file(at.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 at_ = file.size() - 2000;
        QVERIFY(file.seek(at_));
        char byte = 0;
        QVERIFY(file.read(&byte, 1) == 1 && file.seek(at_));
        byte = char(byte ^ 1);
        QCOMPARE(file.write(&byte, 1), 1);
    }
    at.reopen();

    QVERIFY(problems(at).contains(u"page"_s));
}

void tst_Verify::aChangeThatASectionLacksIsNamed()
{
    VaultFixture at;
    must(at.vault().receive(segmentOf(at, {foreignEdit(at, at.newKey(u"asset"_s), {{u"name"_s, textValue(u"Switch"_s)}})})));
    const auto lacking = [&] {
        return std::ranges::any_of(must(verify(at.vault())).problems, [](const auto &problem) { return problem.why.contains(u"changes are here"_s); });
    };
    QVERIFY(!lacking());

    must(at.database().script("UPDATE section SET count=2"));

    QVERIFY(lacking());
}

void tst_Verify::aPartUnderAnotherTagIsNamed()
{
    VaultFixture at;
    must(at.database().run("INSERT INTO part(id, key, bytes, data, tag) VALUES(?,?,?,?,?)", crypto::hash("blob", {Bytes("x")}), Bytes(32, 'k'), 1, Bytes("x"), Bytes(32, 't')));

    QCOMPARE(problems(at), QStringList{u"attachment"_s});
}

QTEST_APPLESS_MAIN(tst_Verify)
#include "tst_verify.moc"
