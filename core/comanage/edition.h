// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <span>

namespace covault::comanage {

/// The hash of an edition: H("edition", id and sorted heads of each duty), the duties in the order of their ids.
Hash editionHash(std::vector<const vault::Record *> duties);

struct Signing
{
    /// The duties to sign; empty: all that are here and not removed.
    std::vector<vault::RecordKey> duties;
    /// The edition's title, "Responsibilities 2026-Q4"; empty: the duties are signed without one.
    QString edition;
    /// Whom the signature is for, if that person has no device.
    std::optional<vault::LinkTarget> onBehalfOf;
};

struct Signed
{
    vault::Changed changed;
    std::optional<vault::Edition> edition;
    std::vector<vault::RecordKey> duties;
};

/// Signs duties as they stand, in one act. `NotAllowed` if this member is neither an admin nor may sign for the side,
/// `NotFound` if a duty is not here or there is none.
Result<Signed> sign(vault::Vault &vault, const Signing &signing);

} // namespace covault::comanage
