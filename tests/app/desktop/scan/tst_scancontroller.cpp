// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scancontroller.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"

#include <QSemaphore>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_ScanController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeThatAScanPushedAsideIsSeenAfterIt();
};

void tst_ScanController::aChangeThatAScanPushedAsideIsSeenAfterIt()
{
    ScreenFixture fixture([](const Services &) { return std::vector<PageEntry>(); });
    const auto scans = std::make_shared<Queue>();
    ScanController controller(fixture.services, scans);
    QFile file(fixture.path(u"vendors.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Lieferant;Kundennummer;Hotline\nNordlicht GmbH;NL-30551;+49 30 23125001\n");
    file.close();
    fixture.prompts.path = file.fileName();
    controller.scan(FileWish::For::Opening);
    const auto words = [&] {
        QStringList shown;
        for (const FoundRow &row : *controller.state().rows)
            shown += row.word;
        return shown;
    };
    QTRY_VERIFY(words().contains(u"New"_s));
    QSemaphore held;
    const auto letGo = qScopeGuard([&held] { held.release(); });
    scans->post([&held] { held.acquire(); });
    QTRY_COMPARE(*scans->waiting(), 0);

    fixture.put(u"vendor"_s, {{u"name"_s, u"Nordlicht GmbH"_s}, {u"support_phone"_s, u"+49 30 23125999"_s}});
    QTRY_COMPARE(*scans->waiting(), 1); // the comparison
    controller.scanAgain();
    controller.stop();
    held.release();

    QTRY_VERIFY(words().contains(u"Differs"_s));
}

COVAULT_GUI_MAIN(tst_ScanController)
#include "tst_scancontroller.moc"
