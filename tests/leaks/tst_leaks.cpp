// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "storage/vaultfile.h"
#include "tests/leaks/desk.h"
#include "tests/leaks/traces.h"
#include "vault/drafts.h"
#include "vault/vault.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace covault;
using namespace covault::leaks;
using namespace Qt::StringLiterals;

namespace {

/// A password that stands nowhere else.
const QByteArray Canary = "Kanarienvogel-5f27c1d09be84a36";

QString canary()
{
    return QString::fromLatin1(Canary);
}

QString filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names += QFileInfo(files.next()).fileName();
    return names.join(u' ');
}

} // namespace

/// A secret goes every way that a secret takes here, and is then looked for in all that was written.
class tst_Leaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainFileIsFound_data();
    void aPlainFileIsFound();
    void aFileOfThatNameIsFound();
    void whateverIsDoneWithASecretItIsReadableNowhere();
    void whileAVaultIsOpenNothingBesideItHoldsTheSecret();
    void aDraftIsReadableNowhere();
    void aProgramThatIsKilledLeavesNothingReadable();

private:
    static void found(const Desk &desk);
    static QString addCredential(const Desk &desk);
    static void letBenIn(const Desk &desk);
    static std::vector<QByteArray> linesOf(const Desk &desk, const QString &id);
};

void tst_Leaks::found(const Desk &desk)
{
    desk.run({u"create"_s, u"v.covault"_s, u"--name"_s, u"Acme"_s, u"--member"_s, u"Ada Berg"_s, u"--party"_s, u"internal"_s, u"--kdf"_s, u"3x64"_s});
    desk.run({u"add"_s, u"v.covault"_s, u"vendor"_s, u"name=Lumen Networks"_s});
}

QString tst_Leaks::addCredential(const Desk &desk)
{
    const QJsonValue made = desk.run({u"add"_s, u"v.covault"_s, u"credential"_s, u"title=Core firewall"_s, u"password=@-"_s}, Canary);
    return made[u"id"_s].toString();
}

void tst_Leaks::letBenIn(const Desk &desk)
{
    const QString heard = desk.run({u"members"_s, u"ben.covault"_s, u"request"_s, u"--name"_s, u"Ben Holt"_s, u"--party"_s, u"provider"_s,
            u"-o"_s, u"ben.covault-join"_s, u"--kdf"_s, u"3x64"_s})[u"fingerprint"_s].toString();
    const QString told = desk.run({u"members"_s, u"v.covault"_s, u"invite"_s, u"ben.covault-join"_s, u"--fingerprint"_s, heard, u"--role"_s, u"editor"_s,
            u"-o"_s, u"ben.covault-invite"_s})[u"words"_s].toString();
    desk.run({u"members"_s, u"ben.covault"_s, u"join"_s, u"ben.covault-invite"_s, u"--words"_s, told});
}

// What is asked of a shell that is killed over it: each holds the secret, or moves it.
std::vector<QByteArray> tst_Leaks::linesOf(const Desk &desk, const QString &id)
{
    const QByteArray record = id.toLatin1();
    const QByteArray attached = desk.input(u"attached.txt"_s, Canary.repeated(40'000)).toUtf8();
    const QByteArray table = desk.input(u"table.csv"_s, "title,username,password\nMail," + Canary + ",x\nWeb,root," + Canary + "\n").toUtf8();
    return {"edit " + record + " password=" + Canary + "2", "edit " + record + " notes='" + (Canary + ' ').repeated(3'000) + "'", "search " + Canary,
            "attach " + record + " " + attached, "import " + table + " --kind credential", "sync", "show " + record + " --reveal password",
            "edit " + record + " password=" + Canary + "3", "backup -o killed.covault", "compact"};
}

void tst_Leaks::aPlainFileIsFound_data()
{
    QTest::addColumn<QByteArray>("content");

    const QByteArray half = Canary.first(Canary.size() / 2);
    QTest::newRow("as it is") << Canary;
    QTest::newRow("within a line") << "password=" + Canary + "\n";
    QTest::newRow("its first half") << "x" + half;
    QTest::newRow("its second half") << Canary.sliced(Canary.size() / 2) + "x";
    QTest::newRow("behind a megabyte") << QByteArray(1 << 20, '\0') + Canary;
    QTest::newRow("as UTF-16") << QByteArray(reinterpret_cast<const char *>(canary().utf16()), Canary.size() * 2);
    QTest::newRow("as hexadecimal digits") << Canary.toHex();
    for (int before = 0; before < 3; ++before) {
        QTest::addRow("as base64, %d bytes behind its start", before) << (QByteArray(before, '?') + Canary + "??").toBase64();
        QTest::addRow("as base64 alone at the end, %d bytes behind its start", before) << (QByteArray(before, '?') + Canary).toBase64();
    }
}

void tst_Leaks::aPlainFileIsFound()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"deep/.hidden"_s));
    QFile file(folder.filePath(u"deep/.hidden/.file"_s));
    QVERIFY(tracesOf(folder.path(), Canary).found.isEmpty());

    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();

    const Traces traces = tracesOf(folder.path(), Canary);
    QCOMPARE(traces.files, 1);
    QVERIFY(traces.found.join(u' ').contains(u"deep/.hidden/.file"_s));
}

