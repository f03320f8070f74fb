// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/storagedeeds.h"

#include "desktop/people/peoplewords.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "sync/folderremote.h"

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
            tr("All that is here is put there once more, and all that lies there is read anew. Do it if the storage was "
               "replaced or put back on purpose; if not, find out first who removed something."),
            tr("Fill it again")};
    m_services.prompts.confirm(question, this, [this, url, name](bool agrees) {
        if (agrees)
            use(url, tr("%1 is being filled again").arg(name));
    });
}

} // namespace covault::desktop
