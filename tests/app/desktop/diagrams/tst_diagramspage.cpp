// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "desktop/diagrams/diagrams.h"
#include "desktop/widgets/toast.h"
#include "diagram/diagramstore.h"
#include "diagram/layout.h"
#include "tests/app/desktop/drivers/diagramsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"
#include "vault/audit.h"

#include <QMenu>
#include <QSemaphore>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

diagram::Node node(const QString &name, diagram::Role role, QPointF place)
{
    diagram::Node node;
    node.id = name;
    node.label = name;
    node.role = role;
    node.rect = QRectF(place, QSizeF(144, 44));
    return node;
}

/// A firewall over two switches; of the second the vault knows nothing, and the vault has a server more.
diagram::Diagram drawing(const QString &title)
{
    diagram::Diagram drawing;
    drawing.title = title;
    drawing.nodes = {node(u"fw-01"_s, diagram::Role::Firewall, {200, 0}),
            node(u"sw-01"_s, diagram::Role::Switch, {100, 160}), node(u"sw-02"_s, diagram::Role::Switch, {320, 160})};
    drawing.links = {{u"a"_s, u"fw-01"_s, u"sw-01"_s, {}, u"p1"_s, {}, diagram::LinkStyle::Solid, {}},
            {u"b"_s, u"fw-01"_s, u"sw-02"_s, {}, {}, {}, diagram::LinkStyle::Solid, {}}};
    return drawing;
}

/// A page of a drawing, with boxes that have no place.
QByteArray page(const QByteArray &title, int boxes)
{
    QByteArray xml = "<diagram name=\"" + title
            + "\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" "
              "parent=\"0\"/>";
    for (int box = 2; box < boxes + 2; ++box)
        xml += "<mxCell id=\"" + QByteArray::number(box) + "\" value=\"box\" vertex=\"1\" parent=\"1\"/>";
    return xml + "</root></mxGraphModel></diagram>";
}

/// The window on the screen of diagrams, over a vault with two of them.
struct Home
{
    Home()
    {
        firewall = fixture.put(u"asset"_s, {{u"name"_s, u"fw-01"_s}, {u"role"_s, u"firewall"_s}});
        fixture.put(u"asset"_s, {{u"name"_s, u"sw-01"_s}, {u"role"_s, u"switch"_s}});
        fixture.put(u"asset"_s, {{u"name"_s, u"srv-09"_s}, {u"role"_s, u"server"_s}, {u"status"_s, u"in_use"_s}});
        core = add(u"Core"_s);
        wan = add(u"WAN"_s);
        fixture.navigator.go({u"diagrams"_s, {}});
        driver = std::make_unique<DiagramsDriver>(*fixture.window);
        SessionFixture::wait([this] { return driver->nodes().size() > 3; });
    }

    vault::RecordKey add(const QString &title)
    {
        const vault::RecordKey key = fixture.newKey(u"diagram"_s);
        fixture.write(
                [key, title](WriteScope &scope) { return diagram::writeDiagram(scope.vault, key, drawing(title)); });
        return key;
    }

    /// What the audit says of a diagram, after the vault was locked and opened again.
    QStringList audited(const vault::RecordKey &diagram)
    {
        return fixture.askAnew<QStringList>([diagram](vault::Vault &vault) -> Result<QStringList> {
            vault::Audit::Filter filter;
            filter.record = diagram;
            const auto entries = vault::Audit(vault).read(filter);
            if (!entries)
                return failure(entries);
            QStringList lines;
            for (const vault::AuditEntry &entry : *entries)
                lines += entry.action + u' ' + entry.detail;
            return lines;
        });
    }

    /// Chooses an entry of the menu of exports.
    void exportAs(const QString &action, const QString &name)
    {
        fixture.prompts.path = fixture.path(name);
        QVERIFY(fixture.actions.trigger(action));
    }

