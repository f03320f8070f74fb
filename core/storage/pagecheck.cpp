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

// A checkpoint of another program may be in the midst of a page: what is damaged is damaged still.
Result<QStringList> brokenSeals(Database &database)
{
    QStringList broken;
    for (int look = 0; look < 2; ++look) {
        QStringList seen;
        const auto read = database.each("PRAGMA cipher_integrity_check", [&](const Row &row) { seen += row.text(0); });
        if (!read)
            return failure(read);
        if (look > 0)
            seen.removeIf([&](const QString &line) { return !broken.contains(line); });
        broken = seen;
        if (broken.isEmpty())
            break;
    }
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
