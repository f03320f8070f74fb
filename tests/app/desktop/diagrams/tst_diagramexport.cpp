// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/toast.h"
#include "packet/pdfpages.h"
#include "tests/app/desktop/diagrams/diagramshome.h"
#include "tests/app/desktop/guifixture.h"

#include <QFileInfo>
#include <QMenu>
#include <QProcess>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// Exports to \p name and waits until that is told.
void save(DiagramsHome &home, const QString &action, const QString &name)
{
    home.exportAs(action, name);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());
}

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
    void anExportIsWrittenForItsOwnerAloneAndNoted_data();
    void anExportIsWrittenForItsOwnerAloneAndNoted();
    void aPdfIsOnePageThatCanBeSearched();
    void aPdfIsLightInADarkWindow();
    void theMenuOffersEveryFormat();
    void theFileIsNamedAsItsFormatIs_data();
    void theFileIsNamedAsItsFormatIs();
    void aDiagramWithoutADrawingIsTold();
};

void tst_DiagramExport::anExportIsWrittenForItsOwnerAloneAndNoted_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");

    QTest::newRow("PDF") << u"diagrams.pdf"_s << u"core.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("SVG") << u"diagrams.svg"_s << u"core.svg"_s << QByteArray("<svg");
    QTest::newRow("draw.io") << u"diagrams.drawio"_s << u"core.drawio"_s << QByteArray("<mxfile");
}

void tst_DiagramExport::anExportIsWrittenForItsOwnerAloneAndNoted()
{
    QFETCH(QString, action);
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    DiagramsHome home;

    save(home, action, name);

    QCOMPARE(home.fixture.window->findChild<Toast *>()->message(), u"Core saved as "_s + name);
    QVERIFY(home.contents(name).contains(begin));
    const QFileInfo file(home.fixture.path(name));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(file.exists() && !(file.permissions() & others));
    const QStringList noted = home.audited(home.core);
    QVERIFY2(noted.contains(u"export "_s + name), qPrintable(noted.join(u'\n')));
}

void tst_DiagramExport::aPdfIsOnePageThatCanBeSearched()
{
    DiagramsHome home;

    save(home, u"diagrams.pdf"_s, u"core.pdf"_s);

    const auto pages = packet::pagesIn(home.contents(u"core.pdf"_s));
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().text()));
    QCOMPARE(*pages, 1);
    const QString text = textOf(home.fixture.path(u"core.pdf"_s));
    QVERIFY2(text.contains(u"Core"_s) && text.contains(u"fw-01"_s), qPrintable(text));
}

void tst_DiagramExport::aPdfIsLightInADarkWindow()
{
    DiagramsHome home;
    save(home, u"diagrams.pdf"_s, u"light.pdf"_s);
    const auto light = qScopeGuard([] { GuiFixture::useTheme(ThemeName::Light); });
    GuiFixture::useTheme(ThemeName::Dark);

    home.exportAs(u"diagrams.pdf"_s, u"dark.pdf"_s);
    QTRY_VERIFY(!home.contents(u"dark.pdf"_s).isEmpty());

    QVERIFY(home.contents(u"dark.pdf"_s) == home.contents(u"light.pdf"_s));
}

void tst_DiagramExport::theMenuOffersEveryFormat()
{
    DiagramsHome home;

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
    DiagramsHome home;

    save(home, action, u"without an ending"_s);

    QCOMPARE(home.fixture.prompts.wishes.size(), size_t(1));
    QVERIFY(home.fixture.prompts.wishes.front().suggested.endsWith(u"/Core"_s + ending));
    QVERIFY(home.fixture.prompts.wishes.front().filter.contains(u"(*"_s + ending + u')'));
    QVERIFY(home.contents(u"without an ending"_s + ending).contains(inside));
}

void tst_DiagramExport::aDiagramWithoutADrawingIsTold()
{
    DiagramsHome home;
    home.fixture.put(u"diagram"_s, {{u"title"_s, u"Attic"_s}});
    QTRY_COMPARE(home.driver->diagrams(), QStringList({u"Attic"_s, u"Core"_s, u"WAN"_s}));
    home.driver->selectDiagram(u"Attic"_s);
    QTRY_VERIFY(home.driver->canvas().accessibleName().contains(u"Attic"_s));

    home.exportAs(u"diagrams.pdf"_s, u"attic.pdf"_s);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"nothing is drawn on it"_s));
    QVERIFY(!QFileInfo::exists(home.fixture.path(u"attic.pdf"_s)));
}

COVAULT_GUI_MAIN(tst_DiagramExport)
#include "tst_diagramexport.moc"
