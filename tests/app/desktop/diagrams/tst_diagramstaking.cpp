// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagrams.h"
#include "desktop/widgets/toast.h"
#include "diagram/layout.h"
#include "tests/app/desktop/diagrams/diagramshome.h"
#include "tests/app/desktop/guifixture.h"

#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// Files that are taken in as diagrams, or compared with one.
class tst_DiagramsTaking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyVaultTeachesAndTakesADrawing();
    void aScanIsComparedWith();
    void aFileThatIsNoScanIsTold();
    void aPipeIsNotWaitedFor();
    void pagesThatCannotBeReadAreTold();
    void aDrawingOfWhichAPageFailsLeavesNothing();
};

void tst_DiagramsTaking::anEmptyVaultTeachesAndTakesADrawing()
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

void tst_DiagramsTaking::aScanIsComparedWith()
{
    DiagramsHome home;
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

void tst_DiagramsTaking::aFileThatIsNoScanIsTold()
{
    DiagramsHome home;
    QFile file(home.fixture.path(u"letter.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<letter/>");
    file.close();
    home.fixture.prompts.path = file.fileName();

    home.driver->click(u"Compare with a &scan…"_s);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"letter.xml"_s));
}

void tst_DiagramsTaking::aPipeIsNotWaitedFor()
{
    DiagramsHome home;
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

/// A page of a drawing, with boxes that have no place.
static QByteArray page(const QByteArray &title, int boxes)
{
    QByteArray xml = "<diagram name=\"" + title
            + "\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" "
              "parent=\"0\"/>";
    for (int box = 2; box < boxes + 2; ++box)
        xml += "<mxCell id=\"" + QByteArray::number(box) + "\" value=\"box\" vertex=\"1\" parent=\"1\"/>";
    return xml + "</root></mxGraphModel></diagram>";
}

/// Takes a drawing of these pages in.
static void bringIn(DiagramsHome &home, const QByteArrayList &pages)
{
    QFile file(home.fixture.path(u"net.drawio"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<mxfile>" + pages.join() + "</mxfile>");
    file.close();
    home.fixture.prompts.path = file.fileName();
    QVERIFY(home.fixture.actions.trigger(u"diagrams.import"_s));
}

void tst_DiagramsTaking::pagesThatCannotBeReadAreTold()
{
    DiagramsHome home;

    bringIn(home, {page("Office", 1), page("Cellar", 0)});

    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());
    const QString told = home.fixture.window->findChild<Toast *>()->message();
    QVERIFY2(told.startsWith(u"1 diagram brought in; not read: "_s) && told.contains(u"Cellar"_s), qPrintable(told));
    QTRY_COMPARE(home.driver->diagrams(), QStringList({u"Core"_s, u"Office"_s, u"WAN"_s}));
}

void tst_DiagramsTaking::aDrawingOfWhichAPageFailsLeavesNothing()
{
    DiagramsHome home;

    bringIn(home, {page("Office", 1), page("Mesh", int(diagram::MaxLaidOutNodes) + 1)});

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    home.fixture.session.lock();
    home.fixture.unlock();
    QVERIFY(!home.fixture.titles().contains(u"Office"_s));
}

COVAULT_GUI_MAIN(tst_DiagramsTaking)
#include "tst_diagramstaking.moc"
