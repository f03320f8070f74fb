// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/changemaker.h"
#include "vault/projection.h"
#include "vault/vault.h"

namespace covault::vault {

/// The path that every own edit takes: allowed, made a change, appended, merged, projected. Lives for one transaction.
class Writing
{
public:
    explicit Writing(Replica &replica)
        : m_replica(replica)
        , m_log(replica)
        , m_projection(replica, m_log)
        , m_maker(replica, m_log)
    {
    }

    Result<> write(const Wish &wish, std::optional<ActId> act);
    Result<Changed> finish();

private:
    Result<> append(qint64 record, const std::vector<Change> &changes, std::vector<KnownChange> &known);

    Replica &m_replica;
    Log m_log;
    Projection m_projection;
    ChangeMaker m_maker;
    Changed m_changed;
};

} // namespace covault::vault
