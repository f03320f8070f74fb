// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/keystore.h"

#include <chrono>

namespace covault::desktop {

/// The key store of the system, by QtKeychain. It never falls back to a plain file.
class KeychainStore : public KeyStore
{
public:
    /// A store that has not answered by then counts as unreachable: some never do.
    static constexpr std::chrono::seconds TimeOut{5};

    void read(const QString &name, QObject *context, KeyAnswer answer) override;
    void write(const QString &name, const crypto::SecretBytes &key, QObject *context, Answer answer) override;
    void remove(const QString &name, QObject *context, Answer answer) override;
};

} // namespace covault::desktop
