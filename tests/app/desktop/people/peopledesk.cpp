// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/people/peopledesk.h"

#include "crypto/random.h"
#include "desktop/people/people.h"
#include "desktop/people/syncactions.h"
#include "members/compose.h"
#include "members/ids.h"
#include "sync/inviting.h"

#include <QSignalSpy>

namespace covault::desktop::testing {

PeopleDesk::PeopleDesk(Storage storage, const std::function<void(PeopleDesk &)> &before)
{
    if (storage == Storage::Used)
        pair.meet();
    if (before)
        before(*this);
    actions.remove({}); // of the window without pages
    addSyncActions(services, sync);
    window = std::make_unique<MainWindow>(services, unlockController,
            std::vector<PageEntry>{peopleEntry(services, sync),
                    {QStringLiteral("passwords"), QStringLiteral("Passwords"), QStringLiteral("key"), {},
                            [this](QWidget *parent) { return records = new TargetPage(parent); }}});
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
    QSignalSpy finished(&sync, &BackgroundSync::finished);
    SessionFixture::unlock();
    if (storage == Storage::Used)
        wait([&] { return finished.count() > 0; });
    navigator.go({QStringLiteral("people"), {}});
    driver = std::make_unique<PeopleDriver>(*window);
    settle();
}

PeopleDesk::~PeopleDesk()
{
    driver.reset();
    window.reset();
}

void PeopleDesk::settle()
{
    wait([this] { return sync.state().phase != SyncState::Phase::Running && driver->rows().size() > 2; });
}

OtherProgram PeopleDesk::reopened()
{
    session.lock();
    return OtherProgram(path());
}

CollectionId internalOnly(const vault::Vault &vault)
{
    return members::ownCollection(vault.roster().vaultId(), vault.roster().genesisParty());
}

void addSecret(vault::Vault &vault, const CollectionId &collection, const QString &title)
{
    const vault::RecordKey key{collection, QStringLiteral("credential"), crypto::newUlid<RecordId>(vault.clock())};
    must(vault.edit({vault::Wish{key, vault::Verb::Edit,
            {{QStringLiteral("title"), {}, cbor::Value::text(title)},
                    {QStringLiteral("password"), {}, cbor::Value::text(QStringLiteral("Kq7#mv2!xT"))}},
            {}}}));
}

void admitCleo(PeopleDesk &desk, const QStringList &collections)
{
    const auto asking = Asking::make(
            desk.path(QStringLiteral("cleo.covault")), QStringLiteral("Cleo Diaz"), members::Side::Internal, {});
    OtherProgram ada(desk.path());
    members::Admission admission;
    admission.role = members::Role::Editor;
    for (const members::Collection &collection : ada.vault->roster().collections()) {
        if (collections.contains(collection.name))
            admission.collections.push_back(collection.id);
    }
    if (std::ssize(admission.collections) != collections.size())
        qFatal("there is no such collection");
    const auto compared =
            must(members::ComparedRequest::compare(asking.request, must(asking.request.words()), ada.clock.now()));
    must(sync::invite(*ada.vault, compared, admission, {}, desk.path(QStringLiteral("cleo.invite"))));
}

} // namespace covault::desktop::testing
