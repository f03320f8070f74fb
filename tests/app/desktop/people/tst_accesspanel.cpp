// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accesspanel.h"
#include "members/access.h"
#include "sync/accesschange.h"
#include "sync/removing.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/people/peopledesk.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>

#include <algorithm>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;
using members::Role;

class tst_AccessPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsGivenIsSaidAndDone();
    void whatIsTakenLeadsToTheSecretsToChange();
    void whatALostDeviceCouldReadIsListedBesideIt();
    void aRoleIsTakenAfterAYes();
    void nothingIsTakenWithoutAYes();
    void whatWillNotCountIsSaidBefore_data();
    void whatWillNotCountIsSaidBefore();
    void anEndIsGivenAndStays();
    void ofTwoEndsTheFirstIsSaid();
    void anotherSidesMemberIsLetIntoWhatIsOurs();
    void nobodyDecidesWhatTheyMayThemselves();
    void theMenuFollowsWhoIsSelected();
    void whatFailedIsSaidInThePanel();
    void whatOthersGaveMeanwhileIsNotTaken();
    void theKeyboardLeavesIt();
    void lettingSomebodyInLeavesIt();
};

/// A password in what only Acme reads.
static void addInternalSecret(PeopleDesk &desk)
{
    const OtherProgram ada(desk.path());
    addSecret(*ada.vault, internalOnly(*ada.vault), u"Core firewall"_s);
}

static void admitToShared(PeopleDesk &desk)
{
    admitCleo(desk, {u"Shared"_s});
    addInternalSecret(desk);
}

static void admitEverywhere(PeopleDesk &desk)
{
    admitCleo(desk, {u"Shared"_s, u"Internal only"_s});
    addInternalSecret(desk);
}

static AccessPanel &open(PeopleDesk &desk, const QString &name = u"Cleo Diaz"_s)
{
    desk.wait([&] { return !desk.driver->rows().filter(name).isEmpty(); });
    desk.driver->select(name);
    desk.driver->press(u"Role and access"_s);
    desk.wait([&] { return desk.driver->text().contains(u"May see, from its beginning"_s); });
    return desk.driver->page().accessPanel();
}

static void tick(PeopleDesk &desk, const QString &words)
{
    auto *box = desk.driver->button(words);
    if (!box || !box->isEnabled())
        qFatal("'%s' can't be ticked", qPrintable(words));
    box->click();
}

static void chooseRole(AccessPanel &panel, const QString &role)
{
    panel.findChild<QComboBox *>()->setCurrentText(role);
}

static MemberId memberNamed(const vault::Vault &vault, const QString &name)
{
    for (const members::Member &member : vault.roster().members()) {
        if (member.name == name)
            return member.id;
    }
    return {};
}

/// Cleo loses her device and then Internal only, while a secret stands there and one in Shared.
static void takeDeviceAndCollection(PeopleDesk &desk)
{
    admitEverywhere(desk);
    OtherProgram ada(desk.path());
    const CollectionId shared = ada.vault->roster().sharedCollection();
    const MemberId cleo = memberNamed(*ada.vault, u"Cleo Diaz"_s);
    addSecret(*ada.vault, shared, u"Backup server"_s);
    PairFiles::exchange(ada); // what is not published yet was never in reach
    must(sync::remove(*ada.vault, ada.vault->roster().devicesOf(cleo).front().id));
    must(sync::changeAccess(*ada.vault, cleo, {Role::Editor, {{shared, false, {}}}}));
}

/// Cleo sees two collections for a time: the one that comes first in the order of ids longer than the other.
static void admitCleoUntilTwoDays(PeopleDesk &desk)
{
    admitToShared(desk);
    const OtherProgram ada(desk.path());
    std::vector<CollectionId> seen{ada.vault->roster().sharedCollection(), internalOnly(*ada.vault)};
    std::ranges::sort(seen);
    must(sync::changeAccess(*ada.vault, memberNamed(*ada.vault, u"Cleo Diaz"_s),
            {Role::Editor, {{seen[0], false, endOf(QDate(2027, 6, 30))}, {seen[1], false, endOf(QDate(2027, 3, 31))}}}));
}

