// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/obstacle.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

QString Obstacle::reason() const
{
    switch (cause) {
    case Cause::Torn:
    case Cause::KeyNotHeld:
    case Cause::UnknownDevice:
    case Cause::PredecessorMissing:
    case Cause::PositionMissing:
        return u"waiting"_s;
    case Cause::Damaged:
        return u"damaged"_s;
    case Cause::Forged:
        return u"forged"_s;
    case Cause::Foreign:
        return u"foreign"_s;
    case Cause::NewerFormat:
        return u"newer-format"_s;
    }
    Q_UNREACHABLE();
}

} // namespace covault::sync
