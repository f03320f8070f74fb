// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"
#include "sync/remotestore.h"
#include "vault/vault.h"

namespace covault::sync {

/// Whether a remote that had all of \p delivered lacks a segment of them: it is older than it was. Only the digits in the
/// names count, in the directories of devices that statements name: carriers rename files and leave litter.
bool offersLess(const vault::Vault &vault, const std::set<Bytes> &delivered, const Listing &listing);

/// One run against one remote: publishes own statements, takes in all that is offered, publishes own changes, puts there
/// what is missing, attachments before segments. Resumable after any step: a crash anywhere loses nothing, and what was
/// taken in is not read again.
class Exchange
{
public:
    /// A remote that is only written to, or only read from: a file that goes by mail.
    enum class Direction { Both, OnlyGive, OnlyTake };

    /// \p remote: what the replica knows of it. References must outlive the exchange.
    Exchange(vault::Vault &vault, Remote &remote, KnownRemote known, Direction direction = Direction::Both);

    /// What was done. `Unreachable` and other failures of the remote stop the run where it is; `Refused` if this replica
    /// belongs to no vault yet.
    Result<Report> run();
    /// What a run that failed had done before: what it took in and sent. Its lists are not complete.
    const Report &doneSoFar() const { return m_report; }

private:
    Result<> takeIn(const Listing &listing);
    Result<> give(const Listing &listing);
    Result<> sendSegments();
    Result<> dropSettledConflicts();

    vault::Vault &m_vault;
    Remote &m_remote;
    KnownRemote m_known;
    Direction m_direction;
    ExchangeLog m_log;
    Report m_report;
};

} // namespace covault::sync
