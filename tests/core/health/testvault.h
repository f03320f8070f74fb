// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/founding.h"

#include <QTemporaryDir>
#include <QTest>

namespace covault::test {

/// A vault in a file of its own, founded by Anna of Acme on a clock that stands. It can be closed and opened again.
class TestVault
{
public:
    explicit TestVault(Moment now);

    vault::Vault &operator*() { return *m_vault; }
    vault::Vault *operator->() { return m_vault.get(); }
    SetClock &clock() { return m_clock; }
    CollectionId shared() const { return m_vault->roster().sharedCollection(); }

    void reopen();

    /// A wish for a new record of \p kind, with plain fields.
    vault::Wish wishFor(const QString &kind, const std::vector<std::pair<QString, cbor::Value>> &fields);

    vault::RecordKey add(const QString &kind, const std::vector<std::pair<QString, cbor::Value>> &fields);

    void set(const vault::RecordKey &record, const QString &field, const QString &value);

private:
    QTemporaryDir m_directory;
    SetClock m_clock;
    std::optional<storage::VaultKey> m_key;
    std::optional<storage::VaultFile> m_file;
    std::unique_ptr<vault::Vault> m_vault;
};

cbor::Value text(const QString &value);

cbor::Value linkTo(const vault::RecordKey &record);

} // namespace covault::test
