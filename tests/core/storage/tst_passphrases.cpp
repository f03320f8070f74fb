// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"
#include "storage/earliercopies.h"
#include "storage/recoverycode.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QDir>
#include <QSysInfo>

#include <sys/resource.h>

#include <csignal>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;
using crypto::KdfCost;
using crypto::SecretBytes;
using Binding = VaultFile::Binding;

/// What a person knows, exchanged for something else, and bound to a computer.
class tst_Passphrases : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aNewPassphraseTakesThePlaceOfTheFormerAlone();
    void theFormerPassphraseOpensNeitherCopy_data();
    void theFormerPassphraseOpensNeitherCopy();
    void aChangeCountsOnceOneCopyIsWritten();
    void openingBringsTheOtherCopyUp_data();
    void openingBringsTheOtherCopyUp();
    void aCopyOfANewerFormatIsLeftAlone();
    void aForeignKeyChangesNothing();
    void aFileThatMayNotBeWrittenIsNotChanged();
    void anEmptyPassphraseIsRefused();
    void aGuessNeverCostsLessThanBefore_data();
    void aGuessNeverCostsLessThanBefore();
    void aNewRecoveryCodeTakesThePlaceOfTheFormerAlone();
    void aBoundPassphraseOpensNothingElsewhere();
    void aBoundVaultHasNoPlainPassphraseUntilItIsUnbound();
    void theSlotOfAnotherReaderIsOpened();
    void theNameOfTheComputerCannotBeExchanged();
    void aBoundSlotWithoutANameIsDamaged();
    void whatAComputerIsCalledIsShortAndPlain_data();
    void whatAComputerIsCalledIsShortAndPlain();
    void copiesWithAFormerPassphraseAreNamed();
    void aCodeIsToldFromAPassphraseAndProvedByItsLastGroup();

private:
    QString recoveryCode() const { return QString::fromLatin1(m_templateCode); }
    Bytes headers() const { return content(path()).first(2 * HeaderCopySize); }
    Header header() const { return *Header::parse(headers().first(HeaderCopySize)); }
    bool isOpenedBy(const QString &secret) const { return VaultFile::open(path())->unlock(secret).has_value(); }
};

namespace {

const QString NewPassphrase = u"battery staple"_s;

std::shared_ptr<const SecretBytes> newComputerKey()
{
    return std::make_shared<const SecretBytes>(SecretBytes::random(crypto::KeySize));
}

KeySlot slotOf(const Header &header, SlotKind kind)
{
    const auto found = std::find_if(header.keySlots.begin(), header.keySlots.end(), [kind](const auto &slot) { return slot.kind == kind; });
    return found == header.keySlots.end() ? KeySlot() : *found;
}

/// While it lives no file can be written behind its first \p bytes.
class WritableUpTo
{
public:
    explicit WritableUpTo(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~WritableUpTo()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(WritableUpTo)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

void tst_Passphrases::initTestCase()
{
    makeTemplate();
}

void tst_Passphrases::init()
{
    renew();
}

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

void tst_Passphrases::theFormerPassphraseOpensNeitherCopy_data()
{
    QTest::addColumn<qsizetype>("damaged");

    QTest::newRow("the first copy is damaged") << qsizetype(0);
    QTest::newRow("the second copy is damaged") << HeaderCopySize;
}

void tst_Passphrases::theFormerPassphraseOpensNeitherCopy()
{
    QFETCH(qsizetype, damaged);
    const KeySlot former = slotOf(header(), SlotKind::Passphrase);
    auto file = VaultFile::open(path());
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *file->unlock(Passphrase)));

    Bytes whole = content(path());
    whole[damaged + 40] = char(whole[damaged + 40] ^ 1);
    overwrite(path(), whole);

    QVERIFY(!isOpenedBy(Passphrase));
    QVERIFY(isOpenedBy(NewPassphrase));
    QVERIFY(!former.salt.isEmpty() && !whole.contains(former.salt) && !whole.contains(former.wrapped));
}

void tst_Passphrases::aChangeCountsOnceOneCopyIsWritten()
{
    Bytes torn = m_template;
    torn[40] = char(torn[40] ^ 1); // so that the first copy is written first
    overwrite(path(), torn);
    auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);

    Result<> changed;
    {
        const WritableUpTo limit(HeaderCopySize);
        changed = file->setPassphrase(NewPassphrase, Binding::None, *key);
    }

