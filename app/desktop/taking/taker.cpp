// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/taking/taker.h"

#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/taking/addressopening.h"

namespace covault::desktop {

namespace {

QString missingWords(Takes what, const QString &title)
{
    switch (what) {
    case Takes::Password:
        return Taker::tr("%1 has no password").arg(title);
    case Takes::UserName:
        return Taker::tr("%1 has no user name").arg(title);
    case Takes::OneTimeCode:
        return Taker::tr("%1 has no one-time code").arg(title);
    case Takes::Address:
        return Taker::tr("%1 has no address to open").arg(title);
    }
    return {};
}

} // namespace

/// What a record has of what is wished.
struct Taker::Taken
{
    QString title;
    std::optional<Secrets::Place> place;
    QString address; // if that is what is wished
};

Taker::Taker(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
    connect(&services.session, &Session::aboutToLock, this, [this] { m_job.cancel(); });
}

void Taker::take(const vault::RecordKey &record, Takes what)
{
    m_services.session.read(
            m_job,
            [record, what](ReadScope &scope) -> Result<std::optional<Taken>> {
                const auto read = scope.vault.record(record);
                if (!read)
                    return failure(read);
                if (!*read)
                    return std::optional<Taken>();
                Taken taken{(*read)->title(), findPlace(**read, what), {}};
                if (taken.place && what == Takes::Address)
                    taken.address = (*read)->text(taken.place->field);
                return std::optional(std::move(taken));
            },
            [this, what](const Result<std::optional<Taken>> &taken) {
                if (!taken)
                    m_services.prompts.tell(taken.error());
                else if (*taken)
                    carryOut(**taken, what);
            });
}

void Taker::carryOut(const Taken &taken, Takes what)
{
    if (!taken.place)
        return m_services.notices.refuse(missingWords(what, taken.title));
    if (what == Takes::Address)
        return openAddress(m_services.notices, taken.title, taken.address);
    m_services.secrets.copy(*taken.place);
}

} // namespace covault::desktop
