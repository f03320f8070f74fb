// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "desktop/widgets/toast.h"
#include "tests/app/desktop/diagrams/diagramshome.h"
#include "tests/app/desktop/guifixture.h"

#include <QAction>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_DiagramsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstDiagramIsDrawn();
    void whatDiffersIsTold();
    void differencesCanBeHidden();
    void arrowsGoFromNodeToNode();
    void aNodeIsChosenByTheMouse();
    void aNodeOpensItsRecord_data();
    void aNodeOpensItsRecord();
    void aNodeWithoutRecordOpensNothing();
    void plusMinusAndZeroChangeHowLargeItIs();
    void draggingMovesIt();
    void eachDiagramIsPaintedOnce();
    void aThemeChosenElsewhereIsPainted();
    void aTargetIsShown();
    void theRecordOfTheDiagramIsOpened();
    void exportsAreOfferedOnceItIsDrawn();
    void whatWasConfirmedIsExportedAndNoted();
    void aChangeOfTheVaultIsSeen();
};

void tst_DiagramsPage::theFirstDiagramIsDrawn()
{
    DiagramsHome home;

    QCOMPARE(home.driver->diagrams(), QStringList({u"Core"_s, u"WAN"_s}));
    QTRY_VERIFY(home.driver->isPainted());
    home.driver->selectDiagram(u"WAN"_s);
    QTRY_VERIFY(home.driver->text().contains(u"WAN"_s));
}

void tst_DiagramsPage::whatDiffersIsTold()
{
    DiagramsHome home;

    QCOMPARE(home.driver->nodes(),
            QStringList({u"[On this diagram 3]"_s, u"fw-01"_s, u"sw-01"_s, u"sw-02 !"_s, u"[Not on this diagram 1]"_s,
                    u"srv-09"_s}));
    home.driver->select(u"sw-02"_s);
    QVERIFY(home.driver->text().contains(u"The vault has no record of it."_s));
    QVERIFY(home.driver->canvas().accessibleDescription().contains(u"Unknown"_s));
}

void tst_DiagramsPage::differencesCanBeHidden()
{
    DiagramsHome home;

    home.driver->click(u"&Differences"_s);

    QTRY_COMPARE(home.driver->nodes(), QStringList({u"[On this diagram 3]"_s, u"fw-01"_s, u"sw-01"_s, u"sw-02"_s}));
}

void tst_DiagramsPage::arrowsGoFromNodeToNode()
{
    DiagramsHome home;

    home.driver->press(Qt::Key_Down); // from nowhere to the first
    home.driver->select(u"fw-01"_s);
    home.driver->press(Qt::Key_Down);
    QCOMPARE(home.driver->current(), u"sw-01"_s);
    home.driver->press(Qt::Key_Right);
    QCOMPARE(home.driver->current(), u"sw-02"_s);
    home.driver->press(Qt::Key_Up);

    QCOMPARE(home.driver->current(), u"fw-01"_s);
    QVERIFY(home.driver->canvas().accessibleDescription().startsWith(u"fw-01"_s));
}

void tst_DiagramsPage::aNodeIsChosenByTheMouse()
{
    DiagramsHome home;
    const QPointF middle = QRectF(home.driver->canvas().rect()).center();
    const double scale = home.driver->canvas().scale();
    const QPointF away = QPointF(172, 182) - QPointF(272, 102); // from the middle of all to that of sw-01

    QTest::mouseClick(&home.driver->canvas(), Qt::LeftButton, {}, (middle + away * scale).toPoint());

    QCOMPARE(home.driver->current(), u"sw-01"_s);
}

void tst_DiagramsPage::aNodeOpensItsRecord_data()
{
    QTest::addColumn<QString>("way");

    QTest::newRow("Enter") << u"enter"_s;
    QTest::newRow("the button") << u"button"_s;
    QTest::newRow("the palette and the menu") << u"action"_s;
}

void tst_DiagramsPage::aNodeOpensItsRecord()
{
    QFETCH(QString, way);
    DiagramsHome home;
    home.driver->select(u"fw-01"_s);
    QCOMPARE(home.fixture.actions.state().record, std::optional(home.firewall));

    if (way == u"enter")
        home.driver->press(Qt::Key_Return);
    else if (way == u"button")
        home.driver->click(u"Open the record"_s);
    else
        QVERIFY(home.fixture.actions.trigger(u"diagrams.node"_s));

    QCOMPARE(recordIn(home.fixture.navigator.current().target), std::optional(home.firewall));
}

void tst_DiagramsPage::aNodeWithoutRecordOpensNothing()
{
    DiagramsHome home;
    home.driver->select(u"sw-02"_s);

    home.driver->press(Qt::Key_Return);

    QCOMPARE(home.fixture.navigator.current().page, u"diagrams"_s);
    QVERIFY(!home.fixture.actions.trigger(u"diagrams.node"_s));
}

