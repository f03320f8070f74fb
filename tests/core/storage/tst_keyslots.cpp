// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"
#include "tests/core/storage/foreignslots.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;
using crypto::SecretBytes;
using Binding = VaultFile::Binding;

/// What opens a vault beside its passphrase, and how it is changed.
class tst_KeySlots : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void aKeptKeyOpensItUntilItsSlotIsDropped();
    void aKeptKeyThatIsNotTheSlotsIsRefused();
    void aChangeByAnotherProgramIsNotOverwritten();
    void anAlteredSlotIsNoticed();
    void aSlotFromAnotherFileIsRefused();
    void refusingToChangeSlotsKeepsTheDatabasesLocks();
    void aForeignKeyChangesNothing();
    void aSlotThatIsNotChangedStaysAsItStood();
    void aHeaderWithoutRoomIsNotChanged_data();
    void aHeaderWithoutRoomIsNotChanged();
};

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

void tst_KeySlots::aForeignKeyChangesNothing()
{
    auto file = VaultFile::open(path());
    const Bytes before = content(path());

    const auto passphrase = file->setPassphrase(NewPassphrase, Binding::None, VaultKey::random());
    const auto code = file->setRecoveryCode(recoverycode::generate(), VaultKey::random());
    const auto quick = file->replaceSlot(SlotKind::Quick, SecretBytes::random(crypto::KeySize), VaultKey::random());
    const auto dropped = file->dropSlots(SlotKind::Quick, VaultKey::random());

    for (const auto &changed : {passphrase, code, quick, dropped})
        QVERIFY(!changed && changed.error().code() == Error::Code::WrongKey);
    QCOMPARE(content(path()), before);
}

void tst_KeySlots::aSlotThatIsNotChangedStaysAsItStood()
{
    const auto vaultKey = VaultFile::open(path())->unlock(Passphrase);
    const KeySlot known = *header().slotOf(SlotKind::Recovery);
    const Bytes later = altered(known, 9, cbor::Value::text(u"of a later program"_s));
    putHeader(withSlot(header(), later), *vaultKey);

    auto file = VaultFile::open(path());
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *vaultKey));

    QCOMPARE(headers().count(later), 2);
    QVERIFY(isOpenedBy(recoveryCode()));
}

void tst_KeySlots::aHeaderWithoutRoomIsNotChanged_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");

    QTest::newRow("as many slots as a reader takes") << 30 << 10;
    QTest::newRow("slots that fill it") << 1 << 7700;
}

void tst_KeySlots::aHeaderWithoutRoomIsNotChanged()
{
    QFETCH(int, count);
    QFETCH(int, size);
    const auto key = VaultFile::open(path())->unlock(Passphrase);
    Header full = header();
    for (int i = 0; i < count; ++i) {
        KeySlot slot;
        slot.kind = SlotKind(6); // of a later program
        slot.asRead = cbor::MapBuilder().unsignedInteger(0, 6).bytes(9, Bytes(size, 'x')).take().encoded();
        full.keySlots.push_back(slot);
    }
    QVERIFY(full.hasRoom());
    putHeader(full, *key);
    const Bytes before = content(path());
    auto file = VaultFile::open(path());

    const auto changed = file->replaceSlot(SlotKind::Quick, SecretBytes::random(crypto::KeySize), *key);

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Refused);
    QCOMPARE(content(path()), before);
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *key)); // which takes no more room
    QVERIFY(isOpenedBy(NewPassphrase));
}

QTEST_APPLESS_MAIN(tst_KeySlots)
#include "tst_keyslots.moc"
