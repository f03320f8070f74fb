// SPDX-License-Identifier: GPL-3.0-or-later
// What a FileImport has to write of a record, once it is known which one of the vault it is.
#include "interchange/fileimport.h"

#include "crypto/hash.h"
#include "interchange/recordupdate.h"
#include "vault/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

/// What has to be written of one record.
Result<std::vector<vault::Wish>> FileImport::compare(const Item &item, const vault::ValueContext &context, ImportOutcome &outcome)
{
    std::vector<vault::Wish> wishes;
    if (!item.isTaken)
        return wishes;
    std::optional<vault::Record> present;
    if (item.row != 0) {
        auto read = m_vault.record(item.row);
        if (!read)
            return failure(read);
        present = std::move(*read);
    }
    const vault::Record *here = present ? &*present : nullptr;
    const auto said = SourceHistory::read(m_vault, item.row, m_file.source);
    if (!said)
        return failure(said);
    const IncomingRecord incoming = incomingOf(item);
    const FittedRecord fitted = Fitter(m_file.spelling, context).fit(incoming, *item.kind);
    const RecordUpdate update = updateOf(fitted, *item.kind, here, *said, context.region);
    for (const Warning &warning : fitted.warnings)
        warn(outcome, warning.where, warning.what);
    if (!update.kept.isEmpty())
        warn(outcome, incoming.where, u"the vault has other values and keeps them: %1"_s.arg(update.kept.join(u", "_s)));

    vault::Wish wish{item.key, vault::Verb::Edit, update.edits, {}};
    wish.detail.cause = u"import"_s;
    wish.detail.source = m_file.source;
    const bool hasNewFile = noteAttachments(item, fitted, here, incoming.where);
    count(item, hasNewFile || !update.edits.empty() || item.isRestored, outcome);
    if (item.isRestored)
        wishes.push_back({item.key, vault::Verb::Restore, {}, wish.detail});
    noteSeen(item, incoming, here, wish);
    if (!wish.edits.empty())
        wishes.push_back(std::move(wish));
    return wishes;
}

/// Whether one is not there yet.
bool FileImport::noteAttachments(const Item &item, const FittedRecord &fitted, const vault::Record *present, const QString &where)
{
    bool isNew = false;
    for (const IncomingAttachment &attachment : fitted.attachments) {
        const Bytes sum = crypto::sha256(attachment.bytes);
        const auto isHere = [&](const vault::Entry &entry) {
            return entry.value.at(0).toText() == attachment.name && entry.value.at(3).toBytes() == sum;
        };
        const auto entries = present
                ? present->entries(attachment.field.isEmpty() ? u"attachments"_s : attachment.field)
                : std::vector<vault::Entry>();
        if (std::ranges::any_of(entries, isHere))
            continue;
        isNew = true;
        m_attachments.push_back({item.key, attachment, where});
    }
    return isNew;
}

void FileImport::count(const Item &item, bool isChanged, ImportOutcome &outcome) const
{
    if (item.kind->hidden || (!isChanged && item.row != 0))
        return;
    --outcome.skipped;
    ++(item.row == 0 || item.isRestored ? outcome.created : outcome.updated);
}

/// Once a day is enough. Records of our own exports are known by their ids.
void FileImport::noteSeen(
        const Item &item, const IncomingRecord &incoming, const vault::Record *present, vault::Wish &wish) const
{
    if (incoming.sourceKey.isEmpty() || incoming.id || item.kind->hidden)
        return;
    const Bytes way = u"source:%1"_s.arg(m_file.source).toUtf8();
    const QString today = dayOf(m_vault.clock().now()).toString(Qt::ISODate);
    if (present) {
        for (const vault::Entry &entry : present->entries(u"seen"_s)) {
            if (entry.element == way && entry.value.at(u"at"_s).toText() >= today
                    && entry.value.at(u"key"_s).toText() == incoming.sourceKey)
                return;
        }
    }
    const auto text = [](const QString &content) { return cbor::Value::text(content); };
    wish.edits.push_back({u"seen"_s, way,
            cbor::Value::map({{text(u"at"_s), text(today)}, {text(u"key"_s), text(incoming.sourceKey)},
                    {text(u"where"_s), text(whereOf(incoming.where))}})});
}

} // namespace covault::interchange
