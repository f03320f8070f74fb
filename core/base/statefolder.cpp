// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/statefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault {

QString stateFolder()
{
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    const bool isUsable = QDir::isAbsolutePath(set); // others are to be ignored, says the specification
    return (isUsable ? set : QDir::homePath() + u"/.local/state"_s) + u"/covault"_s;
}

Result<> makeOwnFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder)) {
        return failure(Error::Code::Io, u"making the folder %1"_s.arg(folder), u"it can't be made"_s,
                u"check your rights there, or set XDG_STATE_HOME to a folder of yours"_s);
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace covault
