// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordwork.h"

#include "vault/attachments.h"
#include "vault/history.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordWork)
};

} // namespace

Result<ChangeId> lastChange(vault::Vault &vault, const vault::RecordKey &record)
{
    const auto history = vault::History(vault).of(record);
    if (!history)
        return failure(history);
    return history->empty() ? ChangeId() : history->back().change;
}

Result<OpenedAttachment> readAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    const auto info = vault::Attachments(vault).extract(record->value_or(vault::Record()), name, target);
    if (!info)
        return failure(info);
    return OpenedAttachment{info->name, info->mediaType, target.data()};
}

Result<vault::Changed> settled(
        vault::Vault &vault, const vault::RecordKey &key, const QString &field, const Bytes &element, int value)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    const vault::ElementState *state = *record ? (*record)->state().find(field, element) : nullptr;
    if (!state || size_t(value) >= state->heads.size()) {
        return failure(Error::Code::NotFound, Words::tr("settling"), Words::tr("someone has settled it meanwhile"));
    }
    const auto wanted = cbor::decode(state->heads[size_t(value)].value);
    if (!wanted)
        return failure(wanted);
    return vault.edit({{key, vault::Verb::Edit, {{field, element, *wanted}}, {}}});
}

Result<vault::Changed> attachFile(vault::Vault &vault, const vault::RecordKey &key, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, Words::tr("reading %1").arg(name), file.errorString());
    if (const auto attached = vault::Attachments(vault).attach(key, name, file); !attached)
        return failure(attached);
    return touched(key);
}

Result<vault::Changed> detachFile(vault::Vault &vault, const vault::RecordKey &key, const QString &name)
{
    if (const auto removed = vault::Attachments(vault).remove(key, name); !removed)
        return failure(removed);
    return touched(key);
}

vault::Changed touched(const vault::RecordKey &key)
{
    vault::Changed changed;
    changed.records = {key};
    return changed;
}

Result<std::optional<vault::RecordKey>> keyOf(vault::Vault &vault, const RecordId &id)
{
    for (const auto &collection : vault.roster().collections()) {
        for (const vault::Kind *kind : vault.kinds().all()) {
            const vault::RecordKey key{collection.id, kind->id, id};
            const auto record = vault.record(key);
            if (!record)
                return failure(record);
            if (*record)
                return std::optional(key);
        }
    }
    return std::optional<vault::RecordKey>();
}

} // namespace covault::desktop
