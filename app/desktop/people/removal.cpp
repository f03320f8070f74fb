// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/removal.h"

namespace covault::desktop {

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
QString Removal::warning(const SyncRun &run) const
{
    if (run.unreached > 0)
        return tr("A shared storage was not reached: what they wrote that lies only there will not count.");
    const bool isBehind = std::ranges::any_of(m_sync.state().behind,
            [this](const sync::Behind &behind) { return behind.device == m_who.device && behind.segments > 0; });
    return isBehind ? tr("Not all that they wrote has arrived here: what is missing will not count.") : QString();
}

// Who goes, what follows, and what the button says.
Question Removal::question(const SyncRun &run) const
{
    const QString list = tr("What could be read there may have been kept: you get a list of the secrets to change.");
    const auto text = [&](const QString &what) {
        QStringList sentences{what, list, warning(run), tr("This can't be taken back.")};
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
                Q_EMIT rotateListed(m_what == What::Device ? tr("A device of %1").arg(m_who.name) : m_who.name, *done);
                m_sync.syncNow(); // the others hear of it at once
            });
}

void Removal::listRotate(const PersonKey &who)
{
    if (m_isBusy)
        return;
    setBusy(true);
    const QString name = who.shutOut.how == ShutOut::How::Device ? tr("A device of %1").arg(who.name) : who.name;
    const bool isClosed = who.shutOut.how == ShutOut::How::Closed;
    m_services.session.survey(
            m_job,
            [devices = who.shutOut.devices, closed = who.shutOut.closed](
                    ReadScope &scope) { return vault::rotateList(scope.vault, devices, closed); },
            [this, name, isClosed](Result<std::vector<vault::RotateEntry>> entries) {
                setBusy(false);
                if (!entries)
                    return m_services.prompts.tell(entries.error());
                Q_EMIT rotateListed(name, {std::move(*entries), isClosed, {}});
            });
}

void Removal::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

} // namespace covault::desktop
