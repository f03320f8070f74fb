// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplecontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/recordplace.h"
#include "desktop/people/peoplepanels.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

const QString PageId = u"people"_s;
const QString Prefix = u"people."_s; // of the actions
const QString RefusedTarget = u"refused"_s;

} // namespace

PeopleController::PeopleController(const Services &services, BackgroundSync &sync, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sync(sync)
    , m_invite(services, sync, this)
    , m_access(services, sync, this)
    , m_storages(services, sync, this)
    , m_removal(services, sync, this)
    , m_job(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    m_minute.setInterval(1min);
    m_minute.start();
    connect(&m_delay, &QTimer::timeout, this, &PeopleController::load);
    connect(&m_minute, &QTimer::timeout, this, &PeopleController::load);
    connect(&services.session, &Session::changed, &m_delay, qOverload<>(&QTimer::start));
    connect(&sync, &BackgroundSync::stateChanged, this, &PeopleController::takeSync);
    connect(&m_invite, &InviteController::stateChanged, this, &PeopleController::takeInvite);
    connect(&m_access, &AccessController::stateChanged, this, &PeopleController::takeAccess);
    connect(&m_access, &AccessController::secretsListed, this, &PeopleController::showSecrets);
    connect(&m_removal, &Removal::secretsListed, this, &PeopleController::showSecrets);
    connect(&m_removal, &Removal::busyChanged, this, &PeopleController::tell);
    addActions();
    takeSync(sync.state());
    load();
}

PeopleController::~PeopleController()
{
    m_services.actions.remove(Prefix);
}

void PeopleController::addActions()
{
    const auto whenPerson = [this](const ActionState &state) {
        const auto writable = whenWritable(state);
        if (!writable)
            return writable;
        const bool has = state.page == PageId && m_reading.persons.contains(m_state.current)
                && m_state.current != m_reading.own && m_shown == Shown::Row;
        return has ? Availability::yes() : Availability::no(tr("Select another person first"));
    };
    const auto add = [&](const QString &id, const QString &text, const QString &icon, auto when, auto run) {
        m_services.actions.add({Prefix + id, text, icon, Menu::Vault, {}, when, run});
    };
    add(u"invite"_s, tr("&Invite somebody…"), u"user-plus"_s, whenWritable, [this] {
        m_services.navigator.go({PageId, {}});
        m_invite.begin();
    });
    add(u"access"_s, tr("Role and a&ccess…"), u"user"_s,
            [this](const ActionState &state) { return whetherAccess(state); }, [this] { changeAccess(); });
    add(u"storage"_s, tr("&Add shared storage…"), u"folder-plus"_s, whenWritable, [this] { m_storages.add(); });
    add(u"giveFile"_s, tr("&Write an exchange file…"), u"file-export"_s, whenWritable,
            [this] { m_storages.giveFile(); });
    add(u"takeFile"_s, tr("Take in an e&xchange file…"), u"file-import"_s, whenWritable,
            [this] { m_storages.takeFile(); });
    add(u"remove"_s, tr("&Remove this person…"), u"user-minus"_s, whenPerson,
            [this] { removeCurrent(Removal::What::Person); });
    add(u"removeDevice"_s, tr("Remove this &device…"), u"user-x"_s, whenPerson,
            [this] { removeCurrent(Removal::What::Device); });
}

Availability PeopleController::whetherAccess(const ActionState &state) const
{
    if (const auto writable = whenWritable(state); !writable)
        return writable;
    const auto deeds = m_reading.panels.value(m_state.current).deeds;
    const auto deed = std::ranges::find(deeds, Deed::ChangeAccess, &PanelDeed::deed);
    if (state.page != PageId || m_shown != Shown::Row || deed == deeds.end())
        return Availability::no(tr("Select another person first"));
    return deed->whyNot.isEmpty() ? Availability::yes() : Availability::no(deed->whyNot);
}

void PeopleController::load()
{
    if (!m_services.session.isUnlocked())
        return;
    m_services.session.read(
            m_job, [sync = m_sync.state()](ReadScope &scope) { return readPeople(scope.vault, sync); },
            [this](Result<PeopleReading> reading) { take(std::move(reading)); });
}

void PeopleController::take(Result<PeopleReading> reading)
{
    m_state.isLoading = false;
    m_state.error = reading ? std::nullopt : std::optional(reading.error());
    if (!reading)
        return tell();
    m_reading = std::move(*reading);
    m_state.people = m_reading.rows;
    m_state.summary = m_reading.summary;
    const bool isThere = m_reading.persons.contains(m_state.current) || m_reading.requests.contains(m_state.current);
    if (!isThere)
        m_state.current = m_reading.own;
    m_services.navigator.setOpenWork(PageId, m_reading.waiting + m_sync.state().newRejections());
    takeSync(m_sync.state());
}

void PeopleController::takeSync(const SyncState &sync)
{
    const bool wasSyncing = std::exchange(m_state.isSyncing, sync.phase == SyncState::Phase::Running);
    m_state.hasStorage = !sync.storages.empty();
    m_state.storages.clear();
    for (const StorageState &storage : sync.storages)
        m_state.storages.push_back(storageLine(storage, sync, m_sync.now()));
    const int refused = int(sync.rejected.size());
    m_state.refusedTitle = refused == 0 ? QString()
            : refused == 1              ? tr("1 part refused")
                                        : tr("%n parts refused", nullptr, refused);
    m_state.refusedText = m_reading.refused.empty() ? QString() : m_reading.refused.front().first;
    if (wasSyncing && !m_state.isSyncing)
        m_delay.start(); // who was heard of, what was refused
    choosePanel();
}

void PeopleController::takeInvite(const InviteState &invite)
{
    m_state.invite = invite;
    if (invite.step != InviteState::Step::None)
        m_access.cancel();
    tell();
}

void PeopleController::takeAccess(const AccessState &access)
{
    m_state.access = access;
    tell();
}

const StorageState *PeopleController::currentStorage() const
{
    for (const StorageState &storage : m_sync.state().storages) {
        if (storage.url == m_state.currentStorage)
            return &storage;
    }
    return nullptr;
}

void PeopleController::choosePanel()
{
    if (m_shown == Shown::Storage && !currentStorage())
        m_shown = Shown::Row;
    if (m_shown != Shown::Storage)
        m_state.currentStorage.clear();
    switch (m_shown) {
    case Shown::Row:
        m_state.panel = m_reading.panels.value(m_state.current);
        break;
    case Shown::Storage:
        m_state.panel = storagePanel(*currentStorage(), m_sync.state(), m_sync.now());
        break;
    case Shown::Refused:
        m_state.panel = refusedPanel(m_reading.refused, m_reading.refusedCount);
        break;
    case Shown::Rotate:
        m_state.panel = m_rotate;
        break;
    }
    tell();
}

void PeopleController::tell()
{
    m_state.isBusy = m_removal.isBusy() || m_state.invite.isBusy || m_state.access.isBusy;
    Q_EMIT stateChanged(m_state);
    m_services.actions.lookAgain(Prefix);
}

void PeopleController::select(const QString &key)
{
    const bool isInSteps = m_state.invite.step != InviteState::Step::None || m_state.access.isShown;
    if (key.isEmpty() || (key == m_state.current && m_shown == Shown::Row && !isInSteps))
        return;
    m_state.current = key;
    m_shown = Shown::Row;
    leaveSteps();
    choosePanel();
}

void PeopleController::selectStorage(const QString &url)
{
    m_state.currentStorage = url;
    m_shown = Shown::Storage;
    leaveSteps();
    choosePanel();
}

void PeopleController::showRefused()
{
    m_shown = Shown::Refused;
    leaveSteps();
    choosePanel();
    m_sync.noteShown();
}

void PeopleController::leaveSteps()
{
    if (m_state.invite.step != InviteState::Step::None)
        m_invite.cancel();
    m_access.cancel();
}

void PeopleController::showSecrets(const QString &said, const std::vector<vault::RotateEntry> &entries)
{
    m_rotate = secretsPanel(said, entries, m_sync.now());
    m_shown = Shown::Rotate;
    choosePanel();
}

void PeopleController::doDeed(Deed deed)
{
    switch (deed) {
    case Deed::SyncNow:
        m_services.actions.trigger(u"sync.now"_s);
        return;
    case Deed::LeaveStorage:
        return m_storages.leave(m_state.currentStorage);
    case Deed::FillStorage:
        return m_storages.fill(m_state.currentStorage);
    case Deed::ChangeAccess:
        return changeAccess();
    case Deed::RemovePerson:
        return removeCurrent(Removal::What::Person);
    case Deed::RemoveDevice:
        return removeCurrent(Removal::What::Device);
    case Deed::ShowRotate:
        return listRotate();
    case Deed::Answer:
        return answerCurrent();
    case Deed::Close:
        m_shown = Shown::Row;
        return choosePanel();
    }
}

void PeopleController::answerCurrent()
{
    const auto request = m_reading.requests.find(m_state.current);
    if (request != m_reading.requests.end())
        m_invite.take(request->second);
}

void PeopleController::changeAccess()
{
    const auto person = m_reading.persons.constFind(m_state.current);
    if (person == m_reading.persons.constEnd() || m_removal.isBusy())
        return;
    m_invite.cancel();
    m_access.begin(person->member);
}

void PeopleController::removeCurrent(Removal::What what)
{
    const auto person = m_reading.persons.constFind(m_state.current);
    if (person != m_reading.persons.constEnd() && !m_state.access.isBusy)
        m_removal.start(*person, what);
}

void PeopleController::listRotate()
{
    const auto person = m_reading.persons.constFind(m_state.current);
    if (person != m_reading.persons.constEnd())
        m_removal.listRotate(*person);
}

void PeopleController::openLine(const QString &key)
{
    if (const auto record = recordIn(key))
        m_services.navigator.go(placeOf(*record, m_services.actions));
}

void PeopleController::showTarget(const QString &target)
{
    if (target == RefusedTarget)
        showRefused();
}

} // namespace covault::desktop
