// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/movesteps.h"

#include "desktop/records/moveoffer.h"

#include <QElapsedTimer>

namespace covault::desktop {

namespace {

constexpr size_t AtOnce = 4; // records between two looks at the clock
constexpr qint64 Long = 10;  // ms, of the 20 that a step may take: the last part comes on top

/// Calls \p part until \p isDone, or until others have waited long enough.
template<typename Part, typename IsDone>
Result<> forAWhile(const WriteScope &scope, Part part, IsDone isDone)
{
    QElapsedTimer timer;
    timer.start();
    do {
        if (auto done = part(); !done)
            return done;
    } while (!isDone() && timer.elapsed() < Long && !scope.isAwaited());
    return {};
}

// They may outlast a lock: no title does.
MoveOffer withoutWords(const MoveOffer &offer)
{
    MoveOffer bare;
    bare.records = offer.records;
    bare.readers = offer.readers;
    return bare;
}

} // namespace

struct MoveSteps::Progress
{
    MoveOffer shown;
    CollectionId to;
    vault::MovingInParts moving;
    vault::Changed changed; // not told yet
};

MoveSteps::MoveSteps(const MoveOffer &offer, const CollectionId &to)
    : m_progress(
            std::make_shared<Progress>(Progress{withoutWords(offer), to, vault::MovingInParts(offer.records, to), {}}))
{
}

const vault::MovingInParts &MoveSteps::moving() const
{
    return m_progress->moving;
}

Result<Slice> MoveSteps::operator()(WriteScope &scope)
{
    vault::MovingInParts &moving = m_progress->moving;
    vault::Changed &changed = m_progress->changed;
    if (!moving.act()) { // nothing has moved yet
        if (const auto same = checkReaders(scope.vault, m_progress->shown, m_progress->to); !same)
            return failure(same);
    }
    const auto part = [&scope, &moving, &changed]() -> Result<> {
        const auto done = moving.next(scope.vault, AtOnce);
        if (!done)
            return failure(done);
        changed.records.insert(changed.records.end(), done->records.begin(), done->records.end());
        changed.acts = done->acts.empty() ? changed.acts : done->acts;
        return {};
    };
    const auto done = forAWhile(scope, part, [&moving] { return moving.isDone(); });
    if (!done || moving.isDone())
        scope.add(changed);
    if (!done)
        return failure(done);
    const auto total = qint64(moving.total()) + 1; // the last of them is that nothing is left to be done
    return Slice{moving.isDone() ? total : qint64(moving.done()), total};
}

struct UndoSteps::Progress
{
    vault::UndoingInParts undoing;
};

UndoSteps::UndoSteps(const ActId &act)
    : m_progress(std::make_shared<Progress>(Progress{vault::UndoingInParts(act)}))
{
}

const vault::Undone &UndoSteps::undone() const
{
    return m_progress->undoing.undone();
}

Result<Slice> UndoSteps::operator()(WriteScope &scope)
{
    vault::UndoingInParts &undoing = m_progress->undoing;
    const auto done = forAWhile(
            scope, [&scope, &undoing] { return undoing.next(scope.vault, AtOnce); },
            [&undoing] { return undoing.isDone(); });
    if (!done || undoing.isDone())
        scope.add(undoing.undone().changed);
    if (!done)
        return failure(done);
    return Slice{qint64(undoing.done()), qint64(undoing.total())};
}

} // namespace covault::desktop
