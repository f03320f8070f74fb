// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fileaccess.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace covault::cli {

Result<Bytes> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"reading %1"_s.arg(path), file.errorString(), u"check the path and your rights"_s);
    const Bytes bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(Error::Code::Io, u"reading %1"_s.arg(path), file.errorString(), u"check the disk"_s);
    return bytes;
}

Result<> writeWhole(const QString &path, BytesView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return failure(Error::Code::Io, u"writing %1"_s.arg(path), file.errorString(), u"choose another place"_s);
    return {};
}

} // namespace covault::cli
