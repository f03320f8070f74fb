// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packets.h"
#include "desktop/widgets/toast.h"
#include "packet/pdfpages.h"
#include "tests/app/desktop/drivers/packetsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"
#include "vault/audit.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// The window on the screen of packets, over a vault with a site, a runbook and a password.
struct Home
{
    Home()
    {
        fixture.put(u"site"_s, {{u"name"_s, u"Mill Lane"_s}});
        fixture.put(u"document"_s,
                {{u"title"_s, u"VPN runbook"_s}, {u"type"_s, u"runbook"_s}, {u"body"_s, u"Restart it."_s}});
        fixture.put(u"credential"_s, {{u"title"_s, u"Core firewall"_s}, {u"password"_s, u"Zx9-never-on-paper"_s}});
        fixture.put(u"template"_s, {{u"title"_s, u"Night shift"_s}, {u"body"_s, u"Read this before eight."_s}});
        fixture.navigator.go({u"packets"_s, {}});
        driver = std::make_unique<PacketsDriver>(*fixture.window);
        SessionFixture::wait([this] { return isShown(); });
    }

    // The page was there before the records.
    bool isShown() const
    {
        const QString text = driver->text();
        return text.contains(u"Page 1 of"_s) && text.contains(u"No vendor"_s) && !text.contains(u"No site\n"_s)
                && !text.contains(u"No runbook"_s) && driver->patterns().size() == 4;
    }

    QString output(const QString &name) { return fixture.path(name); }

    /// Exports to \p name and waits for the toast.
    QByteArray exported(const QString &name)
    {
        fixture.prompts.path = output(name);
        driver->press(u"E&xport"_s);
        SessionFixture::wait([this] { return fixture.window->findChild<Toast *>() != nullptr; });
        QFile file(output(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList packetAudit()
    {
        return fixture.askAnew<QStringList>([](vault::Vault &vault) -> Result<QStringList> {
            const auto entries = vault::Audit(vault).read({});
            if (!entries)
                return failure(entries);
            QStringList lines;
            for (const vault::AuditEntry &entry : *entries) {
                if (entry.action == u"packet")
                    lines += entry.detail;
            }
            return lines;
        });
    }

    ScreenFixture fixture{[](const Services &services) { return std::vector{packetsEntry(services)}; }};
    std::unique_ptr<PacketsDriver> driver;
};

} // namespace

class tst_PacketsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePagesAreSeenBeforeAnythingIsWritten();
    void templatesOfTheVaultAreOffered();
    void whatIsMissingLeadsToWhereItIsWritten();
    void thePagesFollowWhatIsWished();
    void pagesAreTurnedByKey();
    void theZoomFollowsTheKeys();
    void nothingIsExportedWithoutAReader();
    void aPdfIsWrittenForItsOwnerAloneAndNoted();
    void aPageOfHtmlIsWritten();
    void whatWasConfirmedIsWrittenAndNoted();
    void aRefusalWritesNothing();
    void noPasswordIsInWhatIsWritten();
    void aFailureIsToldAndNothingIsSaid();
    void thePacketFollowsTheVault();
};

void tst_PacketsPage::thePagesAreSeenBeforeAnythingIsWritten()
{
    Home home;

    QTRY_VERIFY(home.driver->isPainted());
    QTRY_VERIFY(!home.driver->thumbnails().model()->index(0, 0).data(Qt::UserRole + 1).value<QImage>().isNull());
    QVERIFY(home.driver->text().contains(u"None, ever."_s));
    QVERIFY(home.packetAudit().isEmpty());
}

void tst_PacketsPage::templatesOfTheVaultAreOffered()
{
    Home home;

    QCOMPARE(home.driver->patterns(),
            QStringList({u"New technician"_s, u"Technician of the other side"_s, u"Emergency"_s, u"Night shift"_s}));
}

void tst_PacketsPage::whatIsMissingLeadsToWhereItIsWritten()
{
    Home home;
    QVERIFY(home.driver->text().contains(u"No diagram"_s));
    QVERIFY(!home.driver->text().contains(u"No site\n"_s));

    home.driver->press(u"No diagram: Show diagrams"_s);

    QCOMPARE(home.fixture.navigator.current().page, u"diagrams"_s);
}

void tst_PacketsPage::thePagesFollowWhatIsWished()
{
    Home home;
    const auto sections = [&] { return home.driver->thumbnails().model()->rowCount(); };
    const int all = sections();

    home.driver->press(u"Runbooks and documents"_s);
    QTRY_VERIFY(sections() < all);
    home.driver->press(u"Runbooks and documents"_s);
    QTRY_COMPARE(sections(), all);

    home.driver->usePattern(u"Emergency"_s);
    QTRY_VERIFY(!home.driver->text().contains(u"No vendor"_s));
}

void tst_PacketsPage::pagesAreTurnedByKey()
{
    Home home;
    QVERIFY(home.driver->place().startsWith(u"Page 1 of"_s));

    home.driver->pressInSheet(Qt::Key_PageDown);
    QVERIFY(home.driver->place().startsWith(u"Page 2 of"_s));
    QCOMPARE(home.driver->thumbnails().currentIndex().row(), 1);
    home.driver->pressInSheet(Qt::Key_PageUp);
    home.driver->pressInSheet(Qt::Key_PageUp); // there is none before the first

    QVERIFY(home.driver->place().startsWith(u"Page 1 of"_s));
}

void tst_PacketsPage::theZoomFollowsTheKeys()
{
    Home home;
    QTRY_VERIFY(home.driver->isPainted());
    const QSize whole = home.driver->sheet().widget()->size();

    home.driver->pressInSheet(Qt::Key_Plus);
    QTRY_VERIFY(home.driver->sheet().widget()->width() > whole.width());
    home.driver->pressInSheet(Qt::Key_0);

    QTRY_COMPARE(home.driver->sheet().widget()->size(), whole);
}

void tst_PacketsPage::nothingIsExportedWithoutAReader()
{
    Home home;

    QVERIFY(!home.driver->button(u"E&xport"_s).isEnabled());
    QVERIFY(!home.fixture.actions.trigger(u"packets.export"_s));
    home.driver->type(u"   "_s);
    QVERIFY(!home.driver->button(u"E&xport"_s).isEnabled());
    home.driver->type(u"Maya Lind"_s);

    QVERIFY(home.driver->button(u"E&xport"_s).isEnabled());
}

void tst_PacketsPage::aPdfIsWrittenForItsOwnerAloneAndNoted()
{
    Home home;
    home.driver->type(u"Maya Lind"_s);

    const QByteArray pdf = home.exported(u"maya"_s + u".pdf"_s);

    QCOMPARE(home.fixture.prompts.asked, QStringList({u"Export a packet for Maya Lind?"_s, u"Save the packet as"_s}));
    QVERIFY(packet::pagesIn(pdf).value_or(0) > 1);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(home.output(u"maya.pdf"_s)) & others));
    QCOMPARE(home.packetAudit(), QStringList({u"onboarding for Maya Lind"_s}));
}

