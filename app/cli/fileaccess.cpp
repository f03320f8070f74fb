// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fileaccess.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <unistd.h>

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

// What a link names is written, not the link.
SecretFile::SecretFile(const QString &path)
    : m_path(QFileInfo(path).isSymLink() ? QFileInfo(path).symLinkTarget() : path)
    , m_file(m_path + u".XXXXXX"_s)
{
}

tl::unexpected<Error> SecretFile::failed() const
{
    return failure(Error::Code::Io, u"writing %1"_s.arg(m_path), m_file.errorString(), u"choose another place"_s);
}

Result<> SecretFile::open()
{
    if (QFileInfo(m_path).isDir())
        return failure(Error::Code::Io, u"writing %1"_s.arg(m_path), u"it is a folder"_s, u"name a file in it"_s);
    return m_file.open() ? Result<>() : failed();
}

Result<> SecretFile::commit()
{
    const QString unfinished = m_file.fileName();
    if (m_file.error() != QFile::NoError || !m_file.flush() || ::fsync(m_file.handle()) != 0)
        return failed();
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(m_path).constData()) != 0) {
        return failure(Error::Code::Io, u"writing %1"_s.arg(m_path), u"the finished file can't be given its name"_s, u"choose another place"_s);
    }
    m_file.setAutoRemove(false);
    return {};
}

Result<> writeSecret(const QString &path, BytesView bytes)
{
    SecretFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    file.device().write(bytes.data(), bytes.size()); // commit() tells of an error
    return file.commit();
}

} // namespace covault::cli
