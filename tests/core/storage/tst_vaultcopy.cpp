// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultcopy.h"
#include "tests/core/base/fulldisk.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QDir>
#include <QFileInfo>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_VaultCopy : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init();
    void cleanup() { m_database.reset(); }
    void aCopyHoldsWhatTheVaultHolds();
    void onlyItsOwnerMayReadIt();
    void itIsOfOneMomentWhileOthersWrite();
    void aTornHeaderIsWholeInTheCopy();
    void untilItHasItsPlaceNothingIsThere();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void stoppedItLeavesNothing();
    void whatHasTheNameStays_data();
    void whatHasTheNameStays();
    void anEarlierBackupGivesWay();
    void anEarlierBackupThatIsInUseStays();
    void aLogThatIsLeftIsNotReadIntoTheCopy();
    void aNameThatLeadsNowhereIsRefused();
    void damageIsNotCopiedInSilence();
    void aReadOnlyVaultIsCopied();
    void aFileAtRestIsCopiedAndNotWrittenTo();

private:
    void connectAgain(const QString &path) { m_database = std::make_unique<Database>(std::move(*VaultFile::open(path)->connect(*m_key))); }
    void write(Database &database, int from, int count);
    qint64 rowsIn(const QString &path);
    QStringList files() const { return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::optional<VaultKey> m_key;
    std::unique_ptr<Database> m_database;
};

void tst_VaultCopy::init()
{
    renew();
    if (!m_key)
        m_key = std::move(*VaultFile::open(path())->unlock(Passphrase));
    connectAgain(path());
    write(*m_database, 0, 200);
}

void tst_VaultCopy::write(Database &database, int from, int count)
{
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    for (int n = from; n < from + count; ++n)
        QVERIFY(database.run("INSERT INTO local(key, value) VALUES(?, ?)", u"key %1"_s.arg(n), Bytes(2000, 'x')));
    QVERIFY(transaction->commit());
}

qint64 tst_VaultCopy::rowsIn(const QString &path)
{
    const auto file = VaultFile::open(path);
    if (!file)
        return -1;
    auto database = file->connect(*m_key);
    return database ? database->number("SELECT count(*) FROM local").value_or(-1) : -1;
}

void tst_VaultCopy::aCopyHoldsWhatTheVaultHolds()
{
    auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().text()));
    const qint64 bytes = copy->bytes();
    QVERIFY(copy->commit());

    QCOMPARE(QFileInfo(path(u"copy.covault"_s)).size(), bytes);
    QCOMPARE(rowsIn(path(u"copy.covault"_s)), qint64(200));
    QVERIFY(VaultFile::open(path(u"copy.covault"_s))->unlock(Passphrase));
    QVERIFY(VaultFile::open(path(u"copy.covault"_s))->unlock(QString::fromLatin1(m_templateCode)));
}

void tst_VaultCopy::onlyItsOwnerMayReadIt()
{
    auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    QVERIFY(copy);
    const auto before = QFile::permissions(copy->open()->path());
    QVERIFY(copy->commit());

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner;
    QVERIFY(!(before & others));
    QVERIFY(!(QFile::permissions(path(u"copy.covault"_s)) & others));
}

void tst_VaultCopy::itIsOfOneMomentWhileOthersWrite()
{
    Database other = std::move(*Database::open(path(), m_key->databaseKey(), m_key->databaseSalt(), Access::ReadWrite));
    write(other, 1000, 1000); // so that there are many steps
    int steps = 0;

    auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s), [&] {
        write(other, 10'000 + 50 * steps, 50);
        return ++steps < 1000;
    });
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().text()));
    QVERIFY(copy->commit());

    QVERIFY(steps > 1);
    QCOMPARE(rowsIn(path(u"copy.covault"_s)), qint64(1200));
    QCOMPARE(*m_database->number("SELECT count(*) FROM local"), qint64(1200 + 50 * steps));
}

void tst_VaultCopy::aTornHeaderIsWholeInTheCopy()
{
    m_database.reset();
    Bytes torn = content(path());
    torn.replace(100, 50, Bytes(50, '\x55'));
    overwrite(path(), torn);
    connectAgain(path());

    auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    QVERIFY(copy && copy->commit());

    QVERIFY(!VaultFile::open(path(u"copy.covault"_s))->isHeaderRepaired());
}

void tst_VaultCopy::untilItHasItsPlaceNothingIsThere()
{
    const QStringList before = files();
    {
        const auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
        QVERIFY(copy);
        QVERIFY(!QFile::exists(path(u"copy.covault"_s)));
    }
    QCOMPARE(files(), before);
}

void tst_VaultCopy::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<int>("bytes");

    QTest::newRow("no room for the header") << 5000;
    QTest::newRow("no room for the first page") << 17'000;
    QTest::newRow("no room for all pages") << 200'000;
}

void tst_VaultCopy::aFullDiskLeavesNothing()
{
    QFETCH(int, bytes);
    const QStringList before = files();
    const Bytes vault = content(path());

    const auto copy = [&] {
        const FullDisk full{rlim_t(bytes)};
        return VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    }();

    QVERIFY(!copy);
    QCOMPARE(copy.error().code(), Error::Code::Io);
    QVERIFY2(copy.error().text().contains(u"copy.covault"_s) && !copy.error().advice().isEmpty(), qPrintable(copy.error().text()));
    QCOMPARE(files(), before);
    QCOMPARE(content(path()), vault);
}

