// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "crypto/box.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "crypto/signing.h"
#include "crypto/stream.h"

#include <QTest>

using namespace covault;
using namespace covault::crypto;
using namespace Qt::StringLiterals;

class tst_Crypto : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hashGivesTheWorkedExampleOfTheDataModel();
    void partsOfAHashDoNotRunTogether();
    void sealedBytesOpenOnlyUnderTheSameKeyAndPurpose();
    void everyFlippedBitOfASealIsNoticed();
    void aSignatureIsGoodForOnePurposeAndOneId();
    void onlyTheAddresseeOpensABox();
    void aDegenerateKeyIsNeverSealedTo();
    void argon2StaysWithinItsLimits();
    void aPartOpensWholeOrNotAtAll();
    void aPartOfZerosThatIsCutIsNotOpened();
    void paddingHidesTheSizeAndCostsLittle();
    void aSeedReplaysAllRandomness();
    void aSecretIsMovedAndCopiedWhole();
    void whatIsWipedIsGone();
};

void tst_Crypto::hashGivesTheWorkedExampleOfTheDataModel()
{
    const Bytes device = hash("device", {Bytes(32, '\x01'), Bytes(32, '\x02')}).bytes().first(16);

    QCOMPARE(device.toHex(), QByteArray("2a68bd494be833c5f6f7d89b571b3806"));
}

void tst_Crypto::partsOfAHashDoNotRunTogether()
{
    QVERIFY(hash("x", {"ab", "c"}) != hash("x", {"a", "bc"}));
    QVERIFY(hash("x", {"ab"}) != hash("xa", {"b"}));
}

void tst_Crypto::sealedBytesOpenOnlyUnderTheSameKeyAndPurpose()
{
    const SecretBytes key = SecretBytes::random(KeySize);
    const Bytes sealed = seal(key, "runbook", "purpose");

    QCOMPARE(open(key, sealed, "purpose"), Bytes("runbook"));
    QVERIFY(!open(key, sealed, "other purpose"));
    QVERIFY(!open(SecretBytes::random(KeySize), sealed, "purpose"));
    QVERIFY(!open(key, sealed.first(NonceSize), "purpose"));
}

void tst_Crypto::everyFlippedBitOfASealIsNoticed()
{
    const SecretBytes key = SecretBytes::random(KeySize);
    const Bytes sealed = seal(key, "runbook", {});
    for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
        Bytes flipped = sealed;
        flipped[i / 8] = char(flipped[i / 8] ^ (1 << (i % 8)));

        QVERIFY(!open(key, flipped, {}));
    }
}

void tst_Crypto::aSignatureIsGoodForOnePurposeAndOneId()
{
    const SigningKey key = SigningKey::generate();
    const Bytes signature = key.sign("segment", "id");

    QVERIFY(isSignedBy(key.publicKey(), "segment", "id", signature));
    QVERIFY(!isSignedBy(key.publicKey(), "request", "id", signature));
    QVERIFY(!isSignedBy(key.publicKey(), "segment", "ie", signature));
    QVERIFY(!isSignedBy(SigningKey::generate().publicKey(), "segment", "id", signature));
}

void tst_Crypto::onlyTheAddresseeOpensABox()
{
    const BoxKey key = BoxKey::generate();
    const auto sealed = sealTo(key.publicKey(), "epoch key");

    QVERIFY(sealed);
    QCOMPARE(key.open(*sealed)->view().toByteArray(), Bytes("epoch key"));
    QVERIFY(!BoxKey::generate().open(*sealed));
}

void tst_Crypto::aDegenerateKeyIsNeverSealedTo()
{
    QVERIFY(!isUsableBoxKey(Bytes(32, '\0')));
    QVERIFY(!isUsableBoxKey("short"));
    QVERIFY(isUsableBoxKey(BoxKey::generate().publicKey()));
}

