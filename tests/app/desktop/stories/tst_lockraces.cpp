// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/logbook/logbook.h"
#include "desktop/palette/palette.h"
#include "desktop/unlock/unlockpage.h"
#include "interchange/importer.h"
#include "tests/app/desktop/drivers/bringindriver.h"
#include "tests/app/desktop/drivers/logbookdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/stories/storydesk.h"
#include "vault/drafts.h"
#include "vault/verify.h"

#include <QElapsedTimer>
#include <QMenu>

#include <random>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// Somebody types, saves, brings files in and opens what stands over the window, in an order and at moments that a seed
/// draws, and somewhere between comes the lock. COVAULT_LOCK_RACES=1000 tries that many, COVAULT_LOCK_SEED=S from that seed on.
class tst_LockRaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wheneverTheLockComesNothingIsLost();
};

namespace {

constexpr int UsualRaces = 50;
constexpr int OfADesk = 25; // then a new one begins
constexpr int RowsOfAFile = 12;
constexpr qint64 LockTime = 500;

/// One desk, and what was done at it.
class Race
{
public:
    Race()
    {
        must(vaultEdit());
        addLogbook(desk.services, *desk.window);
        new Palette(desk.services, desk.window->searchBox()); // the window owns it
        desk.unlock(home.path());
    }

    /// Works, and locks at some moment. What is wrong afterwards.
    QStringList run(quint64 seed)
    {
        m_random.seed(seed);
        m_story.clear();
        m_lockTook = -1;
        QObject racing;
        lockLater(racing);
        const int acts = below(6);
        for (int act = 0; act < acts && desk.session.isUnlocked(); ++act) {
            actOnce();
            letPass();
        }
        if (desk.session.isUnlocked())
            lock();
        const QStringList wrong = seen() + stored();
        desk.session.lock();
        desk.unlock(home.path());
        return wrong;
    }

    int works() const { return m_number; }
    QString story() const { return m_story.join(u", "_s); }
    qint64 slowest() const { return m_slowest; }

private:
    int below(int bound) { return int(m_random() % unsigned(bound)); }

    Result<> vaultEdit()
    {
        OtherProgram program(home.path());
        m_key = {program.vault->roster().sharedCollection(), u"asset"_s, *RecordId::fromBytes(Bytes(16, 'k'))};
        const auto changed = program.vault->edit({{m_key, vault::Verb::Edit, {{u"name"_s, {}, cbor::Value::text(u"fw-core-01"_s)}}, {}}});
        return changed ? Result<>() : failure(changed);
    }

    void lock()
    {
        QElapsedTimer timer;
        timer.start();
        desk.session.lock();
        m_lockTook = timer.elapsed();
        m_slowest = std::max(m_slowest, m_lockTook);
        m_story += u"lock"_s;
    }

    // Behind the acts, or by itself: after some events, or as soon as a change is announced.
    void lockLater(QObject &racing)
    {
        switch (below(3)) {
        case 0:
            return;
        case 1:
            return QTimer::singleShot(below(60), &racing, [this] { desk.session.isUnlocked() ? lock() : void(); });
        default:
            QObject::connect(&desk.session, &Session::changed, &racing, [this] { desk.session.isUnlocked() ? lock() : void(); });
        }
    }