void tst_Leaks::aFileOfThatNameIsFound()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(canary() + u".txt"_s));

    QVERIFY(file.open(QIODevice::WriteOnly));

    QVERIFY(!tracesOf(folder.path(), Canary).found.isEmpty());
}

void tst_Leaks::whateverIsDoneWithASecretItIsReadableNowhere()
{
    const Desk desk;
    found(desk);
    QString id;
    const QString attached = desk.input(canary() + u".txt"_s, Canary.repeated(20'000));
    const QString table = desk.input(u"table.csv"_s, "title,username,password,notes\nMail,ada," + Canary + "," + Canary + "\n");
    const QString note = desk.input(u"note.txt"_s, "Router admin\nuser: admin\npassword: " + Canary + "\n");
    const auto run = [&](const QString &words, const QByteArray &input = {}) {
        QStringList list = words.split(u' ');
        list.replaceInStrings(u"ID"_s, id);
        desk.run(list, input);
    };
    const std::pair<const char *, std::function<void()>> acts[] = {
            {"add", [&] { id = addCredential(desk); }},
            {"edit", [&] { run(u"edit v.covault ID password=@-"_s, Canary + "2"); }},
            {"put into a text that is searched", [&] { run(u"edit v.covault ID notes=@-"_s, (Canary + ' ').repeated(3'000)); }},
            {"search", [&] { QCOMPARE(desk.run({u"search"_s, u"v.covault"_s, canary()}).toArray().size(), 1); }},
            {"copy", [&] { QVERIFY(desk.run({u"show"_s, u"v.covault"_s, id, u"--reveal"_s, u"password"_s})[u"fields"_s][u"password"_s].toString().startsWith(canary())); }},
            {"export others as JSON", [&] { run(u"export v.covault --format json --kind vendor -o vendors.json"_s); }},
            {"export others as CSV", [&] { run(u"export v.covault --format csv --kind vendor -o vendors.csv"_s); }},
            {"import", [&] { run(u"import v.covault %1 --kind credential"_s.arg(table)); }},
            {"scan and adopt", [&] { run(u"scan v.covault %1 --adopt all"_s.arg(note)); }},
            {"attach", [&] { run(u"attach v.covault ID %1"_s.arg(attached)); }},
            {"write into the logbook", [&] { desk.run({u"log"_s, u"v.covault"_s, u"It was "_s + canary()}); }},
            {"let somebody in", [&] { letBenIn(desk); }},
            {"add a remote", [&] { run(u"remote v.covault add file://%1"_s.arg(desk.path(u"remote"_s))); }},
            {"sync", [&] { run(u"sync v.covault"_s); }},
            {"take it in", [&] {
                 run(u"remote ben.covault add file://%1"_s.arg(desk.path(u"remote"_s)));
                 run(u"sync ben.covault"_s);
                 QVERIFY(desk.run({u"show"_s, u"ben.covault"_s, id, u"--reveal"_s, u"password"_s})[u"fields"_s][u"password"_s].toString().startsWith(canary()));
             }},
            {"sync by a file", [&] { run(u"sync v.covault --to out.covault-sync"_s); }},
            {"move", [&] { run(u"move v.covault ID --to internal"_s); }},
            {"judge", [&] { QVERIFY(desk.codeOf({u"health"_s, u"v.covault"_s}) != -1); }},
            {"back up", [&] { run(u"backup v.covault -o copy.covault"_s); }},
            {"compact", [&] { run(u"compact v.covault"_s); }},
            {"verify", [&] { run(u"verify v.covault"_s); }},
    };
    int looked = 0;
    for (const auto &[name, act] : acts) {
        act();
        if (QTest::currentTestFailed())
            return;
        const Traces traces = tracesOf(desk.watched(), Canary);
        QVERIFY2(traces.found.isEmpty(), qPrintable(u"after '%1': %2"_s.arg(QLatin1String(name), traces.found.join(u"; "_s))));
        looked += traces.files;
    }

    const QString files = filesIn(desk.watched());
    for (const char *name : {"v.covault", "ben.covault", "copy.covault", "vendors.json", "vendors.csv", "out.covault-sync"})
        QVERIFY2(files.contains(QLatin1String(name)), name);
    QVERIFY(QDir(desk.path(u"remote"_s)).count() > 2);
    QVERIFY(desk.run({u"list"_s, u"v.covault"_s, u"--kind"_s, u"credential"_s}).toArray().size() >= 3);
    QVERIFY(looked > 100);
}

void tst_Leaks::whileAVaultIsOpenNothingBesideItHoldsTheSecret()
{
    const Desk desk;
    found(desk);
    const QString id = addCredential(desk);
    desk.run({u"remote"_s, u"v.covault"_s, u"add"_s, u"file://"_s + desk.path(u"remote"_s)});
    const auto shell = desk.shell(u"v.covault"_s);
    QStringList beside;

    for (const QByteArray &line : linesOf(desk, id)) {
        const QByteArray answer = ask(*shell, line);
        QVERIFY2(!answer.isEmpty() && !answer.contains("\"error\""), answer.left(300).constData());
        const Traces traces = tracesOf(desk.watched(), Canary);
        QVERIFY2(traces.found.isEmpty(), qPrintable(QString::fromUtf8(line.left(60)) + u": "_s + traces.found.join(u"; "_s)));
        beside += filesIn(desk.watched());
    }
    shell->closeWriteChannel();
    QVERIFY(shell->waitForFinished());

    QVERIFY2(beside.join(u' ').contains(u"v.covault-wal"_s), "the log of the database was never there to be looked at");
}

void tst_Leaks::aDraftIsReadableNowhere()
{
    const Desk desk;
    found(desk);
    SetClock clock(*momentFromIso(u"2026-11-23T12:00:00Z"));
    const auto file = storage::VaultFile::open(desk.path(u"v.covault"_s));
    QVERIFY(file);
    const auto key = file->unlock(u"correct horse"_s);
    QVERIFY(key);
    auto database = file->connect(*key);
    QVERIFY(database);
    auto opened = vault::Vault::open(std::move(*database), *key, clock);
    QVERIFY(opened);
    const vault::RecordKey record{(*opened)->roster().sharedCollection(), u"credential"_s, crypto::newUlid<RecordId>(clock)};

    vault::Drafts drafts(**opened);
    QVERIFY(drafts.keep({record, u"record"_s, {{u"password"_s, {}, canary()}, {u"notes"_s, {}, canary().repeated(4'000)}}, {}}));

    QCOMPARE(tracesOf(desk.watched(), Canary).found, QStringList());
    opened->reset();
    QCOMPARE(tracesOf(desk.watched(), Canary).found, QStringList());
}

void tst_Leaks::aProgramThatIsKilledLeavesNothingReadable()
{
    const Desk desk;
    found(desk);
    const QString id = addCredential(desk);
    desk.run({u"remote"_s, u"v.covault"_s, u"add"_s, u"file://"_s + desk.path(u"remote"_s)});
    const auto lines = linesOf(desk, id);

    for (size_t answered = 0; answered < lines.size(); ++answered) {
        const auto shell = desk.shell(u"v.covault"_s);
        for (const QByteArray &line : lines)
            shell->write(line + '\n');
        for (size_t heard = 0; heard < answered; ++heard)
            QVERIFY(!answerOf(*shell).isEmpty());
        shell->kill();
        QVERIFY(shell->waitForFinished());
        QCOMPARE(shell->exitStatus(), QProcess::CrashExit);

        const Traces traces = tracesOf(desk.watched(), Canary);
        QVERIFY2(traces.found.isEmpty(), qPrintable(u"killed behind %1 answers: %2"_s.arg(answered).arg(traces.found.join(u"; "_s))));
        QCOMPARE(desk.codeOf({u"verify"_s, u"v.covault"_s}), 0);
    }
}

QTEST_GUILESS_MAIN(tst_Leaks)
#include "tst_leaks.moc"
