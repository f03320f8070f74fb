// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/writescope.h"

#include "vault/loader.h"

namespace covault::vault {

Result<WriteScope> WriteScope::begin(Replica &replica)
{
    std::optional<storage::Transaction> own;
    if (!replica.database.isWriting()) {
        auto transaction = storage::Transaction::begin(replica.database);
        if (!transaction)
            return failure(transaction);
        own.emplace(std::move(*transaction));
    }
    if (auto fresh = refreshReplica(replica); !fresh)
        return failure(fresh);
    return WriteScope(replica, std::move(own));
}

WriteScope::~WriteScope()
{
    if (m_replica)
        m_replica->distrust();
}

Result<> WriteScope::commit()
{
    auto committed = m_transaction ? m_transaction->commit() : Result<>();
    if (committed)
        m_replica = nullptr;
    return committed;
}

} // namespace covault::vault
