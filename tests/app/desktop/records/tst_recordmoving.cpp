// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/records/bulkpage.h"
#include "desktop/records/collectionrow.h"
#include "desktop/records/movednote.h"
#include "desktop/records/movepanel.h"
#include "desktop/records/section.h"
#include "members/compose.h"
#include "sync/folderremote.h"
#include "sync/inviting.h"
#include "sync/syncing.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/movingdesk.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QTimer>
#include <QWindow>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// Records go to another collection of a vault that Ada shares with Ben of Baxter MSP.
class tst_RecordMoving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsMovedByAKeyAndThePageFollows();
    void undoPutsItBackAndThePageToo();
    void whoReadsMoreIsSaidBefore();
    void severalAreOneActAndOneUndo();
    void escapeLeavesThemWhereTheyAre();
    void aDropOnACollectionMovesIt();
    void whatOthersDragIsNotTaken();
    void aRowUnderTheHandIsDragged();
    void nothingIsDraggedAwayWhileItIsEdited();
    void aDragFromTheListShowsTheCollections();
    void aLinkLeadsToWhereItWasMoved();
    void aMovedRecordSaysWhereItIs();
    void aConflictIsRefusedInWords();
    void whoMayNotWriteIsTold();
    void fiveHundredLetOthersWriteAndAreOneUndo();
};

void tst_RecordMoving::oneIsMovedByAKeyAndThePageFollows()
{
    MovingDesk desk;
    for (const QString &title : {u"Alpha"_s, u"Bravo"_s, u"Charlie"_s})
        desk.put(title);
    desk.driver.choose(u"Bravo"_s);

    desk.press();
    QVERIFY(desk.row(Internal).hasFocus());
    QTest::keyClick(&desk.row(Internal), Qt::Key_Return);

    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});
    QVERIFY(!desk.panel().isVisible());
    QTRY_VERIFY(desk.driver.text().contains(Internal));
    QCOMPARE(desk.driver.openTitle(), u"Bravo"_s);
    QTRY_COMPARE(desk.driver.current(), u"Bravo"_s);
    QTRY_COMPARE(desk.driver.page().list().view().selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(desk.reopened(), QStringList({u"Alpha in Shared"_s, u"Bravo in Internal only"_s, u"Charlie in Shared"_s}));
}

void tst_RecordMoving::undoPutsItBackAndThePageToo()
{
    MovingDesk desk;
    const vault::RecordKey old = desk.put(u"Bravo"_s);
    desk.put(u"Charlie"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.moveOpenTo(Internal);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});

    desk.driver.undo();

    QTRY_VERIFY(!desk.driver.text().contains(Internal));
    QCOMPARE(desk.driver.openTitle(), u"Bravo"_s);
    QTRY_COMPARE(desk.driver.current(), u"Bravo"_s);
    QCOMPARE(desk.keyOf(u"Bravo"_s), old);
    QCOMPARE(desk.reopened(), QStringList({u"Bravo in Shared"_s, u"Charlie in Shared"_s}));
}

void tst_RecordMoving::whoReadsMoreIsSaidBefore()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);

    desk.press();
    QCOMPARE(desk.row(Internal).accessibleName(),
            u"Internal only: Acme, 1 person. No longer for Baxter MSP (1 person). What they have had so far stays with them."_s);
    QTest::keyClick(&desk.row(Internal), Qt::Key_Space);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});
    QTRY_VERIFY(desk.driver.text().contains(Internal));
    desk.press();

    QCOMPARE(desk.row(u"Shared"_s).accessibleName(),
            u"Shared: Both sides, 2 people. Baxter MSP (1 person) will see this too, secrets as well."_s);
    QVERIFY(!desk.findRow(Internal));
}

