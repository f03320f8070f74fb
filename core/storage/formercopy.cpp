// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formercopy.h"

#include "storage/backupfolder.h"
#include "storage/schema.h"
#include "storage/vaultcopy.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

Error stopped(const Error &error, const QString &folder)
{
    const Error said = error.during(u"keeping a copy before its tables are brought to this version"_s);
    if (error.code() == Error::Code::Io)
        return said.advised(u"check the space on the disk and your rights in %1, and open the vault again; it was not changed"_s.arg(folder));
    if (error.code() == Error::Code::VaultDamaged)
        return said.advised(u"restore an earlier backup, or open it with the version of Covault that wrote it; it was not changed"_s);
    return said;
}

} // namespace

Result<QString> keepFormer(const VaultFile &vault, const VaultKey &key)
{
    const BackupFolder folder(vault);
    const auto place = folder.placeBefore(schema::Version);
    // A connection of its own: SQLite copies nothing through one that has a transaction to write.
    auto source = place ? Database::open(vault.path(), key.databaseKey(), key.databaseSalt(), vault.access()) : failure(place);
    auto copy = source ? VaultCopy::make(*source, key, *place) : failure(source);
    const auto placed = copy ? copy->commit() : failure(copy);
    if (!placed)
        return failure(stopped(placed.error(), folder.path()));
    QFile::setPermissions(copy->place(), QFile::ReadOwner); // nobody goes on working in it by mistake
    return copy->place();
}

} // namespace covault::storage
