// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/navview.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/toast.h"
#include "desktop/window/mainwindow.h"
#include "desktop/window/navigationmodel.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenu>
#include <QVBoxLayout>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// A page with one field, whose text is a draft while it is typed.
class NotePage : public Page
{
public:
    NotePage(WindowFixture *&fixture, QWidget *parent)
        : Page(parent)
        , field(new QLineEdit(this))
    {
        field->setAccessibleName(u"Note"_s);
        auto *column = new QVBoxLayout(this);
        column->addWidget(field);
        QObject::connect(field, &QLineEdit::textEdited, this,
                [&fixture](const QString &text) { fixture->drafts.keep(draftOf(*fixture, text)); });
    }
    void showTarget(const QString &target) override { field->setText(target); }

    static vault::Draft draftOf(WindowFixture &fixture, const QString &text)
    {
        return {{fixture.session.facts().shared, u"document"_s, RecordId()}, u"note"_s, {{u"body"_s, {}, text}}, {}};
    }

    QLineEdit *field;
};

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lockedItShowsNothingOfTheVault();
    void unlockedItShowsWhoseVaultItIs();
    void everyControlHasAName();
    void tabReachesEveryControl();
    void f6GoesThroughTheParts();
    void numbersGoToPages();
    void aPageIsMadeInOneEventAndSeenInTheNext();
    void aPageWithAKeyOfItsOwnIsReachedByIt();
    void theTitleOfAPageIsWholeInTheMenu();
    void openPartsFollowTheTextSize();
    void backGoesWhereOneWas();
    void actionsFollowThePageThatIsShown();
    void aLinkShowsItsTarget();
    void theNavigationShowsOpenWork();
    void aLockKeepsWhatIsTyped();
    void aLockTakesAwayWhatStandsOver();
    void theSearchKeyAsksForThePalette();
    void everyActionIsInTheMenu();
    void whatHappenedIsSaidAndUndone();
    void whereAVaultOfAnEarlierVersionIsKeptIsSaid();
    void sizeAndPageAreRemembered();
    void closingLocks();

private:
    std::vector<PageEntry> pages()
    {
        const auto note = [this](QWidget *parent) { return new NotePage(m_fixture, parent); };
        return {{u"health"_s, u"Health"_s, u"activity-heartbeat"_s, {}, note},
                {u"sites"_s, u"Sites"_s, u"map-pin"_s, u"Records"_s, note},
                {u"notes"_s, u"Notes"_s, u"note"_s, u"Records"_s, note}};
    }
    /// The window, unlocked.
    std::unique_ptr<WindowFixture> unlocked()
    {
        auto fixture = std::make_unique<WindowFixture>(pages());
        m_fixture = fixture.get();
        fixture->unlock();
        return fixture;
    }
    static NotePage *page(WindowFixture &fixture)
    {
        for (auto *page : fixture.window->findChildren<Page *>()) {
            if (page->isVisible())
                return static_cast<NotePage *>(page);
        }
        return nullptr;
    }

    WindowFixture *m_fixture = nullptr; // the one of the case, for its pages
};

void tst_MainWindow::lockedItShowsNothingOfTheVault()
{
    auto fixture = unlocked();

    fixture->session.lock();

    QCOMPARE(fixture->window->windowTitle(), u"Covault"_s);
    QVERIFY(!page(*fixture));
    QTRY_VERIFY(fixture->window->findChildren<Page *>().isEmpty());
    QVERIFY(fixture->window->findChild<UnlockPage *>()->isVisible());
}

void tst_MainWindow::unlockedItShowsWhoseVaultItIs()
{
    auto fixture = unlocked();

    QVERIFY(fixture->window->windowTitle().startsWith(u"Acme"_s));
    QStringList names;
    for (const QWidget *widget : fixture->window->findChildren<QWidget *>())
        names += widget->accessibleName();
    QVERIFY(names.contains(u"Vault of Acme"_s));
    QVERIFY(names.contains(u"You are Ada Berg of Acme"_s));
    QVERIFY(page(*fixture)->field->hasFocus());
}

static QStringList nameless(QWidget &window)
{
    QStringList wrong;
    int seen = 0;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++seen;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            wrong += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    if (seen < 4)
        wrong += u"only %1 controls were seen"_s.arg(seen);
    return wrong;
}

void tst_MainWindow::everyControlHasAName()
{
    WindowFixture locked(pages());
    QCOMPARE(nameless(*locked.window), QStringList());
    auto fixture = unlocked();
    QCOMPARE(nameless(*fixture->window), QStringList());
}

void tst_MainWindow::tabReachesEveryControl()
{
    auto fixture = unlocked();
    QSet<QWidget *> wanted;
    for (QWidget *widget : fixture->window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy())
            wanted += widget;
    }
    const qsizetype count = wanted.size();
    QVERIFY(count >= 5);

    for (qsizetype step = 0; step < count; ++step) {
        wanted -= QSet{fixture->window->focusWidget()};
        fixture->press(Qt::Key_Tab);
    }

    QStringList missed;
    for (const QWidget *widget : wanted)
        missed += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName();
    QCOMPARE(missed.join(u' '), QString());
}

