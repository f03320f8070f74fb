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

Result<QStringList> sealErrors(Database &database)
{
    QStringList errors;
    const auto read = database.each("PRAGMA cipher_integrity_check", [&](const Row &row) { errors += row.text(0); });
    return read ? Result<QStringList>(errors) : failure(read);
}

} // namespace

Result<QStringList> brokenSeals(Database &database)
{
    auto broken = sealErrors(database);
    if (!broken || broken->isEmpty())
        return broken;
    // A checkpoint of another program may have been in the midst of a page: what is damaged is damaged still.
    const auto still = sealErrors(database);
    if (!still)
        return still;
    broken->removeIf([&](const QString &page) { return !still->contains(page); });
    return broken;
}

Result<> checkSeals(Database &database)
{
    const auto broken = brokenSeals(database);
    return broken ? soundUnless(broken->value(0)) : failure(broken);
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
