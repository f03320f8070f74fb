// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"
#include "tests/core/base/fulldisk.h"
#include "tests/core/storage/vaultfilefixture.h"

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;
using Binding = VaultFile::Binding;

/// The two copies of the header, of which one always holds.
class tst_HeaderCopies : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void oneDamagedHeaderCopyLosesNothing();
    void noSingleByteOfAHeaderLosesTheVault();
    void aFileWhoseCopiesAreBothNewerIsRefused();
    void aFormatThatNeverWasIsRefused();
    void aCopyOfANewerFormatIsLeftAlone();
    void aChangeOfSlotsLeavesNoCopyWithTheOldSlot();
    void theFormerPassphraseOpensNeitherCopy_data();
    void theFormerPassphraseOpensNeitherCopy();
    void aChangeCountsOnceOneCopyIsWritten();
    void openingBringsTheOtherCopyUp_data();
    void openingBringsTheOtherCopyUp();
    void slotsChangeBesideACopyWithoutItsTag();
    void noByteOfACopyCanBeAnother();
    void aNewerCopyUnderAnotherKeyDoesNotCount();
};

void tst_HeaderCopies::oneDamagedHeaderCopyLosesNothing()
{
    for (const qsizetype at : {qsizetype(0), HeaderCopySize}) {
        Bytes damaged = m_template;
        damaged.replace(at, HeaderCopySize, Bytes(HeaderCopySize, '\x55'));
        overwrite(path(), damaged);

        const auto file = VaultFile::open(path());

        QVERIFY(file);
        QVERIFY(file->isHeaderRepaired());
        QVERIFY(file->unlock(Passphrase));
    }
}

void tst_HeaderCopies::noSingleByteOfAHeaderLosesTheVault()
{
    const auto key = VaultFile::open(path())->unlock(Passphrase);
    QVERIFY(key);
    int tried = 0;
    for (const qsizetype copy : {qsizetype(0), HeaderCopySize}) {
        // All that is used of it, and some of the zeros between.
        for (qsizetype at = 0; at < HeaderCopySize; at += at < 600 || at >= HeaderCopySize - 64 ? 1 : 61) {
            Bytes flipped = m_template;
            flipped[copy + at] = char(flipped[copy + at] ^ 0x10);
            overwrite(path(), flipped.first(2 * HeaderCopySize + 1));

            const auto file = VaultFile::open(path());

            QVERIFY2(file, file ? "" : qPrintable(u"byte %1: %2"_s.arg(copy + at).arg(file.error().text())));
            QVERIFY(file->isHeaderRepaired());
            QVERIFY2(file->isOpenedBy(*key), qPrintable(u"byte %1"_s.arg(copy + at)));
            ++tried;
        }
    }
    QVERIFY(tried > 1500);
}

void tst_HeaderCopies::aFileWhoseCopiesAreBothNewerIsRefused()
{
    Bytes newer = m_template;
    newer[8] = newer[HeaderCopySize + 8] = 2;
    overwrite(path(), newer);

    const auto file = VaultFile::open(path());

    QVERIFY(!file);
    QCOMPARE(file.error().code(), Error::Code::NewerFormat);
    QCOMPARE(content(path()), newer);
}

void tst_HeaderCopies::aFormatThatNeverWasIsRefused()
{
    Bytes older = m_template;
    older[8] = older[HeaderCopySize + 8] = 0;
    overwrite(path(), older);

    const auto file = VaultFile::open(path());

    QVERIFY(!file);
    QCOMPARE(file.error().code(), Error::Code::Damaged);
    QVERIFY2(file.error().why().contains(u"format 0"_s), qPrintable(file.error().text()));
}

void tst_HeaderCopies::aCopyOfANewerFormatIsLeftAlone()
{
    Bytes newer = m_template;
    newer[HeaderCopySize + 8] = 2;
    overwrite(path(), newer);
    const auto file = VaultFile::open(path());

    QVERIFY(file->connect(*file->unlock(Passphrase)));

    QCOMPARE(headers(), newer.first(2 * HeaderCopySize));
}

void tst_HeaderCopies::aChangeOfSlotsLeavesNoCopyWithTheOldSlot()
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

void tst_HeaderCopies::theFormerPassphraseOpensNeitherCopy_data()
{
    QTest::addColumn<qsizetype>("damaged");

    QTest::newRow("the first copy is damaged") << qsizetype(0);
    QTest::newRow("the second copy is damaged") << HeaderCopySize;
}

void tst_HeaderCopies::theFormerPassphraseOpensNeitherCopy()
{
    QFETCH(qsizetype, damaged);
    const KeySlot former = *header().slotOf(SlotKind::Passphrase);
    auto file = VaultFile::open(path());
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *file->unlock(Passphrase)));

    Bytes whole = content(path());
    whole[damaged + 40] = char(whole[damaged + 40] ^ 1);
    overwrite(path(), whole);

    QVERIFY(!isOpenedBy(Passphrase));
    QVERIFY(isOpenedBy(NewPassphrase));
    QVERIFY(!former.salt.isEmpty() && !whole.contains(former.salt) && !whole.contains(former.wrapped));
}