void tst_MainWindow::f6GoesThroughTheParts()
{
    auto fixture = unlocked();
    auto *navigation = fixture->window->findChild<NavView *>();
    QVERIFY(page(*fixture)->field->hasFocus());

    fixture->press(Qt::Key_F6);
    QVERIFY(fixture->window->searchBox().hasFocus());
    fixture->press(Qt::Key_F6);
    QVERIFY(navigation->hasFocus());
    fixture->press(Qt::Key_F6);
    QVERIFY(page(*fixture)->field->hasFocus());
    fixture->press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(navigation->hasFocus());
}

void tst_MainWindow::numbersGoToPages()
{
    auto fixture = unlocked();

    fixture->press(Qt::Key_3, Qt::ControlModifier);

    QCOMPARE(fixture->navigator.current().page, u"notes"_s);
    QTRY_COMPARE(page(*fixture)->accessibleName(), u"Notes"_s);
    QCOMPARE(fixture->window->findChild<NavView *>()->currentIndex().data().toString(), u"Notes"_s);
}

void tst_MainWindow::aPageIsMadeInOneEventAndSeenInTheNext()
{
    auto fixture = unlocked();
    const auto pages = [&] { return fixture->window->findChildren<NotePage *>().size(); };
    const auto before = pages();

    fixture->navigator.go({u"notes"_s, {}});

    QCOMPARE(pages(), before + 1);
    QCOMPARE(page(*fixture)->accessibleName(), u"Health"_s);
    QTRY_COMPARE(page(*fixture)->accessibleName(), u"Notes"_s);
    fixture->navigator.go({u"health"_s, {}}); // which is there
    QCOMPARE(page(*fixture)->accessibleName(), u"Health"_s);
}

void tst_MainWindow::aPageWithAKeyOfItsOwnIsReachedByIt()
{
    auto all = pages();
    all.push_back({u"settings"_s, u"Settings"_s, u"settings"_s, {}, all.front().factory, QKeySequence(u"Ctrl+,"_s)});
    WindowFixture fixture(std::move(all));
    m_fixture = &fixture;
    fixture.unlock();

    fixture.press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(fixture.navigator.current().page, u"health"_s);
    fixture.press(Qt::Key_Comma, Qt::ControlModifier);

    QCOMPARE(fixture.navigator.current().page, u"settings"_s);
}

void tst_MainWindow::theTitleOfAPageIsWholeInTheMenu()
{
    WindowFixture fixture({{u"people"_s, u"People & sync"_s, u"users"_s, {}, pages().front().factory}});

    QCOMPARE(plainText(fixture.actions.find(u"go.people"_s)->text), u"People & sync"_s);
}

void tst_MainWindow::openPartsFollowTheTextSize()
{
    auto fixture = unlocked();
    const auto pixels = [&fixture](const QString &name) {
        for (const QWidget *widget : fixture->window->findChildren<QWidget *>()) {
            if (widget->accessibleName() == name)
                return widget->font().pixelSize();
        }
        return 0;
    };
    QCOMPARE(pixels(u"Vault of Acme"_s), 13);

    for (const int percent : {150, 200, 100}) {
        GuiFixture::useFontRatio(percent / 100.0);

        QCOMPARE(pixels(u"Vault of Acme"_s), QApplication::font().pixelSize());
    }
}

void tst_MainWindow::backGoesWhereOneWas()
{
    auto fixture = unlocked();
    fixture->press(Qt::Key_2, Qt::ControlModifier);

    fixture->press(Qt::Key_Left, Qt::AltModifier);

    QCOMPARE(page(*fixture)->accessibleName(), u"Health"_s);
}

void tst_MainWindow::actionsFollowThePageThatIsShown()
{
    auto fixture = unlocked();
    const vault::RecordKey key{fixture->session.facts().shared, u"document"_s, RecordId()};
    Page *health = page(*fixture);
    fixture->navigator.go({u"notes"_s, {}});

    Q_EMIT health->recordChanged(key);
    Q_EMIT health->editingChanged(true);
    QVERIFY(!fixture->actions.state().record);
    QVERIFY(!fixture->actions.state().isEditing);

    fixture->navigator.go({u"health"_s, {}});
    QCOMPARE(fixture->actions.state().record, std::optional(key));
    QVERIFY(fixture->actions.state().isEditing);

    fixture->navigator.go({u"notes"_s, {}});
    QVERIFY(!fixture->actions.state().record);
    QVERIFY(!fixture->actions.state().isEditing);
}