    void letPass()
    {
        for (int rounds = below(6); rounds > 0; --rounds)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

    void actOnce()
    {
        switch (below(7)) {
        case 0:
        case 1:
            return type();
        case 2:
            m_story += u"save"_s;
            return press(Qt::Key_S, Qt::ControlModifier);
        case 3:
            return bringIn();
        case 4:
            m_story += u"palette"_s;
            m_line.clear();
            return press(Qt::Key_K, Qt::ControlModifier);
        case 5:
            return writeLine();
        default:
            return openMenu();
        }
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget *focused = desk.window->focusWidget();
        QTest::keyClick(focused ? focused : desk.window.get(), key, modifiers);
    }

    // Who goes elsewhere gives up a line that is not sent.
    void go(const QString &page)
    {
        m_line.clear();
        desk.navigator.go({page, {}});
    }

    RecordsPage *records()
    {
        for (auto *page : desk.window->findChildren<RecordsPage *>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }

    QModelIndex firewall()
    {
        const auto *model = records() ? records()->list().view().model() : nullptr;
        const auto found = model ? model->match(model->index(0, 0), Qt::DisplayRole, u"fw-core-01"_s, 1) : QModelIndexList();
        return found.isEmpty() ? QModelIndex() : found.front();
    }

    // The editor is open on the firewall then; false: the lock came.
    bool openEditor()
    {
        const auto isEditing = [this] { return records() && records()->editor().isVisible(); };
        if (!goOn([&] { return isEditing() || firewall().isValid(); }))
            return false;
        if (isEditing())
            return true;
        records()->list().view().setCurrentIndex(firewall());
        if (!goOn([&] { return RecordsDriver(*desk.window).openTitle() == u"fw-core-01"; }))
            return false;
        desk.actions.trigger(u"record.edit"_s);
        return goOn(isEditing);
    }

    // Each text is another, so that it is known which was the last.
    void type()
    {
        if (!desk.session.isUnlocked())
            return;
        go(u"devices"_s);
        if (!openEditor())
            return;
        RecordsDriver driver(*desk.window);
        const QString text = u"room %1"_s.arg(++m_number);
        StoryDesk::type(driver, u"room"_s, text);
        m_rooms += text;
        m_story += u"type '%1'"_s.arg(text);
    }

    void writeLine()
    {
        if (!desk.session.isUnlocked())
            return;
        auto *editor = desk.window->findChild<LogEditor *>();
        auto *line = editor ? editor->findChild<QLineEdit *>() : nullptr;
        const auto isWriting = [&] { return editor->isVisible() && line->isReadOnly(); }; // then it takes no letter
        if (!line || !goOn([&] { return !isWriting(); }))
            return;
        press(Qt::Key_L, Qt::ControlModifier);
        if (!goOn([&] { return editor->isVisible() && !isWriting(); }))
            return;
        const QString text = u"line %1"_s.arg(++m_number);
        line->selectAll();
        QTest::keyClicks(line, text);
        m_line = text;
        m_story += u"write '%1'"_s.arg(text);
        if (below(2) == 0) {
            QTest::keyClick(line, Qt::Key_Return);
            m_story += u"send"_s;
        }
    }

    void bringIn()
    {
        if (!desk.session.isUnlocked())
            return;
        go(u"bringin"_s);
        auto *page = desk.window->findChild<BringInPage *>();
        if (!page || !goOn([&] { return page->isVisible(); }))
            return;
        const int number = ++m_number;
        QByteArray table = "name,hostname,serial\n";
        for (int row = 0; row < RowsOfAFile; ++row)
            table += "Switch " + QByteArray::number(number) + '-' + QByteArray::number(row) + ",sw,S" + QByteArray::number(number * 100 + row) + '\n';
        QFile file(home.path(u"switches%1.csv"_s.arg(number)));
        if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
            qFatal("no temporary file");
        file.close();
        BringInDriver driver(*desk.window);
        driver.drop({file.fileName()});
        m_story += u"drop %1"_s.arg(number);
        if (!goOn([&] { return driver.isLooked() && driver.button(u"Take in"_s) && driver.button(u"Take in"_s)->isEnabled(); }))
            return;
        m_files.insert(number);
        m_story += u"bring in"_s;
        driver.click(u"Take in"_s);
    }

    void openMenu()
    {
        m_story += u"menu"_s;
        auto *menu = new QMenu(desk.window.get());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        desk.actions.fill(*menu);
        menu->popup({10, 10});
    }

    // Handles events until it is so; false: the lock came, or what stands over the window keeps it back.
    template<typename Condition>
    bool goOn(Condition isSo)
    {
        const bool isDone = QTest::qWaitFor([&] { return !desk.session.isUnlocked() || isSo(); }, 2'000);
        return isDone && desk.session.isUnlocked();
    }

    QStringList seen()
    {
        QStringList wrong;
        if (m_lockTook > LockTime)
            wrong += u"locking took %1 ms"_s.arg(m_lockTook);
        if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
            wrong += u"something stands over the locked window"_s;
        if (!desk.window->findChild<UnlockPage *>()->isVisible())
            wrong += u"the locked window does not ask for the passphrase"_s;
        for (auto *page : desk.window->findChildren<Page *>()) {
            if (page->isVisible())
                wrong += u"a page is still there"_s;
        }
        return wrong;
    }

    // By another program, once this one has let the file go.
    QStringList stored()
    {
        if (!QTest::qWaitFor([this] { return !QFile::exists(home.path() + u"-wal"_s); }, 20'000))
            qFatal("the file stays open; %s", qPrintable(story()));
        OtherProgram program(home.path());
        vault::Vault &vault = *program.vault;
        QStringList wrong, texts;
        for (const vault::Draft &draft : must(vault::Drafts(vault).all())) {
            for (const auto &typed : draft.typed)
                texts += typed.text;
        }
        const auto record = must(vault.record(m_key));
        const QString room = record ? record->text(u"room"_s) : QString();
        if (!m_rooms.isEmpty() && room != m_rooms.last() && !texts.contains(m_rooms.last()))
            wrong += u"'%1' was typed; stored is '%2', drafts are '%3'"_s.arg(m_rooms.last(), room, texts.join(u"', '"_s));
        if (!room.isEmpty() && !m_rooms.contains(room))
            wrong += u"'%1' is stored, and nobody typed it"_s.arg(room);
        QStringList lines;
        QMap<int, int> rows;
        vault::ListFilter all;
        all.includeHidden = true;
        for (const auto &row : must(vault.list(all))) {
            lines += row.title;
            if (row.title.startsWith(u"Switch "))
                ++rows[row.title.section(u' ', 1).section(u'-', 0, 0).toInt()];
        }
        if (!m_line.isEmpty() && lines.filter(m_line).isEmpty() && !texts.contains(m_line) && !isSaid(vault, m_line))
            wrong += u"'%1' was written; drafts are '%2'"_s.arg(m_line, texts.join(u"', '"_s));
        for (auto file = rows.cbegin(); file != rows.cend(); ++file) {
            if (file.value() != RowsOfAFile || !m_files.contains(file.key()))
                wrong += u"%1 rows of file %2 are there"_s.arg(file.value()).arg(file.key());
        }
        for (const auto &problem : must(vault::verify(vault)).problems)
            wrong += problem.what + u' ' + problem.where + u": "_s + problem.why;
        return wrong;
    }

    // Among the remarks of any record.
    static bool isSaid(vault::Vault &vault, const QString &text)
    {
        return must(vault.replica().database.number("SELECT count(*) FROM change WHERE instr(body, CAST(? AS BLOB)) > 0", text)) > 0;
    }

public:
    SessionFixture home;
    StoryDesk desk;

private:
    vault::RecordKey m_key;
    std::mt19937_64 m_random;
    QStringList m_story;
    qint64 m_lockTook = -1;
    qint64 m_slowest = 0;
    int m_number = 0;
    QStringList m_rooms; // that were typed, in order
    QString m_line;      // the last one for the logbook
    QSet<int> m_files;   // that were to be brought in
};

} // namespace

void tst_LockRaces::wheneverTheLockComesNothingIsLost()
{
    const int races = std::max(1, qEnvironmentVariableIntValue("COVAULT_LOCK_RACES") > 0 ? qEnvironmentVariableIntValue("COVAULT_LOCK_RACES") : UsualRaces);
    const int first = std::max(1, qEnvironmentVariableIntValue("COVAULT_LOCK_SEED"));
    std::unique_ptr<Race> race;
    qint64 slowest = 0;
    int works = 0; // that were begun: typed, written, brought in
    for (int number = 0; number < races; ++number) {
        if (number % OfADesk == 0)
            race = std::make_unique<Race>();
        const int before = race->works();

        const QStringList wrong = race->run(quint64(first + number));

        slowest = std::max(slowest, race->slowest());
        works += race->works() - before;
        if (qEnvironmentVariableIsSet("COVAULT_LOCK_TELL"))
            qInfo("seed %d: %s", first + number, qPrintable(race->story()));
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2\n%3"_s.arg(first + number).arg(race->story(), wrong.join(u'\n'))));
    }
    qInfo("%d races, %d works, the slowest lock took %lld ms", races, works, slowest);
    QVERIFY2(works > races / 2, qPrintable(QString::number(works)));
}

COVAULT_GUI_MAIN(tst_LockRaces)
#include "tst_lockraces.moc"
