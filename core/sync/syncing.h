// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/exchange.h"
#include "sync/interruptibleremote.h"

#include <QStringList>

/// What a person does with remotes: the app and the command line call these.
namespace covault::sync {

/// An exchange with every remote. One that failed did not stop the others.
struct SyncOutcome
{
    struct Failed
    {
        QString url;
        Error error;
    };
    Report report;
    std::vector<Failed> failed;
    std::vector<QString> older;  ///< URLs of those that offer less than they did
    bool isInterrupted = false;  ///< ended before it was through; the lists of the report may be old
};

/// Exchanges with every remote of the vault, and again with the earlier ones where a later one brought something for them.
/// What \p interruption asks for ends it early: nothing is lost, and another call goes on where it was. Fails only if the
/// vault does. \p urls: with these alone; none: with all.
Result<SyncOutcome> syncAll(vault::Vault &vault, const Interruption &interruption = {}, const QStringList &urls = {});

/// Publishes, and writes all that this replica may pass on into one file. What \p interruption asks for ends it without
/// a file, as `Unreachable`.
Result<Report> syncToFile(vault::Vault &vault, const QString &path, const Interruption &interruption = {});
/// Takes in what such a file brings.
Result<Report> syncFromFile(vault::Vault &vault, const QString &path);
/// The same, until \p interruption asks for its end: then another call goes on where it was.
Result<SyncOutcome> syncFromFile(vault::Vault &vault, const QString &path, const Interruption &interruption);
/// Takes in the signed segments of another copy of the vault. `Refused` if it is one of another vault.
Result<Report> mergeCopy(vault::Vault &vault, vault::Vault &other, const QString &otherName);

/// The person, or the program that asked, was told what the report lists: none of it is new again. Until then it stays new,
/// also where the exchange that found it failed later.
Result<> setReported(vault::Vault &vault, const Report &report);

/// How a remote is, asked now.
struct RemoteState
{
    enum class State { Ok, Unreachable, Older };
    QString url;
    State state = State::Ok;
    std::optional<Moment> last;
};

/// Uses a remote from now on; one that is used already is filled again. A folder whose last part is missing is made.
Result<> addRemote(vault::Vault &vault, const QString &url);
Result<> removeRemote(vault::Vault &vault, const QString &url);
Result<std::vector<RemoteState>> remoteStates(vault::Vault &vault);

/// A join request that lies on a remote: bytes that anybody may have written.
struct OfferedRequest
{
    QString url;
    QString name;
    Bytes file;
};

/// The join requests on all remotes that answer, at most 100 of each; torn ones are left out.
Result<std::vector<OfferedRequest>> offeredRequests(vault::Vault &vault);
/// The same of one remote, without the vault: on any thread. Fails if the remote does not answer.
Result<std::vector<OfferedRequest>> offeredRequests(const VaultId &vault, Remote &remote);

} // namespace covault::sync
