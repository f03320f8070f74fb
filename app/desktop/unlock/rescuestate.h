// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace covault::desktop {

/// Everything that is shown of a damaged vault's rescue. A value.
struct RescueState
{
    enum class Stage { Working, Ended };

    Stage stage = Stage::Working;
    QString path;       ///< of the new file
    qint64 done = 0;    ///< records that are worked out
    qint64 total = 0;   ///< 0: can't be counted yet
    bool isStopping = false;
    qint64 records = 0; ///< that are in the new file
    bool maySend = true;
    QStringList lost;   ///< what is not there, or not as it was: a line each

    bool operator==(const RescueState &) const = default;
};

} // namespace covault::desktop
