// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/actions.h"
#include "tests/app/desktop/guifixture.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Actions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActionIsDoneOnlyWhenItCanBe_data();
    void anActionIsDoneOnlyWhenItCanBe();
    void whatWaitsForAnInviteIsNotOpen();
    void theTooltipSaysTheKeysOrTheReason();
    void whatDependsOnMoreThanTheStateIsLookedAtAgain();
    void menusHoldEveryRowInOrder();
    void rowsOfAPageGoWithIt();
    void anActionMayTakeItselfAway();
    void theShortcutsOfTheWidgetActionRunIt();
};

static ActionState stateOf(bool isUnlocked, bool isReadOnly, bool hasRecord)
{
    ActionState state;
    state.isUnlocked = isUnlocked;
    state.isReadOnly = isReadOnly;
    if (hasRecord)
        state.record = vault::RecordKey();
    return state;
}

void tst_Actions::anActionIsDoneOnlyWhenItCanBe_data()
{
    QTest::addColumn<bool>("isUnlocked");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<bool>("hasRecord");
    QTest::addColumn<QStringList>("done");

    QTest::newRow("locked") << false << false << false << QStringList{u"always"_s};
    QTest::newRow("unlocked") << true << false << false << QStringList{u"always"_s, u"unlocked"_s, u"writable"_s};
    QTest::newRow("read-only") << true << true << false << QStringList{u"always"_s, u"unlocked"_s};
    QTest::newRow("on a record") << true << false << true
                                 << QStringList{u"always"_s, u"unlocked"_s, u"writable"_s, u"record"_s};
}

void tst_Actions::anActionIsDoneOnlyWhenItCanBe()
{
    QFETCH(bool, isUnlocked);
    QFETCH(bool, isReadOnly);
    QFETCH(bool, hasRecord);
    QFETCH(QStringList, done);
    Actions actions;
    QStringList ran;
    const std::vector<std::pair<QString, Availability (*)(const ActionState &)>> conditions = {{u"always"_s, always},
            {u"unlocked"_s, whenUnlocked}, {u"writable"_s, whenWritable}, {u"record"_s, whenRecord}};
    for (const auto &[id, condition] : conditions)
        actions.add({id, id, {}, Menu::Vault, {}, condition, [&ran, id = id] { ran += id; }});

    actions.setState(stateOf(isUnlocked, isReadOnly, hasRecord));
    for (const Action *action : actions.all()) {
        QCOMPARE(actions.widgetAction(action->id)->isEnabled(), done.contains(action->id));
        QCOMPARE(actions.trigger(action->id), done.contains(action->id));
    }

    QCOMPARE(ran, done);
}

void tst_Actions::whatWaitsForAnInviteIsNotOpen()
{
    ActionState state = stateOf(/*isUnlocked=*/true, /*isReadOnly=*/false, /*hasRecord=*/true);
    state.isWaiting = true;

    for (const auto condition : {whenUnlocked, whenWritable, whenRecord}) {
        QVERIFY(!condition(state));
        QCOMPARE(condition(state).reason, u"The vault waits for an invite"_s);
    }
}

void tst_Actions::theTooltipSaysTheKeysOrTheReason()
{
    Actions actions;
    actions.add({u"vault.lock"_s, u"&Lock"_s, {}, Menu::Vault, QKeySequence(u"Ctrl+Shift+L"_s), whenUnlocked, [] {}});

    QCOMPARE(actions.toolTip(u"vault.lock"_s), u"Lock: The vault is locked"_s);
    actions.setState(stateOf(true, false, false));
    QCOMPARE(actions.toolTip(u"vault.lock"_s), u"Lock (Ctrl+Shift+L)"_s);
    QCOMPARE(actions.widgetAction(u"vault.lock"_s)->toolTip(), u"Lock (Ctrl+Shift+L)"_s);
}

void tst_Actions::whatDependsOnMoreThanTheStateIsLookedAtAgain()
{
    Actions actions;
    bool isDrawn = false;
    const auto whenDrawn = [&isDrawn](const ActionState &) {
        return isDrawn ? Availability::yes() : Availability::no(u"nothing is drawn"_s);
    };
    actions.add({u"diagrams.pdf"_s, u"&PDF"_s, {}, Menu::Vault, {}, whenDrawn, [] {}});
    actions.add({u"people.pdf"_s, u"PDF"_s, {}, Menu::Vault, {}, whenDrawn, [] {}});
    QSignalSpy changed(&actions, &Actions::changed);
    isDrawn = true;

    actions.lookAgain(u"diagrams."_s);

    QVERIFY(actions.widgetAction(u"diagrams.pdf"_s)->isEnabled());
    QCOMPARE(actions.widgetAction(u"diagrams.pdf"_s)->toolTip(), u"PDF"_s);
    QVERIFY(!actions.widgetAction(u"people.pdf"_s)->isEnabled()); // nobody said so of it
    QCOMPARE(changed.size(), 1);
}

void tst_Actions::menusHoldEveryRowInOrder()
{
    Actions actions;
    actions.add({u"go.health"_s, u"Health"_s, {}, Menu::Go, {}, always, [] {}});
    actions.add({u"vault.lock"_s, u"&Lock"_s, {}, Menu::Vault, {}, always, [] {}});
    actions.add({u"go.sites"_s, u"Sites"_s, {}, Menu::Go, {}, always, [] {}});
    QMenu menu;

    actions.fill(menu);
    actions.fill(menu);

    QStringList found;
    for (const QAction *submenu : menu.actions()) {
        for (const QAction *action : submenu->menu()->actions())
            found += plainText(submenu->text()) + u'/' + plainText(action->text());
    }
    QCOMPARE(found, QStringList({u"Vault/Lock"_s, u"Go/Health"_s, u"Go/Sites"_s}));
}

void tst_Actions::rowsOfAPageGoWithIt()
{
    Actions actions;
    actions.add({u"records.copy"_s, u"Copy"_s, {}, Menu::Record, {}, always, [] {}});
    actions.add({u"vault.lock"_s, u"Lock"_s, {}, Menu::Vault, {}, always, [] {}});

    actions.remove(u"records."_s);

    QVERIFY(!actions.find(u"records.copy"_s));
    QVERIFY(!actions.trigger(u"records.copy"_s));
    QVERIFY(actions.find(u"vault.lock"_s));
}

void tst_Actions::anActionMayTakeItselfAway()
{
    Actions actions;
    int ran = 0;
    actions.add({u"once"_s, u"Once"_s, {}, Menu::Vault, {}, always, [&] {
                     actions.remove(u"once"_s);
                     ++ran;
                 }});

    actions.trigger(u"once"_s);
    actions.trigger(u"once"_s);

    QCOMPARE(ran, 1);
}

void tst_Actions::theShortcutsOfTheWidgetActionRunIt()
{
    Actions actions;
    int ran = 0;
    QWidget window;
    window.addAction(
            actions.add({u"go.on"_s, u"Go on"_s, {}, Menu::Go, QKeySequence(u"Ctrl+G"_s), always, [&ran] { ++ran; }}));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);

    QCOMPARE(ran, 1);
}

COVAULT_GUI_MAIN(tst_Actions)
#include "tst_actions.moc"
