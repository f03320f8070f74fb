// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/records/bulkpage.h"
#include "desktop/records/moveoffer.h"
#include "desktop/records/mover.h"
#include "desktop/records/recordeditor.h"
#include "members/access.h"
#include "members/compose.h"
#include "members/ids.h"
#include "sync/accesschange.h"
#include "sync/inviting.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/movingdesk.h"
#include "vault/moving.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QScrollArea>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What keeps a move from doing other than its words say.
class tst_MovingGuards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyboardStaysInSight();
    void whoseTimeIsOverIsNoReader();
    void nothingIsMovedBackWhileItIsEdited();
    void aRemovedRecordIsNotSaved();
    void anEarlierUndoDoesNotBringBackWhatMoved();
    void whatWasChangedSinceStaysOnThePage();
    void whatWasChangedSinceIsCountedByRecord();
    void whoReadsItSinceIsShownBeforeItMoves();
    void whatHasMovedIsOfferedNoMore();
    void otherRowsAreNotDropped();
};

static bool isInSight(QWidget &row, QScrollArea &scroll)
{
    const QRect place(row.mapTo(scroll.viewport(), QPoint()), row.size());
    return scroll.viewport()->rect().contains(place);
}

void tst_MovingGuards::theKeyboardStaysInSight()
{
    QWidget page;
    page.resize(800, 400);
    MovePanel panel(&page);
    panel.placeIn(page.rect());
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    MoveOffer offer;
    for (int number = 0; number < 30; ++number) {
        CollectionChoice choice{{}, u"Collection %1"_s.arg(number), u"Acme"_s};
        choice.whyNot = number < 15 ? u"There is no such kind there."_s : QString();
        offer.choices.push_back(choice);
    }
    MoveState state;
    state.opened = MoveState::Opened::ByAsking;
    panel.setState(state);
    state.offer = offer;
    panel.setState(state);
    QScrollArea &scroll = *panel.findChild<QScrollArea *>();

    QVERIFY(panel.rows()[15]->hasFocus());
    QVERIFY(isInSight(*panel.rows()[15], scroll));
    for (size_t row = 16; row < 30; ++row) {
        QTest::keyClick(panel.rows()[row - 1], Qt::Key_Down);
        QVERIFY(panel.rows()[row]->hasFocus());
        QVERIFY(isInSight(*panel.rows()[row], scroll));
    }
}

void tst_MovingGuards::whoseTimeIsOverIsNoReader()
{
    RecordsFixture fixture;
    OtherProgram ada(fixture.path());
    const CollectionId shared = ada.vault->roster().sharedCollection();
    const auto asking =
            Asking::make(fixture.path(u"cleo.covault"_s), u"Cleo Diaz"_s, members::Side::Provider, u"Baxter MSP"_s);
    members::Admission admission;
    admission.role = members::Role::Admin;
    admission.collections = {shared};
    admission.until = *momentFromIso(u"2026-12-01T00:00:00Z"_s);
    must(sync::invite(*ada.vault,
            must(members::ComparedRequest::compare(asking.request, must(asking.request.words()), ada.clock.now())),
            admission, {}, fixture.path(u"cleo.invite"_s)));
    const CollectionId internal = members::ownCollection(ada.vault->roster().vaultId(), ada.vault->roster().genesisParty());
    const vault::RecordKey key{internal, u"credential"_s, crypto::newUlid<RecordId>(ada.clock)};
    must(ada.vault->edit({SessionFixture::titled(key, u"Bravo"_s)}));
    const auto shownOf = [&] { return must(readMoveOffer(*ada.vault, {key}, [] { return false; })).choices.front(); };

    QVERIFY(shownOf().gain.contains(u"Baxter MSP"_s));
    ada.clock.set(*admission.until);

    QCOMPARE(shownOf().gain, QString());
    QCOMPARE(shownOf().readers, u"Acme, 1 person"_s);
}

void tst_MovingGuards::nothingIsMovedBackWhileItIsEdited()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.moveOpenTo(Internal);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});
    QTRY_VERIFY(desk.driver.text().contains(Internal));
    desk.driver.edit();
    desk.driver.type(u"title"_s, u"Bravo 2"_s);

    desk.driver.undo();

    QTRY_VERIFY(desk.driver.toasts().contains(
            u"Not moved back while you are editing. Save or cancel, then undo it."_s));
    QVERIFY(desk.driver.toasts().contains(u"Moved to Internal only"_s)); // it can be undone later
    desk.driver.click(u"Save"_s);
    QTRY_VERIFY(!desk.driver.isEditing());
    QCOMPARE(desk.reopened(), QStringList{u"Bravo 2 in Internal only"_s});
}