void tst_HeaderCopies::aChangeCountsOnceOneCopyIsWritten()
{
    Bytes torn = m_template;
    torn[40] = char(torn[40] ^ 1); // so that the first copy is written first
    overwrite(path(), torn);
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);

    Result<> changed;
    {
        const FullDisk full(HeaderCopySize);
        changed = file->setPassphrase(NewPassphrase, Binding::None, *key);
    }

    QVERIFY(changed && file->isHeaderRepaired());
    QVERIFY(headers().first(HeaderCopySize) != headers().last(HeaderCopySize));
    QVERIFY(isOpenedBy(NewPassphrase) && !isOpenedBy(Passphrase));
    QVERIFY(file->setPassphrase(Passphrase, Binding::None, *key)); // and can be changed again
    QCOMPARE(headers().first(HeaderCopySize), headers().last(HeaderCopySize));
}

void tst_HeaderCopies::openingBringsTheOtherCopyUp_data()
{
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<bool>("isTorn");

    QTest::newRow("the first copy is older") << qsizetype(0) << false;
    QTest::newRow("the second copy is older") << HeaderCopySize << false;
    QTest::newRow("the first copy is older and torn") << qsizetype(0) << true;
    QTest::newRow("the second copy is older and torn") << HeaderCopySize << true;
}

void tst_HeaderCopies::openingBringsTheOtherCopyUp()
{
    QFETCH(qsizetype, place);
    QFETCH(bool, isTorn);
    auto changed = VaultFile::open(path());
    QVERIFY(changed->setPassphrase(NewPassphrase, Binding::None, *changed->unlock(Passphrase)));
    Bytes former = m_template.first(HeaderCopySize);
    former[HeaderCopySize - 100] = char(isTorn ? 1 : 0);
    overwrite(path(), content(path()).replace(place, HeaderCopySize, former));
    auto file = VaultFile::open(path());
    const auto key = file->unlock(NewPassphrase);
    QVERIFY(headers().contains(former.sliced(36, 100)));

    QVERIFY(file->connect(*key));

    QCOMPARE(headers().first(HeaderCopySize), headers().last(HeaderCopySize));
    QVERIFY(!headers().contains(former.sliced(36, 100)));
    QVERIFY(isOpenedBy(NewPassphrase));
    QVERIFY(file->setRecoveryCode(recoverycode::generate(), *key)); // what was read before serves on
}

void tst_HeaderCopies::slotsChangeBesideACopyWithoutItsTag()
{
    Bytes flipped = m_template;
    flipped[HeaderCopySize - 1] = char(flipped[HeaderCopySize - 1] ^ 1);
    overwrite(path(), flipped);
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    QVERIFY2(key, key ? "" : qPrintable(key.error().text()));

    const auto changed = file->replaceSlot(SlotKind::Quick, crypto::SecretBytes::random(crypto::KeySize), *key);

    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
    const auto again = VaultFile::open(path());
    QVERIFY(!again->isHeaderRepaired());
    QVERIFY(again->isOpenedBy(*key));
    QVERIFY(again->hasSlot(SlotKind::Quick));
}

void tst_HeaderCopies::noByteOfACopyCanBeAnother()
{
    const auto key = VaultFile::open(path())->unlock(Passphrase);
    const Bytes whole = m_template.first(HeaderCopySize);
    QVERIFY(key && Header::parse(whole) && isAuthentic(whole, key->master()));

    for (qsizetype at = 0; at < HeaderCopySize; ++at) {
        Bytes flipped = whole;
        flipped[at] = char(flipped[at] ^ (1 << at % 8));
        QVERIFY2(!Header::parse(flipped) || !isAuthentic(flipped, key->master()), qPrintable(u"byte %1"_s.arg(at)));
    }
}

void tst_HeaderCopies::aNewerCopyUnderAnotherKeyDoesNotCount()
{
    const auto key = VaultFile::open(path())->unlock(Passphrase);
    const Bytes own = headers().first(HeaderCopySize);
    Header newer = header();
    newer.sequence = 9;
    const Bytes forged = newer.encoded(VaultKey::random().master());

    QCOMPARE(HeaderCopies::newestUnder(own + forged, key->master()), own);
    QCOMPARE(HeaderCopies::newestUnder(forged + own, key->master()), own);
    QCOMPARE(HeaderCopies::newestUnder(own + newer.encoded(key->master()), key->master()), newer.encoded(key->master()));
    QVERIFY(HeaderCopies::newestUnder(forged + forged, key->master()).isEmpty());
}

QTEST_APPLESS_MAIN(tst_HeaderCopies)
#include "tst_headercopies.moc"