void tst_RecordMoving::severalAreOneActAndOneUndo()
{
    MovingDesk desk;
    for (const QString &title : {u"Alpha"_s, u"Bravo"_s, u"Charlie"_s})
        desk.put(title);
    desk.driver.choose(u"Alpha"_s);
    desk.driver.selectTo(u"Bravo"_s);
    QTRY_VERIFY(desk.driver.page().several().isVisible());

    QTRY_VERIFY(desk.driver.button(u"Move to…"_s).isEnabled());
    desk.driver.click(u"Move to…"_s);
    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);

    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"2 records moved to Internal only"_s});
    QTRY_VERIFY(!desk.driver.page().several().isVisible());
    QTRY_COMPARE(desk.driver.openTitle(), u"Bravo"_s); // which was opened by the click
    QTRY_COMPARE(desk.driver.current(), u"Bravo"_s);
    QCOMPARE(desk.keyOf(u"Bravo"_s).collection, desk.keyOf(u"Alpha"_s).collection);
    QVERIFY(desk.keyOf(u"Bravo"_s).collection != desk.keyOf(u"Charlie"_s).collection);
    desk.driver.undo();

    QTRY_COMPARE(desk.keyOf(u"Bravo"_s).collection, desk.keyOf(u"Charlie"_s).collection);
    QTRY_COMPARE(desk.driver.openTitle(), u"Bravo"_s);
    QCOMPARE(desk.reopened(), QStringList({u"Alpha in Shared"_s, u"Bravo in Shared"_s, u"Charlie in Shared"_s}));
}

void tst_RecordMoving::escapeLeavesThemWhereTheyAre()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.driver.page().list().view().setFocus();

    desk.press();
    QTest::keyClick(&desk.row(Internal), Qt::Key_Escape);

    QVERIFY(!desk.panel().isVisible());
    QVERIFY(desk.driver.page().list().view().hasFocus());
    QCOMPARE(desk.reopened(), QStringList{u"Bravo in Shared"_s});
}

void tst_RecordMoving::aDropOnACollectionMovesIt()
{
    MovingDesk desk;
    for (const QString &title : {u"Alpha"_s, u"Bravo"_s})
        desk.put(title);
    desk.driver.choose(u"Bravo"_s);
    const std::unique_ptr<QMimeData> data(draggedRow(desk, u"Bravo"_s));
    QVERIFY(!data->hasText());

    RecordListView &view = desk.driver.page().list().view();
    Q_EMIT view.dragStarted(*data);
    CollectionRow &target = desk.row(Internal);
    QVERIFY(!target.hasFocus()); // the hand has it
    QDragEnterEvent enter({10, 10}, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &drop);
    Q_EMIT view.dragEnded();

    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});
    QTRY_COMPARE(desk.driver.openTitle(), u"Bravo"_s);
    QCOMPARE(desk.reopened(), QStringList({u"Alpha in Shared"_s, u"Bravo in Internal only"_s}));
}

void tst_RecordMoving::whatOthersDragIsNotTaken()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.press();
    QMimeData foreign;
    foreign.setData(u"application/x-covault-rows"_s, "0123456789abcdef0123456789abcdef 1");

    QDragEnterEvent enter({10, 10}, Qt::MoveAction, &foreign, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.row(Internal), &enter);

    QVERIFY(!enter.isAccepted());
}

// What the hand carries is dropped by the platform, see aDropOnACollectionMovesIt().
void tst_RecordMoving::aRowUnderTheHandIsDragged()
{
    MovingDesk desk;
    for (const QString &title : {u"Alpha"_s, u"Bravo"_s})
        desk.put(title);
    desk.driver.choose(u"Bravo"_s);
    const std::unique_ptr<QMimeData> bravo(draggedRow(desk, u"Bravo"_s));
    QWidget &window = *desk.fixture.window;
    RecordListView &view = desk.driver.page().list().view();
    const QPoint from = view.visualRect(view.currentIndex()).center(), at = view.viewport()->mapTo(&window, from);
    const auto letGo = [&window, at] { QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, at); };
    std::vector<qint64> dragged;
    bool isOffered = false;
    connect(&view, &RecordListView::dragStarted, this, [&](const QMimeData &data) {
        dragged = RecordListModel::numbersIn(data);
        isOffered = desk.panel().isVisible();
        QTimer::singleShot(0, &window, letGo); // the drag of a desktop waits for it
    });

    QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, at);
    for (const QPoint &to : {from + QPoint(20, 0), from + QPoint(40, 0), QPoint(from.x(), 2)}) { // at last over Alpha
        QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    }

    QTRY_COMPARE(dragged, RecordListModel::numbersIn(*bravo));
    QTRY_COMPARE(QGuiApplication::mouseButtons(), Qt::NoButton);
    QVERIFY(isOffered);
    QVERIFY(!desk.panel().isVisible());
    QCOMPARE(desk.driver.page().list().selectedNumbers(), RecordListModel::numbersIn(*bravo));
    QCOMPARE(desk.reopened(), QStringList({u"Alpha in Shared"_s, u"Bravo in Shared"_s}));
}