void tst_DiagramsPage::plusMinusAndZeroChangeHowLargeItIs()
{
    DiagramsHome home;
    const double whole = home.driver->canvas().scale();

    home.driver->press(Qt::Key_Plus);
    QVERIFY(home.driver->canvas().scale() > whole);
    home.driver->press(Qt::Key_Minus);
    home.driver->press(Qt::Key_Minus);
    QVERIFY(home.driver->canvas().scale() < whole);
    home.driver->press(Qt::Key_0);

    QCOMPARE(home.driver->canvas().scale(), whole);
    QTRY_VERIFY(home.driver->isPainted());
}

void tst_DiagramsPage::draggingMovesIt()
{
    DiagramsHome home;
    QTRY_VERIFY(home.driver->isPainted());
    DiagramCanvas &canvas = home.driver->canvas();
    const QPoint corner(12, 12);
    const QImage before = canvas.grab().toImage();

    QTest::mousePress(&canvas, Qt::LeftButton, {}, corner);
    QTest::mouseMove(&canvas, corner + QPoint(40, 30));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, corner + QPoint(40, 30));

    QTRY_VERIFY(canvas.grab().toImage() != before);
    QVERIFY(home.driver->isPainted());
}

void tst_DiagramsPage::eachDiagramIsPaintedOnce()
{
    DiagramsHome home;
    QTRY_VERIFY(home.driver->isPainted());
    QSignalSpy requests(&home.driver->canvas(), &DiagramCanvas::pictureRequested);

    home.driver->selectDiagram(u"WAN"_s);
    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"WAN"_s));
    QTRY_VERIFY(home.driver->isPainted());

    QCOMPARE(requests.size(), 1);
}

void tst_DiagramsPage::aThemeChosenElsewhereIsPainted()
{
    DiagramsHome home;
    const auto light = qScopeGuard([] { GuiFixture::useTheme(ThemeName::Light); });
    QTRY_VERIFY(home.driver->isPainted());
    QVERIFY(home.driver->lightness() > 200);
    home.fixture.navigator.go({u"documents"_s, {}});

    GuiFixture::useTheme(ThemeName::Dark);
    home.fixture.navigator.go({u"diagrams"_s, {}});

    QTRY_VERIFY2(home.driver->lightness() < 80, qPrintable(QString::number(home.driver->lightness())));
    QTRY_VERIFY(home.driver->isPainted());
}

void tst_DiagramsPage::aTargetIsShown()
{
    DiagramsHome home;

    home.fixture.navigator.go(placeOf(home.wan, home.fixture.actions));

    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"WAN"_s));
}

void tst_DiagramsPage::theRecordOfTheDiagramIsOpened()
{
    DiagramsHome home;

    home.driver->click(u"Open the diagram's record"_s);

    QCOMPARE(home.fixture.navigator.current().page, u"documents"_s);
    QCOMPARE(recordIn(home.fixture.documents->target), std::optional(home.core));
}

void tst_DiagramsPage::exportsAreOfferedOnceItIsDrawn()
{
    DiagramsHome home;

    for (const QString &id : {u"diagrams.pdf"_s, u"diagrams.svg"_s, u"diagrams.drawio"_s}) {
        const QAction *entry = home.fixture.actions.widgetAction(id);
        QVERIFY(entry);
        QVERIFY2(entry->isEnabled(), qPrintable(entry->toolTip()));
    }
}

void tst_DiagramsPage::whatWasConfirmedIsExportedAndNoted()
{
    DiagramsHome home;
    QSemaphore held;
    const auto letGo = qScopeGuard([&held] { held.release(); });
    Job holding(&home.fixture.session);
    home.fixture.session.survey(
            holding,
            [&held](ReadScope &) -> Result<bool> {
                held.acquire();
                return true;
            },
            [](const Result<bool> &) {});

    home.exportAs(u"diagrams.svg"_s, u"core.svg"_s);
    home.driver->selectDiagram(u"WAN"_s); // before the question is answered; it is shown before the bytes are made
    QTRY_COMPARE(home.fixture.prompts.asked.size(), 2);
    QCoreApplication::processEvents();
    held.release();
    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"WAN"_s));
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QCOMPARE(home.fixture.window->findChild<Toast *>()->message(), u"Core saved as core.svg"_s);
    QFile file(home.fixture.path(u"core.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Core"));
    QVERIFY(home.audited(home.core).contains(u"export core.svg"_s));
    QVERIFY(!home.audited(home.wan).contains(u"export core.svg"_s));
}

void tst_DiagramsPage::aChangeOfTheVaultIsSeen()
{
    DiagramsHome home;

    home.fixture.put(u"asset"_s, {{u"name"_s, u"sw-02"_s}, {u"role"_s, u"switch"_s}});

    QTRY_VERIFY(home.driver->nodes().contains(u"sw-02"_s));
}

COVAULT_GUI_MAIN(tst_DiagramsPage)
#include "tst_diagramspage.moc"
