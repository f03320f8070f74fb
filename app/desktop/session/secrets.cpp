// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/secrets.h"

#include "vault/audit.h"
#include "vault/onetimecode.h"
#include "vault/titles.h"
#include "vault/value.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

tl::unexpected<Error> notThere(const QString &what)
{
    return failure(Error::Code::NotFound, Secrets::tr("copying"), what,
            Secrets::tr("look at the record again: someone may have changed it"));
}

} // namespace

Secrets::Secrets(Session &session, SecretClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clipboard(clipboard)
{
    connect(&session, &Session::aboutToLock, &clipboard, &SecretClipboard::clear);
}

Result<Secrets::Told> Secrets::tell(vault::Vault &vault, const Place &place)
{
    const auto record = vault.record(place.record);
    if (!record)
        return failure(record);
    const vault::Kind *kind = vault.kinds(place.record.collection).find(place.record.kind);
    const vault::Field *field = kind ? kind->field(place.field) : nullptr;
    if (!*record || !field)
        return notThere(tr("there is no such record or field"));
    const auto entries = (*record)->entries(place.field);
    const auto entry = std::find_if(
            entries.begin(), entries.end(), [&](const vault::Entry &one) { return one.element == place.element; });
    if (entry == entries.end())
        return notThere(tr("'%1' is empty").arg(field->label));
    Told told{{}, field->label, (*record)->title(), entry->isSecret, field->type};
    const vault::Titles titles(vault.replica());
    if (const vault::Field *column = field->column(place.column)) {
        told.label = column->label;
        told.type = column->type;
        told.isSecret = vault::isSecret(*field, entry->value, place.column);
        told.text = vault::toText(entry->value.at(place.column), *column, vault::Reveal::Yes, titles);
    } else {
        told.text = vault::toText(entry->value, *field, vault::Reveal::Yes, titles);
    }
    return told;
}

// What can't be noted does not happen.
Result<Secrets::Told> Secrets::noted(vault::Vault &vault, const Place &place, const QString &action)
{
    auto told = tell(vault, place);
    if (!told || !told->isSecret)
        return told;
    if (auto noted = vault::Audit(vault).note(place.record, action, place.field); !noted)
        return failure(noted);
    return told;
}

Result<Secrets::Told> Secrets::withCodeOf(Told told, Moment now)
{
    if (told.type != vault::FieldType::Totp)
        return told;
    const auto code = vault::oneTimeCode(told.text, now);
    crypto::wipe(told.text); // the seed of all codes to come
    if (!code)
        return failure(code);
    told.text = code->code;
    return told;
}

void Secrets::copy(const Place &place)
{
    m_session.write(
            this,
            [place](WriteScope &scope) -> Result<Told> {
                auto told = noted(scope.vault, place, u"copy"_s);
                return told ? withCodeOf(std::move(*told), scope.vault.clock().now()) : told;
            },
            [this](Result<Told> told) {
                if (!told)
                    return Q_EMIT failed(told.error());
                // A copy that comes after the lock would outlive it.
                if (!m_session.isUnlocked())
                    return told->text.isDetached() ? crypto::wipe(told->text) : void();
                m_clipboard.copy(
                        told->text, tr("%1 of %2 copied · %3").arg(told->label, told->title, m_session.facts().name));
            });
}

} // namespace covault::desktop