void tst_RecordMoving::nothingIsDraggedAwayWhileItIsEdited()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.driver.edit();

    const std::unique_ptr<QMimeData> data(draggedRow(desk, u"Bravo"_s));
    Q_EMIT desk.driver.page().list().view().dragStarted(*data);

    QVERIFY(!desk.panel().isVisible());
}

void tst_RecordMoving::aDragFromTheListShowsTheCollections()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    RecordListView &view = desk.driver.page().list().view();
    QVERIFY(view.dragEnabled());
    const std::unique_ptr<QMimeData> data(draggedRow(desk, u"Bravo"_s));

    Q_EMIT view.dragStarted(*data);
    desk.row(Internal);
    Q_EMIT view.dragEnded(); // beside all of them

    QVERIFY(!desk.panel().isVisible());
    QCOMPARE(desk.reopened(), QStringList{u"Bravo in Shared"_s});
}

void tst_RecordMoving::aLinkLeadsToWhereItWasMoved()
{
    MovingDesk desk;
    const auto asset = desk.fixture.put(u"asset"_s, {{"name", u"fw-core-01"_s}, {"role", u"firewall"_s}});
    desk.fixture.put(u"credential"_s, {{"title", u"Admin"_s}}, {asset});
    desk.fixture.navigator.go({u"devices"_s, {}});
    desk.driver.choose(u"fw-core-01"_s);
    desk.moveOpenTo(Internal);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});

    desk.fixture.navigator.go({u"passwords"_s, {}});
    desk.driver.choose(u"Admin"_s);
    desk.driver.click(u"fw-core-01"_s);

    QTRY_COMPARE(desk.driver.openTitle(), u"fw-core-01"_s);
    QTRY_VERIFY(desk.driver.text().contains(Internal));
    QVERIFY(!desk.driver.page().record().movedNote().isVisible());
    QTRY_VERIFY(desk.driver.text().contains(u"Linked from"_s));
    QVERIFY(desk.driver.findButton(u"Admin"_s)); // and back
}

void tst_RecordMoving::aMovedRecordSaysWhereItIs()
{
    MovingDesk desk;
    const auto old = desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.moveOpenTo(Internal);
    QTRY_VERIFY(desk.driver.findRow(u"Moved from"_s));

    Q_EMIT desk.driver.page().targetRequested(old);

    MovedNote &note = desk.driver.page().record().movedNote();
    QTRY_VERIFY(note.isVisible());
    QTRY_VERIFY(desk.driver.text().contains(u"Moved to Internal only"_s));
    QVERIFY(!desk.driver.findRow(u"Moved to"_s)); // said once
    QTest::mouseClick(note.findChild<TextLink *>(), Qt::LeftButton);
    QTRY_VERIFY(!note.isVisible());
    QCOMPARE(desk.driver.openTitle(), u"Bravo"_s);
}

void tst_RecordMoving::aConflictIsRefusedInWords()
{
    MovingDesk desk(MovingDesk::Opened::Later);
    desk.pair.meet();
    vault::RecordKey key;
    const auto rename = [&key](OtherProgram &program, const QString &title) {
        must(program.vault->edit({SessionFixture::titled(key, title)}));
    };
    {
        OtherProgram ada(desk.fixture.path());
        key = {ada.vault->roster().sharedCollection(), u"credential"_s, crypto::newUlid<RecordId>(ada.clock)};
        rename(ada, u"Bravo"_s);
        PairFiles::exchange(ada);
    }
    desk.pair.syncBen();
    {
        OtherProgram ada(desk.fixture.path()), ben(desk.pair.benPath());
        rename(ada, u"Bravo of Ada"_s);
        rename(ben, u"Bravo of Ben"_s);
        PairFiles::exchange(ben);
        PairFiles::exchange(ada);
    }
    desk.fixture.unlock();
    RecordsFixture::wait([&] { return !desk.driver.rows().isEmpty(); });
    const QString title = desk.fixture.titles().front();
    desk.driver.choose(title);

    desk.moveOpenTo(Internal);

    QTRY_VERIFY(desk.said().contains(u"Two people changed it without knowing of each other. Settle that first."_s));
    QVERIFY(desk.panel().isVisible());
    QCOMPARE(desk.driver.toasts(), QStringList());
    QCOMPARE(desk.reopened(), QStringList{title + u" in Shared"_s});
}