    QVERIFY(changed && file->isHeaderRepaired());
    QVERIFY(headers().first(HeaderCopySize) != headers().last(HeaderCopySize));
    QVERIFY(isOpenedBy(NewPassphrase) && !isOpenedBy(Passphrase));
    QVERIFY(file->setPassphrase(Passphrase, Binding::None, *key)); // and can be changed again
    QCOMPARE(headers().first(HeaderCopySize), headers().last(HeaderCopySize));
}

void tst_Passphrases::openingBringsTheOtherCopyUp_data()
{
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<bool>("isTorn");

    QTest::newRow("the first copy is older") << qsizetype(0) << false;
    QTest::newRow("the second copy is older") << HeaderCopySize << false;
    QTest::newRow("the first copy is older and torn") << qsizetype(0) << true;
    QTest::newRow("the second copy is older and torn") << HeaderCopySize << true;
}

void tst_Passphrases::openingBringsTheOtherCopyUp()
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

void tst_Passphrases::aCopyOfANewerFormatIsLeftAlone()
{
    Bytes newer = m_template;
    newer[HeaderCopySize + 8] = 2;
    overwrite(path(), newer);
    const auto file = VaultFile::open(path());

    QVERIFY(file->connect(*file->unlock(Passphrase)));

    QCOMPARE(headers(), newer.first(2 * HeaderCopySize));
}

void tst_Passphrases::aForeignKeyChangesNothing()
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

void tst_Passphrases::anEmptyPassphraseIsRefused()
{
    auto file = VaultFile::open(path());
    const Bytes before = content(path());

    const auto changed = file->setPassphrase({}, Binding::None, *file->unlock(Passphrase));

    QCOMPARE(changed.error().code(), Error::Code::Refused);
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

    QCOMPARE(slotOf(header(), SlotKind::Passphrase).cost, after);
    QCOMPARE(slotOf(header(), SlotKind::Recovery).cost, after);
}

void tst_Passphrases::aNewRecoveryCodeTakesThePlaceOfTheFormerAlone()
{
    const KeySlot former = slotOf(header(), SlotKind::Recovery);
    const QString code = recoverycode::generate();
    auto file = VaultFile::open(path());

    QVERIFY(file->setRecoveryCode(code, *file->unlock(recoveryCode())));

    QVERIFY(!isOpenedBy(recoveryCode()));
    QVERIFY(isOpenedBy(code));
    QVERIFY(isOpenedBy(Passphrase));
    QVERIFY(!former.salt.isEmpty() && !headers().contains(former.salt));
}

void tst_Passphrases::aBoundPassphraseOpensNothingElsewhere()
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
    QVERIFY(withAnother.error().advice().contains(*elsewhere->boundTo()));
    QVERIFY(here.unlock(Passphrase) && here.connect(*here.unlock(Passphrase)));
    QCOMPARE(here.unlock(NewPassphrase).error().code(), Error::Code::WrongKey);
    QVERIFY(elsewhere->unlock(recoveryCode()));
}

void tst_Passphrases::aBoundVaultHasNoPlainPassphraseUntilItIsUnbound()
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

static Bytes from(int first, int count)
{
    Bytes bytes;
    for (int i = first; i < first + count; ++i)
        bytes += char(i);
    return bytes;
}

// Made by tests/format/header.py, which knows the format by FORMAT.md alone: file id 0, 1, …, the computer's key 32, 33, …,
// the vault's 64, 65, …, the nonce 96, 97, …
static KeySlot slotOfAnotherReader()
{
    const Bytes map = Bytes::fromHex(
            "a7000201507369787465656e206f662073616c742102030318400458202f9eb65c31ad6186de161fb80cb215230f09fe8b886621be60d33e9cdc19e01b"
            "055848606162636465666768696a6b6c6d6e6f7071727374757677ea0e3a7d4045617fae44ec06000839a9af9bafac0e7ec682afe95d09f99c3f8265b3"
            "5e526c554ed8cbf49de2cb4fd34a066a66726f6e742d6465736b");
    const auto value = cbor::decode(map);
    return {SlotKind(value->at(0).toUnsigned()), value->at(1).toBytes(), {quint32(value->at(2).toUnsigned()), quint32(value->at(3).toUnsigned())},
            value->at(4).toBytes(), value->at(5).toBytes(), value->at(6).toText()};
}

void tst_Passphrases::theSlotOfAnotherReaderIsOpened()
{
    const KeySlot slot = slotOfAnotherReader();
    QCOMPARE(slot.kind, SlotKind::PassphraseAndComputer);
    QCOMPARE(slot.computer, u"front-desk"_s);

    const auto key = openBoundSlot(slot, from(0, 16), Bytes("correct horse"), SecretBytes::copyOf(from(32, 32)));

    QVERIFY(key);
    QCOMPARE(key->view().toByteArray(), from(64, 32));
}

