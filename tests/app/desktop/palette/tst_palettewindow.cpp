// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/widgets/searchbox.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/paintings.h"
#include "tests/app/desktop/palette/desk.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSemaphore>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_PaletteWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapeReturnsToWhereOneWas();
    void aPressBesideItCloses();
    void arrowsStepOverHeadings();
    void tabStaysInside();
    void whatIsAskedBeforeTheAnswerWaitsForIt();
    void whatWasGoneDownToStaysWhenFindingsCome();
    void whatWasFoundBeforeAChangeIsNotShownAfterIt();
    void whatWasAskedIsForgottenWithAnotherLetter();
    void itStandsOverTheSearchBox();
    void aLockEmptiesIt();
    void everythingHasAName();
    void itOpensQuickly();
    void theLinePaintsNothingElse();
};

void tst_PaletteWindow::escapeReturnsToWhereOneWas()
{
    Desk desk;
    desk.page()->field->setFocus();
    desk.page()->field->setText(u"typed"_s);
    desk.page()->field->setCursorPosition(2);
    desk.find(u"core"_s);
    QVERIFY(!desk.page()->field->hasFocus());

    desk.driver->press(Qt::Key_Escape);

    QVERIFY(!desk.driver->isOpen());
    QVERIFY(desk.page()->field->hasFocus());
    QCOMPARE(desk.page()->field->cursorPosition(), 2);
    QCOMPARE(desk.navigator.current(), (Place{u"health"_s, {}}));
    desk.press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(desk.driver->line().text(), QString());
}

void tst_PaletteWindow::aPressBesideItCloses()
{
    Desk desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);

    QTest::mouseClick(desk.window->childAt(4, desk.window->height() - 4), Qt::LeftButton);

    QVERIFY(!desk.driver->isOpen());
}

void tst_PaletteWindow::arrowsStepOverHeadings()
{
    Desk desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.settle();
    QVERIFY(desk.driver->rows().size() > 5);

    QStringList seen{desk.driver->current()};
    for (int step = 0; step < 20; ++step) {
        desk.driver->press(Qt::Key_Down);
        if (seen.last() != desk.driver->current())
            seen += desk.driver->current();
    }

    QStringList wanted = desk.driver->rows();
    wanted.removeIf([](const QString &row) { return row.startsWith(u'['); });
    QCOMPARE(seen, wanted);
    for (int step = 0; step < 20; ++step)
        desk.driver->press(Qt::Key_Up);
    QCOMPARE(desk.driver->current(), wanted.first());
}

void tst_PaletteWindow::tabStaysInside()
{
    Desk desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);

    for (int step = 0; step < 5; ++step)
        desk.press(Qt::Key_Tab);

    QVERIFY(desk.driver->line().hasFocus());
}

void tst_PaletteWindow::whatIsAskedBeforeTheAnswerWaitsForIt()
{
    Desk desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);

    desk.driver->type(u"core fire"_s);
    desk.driver->press(Qt::Key_C, Qt::ControlModifier);

    QTRY_COMPARE(desk.platform.clipboard, u"s3cret-Word"_s);
    QVERIFY(!desk.driver->isOpen());
}

void tst_PaletteWindow::whatWasGoneDownToStaysWhenFindingsCome()
{
    Desk desk;
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        desk.put(u"credential"_s, {{u"title"_s, u"Quay "_s + name}, {u"password"_s, u"secret-"_s + name}});
    }
    desk.put(u"certificate"_s, {{u"name"_s, u"Quay gate"_s}, {u"expires"_s, u"2026-11-02"_s}});
    QSemaphore goOn;
    Job job(&desk.session);
    desk.session.survey(
            job,
            [&goOn](ReadScope &) {
                goOn.acquire();
                return Result<int>(1);
            },
            [](const Result<int> &) {});
    desk.find(u"quay"_s);

    for (int step = 0; step < 2; ++step)
        desk.driver->press(Qt::Key_Down);
    const QString chosen = desk.driver->current();
    goOn.release();

    QTRY_VERIFY(desk.driver->text().contains(u"[Findings]"_s));
    QCOMPARE(chosen, u"*Quay* three"_s);
    QCOMPARE(desk.driver->current(), chosen);
    desk.driver->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(desk.platform.clipboard, u"secret-three"_s);
}

