// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/refusedlines.h"

#include "desktop/people/peoplewords.h"
#include "sync/remotelayout.h"
#include "sync/segmentstore.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RefusedLines)
};

// What was refused is named by its file, or by the id of a segment that is here.
Result<qint64> numberOf(vault::Vault &vault, const QString &what)
{
    if (const auto place = sync::layout::placeOf(vault.roster().vaultId(), what))
        return qint64(place->number);
    const auto id = SegmentId::parse(what);
    if (!id)
        return 0;
    const auto header = sync::SegmentStore(vault.replica()).header(*id);
    if (!header)
        return failure(header);
    return *header ? qint64((*header)->number) : 0;
}

template<typename T>
std::span<const T> firstOf(const std::vector<T> &all, size_t count)
{
    return std::span(all).first(std::min(all.size(), count));
}

Result<QString> partOf(vault::Vault &vault, const QString &what, const std::optional<DeviceId> &id)
{
    const auto number = numberOf(vault, what);
    if (!number)
        return failure(number);
    const auto device = id ? vault.roster().findDevice(*id) : std::nullopt;
    const auto member = id ? vault.roster().memberOf(*id) : std::nullopt;
    return PeopleWords::part(*number, device ? device->name : QString(), member ? member->name : QString());
}

} // namespace

Result<std::vector<Fact>> refusedLines(vault::Vault &vault, const SyncState &state)
{
    std::vector<Fact> lines;
    for (const sync::Rejection &one : firstOf(state.rejected, MostRefused)) {
        auto part = partOf(vault, one.what, one.device);
        if (!part)
            return failure(part);
        lines.emplace_back(*part, PeopleWords::refused(one));
    }
    for (const sync::Pending &one : firstOf(state.pending, MostRefused - lines.size())) {
        auto part = partOf(vault, one.what, one.device);
        if (!part)
            return failure(part);
        lines.emplace_back(
                *part, Words::tr("It waits for what comes before it, and is looked at again at every sync."));
    }
    return lines;
}

} // namespace covault::desktop
