// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/favourites.h"

#include "vault/log.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

Result<bool> Favourites::has(const RecordKey &record)
{
    const auto number = Log(m_vault.replica()).findRecord(record);
    if (!number)
        return failure(number);
    const auto count = m_vault.replica().database.number("SELECT count(*) FROM favourite WHERE record=?", *number);
    return count ? Result<bool>(*count > 0) : failure(count);
}

Result<Changed> Favourites::set(const RecordKey &record, Star star)
{
    const auto number = Log(m_vault.replica()).findRecord(record);
    if (!number)
        return failure(number);
    if (*number == 0)
        return failure(Error::Code::NotFound, u"starring a record"_s, u"there is no such record"_s);
    const char *sql = star == Star::On ? "INSERT OR IGNORE INTO favourite(record) VALUES(?)"
                                       : "DELETE FROM favourite WHERE record=?";
    if (auto done = m_vault.replica().database.run(sql, *number); !done)
        return failure(done);
    Changed changed;
    changed.records = {record};
    return changed;
}

} // namespace covault::vault
