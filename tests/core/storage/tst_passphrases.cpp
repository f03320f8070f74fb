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
    void whatNamesTheComputerCannotBeExchanged();
    void aSlotThatCannotBeUsedKeepsNobodyOut_data();
    void aSlotThatCannotBeUsedKeepsNobodyOut();
    void aSlotThatIsNotChangedStaysAsItStood();
    void withoutARecoveryCodeNothingIsBound();
    void whatAComputerIsCalledIsShortAndPlain_data();
    void whatAComputerIsCalledIsShortAndPlain();
    void copiesWithAFormerPassphraseAreNamed();
    void aCodeIsToldFromAPassphraseAndProvedByItsLastGroup();

private:
    QString recoveryCode() const { return QString::fromLatin1(m_templateCode); }
    Bytes headers() const { return content(path()).first(2 * HeaderCopySize); }
    Header header() const { return *Header::parse(headers().first(HeaderCopySize)); }
    bool isOpenedBy(const QString &secret) const { return VaultFile::open(path())->unlock(secret).has_value(); }
    static Bytes altered(const KeySlot &slot, quint64 key, const cbor::Value &value);
    void put(const QList<Bytes> &kept, const VaultKey &key);
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
    QVERIFY(withAnother.error().why().contains(*elsewhere->boundTo()));
    QVERIFY(file->isBoundHere() && here.isBoundHere() && !elsewhere->isBoundHere() && !other.isBoundHere());
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
            "a8000201507369787465656e206f662073616c742102030318400458202f9eb65c31ad6186de161fb80cb215230f09fe8b886621be60d33e9cdc19e01b"
            "055848606162636465666768696a6b6c6d6e6f7071727374757677ea0e3a7d4045617fae44ec06000839a9af9bafac0e7ec682afe95d09f99c3f820dd5"
            "a824679fb90ea65f8191207b3b68066a66726f6e742d6465736b07505c143abee0fdc2edcd8e5fca4cf63dcf");
    const auto value = cbor::decode(map);
    return {SlotKind(value->at(0).toUnsigned()), value->at(1).toBytes(), {quint32(value->at(2).toUnsigned()), quint32(value->at(3).toUnsigned())},
            value->at(4).toBytes(), value->at(5).toBytes(), value->at(6).toText(), value->at(7).toBytes()};
}

// How a slot stands in a file, with something else under one of its keys, or nothing.
Bytes tst_Passphrases::altered(const KeySlot &slot, quint64 key, const cbor::Value &value)
{
    Header written;
    written.fileId = from(0, 16);
    written.keySlots = {slot};
    const Bytes whole = Header::parse(written.encoded(SecretBytes::random(crypto::KeySize)))->keySlots.front().asRead;
    cbor::MapBuilder map;
    const auto parts = cbor::decode(whole);
    for (quint64 at = 0; at < 10; ++at) {
        const cbor::Value part = at == key ? value : parts->at(at);
        if (!part.isNull())
            map.set(at, part);
    }
    return map.take().encoded();
}

// Slots in place of those of their kinds, as another program would write them.
void tst_Passphrases::put(const QList<Bytes> &kept, const VaultKey &key)
{
    Header written = header();
    for (const Bytes &bytes : kept) {
        KeySlot slot;
        slot.kind = SlotKind(cbor::decode(bytes)->at(0).toUnsigned());
        slot.asRead = bytes;
        std::erase_if(written.keySlots, [&slot](const KeySlot &other) { return other.kind == slot.kind; });
        written.keySlots.push_back(slot);
    }
    const Bytes copy = written.encoded(key.master());
    overwrite(path(), copy + copy + content(path()).sliced(2 * HeaderCopySize));
}

void tst_Passphrases::theSlotOfAnotherReaderIsOpened()
{
    const KeySlot slot = slotOfAnotherReader();
    QCOMPARE(slot.kind, SlotKind::PassphraseAndComputer);
    QCOMPARE(slot.computer, u"front-desk"_s);
    QCOMPARE(slot.computerPrint, computerPrint(SecretBytes::copyOf(from(32, 32)), from(0, 16)));

    const auto key = openBoundSlot(slot, from(0, 16), Bytes("correct horse"), SecretBytes::copyOf(from(32, 32)));

    QVERIFY(key);
    QCOMPARE(key->view().toByteArray(), from(64, 32));
}

void tst_Passphrases::whatNamesTheComputerCannotBeExchanged()
{
    const Computer computer{u"front-desk"_s, SecretBytes::random(crypto::KeySize)};
    const auto vaultKey = SecretBytes::random(crypto::KeySize);
    auto slot = makeBoundSlot(from(0, 16), Bytes("correct horse"), computer, crypto::FloorCost, vaultKey);
    QVERIFY(slot && openBoundSlot(*slot, from(0, 16), Bytes("correct horse"), computer.key));

    auto renamed = *slot, marked = *slot;
    renamed.computer = u"back-office"_s;
    marked.computerPrint[0] = char(marked.computerPrint[0] ^ 1);

    for (const KeySlot &altered : {renamed, marked}) {
        const auto key = openBoundSlot(altered, from(0, 16), Bytes("correct horse"), computer.key);
        QVERIFY(!key);
        QCOMPARE(key.error().code(), Error::Code::Damaged);
    }
}

void tst_Passphrases::aSlotThatCannotBeUsedKeepsNobodyOut_data()
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

void tst_Passphrases::aSlotThatCannotBeUsedKeepsNobodyOut()
{
    QFETCH(quint64, key);
    QFETCH(cbor::Value, value);
    const auto vaultKey = VaultFile::open(path())->unlock(Passphrase);
    const Bytes odd = altered(slotOfAnotherReader(), key, value);
    put({odd}, *vaultKey);

    auto file = VaultFile::open(path());

    QVERIFY(file && !file->boundTo());
    QVERIFY(file->unlock(Passphrase) && file->unlock(recoveryCode()));
    QVERIFY(file->setRecoveryCode(recoverycode::generate(), *vaultKey));
    QVERIFY(headers().contains(odd));
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *vaultKey));
    QVERIFY(!headers().contains(odd)); // which it takes the place of
}

void tst_Passphrases::aSlotThatIsNotChangedStaysAsItStood()
{
    const auto vaultKey = VaultFile::open(path())->unlock(Passphrase);
    const KeySlot known = slotOf(header(), SlotKind::Recovery);
    const Bytes later = altered(known, 9, cbor::Value::text(u"of a later program"_s));
    put({later}, *vaultKey);

    auto file = VaultFile::open(path());
    QVERIFY(file->setPassphrase(NewPassphrase, Binding::None, *vaultKey));

    QCOMPARE(headers().count(later), 2);
    QVERIFY(isOpenedBy(recoveryCode()));
}

void tst_Passphrases::withoutARecoveryCodeNothingIsBound()
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

void tst_Passphrases::whatAComputerIsCalledIsShortAndPlain_data()
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
