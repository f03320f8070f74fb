// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/verify.h"

namespace covault::sync {

/// vault::verify(), and what is kept of every segment against the header that its device signed: its place in the chain and
/// among the statements, its time, its sections, and the statements and changes that it carried. So rows that were put back
/// from an older copy of their page are named wherever a segment tells of them. Writes nothing.
///
/// Not told by headers: what waits to be published, which statements a device wrote that went on from an older file
/// beside its own future, and in which order changes came that two segments carry.
Result<vault::Verification> verify(vault::Vault &vault);

} // namespace covault::sync
