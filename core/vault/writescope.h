// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/replica.h"

#include <utility>

namespace covault::vault {

/// One transaction of a replica, begun on what is in the file now. Unless commit() succeeds, what was done in it is gone
/// from the file, and what memory holds is read anew before it is used again.
///
/// One within another belongs to it: only the outer one's commit() makes it last. When an inner one fails, the outer one
/// must be left without commit().
class WriteScope
{
public:
    /// `Busy` if another program writes for too long.
    static Result<WriteScope> begin(Replica &replica);
    WriteScope(WriteScope &&other) noexcept
        : m_replica(std::exchange(other.m_replica, nullptr))
        , m_transaction(std::move(other.m_transaction))
    {
    }
    WriteScope &operator=(WriteScope &&) = delete;
    ~WriteScope();
    Result<> commit();

private:
    WriteScope(Replica &replica, std::optional<storage::Transaction> transaction)
        : m_replica(&replica)
        , m_transaction(std::move(transaction))
    {
    }

    Replica *m_replica; // null once committed or moved from
    std::optional<storage::Transaction> m_transaction; // none: the outer one's
};

} // namespace covault::vault
