// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/newtwin.h"

#include "storage/newfile.h"
#include "storage/schema.h"

using namespace Qt::StringLiterals;

namespace covault::storage {

Result<Database> makeTwin(const VaultFile &file, const VaultKey &key, const QString &path)
{
    const Bytes header = file.headerCopy(key);
    if (header.isEmpty()) {
        return failure(Error::Code::Damaged, u"reading %1"_s.arg(file.path()), u"neither copy of its header is whole"_s,
                u"restore a backup of this file"_s);
    }
    if (auto written = writeNewFile(path, header + header); !written)
        return failure(written);
    auto database = Database::open(path, key.databaseKey(), key.databaseSalt(), Access::ReadWrite);
    const auto made = database ? schema::migrate(*database) : failure(database);
    if (made)
        return database;
    removeUnfinished(path);
    return failure(made.error().during(u"making %1"_s.arg(path)));
}

} // namespace covault::storage
