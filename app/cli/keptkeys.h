// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/keystore.h"

#include <memory>

namespace covault::cli {

/// What this computer's key store keeps for vaults. Each call waits for its answer, a few seconds at most; what can't
/// be had is told as desktop::KeyStore tells it.
class KeptKeys
{
public:
    explicit KeptKeys(std::unique_ptr<desktop::KeyStore> store)
        : m_store(std::move(store))
    {
    }

    Result<crypto::SecretBytes> read(const QString &name);
    /// Reads it back too (desktop::keep).
    Result<> keep(const QString &name, const std::shared_ptr<const crypto::SecretBytes> &key);
    Result<> remove(const QString &name);

private:
    std::unique_ptr<desktop::KeyStore> m_store;
};

} // namespace covault::cli
