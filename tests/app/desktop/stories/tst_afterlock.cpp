// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/widgets/secretfield.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/stories/storydesk.h"
#include "tests/leaks/processmemory.h"
#include "vault/founding.h"
#include "vault/loader.h"

#include <QProcess>

#include <cstdio>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace covault::leaks;
using namespace Qt::StringLiterals;

/// What a dump of the window's memory holds behind a lock: another process works with a vault as a person does, and is read
/// while it stands still. It is told what to type in another form than it types it, so that it holds none of it by itself.
class tst_AfterLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatWasLookedForIsFoundWhileItIsThere();
    void behindALockNoSecretIsLeft_data();
    void behindALockNoSecretIsLeft();

private:
    struct Held
    {
        QMap<QString, int> open;
        QMap<QString, int> locked;
    };
    Held workedAs(const QByteArray &how) const;
    QList<Needle> needles() const { return m_texts + m_keys; }

    QTemporaryDir m_directory;
    QString m_vault;
    QList<Needle> m_texts;
    QList<Needle> m_keys;
};

namespace {

constexpr const char *Working = "--work-until-locked";
constexpr char Mask = 0x5a;
// Masked, so that the other process, which is of this program too, holds none of them in clear.
constexpr char MaskedPassphrase[] = "0e3b34343f34323b3f323f2877626b3c6e771b362a3f342835293f77396a6d3e"; // Tannenhaeher-81f4-Alpenrose-c07d
constexpr char MaskedStored[] = "113b343b28333f342c353d3f36776f3c686d396b3e6a63383f626e3b696c"; // Kanarienvogel-5f27c1d09be84a36
constexpr char MaskedTyped[] = "003b2f3431353f34333d77633e6a693f6c3c6838386d6b6e396f62"; // Zaunkoenig-9d03e6f2bb714c58

QByteArray clear(const char *hex)
{
    QByteArray text = QByteArray::fromHex(hex);
    for (char &byte : text)
        byte = char(byte ^ Mask);
    return text;
}

// Letter by letter, so that nothing else is left of it here than what the window keeps.
void typeMasked(QWidget &input, const QByteArray &hex)
{
    for (qsizetype at = 0; at + 1 < hex.size(); at += 2)
        QTest::keyClick(&input, char(hex.mid(at, 2).toInt(nullptr, 16) ^ Mask));
}

QByteArray lineFromParent()
{
    QByteArray line(400, '\0');
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return {};
    return line.left(line.indexOf('\n'));
}

void tellParent(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

void unlockByTyping(StoryDesk &desk, const QByteArray &passphrase)
{
    UnlockDriver driver(*desk.window);
    driver.field().setFocus();
    typeMasked(driver.field(), passphrase);
    driver.press(Qt::Key_Return);
    SessionFixture::wait([&desk] { return desk.session.isUnlocked(); });
}

/// What is done with a vault between opening and locking it; each leaves what it looked at in use.
const std::map<QByteArray, std::function<void(StoryDesk &, const QByteArray &)>> &ways()
{
    using Way = std::function<void(StoryDesk &, const QByteArray &)>;
    static const std::map<QByteArray, Way> all{
            {"look", [](StoryDesk &desk, const QByteArray &) { desk.openRecord(u"passwords"_s, u"Core firewall"_s); }},
            {"show",
                    [](StoryDesk &desk, const QByteArray &) {
                        auto driver = desk.openRecord(u"passwords"_s, u"Core firewall"_s);
                        QTest::mousePress(&driver.button(u"Show Password while held"_s), Qt::LeftButton);
                        SessionFixture::wait([&] { return static_cast<SecretField &>(driver.row(u"Password"_s)).isRevealed(); });
                        driver.page().grab();
                    }},
            {"copy",
                    [](StoryDesk &desk, const QByteArray &) {
                        desk.openRecord(u"passwords"_s, u"Core firewall"_s);
                        desk.actions.trigger(u"record.copyPassword"_s);
                        SessionFixture::wait([&] { return desk.clipboard.left() > std::chrono::seconds(0); });
                    }},
            {"type",
                    [](StoryDesk &desk, const QByteArray &typed) {
                        auto driver = desk.openRecord(u"passwords"_s, u"Core firewall"_s);
                        driver.edit();
                        auto &input = driver.editor(u"password"_s).input();
                        input.setFocus();
                        typeMasked(input, typed);
                        must(desk.answer<Result<std::vector<vault::Draft>>>([&](auto done) { desk.drafts.all(&desk.session, done); }));
                    }},
            {"save",
                    [](StoryDesk &desk, const QByteArray &typed) {
                        auto driver = desk.openRecord(u"passwords"_s, u"Core firewall"_s);
                        driver.edit();
                        auto &input = driver.editor(u"password"_s).input();
                        input.setFocus();
                        QTest::keySequence(&input, QKeySequence::SelectAll);
                        typeMasked(input, typed);
                        desk.press(Qt::Key_S, Qt::ControlModifier);
                        SessionFixture::wait([&] { return !driver.isEditing(); });
                    }},
            {"judge",
                    [](StoryDesk &desk, const QByteArray &) {
                        desk.navigator.go({u"health"_s, {}});
                        SessionFixture::wait([&] { return desk.findings.overview() != nullptr; });
                    }},
    };
    return all;
}

/// The life of the other process.
int work(const QString &vault, const QByteArray &how)
{
    const QByteArray passphrase = lineFromParent();
    const QByteArray typed = lineFromParent();
    StoryDesk desk;
    desk.unlockController.choose(vault);
    unlockByTyping(desk, passphrase);
    ways().at(how)(desk, typed);
    tellParent("open");
    lineFromParent();
    desk.session.lock();
    SessionFixture::wait([&] { return !QFile::exists(vault + u"-wal"_s); }); // its connections are closed
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    tellParent("locked");
    lineFromParent();
    return 0;
}

} // namespace

void tst_AfterLock::initTestCase()
{
    m_vault = m_directory.filePath(u"acme.covault"_s);
    SetClock clock(*momentFromIso(u"2026-11-23T12:00:00Z"));
    auto created = must(storage::VaultFile::create(m_vault, QString::fromLatin1(clear(MaskedPassphrase)), crypto::FloorCost));
    members::Founding founding;
    founding.vaultName = u"Acme"_s;
    founding.memberName = u"Ada Berg"_s;
    founding.deviceName = u"ada-laptop"_s;
    const auto vault = must(vault::foundVault(must(created.file.connect(created.key)), created.key, founding, clock));
    const auto text = [](const QByteArray &value) { return cbor::Value::text(QString::fromLatin1(value)); };
    const vault::RecordKey key{vault->roster().sharedCollection(), u"credential"_s, crypto::newUlid<RecordId>(clock)};
    must(vault->edit({{key, vault::Verb::Edit, {{u"title"_s, {}, text("Core firewall")}, {u"password"_s, {}, text(clear(MaskedStored))}}, {}}}));
    m_texts = textNeedles(u"passphrase"_s, clear(MaskedPassphrase)) + textNeedles(u"stored password"_s, clear(MaskedStored)) + textNeedles(u"typed password"_s, clear(MaskedTyped));
    m_keys = keyNeedles(u"vault key"_s, created.key.master().view().toByteArray()) + keyNeedles(u"database key"_s, created.key.databaseKey().view().toByteArray())
            + keyNeedles(u"key of tags"_s, created.key.rowTagKey().view().toByteArray())
            + keyNeedles(u"key of prints"_s, created.key.printKey().view().toByteArray());
    auto &database = vault->replica().database;
    must(database.each("SELECT value FROM local WHERE key='identity'", [&](const storage::Row &row) {
        m_keys += keyNeedles(u"signing key of the device"_s, row.bytes(0).first(32)) + keyNeedles(u"box key of the device"_s, row.bytes(0).sliced(32));
    }));
    must(database.each("SELECT key FROM epoch", [&](const storage::Row &row) { m_keys += keyNeedles(u"key of a collection"_s, row.bytes(0)); }));
    QVERIFY(m_keys.size() >= 3 * 7);
}

tst_AfterLock::Held tst_AfterLock::workedAs(const QByteArray &how) const
{
    const QTemporaryDir place;
    const QString copy = place.filePath(u"acme.covault"_s);
    if (!QFile::copy(m_vault, copy))
        qFatal("the vault can't be copied");
    QProcess program;
    program.setProcessChannelMode(QProcess::SeparateChannels);
    program.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(Working), copy, QString::fromLatin1(how)});
    program.write(QByteArray(MaskedPassphrase) + '\n' + MaskedTyped + '\n');
    const auto expect = [&program](const QByteArray &word) {
        while (!program.canReadLine() && program.waitForReadyRead(60'000)) { }
        const QByteArray line = program.readLine().trimmed();
        if (line != word)
            qFatal("instead of '%s' it said '%s' and '%s'", word.constData(), line.constData(), program.readAllStandardError().constData());
    };
    Held held;
    expect("open");
    held.open = placesIn(program.processId(), needles());
    program.write("lock\n");
    expect("locked");
    held.locked = placesIn(program.processId(), needles());
    program.write("end\n");
    program.waitForFinished();
    return held;
}

void tst_AfterLock::whatWasLookedForIsFoundWhileItIsThere()
{
    const Held held = workedAs("show");

    QVERIFY2(held.open.contains(u"stored password, UTF-8"_s), qPrintable(toText(held.open)));
}

void tst_AfterLock::behindALockNoSecretIsLeft_data()
{
    QTest::addColumn<QByteArray>("how");

    for (const auto &[how, work] : ways())
        QTest::addRow("%s", how.constData()) << how;
}

void tst_AfterLock::behindALockNoSecretIsLeft()
{
    QFETCH(QByteArray, how);

    const Held held = workedAs(how);

    qInfo("open: %s", qPrintable(toText(held.open)));
    QVERIFY2(held.locked.isEmpty(), qPrintable(toText(held.locked)));
}

int main(int argc, char **argv)
{
    if (argc == 4 && QByteArray(argv[1]) == Working) {
        GuiFixture fixture(argc, argv);
        return work(QString::fromLocal8Bit(argv[2]), argv[3]);
    }
    return runGuiTest<tst_AfterLock>(argc, argv);
}
#include "tst_afterlock.moc"
