// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sync/syncwords.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_SyncWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timeIsToldInPeoplesWords_data();
    void timeIsToldInPeoplesWords();
    void theBarSaysWhatWeighsMost_data();
    void theBarSaysWhatWeighsMost();
    void offlineHasItsReason();
};

static const Moment Noon = *momentFromIso(u"2026-11-23T12:00:00Z");

void tst_SyncWords::timeIsToldInPeoplesWords_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");

    QTest::newRow("a moment") << qint64(59) << u"now"_s;
    QTest::newRow("a minute") << qint64(60) << u"1 min ago"_s;
    QTest::newRow("just below an hour") << qint64(3599) << u"59 min ago"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h ago"_s;
    QTest::newRow("a day") << qint64(86400) << u"yesterday"_s;
    QTest::newRow("nine days") << qint64(9 * 86400) << u"9 days ago"_s;
    QTest::newRow("a clock that is ahead") << qint64(-500) << u"now"_s;
    QTest::newRow("long ago") << qint64(40 * 86400) << QLocale().toString(QDate(2026, 10, 14), QLocale::ShortFormat);
}

void tst_SyncWords::timeIsToldInPeoplesWords()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, words);

    QCOMPARE(SyncWords::ago(Noon - std::chrono::seconds(seconds), Noon), words);
}

static SyncState stateWith(SyncState::Phase phase, int storages, int unreached)
{
    SyncState state;
    state.phase = phase;
    const Error error(Error::Code::Unreachable, u"reaching it"_s, u"the folder is not there"_s, u"connect the drive"_s);
    for (int n = 0; n < storages; ++n)
        state.storages.push_back(
                {u"file:///%1"_s.arg(n), Noon - 2min, n < unreached ? std::optional(error) : std::nullopt, false});
    return state;
}

void tst_SyncWords::theBarSaysWhatWeighsMost_data()
{
    using Phase = SyncState::Phase;
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<QString>("words");

    QTest::newRow("locked") << SyncState() << QString();
    QTest::newRow("never set up") << stateWith(Phase::NoStorage, 0, 0) << u"No shared storage"_s;
    QTest::newRow("in step") << stateWith(Phase::Idle, 1, 0) << u"Synced 2 min ago"_s;
    QTest::newRow("at work") << stateWith(Phase::Running, 1, 1) << u"Syncing"_s;
    QTest::newRow("nothing reached") << stateWith(Phase::Idle, 2, 2) << u"Offline, storage not reached"_s;
    QTest::newRow("one not reached") << stateWith(Phase::Idle, 2, 1) << u"1 of 2 not reached"_s;
    SyncState paused = stateWith(Phase::Idle, 1, 0);
    paused.isPaused = true;
    QTest::newRow("paused") << paused << u"Sync paused"_s;
    SyncState refused = stateWith(Phase::Idle, 1, 1);
    refused.rejected = {{u"x"_s, {}, u"why"_s, u"forged"_s, true}, {u"y"_s, {}, u"why"_s, u"forged"_s, false}};
    QTest::newRow("something false, although offline") << refused << u"1 part refused"_s;
    SyncState older = stateWith(Phase::Idle, 1, 0);
    older.storages.front().isOlder = true;
    QTest::newRow("older") << older << u"Storage is older than it was"_s;
    SyncState fresh = stateWith(Phase::Idle, 1, 0);
    fresh.storages.front().last.reset();
    QTest::newRow("not yet") << fresh << u"Not synced yet"_s;
}

void tst_SyncWords::theBarSaysWhatWeighsMost()
{
    QFETCH(SyncState, state);
    QFETCH(QString, words);

    QCOMPARE(SyncWords::bar(state, Noon), words);
    QVERIFY(!SyncWords::icon(state).isEmpty());
}

void tst_SyncWords::offlineHasItsReason()
{
    const QString reason = SyncWords::reason(stateWith(SyncState::Phase::Idle, 2, 2));

    QVERIFY2(reason.contains(u"the folder is not there"_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"connect the drive"_s), qPrintable(reason));
}

COVAULT_GUI_MAIN(tst_SyncWords)
#include "tst_syncwords.moc"
