// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sshkey.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;

/// Against ssh-keygen, which makes keys and reads ours.
class tst_SshKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sshKeygenReadsWhatWasMade_data();
    void sshKeygenReadsWhatWasMade();
    void whatTheKeySignsIsVerified();
    void noTwoKeysAreTheSame();
    void whatSshKeygenMadeIsRead_data();
    void whatSshKeygenMadeIsRead();
    void aLockedKeyGivesItsPublicHalfOnly();
    void theRequestHoldsTheKeyAndItsTime();
    void aTimeThatIsNoneIsRefused_data();
    void aTimeThatIsNoneIsRefused();
    void whatIsNoKeyIsRefused_data();
    void whatIsNoKeyIsRefused();
    void aKeyThatWouldWriteSeveralLinesIsRefused_data();
    void aKeyThatWouldWriteSeveralLinesIsRefused();
    void halvesThatDoNotBelongTogetherAreRefused();
    void hostileInputNeverCrashes();

private:
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString put(const SshKey &key) const
    {
        QFile file(path(u"key"_s));
        file.remove();
        if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            file.write(key.text().toLatin1());
        return file.fileName();
    }
    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QString sshKeygen(const QStringList &arguments) const
    {
        QProcess process;
        process.start(u"ssh-keygen"_s, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished() || process.exitCode() != 0)
            qWarning("ssh-keygen: %s", process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    static Bytes bytesOf(const SshKey &key)
    {
        const QStringList lines = key.text().split(u'\n');
        return Bytes::fromBase64(lines.mid(1, lines.size() - 3).join(QString()).toLatin1());
    }
    static QString textOf(const Bytes &whole)
    {
        return u"-----BEGIN OPENSSH PRIVATE KEY-----\n"_s + QString::fromLatin1(whole.toBase64()) + u"\n-----END OPENSSH PRIVATE KEY-----\n"_s;
    }
    QString made(const QStringList &arguments) const
    {
        const QString file = path(u"made"_s);
        QFile::remove(file);
        QFile::remove(file + u".pub"_s);
        sshKeygen(QStringList({u"-q"_s, u"-f"_s, file}) + arguments);
        return file;
    }

    QTemporaryDir m_directory;
};

void tst_SshKey::sshKeygenReadsWhatWasMade_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("shown");

    // The longer the comment, the more or less has to be filled up.
    for (const QString &comment : {u""_s, u"a"_s, u"ab"_s, u"backup@acme"_s, u"Zürich, rack 4"_s})
        QTest::addRow("comment '%s'", qPrintable(comment)) << comment << comment;
    QTest::newRow("of several lines") << u"one\ntwo"_s << u"one two"_s;
}

void tst_SshKey::sshKeygenReadsWhatWasMade()
{
    QFETCH(QString, comment);
    QFETCH(QString, shown);

    const SshKey key = SshKey::generate(comment);
    const QString file = put(key);

    QCOMPARE(sshKeygen({u"-y"_s, u"-P"_s, {}, u"-f"_s, file}), key.publicLine());
    QVERIFY2(key.publicLine().startsWith(u"ssh-ed25519 AAAA"_s) && key.publicLine().endsWith(shown), qPrintable(key.publicLine()));
    QVERIFY(sshKeygen({u"-l"_s, u"-f"_s, file}).contains(key.fingerprint()));
    QCOMPARE(SshKey::read(key.text())->text(), key.text());
}

void tst_SshKey::whatTheKeySignsIsVerified()
{
    const SshKey key = SshKey::generate(u"ada@acme"_s);
    const QString file = put(key), message = path(u"message"_s), allowed = path(u"allowed"_s);
    for (const auto &[name, content] : {std::pair(message, u"read me"_s), std::pair(allowed, u"ada "_s + key.publicLine())}) {
        QFile written(name);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(content.toUtf8()) > 0);
    }
    QFile::remove(message + u".sig"_s);

    sshKeygen({u"-Y"_s, u"sign"_s, u"-f"_s, file, u"-n"_s, u"test"_s, message});
    QProcess verifying;
    verifying.setStandardInputFile(message);
    verifying.start(u"ssh-keygen"_s, {u"-Y"_s, u"verify"_s, u"-f"_s, allowed, u"-I"_s, u"ada"_s, u"-n"_s, u"test"_s, u"-s"_s, message + u".sig"_s});

    QVERIFY(verifying.waitForFinished());
    QVERIFY2(verifying.exitCode() == 0, verifying.readAllStandardError() + verifying.readAllStandardOutput());
}

void tst_SshKey::noTwoKeysAreTheSame()
{
    QVERIFY(SshKey::generate({}).publicLine() != SshKey::generate({}).publicLine());
}

void tst_SshKey::whatSshKeygenMadeIsRead_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("Ed25519") << QStringList({u"-t"_s, u"ed25519"_s});
    QTest::newRow("RSA") << QStringList({u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s});
    QTest::newRow("ECDSA") << QStringList({u"-t"_s, u"ecdsa"_s});
}

void tst_SshKey::whatSshKeygenMadeIsRead()
{
    QFETCH(QStringList, arguments);
    const QString file = made(arguments + QStringList({u"-N"_s, {}, u"-C"_s, u"ada@acme"_s}));

    const auto key = SshKey::read(content(file));

    QVERIFY2(key, key ? "" : qPrintable(key.error().text()));
    QVERIFY(!key->isLocked());
    QCOMPARE(key->publicLine(), content(file + u".pub"_s).trimmed());
    QCOMPARE(key->text(), content(file));
    QVERIFY(key->agentRequest(std::chrono::minutes(1)));
}

