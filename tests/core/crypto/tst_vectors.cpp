// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/hmac.h"
#include "crypto/kdf.h"
#include "crypto/sha256.h"
#include "tests/core/crypto/vectorbytes.h"

#include <QFile>
#include <QTest>

using namespace covault;
using namespace covault::crypto;
using namespace covault::crypto::testing;
using namespace Qt::StringLiterals;

/// What others publish for the algorithms, given through our own doors. Where a door adds something of ours (a label, a
/// length, a floor of cost), no published value passes it, and the value is that of another implementation: named at
/// each table.
class tst_Vectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void argon2idGivesWhatTheReferenceGives_data();
    void argon2idGivesWhatTheReferenceGives();
    void aPublishedSealOpens_data();
    void aPublishedSealOpens();
    void aChecksumIsBlake2b_data();
    void aChecksumIsBlake2b();
    void aHashIsBlake2bOverTheLabelAndTheParts_data();
    void aHashIsBlake2bOverTheLabelAndTheParts();
    void aSubkeyIsBlake2bOfItsNumberAndContext_data();
    void aSubkeyIsBlake2bOfItsNumberAndContext();
    void sha256GivesTheStandardsExamples_data();
    void sha256GivesTheStandardsExamples();
    void sha256GivesTheValidationProgramsDigests();
    void hmacGivesTheStandardsCases_data();
    void hmacGivesTheStandardsCases();
    void pbkdf2GivesWhatOthersGive_data();
    void pbkdf2GivesWhatOthersGive();
};

namespace {

Bytes hexOf(const Hash &hash)
{
    return hash.bytes().toHex();
}

} // namespace

void tst_Vectors::argon2idGivesWhatTheReferenceGives_data()
{
    QTest::addColumn<Bytes>("passphrase");
    QTest::addColumn<Bytes>("salt");
    QTest::addColumn<KdfCost>("cost");
    QTest::addColumn<Bytes>("key");

    // RFC 9106 publishes one vector for Argon2id, of 32 KiB in four lanes: far below our floor. These are of the reference
    // implementation (Debian's argon2 0~20171227: `argon2 SALT -id -v 13 -p 1 -t PASSES -k KIB -l SIZE -r`); OpenSSL's, by
    // Python's cryptography 48.0.0, gives the same, and alone the one of no passphrase, which that program does not take.
    QTest::newRow("at the floor") << Bytes("password") << Bytes("somesaltsomesalt") << KdfCost{3, 64}
                                  << Bytes("7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819");
    QTest::newRow("64 bytes") << Bytes("differentpassword") << Bytes("diffsaltdiffsalt") << KdfCost{3, 64}
                              << Bytes("5215b010a9d0c68049b367029d230c0f87636f665a6edbec910b40d73007458a"
                                       "35a5d5f1d26377b5c5cdbc160baa4cbd1ca3bf1e765a950ec238619f19c60c7e");
    QTest::newRow("a pass and a MiB more") << Bytes("correct horse") << Bytes("somesaltsomesalt") << KdfCost{4, 65}
                                           << Bytes("ddf813554ff74e01f46fa5f0b82c0b34e141ee6460a2b90d25984ce24d85682d");
    QTest::newRow("twice the memory, beyond ASCII") << Bytes("Grüße, ключ") << Bytes("somesaltsomesalt") << KdfCost{3, 128}
                                                    << Bytes("cb191696071eecf27f700a48abd68ab34ac2673d08813ab1a3fa2f596f574136");
    QTest::newRow("no passphrase, 16 bytes") << Bytes("") << Bytes("somesaltsomesalt") << KdfCost{3, 64}
                                             << Bytes("ec031b0f69c26281d4186948ec47e527");
}

void tst_Vectors::argon2idGivesWhatTheReferenceGives()
{
    QFETCH(Bytes, passphrase);
    QFETCH(Bytes, salt);
    QFETCH(KdfCost, cost);
    QFETCH(Bytes, key);

    const auto stretched = stretch(passphrase, salt, cost, key.size() / 2);

    QVERIFY(stretched);
    QCOMPARE(stretched->view().toByteArray().toHex(), key);
}

