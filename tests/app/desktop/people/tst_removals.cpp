// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "members/compose.h"
#include "sync/accesschange.h"
#include "sync/publisher.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/people/peopledesk.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// Who and what is removed on the page of people, and which secrets are to be changed then.
class tst_Removals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRemovedPersonLeavesAListOfSecrets();
    void theSecretsToChangeAreListedAgainAfterALock();
    void whoWasNeverLetInHasNothingToChange();
    void ofAnotherSideOnlyWhatWasClosedIsListed();
    void aDeviceOfAnotherSideIsThatSidesToRemove();
    void whatBecameOfThemStandsOverTheList();
    void aDeviceOfOnesOwnSideIsRemovedAlone();
    void aRemovedDeviceLeavesAListToo();
    void nothingIsRemovedWithoutAYes();
    void whatWillNotCountIsSaidBefore_data();
    void whatWillNotCountIsSaidBefore();
    void oneselfIsNotOffered();
};

/// The window writes a record with a password.
static vault::RecordKey addSecret(PeopleDesk &desk)
{
    const vault::RecordKey key = desk.newKey(u"credential"_s);
    const vault::Wish wish{key, vault::Verb::Edit,
            {{u"title"_s, {}, cbor::Value::text(u"Core firewall"_s)},
                    {u"password"_s, {}, cbor::Value::text(u"Kq7#mv2!xT"_s)}},
            {}};
    must(desk.answer<Result<vault::Changed>>([&](auto done) { desk.session.edit(&desk.session, {wish}, {}, done); }));
    return key;
}

void tst_Removals::aRemovedPersonLeavesAListOfSecrets()
{
    PeopleDesk desk;
    const vault::RecordKey key = addSecret(desk);
    desk.driver->press(u"Sync now"_s);
    desk.settle();
    desk.driver->select(u"Ben Cole"_s);

    desk.driver->press(desk.driver->button(u"Remove Ben"_s) ? u"Remove Ben"_s : u"End Ben"_s);

    QTRY_COMPARE(desk.driver->lines().size(), 1);
    QVERIFY2(desk.driver->lines().front().startsWith(u"Core firewall, could be read"_s),
            qPrintable(desk.driver->lines().front()));
    QVERIFY(desk.driver->text().contains(u"1 record to change"_s));
    auto *lines = desk.driver->page().factsPanel().findChild<LineView *>();
    lines->setFocus();
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QTest::keyClick(lines, Qt::Key_Return);
    QTRY_VERIFY(desk.records && desk.records->target == targetOf(key));
    const OtherProgram ada = desk.reopened();
    for (const members::Member &member : ada.vault->roster().members()) {
        if (member.name == u"Ben Cole")
            QVERIFY(!ada.vault->roster().canRead(member.id, ada.vault->roster().sharedCollection()));
    }
}

/// Locks, unlocks, and looks at the page again.
static void lockAndUnlock(PeopleDesk &desk)
{
    desk.driver.reset();
    desk.session.lock();
    desk.SessionFixture::unlock();
    desk.navigator.go({u"people"_s, {}});
    desk.driver = std::make_unique<PeopleDriver>(*desk.window);
    desk.settle();
}

void tst_Removals::theSecretsToChangeAreListedAgainAfterALock()
{
    PeopleDesk desk;
    const vault::RecordKey key = addSecret(desk);
    desk.driver->press(u"Sync now"_s);
    desk.settle();
    desk.driver->select(u"Ben Cole"_s);
    QVERIFY(!desk.driver->button(u"Secrets to change"_s));
    desk.driver->press(u"End Ben"_s);
    QTRY_COMPARE(desk.driver->lines().size(), 1);

    lockAndUnlock(desk);
    desk.driver->select(u"Ben Cole"_s);
    QVERIFY(desk.driver->lines().isEmpty());
    desk.driver->press(u"Secrets to change"_s);

    QTRY_COMPARE(desk.driver->lines().size(), 1);
    QVERIFY(desk.driver->text().contains(u"Ben Cole has no access any more"_s));
    QVERIFY(desk.driver->lines().front().startsWith(u"Core firewall, could be read"_s));
    const vault::Wish changed{key, vault::Verb::Edit, {{u"password"_s, {}, cbor::Value::text(u"pQ9$wz4?Lr"_s)}}, {}};
    must(desk.answer<Result<vault::Changed>>(
            [&](auto done) { desk.session.edit(&desk.session, {changed}, {}, done); }));
    desk.driver->press(u"Close"_s);
    desk.driver->press(u"Secrets to change"_s);
    QTRY_VERIFY(desk.driver->lines().size() == 1
            && desk.driver->lines().front().startsWith(u"Core firewall, only an earlier secret"_s));
}

