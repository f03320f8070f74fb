// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/statefolder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace covault {

QString stateFolder()
{
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    const bool isUsable = QDir::isAbsolutePath(set); // others are to be ignored, says the specification
    return (isUsable ? set : QDir::homePath() + u"/.local/state"_s) + u"/covault"_s;
}

} // namespace covault
