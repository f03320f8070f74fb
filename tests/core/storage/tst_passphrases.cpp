// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/earliercopies.h"
#include "storage/recoverycode.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QDir>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;
using crypto::KdfCost;
using crypto::SecretBytes;
using Binding = VaultFile::Binding;

/// What a person knows, exchanged for something else.
class tst_Passphrases : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void aNewPassphraseTakesThePlaceOfTheFormerAlone();
    void anEmptyPassphraseIsRefused();
    void aFileThatMayNotBeWrittenIsNotChanged();
    void aGuessNeverCostsLessThanBefore_data();
    void aGuessNeverCostsLessThanBefore();
    void copiesWithAFormerPassphraseAreNamed();
};

void tst_Passphrases::aNewPassphraseTakesThePlaceOfTheFormerAlone()
{
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    const auto kept = SecretBytes::random(crypto::KeySize);
    QVERIFY(file->replaceSlot(SlotKind::Quick, kept, *key));

    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *key));

    const auto reopened = VaultFile::open(path());
    QCOMPARE(reopened->unlock(Passphrase).error().code(), Error::Code::WrongKey);
    const auto opened = reopened->unlock(NewPassphrase);
    QVERIFY(opened && crypto::isSame(opened->master().view(), key->master().view()));
    QVERIFY(reopened->connect(*opened));
    QVERIFY(reopened->unlock(recoveryCode()));
    QVERIFY(reopened->unlockWith(SlotKind::Quick, kept));
    QVERIFY(file->unlock(NewPassphrase)); // also what was read before knows it
}

void tst_Passphrases::anEmptyPassphraseIsRefused()
{
    auto file = VaultFile::open(path());
    const Bytes before = content(path());

    const auto changed = file->setPassphrase({}, Binding::None, *file->unlock(Passphrase));

    QCOMPARE(changed.error().code(), Error::Code::Refused);
    QCOMPARE(content(path()), before);
}

void tst_Passphrases::aFileThatMayNotBeWrittenIsNotChanged()
{
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    const Bytes before = content(path());

    const auto passphrase = file->setPassphrase(NewPassphrase, Binding::None, *key);
    const auto code = file->setRecoveryCode(recoverycode::generate(), *key);

    QCOMPARE(passphrase.error().code(), Error::Code::Refused);
    QCOMPARE(code.error().code(), Error::Code::Refused);
    QCOMPARE(content(path()), before);
}

void tst_Passphrases::aGuessNeverCostsLessThanBefore_data()
{
    QTest::addColumn<KdfCost>("before");
    QTest::addColumn<KdfCost>("wished");
    QTest::addColumn<KdfCost>("after");

    QTest::newRow("nothing is wished") << KdfCost{3, 80} << crypto::FloorCost << KdfCost{3, 80};
    QTest::newRow("less is wished") << KdfCost{4, 80} << KdfCost{3, 72} << KdfCost{4, 80};
    QTest::newRow("more is wished") << KdfCost{3, 80} << KdfCost{3, 96} << KdfCost{3, 96};
    QTest::newRow("more of one and less of the other is wished") << KdfCost{4, 64} << KdfCost{3, 80} << KdfCost{4, 80};
}

void tst_Passphrases::aGuessNeverCostsLessThanBefore()
{
    QFETCH(KdfCost, before);
    QFETCH(KdfCost, wished);
    QFETCH(KdfCost, after);
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    QVERIFY(file->setPassphrase(Passphrase, Binding::None, *key, before));
    QCOMPARE(file->cost(), before);

    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *key, wished));
    QVERIFY(file->setRecoveryCode(recoverycode::generate(), *key));

    QCOMPARE(header().slotOf(SlotKind::Passphrase)->cost, after);
    QCOMPARE(header().slotOf(SlotKind::Recovery)->cost, after);
}

void tst_Passphrases::copiesWithAFormerPassphraseAreNamed()
{
    QVERIFY(QDir().mkpath(path(u"v backups"_s)));
    const QStringList copies{path(u"v 2026-11-23T12-00-00Z replaced.covault"_s),
            path(u"v backups/v 2026-11-23T12-00-00Z.covault"_s), path(u"v backups/v before version 2.covault"_s)};
    for (const QString &copy : copies)
        overwrite(copy, m_template);
    overwrite(path(u"notes.covault"_s), "no vault");
    QVERIFY(VaultFile::create(path(u"v backups/other.covault"_s), Passphrase, crypto::FloorCost));
    auto file = VaultFile::open(path());
    QCOMPARE(copiesOpenedOtherwise(*file), QStringList());

    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *file->unlock(Passphrase)));
    overwrite(path(u"v backups/later.covault"_s), content(path()));

    QCOMPARE(copiesOpenedOtherwise(*file), copies);
}

QTEST_APPLESS_MAIN(tst_Passphrases)
#include "tst_passphrases.moc"
