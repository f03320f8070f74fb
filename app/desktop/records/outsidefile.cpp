// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/outsidefile.h"

#include "base/statefolder.h"
#include "crypto/random.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString LockName = u".lock"_s;
constexpr qint64 Piece = 1 << 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutsideFile)
};

void overwrite(const QString &path)
{
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    const Bytes zeros(Piece, '\0');
    for (qint64 left = file.size(); left > 0; left -= Piece)
        file.write(zeros.constData(), std::min(left, Piece));
}

// Of programs that ended without wiping: nobody holds their locks.
void wipeLeftovers(const QString &parent)
{
    for (const QString &name : QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = parent + u'/' + name;
        QLockFile lock(folder + u'/' + LockName);
        lock.setStaleLockTime(0);
        if (lock.tryLock()) {
            lock.unlock();
            wipeFolder(folder);
        }
    }
}

} // namespace

void wipeFolder(const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (!files.fileInfo().isSymLink())
            overwrite(files.filePath());
    }
    QDir(folder).removeRecursively();
}

QString OutsideFile::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/covault-outside"_s;
}

Result<std::unique_ptr<OutsideFile>> OutsideFile::make(const QString &name, BytesView bytes, const QString &folder)
{
    const QString own = folder + u'/' + QString::fromLatin1(crypto::randomBytes(8).toHex());
    if (auto made = makeOwnFolder(folder); !made)
        return failure(made);
    wipeLeftovers(folder);
    if (auto made = makeOwnFolder(own); !made)
        return failure(made);
    std::unique_ptr<OutsideFile> file(new OutsideFile(own, name));
    if (auto written = file->write(bytes); !written)
        return failure(written);
    return file;
}

OutsideFile::OutsideFile(const QString &folder, const QString &name)
    : m_folder(folder)
    , m_path(folder + u'/' + name)
    , m_lock(std::make_unique<QLockFile>(folder + u'/' + LockName))
{
    m_lock->setStaleLockTime(0);
    m_settled.setSingleShot(true);
    m_settled.setInterval(500);
    connect(&m_settled, &QTimer::timeout, this, &OutsideFile::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled, qOverload<>(&QTimer::start));
}

OutsideFile::~OutsideFile()
{
    m_watcher.removePaths(m_watcher.files() + m_watcher.directories());
    m_lock->unlock();
    wipeFolder(m_folder);
}

Result<> OutsideFile::write(BytesView bytes)
{
    QFile file(m_path);
    const bool isWritten = m_lock->tryLock() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes.constData(), bytes.size()) == bytes.size();
    file.close();
    if (!isWritten)
        return failure(Error::Code::Io, Words::tr("making a copy for another program"), u"%1: %2"_s.arg(m_path, file.errorString()));
    m_seen = lastSaved();
    m_watcher.addPaths({m_path, m_folder});
    return {};
}

// A program that saves puts another file in its place, which has to be watched anew.
void OutsideFile::look()
{
    const auto now = lastSaved();
    if (!now.first.isValid() || now == m_seen)
        return;
    m_watcher.addPath(m_path);
    m_seen = now;
    Q_EMIT changed();
}

std::pair<QDateTime, qint64> OutsideFile::lastSaved() const
{
    const QFileInfo file(m_path);
    return file.exists() ? std::pair(file.lastModified(), file.size()) : std::pair(QDateTime(), qint64(-1));
}

} // namespace covault::desktop
