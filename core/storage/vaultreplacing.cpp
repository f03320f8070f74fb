// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultreplacing.h"

#include "storage/openfiles.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

QString replacing(const QString &path)
{
    return u"putting a backup in the place of %1"_s.arg(path);
}

tl::unexpected<Error> systemFailure(const QString &path)
{
    return failure(Error::Code::Io, replacing(path), QString::fromLocal8Bit(std::strerror(errno)),
            u"check the folder and your rights in it; nothing was restored"_s);
}

bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// Holds the locks that SQLite's connections to a file hold as long as they live: nobody has it open, and nobody opens it.
class Alone
{
public:
    explicit Alone(const QString &path)
        : m_file(path)
    {
    }

    Result<> hold()
    {
        if (!m_file.open(QIODevice::ReadWrite))
            return failure(Error::Code::Io, replacing(m_file.fileName()), m_file.errorString(), u"check your rights on the file"_s);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000; // SQLite's lock bytes: pending, reserved, 510 of shared
        lock.l_len = 512;
        if (::fcntl(m_file.handle(), F_SETLK, &lock) == 0)
            return {};
        return failure(Error::Code::Busy, replacing(m_file.fileName()), u"another program has the vault open"_s,
                u"lock it there and try again; nothing was restored"_s);
    }

private:
    QFile m_file;
};

/// The vault that gives way, under its other name; given back unless it is told that it may stay there.
class KeptVault
{
public:
    KeptVault(const QString &path, const QString &keptAs)
        : m_path(path)
        , m_keptAs(keptAs)
    {
    }
    KeptVault(const KeptVault &) = delete;
    KeptVault &operator=(const KeptVault &) = delete;
    ~KeptVault()
    {
        if (!m_isKept)
            return;
        if (m_isLogMoved)
            rename(m_keptAs + u"-wal"_s, m_path + u"-wal"_s);
        rename(m_keptAs, m_path); // the same file, where it has both names
        if (QFileInfo::exists(m_path))
            QFile::remove(m_keptAs);
    }

    // Its place is never empty where the file system gives a file two names. Its log goes with it: another database must
    // not find one that is not its own.
    bool keep()
    {
        m_isKept = ::link(QFile::encodeName(m_path).constData(), QFile::encodeName(m_keptAs).constData()) == 0
                || rename(m_path, m_keptAs);
        if (!m_isKept)
            return false;
        QFile::remove(m_path + u"-shm"_s);
        if (!QFile::exists(m_path + u"-wal"_s))
            return true;
        m_isLogMoved = rename(m_path + u"-wal"_s, m_keptAs + u"-wal"_s);
        return m_isLogMoved;
    }
    // Nobody goes on working in it by mistake.
    void stay()
    {
        m_isKept = false;
        QFile::setPermissions(m_keptAs, QFile::ReadOwner);
    }

private:
    QString m_path;
    QString m_keptAs;
    bool m_isKept = false;
    bool m_isLogMoved = false;
};

} // namespace

Result<QString> replaceVault(VaultCopy copy, const QString &keptAs)
{
    const QString path = copy.place();
    if (!QFileInfo::exists(path)) {
        // The log of a file that is gone is none of the new one's.
        if (QFileInfo::exists(path + u"-wal"_s) && !rename(path + u"-wal"_s, keptAs + u"-wal"_s))
            return systemFailure(path);
        const auto placed = copy.rename();
        return placed ? Result<QString>(QString()) : failure(placed);
    }
    if (OpenFile::isOpen(path)) {
        return failure(Error::Code::Busy, replacing(path), u"this program has the vault open"_s, u"lock it and try again"_s);
    }
    if (QFileInfo::exists(keptAs)) {
        return failure(Error::Code::Refused, replacing(path), u"there is a file %1 already"_s.arg(keptAs),
                u"move it away and try again; nothing was restored"_s);
    }
    Alone alone(path);
    if (auto held = alone.hold(); !held)
        return failure(held);
    KeptVault kept(path, keptAs);
    if (!kept.keep())
        return systemFailure(path);
    if (auto placed = copy.rename(); !placed)
        return failure(placed);
    kept.stay();
    return keptAs;
}

} // namespace covault::storage
