// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"
#include "sync/remotestore.h"
#include "vault/vault.h"

#include <QHash>

namespace covault::sync {

/// The parts of attachments: fetches those that the changes here name, and puts there those that are missing.
class Parts
{
public:
    explicit Parts(vault::Vault &vault)
        : m_replica(vault.replica())
    {
    }

    /// Notes which parts the changes that came since last time name.
    Result<> noteWanted();
    /// Fetches wanted parts that the remote offers: how many came. One whose bytes are not those of its id is left for later.
    Result<qint64> fetch(Remote &remote, ExchangeLog &log, const Listing &listing);
    /// Puts every part that is here and of which the right bytes are not there into this device's directory. The number of
    /// bytes sent.
    Result<qint64> send(Remote &remote, ExchangeLog &log, const Listing &listing);
    /// How many parts have not arrived.
    Result<qint64> missing();

private:
    Result<> noteChange(BytesView body);
    Result<> store(const BlobId &id, BytesView bytes);
    QMultiHash<QString, RemoteFile> offered(const Listing &listing) const;
    Result<std::optional<Bytes>> readRight(Remote &remote, const BlobId &id, const QMultiHash<QString, RemoteFile> &names);

    vault::Replica &m_replica;
};

} // namespace covault::sync