void tst_PaletteWindow::whatWasFoundBeforeAChangeIsNotShownAfterIt()
{
    Desk desk;
    const auto gate = desk.put(u"certificate"_s, {{u"name"_s, u"Quay gate"_s}, {u"expires"_s, u"2026-11-02"_s}});
    const auto isFound = [&desk] {
        const auto &overview = desk.findings.overview();
        return overview && std::ranges::any_of(overview->report.findings, [](const health::Finding &finding) {
            return finding.title.contains(u"Quay gate"_s);
        });
    };
    QTRY_VERIFY(isFound());
    QSemaphore goOn;
    Job job(&desk.session);
    desk.session.survey(
            job,
            [&goOn](ReadScope &) {
                goOn.acquire();
                return Result<int>(1);
            },
            [](const Result<int> &) {});
    must(desk.answer<Result<vault::Changed>>([&](auto done) {
        desk.session.edit(
                &desk.session, {{gate, vault::Verb::Edit, {{u"expires"_s, {}, cbor::Value::text(u"2036-11-02"_s)}}, {}}}, {}, done);
    }));
    QTimer later; // it ends after the one that was started by the change: the change is about to be judged
    later.setSingleShot(true);
    later.start(Findings::Delay);
    SessionFixture::wait([&later] { return !later.isActive(); });

    desk.find(u"!quay"_s);
    goOn.release();

    QTRY_VERIFY(!isFound());
    desk.settle();
    Job last(&desk.session);
    must(desk.answer<Result<int>>([&](auto done) {
        desk.session.survey(
                last, [](ReadScope &) { return Result<int>(1); }, done);
    }));
    desk.settle();
    QVERIFY2(!desk.driver->text().contains(u"Quay"_s), qPrintable(desk.driver->text()));
}

void tst_PaletteWindow::whatWasAskedIsForgottenWithAnotherLetter()
{
    Desk desk;
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.driver->type(u"core"_s);
    desk.driver->press(Qt::Key_C, Qt::ControlModifier);

    desk.driver->type(u" zebra"_s);

    QTRY_COMPARE(desk.driver->rows(), QStringList());
    QVERIFY(desk.driver->isOpen());
    QCOMPARE(desk.platform.clipboard, QString());
}

void tst_PaletteWindow::itStandsOverTheSearchBox()
{
    Desk desk;
    for (const QSize size : {QSize(1400, 900), QSize(1280, 720), QSize(720, 480)}) {
        desk.window->resize(size);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.settle();

        const SearchBox &box = desk.window->searchBox();
        const QRect over(box.mapTo(desk.window.get(), QPoint()), box.size());
        QVERIFY(desk.palette->geometry().contains(over));
        QVERIFY(desk.window->rect().contains(desk.palette->geometry()));
        desk.driver->press(Qt::Key_Escape);
    }
}

void tst_PaletteWindow::aLockEmptiesIt()
{
    Desk desk;
    desk.find(u"core"_s);
    QVERIFY(desk.driver->text().contains(u"firewall"_s));

    desk.session.lock();

    QVERIFY(!desk.driver->isOpen());
    QCOMPARE(desk.driver->text(), QString());
    QCOMPARE(desk.driver->line().text(), QString());
}

void tst_PaletteWindow::everythingHasAName()
{
    Desk desk;
    desk.find(u"core fire"_s);
    const QAbstractItemModelTester tester(
            desk.palette->findChild<QListView *>()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.find(u"core fire"_s);

    QStringList nameless;
    for (QWidget *widget : desk.palette->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
                && QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
            nameless += QString::fromLatin1(widget->metaObject()->className());
    }
    QCOMPARE(nameless, QStringList());
    QVERIFY(desk.driver->line().accessibleDescription().startsWith(u"Core firewall admin, netadmin · Credential"_s));
}

// A hundred milliseconds from the key to the list, as it is promised; three times that for a busy machine.
void tst_PaletteWindow::itOpensQuickly()
{
    Desk desk;
    SystemClock clock;
    const auto act = crypto::newUlid<ActId>(clock);
    std::vector<vault::Wish> wishes;
    for (int i = 0; i < 2000; ++i)
        wishes.push_back(Desk::titled(desk.newKey(u"document"_s), u"Document %1"_s.arg(i)));
    must(desk.answer<Result<vault::Changed>>([&](auto done) { desk.session.edit(&desk.session, wishes, act, done); }));

    QElapsedTimer timer;
    timer.start();
    desk.press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.driver->rows().isEmpty(), 5000);

    QVERIFY2(timer.elapsed() < 300, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

void tst_PaletteWindow::theLinePaintsNothingElse()
{
    Desk desk;
    desk.find(u"core"_s);
    QCoreApplication::processEvents(); // all is painted
    auto &palette = *desk.window->findChild<Palette *>();
    auto &line = *palette.findChild<QLineEdit *>();
    Paintings ofLine(line), ofList(*palette.findChild<QListView *>()->viewport());

    line.update(); // as the caret does

    QTRY_VERIFY(ofLine.count > 0);
    QCOMPARE(ofList.count, 0);
}

COVAULT_GUI_MAIN(tst_PaletteWindow)
#include "tst_palettewindow.moc"