/// What the member of that name may, as core has it when the window has let go.
static members::Access accessOf(PeopleDesk &desk, const QString &name = u"Cleo Diaz"_s)
{
    const OtherProgram ada = desk.reopened();
    const members::Roster &roster = ada.vault->roster();
    return members::accessOf(roster, roster.genesisParty(), memberNamed(*ada.vault, name));
}

void tst_AccessPanel::whatIsGivenIsSaidAndDone()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    open(desk);
    QVERIFY(!desk.driver->button(u"Change access"_s)->isEnabled());
    QVERIFY(desk.driver->text().contains(u"Nothing changes yet."_s));

    tick(desk, u"Internal only"_s);
    QVERIFY2(desk.driver->text().contains(u"Will see 1 record in Internal only"_s), qPrintable(desk.driver->text()));
    desk.driver->press(u"Change access"_s);

    QTRY_COMPARE(desk.driver->fact(u"May see"_s), u"Shared, Internal only"_s);
    QCOMPARE(desk.prompts.asked, QStringList());
    QCOMPARE(accessOf(desk).grants.size(), size_t(2));
}

void tst_AccessPanel::whatIsTakenLeadsToTheSecretsToChange()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitEverywhere);
    open(desk);

    tick(desk, u"Internal only"_s);
    QVERIFY2(desk.driver->text().contains(u"see Secrets to change"_s), qPrintable(desk.driver->text()));
    desk.driver->press(u"Change access"_s);

    QTRY_COMPARE(desk.driver->lines().size(), 1);
    QVERIFY(desk.driver->lines().front().startsWith(u"Core firewall, could be read"_s));
    QVERIFY(desk.driver->text().contains(u"Cleo Diaz sees no more of Internal only"_s));
    QCOMPARE(desk.prompts.asked, QStringList({u"Take this away from Cleo Diaz?"_s}));
    desk.driver->press(u"Close"_s);
    QTRY_VERIFY(desk.driver->button(u"Secrets to change"_s));
    desk.driver->press(u"Secrets to change"_s);
    QTRY_VERIFY(desk.driver->text().contains(u"Cleo Diaz sees no more of Internal only"_s));
    QCOMPARE(desk.driver->lines().size(), 1);
    QCOMPARE(accessOf(desk).grants.size(), size_t(1));
}

void tst_AccessPanel::whatALostDeviceCouldReadIsListedBesideIt()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, takeDeviceAndCollection);
    desk.driver->select(u"Cleo Diaz"_s);

    desk.driver->press(u"Secrets to change"_s);

    QTRY_COMPARE(desk.driver->lines().size(), 2);
    QVERIFY(desk.driver->lines()[0].startsWith(u"Backup server, could be read"_s));
    QVERIFY(desk.driver->lines()[1].startsWith(u"Core firewall, could be read"_s));
    QVERIFY(desk.driver->text().contains(u"Cleo Diaz sees no more of Internal only"_s));
}

void tst_AccessPanel::aRoleIsTakenAfterAYes()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    AccessPanel &panel = open(desk);

    chooseRole(panel, u"Reader"_s);
    desk.driver->press(u"Change access"_s);

    QTRY_COMPARE(desk.driver->fact(u"Role"_s), u"Reader"_s);
    QCOMPARE(desk.prompts.asked, QStringList({u"Take this away from Cleo Diaz?"_s}));
    QVERIFY(!desk.driver->button(u"Secrets to change"_s)); // she sees what she saw
    QCOMPARE(accessOf(desk).role, Role::Reader);
}

void tst_AccessPanel::nothingIsTakenWithoutAYes()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    open(desk);
    desk.prompts.agrees = false;

    tick(desk, u"only reads"_s);
    desk.driver->press(u"Change access"_s);

    QTRY_COMPARE(desk.prompts.asked.size(), 1);
    QTRY_VERIFY(desk.driver->button(u"Change access"_s)->isEnabled()); // what was chosen is still there
    QVERIFY(!accessOf(desk).grants.front().readOnly);
}

