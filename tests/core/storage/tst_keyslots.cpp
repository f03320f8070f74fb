// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/vaultfilefixture.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// What opens a vault beside its passphrase, and how it is changed.
class tst_KeySlots : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aKeptKeyOpensItUntilItsSlotIsDropped();
    void aChangeOfSlotsLeavesNoCopyWithTheOldSlot();
    void aKeptKeyThatIsNotTheSlotsIsRefused();
    void aChangeByAnotherProgramIsNotOverwritten();
    void anAlteredSlotIsNoticed();
    void aSlotFromAnotherFileIsRefused();
    void refusingToChangeSlotsKeepsTheDatabasesLocks();
};

void tst_KeySlots::initTestCase()
{
    makeTemplate();
}

void tst_KeySlots::init()
{
    renew();
}

void tst_KeySlots::aKeptKeyOpensItUntilItsSlotIsDropped()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    const auto kept = crypto::SecretBytes::random(crypto::KeySize);

    QVERIFY(file->replaceSlot(SlotKind::Quick, kept, *key));
    const auto reopened = VaultFile::open(path());
    QVERIFY(reopened->hasSlot(SlotKind::Quick));
    QVERIFY(crypto::isSame(reopened->unlockWith(SlotKind::Quick, kept)->master().view(), key->master().view()));
    QVERIFY(reopened->unlock(Passphrase));
    QVERIFY(reopened->connect(*key));

    QVERIFY(file->dropSlots(SlotKind::Quick, *key));
    const auto without = VaultFile::open(path());
    QVERIFY(!without->hasSlot(SlotKind::Quick));
    QCOMPARE(without->unlockWith(SlotKind::Quick, kept).error().code(), Error::Code::NotFound);
    QVERIFY(without->unlock(Passphrase));
}

void tst_KeySlots::aChangeOfSlotsLeavesNoCopyWithTheOldSlot()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    QVERIFY(file->replaceSlot(SlotKind::Quick, crypto::SecretBytes::random(crypto::KeySize), *key));
    QVERIFY(file->dropSlots(SlotKind::Quick, *key));

    const Bytes both = content(path()).first(2 * HeaderCopySize);

    QCOMPARE(both.first(HeaderCopySize), both.last(HeaderCopySize));
    QVERIFY(!Header::parse(both.first(HeaderCopySize))->hasSlot(SlotKind::Quick));
    QVERIFY(isAuthentic(both.first(HeaderCopySize), key->master()));
    QCOMPARE(VaultFile::open(path())->sequence(), quint64(3));
}

void tst_KeySlots::aKeptKeyThatIsNotTheSlotsIsRefused()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    QVERIFY(file->replaceSlot(SlotKind::Quick, crypto::SecretBytes::random(crypto::KeySize), *key));

    QCOMPARE(file->unlockWith(SlotKind::Quick, crypto::SecretBytes::random(crypto::KeySize)).error().code(),
            Error::Code::WrongKey);
    QCOMPARE(file->unlockWith(SlotKind::Quick, crypto::SecretBytes::random(16)).error().code(), Error::Code::Refused);
}

void tst_KeySlots::aChangeByAnotherProgramIsNotOverwritten()
{
    auto ours = VaultFile::open(path());
    auto theirs = VaultFile::open(path());
    const auto key = ours->unlock(Passphrase);
    const auto kept = crypto::SecretBytes::random(crypto::KeySize);
    QVERIFY(theirs->replaceSlot(SlotKind::Quick, kept, *key));

    const auto changed = ours->dropSlots(SlotKind::Quick, *key);

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Busy);
    QVERIFY(VaultFile::open(path())->unlockWith(SlotKind::Quick, kept));
}

void tst_KeySlots::anAlteredSlotIsNoticed()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    const auto kept = crypto::SecretBytes::random(crypto::KeySize);
    const auto slot = makeSlot(SlotKind::Quick, file->fileId(), kept.view(), {}, key->master());

    KeySlot altered = *slot;
    altered.wrapped[30] = char(altered.wrapped[30] ^ 1);
    QCOMPARE(openSlot(altered, file->fileId(), kept.view()).error().code(), Error::Code::Damaged);
    QCOMPARE(openSlot(*slot, Bytes(16, 'x'), kept.view()).error().code(), Error::Code::Damaged);
}

void tst_KeySlots::aSlotFromAnotherFileIsRefused()
{
    const auto key = crypto::SecretBytes::random(crypto::KeySize);
    const auto slot = makeSlot(SlotKind::Passphrase, Bytes(16, 'a'), Bytes("correct horse"), crypto::FloorCost, key);
    QVERIFY(slot && openSlot(*slot, Bytes(16, 'a'), Bytes("correct horse")));

    const auto moved = openSlot(*slot, Bytes(16, 'b'), Bytes("correct horse"));

    QVERIFY(!moved);
    QCOMPARE(moved.error().code(), Error::Code::Damaged);
}

// Whether another process would meet a lock on the file.
static bool isLockedForOthers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int file = ::open(name.constData(), O_RDWR);
        _exit(file >= 0 && fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

void tst_KeySlots::refusingToChangeSlotsKeepsTheDatabasesLocks()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    auto database = file->connect(*key);
    QVERIFY(database && database->number("SELECT count(*) FROM record"));
    QVERIFY(isLockedForOthers(path()));

    const auto changed = file->replaceSlot(SlotKind::Quick, crypto::SecretBytes::random(crypto::KeySize), *key);

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Busy);
    QVERIFY(isLockedForOthers(path()));
}

QTEST_APPLESS_MAIN(tst_KeySlots)
#include "tst_keyslots.moc"
