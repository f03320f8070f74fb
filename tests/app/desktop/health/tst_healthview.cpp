// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/widgets/navview.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/health/home.h"
#include "tests/app/desktop/threadtime.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QMenu>
#include <QTimer>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_HealthView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lettersMove();
    void filtersShowTheirs();
    void theNavigationCountsWhatNeedsAttention();
    void theMenuIsTheTable();
    void chartsAreReadOut();
    void everyControlHasAName();
    void tabReachesEveryControl();
    void noEventTakesLong();
};

void tst_HealthView::lettersMove()
{
    Home home;
    const QString first = home.driver->currentRecord();

    home.driver->press(Qt::Key_J);
    const QString second = home.driver->currentRecord();
    home.driver->press(Qt::Key_K);
    home.driver->press(Qt::Key_K);

    QVERIFY(second != first);
    QCOMPARE(home.driver->currentRecord(), first);
}

void tst_HealthView::filtersShowTheirs()
{
    Home home;

    home.driver->choose(u"Notices"_s);
    const QStringList notices = home.driver->rows();
    home.driver->choose(u"Unassigned"_s);

    QVERIFY(!notices.isEmpty());
    for (const QString &row : notices)
        QVERIFY2(row.startsWith(u"Notice"_s) || row.startsWith(u"Info"_s), qPrintable(row));
    QCOMPARE(home.driver->rows(), notices);
    home.driver->choose(u"Mine"_s);
    QCOMPARE(home.driver->rows(), QStringList());
}

void tst_HealthView::theNavigationCountsWhatNeedsAttention()
{
    Home home;

    const auto *model = home.fixture.window->findChild<NavView *>()->model();

    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Health, %1 open"_s.arg(home.driver->findings()));
}

void tst_HealthView::theMenuIsTheTable()
{
    Home home;

    Q_EMIT home.driver->view().menuRequested({10, 10});

    auto *menu = home.driver->page().findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 7);
    for (const QAction *action : menu->actions())
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    menu->close();
}

void tst_HealthView::chartsAreReadOut()
{
    Home home;
    QStringList names;
    for (const QWidget *widget : home.driver->page().findChildren<QWidget *>())
        names += widget->accessibleName();

    const QString all = names.join(u'\n');
    QVERIFY2(all.contains(u"100 to begin with"_s), qPrintable(all));
    QVERIFY2(all.contains(u"Leased line in 7 days, Warning"_s), qPrintable(all));
    QVERIFY2(all.contains(u"never: 3"_s), qPrintable(all));
}

void tst_HealthView::everyControlHasAName()
{
    Home home;
    home.driver->press(Qt::Key_S);
    QStringList wrong;
    int seen = 0;
    for (QWidget *widget : home.driver->page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
                || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        ++seen;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            wrong += QString::fromLatin1(widget->metaObject()->className());
    }

    QCOMPARE(wrong, QStringList());
    QVERIFY(seen >= 9);
}

void tst_HealthView::tabReachesEveryControl()
{
    Home home;
    home.driver->press(Qt::Key_S);
    QSet<QWidget *> wanted;
    for (QWidget *widget : home.driver->page().findChildren<QWidget *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isOtherSegment = button && button->isCheckable() && !button->isChecked();
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy() && !isOtherSegment)
            wanted += widget;
    }
    QVERIFY(wanted.size() >= 5);

    for (int step = 0; step < 40 && !wanted.isEmpty(); ++step) {
        wanted -= QSet{home.fixture.window->focusWidget()};
        home.fixture.press(Qt::Key_Tab);
    }

    QStringList missed;
    for (const QWidget *widget : wanted)
        missed += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName();
    QCOMPARE(missed, QStringList());
}

// The time of this thread only: how busy the machine is does not count.
void tst_HealthView::noEventTakesLong()
{
    Home home;
    double last = threadMilliseconds();
    double worst = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        const double now = threadMilliseconds();
        worst = std::max(worst, now - std::exchange(last, now));
    });
    std::vector<vault::Wish> wishes;
    for (int i = 0; i < 1000; ++i) {
        const auto key = home.fixture.newKey(u"certificate"_s);
        wishes.push_back({key, vault::Verb::Edit,
                {{u"name"_s, {}, cbor::Value::text(u"Certificate %1"_s.arg(i))},
                        {u"expires"_s, {}, cbor::Value::text(u"2026-12-02"_s)}},
                {}});
    }
    last = threadMilliseconds();
    heart.start(0);

    home.fixture.write([wishes](WriteScope &scope) {
        return scope.vault.edit(wishes, crypto::newUlid<ActId>(scope.vault.clock()));
    });
    QTRY_VERIFY_WITH_TIMEOUT(home.driver->findings() > 1000, 20'000);
    QCoreApplication::processEvents();
    for (int step = 0; step < 20; ++step) {
        home.driver->press(Qt::Key_J);
        QCoreApplication::processEvents();
    }

    QVERIFY2(worst <= 16, qPrintable(u"%1 ms"_s.arg(worst)));
}

COVAULT_GUI_MAIN(tst_HealthView)
#include "tst_healthview.moc"
