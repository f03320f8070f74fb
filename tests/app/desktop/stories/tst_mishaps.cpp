// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/widgets/findingbanner.h"
#include "tests/app/desktop/drivers/healthdriver.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/stories/storydesk.h"
#include "vault/drafts.h"
#include "vault/writescope.h"

#include <QProcess>

#include <cstdio>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What goes wrong on an ordinary day, and what the window makes of it.
class tst_Mishaps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasTypedWhenTheProgramDiedIsFoundAgain();
    void aVaultThatIsOpenElsewhereIsWorkedInByBoth();
    void aVaultThatAnotherProgramHoldsSaysSo();
    void aMissedNoticeDateTellsItsCost();
};

// What this program does as a second one, on the vault that is named after it.
static constexpr const char *Typing = "--type-until-killed";
static constexpr const char *Holding = "--hold-until-told";

/// Adds a record to the vault of \p path as another program does.
static vault::RecordKey put(
        const QString &path, const QString &kind, const std::vector<std::pair<QString, QString>> &fields)
{
    OtherProgram program(path);
    vault::Wish wish{{program.vault->roster().sharedCollection(), kind, crypto::newUlid<RecordId>(program.clock)},
            vault::Verb::Edit, {}, {}};
    for (const auto &[field, text] : fields)
        wish.edits.push_back({field, {}, cbor::Value::text(text)});
    must(program.vault->edit({wish}));
    return wish.record;
}

static QString stored(const QString &path, const vault::RecordKey &key, const QString &field)
{
    return must(OtherProgram(path).vault->record(key))->text(field);
}

/// The life of the program that dies: it opens the vault, types into the editor, and tells when that is in the vault.
static int typeUntilKilled(const QString &path)
{
    StoryDesk desk(path);
    auto driver = desk.openRecord(u"devices"_s, u"fw-core-01"_s);
    driver.edit();
    driver.type(u"room"_s, u"Basement, left of the"_s);
    must(desk.answer<Result<std::vector<vault::Draft>>>([&](auto done) { desk.drafts.all(&desk.session, done); }));
    std::puts("typed");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

void tst_Mishaps::whatWasTypedWhenTheProgramDiedIsFoundAgain()
{
    SessionFixture place;
    const auto key = put(place.path(), u"asset"_s, {{u"name"_s, u"fw-core-01"_s}, {u"room"_s, u"Server room"_s}});
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(Typing), place.path()});
    QVERIFY(program.waitForReadyRead(60'000));
    QCOMPARE(program.readAllStandardOutput().trimmed(), QByteArray("typed"));

    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);

    StoryDesk desk(place.path());
    desk.navigator.go({u"devices"_s, {}});
    RecordsDriver driver(*desk.window);
    QTRY_VERIFY(driver.isEditing());
    QCOMPARE(static_cast<QLineEdit &>(driver.editor(u"room"_s).input()).text(), u"Basement, left of the"_s);
    driver.type(u"room"_s, u"Basement, left of the door"_s);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!driver.isEditing());
    desk.session.lock();
    QCOMPARE(stored(place.path(), key, u"room"_s), u"Basement, left of the door"_s);
    QVERIFY(must(vault::Drafts(*OtherProgram(place.path()).vault).all()).empty());
}

/// The life of a program that writes to the vault and does not come to an end.
static int holdUntilTold(const QString &path)
{
    OtherProgram other(path);
    const auto held = must(vault::WriteScope::begin(other.vault->replica()));
    std::puts("held");
    std::fflush(stdout);
    return std::getchar() == EOF ? 1 : 0;
}

/// `covault-cli shell` on a vault, waiting for its next line.
class Shell
{
public:
    explicit Shell(const QString &path, const QString &passphraseFile)
    {
        m_program.start(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-cli"_s,
                {u"--passphrase-file"_s, passphraseFile, u"shell"_s, path});
        if (!m_program.waitForStarted())
            qFatal("covault-cli is missing");
    }
    ~Shell()
    {
        m_program.closeWriteChannel();
        m_program.waitForFinished();
    }

