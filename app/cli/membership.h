// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "vault/vault.h"

namespace covault::cli {

/// The options of 'members', as they were typed.
struct MemberOptions
{
    QString name, party, partyName, output, fingerprint, words, role, collections, until, remote, device, since, cost, readOnly;
};

/// What members there are, and what is changed about them. Each change is published at once, so that it is in the chain
/// before anything else is taken in.
Result<Answer> listMembers(vault::Vault &vault);
Result<Answer> removeMember(vault::Vault &vault, const QString &member, const MemberOptions &options);
Result<Answer> changeRole(vault::Vault &vault, const QString &member, const QString &role);
Result<Answer> changeCollections(
        vault::Vault &vault, const QString &member, const QString &collections, const MemberOptions &options);
Result<Answer> listCollections(vault::Vault &vault);
Result<Answer> addCollection(vault::Vault &vault, const QString &name, const QString &party);

} // namespace covault::cli