    /// Takes a drawing of these pages in.
    void bringIn(const QByteArrayList &pages)
    {
        QFile file(fixture.path(u"net.drawio"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<mxfile>" + pages.join() + "</mxfile>");
        file.close();
        fixture.prompts.path = file.fileName();
        QVERIFY(fixture.actions.trigger(u"diagrams.import"_s));
    }

    ScreenFixture fixture{[](const Services &services) { return std::vector{diagramsEntry(services)}; }};
    vault::RecordKey firewall;
    vault::RecordKey core;
    vault::RecordKey wan;
    std::unique_ptr<DiagramsDriver> driver;
};

} // namespace

class tst_DiagramsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstDiagramIsDrawn();
    void anEmptyVaultTeachesAndTakesADrawing();
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
    void anExportIsWrittenForItsOwnerAloneAndNoted_data();
    void anExportIsWrittenForItsOwnerAloneAndNoted();
    void whatWasConfirmedIsExportedAndNoted();
    void aScanIsComparedWith();
    void aFileThatIsNoScanIsTold();
    void aPipeIsNotWaitedFor();
    void pagesThatCannotBeReadAreTold();
    void aDrawingOfWhichAPageFailsLeavesNothing();
    void aChangeOfTheVaultIsSeen();
};

void tst_DiagramsPage::theFirstDiagramIsDrawn()
{
    Home home;

    QCOMPARE(home.driver->diagrams(), QStringList({u"Core"_s, u"WAN"_s}));
    QTRY_VERIFY(home.driver->isPainted());
    home.driver->selectDiagram(u"WAN"_s);
    QTRY_VERIFY(home.driver->text().contains(u"WAN"_s));
}

void tst_DiagramsPage::anEmptyVaultTeachesAndTakesADrawing()
{
    ScreenFixture fixture([](const Services &services) { return std::vector{diagramsEntry(services)}; });
    fixture.navigator.go({u"diagrams"_s, {}});
    DiagramsDriver driver(*fixture.window);
    QTRY_VERIFY(driver.text().contains(u"No diagram yet"_s));
    QFile file(fixture.path(u"net.drawio"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<mxfile><diagram name=\"Office\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
               "<mxCell id=\"2\" value=\"sw-99\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"0\" y=\"0\" width=\"120\" "
               "height=\"40\" as=\"geometry\"/></mxCell>"
               "</root></mxGraphModel></diagram></mxfile>");
    file.close();
    fixture.prompts.path = file.fileName();

    driver.click(u"Bring in a drawing"_s);

    QTRY_COMPARE(driver.diagrams().size(), 1);
    QTRY_VERIFY(fixture.window->findChild<Toast *>());
    fixture.session.lock();
    fixture.unlock();
    QCOMPARE(fixture.titles().size(), 1);
}

void tst_DiagramsPage::whatDiffersIsTold()
{
    Home home;

    QCOMPARE(home.driver->nodes(),
            QStringList({u"[On this diagram 3]"_s, u"fw-01"_s, u"sw-01"_s, u"sw-02 !"_s, u"[Not on this diagram 1]"_s,
                    u"srv-09"_s}));
    home.driver->select(u"sw-02"_s);
    QVERIFY(home.driver->text().contains(u"The vault has no record of it."_s));
    QVERIFY(home.driver->canvas().accessibleDescription().contains(u"Unknown"_s));
}

void tst_DiagramsPage::differencesCanBeHidden()
{
    Home home;

    home.driver->click(u"&Differences"_s);

    QTRY_COMPARE(home.driver->nodes(), QStringList({u"[On this diagram 3]"_s, u"fw-01"_s, u"sw-01"_s, u"sw-02"_s}));
}

void tst_DiagramsPage::arrowsGoFromNodeToNode()
{
    Home home;

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
    Home home;
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
    Home home;
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
    Home home;
    home.driver->select(u"sw-02"_s);

    home.driver->press(Qt::Key_Return);

    QCOMPARE(home.fixture.navigator.current().page, u"diagrams"_s);
    QVERIFY(!home.fixture.actions.trigger(u"diagrams.node"_s));
}

void tst_DiagramsPage::plusMinusAndZeroChangeHowLargeItIs()
{
    Home home;
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
    Home home;
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
    Home home;
    QTRY_VERIFY(home.driver->isPainted());
    QSignalSpy requests(&home.driver->canvas(), &DiagramCanvas::pictureRequested);

    home.driver->selectDiagram(u"WAN"_s);
    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"WAN"_s));
    QTRY_VERIFY(home.driver->isPainted());

    QCOMPARE(requests.size(), 1);
}

