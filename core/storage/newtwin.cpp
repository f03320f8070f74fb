// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/newtwin.h"

#include "storage/schema.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

tl::unexpected<Error> ioFailure(const QFile &file, const QString &path)
{
    return failure(Error::Code::Io, u"making %1"_s.arg(path), file.errorString(), u"check the folder, your rights in it and the space on the disk"_s);
}

// The one of the two copies that is whole.
Result<Bytes> headerOf(const VaultFile &file, const VaultKey &key)
{
    QFile disk(file.path());
    if (!disk.open(QIODevice::ReadOnly))
        return ioFailure(disk, file.path());
    for (int copy = 0; copy < 2; ++copy) {
        Bytes bytes = disk.read(HeaderCopySize);
        if (isAuthentic(bytes, key.master()))
            return bytes;
    }
    return failure(Error::Code::Damaged, u"reading %1"_s.arg(file.path()), u"neither copy of its header is whole"_s, u"restore a backup of this file"_s);
}

Result<> writeHeader(const QString &path, const Bytes &copy)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return ioFailure(file, path);
    const bool isWritten = file.write(copy + copy) == 2 * copy.size() && file.flush() && fsync(file.handle()) == 0;
    if (isWritten)
        return {};
    auto failed = ioFailure(file, path);
    file.remove();
    return failed;
}

} // namespace

Result<Database> makeTwin(const VaultFile &file, const VaultKey &key, const QString &path)
{
    if (QFileInfo::exists(path)) {
        return failure(Error::Code::Refused, u"making %1"_s.arg(path), u"a file of this name exists"_s,
                u"choose another name; nothing was changed"_s);
    }
    const auto header = headerOf(file, key);
    if (!header)
        return failure(header);
    if (auto written = writeHeader(path, *header); !written)
        return failure(written);
    auto database = Database::open(path, key.databaseKey(), key.databaseSalt(), Access::ReadWrite);
    const auto made = database ? schema::migrate(*database) : failure(database);
    if (made)
        return database;
    for (const QString &left : {path, path + u"-wal"_s, path + u"-shm"_s})
        QFile::remove(left);
    return failure(made.error().during(u"making %1"_s.arg(path)));
}

} // namespace covault::storage