void tst_PacketsPage::aPageOfHtmlIsWritten()
{
    Home home;
    home.driver->type(u"Maya Lind"_s);
    home.driver->press(u"HTML"_s);

    home.exported(u"maya"_s); // the ending is added

    QFile file(home.output(u"maya.html"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    QVERIFY(html.contains("VPN runbook"));
    QVERIFY(html.contains("Maya Lind"));
}

void tst_PacketsPage::whatWasConfirmedIsWrittenAndNoted()
{
    Home home;
    home.driver->type(u"Maya Lind"_s);
    home.driver->press(u"HTML"_s);
    home.fixture.prompts.path = home.output(u"packet.html"_s);

    home.driver->press(u"E&xport"_s);
    home.driver->type(u"Bo"_s); // before the question is answered
    home.driver->usePattern(u"Emergency"_s);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QVERIFY(home.fixture.window->findChild<Toast *>()->message().contains(u"Maya Lind"_s));
    QFile file(home.output(u"packet.html"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Maya Lind"));
    QCOMPARE(home.packetAudit(), QStringList({u"onboarding for Maya Lind"_s}));
}

void tst_PacketsPage::aRefusalWritesNothing()
{
    Home home;
    home.driver->type(u"Maya Lind"_s);
    home.fixture.prompts.agrees = false;
    home.fixture.prompts.path = home.output(u"maya.pdf"_s);

    home.driver->press(u"E&xport"_s);
    QTRY_COMPARE(home.fixture.prompts.asked.size(), 1);

    QVERIFY(home.packetAudit().isEmpty());
    QVERIFY(!QFile::exists(home.output(u"maya.pdf"_s)));
}

void tst_PacketsPage::noPasswordIsInWhatIsWritten()
{
    Home home;
    home.driver->type(u"Maya Lind"_s);
    home.driver->press(u"HTML"_s);

    home.exported(u"maya.html"_s);

    QFile file(home.output(u"maya.html"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Zx9-never-on-paper"));
}

void tst_PacketsPage::aFailureIsToldAndNothingIsSaid()
{
    Home home;
    home.driver->type(u"Maya Lind"_s);
    home.fixture.prompts.path = home.output(u"no/such/folder/maya.pdf"_s);

    home.driver->press(u"E&xport"_s);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"maya.pdf"_s));
    QVERIFY(!home.fixture.window->findChild<Toast *>());
    QVERIFY(home.driver->button(u"E&xport"_s).isEnabled());
}

void tst_PacketsPage::thePacketFollowsTheVault()
{
    Home home;
    QVERIFY(home.driver->text().contains(u"No vendor"_s));

    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});

    QTRY_VERIFY(!home.driver->text().contains(u"No vendor"_s));
}

COVAULT_GUI_MAIN(tst_PacketsPage)
#include "tst_packetspage.moc"
