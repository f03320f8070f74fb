// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/newfile.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

Result<> writeNewFile(const QString &path, const Bytes &content)
{
    const QString what = u"making %1"_s.arg(path);
    if (QFileInfo::exists(path))
        return failure(Error::Code::Refused, what, u"a file of this name exists"_s, u"choose another name; nothing was changed"_s);
    QFile file(path);
    const auto failed = [&] {
        return failure(Error::Code::Io, what, file.errorString(), u"check the folder, your rights in it and the space on the disk"_s);
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    const bool isWritten = file.write(content) == content.size() && file.flush() && ::fsync(file.handle()) == 0;
    if (isWritten)
        return {};
    auto error = failed();
    file.remove();
    return error;
}

void removeUnfinished(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(ending));
}

} // namespace covault::storage
