// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fileaccess.h"

#include "readers/limits.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

using readers::limits::FileBytes;
constexpr qint64 ChunkBytes = qint64(1) << 20; // a device may never end, and a pipe does not say how much comes

} // namespace

Result<Bytes> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"reading %1"_s.arg(path), file.errorString(), u"check the path and your rights"_s);
    Bytes bytes, chunk;
    do {
        chunk = file.read(std::min(ChunkBytes, FileBytes + 1 - bytes.size()));
        bytes += chunk;
    } while (!chunk.isEmpty());
    if (file.error() != QFile::NoError)
        return failure(Error::Code::Io, u"reading %1"_s.arg(path), file.errorString(), u"check the disk"_s);
    if (bytes.size() > FileBytes)
        return failure(Error::Code::Refused, u"reading %1"_s.arg(path), u"it is larger than 256 MiB"_s, u"split it"_s);
    bytes.squeeze();
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
