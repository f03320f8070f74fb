// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Completion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theShellTakesTheScript_data();
    void theShellTakesTheScript();
    void bashOffersWhatMayCome_data();
    void bashOffersWhatMayCome();
    void anUnknownShellIsRefused();

private:
    QTemporaryDir m_directory;
};

static QString program()
{
    return qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-cli"_s;
}

void tst_Completion::initTestCase()
{
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        QProcess process;
        process.setStandardOutputFile(m_directory.filePath(shell));
        process.start(program(), {u"--completion"_s, shell});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
    QFile vault(m_directory.filePath(u"acme.covault"_s)), other(m_directory.filePath(u"acme.txt"_s));
    QVERIFY(vault.open(QIODevice::WriteOnly) && other.open(QIODevice::WriteOnly));
}

void tst_Completion::theShellTakesTheScript_data()
{
    QTest::addColumn<QString>("shell");

    QTest::newRow("bash") << u"bash"_s;
    QTest::newRow("zsh") << u"zsh"_s;
    QTest::newRow("fish") << u"fish"_s;
}

void tst_Completion::theShellTakesTheScript()
{
    QFETCH(QString, shell);
    QProcess process;
    process.start(shell, {u"-n"_s, m_directory.filePath(shell)});

    QVERIFY2(process.waitForFinished(), "the shell is not installed");
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

void tst_Completion::bashOffersWhatMayCome_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("offered");

    QTest::newRow("the beginning of a command") << u"covault-cli mem"_s << u"members"_s;
    QTest::newRow("a command behind an option with a value") << u"covault-cli --passphrase-file info re"_s << u"recovery remark remote remove restore review"_s;
    QTest::newRow("a vault and nothing else") << u"covault-cli list ac"_s << u"acme.covault"_s;
    QTest::newRow("a verb of the command") << u"covault-cli matrix acme.covault s"_s << u"show sign"_s;
    QTest::newRow("an option of the command") << u"covault-cli matrix acme.covault --ed"_s << u"--edition"_s;
    QTest::newRow("an option of all commands") << u"covault-cli list --js"_s << u"--json"_s;
    QTest::newRow("a file behind all that") << u"covault-cli import acme.covault acme.t"_s << u"acme.txt"_s;
}

void tst_Completion::bashOffersWhatMayCome()
{
    QFETCH(QString, line);
    QFETCH(QString, offered);
    QProcess bash;
    bash.setWorkingDirectory(m_directory.path());
    bash.start(u"bash"_s, {u"--norc"_s, u"-c"_s,
            u"source ./bash; read -ra COMP_WORDS <<< \"$1\"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _covault_cli; printf '%s\\n' \"${COMPREPLY[@]}\" | sort"_s, u"bash"_s, line});
    QVERIFY(bash.waitForFinished());

    QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).simplified(), offered);
    QCOMPARE(bash.readAllStandardError(), QByteArray());
}

void tst_Completion::anUnknownShellIsRefused()
{
    QProcess process;
    process.start(program(), {u"--completion"_s, u"tcsh"_s});
    QVERIFY(process.waitForFinished());

    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("use bash, zsh or fish"));
}

QTEST_GUILESS_MAIN(tst_Completion)
#include "tst_completion.moc"
