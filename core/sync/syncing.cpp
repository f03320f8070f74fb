// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncing.h"

#include "sync/bundle.h"
#include "sync/copyremote.h"
#include "sync/folderremote.h"
#include "sync/limits.h"
#include "sync/remotelayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

Result<Report> exchangeWith(vault::Vault &vault, const KnownRemote &known)
{
    auto remote = openRemote(known.url);
    if (!remote)
        return failure(remote);
    return Exchange(vault, **remote, known).run();
}

bool isOfRemote(const Error &error)
{
    switch (error.code()) {
    case Error::Code::Unreachable:
    case Error::Code::Io:
    case Error::Code::NotFound:
    case Error::Code::NotAllowed:
    case Error::Code::Usage:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<SyncOutcome> syncAll(vault::Vault &vault)
{
    const auto remotes = RemoteStore(vault.replica().database).all();
    if (!remotes)
        return failure(remotes);
    SyncOutcome outcome;
    qint64 sizeBefore = -1;
    for (int round = 0; round < 3 && outcome.report.receivedSegments != sizeBefore; ++round) {
        if (round > 0 && remotes->size() < 2)
            break;
        sizeBefore = outcome.report.receivedSegments;
        for (const KnownRemote &remote : *remotes) {
            const bool hasFailed = std::any_of(outcome.failed.begin(), outcome.failed.end(), [&](const auto &failed) { return failed.url == remote.url; });
            if (hasFailed)
                continue;
            const auto known = RemoteStore(vault.replica().database).find(remote.url);
            if (!known)
                return failure(known);
            const auto report = exchangeWith(vault, known->value_or(remote));
            if (report)
                outcome.report.add(*report);
            else if (isOfRemote(report.error()))
                outcome.failed.push_back({remote.url, report.error()});
            else
                return failure(report);
        }
    }
    return outcome;
}

Result<Report> syncToFile(vault::Vault &vault, const QString &path)
{
    auto bundle = BundleWriter::create(path);
    if (!bundle)
        return failure(bundle);
    auto report = Exchange(vault, **bundle, {}, Exchange::Direction::OnlyGive).run();
    if (!report)
        return report;
    if (auto finished = (*bundle)->finish(); !finished)
        return failure(finished);
    return report;
}

Result<Report> syncFromFile(vault::Vault &vault, const QString &path)
{
    auto bundle = BundleReader::open(path);
    if (!bundle)
        return failure(bundle);
    return Exchange(vault, **bundle, {}, Exchange::Direction::OnlyTake).run();
}

Result<Report> mergeCopy(vault::Vault &vault, vault::Vault &other, const QString &otherName)
{
    if (vault.roster().vaultId() != other.roster().vaultId()) {
        return failure(Error::Code::Refused, u"merging %1"_s.arg(otherName), u"it is a copy of another vault"_s,
                u"name a copy of this vault, or export from the one and import into the other"_s);
    }
    CopyRemote copy(other, otherName);
    return Exchange(vault, copy, {}, Exchange::Direction::OnlyTake).run();
}

Result<> setReported(vault::Vault &vault, const Report &report)
{
    return ExchangeLog(vault.replica().database, 0).setReported(report.rejected);
}

Result<> addRemote(vault::Vault &vault, const QString &url)
{
    auto remote = openRemote(url);
    if (!remote)
        return failure(remote);
    if (auto *folder = dynamic_cast<FolderRemote *>(remote->get())) {
        if (auto prepared = folder->prepare(); !prepared)
            return prepared;
    }
    if (const auto listing = (*remote)->list(layout::vaultFolder(vault.roster().vaultId())); !listing)
        return failure(listing);
    if (const auto added = RemoteStore(vault.replica().database).add((*remote)->url()); !added)
        return failure(added);
    return {};
}

Result<> removeRemote(vault::Vault &vault, const QString &url)
{
    const auto remote = openRemote(url);
    return RemoteStore(vault.replica().database).remove(remote ? (*remote)->url() : url);
}

Result<std::vector<RemoteState>> remoteStates(vault::Vault &vault)
{
    const auto remotes = RemoteStore(vault.replica().database).all();
    if (!remotes)
        return failure(remotes);
    std::vector<RemoteState> states;
    for (const KnownRemote &known : *remotes) {
        auto remote = openRemote(known.url);
        const auto listing = remote ? (*remote)->list(layout::vaultFolder(vault.roster().vaultId())) : Result<Listing>(failure(remote));
        const auto delivered = ExchangeLog(vault.replica().database, known.n).delivered();
        if (!delivered)
            return failure(delivered);
        RemoteState state{known.url, RemoteState::State::Ok, known.last};
        if (!listing)
            state.state = RemoteState::State::Unreachable;
        else if (offersLess(vault, *delivered, *listing))
            state.state = RemoteState::State::Older;
        states.push_back(std::move(state));
    }
    return states;
}

Result<std::vector<OfferedRequest>> offeredRequests(vault::Vault &vault)
{
    const auto remotes = RemoteStore(vault.replica().database).all();
    if (!remotes)
        return failure(remotes);
    std::vector<OfferedRequest> requests;
    const VaultId id = vault.roster().vaultId();
    for (const KnownRemote &known : *remotes) {
        auto remote = openRemote(known.url);
        const auto listing = remote ? (*remote)->list(layout::vaultFolder(id) + u"/requests"_s) : Result<Listing>(failure(remote));
        if (!listing)
            continue;
        int read = 0;
        for (const RemoteFile &file : *listing) {
            const auto place = layout::placeOf(id, file.name);
            if (!place || place->type != layout::Place::Type::Request || !place->isExact || ++read > limits::Requests)
                continue;
            auto bytes = (*remote)->read(file.name, limits::Request);
            if (bytes && layout::nameHex(*bytes) == place->hex)
                requests.push_back({known.url, file.name, std::move(*bytes)});
        }
    }
    return requests;
}

} // namespace covault::sync
