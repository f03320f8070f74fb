// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/obstacle.h"
#include "sync/remote.h"
#include "sync/remotelayout.h"
#include "sync/remotestore.h"
#include "sync/replicakeys.h"
#include "sync/segmentstore.h"
#include "vault/vault.h"

namespace covault::sync {

/// Takes in what a remote offers, segment by segment: the first rule that fails names the state (FORMAT.md), and neither
/// what is torn nor what is false stops the rest. Lives for one exchange.
class Taking
{
public:
    Taking(vault::Vault &vault, Remote &remote, ExchangeLog &log, Report &report);

    /// Takes in all that can be, again and again while that unlocks more, since statements bring devices and keys.
    /// What can't is put on record. Fails only if the remote or the vault does.
    Result<> takeAll(const Listing &listing);

private:
    struct Candidate
    {
        QString name;
        layout::Place place;
        Bytes bytes; ///< read already; only while they fit the budget
        Bytes waitsFor; ///< the half of a key's id; until that is held it need not be read
        std::optional<Obstacle> obstacle;
    };
    enum class Outcome { Taken, Done, Waits };

    Result<std::vector<Candidate>> candidates(const Listing &listing);
    Result<bool> takeOnce(std::vector<Candidate> &candidates);
    Result<Outcome> take(Candidate &candidate);
    Result<Outcome> takeBytes(Candidate &candidate, const Bytes &bytes);
    Result<Outcome> receive(Candidate &candidate, const SignedHeader &header, const vault::SegmentContent &content);
    Result<Outcome> takeKnown(Candidate &candidate, const SignedHeader &header, const Bytes &bytes);
    Result<> takeOther(const SignedHeader &header, const vault::SegmentContent &content, const std::vector<KeptFile> &kept);
    Result<> count(const Result<vault::Changed> &changed);
    Result<Outcome> settle(Candidate &candidate, const Obstacle &obstacle);
    Result<bool> learnKeys();
    Result<bool> openLate();
    Result<bool> openLate(const SegmentId &id);
    Result<> dropFalseFile(const KeptFile &file, const Bytes &bytes, const Obstacle &obstacle);
    Result<> reportWaiting(const std::vector<Candidate> &candidates);
    Result<> reportVoid();
    Result<> reportForks();
    Result<> reportBehind(const std::vector<Candidate> &candidates);
    Result<> reject(const QString &what, const std::optional<DeviceId> &device, const QString &why, const QString &reason);

    vault::Vault &m_vault;
    vault::Replica &m_replica;
    Remote &m_remote;
    ExchangeLog &m_log;
    Report &m_report;
    SegmentStore m_store;
    ReplicaKeys m_keys;
    qint64 m_budget;
};

} // namespace covault::sync