    /// What a line prints that ends with a word of \p end.
    QString run(const QByteArray &line, const QByteArray &end)
    {
        m_program.write(line + '\n');
        QByteArray printed;
        while (!printed.contains(end) && m_program.waitForReadyRead(30'000))
            printed += m_program.readAllStandardOutput();
        return QString::fromUtf8(printed);
    }

private:
    QProcess m_program;
};

void tst_Mishaps::aVaultThatIsOpenElsewhereIsWorkedInByBoth()
{
    SessionFixture place;
    const auto key = put(place.path(), u"asset"_s, {{u"name"_s, u"fw-core-01"_s}});
    QFile secret(place.path(u"pass.txt"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write(Passphrase.toUtf8()) > 0);
    secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    secret.close();
    Shell shell(place.path(), secret.fileName());
    QVERIFY(shell.run("list", "fw-core-01").contains(u"fw-core-01"_s));

    StoryDesk desk(place.path());
    auto driver = desk.openRecord(u"devices"_s, u"fw-core-01"_s);
    QVERIFY(!desk.session.facts().isReadOnly);
    driver.edit();
    StoryDesk::type(driver, u"room"_s, u"Basement"_s);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(driver.row(u"Room"_s).value(), u"Basement"_s);

    QVERIFY(shell.run("show asset:fw-core-01", "Basement").contains(u"Basement"_s));
    shell.run("edit asset:fw-core-01 rack=A-12", key.id.toString().toUtf8());
    desk.session.refresh();
    QTRY_COMPARE(driver.row(u"Rack"_s).value(), u"A-12"_s);
    QVERIFY(desk.prompts.told.isEmpty());
    desk.session.lock();
    QCOMPARE(stored(place.path(), key, u"room"_s), u"Basement"_s);
    QCOMPARE(stored(place.path(), key, u"rack"_s), u"A-12"_s);
}

void tst_Mishaps::aVaultThatAnotherProgramHoldsSaysSo()
{
    SessionFixture place;
    const auto key = put(place.path(), u"asset"_s, {{u"name"_s, u"fw-core-01"_s}, {u"room"_s, u"Server room"_s}});
    StoryDesk desk(place.path());
    auto driver = desk.openRecord(u"devices"_s, u"fw-core-01"_s);
    driver.edit();
    StoryDesk::type(driver, u"room"_s, u"Basement"_s);
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(Holding), place.path()});
    QVERIFY(other.waitForReadyRead(60'000));

    desk.press(Qt::Key_S, Qt::ControlModifier);
    const auto isSaid = [&driver] {
        const auto labels = driver.page().editor().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible()
                    && label->text() == u"Another program is writing to the vault. Try again in a moment.";
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 30'000);
    QVERIFY(driver.isEditing()); // nothing of what was typed is lost

    other.write("\n");
    QVERIFY(other.waitForFinished());
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!driver.isEditing());
    desk.session.lock();
    QCOMPARE(stored(place.path(), key, u"room"_s), u"Basement"_s);
}

void tst_Mishaps::aMissedNoticeDateTellsItsCost()
{
    SessionFixture place;
    const auto key = put(place.path(), u"contract"_s,
            {{u"title"_s, u"Leased line"_s}, {u"end"_s, u"2027-01-31"_s}, {u"notice"_s, u"P3M"_s},
                    {u"renewal"_s, u"tacit"_s}, {u"renews_for"_s, u"P1Y"_s}, {u"cost"_s, u"489.00 EUR"_s},
                    {u"period"_s, u"month"_s}});
    StoryDesk desk(place.path());
    desk.navigator.go({u"health"_s, {}});
    HealthDriver health(*desk.window);
    const auto isListed = [&health] {
        return !health.rows().filter(u"Warning Notice date passed | Leased line"_s).isEmpty();
    };
    QTRY_VERIFY2(isListed(), qPrintable(health.rows().join(u'\n')));

    auto driver = desk.openRecord(u"vendors"_s, u"Leased line"_s);

    const QString cost = u"cost of missing it: 489.00 EUR a month, 5868.00 EUR for the next term"_s;
    QTRY_VERIFY2(driver.text().contains(cost), qPrintable(driver.text()));
    QVERIFY2(driver.text().contains(u"Notice by 2026-10-31, 23 days ago"_s), qPrintable(driver.text()));
    driver.edit();
    driver.click(u"Show all fields"_s);
    auto *decision = qobject_cast<QComboBox *>(&driver.editor(u"decision"_s).input());
    QVERIFY(decision);
    decision->setFocus();
    QTest::keyClicks(decision, u"Cancel"_s);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!driver.isEditing());
    QTRY_VERIFY2(!driver.text().contains(u"cost of missing it"_s), qPrintable(driver.text()));
    desk.session.lock();
    QCOMPARE(stored(place.path(), key, u"decision"_s), u"cancel"_s);
}

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArray(argv[1]) == Typing) {
        GuiFixture fixture(argc, argv);
        return typeUntilKilled(QString::fromLocal8Bit(argv[2]));
    }
    if (argc == 3 && QByteArray(argv[1]) == Holding)
        return holdUntilTold(QString::fromLocal8Bit(argv[2]));
    return runGuiTest<tst_Mishaps>(argc, argv);
}
#include "tst_mishaps.moc"
