// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/wholefile.h"

#include "base/readfile.h"
#include "readers/limits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BringIn)
};

} // namespace

QString stampOf(const QString &path)
{
    const QFileInfo info(path);
    return u"%1 %2"_s.arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

Result<Bytes> readWhole(const QString &path)
{
    auto bytes = readFile(path, readers::limits::FileBytes);
    if (bytes)
        return bytes;
    const QFileInfo info(path);
    const Error &error = bytes.error();
    const QString what = Words::tr("reading %1").arg(info.fileName());
    if (error.code() != Error::Code::Refused)
        return failure(error.code(), what, error.why());
    if (!info.isFile())
        return failure(Error::Code::Refused, what, Words::tr("it is a device or a pipe and no file"));
    return failure(Error::Code::Refused, what, Words::tr("it is larger than 256 MiB"), Words::tr("split it"));
}

} // namespace covault::desktop
