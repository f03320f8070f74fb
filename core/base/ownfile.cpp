// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ownfile.h"

#include "base/filelink.h"

#include <QFileInfo>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace covault {

OwnFile::OwnFile(const QString &path)
    : m_name(path)
    , m_path(meantBy(path))
    , m_file(m_path + u".XXXXXX"_s)
{
}

tl::unexpected<Error> OwnFile::failed(const QString &why) const
{
    return failure(Error::Code::Io, u"writing %1"_s.arg(m_name), why, u"choose another place"_s);
}

Result<> OwnFile::open()
{
    const QFileInfo present(m_path);
    if (m_path.isEmpty())
        return failed(u"it leads nowhere"_s);
    if (present.isDir())
        return failure(Error::Code::Io, u"writing %1"_s.arg(m_name), u"it is a folder"_s, u"name a file in it"_s);
    if (present.exists() && !present.isFile())
        return failed(u"it is not a file"_s); // a device or a pipe would be replaced
    return m_file.open() ? Result<>() : failed(m_file.errorString());
}

Result<> OwnFile::finish()
{
    if (m_file.isCut())
        return failed(u"not all of it could be written: is the disk full?"_s);
    if (m_file.error() != QFile::NoError || !m_file.flush() || ::fsync(m_file.handle()) != 0)
        return failed(m_file.errorString());
    return {};
}

Result<> OwnFile::commit()
{
    if (auto finished = finish(); !finished)
        return finished;
    const QString unfinished = m_file.fileName();
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failed(u"the finished file can't be given its name"_s);
    m_file.setAutoRemove(false);
    return {};
}

Result<> writeOwnFile(const QString &path, BytesView bytes)
{
    OwnFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    file.device().write(bytes.data(), bytes.size()); // commit() tells of an error
    return file.commit();
}

} // namespace covault