void tst_SshKey::aLockedKeyGivesItsPublicHalfOnly()
{
    const QString file = made({u"-t"_s, u"ed25519"_s, u"-a"_s, u"1"_s, u"-N"_s, u"open sesame"_s, u"-C"_s, u"ada@acme"_s});

    const auto key = SshKey::read(content(file));

    QVERIFY(key && key->isLocked());
    QCOMPARE(key->publicLine() + u" ada@acme"_s, content(file + u".pub"_s).trimmed());
    QCOMPARE(key->agentRequest(std::chrono::minutes(1)).error().code(), Error::Code::Refused);
}

void tst_SshKey::theRequestHoldsTheKeyAndItsTime()
{
    const SshKey key = SshKey::generate(u"x"_s);

    const auto plain = key.agentRequest(std::chrono::seconds(600));
    const auto confirmed = key.agentRequest(std::chrono::seconds(600), /*confirms=*/true);

    QVERIFY(plain && confirmed);
    const Bytes bytes = plain->bytes();
    QCOMPARE(qFromBigEndian<quint32>(bytes.constData()), quint32(bytes.size() - 4));
    QCOMPARE(bytes.mid(4, 5), Bytes("\x19\0\0\0\x0b", 5)); // add with constraints; a kind of eleven letters
    QVERIFY(bytes.endsWith(Bytes("\0\0\0\1x\x01\0\0\x02\x58", 10))); // the comment; for a time; 600 s
    QVERIFY(confirmed->bytes().endsWith(Bytes("\x01\0\0\x02\x58\x02", 6)));
}

void tst_SshKey::aTimeThatIsNoneIsRefused_data()
{
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("none") << qint64(0);
    QTest::newRow("before now") << qint64(-5);
    QTest::newRow("more than four bytes hold") << qint64(1) + 0xffffffff;
}

void tst_SshKey::aTimeThatIsNoneIsRefused()
{
    QFETCH(qint64, seconds);

    QVERIFY(!SshKey::generate({}).agentRequest(std::chrono::seconds(seconds)));
}

void tst_SshKey::whatIsNoKeyIsRefused_data()
{
    QTest::addColumn<QString>("text");

    const QString good = SshKey::generate(u"x"_s).text();
    QTest::newRow("nothing") << QString();
    QTest::newRow("a public half") << SshKey::generate({}).publicLine();
    QTest::newRow("an older form") << u"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"_s;
    QTest::newRow("no base64") << QString(good).replace(60, 1, u"!"_s);
    QTest::newRow("cut") << QString(good).remove(100, 140);
}

void tst_SshKey::whatIsNoKeyIsRefused()
{
    QFETCH(QString, text);

    const auto key = SshKey::read(text);

    QVERIFY(!key);
    QCOMPARE(key.error().code(), Error::Code::Damaged);
}

void tst_SshKey::aKeyThatWouldWriteSeveralLinesIsRefused_data()
{
    QTest::addColumn<Bytes>("good");
    QTest::addColumn<Bytes>("bad");

    QTest::newRow("in its comment") << Bytes("comment") << Bytes("com\nent");
    QTest::newRow("a control character in its comment") << Bytes("comment") << Bytes("com\x1b" "ent");
    QTest::newRow("in its kind") << Bytes("ssh-ed25519") << Bytes("ssh-ed\n5519");
    QTest::newRow("a blank in its kind") << Bytes("ssh-ed25519") << Bytes("ssh-ed 5519");
}

void tst_SshKey::aKeyThatWouldWriteSeveralLinesIsRefused()
{
    QFETCH(Bytes, good);
    QFETCH(Bytes, bad);
    const Bytes whole = bytesOf(SshKey::generate(u"comment"_s));

    const auto asMade = SshKey::read(textOf(whole));
    const auto key = SshKey::read(textOf(Bytes(whole).replace(good, bad)));

    QVERIFY(asMade);
    QVERIFY(!key);
    QCOMPARE(key.error().code(), Error::Code::Damaged);
}

void tst_SshKey::halvesThatDoNotBelongTogetherAreRefused()
{
    const Bytes whole = bytesOf(SshKey::generate(u"comment"_s));
    Bytes other = whole;
    const qsizetype at = other.indexOf("ssh-ed25519") + 11 + 4; // the first of its public bytes
    other[at] = char(~other[at]);

    const auto key = SshKey::read(textOf(other));

    QVERIFY(!key);
    QCOMPARE(key.error().code(), Error::Code::Damaged);
}

void tst_SshKey::hostileInputNeverCrashes()
{
    const Bytes whole = bytesOf(SshKey::generate(u"comment"_s));
    int read = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char value : {'\0', '\xff', '\x7f'}) {
            Bytes changed = whole;
            changed[at] = value;
            const auto key = SshKey::read(textOf(changed));
            read += key && !key->publicLine().isEmpty() && key->agentRequest(std::chrono::seconds(1)) ? 1 : 0;
        }
    }

    QVERIFY2(read > 150, "the private value is chance, which any bytes may be");
}

QTEST_APPLESS_MAIN(tst_SshKey)
#include "tst_sshkey.moc"
