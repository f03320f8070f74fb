// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

#include <functional>

namespace covault::sync {

/// Asked before a file is read or written: true if somebody else is to have the vault now.
using Interruption = std::function<bool()>;

/// Another remote that stops answering when it is asked to. The exchange that uses it ends as if the remote had gone
/// away, which loses nothing. The first file is always let through, so that each exchange gets on.
class InterruptibleRemote : public Remote
{
public:
    /// \p remote must outlive it; an empty \p interruption never interrupts.
    InterruptibleRemote(Remote &remote, Interruption interruption)
        : m_remote(remote)
        , m_interruption(std::move(interruption))
    {
    }

    bool wasInterrupted() const { return m_wasInterrupted; }

    QString url() const override { return m_remote.url(); }
    Result<Listing> list(const QString &prefix) override { return m_remote.list(prefix); }
    Result<Bytes> read(const QString &name, qint64 limit) override;
    Result<> writeNew(const QString &name, BytesView bytes) override;
    Result<> remove(const QString &name) override { return m_remote.remove(name); }

private:
    Result<> goOn();

    Remote &m_remote;
    Interruption m_interruption;
    bool m_isFirst = true;
    bool m_wasInterrupted = false;
};

} // namespace covault::sync