void tst_MovingGuards::aRemovedRecordIsNotSaved()
{
    RecordsFixture fixture;
    fixture.unlock();
    const vault::RecordKey key = fixture.put(u"credential"_s, {{"title", u"Bravo"_s}});
    RecordEditor editor(fixture.services, {}, nullptr);
    editor.edit(key);
    QTRY_VERIFY(editor.isEditing());
    editor.type(u"title"_s, u"Bravo 2"_s);
    fixture.ask<vault::Changed>(
            [key](vault::Vault &vault) { return vault.edit({vault::Wish{key, vault::Verb::Remove, {}, {}}}); });

    editor.save();

    QTRY_VERIFY(editor.state().error);
    QCOMPARE(editor.state().error->text(),
            u"saving 'Bravo': it was removed or moved in the meantime; copy what you typed, cancel, and look for it in the list or the waste bin"_s);
    QVERIFY(editor.isEditing());
    QCOMPARE(fixture.stored(key, u"title"_s), u"Bravo"_s);
}

void tst_MovingGuards::anEarlierUndoDoesNotBringBackWhatMoved()
{
    RecordsFixture fixture;
    fixture.unlock();
    const vault::RecordKey key = fixture.put(u"credential"_s, {{"title", u"Bravo"_s}});
    RecordEditor editor(fixture.services, {}, nullptr);
    std::function<void()> undo;
    connect(&fixture.notices, &Notices::shown, &editor, [&undo](const Notice &notice) { undo = notice.undo; });
    editor.edit(key);
    QTRY_VERIFY(editor.isEditing());
    editor.type(u"title"_s, u"Bravo 2"_s);
    editor.save();
    QTRY_VERIFY(undo != nullptr);
    fixture.ask<int>([key](vault::Vault &vault) -> Result<int> {
        const members::Roster roster = vault.roster();
        const CollectionId own = members::ownCollection(roster.vaultId(), roster.genesisParty());
        return int(must(vault::moveRecords(vault, {key}, own)).records.size());
    });

    undo();

    QTRY_COMPARE(fixture.prompts.told,
            QStringList{
                    u"undoing the change of 'Bravo 2': it was removed or moved in the meantime; restore it first, or change it where it was moved to"_s});
    QCOMPARE(fixture.titles(), QStringList{u"Bravo 2"_s});
}

static void retitle(MovingDesk &desk, const QString &title, const QString &now)
{
    const vault::Wish wish = SessionFixture::titled(desk.keyOf(title), now);
    Session &session = desk.fixture.session;
    must(desk.fixture.answer<Result<vault::Changed>>([&](auto done) { session.edit(&session, {wish}, {}, done); }));
}

void tst_MovingGuards::whatWasChangedSinceStaysOnThePage()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.moveOpenTo(Internal);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});
    QTRY_VERIFY(desk.driver.text().contains(Internal));
    retitle(desk, u"Bravo"_s, u"Bravo 2"_s);
    QTRY_COMPARE(desk.driver.openTitle(), u"Bravo 2"_s);

    desk.driver.undo();

    QTRY_COMPARE(
            desk.driver.toasts(), QStringList{u"1 record was changed since it was moved, and stays where it is"_s});
    desk.fixture.titles(); // what was asked to be read before is read
    QCOMPARE(desk.driver.openTitle(), u"Bravo 2"_s);
    QVERIFY(desk.driver.text().contains(Internal));
    QTRY_COMPARE(desk.driver.current(), u"Bravo 2"_s);
    QCOMPARE(desk.reopened(), QStringList{u"Bravo 2 in Internal only"_s});
}

void tst_MovingGuards::whatWasChangedSinceIsCountedByRecord()
{
    MovingDesk desk;
    for (const QString &title : {u"Alpha"_s, u"Bravo"_s, u"Charlie"_s})
        desk.put(title);
    desk.driver.choose(u"Alpha"_s);
    desk.driver.selectTo(u"Charlie"_s);
    QTRY_VERIFY(desk.driver.page().several().isVisible());
    QTRY_VERIFY(desk.driver.button(u"Move to…"_s).isEnabled());
    desk.driver.click(u"Move to…"_s);
    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"3 records moved to Internal only"_s});
    retitle(desk, u"Alpha"_s, u"Alpha 2"_s);
    retitle(desk, u"Bravo"_s, u"Bravo 2"_s);

    desk.driver.undo();

    QTRY_COMPARE(desk.driver.toasts(),
            QStringList{u"2 records were changed since they were moved, and stay where they are"_s});
    QCOMPARE(desk.reopened(),
            QStringList({u"Alpha 2 in Internal only"_s, u"Bravo 2 in Internal only"_s, u"Charlie in Shared"_s}));
}

