// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rights.h"

#include "members/ids.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

bool touchesOnly(const Change &change, const QStringList &fields)
{
    return std::all_of(change.edits.begin(), change.edits.end(),
            [&](const ChangeEdit &edit) { return fields.contains(edit.field); });
}

bool isNote(const Change &change)
{
    const auto addsOrMarks = [](const ChangeEdit &edit) {
        return edit.field == u"seen"_s || (edit.field == u"remarks"_s && !edit.isRemoval() && edit.base.empty());
    };
    return !change.edits.empty() && std::all_of(change.edits.begin(), change.edits.end(), addsOrMarks);
}

bool isCollectionsOwnRecord(const RecordKey &record)
{
    return record.kind == u"setting"_s && record.id == members::settingRecordId(record.collection, u"collection"_s);
}

} // namespace

members::Right rightFor(const Change &change)
{
    using members::Right;
    if (change.verb == quint64(Verb::Audit))
        return Right::Note;
    const bool isEdit = change.verb == quint64(Verb::Edit);
    if (isEdit && isNote(change))
        return Right::Note;
    if (isEdit && !change.edits.empty() && isCollectionsOwnRecord(change.record) && touchesOnly(change, {u"findings"_s}))
        return Right::Decide;
    if (change.record.kind == u"setting"_s || change.record.kind == u"kind"_s)
        return Right::Administer;
    return Right::Edit;
}

Result<> checkUnderstood(const members::Roster &roster)
{
    if (!roster.isReadOnly())
        return {};
    return failure(Error::Code::Refused, u"saving"_s, u"the members of this vault use something that this version does not know"_s,
            u"update Covault; until then the vault can be read"_s);
}

} // namespace covault::vault