/// Ben's vault is the one that the window opens.
static void sitDownAsBen(PeopleDesk &desk)
{
    if (!QFile::remove(desk.path()) || !QFile::copy(desk.pair.benPath(), desk.path()))
        qFatal("Ben's vault can't be put there");
}

/// Ben lets Ada into a collection of his side, and closes it to her again. He has a secret there and one in Shared.
static void closeCablingToAda(PeopleDesk &desk)
{
    {
        OtherProgram ben(desk.pair.benPath());
        auto &own = ben.vault->replica();
        const members::Acting acting{own.judgement, own.keys, *own.identity, own.clock};
        auto cabling = must(members::addCollection(acting, u"Cabling"_s));
        must(sync::stateAndPublish(*ben.vault, std::move(cabling.composed)));
        addSecret(*ben.vault, cabling.collection, u"Patch panel"_s);
        addSecret(*ben.vault, ben.vault->roster().sharedCollection(), u"Core firewall"_s);
        const auto people = ben.vault->roster().members().values();
        const auto ada = std::ranges::find(people, u"Ada Berg"_s, &members::Member::name);
        must(sync::changeAccess(*ben.vault, ada->id, {ada->role, {{cabling.collection, false, {}}}}));
        PairFiles::exchange(ben); // until then nobody could have read what he wrote
        must(sync::changeAccess(*ben.vault, ada->id, {ada->role, {}}));
        PairFiles::exchange(ben);
    }
    sitDownAsBen(desk);
}

void tst_Removals::whoWasNeverLetInHasNothingToChange()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, sitDownAsBen);

    desk.driver->select(u"Ada Berg"_s);

    QCOMPARE(desk.driver->fact(u"Device"_s), u"ada-laptop"_s);
    QVERIFY(!desk.driver->button(u"Secrets to change"_s));
}

void tst_Removals::ofAnotherSideOnlyWhatWasClosedIsListed()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, closeCablingToAda);
    desk.driver->select(u"Ada Berg"_s);

    desk.driver->press(u"Secrets to change"_s);

    QTRY_VERIFY(!desk.driver->lines().isEmpty());
    QCOMPARE(desk.driver->lines().size(), 1);
    QVERIFY2(desk.driver->lines().front().startsWith(u"Patch panel, could be read"_s),
            qPrintable(desk.driver->lines().front()));
}

void tst_Removals::aDeviceOfAnotherSideIsThatSidesToRemove()
{
    PeopleDesk desk;
    desk.driver->select(u"Ben Cole"_s);
    auto *button = desk.driver->button(u"Remove this device"_s);
    QVERIFY(button);

    // Ben's side has an admin of its own, whose devices are that side's.
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
}

static void admitToShared(PeopleDesk &desk)
{
    admitCleo(desk, {u"Shared"_s});
}

void tst_Removals::whatBecameOfThemStandsOverTheList()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    QTRY_VERIFY(!desk.driver->rows().filter(u"Cleo Diaz"_s).isEmpty());
    desk.driver->select(u"Cleo Diaz"_s);
    desk.driver->press(u"Remove Cleo"_s);
    QTRY_VERIFY2(desk.driver->text().contains(u"Cleo Diaz was removed"_s), qPrintable(desk.driver->text()));
    desk.settle();
    desk.driver->select(u"Ben Cole"_s);

    desk.driver->press(u"End Ben"_s);

    QTRY_VERIFY2(desk.driver->text().contains(u"Ben Cole has no access any more"_s), qPrintable(desk.driver->text()));
}

