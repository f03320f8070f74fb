// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/wholefile.h"

#include "readers/limits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
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
    const QFileInfo info(path);
    const QString what = Words::tr("reading %1").arg(info.fileName());
    if (info.exists() && !info.isFile())
        return failure(Error::Code::Refused, what, Words::tr("it is a device or a pipe and no file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, what, file.errorString());
    const auto tooLarge = [&what] {
        return failure(Error::Code::Refused, what, Words::tr("it is larger than 256 MiB"), Words::tr("split it"));
    };
    if (file.size() > readers::limits::FileBytes)
        return tooLarge();
    Bytes bytes = file.read(readers::limits::FileBytes + 1);
    bytes.squeeze();
    if (file.error() != QFile::NoError)
        return failure(Error::Code::Io, what, file.errorString());
    return bytes.size() > readers::limits::FileBytes ? Result<Bytes>(tooLarge()) : std::move(bytes);
}

} // namespace covault::desktop
