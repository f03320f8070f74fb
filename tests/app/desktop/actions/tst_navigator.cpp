// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/navigator.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Navigator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void backAndForwardRetraceTheWay();
    void aNewWayForgetsTheOldOne();
    void goingWhereOneIsIsNoStep();
    void clearedThereIsNoWayBack();
};

static const Place Health{u"health"_s, {}};
static const Place Sites{u"sites"_s, {}};
static const Place Site{u"sites"_s, u"Mill Lane"_s};

void tst_Navigator::backAndForwardRetraceTheWay()
{
    Navigator navigator;
    for (const Place &place : {Health, Sites, Site})
        navigator.go(place);

    navigator.back();
    QCOMPARE(navigator.current(), Sites);
    navigator.back();
    QCOMPARE(navigator.current(), Health);
    QVERIFY(!navigator.canGoBack());
    navigator.forward();
    navigator.forward();

    QCOMPARE(navigator.current(), Site);
    QVERIFY(!navigator.canGoForward());
}

void tst_Navigator::aNewWayForgetsTheOldOne()
{
    Navigator navigator;
    navigator.go(Health);
    navigator.go(Sites);
    navigator.back();

    navigator.go(Site);

    QVERIFY(!navigator.canGoForward());
    navigator.back();
    QCOMPARE(navigator.current(), Health);
}

void tst_Navigator::goingWhereOneIsIsNoStep()
{
    Navigator navigator;
    navigator.go(Health);

    navigator.go(Health);

    QVERIFY(!navigator.canGoBack());
}

void tst_Navigator::clearedThereIsNoWayBack()
{
    Navigator navigator;
    navigator.go(Health);
    navigator.go(Sites);

    navigator.clear();

    QVERIFY(!navigator.canGoBack());
    QCOMPARE(navigator.current(), Place());
}

COVAULT_GUI_MAIN(tst_Navigator)
#include "tst_navigator.moc"
