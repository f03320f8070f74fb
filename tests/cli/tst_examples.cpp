// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

/// Ada and Ben name a room of the printer without knowing of each other.
static const QByteArray Conflict = R"sh(set -e
rm -f ben.covault*
part() { sed 's/.*"'$1'":"\([^"]*\)".*/\1/'; }
heard=$(covault-cli --json members ben.covault request --name 'Ben Holt' --party provider -o ben.covault-join --kdf 3x64 | part fingerprint)
told=$(covault-cli --json members acme.covault invite ben.covault-join --fingerprint "$heard" --role editor -o ben.covault-invite | part words)
covault-cli members ben.covault join ben.covault-invite --words "$told"
covault-cli sync acme.covault --to one.covault-sync
covault-cli sync ben.covault --from one.covault-sync
covault-cli edit acme.covault 'asset:Old printer' room=Attic
covault-cli edit ben.covault 'asset:Old printer' room=Cellar
covault-cli sync ben.covault --to two.covault-sync
covault-cli sync acme.covault --from two.covault-sync
)sh";

/// Runs the example of every command's help in a folder that holds what it speaks of.
class tst_Examples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyExampleWorks_data();
    void everyExampleWorks();

private:
    struct Ended
    {
        int code;
        QString said;
    };
    Ended run(const QString &line) const;
    void prepare(const QString &line) const;
    void write(const QString &name, const QByteArray &content) const;
    QString path(const QString &name) const { return m_directory.filePath(name); }

    QTemporaryDir m_directory;
};

tst_Examples::Ended tst_Examples::run(const QString &line) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, qEnvironmentVariable("COVAULT_BIN_DIR") + u':' + environment.value(u"PATH"_s));
    environment.insert(u"COVAULT_NOW"_s, u"2026-11-23T12:00:00Z"_s);
    environment.insert(u"COVAULT_PASSPHRASE"_s, u"correct horse"_s);
    environment.insert(u"HOME"_s, m_directory.path());
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_STATE_HOME"_s, u"/proc/none"_s); // the vault is put back before each example
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_directory.path());
    process.start(u"sh"_s, {u"-c"_s, line});
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput())};
}

void tst_Examples::prepare(const QString &line) const
{
    const Ended ended = run(line);
    QVERIFY2(ended.code == 0, qPrintable(line + u": "_s + ended.said));
}

void tst_Examples::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_Examples::initTestCase()
{
    const QString samples = qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/demo/samples/"_s;
    QVERIFY(QFile::copy(samples + u"assets.xlsx"_s, path(u"devices.xlsx"_s)));
    QVERIFY(QFile::copy(samples + u"nmap.xml"_s, path(u"nmap.xml"_s)));
    QVERIFY(QFile::copy(samples + u"network.drawio"_s, path(u"Berlin.drawio"_s)));
    QVERIFY(QDir().mkpath(path(u"Documents/IT"_s)) && QDir().mkpath(path(u"shared"_s)));
    write(u"pass.txt"_s, "correct horse\n");
    write(u"pw.txt"_s, "tr0ub4dor and three\n");
    write(u"new.txt"_s, "battery staple\n");
    write(u"manual.pdf"_s, "%PDF-1.4\n");
    write(u"a.csv"_s, "id,name\n1,Spreenetz Telekom GmbH\n2,Halden Backup\n");
    write(u"b.csv"_s, "id,name\n7,Spreenetz Telekom\n8,Kontura ERP\n");
    write(u"conflict.sh"_s, Conflict);
    prepare(u"covault-cli create made.covault --name Acme --member 'Ada Berg' --party internal --kdf 3x64"_s);
    prepare(u"covault-cli add made.covault credential title='Core firewall' username=netadmin password=old"_s);
    prepare(u"covault-cli add made.covault credential title='Mail admin' totp=JBSWY3DPEHPK3PXP"_s);
    prepare(u"covault-cli add made.covault asset name='Old printer'"_s);
    prepare(u"covault-cli add made.covault document title='Restore the file server' body='Ask the desk.'"_s);
    prepare(u"covault-cli attach made.covault 'document:Restore the file server' manual.pdf && rm manual.pdf"_s);
    prepare(u"covault-cli diagram made.covault import Berlin.drawio && covault-cli edit made.covault \"diagram:$(covault-cli list made.covault --kind diagram --json"
            " | sed 's/.*\"title\":\"\\([^\"]*\\)\".*/\\1/')\" title=Berlin"_s);
    prepare(u"covault-cli add made.covault responsibility title=Patching lane=patching accountable=internal"_s);
    prepare(u"covault-cli --passphrase-file pw.txt workspace create --kdf 3x64"_s);
    prepare(u"cp made.covault copy.covault && echo '%PDF-1.4' > manual.pdf"_s);
}

void tst_Examples::everyExampleWorks_data()
{
    QTest::addColumn<QString>("example");

    for (const cli::CommandFactory make : cli::commandTable()) {
        const cli::Help help = make()->help();
        QTest::newRow(help.name) << QString::fromUtf8(help.example);
    }
}

void tst_Examples::everyExampleWorks()
{
    QFETCH(QString, example);
    // Each begins with the vault that was made; 'create' makes its own, 'restore' needs something that was removed.
    prepare(u"rm -rf acme.covault* && cp made.covault acme.covault"_s);
    if (QByteArray(QTest::currentDataTag()) == "create")
        prepare(u"rm acme.covault"_s);
    if (QByteArray(QTest::currentDataTag()) == "restore")
        prepare(u"covault-cli remove acme.covault 'asset:Old printer'"_s);
    if (QByteArray(QTest::currentDataTag()) == "settle")
        prepare(u"sh conflict.sh"_s);
    const bool readsSecret = example.contains(u"@-");
    example.replace(u"file:///srv/shared"_s, u"file://"_s + path(u"shared"_s)).replace(u"/tmp/covault-demo"_s, path(u"demo"_s));

    const Ended ended = run(readsSecret ? u"echo secret | "_s + example : example);

    // 4 says that there are findings, which is what was asked.
    QVERIFY2(ended.code == 0 || (ended.code == 4 && example.contains(u"--fail-on")), qPrintable(example + u": "_s + ended.said));
}

QTEST_GUILESS_MAIN(tst_Examples)
#include "tst_examples.moc"
