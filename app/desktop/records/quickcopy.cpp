// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/quickcopy.h"

#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

namespace covault::desktop {

namespace {

using vault::FieldType;

/// Where it is, and its text if it leads to a browser.
struct Found
{
    std::optional<Secrets::Place> place;
    QUrl address;
};

bool fits(const vault::Kind &kind, const vault::Field &field, RecordVerb what)
{
    switch (what) {
    case RecordVerb::CopyPassword:
        return field.type == FieldType::Secret && !field.many;
    case RecordVerb::CopyCode:
        return field.type == FieldType::Totp;
    case RecordVerb::OpenAddress:
        return field.type == FieldType::Url;
    default:
        return !kind.subtitle.isEmpty() && kind.subtitle.front() == field.id && vault::isTextType(field.type);
    }
}

QString wordsFor(RecordVerb what)
{
    switch (what) {
    case RecordVerb::CopyPassword:
        return QuickCopy::tr("This record has no password.");
    case RecordVerb::CopyCode:
        return QuickCopy::tr("This record has no one-time code.");
    case RecordVerb::OpenAddress:
        return QuickCopy::tr("This record has no address to open.");
    default:
        return QuickCopy::tr("This record has no user name.");
    }
}

Result<Found> find(vault::Vault &vault, const vault::RecordKey &key, RecordVerb what)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    Found found;
    if (*record)
        found.place = placeFor(**record, what);
    if (found.place && what == RecordVerb::OpenAddress)
        found.address = QUrl((*record)->text(found.place->field));
    return found;
}

} // namespace

std::optional<Secrets::Place> placeFor(const vault::Record &record, RecordVerb what)
{
    if (!record.kind())
        return std::nullopt;
    for (const vault::Field &field : record.kind()->fields) {
        const auto entries = record.entries(field.id);
        if (fits(*record.kind(), field, what) && !entries.empty())
            return Secrets::Place{record.key(), field.id, entries.front().element, {}};
    }
    return std::nullopt;
}

QuickCopy::QuickCopy(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
}

void QuickCopy::take(const vault::RecordKey &record, RecordVerb what)
{
    m_services.session.read(
            m_job, [record, what](ReadScope &scope) { return find(scope.vault, record, what); },
            [this, what](Result<Found> found) {
                if (!found)
                    return m_services.prompts.tell(found.error());
                if (!found->place)
                    return m_services.notices.say(wordsFor(what));
                if (what == RecordVerb::OpenAddress)
                    Q_EMIT addressFound(found->address);
                else
                    m_services.secrets.copy(*found->place);
            });
}

} // namespace covault::desktop