void tst_AccessPanel::whatWillNotCountIsSaidBefore_data()
{
    QTest::addColumn<bool>("isReached");

    QTest::newRow("all storage is reached") << true;
    QTest::newRow("the folder was renamed away") << false;
}

void tst_AccessPanel::whatWillNotCountIsSaidBefore()
{
    QFETCH(bool, isReached);
    PeopleDesk desk(PeopleDesk::Storage::Used, admitEverywhere);
    open(desk);
    desk.prompts.agrees = false;
    if (!isReached)
        QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));

    tick(desk, u"Internal only"_s);
    desk.driver->press(u"Change access"_s);

    QTRY_COMPARE(desk.prompts.texts.size(), 1);
    const QString said = desk.prompts.texts.front();
    QVERIFY2(said.contains(u"Internal only"_s), qPrintable(said));
    QVERIFY2(said.contains(u"what they wrote that lies only there will not count"_s) != isReached, qPrintable(said));
    QCOMPARE(said.contains(u"will not count"_s), !isReached);
}

void tst_AccessPanel::anEndIsGivenAndStays()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    AccessPanel &panel = open(desk);
    const QDate end(2027, 6, 30);

    tick(desk, u"Ends after"_s);
    panel.findChild<QDateEdit *>()->setDate(end);
    tick(desk, u"only reads"_s);
    desk.driver->press(u"Change access"_s);

    QTRY_COMPARE(desk.driver->fact(u"Until"_s), QLocale().toString(end, QLocale::LongFormat));
    open(desk);
    QCOMPARE(panel.findChild<QDateEdit *>()->date(), end);
    const auto grant = accessOf(desk).grants.front();
    QVERIFY(grant.readOnly);
    QCOMPARE(grant.until, std::optional(endOf(end)));
}

void tst_AccessPanel::ofTwoEndsTheFirstIsSaid()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitCleoUntilTwoDays);
    desk.wait([&] { return !desk.driver->rows().filter(u"Cleo Diaz"_s).isEmpty(); });

    desk.driver->select(u"Cleo Diaz"_s);

    QCOMPARE(desk.driver->fact(u"Until"_s), QLocale().toString(QDate(2027, 3, 31), QLocale::LongFormat));
}

void tst_AccessPanel::anotherSidesMemberIsLetIntoWhatIsOurs()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, addInternalSecret);
    desk.pair.syncBen(u"Ben is there"_s);
    desk.driver->press(u"Sync now"_s);
    desk.settle();
    AccessPanel &panel = open(desk, u"Ben Cole"_s);

    const auto *role = panel.findChild<QComboBox *>();
    QVERIFY(!role->isEnabled()); // his side has admins of its own
    QVERIFY2(desk.driver->text().contains(role->toolTip()) && !role->toolTip().isEmpty(),
            qPrintable(desk.driver->text()));
    tick(desk, u"Internal only"_s);
    desk.driver->press(u"Change access"_s);

    QTRY_VERIFY(desk.driver->fact(u"May see"_s).contains(u"Internal only"_s));
    QCOMPARE(accessOf(desk, u"Ben Cole"_s).grants.size(), size_t(2));
}

void tst_AccessPanel::nobodyDecidesWhatTheyMayThemselves()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);

    desk.driver->select(u"Ada Berg"_s);

    auto *button = desk.driver->button(u"Role and access"_s);
    QVERIFY(button && !button->isEnabled());
    QCOMPARE(button->toolTip(), u"Another admin of your side decides what you may"_s);
    QVERIFY(!desk.actions.availability(u"people.access"_s));
    desk.driver->select(u"Cleo Diaz"_s);
    QVERIFY(desk.actions.availability(u"people.access"_s));
}

