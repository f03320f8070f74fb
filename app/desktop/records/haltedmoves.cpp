// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/haltedmoves.h"

#include "desktop/prompts/notices.h"

#include <utility>

namespace covault::desktop {

namespace {

QString wordsFor(const vault::MovingInParts &moving)
{
    if (moving.done() == 0)
        return HaltedMoves::tr("The vault was locked before anything had been moved. Start the move again.");
    return HaltedMoves::tr("The vault was locked when %1 of %2 records had been moved. Move the others again.")
            .arg(moving.done())
            .arg(moving.total());
}

} // namespace

HaltedMoves::HaltedMoves(Session &session, Notices &notices)
    : m_session(session)
    , m_notices(notices)
{
    connect(&session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Unlocked) // afterwards: the window is still on its way to its screens
            QMetaObject::invokeMethod(this, &HaltedMoves::tell, Qt::QueuedConnection);
    });
}

void HaltedMoves::keep(const MoveSteps &steps)
{
    m_halted.push_back({m_session.facts().fileId, steps});
}

// The thread that writes has unlocked the vault, and did their last step before that.
void HaltedMoves::tell()
{
    for (const Halted &halted : std::exchange(m_halted, {})) {
        const vault::MovingInParts &moving = halted.steps.moving();
        if (halted.file != m_session.facts().fileId)
            m_halted.push_back(halted);
        else if (moving.done() < moving.total())
            m_notices.refuse(wordsFor(moving));
    }
}

} // namespace covault::desktop
