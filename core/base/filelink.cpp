// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filelink.h"

#include <QFileInfo>

namespace covault {

namespace {

constexpr int MostLinks = 40; // as many as the system follows

} // namespace

QString meantBy(const QString &path)
{
    QFileInfo info(path);
    for (int followed = 0; followed < MostLinks && !info.exists() && info.isSymLink(); ++followed)
        info.setFile(info.symLinkTarget());
    if (!info.isSymLink())
        return info.filePath();
    return info.exists() ? info.canonicalFilePath() : QString(); // a circle is nothing that exists
}

} // namespace covault
