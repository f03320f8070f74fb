// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vfs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_Vfs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHoleIsLeftOutAndSizesComeBack();
    void aDatabaseGrowsAcrossTheLockBytes();
};

void tst_Vfs::theHoleIsLeftOutAndSizesComeBack()
{
    constexpr qint64 lockBytes = 0x40000000;

    QCOMPARE(vfs::positionInFile(0), vfs::DatabaseOffset);
    QCOMPARE(vfs::positionInFile(lockBytes - vfs::DatabaseOffset - 4096), lockBytes - 4096);
    QVERIFY(vfs::positionInFile(lockBytes - vfs::DatabaseOffset) >= lockBytes + 512);
    for (const qint64 size : {qint64(0), qint64(4096), lockBytes - 4096, lockBytes, lockBytes + 8192})
        QCOMPARE(vfs::databaseSize(vfs::positionInFile(size)), size);
}

// SQLite's own page at the lock bytes and ours move to 256 KiB, so that a small database crosses both.
void tst_Vfs::aDatabaseGrowsAcrossTheLockBytes()
{
    constexpr unsigned lockBytes = 0x40000;
    QTemporaryDir directory;
    const QByteArray path = directory.filePath(u"grow.db"_s).toUtf8();
    vfs::install();
    sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, lockBytes);
    vfs::setLockBytesForTest(lockBytes);

    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open_v2(path.constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs::Name), SQLITE_OK);
    const char *script = "PRAGMA journal_mode=WAL; CREATE TABLE t(a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 "
                         "FROM n WHERE i<2000) INSERT INTO t SELECT randomblob(400) FROM n; PRAGMA wal_checkpoint(TRUNCATE);"
                         "DELETE FROM t WHERE rowid%2; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";
    QCOMPARE(sqlite3_exec(database, script, nullptr, nullptr, nullptr), SQLITE_OK);
    QByteArray answer;
    sqlite3_exec(
            database, "PRAGMA integrity_check",
            [](void *out, int, char **values, char **) { *static_cast<QByteArray *>(out) += values[0]; return 0; }, &answer, nullptr);
    sqlite3_close(database);
    sqlite3_test_control(SQLITE_TESTCTRL_PENDING_BYTE, 0x40000000);
    vfs::setLockBytesForTest(0x40000000);

    QCOMPARE(answer, QByteArray("ok"));
    QFile file(directory.filePath(u"grow.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.size() > lockBytes + 65536, "the database is too small to cross the lock bytes");
    QVERIFY2(file.seek(lockBytes) && file.read(512) == QByteArray(512, '\0'), "a page lies on the lock bytes");
}

QTEST_APPLESS_MAIN(tst_Vfs)
#include "tst_vfs.moc"
