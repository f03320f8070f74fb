// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/joining.h"

#include "base/readfile.h"
#include "members/invite.h"
#include "sync/completion.h"
#include "sync/publisher.h"
#include "vault/founding.h"
#include "vault/rows.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

Result<members::OpenedInvite> openInvite(vault::Vault &vault, BytesView file, const QString &typedWords)
{
    const auto request = vault::pendingRequest(vault);
    if (!request)
        return failure(request);
    if (!*request) {
        return failure(Error::Code::Refused, u"joining"_s, u"this file does not wait for an invite"_s,
                u"make a request to join first"_s);
    }
    return members::openInvite(file, **request, *vault.replica().identity, typedWords, vault.clock().now());
}

Result<> countInto(Joined &joined, vault::Vault &vault)
{
    const auto records = vault::countShown(vault.replica());
    const auto missing = vault::missingHeads(vault);
    if (!records || !missing)
        return failure(records ? missing : records);
    joined.records = *records;
    joined.missing = *missing;
    return {};
}

} // namespace

Result<Bytes> readInvite(const QString &path)
{
    return readFile(path, members::MaxInviteSize);
}

Result<Joined> join(vault::Vault &vault, BytesView inviteFile, const QString &typedWords)
{
    auto opened = openInvite(vault, inviteFile, typedWords);
    if (!opened)
        return failure(opened);
    const std::vector<QString> remotes = opened->content.remotes;
    if (auto accepted = vault::acceptInvite(vault, std::move(*opened)); !accepted)
        return failure(accepted);
    Joined joined;
    for (const QString &url : remotes) {
        if (auto added = addRemote(vault, url); !added)
            joined.failed.push_back({url, added.error()});
    }
    auto synced = syncAll(vault);
    if (!synced)
        return failure(synced);
    joined.failed.insert(joined.failed.end(), synced->failed.begin(), synced->failed.end());
    if (auto completed = completeMembership(vault); !completed)
        return failure(completed);
    if (auto published = Publisher(vault).publishStatements(); !published)
        return failure(published);
    if (auto counted = countInto(joined, vault); !counted)
        return failure(counted);
    return joined;
}

} // namespace covault::sync
