// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"
#include "tests/core/storage/foreignslots.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QSysInfo>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;
using crypto::SecretBytes;
using Binding = VaultFile::Binding;

static std::shared_ptr<const SecretBytes> newComputerKey()
{
    return std::make_shared<const SecretBytes>(SecretBytes::random(crypto::KeySize));
}


/// A passphrase that opens a vault on one computer alone.
class tst_BoundPassphrase : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void aBoundPassphraseOpensNothingElsewhere();
    void aBoundVaultHasNoPlainPassphraseUntilItIsUnbound();
    void withoutARecoveryCodeNothingIsBound();
    void whatIsNoWholeKeyCountsAsNone();
    void theSlotOfAnotherReaderIsOpened();
    void whatNamesTheComputerCannotBeExchanged();
    void aSlotThatCannotBeUsedKeepsNobodyOut_data();
    void aSlotThatCannotBeUsedKeepsNobodyOut();
    void whatAComputerIsCalledIsShortAndPlain_data();
    void whatAComputerIsCalledIsShortAndPlain();
};

void tst_BoundPassphrase::aBoundPassphraseOpensNothingElsewhere()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    file->setComputerKey(newComputerKey());
    QVERIFY(file->setPassphrase(Passphrase, Binding::ThisComputer, *key));

    const auto elsewhere = VaultFile::open(path());
    const auto without = elsewhere->unlock(Passphrase);
    auto other = *elsewhere;
    other.setComputerKey(newComputerKey());
    const auto withAnother = other.unlock(Passphrase);
    auto here = *elsewhere;
    here.setComputerKey(file->computerKey());

    QCOMPARE(elsewhere->boundTo(), computerName(QSysInfo::machineHostName()));
    QCOMPARE(without.error().code(), Error::Code::WrongKey);
    QVERIFY(without.error().why().contains(u"bound to the computer '%1'"_s.arg(*elsewhere->boundTo())));
    QVERIFY(without.error().advice().contains(u"recovery code"_s));
    QCOMPARE(withAnother.error().code(), Error::Code::WrongKey);
    QVERIFY(withAnother.error().why().contains(*elsewhere->boundTo()));
    QVERIFY(file->isBoundHere() && here.isBoundHere() && !elsewhere->isBoundHere() && !other.isBoundHere());
    QVERIFY(here.unlock(Passphrase) && here.connect(*here.unlock(Passphrase)));
    QCOMPARE(here.unlock(NewPassphrase).error().code(), Error::Code::WrongKey);
    QVERIFY(elsewhere->unlock(recoveryCode()));
}

void tst_BoundPassphrase::aBoundVaultHasNoPlainPassphraseUntilItIsUnbound()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    file->setComputerKey(newComputerKey());

    QVERIFY(file->setPassphrase(Passphrase, Binding::ThisComputer, *key));
    QVERIFY(!header().hasSlot(SlotKind::Passphrase) && header().hasSlot(SlotKind::PassphraseAndComputer));
    QCOMPARE(headers().first(HeaderCopySize), headers().last(HeaderCopySize));

    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *key));
    QVERIFY(header().hasSlot(SlotKind::Passphrase) && !header().hasSlot(SlotKind::PassphraseAndComputer));
    QVERIFY(!VaultFile::open(path())->boundTo());
    QVERIFY(isOpenedBy(NewPassphrase));
}

void tst_BoundPassphrase::withoutARecoveryCodeNothingIsBound()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    QVERIFY(file->dropSlots(SlotKind::Recovery, *key));
    file->setComputerKey(newComputerKey());

    const auto bound = file->setPassphrase(Passphrase, Binding::ThisComputer, *key);

    QCOMPARE(bound.error().code(), Error::Code::Refused);
    QVERIFY(isOpenedBy(Passphrase) && !isOpenedBy(recoveryCode()));
    QVERIFY(file->setRecoveryCode(recoverycode::generate(), *key));
    QVERIFY(file->setPassphrase(Passphrase, Binding::ThisComputer, *key));
}

void tst_BoundPassphrase::whatIsNoWholeKeyCountsAsNone()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    file->setComputerKey(newComputerKey());
    QVERIFY(file->setPassphrase(Passphrase, Binding::ThisComputer, *key));

    for (const int size : {0, 31, 33}) {
        auto other = VaultFile::open(path());
        other->setComputerKey(std::make_shared<const SecretBytes>(size));

        QVERIFY(!other->computerKey() && !other->isBoundHere());
        const auto opened = other->unlock(Passphrase);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code(), Error::Code::WrongKey);
    }
}

