// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/reviewinparts.h"

#include "crypto/random.h"
#include "health/review.h"

namespace covault::desktop {

static constexpr size_t AtOnce = 20; // other writing waits that long

struct ReviewInParts::Progress
{
    std::vector<vault::RecordKey> records;
    std::optional<ActId> act;
    size_t done = 0;
    Changes changes; // not told yet
};

ReviewInParts::ReviewInParts(std::vector<vault::RecordKey> records)
    : m_progress(std::make_shared<Progress>())
{
    m_progress->records = std::move(records);
}

Result<Slice> ReviewInParts::operator()(WriteScope &scope)
{
    Progress &now = *m_progress;
    scope.changes = std::exchange(now.changes, {});
    if (!now.act && now.records.size() > 1)
        now.act = crypto::newUlid<ActId>(scope.vault.clock());
    const auto left = std::span(now.records).subspan(now.done);
    const auto part = left.first(std::min(left.size(), AtOnce));
    const auto changed = health::review(scope.vault, part, {}, now.act);
    if (!changed)
        return failure(changed);
    scope.add(*changed);
    now.done += part.size();
    const Slice slice{qint64(now.done), qint64(now.records.size())};
    if (!slice.isLast())
        now.changes = std::exchange(scope.changes, {});
    return slice;
}

} // namespace covault::desktop
