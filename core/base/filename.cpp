// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

using namespace Qt::StringLiterals;

namespace covault {

QString fileNameOf(const QString &name, const QString &otherwise)
{
    QString taken;
    for (const QChar letter : name.simplified()) {
        if (letter.isLetterOrNumber() || u" -_&"_s.contains(letter))
            taken += letter;
    }
    taken = taken.simplified().left(80);
    return taken.isEmpty() ? otherwise : taken;
}

} // namespace covault
