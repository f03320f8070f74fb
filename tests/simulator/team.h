// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "members/request.h"
#include "storage/vaultfile.h"
#include "vault/vault.h"

#include <QTemporaryDir>

#include <vector>

namespace covault::simulator {

/// Opens the vault in a file whose key is known; the file has room for a header and no slots, so no key is derived.
Result<std::unique_ptr<vault::Vault>> openVault(const QString &path, const crypto::SecretBytes &master, Clock &clock);

/// The files of people who share one vault and have not synced yet: Ada founded it, Ben of the provider, Cleo and Dan
/// joined. Made once a process, since the words of a join are dear, and copied for each run.
class Team
{
public:
    struct Person
    {
        QString name;
        Bytes file;
        crypto::SecretBytes master;
    };
    static constexpr size_t Size = 4;
    /// When it was made.
    static Moment start();

    /// Somebody of the provider whom nobody has let in yet, with a request whose words were compared.
    const members::Identity &newcomer() const { return *m_newcomer; }
    const members::ComparedRequest &request() const { return *m_request; }

    static Result<const Team *> instance();
    const std::vector<Person> &people() const { return m_people; }

private:
    Result<> make();
    Result<> found(const QString &path, Clock &clock);
    Result<> join(size_t index, const QString &founderPath, const QString &path, Clock &clock);

    Result<> prepareNewcomer(Clock &clock);

    std::vector<Person> m_people;
    std::optional<members::Identity> m_newcomer;
    std::optional<members::ComparedRequest> m_request;
};

} // namespace covault::simulator
