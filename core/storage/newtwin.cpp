// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/newtwin.h"

#include "storage/newfile.h"
#include "storage/schema.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

// The one of the two copies that is whole.
Result<Bytes> headerOf(const VaultFile &file, const VaultKey &key)
{
    QFile disk(file.path());
    if (!disk.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"reading %1"_s.arg(file.path()), disk.errorString(), u"check your rights on the file"_s);
    for (int copy = 0; copy < 2; ++copy) {
        Bytes bytes = disk.read(HeaderCopySize);
        if (isAuthentic(bytes, key.master()))
            return bytes;
    }
    return failure(Error::Code::Damaged, u"reading %1"_s.arg(file.path()), u"neither copy of its header is whole"_s, u"restore a backup of this file"_s);
}

} // namespace

Result<Database> makeTwin(const VaultFile &file, const VaultKey &key, const QString &path)
{
    const auto header = headerOf(file, key);
    if (!header)
        return failure(header);
    if (auto written = writeNewFile(path, *header + *header); !written)
        return failure(written);
    auto database = Database::open(path, key.databaseKey(), key.databaseSalt(), Access::ReadWrite);
    const auto made = database ? schema::migrate(*database) : failure(database);
    if (made)
        return database;
    removeUnfinished(path);
    return failure(made.error().during(u"making %1"_s.arg(path)));
}

} // namespace covault::storage
