// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/tags.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// What a label that is a tag begins with.
const QString Prefix = QStringLiteral("#");

} // namespace

Result<std::vector<Tag>> tagsIn(Vault &vault)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const auto asked = RecordFlags(RecordFlag::Shown) | RecordFlag::Removed | RecordFlag::Hidden;
    std::vector<Tag> tags;
    const auto read = vault.replica().database.each(
            "SELECT l.text, count(*) FROM label l JOIN record r ON r.n = l.record"
            " WHERE l.text GLOB ? AND (r.flags & ?) = ? GROUP BY l.text ORDER BY l.text",
            [&](const storage::Row &row) {
                tags.push_back({row.text(0).mid(Prefix.size()), row.integer(1)});
            },
            Prefix + u"*"_s, asked.toInt(), int(RecordFlag::Shown));
    if (!read)
        return failure(read);
    return tags;
}

} // namespace covault::vault