static void letBenIn(vault::Vault &vault)
{
    const members::Roster roster = vault.roster();
    for (const members::Member &member : roster.members()) {
        if (member.name != u"Ben Cole"_s)
            continue;
        auto access = members::accessOf(roster, roster.genesisParty(), member.id);
        access.grants.push_back({members::ownCollection(roster.vaultId(), roster.genesisParty()), false, {}});
        must(sync::changeAccess(vault, member.id, access));
    }
}

void tst_MovingGuards::whoReadsItSinceIsShownBeforeItMoves()
{
    MovingDesk desk(MovingDesk::Opened::Later);
    desk.pair.meet();
    desk.fixture.unlock();
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.press();
    QVERIFY(desk.row(Internal).accessibleName().startsWith(u"Internal only: Acme, 1 person."_s));
    desk.fixture.ask<int>([](vault::Vault &vault) -> Result<int> {
        letBenIn(vault);
        return 0;
    });

    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);

    QTRY_VERIFY(desk.said().contains(u"Who may read it has changed in the meantime."_s));
    QTRY_VERIFY(desk.said().contains(u"Internal only: Both sides, 2 people"_s));
    QCOMPARE(desk.driver.toasts(), QStringList());
    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});
}

void tst_MovingGuards::whatHasMovedIsOfferedNoMore()
{
    MovingDesk desk;
    for (int number = 0; number < 150; ++number)
        desk.put(u"Login %1"_s.arg(number));
    RecordListView &view = desk.driver.page().list().view();
    QTRY_COMPARE(view.model()->rowCount(), 150);
    Mover &mover = *desk.driver.page().findChild<Mover *>();
    std::vector<qint64> numbers = RecordListModel::numbersIn(*std::unique_ptr<QMimeData>(view.model()->mimeData(
            view.model()->match(view.model()->index(0, 0), Qt::DisplayRole, u"Login"_s, -1, Qt::MatchStartsWith))));
    mover.askFor(numbers, MoveState::Opened::ByAsking);
    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);
    bool isRemoved = false;
    connect(&mover, &Mover::stateChanged, this, [&](const MoveState &state) {
        if (!state.isMoving || state.done == 0 || std::exchange(isRemoved, true))
            return;
        desk.fixture.session.edit(&desk.fixture.session,
                {vault::Wish{state.offer->records.back(), vault::Verb::Remove, {}, {}}}, {},
                [](const Result<vault::Changed> &) {});
    });

    QTRY_VERIFY_WITH_TIMEOUT(!mover.state().isMoving && mover.state().error && mover.state().offer, 60'000);

    const auto &offered = mover.state().offer->records;
    QVERIFY(!offered.empty() && offered.size() < 150);
    QVERIFY(isRemoved);
    const CollectionId shared = desk.fixture.session.facts().shared;
    const QStringList places = desk.fixture.titles();
    QCOMPARE(places.size(), 149);
    const int left = desk.fixture.ask<int>([shared](vault::Vault &vault) -> Result<int> {
        const auto rows = must(vault.list({}));
        return int(std::ranges::count_if(rows, [&](const auto &row) { return row.key.collection == shared; }));
    });
    QCOMPARE(int(offered.size()), left + 1); // and the one that cannot be moved
}

void tst_MovingGuards::otherRowsAreNotDropped()
{
    MovingDesk desk;
    for (const QString &title : {u"Alpha"_s, u"Bravo"_s})
        desk.put(title);
    desk.driver.choose(u"Bravo"_s);
    const std::unique_ptr<QMimeData> alpha(draggedRow(desk, u"Alpha"_s)), bravo(draggedRow(desk, u"Bravo"_s));
    Q_EMIT desk.driver.page().list().view().dragStarted(*bravo);
    CollectionRow &target = desk.row(Internal);

    QSignalSpy pressed(&target, &QAbstractButton::clicked);
    const auto drop = [&target, &bravo](const QMimeData &data) {
        QDragEnterEvent enter({10, 10}, Qt::MoveAction, bravo.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &enter);
        QDropEvent event({10, 10}, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &event);
    };
    drop(*alpha);
    QCOMPARE(pressed.count(), 0);
    drop(*bravo);
    QCOMPARE(pressed.count(), 1);
}

COVAULT_GUI_MAIN(tst_MovingGuards)
#include "tst_movingguards.moc"
