// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/movesteps.h"

#include <QObject>

namespace covault::desktop {

class Notices;

/// Moves that a lock stopped halfway: says how far they came once the same vault is unlocked again. Outlives the
/// screens; of the vault it keeps ids alone. GUI thread.
class HaltedMoves : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    HaltedMoves(Session &session, Notices &notices);

    /// Takes a move that is being carried out, in the moment before the vault is locked.
    void keep(const MoveSteps &steps);

private:
    struct Halted
    {
        Bytes file; // the vault in which it was
        MoveSteps steps;
    };
    void tell();

    Session &m_session;
    Notices &m_notices;
    std::vector<Halted> m_halted;
};

} // namespace covault::desktop
