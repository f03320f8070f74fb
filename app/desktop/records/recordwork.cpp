// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordwork.h"

#include "vault/moving.h"
#include "vault/rows.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordWork)
};

// An edit would make it live again, beside the one that it was moved to.
Result<> checkNotRemoved(const vault::Record &record)
{
    if (!record.state().isRemoved())
        return {};
    return failure(Error::Code::Refused, Words::tr("undoing the change of '%1'").arg(record.title()),
            Words::tr("it was removed or moved in the meantime"),
            Words::tr("restore it first, or change it where it was moved to"));
}

} // namespace

Result<vault::Changed> takeBack(vault::Vault &vault, const vault::RecordKey &key, const std::vector<vault::Edit> &edits)
{
    const auto record = vault.record(key);
    const auto isThere = record ? checkNotRemoved(record->value_or(vault::Record())) : failure(record);
    if (!isThere)
        return failure(isThere);
    vault::Wish wish{key, vault::Verb::Edit, edits, {}};
    wish.detail.cause = QStringLiteral("undo");
    return vault.edit({wish});
}

vault::Changed touched(const vault::RecordKey &key)
{
    vault::Changed changed;
    changed.records = {key};
    return changed;
}

vault::Changed touched(const health::Finding &finding)
{
    vault::Changed changed;
    changed.records = finding.records;
    if (finding.home)
        changed.records.push_back(*finding.home);
    return changed;
}

Result<std::optional<vault::RecordKey>> keyOf(vault::Vault &vault, const RecordId &id)
{
    const auto row = vault::findRow(vault.replica(), id);
    if (!row)
        return failure(row);
    if (!*row)
        return std::nullopt;
    const vault::LinkTarget target = vault::LinkTarget::ofRecord((*row)->key.collection, id);
    const auto now = vault::followMoves(vault, target);
    const auto there = now ? vault::findRow(vault.replica(), now->record, now->collection) : row;
    return there && *there ? (*there)->key : (*row)->key;
}

} // namespace covault::desktop