void tst_RecordMoving::whoMayNotWriteIsTold()
{
    RecordsFixture fixture;
    RecordsDriver driver(*fixture.window);
    const QString benPath = fixture.path(u"reader.covault"_s);
    const auto asking = Asking::make(benPath, u"Ben Cole"_s, members::Side::Provider, u"Baxter MSP"_s);
    const QString url = sync::FolderRemote(fixture.path(u"shared"_s)).url();
    {
        OtherProgram ada(fixture.path());
        const auto shared = ada.vault->roster().sharedCollection();
        must(ada.vault->edit(
                {SessionFixture::titled({shared, u"credential"_s, crypto::newUlid<RecordId>(ada.clock)}, u"Bravo"_s)}));
        const auto compared =
                must(members::ComparedRequest::compare(asking.request, must(asking.request.words()), ada.clock.now()));
        members::Admission admission;
        admission.role = members::Role::Admin;
        admission.collections = {shared};
        admission.readOnly = true;
        const QString invite = fixture.path(u"ben.invite"_s);
        asking.join(invite, must(sync::invite(*ada.vault, compared, admission, {}, invite)).words);
        must(sync::addRemote(*ada.vault, url));
        PairFiles::exchange(ada);
    }
    {
        OtherProgram ben(benPath);
        must(sync::addRemote(*ben.vault, url));
        PairFiles::exchange(ben);
    }
    fixture.unlock(benPath);
    driver.choose(u"Bravo"_s);

    fixture.press(Qt::Key_M, Qt::ControlModifier);

    MovePanel &panel = driver.page().moving();
    QTRY_VERIFY(panel.isVisible());
    const auto said = [&panel] {
        for (const auto *label : panel.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&panel) && label->text().contains(u"read"_s, Qt::CaseInsensitive)
                    && !label->text().startsWith(u"Reading"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
    QVERIFY(panel.rows().empty());
}

void tst_RecordMoving::fiveHundredLetOthersWriteAndAreOneUndo()
{
    MovingDesk desk;
    const CollectionId shared = desk.fixture.session.facts().shared;
    desk.putMany(500);
    RecordListView &view = desk.driver.page().list().view();
    QTRY_VERIFY(view.model()->rowCount() >= 500);
    view.setFocus();
    view.selectAll();
    QTRY_VERIFY(desk.driver.page().several().isVisible());

    QTRY_VERIFY_WITH_TIMEOUT(desk.driver.button(u"Move to…"_s).isEnabled(), 60'000);
    desk.driver.click(u"Move to…"_s);
    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);
    desk.fixture.put(u"vendor"_s, {{"name", u"Zenit"_s}});

    QVERIFY2(desk.driver.toasts().isEmpty(), "it was written only after all were moved");
    QTRY_COMPARE_WITH_TIMEOUT(desk.driver.toasts(), QStringList{u"500 records moved to Internal only"_s}, 60'000);
    const auto countIn = [&desk, shared](bool isShared) {
        return desk.fixture.ask<int>([shared, isShared](vault::Vault &vault) -> Result<int> {
            vault::ListFilter filter;
            filter.kind = u"credential"_s;
            const auto rows = must(vault.list(filter));
            return int(std::ranges::count_if(
                    rows, [&](const auto &row) { return (row.key.collection == shared) == isShared; }));
        });
    };
    QCOMPARE(countIn(false), 500);
    QCOMPARE(countIn(true), 0);
    desk.driver.undo();
    QTRY_COMPARE_WITH_TIMEOUT(countIn(true), 500, 60'000);
    QTRY_COMPARE(countIn(false), 0);
}

COVAULT_GUI_MAIN(tst_RecordMoving)
#include "tst_recordmoving.moc"
