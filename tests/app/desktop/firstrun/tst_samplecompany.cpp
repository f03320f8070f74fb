// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/founding.h"
#include "tests/app/desktop/firstrun/newuser.h"
#include "tests/app/desktop/guifixture.h"

#include <QFileInfo>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_SampleCompany : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_path = qgetenv("PATH"); }
    void init();
    void cleanup() { m_user.reset(); }
    void itIsMadeAndOpened();
    void itIsMadeOnce();
    void goingBackLeavesNothingBehind();
    void whatStandsInTheWayIsSaidAndTriedAgain();

private:
    FirstRunDriver &driver() { return *m_user->driver; }
    WindowFixture &fixture() { return *m_user->fixture; }
    static QStringList folders() { return QDir(vaultFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }
    void start() { driver().click(u"Try it with a sample company"_s); }

    QByteArray m_path;
    std::unique_ptr<NewUser> m_user;
};

void tst_SampleCompany::init()
{
    qputenv("PATH", qgetenv("COVAULT_BIN_DIR") + ':' + m_path);
    m_user = std::make_unique<NewUser>();
}

void tst_SampleCompany::itIsMadeAndOpened()
{
    start();
    QVERIFY(driver().text().contains(u"A sample company"_s));

    QTRY_VERIFY_WITH_TIMEOUT(fixture().session.isUnlocked(), 90'000);

    QVERIFY(!driver().isShown());
    QVERIFY2(fixture().session.facts().path.startsWith(vaultFolder()), qPrintable(fixture().session.facts().path));
    QVERIFY(fixture().titles().size() > 50);
}

void tst_SampleCompany::itIsMadeOnce()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(fixture().session.isUnlocked(), 90'000);
    const QString first = fixture().session.facts().path;
    fixture().actions.trigger(u"vault.new"_s);
    QVERIFY(driver().isShown());

    start();

    QTRY_VERIFY_WITH_TIMEOUT(fixture().session.isUnlocked(), 10'000);
    QCOMPARE(fixture().session.facts().path, first);
    QCOMPARE(folders().size(), 1);
}

void tst_SampleCompany::goingBackLeavesNothingBehind()
{
    start();
    QTRY_VERIFY(!folders().isEmpty());

    driver().click(u"Back"_s);

    QCOMPARE(folders(), QStringList());
    QVERIFY(driver().text().contains(u"Welcome to Covault"_s));
    QVERIFY(!fixture().session.isUnlocked());
}

void tst_SampleCompany::whatStandsInTheWayIsSaidAndTriedAgain()
{
    qputenv("PATH", "/nowhere");
    start();
    QTRY_VERIFY(driver().text().contains(u"is not installed"_s));
    qputenv("PATH", qgetenv("COVAULT_BIN_DIR") + ':' + m_path);

    driver().click(u"Try again"_s);

    QTRY_VERIFY_WITH_TIMEOUT(fixture().session.isUnlocked(), 90'000);
}

COVAULT_GUI_MAIN(tst_SampleCompany)
#include "tst_samplecompany.moc"
