// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/folderremote.h"

#include "crypto/random.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QUrl>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

tl::unexpected<Error> ioFailure(const QString &what, const QString &why)
{
    return failure(Error::Code::Io, what, why, u"check the folder, your rights in it and the space on the disk"_s);
}

// A name is durable once its folder is. Network shares refuse this and are durable in their own way.
void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

Result<> writeDurably(const QString &path, BytesView bytes, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return ioFailure(what, file.errorString());
    const bool isWritten = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0;
    if (!isWritten) {
        auto failed = ioFailure(what, file.errorString());
        file.remove();
        return failed;
    }
    return {};
}

} // namespace

FolderRemote::FolderRemote(const QString &path)
    : m_root(QDir::cleanPath(path))
{
}

QString FolderRemote::url() const
{
    return QUrl::fromLocalFile(m_root.path()).toString(QUrl::FullyEncoded);
}

Result<> FolderRemote::prepare()
{
    const QFileInfo root(m_root.path());
    if (root.isDir())
        return {};
    if (root.exists() || root.isSymLink())
        return failure(Error::Code::Refused, u"using %1 as a remote"_s.arg(m_root.path()), u"it is no folder"_s, u"name a folder"_s);
    if (!QDir(root.path()).mkdir(root.fileName()))
        return ioFailure(u"making the folder %1"_s.arg(m_root.path()), u"the folder above it does not exist or refuses it"_s);
    return {};
}

Result<> FolderRemote::checkRoot() const
{
    if (m_root.exists() && QFileInfo(m_root.path()).isReadable())
        return {};
    return failure(Error::Code::Unreachable, u"reaching the remote %1"_s.arg(url()),
            u"the folder is not there or can't be read"_s, u"connect the drive or share that it lies on, and sync again"_s);
}

// Where a file lies. No part of the way below the root may be a link.
Result<QString> FolderRemote::pathOf(const QString &name, const QString &what) const
{
    if (auto checked = checkRoot(); !checked)
        return failure(checked);
    QString path = m_root.path();
    const QStringList parts = name.split(u'/');
    for (const QString &part : parts) {
        if (part.isEmpty() || part.startsWith(u'.'))
            return failure(Error::Code::NotAllowed, what, u"'%1' is no name on a remote"_s.arg(name));
        path += u'/' + part;
        if (QFileInfo(path).isSymLink())
            return failure(Error::Code::NotAllowed, what, u"'%1' is a link to somewhere else"_s.arg(part));
    }
    return path;
}

Result<Listing> FolderRemote::list(const QString &prefix)
{
    const auto path = pathOf(prefix, u"listing '%1'"_s.arg(prefix));
    if (!path)
        return failure(path);
    Listing files;
    // Without QDir::System links whose target is missing are left out, with NoSymLinks all others; folders behind links
    // are not entered unless asked for.
    QDirIterator entries(*path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        files.push_back({m_root.relativeFilePath(entries.filePath()), entries.fileInfo().size()});
    }
    // A drive that was pulled meanwhile looks like an empty folder.
    if (auto checked = checkRoot(); !checked)
        return failure(checked);
    return files;
}

Result<Bytes> FolderRemote::read(const QString &name, qint64 limit)
{
    const QString what = u"reading '%1' from the remote"_s.arg(name);
    const auto path = pathOf(name, what);
    if (!path)
        return failure(path);
    // Asked before it is opened: opening a pipe would wait for ever.
    if (!QFileInfo(*path).isFile())
        return failure(Error::Code::NotFound, what, u"it is not there"_s);
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return ioFailure(what, file.errorString());
    if (file.size() > limit)
        return failure(Error::Code::Refused, what, u"it has %1 bytes, more than any file there may have"_s.arg(file.size()));
    Bytes bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return ioFailure(what, file.errorString());
    return bytes;
}

Result<> FolderRemote::makeFolders(const QString &name) const
{
    QString path = m_root.path();
    QStringList folders = name.split(u'/');
    folders.removeLast();
    for (const QString &part : std::as_const(folders)) {
        const QString above = path;
        path += u'/' + part;
        if (QFileInfo(path).isDir())
            continue;
        // Another program may make it at the same time.
        if (!QDir(above).mkdir(part) && !QFileInfo(path).isDir())
            return ioFailure(u"making the folder %1"_s.arg(path), u"the remote refuses it"_s);
        syncFolder(above);
    }
    return {};
}

Result<> FolderRemote::writeNew(const QString &name, BytesView bytes)
{
    const QString what = u"writing '%1' to the remote"_s.arg(name);
    const auto path = pathOf(name, what);
    if (!path)
        return failure(path);
    if (!isPlainName(name))
        return failure(Error::Code::NotAllowed, what, u"it is no name for a file on a remote"_s);
    const auto isThere = [&] {
        const auto found = read(name, bytes.size());
        return found && BytesView(*found) == bytes;
    };
    if (isThere())
        return {};
    if (auto made = makeFolders(name); !made)
        return made;
    const QString folder = QFileInfo(*path).path();
    const QString unfinished = folder + u"/."_s + QString::fromLatin1(crypto::randomBytes(8).toHex()) + u".tmp"_s;
    if (auto written = writeDurably(unfinished, bytes, what); !written)
        return written;
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(*path).constData()) != 0) {
        QFile::remove(unfinished);
        return ioFailure(what, u"the finished file can't be given its name"_s);
    }
    syncFolder(folder);
    return isThere() ? Result<>() : ioFailure(what, u"what is read back is not what was written"_s);
}

Result<> FolderRemote::remove(const QString &name)
{
    const QString what = u"removing '%1' from the remote"_s.arg(name);
    const auto path = pathOf(name, what);
    if (!path)
        return failure(path);
    if (!QFileInfo(*path).isFile())
        return failure(Error::Code::NotFound, what, u"it is not there"_s);
    QFile file(*path);
    if (!file.remove())
        return ioFailure(what, file.errorString());
    return {};
}

} // namespace covault::sync
