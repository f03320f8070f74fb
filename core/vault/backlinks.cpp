// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backlinks.h"

#include "base/text.h"
#include "vault/rows.h"

namespace covault::vault {

Result<std::vector<BackLink>> backLinks(Vault &vault, const RecordKey &record)
{
    std::vector<BackLink> found;
    const QByteArray sql = QByteArray("WITH RECURSIVE was(id) AS (SELECT ? UNION"
                                      " SELECT l.dst FROM was JOIN record r ON r.id=was.id JOIN link l ON l.src=r.n"
                                      " JOIN name f ON f.n=l.field WHERE f.id=CAST('moved_from' AS BLOB)) SELECT ")
            + RowColumns
            + ", f.id FROM was JOIN link l ON l.dst=was.id JOIN record r ON r.n=l.src JOIN name f ON f.n=l.field"
              " WHERE r.flags & 3 = 1 AND f.id<>CAST('moved_from' AS BLOB) ORDER BY r.sort_key";
    const auto read = vault.replica().database.each(
            sql.constData(),
            [&](const storage::Row &row) {
                found.push_back({readRow(vault.replica(), row), text::fromUtf8(row.bytes(9))});
            },
            record.id);
    return read ? Result<std::vector<BackLink>>(std::move(found)) : failure(read);
}

} // namespace covault::vault
