// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/storagedeeds.h"

#include "base/filename.h"
#include "desktop/people/peoplewords.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "sync/folderremote.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

StorageDeeds::StorageDeeds(const Services &services, BackgroundSync &sync, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sync(sync)
{
}

void StorageDeeds::add()
{
    const FileWish wish{tr("Folder that both sides can reach"), {}, {}, FileWish::For::Folder};
    m_services.prompts.file(wish, this, [this](const std::optional<QString> &path) {
        if (!path)
            return;
        const QString url = sync::FolderRemote(*path).url();
        use(url, tr("%1 is a shared storage now").arg(PeopleWords::storageName(url)));
    });
}

void StorageDeeds::use(const QString &url, const QString &said)
{
    m_services.session.write(
            this, [url](WriteScope &scope) { return sync::addRemote(scope.vault, url); },
            [this, said](const Result<> &added) {
                if (!added)
                    return m_services.prompts.tell(added.error());
                m_services.notices.say(said);
                m_sync.reload();
            });
}

void StorageDeeds::leave(const QString &url)
{
    const QString name = PeopleWords::storageName(url);
    const Question question{tr("Stop using %1?").arg(name),
            tr("Nothing is exchanged there from now on. What lies there stays, and whoever else uses it goes on."),
            tr("Stop using it"), Question::Weight::Dangerous};
    m_services.prompts.confirm(question, this, [this, url, name](bool agrees) {
        if (!agrees)
            return;
        m_services.session.write(
                this, [url](WriteScope &scope) { return sync::removeRemote(scope.vault, url); },
                [this, name](const Result<> &removed) {
                    if (!removed)
                        return m_services.prompts.tell(removed.error());
                    m_services.notices.say(tr("%1 is used no more").arg(name));
                    m_sync.reload();
                });
    });
}

void StorageDeeds::fill(const QString &url)
{
    const QString name = PeopleWords::storageName(url);
    const Question question{tr("Fill %1 again?").arg(name),
            tr("All that is here is put there once more, and all that lies there is read anew. Do it if the storage "
               "was "
               "replaced or put back on purpose; if not, find out first who removed something."),
            tr("Fill it again")};
    m_services.prompts.confirm(question, this, [this, url, name](bool agrees) {
        if (agrees)
            use(url, tr("%1 is being filled again").arg(name));
    });
}

void StorageDeeds::giveFile()
{
    const FileWish wish{tr("Where to write the exchange file"), tr("Exchange files (*.covault-sync)"),
            fileNameOf(m_services.session.facts().name, u"vault"_s).replace(u' ', u'-').toLower() + u".covault-sync"_s,
            FileWish::For::Saving};
    m_services.prompts.file(wish, this, [this](const std::optional<QString> &path) {
        if (path)
            write(*path);
    });
}

void StorageDeeds::takeFile()
{
    const FileWish wish{
            tr("Exchange file that somebody gave you"), tr("Exchange files (*.covault-sync);;All files (*)"), {}};
    m_services.prompts.file(wish, this, [this](const std::optional<QString> &path) {
        if (path)
            take(*path, {});
    });
}

// Half a file is of no use to anybody: only a lock ends it.
void StorageDeeds::write(const QString &path)
{
    m_services.session.write(
            this,
            [path](WriteScope &scope) {
                auto report = sync::syncToFile(scope.vault, path, [&scope] { return scope.stop.stop_requested(); });
                scope.changes.isEverything = !report;
                return report;
            },
            [this, path](const Result<sync::Report> &report) {
                if (!report)
                    return m_services.prompts.tell(report.error());
                tell(path, *report);
                m_sync.reload(); // what was refused
            });
}

// An edit that waits goes between two parts of the file; it goes on behind that.
void StorageDeeds::take(const QString &path, const sync::Report &before)
{
    m_services.session.write(
            this,
            [path](WriteScope &scope) {
                auto outcome = sync::syncFromFile(scope.vault, path, [&scope] { return scope.isAwaited(); });
                scope.changes.isEverything = !outcome || outcome->report.hasBrought();
                return outcome;
            },
            [this, path, report = before](const Result<sync::SyncOutcome> &outcome) mutable {
                if (!outcome)
                    return m_services.prompts.tell(outcome.error());
                report.add(outcome->report);
                if (outcome->isInterrupted)
                    return take(path, report);
                tell(path, report);
                m_sync.reload(); // what was refused
            });
}

void StorageDeeds::tell(const QString &path, const sync::Report &report)
{
    const int changes = int(report.receivedChanges);
    if (report.sentSegments > 0)
        m_services.notices.say(tr("%1 was written").arg(QFileInfo(path).fileName()));
    else if (changes == 0)
        m_services.notices.say(tr("The file brought nothing new"));
    else
        m_services.notices.say(changes == 1 ? tr("1 change came") : tr("%n changes came", nullptr, changes));
}

} // namespace covault::desktop
