// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace covault {

Result<> writeOwnFile(const QString &path, BytesView bytes)
{
    QSaveFile file(path);
    // The rights come before the first byte.
    const bool isWhole = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    if (!isWhole)
        return failure(Error::Code::Io, u"writing %1"_s.arg(path), file.errorString(), u"choose another place"_s);
    return {};
}

} // namespace covault
