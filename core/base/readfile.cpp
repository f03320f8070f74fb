// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/readfile.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault {

Result<Bytes> readFile(const QString &path, qint64 limit)
{
    const QString what = u"reading %1"_s.arg(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // before it is opened: a pipe waits for somebody who writes
        return failure(Error::Code::Refused, what, u"it is not a file"_s, u"choose a file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, what, file.errorString(), u"check the path and your rights"_s);
    const auto tooLarge = [&what, limit] {
        return failure(Error::Code::Refused, what,
                u"it is larger than %1"_s.arg(QLocale::c().formattedDataSize(limit, 0)), u"choose another file"_s);
    };
    if (file.size() > limit) // what grows meanwhile, or does not know its size, is measured below
        return tooLarge();
    Bytes bytes = file.read(limit + 1);
    if (file.error() != QFile::NoError)
        return failure(Error::Code::Io, what, file.errorString(), u"check the disk"_s);
    if (bytes.size() > limit)
        return tooLarge();
    bytes.squeeze(); // room was made for all that may be
    return bytes;
}

} // namespace covault
