// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pagecheck.h"

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

Result<> soundUnless(const QString &damage)
{
    if (damage.isEmpty())
        return {};
    return failure(Error::Code::VaultDamaged, u"checking the pages"_s, u"the file is damaged (%1)"_s.arg(damage),
            u"run 'covault-cli verify' to see what is readable; earlier backups were left alone"_s);
}

} // namespace

Result<> checkSeals(Database &database)
{
    QString damage;
    auto read = database.each("PRAGMA cipher_integrity_check", [&](const Row &row) { damage = row.text(0); });
    return read ? soundUnless(damage) : read;
}

Result<> checkStructure(Database &database)
{
    QString damage;
    auto read = database.each("PRAGMA integrity_check", [&](const Row &row) {
        if (row.text(0) != u"ok")
            damage = row.text(0);
    });
    return read ? soundUnless(damage) : read;
}

} // namespace covault::storage
