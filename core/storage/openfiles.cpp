// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/openfiles.h"

#include <QFile>
#include <QHash>
#include <QMutex>

#include <utility>

#include <sys/stat.h>

namespace covault::storage {

namespace {

QMutex mutex;

QHash<Bytes, int> &openings()
{
    static QHash<Bytes, int> counts;
    return counts;
}

// The file system is asked without opening the file.
Bytes identityOf(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return Bytes::number(quint64(found.st_dev)) + ':' + Bytes::number(quint64(found.st_ino));
}

} // namespace

OpenFile::OpenFile(const QString &path)
    : m_identity(identityOf(path))
{
    if (m_identity.isEmpty())
        return;
    const QMutexLocker lock(&mutex);
    ++openings()[m_identity];
}

OpenFile::OpenFile(OpenFile &&other) noexcept
    : m_identity(std::exchange(other.m_identity, {}))
{
}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_identity, other.m_identity);
    return *this;
}

OpenFile::~OpenFile()
{
    if (m_identity.isEmpty())
        return;
    const QMutexLocker lock(&mutex);
    if (--openings()[m_identity] == 0)
        openings().remove(m_identity);
}

bool OpenFile::isOpen(const QString &path)
{
    const Bytes identity = identityOf(path);
    const QMutexLocker lock(&mutex);
    return !identity.isEmpty() && openings().contains(identity);
}

} // namespace covault::storage
