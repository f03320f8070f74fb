// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/removal.h"

#include "sync/removing.h"

#include <algorithm>
#include <iterator>

namespace covault::desktop {

namespace {

// Of what one who stays could read: what stands in what was closed, and all that devices could read that are gone.
Result<std::vector<vault::RotateEntry>> secretsOfOneWhoStays(vault::Vault &vault, const ShutOut &out)
{
    auto secrets = vault::rotateList(vault, out.devices, out.closed);
    std::vector<members::Device> gone;
    std::ranges::copy_if(out.devices, std::back_inserter(gone), &members::Device::removed);
    if (!secrets || gone.empty())
        return secrets;
    const auto theirs = vault::rotateList(vault, gone);
    if (!theirs)
        return failure(theirs);
    std::ranges::copy_if(*theirs, std::back_inserter(*secrets), [&](const vault::RotateEntry &entry) {
        return std::ranges::find(out.closed, entry.record.collection) == out.closed.end();
    });
    vault::sortByUrgency(*secrets);
    return secrets;
}

Result<std::vector<vault::RotateEntry>> secretsOf(vault::Vault &vault, const ShutOut &out)
{
    switch (out.how) {
    case ShutOut::How::Collections:
        return secretsOfOneWhoStays(vault, out);
    case ShutOut::How::Closed:
        return vault::rotateList(vault, out.devices, out.closed);
    case ShutOut::How::Device:
    case ShutOut::How::Person:
        break;
    }
    return vault::rotateList(vault, out.devices);
}

} // namespace

Removal::Removal(const Services &services, BackgroundSync &sync, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sync(sync)
    , m_job(this)
{
    connect(&sync, &BackgroundSync::finished, this, [this](const SyncRun &run) {
        if (run.wasAsked && std::exchange(m_isWaiting, false))
            ask(run);
    });
}

void Removal::start(const PersonKey &who, What what)
{
    if (m_isBusy)
        return;
    m_who = who;
    m_what = what;
    setBusy(true);
    m_isWaiting = true;
    m_sync.syncNow();
}

// What they wrote and nobody here has seen ends with their rights.
QString Removal::warning(const SyncRun &run, const SyncState &state, const std::vector<DeviceId> &devices)
{
    if (run.unreached > 0)
        return tr("A shared storage was not reached: what they wrote that lies only there will not count.");
    const bool isBehind = std::ranges::any_of(state.behind, [&](const sync::Behind &behind) {
        return behind.segments > 0 && std::ranges::find(devices, behind.device) != devices.end();
    });
    return isBehind ? tr("Not all that they wrote has arrived here: what is missing will not count.") : QString();
}

QString Removal::closedTo(const QString &name, const QStringList &collections)
{
    return tr("%1 sees no more of %2").arg(name, collections.join(tr(", ")));
}

// What became of who, over the list of secrets.
QString Removal::heading(const PersonKey &who, ShutOut::How how)
{
    switch (how) {
    case ShutOut::How::Device:
        return tr("%1 was removed").arg(tr("A device of %1").arg(who.name));
    case ShutOut::How::Collections:
        return closedTo(who.name, who.shutOut.closedNames);
    case ShutOut::How::Closed:
        return tr("%1 has no access any more").arg(who.name);
    case ShutOut::How::Person:
        break;
    }
    return tr("%1 was removed").arg(who.name);
}

// Who goes, what follows, and what the button says.
Question Removal::question(const SyncRun &run) const
{
    const QString list = tr("What could be read there may have been kept: you get a list of the secrets to change.");
    const auto text = [&](const QString &what) {
        QStringList sentences{
                what, list, warning(run, m_sync.state(), {m_who.device}), tr("This can't be taken back.")};
        sentences.removeAll(QString());
        return sentences.join(u' ');
    };
    constexpr auto Weight = Question::Weight::Dangerous;
    if (m_what == What::Device)
        return {tr("Remove a device of %1?").arg(m_who.name),
                text(tr("This device can read nothing that is written from now on, and what it writes counts no "
                        "more.")),
                tr("Remove"), Weight};
    if (m_who.isOnlyClosed)
        return {tr("End the access of %1?").arg(m_who.name),
                text(tr("Only their own side can remove them from the vault. What belongs to your side is closed to "
                        "them: "
                        "they can read nothing there that is written from now on, and what they write there counts no "
                        "more.")),
                tr("End access"), Weight};
    return {tr("Remove %1?").arg(m_who.name),
            text(tr("They can read nothing that is written from now on, and what they write counts no more.")),
            tr("Remove"), Weight};
}

void Removal::ask(const SyncRun &run)
{
    setBusy(false);
    m_services.prompts.confirm(question(run), this, [this](bool agrees) {
        if (agrees)
            remove();
    });
}

void Removal::remove()
{
    using Target = std::variant<MemberId, DeviceId>;
    const Target target = m_what == What::Device ? Target(m_who.device) : Target(m_who.member);
    setBusy(true);
    m_services.session.write(
            this,
            [target](WriteScope &scope) {
                auto removed = sync::remove(scope.vault, target);
                scope.changes.isEverything = removed.has_value(); // who may see what stands on every screen
                return removed;
            },
            [this](const Result<sync::Removed> &done) {
                setBusy(false);
                if (!done)
                    return m_services.prompts.tell(done.error());
                const auto whole = done->isOnlyClosed ? ShutOut::How::Closed : ShutOut::How::Person;
                Q_EMIT secretsListed(
                        heading(m_who, m_what == What::Device ? ShutOut::How::Device : whole), done->rotate);
                m_sync.syncNow(); // the others hear of it at once
            });
}

void Removal::listRotate(const PersonKey &who)
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_services.session.survey(
            m_job, [out = who.shutOut](ReadScope &scope) { return secretsOf(scope.vault, out); },
            [this, who](Result<std::vector<vault::RotateEntry>> entries) {
                setBusy(false);
                if (!entries)
                    return m_services.prompts.tell(entries.error());
                Q_EMIT secretsListed(heading(who, who.shutOut.how), *entries);
            });
}

void Removal::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

} // namespace covault::desktop
