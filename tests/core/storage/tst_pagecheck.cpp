// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pagecheck.h"
#include "tests/core/storage/vaultfilefixture.h"

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_PageCheck : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void whatHappensToTheFileWhileItIsOpenIsSeen();

private:
    // One bit of the last page.
    void flip()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 at = file.size() - 2000;
        char byte = 0;
        QVERIFY(file.seek(at) && file.read(&byte, 1) == 1 && file.seek(at));
        byte = char(byte ^ 1);
        QCOMPARE(file.write(&byte, 1), qint64(1));
    }
};

void tst_PageCheck::whatHappensToTheFileWhileItIsOpenIsSeen()
{
    const auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    QVERIFY(key);
    Database database = std::move(*file->connect(*key));
    QVERIFY(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));

    const auto sound = checkSeals(database);
    flip();
    const auto damaged = checkSeals(database);
    flip();
    const auto soundAgain = checkSeals(database);

    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().text()));
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code(), Error::Code::VaultDamaged);
    QVERIFY2(soundAgain, soundAgain ? "" : qPrintable(soundAgain.error().text()));
}

QTEST_APPLESS_MAIN(tst_PageCheck)
#include "tst_pagecheck.moc"