void tst_MainWindow::aLinkShowsItsTarget()
{
    auto fixture = unlocked();

    fixture->navigator.go({u"notes"_s, u"Mill Lane"_s});

    QTRY_COMPARE(page(*fixture)->field->text(), u"Mill Lane"_s);
}

void tst_MainWindow::theNavigationShowsOpenWork()
{
    auto fixture = unlocked();
    auto *model = fixture->window->findChild<NavView *>()->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList before;
    for (int row = 0; row < model->rowCount(); ++row)
        before += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(before, QStringList({u"Health"_s, u"Records"_s, u"Sites"_s, u"Notes"_s}));

    fixture->navigator.setOpenWork(u"health"_s, 12);

    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Health, 12 open"_s);
    QCOMPARE(model->index(1, 0).flags(), Qt::NoItemFlags);
}

void tst_MainWindow::aLockKeepsWhatIsTyped()
{
    auto fixture = unlocked();
    QTest::keyClicks(page(*fixture)->field, u"Rebooted the core sw"_s);

    fixture->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(fixture->session.state(), Session::State::Locked);
    QVERIFY(!page(*fixture));
    fixture->unlock();
    const auto drafts = must(
            fixture->answer<Result<std::vector<vault::Draft>>>([&](auto done) { fixture->drafts.all(this, done); }));
    QCOMPARE(drafts.size(), size_t(1));
    QCOMPARE(drafts[0].typed[0].text, u"Rebooted the core sw"_s);
}

void tst_MainWindow::aLockTakesAwayWhatStandsOver()
{
    auto fixture = unlocked();
    fixture->notices.say(u"Core firewall removed"_s);
    QVERIFY(fixture->window->findChild<Toast *>());
    const int closings = fixture->prompts.closings;
    QMenu menu;
    menu.addAction(u"Core firewall"_s);
    menu.popup({});

    fixture->session.lock();

    QVERIFY(!menu.isVisible());
    QCOMPARE(fixture->prompts.closings, closings + 1);
    QTRY_VERIFY(!fixture->window->findChild<Toast *>());
}

void tst_MainWindow::theSearchKeyAsksForThePalette()
{
    auto fixture = unlocked();
    QStringList asked;
    connect(&fixture->navigator, &Navigator::searchRequested, this, [&asked](const QString &typed) { asked += typed; });

    fixture->press(Qt::Key_K, Qt::ControlModifier);
    fixture->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::mouseClick(&fixture->window->searchBox(), Qt::LeftButton);
    fixture->session.lock();
    fixture->press(Qt::Key_K, Qt::ControlModifier);

    QCOMPARE(asked, QStringList({QString(), u"> "_s, QString()}));
}

void tst_MainWindow::everyActionIsInTheMenu()
{
    auto fixture = unlocked();
    QMenu menu;
    fixture->actions.fill(menu);
    QSet<QString> found;
    for (const QAction *submenu : menu.actions()) {
        for (const QAction *action : submenu->menu()->actions())
            found += action->objectName();
    }

    const auto all = fixture->actions.all();
    QVERIFY(all.size() >= 12);
    for (const Action *action : all)
        QVERIFY2(found.contains(action->id), qPrintable(action->id));
}

void tst_MainWindow::whatHappenedIsSaidAndUndone()
{
    auto fixture = unlocked();
    int undone = 0;
    fixture->notices.show(
            {u"removed"_s, [](int count) { return u"%1 removed"_s.arg(count); }, [&undone] { ++undone; }});
    QCOMPARE(fixture->window->findChild<Toast *>()->message(), u"1 removed"_s);
    fixture->press(Qt::Key_F6); // away from the field, whose own undo comes first

    fixture->press(Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(undone, 1);
}

void tst_MainWindow::whereAVaultOfAnEarlierVersionIsKeptIsSaid()
{
    WindowFixture fixture(pages());
    m_fixture = &fixture;

    fixture.unlock(fixture.putFirstVersion());

    const auto *toast = fixture.window->findChild<Toast *>();
    QVERIFY(toast);
    QVERIFY2(toast->message().contains(fixture.path(u"old backups/old before version 3.covault"_s)),
            qPrintable(toast->message()));
}

void tst_MainWindow::sizeAndPageAreRemembered()
{
    auto fixture = unlocked();
    fixture->window->resize(1000, 700);
    fixture->press(Qt::Key_2, Qt::ControlModifier);
    fixture->window->close();

    fixture->actions.remove({});
    fixture->window = std::make_unique<MainWindow>(fixture->services, fixture->unlockController, pages());
    fixture->window->show();
    fixture->unlock();

    QCOMPARE(fixture->window->size(), QSize(1000, 700));
    QCOMPARE(page(*fixture)->accessibleName(), u"Sites"_s);
}

void tst_MainWindow::closingLocks()
{
    auto fixture = unlocked();

    fixture->window->close();

    QCOMPARE(fixture->session.state(), Session::State::Locked);
}

COVAULT_GUI_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
