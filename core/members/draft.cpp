// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/draft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

Draft::Draft(const Acting &acting)
    : m_acting(acting)
    , m_judgement(acting.judgement)
{
}

void Draft::state(StatementBody body)
{
    state(std::move(body), Statement::newNonce());
}

void Draft::state(StatementBody body, const Bytes &nonce)
{
    m_composed.statements.push_back(Statement::make(m_acting.self.device(), std::move(body), nonce));
}

Result<> Draft::settle()
{
    m_judgement = m_acting.judgement.with(m_acting.self.device(), m_composed.statements);
    for (const Statement &statement : m_composed.statements) {
        const auto &refused = now().refused();
        const auto found = std::ranges::find(refused, statement.id(), &RefusedStatement::id);
        if (found != refused.end())
            return failure(Error::Code::NotAllowed, u"you may not do this"_s, found->why);
    }
    return {};
}

Result<> Draft::addEpoch(const CollectionId &collection)
{
    auto made = m_acting.keys.makeEpoch(m_acting.self.device(), collection, m_acting.keys.heads(collection, m_judgement),
            now().recipientsOf(collection, m_acting.clock.now()));
    if (!made)
        return failure(made);
    m_composed.statements.push_back(std::move(made->statement));
    m_composed.keys.push_back(std::move(made->held));
    return {};
}

Result<> Draft::addSeals(const std::vector<Device> &recipients)
{
    for (const Collection &collection : now().collections()) {
        if (!now().canRead(m_acting.self.device(), collection.id))
            continue;
        const std::vector<EpochId> heads = m_acting.keys.heads(collection.id, m_judgement);
        for (const Device &entitled : now().recipientsOf(collection.id, m_acting.clock.now())) {
            if (std::ranges::find(recipients, entitled.id, &Device::id) == recipients.end())
                continue;
            for (const EpochId &epoch : heads) {
                if (now().findEpoch(epoch)->recipients.contains(entitled.id))
                    continue;
                auto seal = m_acting.keys.makeSeal(m_acting.self.device(), epoch, entitled);
                if (!seal)
                    return failure(seal);
                m_composed.statements.push_back(std::move(*seal));
            }
        }
    }
    return {};
}

Result<> Draft::replaceKeysOf(const std::vector<Device> &devices)
{
    for (const Collection &collection : before().collections()) {
        const bool ends = std::ranges::any_of(devices, [&](const Device &device) {
            return before().canRead(device.id, collection.id) && !now().canRead(device.id, collection.id);
        });
        if (!ends || !now().may(m_acting.self.device(), collection.id, Right::Edit))
            continue;
        if (const auto added = addEpoch(collection.id); !added)
            return added;
    }
    return {};
}

} // namespace covault::members
