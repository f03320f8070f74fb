// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/haltedmoves.h"
#include "desktop/records/mover.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/movingdesk.h"

#include <algorithm>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_HaltedMoves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void howFarItCameIsSaidAfterTheNextUnlock();
    void whatIsDoneIsNotSaid();
    void whatHasNotBegunIsSaid();
    void anotherVaultSaysNothingOfIt();
};

void tst_HaltedMoves::howFarItCameIsSaidAfterTheNextUnlock()
{
    MovingDesk desk;
    Session &session = desk.fixture.session;
    desk.putMany(200);
    const QAbstractItemModel &model = *desk.driver.page().list().view().model();
    QTRY_COMPARE(model.rowCount(), 200);
    Mover &mover = *desk.driver.page().findChild<Mover *>();
    connect(&mover, &Mover::stateChanged, &mover, [&session, isAsked = false](const MoveState &state) mutable {
        if (state.done > 0 && !std::exchange(isAsked, true))
            QMetaObject::invokeMethod(&session, &Session::lock, Qt::QueuedConnection); // as by its own timer
    });
    const std::unique_ptr<QMimeData> all(
            model.mimeData(model.match(model.index(0, 0), Qt::DisplayRole, u"Login"_s, -1, Qt::MatchStartsWith)));
    mover.askFor(RecordListModel::numbersIn(*all), MoveState::Opened::ByAsking);

    QTest::mouseClick(&desk.row(Internal), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isUnlocked(), 60'000);
    desk.fixture.unlock();

    const int moved = desk.fixture.ask<int>([](vault::Vault &vault) -> Result<int> {
        const auto rows = must(vault.list({}));
        return int(std::ranges::count_if(
                rows, [&](const auto &row) { return row.key.collection != vault.roster().sharedCollection(); }));
    });
    QVERIFY(moved > 0 && moved < 200);
    QTRY_COMPARE(desk.driver.toasts(),
            QStringList{u"The vault was locked when %1 of 200 records had been moved. Move the others again."_s.arg(
                    moved)});
}

void tst_HaltedMoves::whatIsDoneIsNotSaid()
{
    MovingDesk desk;
    desk.put(u"Bravo"_s);
    desk.driver.choose(u"Bravo"_s);
    desk.moveOpenTo(Internal);
    QTRY_COMPARE(desk.driver.toasts(), QStringList{u"Moved to Internal only"_s});

    desk.fixture.session.lock();
    desk.fixture.unlock();
    desk.driver.choose(u"Bravo"_s);

    QCOMPARE(desk.driver.toasts(), QStringList());
}

namespace {

/// A move of one record that was locked before its first step.
struct Forestalled : SessionFixture
{
    Forestalled()
    {
        QObject::connect(&notices, &Notices::shown, &notices, [this](const Notice &notice) { said += notice.text(1); });
        unlock();
        MoveOffer offer;
        offer.records = {add(u"Bravo"_s)};
        halted.keep(MoveSteps(offer, session.facts().shared));
        session.lock();
    }

    QStringList said;
    Notices notices;
    HaltedMoves halted{session, notices};
    const QString words = u"The vault was locked before anything had been moved. Start the move again."_s;
};

} // namespace

void tst_HaltedMoves::whatHasNotBegunIsSaid()
{
    Forestalled move;
    QCOMPARE(move.said, QStringList());

    move.unlock();

    QTRY_COMPARE(move.said, QStringList{move.words});
    move.session.lock();
    move.unlock();
    move.titles();
    QCOMPARE(move.said, QStringList{move.words}); // once
}

void tst_HaltedMoves::anotherVaultSaysNothingOfIt()
{
    Forestalled move;
    const QString other = move.path(u"baxter.covault"_s);
    SessionFixture::put(FoundedVault::baxter(), other);

    move.unlock(other);
    move.titles(); // an answer after what was to be said
    QCOMPARE(move.said, QStringList());
    move.session.lock();
    move.unlock();

    QTRY_COMPARE(move.said, QStringList{move.words});
}

COVAULT_GUI_MAIN(tst_HaltedMoves)
#include "tst_haltedmoves.moc"
