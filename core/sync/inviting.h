// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/compose.h"
#include "vault/vault.h"

namespace covault::sync {

/// Reads the request file that a newcomer sent. `Io` if it can't be read; `Refused` if it is larger than a request can be,
/// or no file; else as members::Request::parse().
Result<members::Request> readRequest(const QString &path);

/// How a person with an invite to hand over was let in.
struct Invited
{
    QString words;               ///< that the inviter reads out
    bool wasLetInBefore = false; ///< by the same request: role and collections stay as they were
};

/// Lets in who made the compared request, publishes that, and writes the invite that answers it to \p path. A request
/// that was granted before, by an invite that got lost, is answered again. \p remotes: URLs that the newcomer shall use.
/// `Io` if the file can't be made, before anybody is let in; `NotAllowed` or `Refused` by the rules of membership.
Result<Invited> invite(vault::Vault &vault, const members::ComparedRequest &compared,
        const members::Admission &admission, const std::vector<QString> &remotes, const QString &path);

} // namespace covault::sync
