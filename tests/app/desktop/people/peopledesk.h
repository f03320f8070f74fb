// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/people.h"
#include "desktop/people/syncactions.h"
#include "desktop/sync/backgroundsync.h"
#include "members/ids.h"
#include "tests/app/desktop/drivers/peopledriver.h"
#include "tests/app/desktop/sync/pair.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// A page that tells what it was asked to show.
class RecordPage : public Page
{
public:
    using Page::Page;
    void showTarget(const QString &text) override { target = text; }

    QString target;
};

/// Ada's window on the page of people and sync; Ben's replica and the folder of both lie beside her vault.
class PeopleDesk : public WindowFixture
{
public:
    enum class Storage { None, Used };

    /// \p before is done with the files, while nothing has them open.
    explicit PeopleDesk(Storage storage = Storage::Used, const std::function<void(PeopleDesk &)> &before = {})
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
                                [this](QWidget *parent) { return records = new RecordPage(parent); }}});
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
    ~PeopleDesk()
    {
        driver.reset();
        window.reset();
    }

    /// Until what is shown was read after the last sync.
    void settle()
    {
        wait([this] { return sync.state().phase != SyncState::Phase::Running && driver->rows().size() > 2; });
    }
    /// Core's own look at Ada's vault, after the window has let go of it.
    OtherProgram reopened()
    {
        session.lock();
        return OtherProgram(path());
    }

    RecordPage *records = nullptr;
    PairFiles pair{*this};
    SetClock clock{*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))};
    BackgroundSync sync{session, clock,
            {.afterEdit = std::chrono::hours(1),
                    .look = std::chrono::hours(1),
                    .firstRetry = std::chrono::hours(1),
                    .longestRetry = std::chrono::hours(1),
                    .patience = std::chrono::hours(1)}};
    std::unique_ptr<PeopleDriver> driver;
};

/// The collection that only Acme reads.
inline CollectionId internalOnly(const vault::Vault &vault)
{
    return members::ownCollection(vault.roster().vaultId(), vault.roster().genesisParty());
}

/// Core writes a record of \p title with a password into \p collection.
inline void addSecret(vault::Vault &vault, const CollectionId &collection, const QString &title)
{
    const vault::RecordKey key{collection, QStringLiteral("credential"), crypto::newUlid<RecordId>(vault.clock())};
    must(vault.edit({vault::Wish{key, vault::Verb::Edit,
            {{QStringLiteral("title"), {}, cbor::Value::text(title)},
                    {QStringLiteral("password"), {}, cbor::Value::text(QStringLiteral("Kq7#mv2!xT"))}},
            {}}}));
}

/// Core lets Cleo in, an internal editor who sees the \p collections of these names. For a desk that is being made.
inline void admitCleo(PeopleDesk &desk, const QStringList &collections)
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
