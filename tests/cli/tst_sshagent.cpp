// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sshagent.h"
#include "vault/sshkey.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The command `ssh` with an ssh-agent that the test starts.
class tst_SshAgent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theAgentHoldsTheKeyForATime();
    void theAgentForgetsItWhenTheTimeIsOver();
    void aLockedAgentRefuses();
    void withoutAnAgentNothingIsHandedOut_data();
    void withoutAnAgentNothingIsHandedOut();
    void whatIsLentIsNoted();
    void aKeyThatIsThereIsNotReplaced();

private:
    struct Ended
    {
        int code;
        QJsonObject json;
        QByteArray text;
    };
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString socket() const { return path(u"agent"_s); }
    static QString program() { return qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-cli"_s; }
    Ended run(const QString &name, const QStringList &arguments, const QString &agent) const;
    Ended covault(const QStringList &arguments) const { return run(program(), QStringList(u"--json"_s) + arguments, socket()); }
    Ended ssh(const QStringList &options) const { return covault(QStringList({u"ssh"_s, path(u"v.covault"_s), u"credential:Web server"_s}) + options); }
    QByteArray held() const { return run(u"ssh-add"_s, {u"-l"_s}, socket()).text; }
    void startAgent();

    QTemporaryDir m_directory;
    std::unique_ptr<QProcess> m_agent;
    QString m_fingerprint;
};

tst_SshAgent::Ended tst_SshAgent::run(const QString &name, const QStringList &arguments, const QString &agent) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"COVAULT_PASSPHRASE"_s, u"correct horse"_s);
    environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    environment.insert(u"SSH_AUTH_SOCK"_s, agent);
    process.setProcessEnvironment(environment);
    process.start(name, arguments);
    process.closeWriteChannel();
    process.waitForFinished();
    const QByteArray text = process.readAllStandardOutput();
    return {process.exitCode(), QJsonDocument::fromJson(text).object(), text + process.readAllStandardError()};
}

// In the foreground, so that it ends with the test.
void tst_SshAgent::startAgent()
{
    m_agent = std::make_unique<QProcess>();
    m_agent->start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket()});
    QVERIFY2(m_agent->waitForStarted(), "openssh-client is not installed");
    QTRY_VERIFY(held().contains("no identities"));
}

void tst_SshAgent::initTestCase()
{
    QCOMPARE(covault({u"create"_s, path(u"v.covault"_s), u"--name"_s, u"Acme"_s, u"--member"_s, u"Ada Berg"_s, u"--party"_s, u"internal"_s, u"--kdf"_s, u"3x64"_s}).code, 0);
    QCOMPARE(covault({u"add"_s, path(u"v.covault"_s), u"credential"_s, u"title=Web server"_s}).code, 0);
    const Ended made = ssh({u"--generate"_s});
    QCOMPARE(made.code, 0);
    m_fingerprint = made.json[u"fingerprint"_s].toString();
    QVERIFY(made.json[u"public_key"_s].toString().endsWith(u" Web server"_s));
}

void tst_SshAgent::cleanup()
{
    if (m_agent) {
        m_agent->terminate();
        m_agent->waitForFinished();
    }
    m_agent.reset();
    QFile::remove(socket());
}

void tst_SshAgent::theAgentHoldsTheKeyForATime()
{
    startAgent();

    const Ended lent = ssh({u"--agent"_s, u"--minutes"_s, u"5"_s});

    QVERIFY2(lent.code == 0, lent.text.constData());
    QCOMPARE(lent.json[u"agent_seconds"_s].toInt(), 300);
    QVERIFY2(held().contains(m_fingerprint.toLatin1()), held().constData());
    QVERIFY(!lent.text.contains("PRIVATE"));
}

void tst_SshAgent::theAgentForgetsItWhenTheTimeIsOver()
{
    startAgent();
    qputenv("SSH_AUTH_SOCK", socket().toLocal8Bit());
    const auto key = covault::vault::SshKey::generate(u"short"_s);

    const auto lent = covault::cli::askSshAgent(*key.agentRequest(std::chrono::seconds(2)));
    const QByteArray before = held();

    QVERIFY2(lent, lent ? "" : qPrintable(lent.error().text()));
    QVERIFY2(before.contains(key.fingerprint().toLatin1()), before.constData());
    QTRY_VERIFY_WITH_TIMEOUT(held().contains("no identities"), 20'000);
}

void tst_SshAgent::aLockedAgentRefuses()
{
    startAgent();
    QFile asked(path(u"asked"_s));
    QVERIFY(asked.open(QIODevice::WriteOnly) && asked.write("#!/bin/sh\necho word\n") > 0);
    asked.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    asked.close();
    QProcess lock;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSH_AUTH_SOCK"_s, socket());
    environment.insert(u"SSH_ASKPASS"_s, asked.fileName());
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    lock.setProcessEnvironment(environment);
    lock.start(u"ssh-add"_s, {u"-x"_s});
    QVERIFY(lock.waitForFinished());
    QCOMPARE(lock.exitCode(), 0);

    const Ended lent = ssh({u"--agent"_s});

    QCOMPARE(lent.code, 1);
    QVERIFY2(lent.text.contains("the agent refused it"), lent.text.constData());
}

void tst_SshAgent::withoutAnAgentNothingIsHandedOut_data()
{
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QByteArray>("why");

    QTest::newRow("none is named") << QString() << QByteArray("SSH_AUTH_SOCK is not set");
    QTest::newRow("none is there") << m_directory.filePath(u"nowhere"_s) << QByteArray("nowhere");
}

void tst_SshAgent::withoutAnAgentNothingIsHandedOut()
{
    QFETCH(QString, agent);
    QFETCH(QByteArray, why);

    const Ended lent = run(program(), {u"ssh"_s, path(u"v.covault"_s), u"credential:Web server"_s, u"--agent"_s}, agent);

    QCOMPARE(lent.code, 1);
    QVERIFY2(lent.text.contains(why), lent.text.constData());
}

void tst_SshAgent::whatIsLentIsNoted()
{
    startAgent();
    QCOMPARE(ssh({u"--agent"_s}).code, 0);

    const Ended audit = covault({u"audit"_s, path(u"v.covault"_s)});

    QCOMPARE(audit.code, 0);
    QVERIFY2(QRegularExpression(u"\"action\":\\s*\"use\""_s).match(QString::fromUtf8(audit.text)).hasMatch(), audit.text.constData());
}

void tst_SshAgent::aKeyThatIsThereIsNotReplaced()
{
    const Ended again = ssh({u"--generate"_s});
    const Ended shown = ssh({});

    QCOMPARE(again.code, 1);
    QCOMPARE(shown.json[u"fingerprint"_s].toString(), m_fingerprint);
}

QTEST_GUILESS_MAIN(tst_SshAgent)
#include "tst_sshagent.moc"