void tst_AccessPanel::theMenuFollowsWhoIsSelected()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    desk.wait([&] { return !desk.driver->rows().filter(u"Cleo Diaz"_s).isEmpty(); });
    const QAction *entry = desk.actions.widgetAction(u"people.access"_s);
    QVERIFY(entry);

    desk.driver->select(u"Ada Berg"_s);
    QVERIFY(!entry->isEnabled());
    desk.driver->select(u"Cleo Diaz"_s);
    QVERIFY2(entry->isEnabled(), qPrintable(entry->toolTip()));
    desk.driver->select(u"Ada Berg"_s);
    QVERIFY(!entry->isEnabled());
    QVERIFY2(entry->toolTip().contains(u"Another admin of your side decides what you may"_s),
            qPrintable(entry->toolTip()));
}

/// Something is written to the vault of which the window is told nothing.
static void meanwhile(PeopleDesk &desk, const std::function<void(vault::Vault &)> &write)
{
    must(desk.answer<Result<>>([&](auto done) {
        desk.session.write(
                &desk.session,
                [&](WriteScope &scope) -> Result<> {
                    write(scope.vault);
                    return {};
                },
                done);
    }));
}

void tst_AccessPanel::whatFailedIsSaidInThePanel()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    open(desk);
    tick(desk, u"Internal only"_s);
    meanwhile(desk, [](vault::Vault &vault) { must(sync::remove(vault, memberNamed(vault, u"Cleo Diaz"_s))); });

    desk.driver->press(u"Change access"_s);

    QTRY_VERIFY(!desk.driver->page().accessPanel().findChild<QLabel *>(u"AccessError"_s)->text().isEmpty());
    QVERIFY2(desk.driver->text().contains(u"It is not known, or was removed."_s), qPrintable(desk.driver->text()));
}

void tst_AccessPanel::whatOthersGaveMeanwhileIsNotTaken()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    AccessPanel &panel = open(desk);
    chooseRole(panel, u"Admin"_s);
    meanwhile(desk, [](vault::Vault &vault) {
        const MemberId cleo = memberNamed(vault, u"Cleo Diaz"_s);
        auto access = members::accessOf(vault.roster(), vault.roster().genesisParty(), cleo);
        access.grants.push_back({internalOnly(vault), false, {}});
        must(sync::changeAccess(vault, cleo, access));
    });

    desk.driver->press(u"Change access"_s);

    QTRY_VERIFY2(desk.driver->text().contains(u"Somebody else changed it in the meantime."_s),
            qPrintable(desk.driver->text()));
    const members::Access access = accessOf(desk);
    QCOMPARE(access.role, Role::Editor);
    QCOMPARE(access.grants.size(), size_t(2));
}

void tst_AccessPanel::theKeyboardLeavesIt()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    AccessPanel &panel = open(desk);
    QVERIFY(panel.isAncestorOf(desk.window->focusWidget()));
    chooseRole(panel, u"Admin"_s);

    desk.press(Qt::Key_Escape);

    QVERIFY(!desk.driver->button(u"Change access"_s));
    QVERIFY(desk.driver->people().hasFocus());
    QVERIFY(desk.actions.trigger(u"people.access"_s));
    QTRY_VERIFY(desk.driver->button(u"Change access"_s));
    QCOMPARE(panel.findChild<QComboBox *>()->currentText(), u"Editor"_s);
    desk.driver->select(u"Ben Cole"_s);
    QVERIFY(!desk.driver->button(u"Change access"_s));
    QCOMPARE(accessOf(desk).role, Role::Editor);
}

void tst_AccessPanel::lettingSomebodyInLeavesIt()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    open(desk);

    desk.driver->press(u"Invite"_s);

    QVERIFY(!desk.driver->button(u"Change access"_s));
    desk.driver->press(u"Cancel"_s);
    QVERIFY(!desk.driver->button(u"Change access"_s));
}

COVAULT_GUI_MAIN(tst_AccessPanel)
#include "tst_accesspanel.moc"