void tst_DiagramsPage::aThemeChosenElsewhereIsPainted()
{
    Home home;
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
    Home home;

    home.fixture.navigator.go(placeOf(home.wan, home.fixture.actions));

    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"WAN"_s));
}

void tst_DiagramsPage::theRecordOfTheDiagramIsOpened()
{
    Home home;

    home.driver->click(u"Open the diagram's record"_s);

    QCOMPARE(home.fixture.navigator.current().page, u"documents"_s);
    QCOMPARE(recordIn(home.fixture.documents->target), std::optional(home.core));
}

void tst_DiagramsPage::anExportIsWrittenForItsOwnerAloneAndNoted_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");

    QTest::newRow("SVG") << u"diagrams.svg"_s << u"core.svg"_s << QByteArray("<svg");
    QTest::newRow("draw.io") << u"diagrams.drawio"_s << u"core.drawio"_s << QByteArray("<mxfile");
}

void tst_DiagramsPage::anExportIsWrittenForItsOwnerAloneAndNoted()
{
    QFETCH(QString, action);
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    Home home;

    home.exportAs(action, name);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QFile file(home.fixture.path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(begin));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
    const QStringList noted = home.audited(home.core);
    QVERIFY2(noted.contains(u"export "_s + name), qPrintable(noted.join(u'\n')));
}

void tst_DiagramsPage::whatWasConfirmedIsExportedAndNoted()
{
    Home home;
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

void tst_DiagramsPage::aScanIsComparedWith()
{
    Home home;
    QFile file(home.fixture.path(u"scan.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\"?><nmaprun scanner=\"nmap\" start=\"1795000000\"><host><status state=\"up\"/>"
               "<address addr=\"10.9.9.9\" addrtype=\"ipv4\"/></host><runstats><finished "
               "time=\"1795000100\"/></runstats></nmaprun>");
    file.close();
    home.fixture.prompts.path = file.fileName();

    home.driver->click(u"Compare with a &scan…"_s);

    QTRY_VERIFY(home.driver->nodes().join(u'\n').contains(u"10.9.9.9 !"_s));
    QVERIFY(home.driver->text().contains(u"the vault and scan.xml"_s));
}

void tst_DiagramsPage::aFileThatIsNoScanIsTold()
{
    Home home;
    QFile file(home.fixture.path(u"letter.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<letter/>");
    file.close();
    home.fixture.prompts.path = file.fileName();

    home.driver->click(u"Compare with a &scan…"_s);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"letter.xml"_s));
}

void tst_DiagramsPage::aPipeIsNotWaitedFor()
{
    Home home;
    const QString pipe = home.fixture.path(u"scan.xml"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto end = qScopeGuard([&] { // what waits for it after all is let go
        const int writer = ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_NONBLOCK);
        QFile::remove(pipe);
        ::close(writer);
    });
    home.fixture.prompts.path = pipe;

    home.driver->click(u"Compare with a &scan…"_s);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"scan.xml"_s));
}

void tst_DiagramsPage::pagesThatCannotBeReadAreTold()
{
    Home home;

    home.bringIn({page("Office", 1), page("Cellar", 0)});

    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());
    const QString told = home.fixture.window->findChild<Toast *>()->message();
    QVERIFY2(told.startsWith(u"1 diagram brought in; not read: "_s) && told.contains(u"Cellar"_s), qPrintable(told));
    QTRY_COMPARE(home.driver->diagrams(), QStringList({u"Core"_s, u"Office"_s, u"WAN"_s}));
}

void tst_DiagramsPage::aDrawingOfWhichAPageFailsLeavesNothing()
{
    Home home;

    home.bringIn({page("Office", 1), page("Mesh", int(diagram::MaxLaidOutNodes) + 1)});

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    home.fixture.session.lock();
    home.fixture.unlock();
    QVERIFY(!home.fixture.titles().contains(u"Office"_s));
}

void tst_DiagramsPage::aChangeOfTheVaultIsSeen()
{
    Home home;

    home.fixture.put(u"asset"_s, {{u"name"_s, u"sw-02"_s}, {u"role"_s, u"switch"_s}});

    QTRY_VERIFY(home.driver->nodes().contains(u"sw-02"_s));
}

COVAULT_GUI_MAIN(tst_DiagramsPage)
#include "tst_diagramspage.moc"
