// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"
#include "tests/core/storage/vaultfilefixture.h"

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// The code on the recovery sheet.
class tst_RecoveryCode : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void aNewRecoveryCodeTakesThePlaceOfTheFormerAlone();
    void aCodeIsToldFromAPassphraseAndProvedByItsLastGroup();
    void recoveryCodesAreForgivinglyReadAndChecked();
};

void tst_RecoveryCode::aNewRecoveryCodeTakesThePlaceOfTheFormerAlone()
{
    const KeySlot former = *header().slotOf(SlotKind::Recovery);
    const QString code = recoverycode::generate();
    auto file = VaultFile::open(path());

    QVERIFY(file->setRecoveryCode(code, *file->unlock(recoveryCode())));

    QVERIFY(!isOpenedBy(recoveryCode()));
    QVERIFY(isOpenedBy(code));
    QVERIFY(isOpenedBy(Passphrase));
    QVERIFY(!former.salt.isEmpty() && !headers().contains(former.salt));
}

void tst_RecoveryCode::aCodeIsToldFromAPassphraseAndProvedByItsLastGroup()
{
    const QString code = recoverycode::generate(), last = code.section(u'-', -1);
    const Bytes written = code.toLatin1();

    QVERIFY(recoverycode::isCode(code) && recoverycode::isCode(code.toLower().remove(u'-')));
    QVERIFY(!recoverycode::isCode(Passphrase) && !recoverycode::isCode(code.chopped(1)));
    QVERIFY(recoverycode::isLastGroup(last, written) && recoverycode::isLastGroup(u' ' + last.toLower(), written));
    QVERIFY(!recoverycode::isLastGroup(last.chopped(1), written) && !recoverycode::isLastGroup({}, written));
    QVERIFY(!recoverycode::isLastGroup(code, written));
}

void tst_RecoveryCode::recoveryCodesAreForgivinglyReadAndChecked()
{
    const QString code = recoverycode::generate();
    QCOMPARE(code.size(), 27 + 8);
    QCOMPARE(recoverycode::parse(code.toLower())->size(), 27);
    QVERIFY(!recoverycode::parse(code.first(34)));

    int noticed = 0;
    for (const QChar other : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s) {
        QString mistyped = code;
        mistyped[0] = other;
        noticed += recoverycode::parse(mistyped) ? 0 : 1;
    }
    QVERIFY2(noticed >= 30, "the check character lets wrong first characters pass");
}

QTEST_APPLESS_MAIN(tst_RecoveryCode)
#include "tst_recoverycode.moc"