void tst_Removals::aDeviceOfOnesOwnSideIsRemovedAlone()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    QTRY_VERIFY(!desk.driver->rows().filter(u"Cleo Diaz | Editor | Shared | cleo-laptop | Compared"_s).isEmpty());
    desk.driver->select(u"Cleo Diaz"_s);

    desk.driver->press(u"Remove this device"_s);

    QTRY_VERIFY2(desk.driver->text().contains(u"A device of Cleo Diaz was removed"_s), qPrintable(desk.driver->text()));
    QCOMPARE(desk.prompts.asked, QStringList({u"Remove a device of Cleo Diaz?"_s}));
    const OtherProgram ada = desk.reopened();
    int removed = 0;
    for (const members::Device &device : ada.vault->roster().devices()) {
        removed += device.removed ? 1 : 0;
        QVERIFY(!ada.vault->roster().findMember(device.member)->removed);
    }
    QCOMPARE(removed, 1);
}

void tst_Removals::aRemovedDeviceLeavesAListToo()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, admitToShared);
    addSecret(desk);
    QTRY_VERIFY(!desk.driver->rows().filter(u"cleo-laptop | Compared"_s).isEmpty());
    desk.driver->select(u"Cleo Diaz"_s);
    desk.driver->press(u"Remove this device"_s);
    QTRY_COMPARE(desk.driver->lines().size(), 1);

    lockAndUnlock(desk);
    desk.driver->select(u"Cleo Diaz"_s);
    desk.driver->press(u"Secrets to change"_s);

    QTRY_VERIFY2(desk.driver->text().contains(u"A device of Cleo Diaz was removed"_s), qPrintable(desk.driver->text()));
}

void tst_Removals::nothingIsRemovedWithoutAYes()
{
    PeopleDesk desk;
    desk.driver->select(u"Ben Cole"_s);
    desk.prompts.agrees = false;

    desk.driver->press(desk.driver->button(u"Remove Ben"_s) ? u"Remove Ben"_s : u"End Ben"_s);

    QTRY_COMPARE(desk.prompts.asked.size(), 1);
    desk.settle();
    const OtherProgram ada = desk.reopened();
    int readers = 0;
    for (const members::Member &member : ada.vault->roster().members())
        readers += ada.vault->roster().canRead(member.id, ada.vault->roster().sharedCollection()) ? 1 : 0;
    QCOMPARE(readers, 2);
}

void tst_Removals::whatWillNotCountIsSaidBefore_data()
{
    QTest::addColumn<bool>("isReached");

    QTest::newRow("all storage is reached") << true;
    QTest::newRow("the folder was renamed away") << false;
}

void tst_Removals::whatWillNotCountIsSaidBefore()
{
    QFETCH(bool, isReached);
    PeopleDesk desk;
    desk.driver->select(u"Ben Cole"_s);
    desk.prompts.agrees = false;
    if (!isReached)
        QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));

    desk.driver->press(desk.driver->button(u"Remove Ben"_s) ? u"Remove Ben"_s : u"End Ben"_s);

    QTRY_COMPARE(desk.prompts.texts.size(), 1);
    const QString said = desk.prompts.texts.front();
    QVERIFY2(said.contains(u"This can't be taken back."_s), qPrintable(said));
    QVERIFY2(said.contains(u"what they wrote that lies only there will not count"_s) != isReached, qPrintable(said));
    QCOMPARE(said.contains(u"will not count"_s), !isReached);
}

void tst_Removals::oneselfIsNotOffered()
{
    PeopleDesk desk;

    desk.driver->select(u"Ada Berg"_s);

    QVERIFY(!desk.driver->button(u"Remove"_s));
    QVERIFY(desk.driver->text().contains(u"This is you, on this computer."_s));
    QVERIFY(!desk.actions.availability(u"people.remove"_s));
}

COVAULT_GUI_MAIN(tst_Removals)
#include "tst_removals.moc"
