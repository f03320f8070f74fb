// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rotation.h"

#include "vault/audit.h"
#include "vault/rows.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

Result<std::vector<RotateEntry>> rotateList(Vault &vault, const std::vector<members::Device> &devices)
{
    std::set<CollectionId> readable;
    std::set<DeviceId> ids;
    for (const members::Device &device : devices) {
        ids.insert(device.id);
        for (const members::Collection &collection : vault.roster().collections()) {
            if (vault.roster().canRead(device.id, collection.id))
                readable.insert(collection.id);
        }
    }
    const auto events = Audit(vault).read({});
    if (!events)
        return failure(events);
    std::map<RecordId, Moment> revealed;
    for (const AuditEntry &event : *events) {
        const bool isReveal = event.action == u"reveal" || event.action == u"copy" || event.action == u"export";
        if (isReveal && event.record && ids.contains(event.device))
            revealed[event.record->id] = std::max(revealed[event.record->id], event.at);
    }
    std::vector<RotateEntry> entries;
    const QByteArray sql = QByteArray("SELECT ") + RowColumns
            + " FROM record r WHERE r.flags & 3 = 1 AND EXISTS(SELECT 1 FROM secret s WHERE s.record=r.n) ORDER BY r.sort_key";
    const auto read = vault.replica().database.each(sql.constData(), [&](const Row &row) {
        const RecordRow found = readRow(vault.replica(), row);
        if (!readable.contains(found.key.collection))
            return;
        RotateEntry entry{found.key, found.title, false, {}, false};
        if (const auto reveal = revealed.find(found.key.id); reveal != revealed.end()) {
            entry.seen = true;
            entry.lastRevealed = reveal->second;
        }
        entries.push_back(std::move(entry));
    });
    if (!read)
        return failure(read);
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.lastRevealed > b.lastRevealed; });
    return entries;
}

} // namespace covault::vault