void tst_Vectors::aPublishedSealOpens_data()
{
    QTest::addColumn<Bytes>("plain");
    QTest::addColumn<Bytes>("associated");
    QTest::addColumn<Bytes>("ciphertext");

    const Bytes purpose = fromHex("50515253c0c1c2c3c4c5c6c7");
    // draft-irtf-cfrg-xchacha-03, A.3.1; the others under the same key and nonce by @noble/ciphers 2, which gives it too.
    QTest::newRow("the draft's") << Bytes("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.")
                                 << purpose
                                 << fromHex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216"
                                            "cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
                                            "c0875924c1c7987947deafd8780acf49");
    QTest::newRow("nothing for no purpose") << Bytes("") << Bytes("") << fromHex("1dac8f73146d1e9da796cb7f7221a5df");
    QTest::newRow("nothing for a purpose") << Bytes("") << purpose << fromHex("e4c5191f68fd06d9592f83754480d19d");
    QTest::newRow("a byte for no purpose") << Bytes("x") << Bytes("") << fromHex("89ff62c73dfaf628a9ee7f94478b2cba09");
}

void tst_Vectors::aPublishedSealOpens()
{
    QFETCH(Bytes, plain);
    QFETCH(Bytes, associated);
    QFETCH(Bytes, ciphertext);
    const SecretBytes key = secret(fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const Bytes nonce = fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");

    const auto opened = open(key, nonce + ciphertext, associated);

    QVERIFY(opened);
    QCOMPARE(*opened, plain);
    QVERIFY(!open(key, nonce + ciphertext, associated + "x"));
}

void tst_Vectors::aChecksumIsBlake2b_data()
{
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<Bytes>("digest");

    // RFC 7693, appendix A, and the official vectors are of 64 bytes, ours of 32, which is another function. By Python 3.11's
    // hashlib, which gives the RFC's appendix E: the self test over lengths of 20, 32, 48 and 64 bytes, with keys and without.
    QTest::newRow("0 bytes") << counting(0) << Bytes("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    QTest::newRow("1 bytes") << counting(1) << Bytes("03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314");
    QTest::newRow("64 bytes") << counting(64) << Bytes("10d8e6d534b00939843fe9dcc4dae48cdf008f6b8b2b82b156f5404d874887f5");
    QTest::newRow("127 bytes") << counting(127) << Bytes("f2fe67ff342e21b8f45e8f2e0bcd1d9243245d50ee6c78042e9c491388791c72");
    QTest::newRow("128 bytes") << counting(128) << Bytes("c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1");
    QTest::newRow("129 bytes") << counting(129) << Bytes("f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9");
    QTest::newRow("255 bytes") << counting(255) << Bytes("1d0850ee9bca0abc9601e9deabe1418fedec2fb6ac4150bd5302d2430f9be943");
    QTest::newRow("256 bytes") << counting(256) << Bytes("39a7eb9fedc19aabc83425c6755dd90e6f9d0c804964a1f4aaeea3b9fb599835");
    QTest::newRow("1000 bytes") << counting(1000) << Bytes("c636324d47d89f2b2434dc2c994100663fbbaea880ff020fc5de89dd0f77a1ec");
    QTest::newRow("abc") << Bytes("abc") << Bytes("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

void tst_Vectors::aChecksumIsBlake2b()
{
    QFETCH(Bytes, bytes);
    QFETCH(Bytes, digest);

    QCOMPARE(hexOf(checksum(bytes)), digest);
}

void tst_Vectors::aHashIsBlake2bOverTheLabelAndTheParts_data()
{
    QTest::addColumn<Bytes>("label");
    QTest::addColumn<QList<Bytes>>("parts");
    QTest::addColumn<Bytes>("plain");
    QTest::addColumn<Bytes>("keyed");

    // By hashlib, as above, over "covault/1/", the label, a zero byte, and each part behind its length in eight bytes; then
    // under the key 00 01 … 1f.
    QTest::newRow("no part") << Bytes("row") << QList<Bytes>{}
                        << Bytes("2c7b1bfbd1902b6ab72be68ee8a98536a12d96c3970d38e45c84b9d69d5ef00b")
                        << Bytes("6a8193e4c59daf897295fd8547ef84ee925b9d883e2062c6947ce587f9733032");
    QTest::newRow("an empty part") << Bytes("row") << QList<Bytes>{Bytes("")}
                        << Bytes("ec53d765ff9f10f815128358b05786418a1a87772d1879efd93cc11836b99baf")
                        << Bytes("5d839445e7c7824df4a2ff9dd45735c8fa0f8ecd701614f9f47f6d6b63cd1a94");
    QTest::newRow("two parts") << Bytes("row") << QList<Bytes>{Bytes("ab"), Bytes("c")}
                        << Bytes("70d439ee7c76ad60b1e856cc363c94ac30b35c6f526331ee2917f8d35bab3187")
                        << Bytes("784fc1337b71df35b20f93518d2dc54814bfe0db810fdcdb2b59e9ef546efd5e");
    QTest::newRow("a long part, no label") << Bytes("") << QList<Bytes>{counting(300)}
                        << Bytes("80287f8ce16efcb039730eb273d58badb2eea738eb42adc986a7aa1d05b85a7d")
                        << Bytes("99604cf09f7ff2beeef678e3c3f845174bf8f9f53090be9cab4195ec18980981");
}

void tst_Vectors::aHashIsBlake2bOverTheLabelAndTheParts()
{
    QFETCH(Bytes, label);
    QFETCH(QList<Bytes>, parts);
    QFETCH(Bytes, plain);
    QFETCH(Bytes, keyed);
    Hasher hasher(label);
    Hasher keyedHasher(secret(counting(32)), label);

    for (const Bytes &part : parts) {
        hasher.add(part);
        keyedHasher.add(part);
    }

    QCOMPARE(hexOf(hasher.finish()), plain);
    QCOMPARE(hexOf(keyedHasher.finish()), keyed);
    if (parts.size() == 2) {
        QCOMPARE(hexOf(hash(label, {parts[0], parts[1]})), plain);
        QCOMPARE(hexOf(keyedHash(secret(counting(32)), label, {parts[0], parts[1]})), keyed);
    }
}

void tst_Vectors::aSubkeyIsBlake2bOfItsNumberAndContext_data()
{
    QTest::addColumn<quint64>("id");
    QTest::addColumn<Bytes>("subkey");

    // By hashlib, as above: of nothing, under the key 00 01 … 1f, the number as salt and "Examples" as personalization,
    // both filled up with zeros.
    QTest::newRow("the first") << quint64(1) << Bytes("db4b973a1a3ff12de3d88891c60acf8438ed707a73b3d16dd62048c3a6e372e9");
    QTest::newRow("the last") << ~quint64(0) << Bytes("200770b2719cf38e542a08f945529e9243859c9a51ab656ee9c70c2393cfcafe");
}

void tst_Vectors::aSubkeyIsBlake2bOfItsNumberAndContext()
{
    QFETCH(quint64, id);
    QFETCH(Bytes, subkey);

    QCOMPARE(crypto::subkey(secret(counting(32)), id, "Examples").view().toByteArray().toHex(), subkey);
}

void tst_Vectors::sha256GivesTheStandardsExamples_data()
{
    QTest::addColumn<Bytes>("message");
    QTest::addColumn<Bytes>("digest");

    // FIPS 180-4's examples (NIST, "SHA256.pdf" and the additional ones); the million of FIPS 180-2, B.3.
    QTest::newRow("one block") << Bytes("abc") << Bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << Bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << Bytes("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("896 bits") << Bytes("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")
                              << Bytes("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    QTest::newRow("nothing") << Bytes("") << Bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("a million of a") << Bytes(1'000'000, 'a') << Bytes("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void tst_Vectors::sha256GivesTheStandardsExamples()
{
    QFETCH(Bytes, message);
    QFETCH(Bytes, digest);
    Sha256 pieces;

    // Pieces of 0, 1, 2, … bytes begin and end at every place of a block.
    for (qsizetype at = 0, size = 0; at < message.size(); at += size++)
        pieces.add(BytesView(message).sliced(at, std::min(size, message.size() - at)));

    QCOMPARE(sha256(message).toHex(), digest);
    QCOMPARE(pieces.finish().toHex(), digest);
}

void tst_Vectors::sha256GivesTheValidationProgramsDigests()
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/crypto/SHA256ShortMsg.rsp"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int cases = 0;
    qsizetype size = 0;
    Bytes message;

    while (!file.atEnd()) {
        const QList<Bytes> words = file.readLine().trimmed().split(' ');
        if (words.first() == "Len")
            size = words.last().toLongLong() / 8;
        else if (words.first() == "Msg")
            message = Bytes::fromHex(words.last()).first(size);
        else if (words.first() == "MD") {
            QCOMPARE(sha256(message).toHex(), words.last());
            ++cases;
        }
    }

    QCOMPARE(cases, 65);
}

void tst_Vectors::hmacGivesTheStandardsCases_data()
{
    QTest::addColumn<Bytes>("key");
    QTest::addColumn<Bytes>("message");
    QTest::addColumn<Bytes>("mac");

    // RFC 4231, 4.2 to 4.8.
    QTest::newRow("1") << Bytes(20, '\x0b') << Bytes("Hi There")
                       << Bytes("87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854");
    QTest::newRow("2: a key shorter than the digest") << Bytes("Jefe") << Bytes("what do ya want for nothing?")
                       << Bytes("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
    QTest::newRow("3: key and data longer than 64 bytes together") << Bytes(20, '\xaa') << Bytes(50, '\xdd')
                       << Bytes("fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb");
    QTest::newRow("4") << fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819") << Bytes(50, '\xcd')
                       << Bytes("b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3dba91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd");
    QTest::newRow("5: published cut to 128 bits") << Bytes(20, '\x0c') << Bytes("Test With Truncation")
                       << Bytes("415fad6271580a531d4179bc891d87a6");
    QTest::newRow("6: a key longer than a block") << Bytes(131, '\xaa') << Bytes("Test Using Larger Than Block-Size Key - Hash Key First")
                       << Bytes("80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598");
    QTest::newRow("7: key and data longer than a block") << Bytes(131, '\xaa')
                       << Bytes("This is a test using a larger than block-size key and a larger than block-size data. "
                                "The key needs to be hashed before being used by the HMAC algorithm.")
                       << Bytes("e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58");
}

void tst_Vectors::hmacGivesTheStandardsCases()
{
    QFETCH(Bytes, key);
    QFETCH(Bytes, message);
    QFETCH(Bytes, mac);
    const qsizetype middle = message.size() / 2;

    const Bytes whole = hmacSha512(secret(key), {message});
    const Bytes inParts = hmacSha512(secret(key), {BytesView(message).first(middle), BytesView(message).sliced(middle)});

    QCOMPARE(whole.size(), 64);
    QCOMPARE(whole.toHex().first(mac.size()), mac);
    QCOMPARE(inParts, whole);
}

void tst_Vectors::pbkdf2GivesWhatOthersGive_data()
{
    QTest::addColumn<Bytes>("password");
    QTest::addColumn<Bytes>("salt");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<Bytes>("key");

    // The words of RFC 6070, which publishes SHA-1, with SHA-512: by OpenSSL 3 (Python's hashlib.pbkdf2_hmac).
    QTest::newRow("one round") << Bytes("password") << Bytes("salt") << 1
                         << Bytes("867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce");
    QTest::newRow("two rounds") << Bytes("password") << Bytes("salt") << 2
                         << Bytes("e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53cf76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e");
    QTest::newRow("4096 rounds") << Bytes("password") << Bytes("salt") << 4096
                         << Bytes("d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5");
    QTest::newRow("a long salt") << Bytes("passwordPASSWORDpassword") << Bytes("saltSALTsaltSALTsaltSALTsaltSALTsalt") << 4096
                         << Bytes("8c0511f4c6e597c6ac6315d8f0362e225f3c501495ba23b868c005174dc4ee71115b59f9e60cd9532fa33e0f75aefe30225c583a186cd82bd4daea9724a3d3b8");
    QTest::newRow("zero bytes within") << Bytes("pass\0word", 9) << Bytes("sa\0lt", 5) << 4096
                         << Bytes("9d9e9c4cd21fe4be24d5b8244c759665f39d98fc12a9ca759bb021db3cfadf345844aebe70dd8b2f6966f25f3613e1187bbd24ed2ca43ed13b246e4675be7ab9");
}

void tst_Vectors::pbkdf2GivesWhatOthersGive()
{
    QFETCH(Bytes, password);
    QFETCH(Bytes, salt);
    QFETCH(int, rounds);
    QFETCH(Bytes, key);

    QCOMPARE(pbkdf2Sha512(secret(password), salt, rounds).view().toByteArray().toHex(), key);
}

QTEST_APPLESS_MAIN(tst_Vectors)
#include "tst_vectors.moc"
