// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/prompts/notices.h"
#include "desktop/taking/addressopening.h"
#include "tests/app/desktop/guifixture.h"

#include <QDesktopServices>
#include <QSignalSpy>
#include <QUrl>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_AddressOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void onlyPagesAndMailboxesAreOpened_data();
    void onlyPagesAndMailboxesAreOpened();
    void whatIsRefusedIsSaid();

public Q_SLOTS:
    void visit(const QUrl &url) { m_visited += url.toString(); }

private:
    const QStringList m_schemes{u"https"_s, u"http"_s, u"mailto"_s, u"file"_s, u"smb"_s, u"javascript"_s};
    QStringList m_visited;
};

void tst_AddressOpening::initTestCase()
{
    for (const QString &scheme : m_schemes)
        QDesktopServices::setUrlHandler(scheme, this, "visit");
}

void tst_AddressOpening::cleanupTestCase()
{
    for (const QString &scheme : m_schemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

void tst_AddressOpening::onlyPagesAndMailboxesAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOpened");

    QTest::newRow("a page") << u"https://fw.example/login?to=1"_s << true;
    QTest::newRow("a page without a lock") << u"http://192.0.2.1:8080/"_s << true;
    QTest::newRow("a mailbox") << u"mailto:desk@albion.example"_s << true;
    QTest::newRow("a mail with a file of this computer") << u"mailto:a@b.example?attach=/etc/passwd"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a share") << u"smb://server/share"_s << false;
    QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("a page without a host") << u"https:///etc/passwd"_s << false;
    QTest::newRow("what is no address") << u"https://fw.example/a b"_s << false;
    QTest::newRow("a mere name") << u"fw.example"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void tst_AddressOpening::onlyPagesAndMailboxesAreOpened()
{
    QFETCH(QString, address);
    QFETCH(bool, isOpened);
    Notices notices;
    QSignalSpy said(&notices, &Notices::shown);
    m_visited.clear();

    openAddress(notices, u"Core"_s, address);

    QCOMPARE(m_visited, isOpened ? QStringList{address} : QStringList());
    QCOMPARE(said.size(), isOpened ? 0 : 1);
}

void tst_AddressOpening::whatIsRefusedIsSaid()
{
    Notices notices;
    QSignalSpy said(&notices, &Notices::shown);

    openAddress(notices, u"Core"_s, u"file:///etc/passwd"_s);

    QCOMPARE(said[0][0].value<Notice>().text(1),
            u"The address of Core is neither a web page nor a mailbox, so it is not opened: file:///etc/passwd"_s);
}

COVAULT_GUI_MAIN(tst_AddressOpening)
#include "tst_addressopening.moc"
