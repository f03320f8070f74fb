// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/listed.h"

#include "vault/confirmation.h"
#include "vault/recordtext.h"
#include "vault/titles.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

static RecordFlags flagsOf(const Record &record, const QString &title)
{
    RecordFlags flags;
    flags.setFlag(RecordFlag::Shown, !title.isEmpty());
    flags.setFlag(RecordFlag::Removed, record.state().isRemoved());
    flags.setFlag(RecordFlag::EditedWhileRemoved, record.state().wasEditedWhileRemoved());
    flags.setFlag(RecordFlag::Conflict, record.state().isInConflict());
    flags.setFlag(RecordFlag::Obsolete, record.isTrue(u"obsolete"_s));
    flags.setFlag(RecordFlag::Hidden, record.kind() && record.kind()->hidden);
    flags.setFlag(RecordFlag::Unverified, isUnverified(record, everyTime()));
    const auto &reviews = record.state().reviews();
    flags.setFlag(RecordFlag::EditedSinceReview, !reviews.empty() && reviews.back().editedSince);
    return flags;
}

Record listed(Replica &replica, qint64 n, const RecordKey &key, RecordState state)
{
    RecordRow row;
    row.n = n;
    row.key = key;
    Record record(row, std::move(state), replica.kinds.kindOf(key));
    const Titles titles(replica);
    row.title = titleOf(record, titles);
    row.subtitle = subtitleOf(record, titles);
    row.updated = record.state().updated();
    if (!record.state().reviews().empty())
        row.reviewed = record.state().reviews().back().time;
    row.flags = flagsOf(record, row.title);
    record.setRow(row);
    return record;
}

} // namespace covault::vault
