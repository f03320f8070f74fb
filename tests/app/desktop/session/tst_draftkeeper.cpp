// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/draftkeeper.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"
#include "tests/app/desktop/session/standstill.h"

#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_DraftKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastWordTypedBeforeALockIsThere();
    void aDroppedDraftStaysAway();
    void lockedNothingIsKept();
    void aDraftThatCouldNotBeKeptDoesNotTakeTheNextOneAway();
};

static vault::Draft typed(const vault::RecordKey &record, const QString &text)
{
    return {record, u"record"_s, {{u"title"_s, {}, text}}, {}};
}

static std::vector<vault::Draft> all(SessionFixture &fixture, DraftKeeper &keeper)
{
    return must(
            fixture.answer<Result<std::vector<vault::Draft>>>([&](auto done) { keeper.all(&fixture.session, done); }));
}

void tst_DraftKeeper::theLastWordTypedBeforeALockIsThere()
{
    SessionFixture fixture;
    fixture.unlock();
    DraftKeeper keeper(fixture.session);
    const auto key = fixture.newKey(u"credential"_s);
    for (const QString &text : {u"C"_s, u"Co"_s, u"Cor"_s})
        keeper.keep(typed(key, text));
    connect(&fixture.session, &Session::aboutToLock, &keeper, [&] { keeper.keep(typed(key, u"Core"_s)); });

    fixture.session.lock();
    fixture.unlock();

    const auto drafts = all(fixture, keeper);
    QCOMPARE(drafts.size(), size_t(1));
    QCOMPARE(drafts[0].typed[0].text, u"Core"_s);
    QCOMPARE(drafts[0].record, key);
}

void tst_DraftKeeper::aDroppedDraftStaysAway()
{
    SessionFixture fixture;
    fixture.unlock();
    DraftKeeper keeper(fixture.session);
    const auto key = fixture.newKey(u"credential"_s);

    keeper.keep(typed(key, u"Core"_s));
    keeper.drop(key, u"record"_s);

    QVERIFY(all(fixture, keeper).empty());
}

void tst_DraftKeeper::lockedNothingIsKept()
{
    SessionFixture fixture;
    fixture.unlock();
    DraftKeeper keeper(fixture.session);
    const auto key = fixture.newKey(u"credential"_s);
    fixture.session.lock();

    keeper.keep(typed(key, u"Core"_s));
    fixture.unlock();

    QVERIFY(all(fixture, keeper).empty());
}

void tst_DraftKeeper::aDraftThatCouldNotBeKeptDoesNotTakeTheNextOneAway()
{
    SessionFixture fixture;
    fixture.unlock();
    DraftKeeper keeper(fixture.session);
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    const auto key = fixture.newKey(u"credential"_s);

    keeper.keep(typed(key, QString(vault::limits::Change, u'x')));
    {
        Standstill standstill(fixture.session);
        standstill.waitUntilReached();
        keeper.keep(typed(key, u"Core"_s));
        QTRY_COMPARE(failed.size(), 1);
    }

    const auto drafts = all(fixture, keeper);
    QCOMPARE(drafts.size(), size_t(1));
    QCOMPARE(drafts[0].typed[0].text, u"Core"_s);
    QCOMPARE(failed.size(), 1);
}

COVAULT_GUI_MAIN(tst_DraftKeeper)
#include "tst_draftkeeper.moc"