void tst_VaultCopy::stoppedItLeavesNothing()
{
    const QStringList before = files();

    const auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s), [] { return false; });

    QVERIFY(!copy);
    QCOMPARE(copy.error().code(), Error::Code::Refused);
    QCOMPARE(files(), before);
    write(*m_database, 500, 1); // no transaction was left open
}

void tst_VaultCopy::whatHasTheNameStays_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("a letter") << u"letter.txt"_s;
    QTest::newRow("another vault") << u"other.covault"_s;
    QTest::newRow("the vault itself") << u"v.covault"_s;
    QTest::newRow("the vault itself by a link") << u"link.covault"_s;
    QTest::newRow("the vault itself by two links") << u"second.covault"_s;
}

void tst_VaultCopy::whatHasTheNameStays()
{
    QFETCH(QString, name);
    overwrite(path(u"letter.txt"_s), "Dear all");
    QVERIFY(VaultFile::create(path(u"other.covault"_s), Passphrase, crypto::FloorCost));
    QVERIFY(QFile::link(path(), path(u"link.covault"_s)));
    QVERIFY(QFile::link(path(u"link.covault"_s), path(u"second.covault"_s)));
    const Bytes before = content(path(name));

    auto copy = VaultCopy::make(*m_database, *m_key, path(name));
    QVERIFY(copy);
    const auto placed = copy->commit();

    QVERIFY(!placed);
    QCOMPARE(placed.error().code(), Error::Code::Refused);
    QCOMPARE(content(path(name)), before);
}

void tst_VaultCopy::anEarlierBackupGivesWay()
{
    auto first = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    QVERIFY(first && first->commit());
    write(*m_database, 300, 5);

    auto second = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    QVERIFY(second && second->commit());

    QCOMPARE(rowsIn(path(u"copy.covault"_s)), qint64(205));
}

void tst_VaultCopy::anEarlierBackupThatIsInUseStays()
{
    const QString place = path(u"copy.covault"_s);
    auto first = VaultCopy::make(*m_database, *m_key, place);
    QVERIFY(first && first->commit());
    Bytes left, log;
    {
        Database there = std::move(*VaultFile::open(place)->connect(*m_key));
        write(there, 300, 5);
        left = content(place);
        log = content(place + u"-wal"_s);
    }
    overwrite(place, left); // as another program has them, or left them when it crashed
    overwrite(place + u"-wal"_s, log);

    auto second = VaultCopy::make(*m_database, *m_key, place);
    QVERIFY(second);
    const auto placed = second->commit();

    QVERIFY(!placed);
    QCOMPARE(placed.error().code(), Error::Code::Busy);
    QVERIFY(placed.error().advice().contains(u"another name"_s));
    QCOMPARE(rowsIn(place), qint64(205));
}

void tst_VaultCopy::aLogThatIsLeftIsNotReadIntoTheCopy()
{
    overwrite(path(u"copy.covault-wal"_s), "of a vault that is gone");

    auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));
    QVERIFY(copy);
    const auto placed = copy->commit();

    QVERIFY(!placed);
    QCOMPARE(placed.error().code(), Error::Code::Busy);
    QVERIFY(!QFile::exists(path(u"copy.covault"_s)));
}

void tst_VaultCopy::aNameThatLeadsNowhereIsRefused()
{
    const QString circle = path(u"circle.covault"_s);
    QVERIFY(QFile::link(circle, circle));

    const auto copy = VaultCopy::make(*m_database, *m_key, circle);

    QVERIFY(!copy);
    QCOMPARE(copy.error().code(), Error::Code::Refused);
    QVERIFY(copy.error().text().contains(circle));
}

void tst_VaultCopy::damageIsNotCopiedInSilence()
{
    m_database.reset();
    Bytes damaged = content(path());
    damaged[damaged.size() - 2000] = char(damaged[damaged.size() - 2000] ^ 1);
    overwrite(path(), damaged);
    connectAgain(path());

    const auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));

    QVERIFY(!copy);
    QCOMPARE(copy.error().code(), Error::Code::VaultDamaged);
}

void tst_VaultCopy::aReadOnlyVaultIsCopied()
{
    m_database.reset();
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    connectAgain(path());

    auto copy = VaultCopy::make(*m_database, *m_key, path(u"copy.covault"_s));

    QVERIFY(copy && copy->commit());
    QCOMPARE(rowsIn(path(u"copy.covault"_s)), qint64(200));
}

void tst_VaultCopy::aFileAtRestIsCopiedAndNotWrittenTo()
{
    m_database.reset();
    const Bytes before = content(path());
    const auto file = VaultFile::open(path());
    QVERIFY(file);

    auto copy = VaultCopy::make(*file, *m_key, path(u"copy.covault"_s));

    QVERIFY(copy && copy->commit());
    QCOMPARE(content(path()), before);
    QCOMPARE(rowsIn(path(u"copy.covault"_s)), qint64(200));
    QCOMPARE(files(), (QStringList{u"copy.covault"_s, u"v.covault"_s}));
}

QTEST_APPLESS_MAIN(tst_VaultCopy)
#include "tst_vaultcopy.moc"
