// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/syncactions.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/prompts/notices.h"
#include "desktop/sync/backgroundsync.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SyncActions)
};

QString changes(qint64 count)
{
    return count == 1 ? Words::tr("1 change came") : Words::tr("%n changes came", nullptr, int(count));
}

QString parts(qint64 count)
{
    return count == 1 ? Words::tr("1 part was sent") : Words::tr("%n parts were sent", nullptr, int(count));
}

QString resultOf(const SyncRun &run)
{
    QStringList done;
    if (run.report.receivedChanges > 0)
        done << changes(run.report.receivedChanges);
    if (run.report.sentSegments > 0)
        done << parts(run.report.sentSegments);
    return done.isEmpty() ? Words::tr("In step: nothing was new")
                          : Words::tr("In step: %1").arg(done.join(Words::tr(", ")));
}

void sayResult(const SyncRun &run, Notices &notices)
{
    if (!run.failure)
        return notices.say(resultOf(run));
    const QString why = run.failure->why();
    if (run.hasNothing)
        return notices.refuse(Words::tr("Not synced: %1").arg(why));
    const QString left = run.unreached == 1
            ? Words::tr("%1. One shared storage was left out: %2")
            : Words::tr("%1. %n shared storages were left out: %2", nullptr, run.unreached);
    notices.say(left.arg(resultOf(run), why));
}

void say(const SyncRun &run, bool isTold, Notices &notices)
{
    const int conflicts = int(run.report.conflicts.size());
    if (conflicts > 0) {
        notices.say(conflicts == 1 ? Words::tr("1 record was changed on both sides: settle which value holds")
                                   : Words::tr("%n records were changed on both sides: settle which values hold",
                                           nullptr, conflicts));
    }
    if (isTold)
        sayResult(run, notices);
}

} // namespace

void addSyncActions(const Services &services, BackgroundSync &sync)
{
    const auto isAwaited = std::make_shared<bool>(false); // by a person; other syncs are not spoken of
    services.actions.add({u"sync.now"_s, Words::tr("S&ync now"), u"refresh"_s, Menu::Vault, QKeySequence(Qt::Key_F5),
            whenWritable, [&sync, &navigator = services.navigator, isAwaited] {
                if (sync.state().phase == SyncState::Phase::NoStorage)
                    return navigator.go({u"people"_s, {}});
                if (sync.state().newRejections() > 0)
                    navigator.go({u"people"_s, u"refused"_s});
                *isAwaited = true;
                sync.syncNow();
            }});
    services.actions.add({u"sync.pause"_s, Words::tr("&Pause sync, or go on"), u"player-pause"_s, Menu::Vault, {},
            whenWritable, [&sync] { sync.setPaused(!sync.state().isPaused); }});
    QObject::connect(&sync, &BackgroundSync::finished, &services.notices,
            [&notices = services.notices, isAwaited](
                    const SyncRun &run) { say(run, run.wasAsked && std::exchange(*isAwaited, false), notices); });
}

} // namespace covault::desktop