void tst_Passphrases::theNameOfTheComputerCannotBeExchanged()
{
    const Computer computer{u"front-desk"_s, SecretBytes::random(crypto::KeySize)};
    const auto vaultKey = SecretBytes::random(crypto::KeySize);
    auto slot = makeBoundSlot(from(0, 16), Bytes("correct horse"), computer, crypto::FloorCost, vaultKey);
    QVERIFY(slot && openBoundSlot(*slot, from(0, 16), Bytes("correct horse"), computer.key));

    slot->computer = u"back-office"_s;
    const auto key = openBoundSlot(*slot, from(0, 16), Bytes("correct horse"), computer.key);

    QVERIFY(!key);
    QCOMPARE(key.error().code(), Error::Code::Damaged);
}

void tst_Passphrases::aBoundSlotWithoutANameIsDamaged()
{
    const auto key = SecretBytes::random(crypto::KeySize);
    Header written;
    written.fileId = from(0, 16);
    written.keySlots = {slotOfAnotherReader()};
    QCOMPARE(Header::parse(written.encoded(key))->keySlots.front().computer, u"front-desk"_s);

    written.keySlots.front().computer = u"two\nlines"_s;

    QCOMPARE(Header::parse(written.encoded(key)).error().code(), Error::Code::Damaged);
}

void tst_Passphrases::whatAComputerIsCalledIsShortAndPlain_data()
{
    QTest::addColumn<QString>("itself");
    QTest::addColumn<QString>("kept");

    QTest::newRow("a usual name stays") << u"front-desk"_s << u"front-desk"_s;
    QTest::newRow("line ends go") << u"front\r\ndesk"_s << u"frontdesk"_s;
    QTest::newRow("a long one is cut") << QString(80, u'x') << QString(64, u'x');
    QTest::newRow("a letter of several bytes is kept whole or not at all") << QString(63, u'x') + u"üx"_s << QString(63, u'x');
    QTest::newRow("no name") << QString() << QString();
}

void tst_Passphrases::whatAComputerIsCalledIsShortAndPlain()
{
    QFETCH(QString, itself);
    QFETCH(QString, kept);

    QCOMPARE(computerName(itself), kept);
}

void tst_Passphrases::copiesWithAFormerPassphraseAreNamed()
{
    const QString backups = path(u"v backups"_s), chosen = path(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(backups) && QDir().mkpath(chosen));
    const QStringList copies{path(u"elsewhere/old.covault"_s), path(u"v 2026-11-23T12-00-00Z replaced.covault"_s),
            path(u"v backups/v 2026-11-23T12-00-00Z.covault"_s), path(u"v backups/v before version 2.covault"_s)};
    for (const QString &copy : copies)
        overwrite(copy, m_template);
    overwrite(path(u"notes.covault"_s), "no vault");
    QVERIFY(VaultFile::create(path(u"v backups/other.covault"_s), Passphrase, crypto::FloorCost));
    auto file = VaultFile::open(path());
    QCOMPARE(copiesOpenedOtherwise(*file, chosen), QStringList());

    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *file->unlock(Passphrase)));
    overwrite(path(u"v backups/later.covault"_s), content(path()));

    QCOMPARE(copiesOpenedOtherwise(*file, chosen), copies);
    QCOMPARE(copiesOpenedOtherwise(*file), copies.mid(1));
}

void tst_Passphrases::aCodeIsToldFromAPassphraseAndProvedByItsLastGroup()
{
    const QString code = recoverycode::generate(), last = code.section(u'-', -1);
    const Bytes written = code.toLatin1();

    QVERIFY(recoverycode::isCode(code) && recoverycode::isCode(code.toLower().remove(u'-')));
    QVERIFY(!recoverycode::isCode(Passphrase) && !recoverycode::isCode(code.chopped(1)));
    QVERIFY(recoverycode::isLastGroup(last, written) && recoverycode::isLastGroup(u' ' + last.toLower(), written));
    QVERIFY(!recoverycode::isLastGroup(last.chopped(1), written) && !recoverycode::isLastGroup({}, written));
    QVERIFY(!recoverycode::isLastGroup(code, written));
}

QTEST_APPLESS_MAIN(tst_Passphrases)
#include "tst_passphrases.moc"