void tst_BoundPassphrase::theSlotOfAnotherReaderIsOpened()
{
    const KeySlot slot = slotOfAnotherReader();
    const auto computerKey = SecretBytes::copyOf(from(32, 32));
    QCOMPARE(slot.kind, SlotKind::PassphraseAndComputer);
    QCOMPARE(slot.computer, u"front-desk"_s);
    QCOMPARE(slot.computerPrint, computerPrint(computerKey, from(0, 16)));

    const auto key = openSlot(slot, from(0, 16), Bytes("correct horse"), &computerKey);

    QVERIFY(key);
    QCOMPARE(key->view().toByteArray(), from(64, 32));
}

void tst_BoundPassphrase::whatNamesTheComputerCannotBeExchanged()
{
    const Computer computer{u"front-desk"_s, newComputerKey()};
    const auto vaultKey = SecretBytes::random(crypto::KeySize);
    auto slot = makeSlot(SlotKind::PassphraseAndComputer, from(0, 16), Bytes("correct horse"), crypto::FloorCost, vaultKey, computer);
    QVERIFY(slot && openSlot(*slot, from(0, 16), Bytes("correct horse"), computer.key.get()));

    auto renamed = *slot, marked = *slot;
    renamed.computer = u"back-office"_s;
    marked.computerPrint[0] = char(marked.computerPrint[0] ^ 1);

    for (const KeySlot &forged : {renamed, marked}) {
        const auto key = openSlot(forged, from(0, 16), Bytes("correct horse"), computer.key.get());
        QVERIFY(!key);
        QCOMPARE(key.error().code(), Error::Code::Damaged);
    }
}

void tst_BoundPassphrase::aSlotThatCannotBeUsedKeepsNobodyOut_data()
{
    QTest::addColumn<quint64>("key");
    QTest::addColumn<cbor::Value>("value");

    QTest::newRow("it names no computer") << quint64(6) << cbor::Value();
    QTest::newRow("the computer has two lines") << quint64(6) << cbor::Value::text(u"two\nlines"_s);
    QTest::newRow("it has no print") << quint64(7) << cbor::Value();
    QTest::newRow("its print is short") << quint64(7) << cbor::Value::bytes(Bytes(15, 'p'));
    QTest::newRow("its salt is short") << quint64(1) << cbor::Value::bytes(Bytes(15, 's'));
    QTest::newRow("its cost is no number") << quint64(2) << cbor::Value::text(u"3"_s);
}

void tst_BoundPassphrase::aSlotThatCannotBeUsedKeepsNobodyOut()
{
    QFETCH(quint64, key);
    QFETCH(cbor::Value, value);
    const auto vaultKey = VaultFile::open(path())->unlock(Passphrase);
    const Bytes odd = altered(slotOfAnotherReader(), key, value);
    putHeader(withSlot(header(), odd), *vaultKey);

    auto file = VaultFile::open(path());

    QVERIFY(file && !file->boundTo());
    QVERIFY(file->unlock(Passphrase) && file->unlock(recoveryCode()));
    QVERIFY(file->setRecoveryCode(recoverycode::generate(), *vaultKey));
    QVERIFY(headers().contains(odd));
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *vaultKey));
    QVERIFY(!headers().contains(odd)); // which it takes the place of
}

void tst_BoundPassphrase::whatAComputerIsCalledIsShortAndPlain_data()
{
    QTest::addColumn<QString>("itself");
    QTest::addColumn<QString>("kept");

    QTest::newRow("a usual name stays") << u"front-desk"_s << u"front-desk"_s;
    QTest::newRow("line ends go") << u"front\r\ndesk"_s << u"frontdesk"_s;
    QTest::newRow("a long one is cut") << QString(80, u'x') << QString(64, u'x');
    QTest::newRow("a letter of several bytes is kept whole or not at all") << QString(63, u'x') + u"üx"_s << QString(63, u'x');
    QTest::newRow("only control characters go") << u"a\u200db\ue000c\u0085d\u007f"_s << u"a\u200db\ue000cd"_s;
    QTest::newRow("no name") << QString() << QString();
}

void tst_BoundPassphrase::whatAComputerIsCalledIsShortAndPlain()
{
    QFETCH(QString, itself);
    QFETCH(QString, kept);

    QCOMPARE(computerName(itself), kept);
}

QTEST_APPLESS_MAIN(tst_BoundPassphrase)
#include "tst_boundpassphrase.moc"
