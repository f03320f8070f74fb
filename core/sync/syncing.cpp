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

// What a run did that ended early counts; what it lists is not complete.
void addDone(Report &all, Report part)
{
    part.rejected = all.rejected;
    part.forks = all.forks;
    part.behind = all.behind;
    part.missingParts = all.missingParts;
    part.notes.clear();
    all.add(part);
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

// Adds to the outcome what an exchange with one remote came to; fails only if the vault does.
Result<> exchangeWith(vault::Vault &vault, const KnownRemote &known, const Interruption &interruption, SyncOutcome &outcome)
{
    auto remote = openRemote(known.url);
    if (!remote) {
        outcome.failed.push_back({known.url, remote.error()});
        return {};
    }
    InterruptibleRemote interruptible(**remote, interruption);
    Exchange exchange(vault, interruptible, known);
    const auto report = exchange.run();
    if (report) {
        outcome.report.add(*report);
        if (report->isOlder && std::ranges::find(outcome.older, known.url) == outcome.older.end())
            outcome.older.push_back(known.url);
        return {};
    }
    addDone(outcome.report, exchange.doneSoFar());
    outcome.isInterrupted = interruptible.wasInterrupted();
    if (outcome.isInterrupted)
        return {};
    if (!isOfRemote(report.error()))
        return failure(report);
    outcome.failed.push_back({known.url, report.error()});
    return {};
}

} // namespace

Result<SyncOutcome> syncAll(vault::Vault &vault, const Interruption &interruption, const QStringList &urls)
{
    auto remotes = RemoteStore(vault.replica().database).all();
    if (!remotes)
        return failure(remotes);
    if (!urls.isEmpty())
        std::erase_if(*remotes, [&urls](const KnownRemote &remote) { return !urls.contains(remote.url); });
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
            if (auto done = exchangeWith(vault, known->value_or(remote), interruption, outcome); !done)
                return failure(done);
            if (outcome.isInterrupted)
                return outcome;
        }
    }
    return outcome;
}

Result<Report> syncToFile(vault::Vault &vault, const QString &path, const Interruption &interruption)
{
    auto bundle = BundleWriter::create(path);
    if (!bundle)
        return failure(bundle);
    InterruptibleRemote interruptible(**bundle, interruption);
    auto report = Exchange(vault, interruptible, {}, Exchange::Direction::OnlyGive).run();
    if (!report)
        return report;
    if (auto finished = (*bundle)->finish(); !finished)
        return failure(finished);
    return report;
}

Result<Report> syncFromFile(vault::Vault &vault, const QString &path)
{
    return syncFromFile(vault, path, {}).transform([](SyncOutcome outcome) { return std::move(outcome.report); });
}

Result<SyncOutcome> syncFromFile(vault::Vault &vault, const QString &path, const Interruption &interruption)
{
    auto bundle = BundleReader::open(path);
    if (!bundle)
        return failure(bundle);
    InterruptibleRemote interruptible(**bundle, interruption);
    Exchange exchange(vault, interruptible, {}, Exchange::Direction::OnlyTake);
    const auto report = exchange.run();
    if (!report && !interruptible.wasInterrupted())
        return failure(report);
    SyncOutcome outcome;
    outcome.isInterrupted = !report;
    if (report)
        outcome.report = *report;
    else
        addDone(outcome.report, exchange.doneSoFar());
    return outcome;
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

Result<std::vector<OfferedRequest>> offeredRequests(const VaultId &vault, Remote &remote)
{
    const auto listing = remote.list(layout::vaultFolder(vault) + u"/requests"_s);
    if (!listing)
        return failure(listing);
    std::vector<OfferedRequest> requests;
    int read = 0;
    for (const RemoteFile &file : *listing) {
        const auto place = layout::placeOf(vault, file.name);
        if (!place || place->type != layout::Place::Type::Request || !place->isExact || ++read > limits::Requests)
            continue;
        auto bytes = remote.read(file.name, limits::Request);
        if (bytes && layout::nameHex(*bytes) == place->hex)
            requests.push_back({remote.url(), file.name, std::move(*bytes)});
    }
    return requests;
}

Result<std::vector<OfferedRequest>> offeredRequests(vault::Vault &vault)
{
    const auto remotes = RemoteStore(vault.replica().database).all();
    if (!remotes)
        return failure(remotes);
    std::vector<OfferedRequest> requests;
    for (const KnownRemote &known : *remotes) {
        auto remote = openRemote(known.url);
        if (!remote)
            continue;
        auto offered = offeredRequests(vault.roster().vaultId(), **remote);
        if (offered)
            std::ranges::move(*offered, std::back_inserter(requests));
    }
    return requests;
}

} // namespace covault::sync
