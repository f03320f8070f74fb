// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"
#include "vault/vault.h"

#include <QHash>

namespace covault::sync {

/// Another copy of a vault, seen as a remote that can only be read: its signed segments come through the same door as
/// any others. What it has not published is not offered.
class CopyRemote : public Remote
{
public:
    /// \p other, opened, must outlive it; \p name is what it is called in messages.
    CopyRemote(vault::Vault &other, const QString &name)
        : m_other(other)
        , m_name(name)
    {
    }

    QString url() const override { return m_name; }
    Result<Listing> list(const QString &prefix) override;
    Result<Bytes> read(const QString &name, qint64 limit) override;
    Result<> writeNew(const QString &name, BytesView bytes) override;
    Result<> remove(const QString &name) override;

private:
    struct Source
    {
        bool isPart;
        Bytes id;
        Bytes file; ///< of a segment: which of its files
    };
    vault::Vault &m_other;
    QString m_name;
    QHash<QString, Source> m_sources;
};

} // namespace covault::sync