void tst_Crypto::argon2StaysWithinItsLimits()
{
    const Bytes salt(SaltSize, '\x02');

    QVERIFY(!stretch("passphrase", salt, {2, 64}, 32));
    QVERIFY(!stretch("passphrase", salt, {3, 63}, 32));
    QVERIFY(!stretch("passphrase", salt, {11, 64}, 32));
    QVERIFY(!stretch("passphrase", salt, {3, 2049}, 32));
    const auto once = stretch("passphrase", salt, FloorCost, 32);
    const auto again = stretch("passphrase", salt, FloorCost, 32);
    QVERIFY(once && again && isSame(once->view(), again->view()));
    QVERIFY(!isSame(once->view(), stretch("Passphrase", salt, FloorCost, 32)->view()));
}

void tst_Crypto::aPartOpensWholeOrNotAtAll()
{
    const Bytes plain = randomBytes(150'000);
    const SealedPart part = sealPart(plain);
    const qsizetype step = 64 * 1024 + 17;

    QCOMPARE(openPart(part.key, part.sealed), plain);
    QCOMPARE(openPart(sealPart({}).key, part.sealed), std::nullopt);
    QVERIFY2(!openPart(part.key, part.sealed.first(24 + step)), "the final step is missing");
    QVERIFY2(!openPart(part.key, part.sealed + part.sealed.last(40)), "something follows the final step");
    const Bytes swapped = part.sealed.first(24) + part.sealed.mid(24 + step, step) + part.sealed.mid(24, step)
            + part.sealed.mid(24 + 2 * step);
    QVERIFY2(!openPart(part.key, swapped), "two steps are swapped");
}

// At the end of its steps stands what could be a length: only the mark of the last step tells.
void tst_Crypto::aPartOfZerosThatIsCutIsNotOpened()
{
    const SealedPart part = sealPart(Bytes(150'000, '\0'));

    QVERIFY(openPart(part.key, part.sealed));
    QVERIFY(!openPart(part.key, part.sealed.first(24 + 64 * 1024 + 17)));
}

void tst_Crypto::paddingHidesTheSizeAndCostsLittle()
{
    QCOMPARE(paddedSize(1), quint64(1024));
    QCOMPARE(paddedSize(1025), quint64(1088));
    for (quint64 size = 1024; size < 3'000'000; size += 997) {
        QVERIFY(paddedSize(size) >= size);
        QVERIFY(paddedSize(size) <= size + size * 12 / 100);
    }
}

void tst_Crypto::aSeedReplaysAllRandomness()
{
    const auto draw = [] {
        const SeededRandom seeded(7);
        return randomBytes(20) + randomBytes(20);
    };

    QCOMPARE(draw(), draw());
    QVERIFY(randomBytes(40) != draw());
}

void tst_Crypto::aSecretIsMovedAndCopiedWhole()
{
    crypto::SecretBytes first = crypto::SecretBytes::copyOf(Bytes(32, 'k'));
    const crypto::SecretBytes copy = first.copy();
    const crypto::SecretBytes moved = std::move(first);

    QCOMPARE(moved.view().toByteArray(), Bytes(32, 'k'));
    QCOMPARE(copy.view().toByteArray(), Bytes(32, 'k'));
    QVERIFY(copy.data() != moved.data());
    QVERIFY(crypto::isSame(copy.view(), moved.view()));
    QVERIFY(!crypto::isSame(copy.view(), Bytes(31, 'k')) && !crypto::isSame(copy.view(), Bytes(32, 'l')));
    QCOMPARE(crypto::SecretBytes(16).view().toByteArray(), Bytes(16, '\0'));
}

void tst_Crypto::whatIsWipedIsGone()
{
    char memory[] = "secret";
    crypto::wipe(std::span(memory));
    QCOMPARE(Bytes(memory, sizeof memory), Bytes(sizeof memory, '\0'));

    Bytes bytes("secret");
    QString text = QString::fromLatin1("secret");
    crypto::wipe(bytes);
    crypto::wipe(text);
    QVERIFY(bytes.isEmpty() && text.isEmpty());

    const crypto::Wiped wiped(Bytes("secret"));
    QCOMPARE(wiped.bytes(), Bytes("secret"));
}

QTEST_APPLESS_MAIN(tst_Crypto)
#include "tst_crypto.moc"
