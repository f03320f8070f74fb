// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagrams.h"
#include "desktop/widgets/toast.h"
#include "diagram/diagramstore.h"
#include "packet/pdfpages.h"
#include "tests/app/desktop/drivers/diagramsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"
#include "vault/audit.h"

#include <QFileInfo>
#include <QMenu>
#include <QProcess>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

diagram::Diagram oneFirewall()
{
    diagram::Node firewall;
    firewall.id = u"fw-01"_s;
    firewall.label = u"fw-01"_s;
    firewall.role = diagram::Role::Firewall;
    firewall.rect = QRectF(0, 0, 144, 44);
    diagram::Diagram drawing;
    drawing.title = u"Core"_s;
    drawing.nodes = {firewall};
    return drawing;
}

/// The window on the screen of diagrams, over a vault with one of them.
struct Home
{
    Home()
    {
        core = fixture.newKey(u"diagram"_s);
        fixture.write(
                [key = core](WriteScope &scope) { return diagram::writeDiagram(scope.vault, key, oneFirewall()); });
        fixture.navigator.go({u"diagrams"_s, {}});
        driver = std::make_unique<DiagramsDriver>(*fixture.window);
        SessionFixture::wait([this] { return driver->nodes().size() > 1; });
    }

    /// Exports to \p name and waits until that is told.
    void exportAs(const QString &action, const QString &name)
    {
        fixture.prompts.path = fixture.path(name);
        QVERIFY(fixture.actions.trigger(action));
        QTRY_VERIFY(fixture.window->findChild<Toast *>());
    }

    QByteArray contents(const QString &name)
    {
        QFile file(fixture.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What the audit says of the diagram, after the vault was locked and opened again.
    QStringList audited()
    {
        return fixture.askAnew<QStringList>([key = core](vault::Vault &vault) -> Result<QStringList> {
            vault::Audit::Filter filter;
            filter.record = key;
            const auto entries = vault::Audit(vault).read(filter);
            if (!entries)
                return failure(entries);
            QStringList lines;
            for (const vault::AuditEntry &entry : *entries)
                lines += entry.action + u' ' + entry.detail;
            return lines;
        });
    }

    ScreenFixture fixture{[](const Services &services) { return std::vector{diagramsEntry(services)}; }};
    vault::RecordKey core;
    std::unique_ptr<DiagramsDriver> driver;
};

QString textOf(const QString &path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

} // namespace

class tst_DiagramExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPdfIsWrittenForItsOwnerAloneAndNoted();
    void aPdfIsOnePageThatCanBeSearched();
    void aPdfIsLightInADarkWindow();
    void theMenuOffersEveryFormat();
    void theFileIsNamedAsItsFormatIs_data();
    void theFileIsNamedAsItsFormatIs();
    void aDiagramWithoutADrawingIsTold();
};

void tst_DiagramExport::aPdfIsWrittenForItsOwnerAloneAndNoted()
{
    Home home;

    home.exportAs(u"diagrams.pdf"_s, u"core.pdf"_s);

    QCOMPARE(home.fixture.window->findChild<Toast *>()->message(), u"Core saved as core.pdf"_s);
    const QFileInfo file(home.fixture.path(u"core.pdf"_s));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(file.exists() && !(file.permissions() & others));
    const QStringList noted = home.audited();
    QVERIFY2(noted.contains(u"export core.pdf"_s), qPrintable(noted.join(u'\n')));
}

void tst_DiagramExport::aPdfIsOnePageThatCanBeSearched()
{
    Home home;

    home.exportAs(u"diagrams.pdf"_s, u"core.pdf"_s);

    const auto pages = packet::pagesIn(home.contents(u"core.pdf"_s));
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().text()));
    QCOMPARE(*pages, 1);
    const QString text = textOf(home.fixture.path(u"core.pdf"_s));
    QVERIFY2(text.contains(u"Core"_s) && text.contains(u"fw-01"_s), qPrintable(text));
}

void tst_DiagramExport::aPdfIsLightInADarkWindow()
{
    Home home;
    home.exportAs(u"diagrams.pdf"_s, u"light.pdf"_s);
    const auto light = qScopeGuard([] { GuiFixture::useTheme(ThemeName::Light); });
    GuiFixture::useTheme(ThemeName::Dark);

    home.fixture.prompts.path = home.fixture.path(u"dark.pdf"_s);
    QVERIFY(home.fixture.actions.trigger(u"diagrams.pdf"_s));
    QTRY_VERIFY(!home.contents(u"dark.pdf"_s).isEmpty());

    QVERIFY(home.contents(u"dark.pdf"_s) == home.contents(u"light.pdf"_s));
}

void tst_DiagramExport::theMenuOffersEveryFormat()
{
    Home home;

    home.driver->click(u"E&xport…"_s);

    QTRY_VERIFY(home.fixture.window->findChild<DiagramsPage *>()->findChild<QMenu *>());
    auto *menu = home.fixture.window->findChild<DiagramsPage *>()->findChild<QMenu *>();
    QStringList offered;
    for (const QAction *action : menu->actions())
        offered += action->text().remove(u'&');
    menu->close();
    QCOMPARE(offered,
            QStringList({u"Export the diagram as PDF…"_s, u"Export the diagram as SVG…"_s,
                    u"Export the diagram for draw.io…"_s}));
}

void tst_DiagramExport::theFileIsNamedAsItsFormatIs_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("inside");

    QTest::newRow("PDF") << u"diagrams.pdf"_s << u".pdf"_s << QByteArray("%PDF-");
    QTest::newRow("SVG") << u"diagrams.svg"_s << u".svg"_s << QByteArray("<svg");
    QTest::newRow("draw.io") << u"diagrams.drawio"_s << u".drawio"_s << QByteArray("<mxfile");
}

void tst_DiagramExport::theFileIsNamedAsItsFormatIs()
{
    QFETCH(QString, action);
    QFETCH(QString, ending);
    QFETCH(QByteArray, inside);
    Home home;

    home.exportAs(action, u"without an ending"_s);

    QCOMPARE(home.fixture.prompts.wishes.size(), size_t(1));
    QVERIFY(home.fixture.prompts.wishes.front().suggested.endsWith(u"/Core"_s + ending));
    QVERIFY(home.fixture.prompts.wishes.front().filter.contains(u"(*"_s + ending + u')'));
    QVERIFY(home.contents(u"without an ending"_s + ending).contains(inside));
}

void tst_DiagramExport::aDiagramWithoutADrawingIsTold()
{
    Home home;
    home.fixture.put(u"diagram"_s, {{u"title"_s, u"Attic"_s}});
    QTRY_COMPARE(home.driver->diagrams(), QStringList({u"Attic"_s, u"Core"_s}));
    home.driver->selectDiagram(u"Attic"_s);
    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"Attic"_s));
    home.fixture.prompts.path = home.fixture.path(u"attic.pdf"_s);

    QVERIFY(home.fixture.actions.trigger(u"diagrams.pdf"_s));

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"nothing is drawn on it"_s));
    QVERIFY(!QFileInfo::exists(home.fixture.path(u"attic.pdf"_s)));
}

COVAULT_GUI_MAIN(tst_DiagramExport)
#include "tst_diagramexport.moc"
