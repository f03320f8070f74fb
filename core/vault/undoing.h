// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// A place of an act that was left as it is.
struct Left
{
    RecordKey record;
    QString field; ///< empty: the whole record
    QString why;
};

/// What undoing an act came to.
struct Undone
{
    Changed changed; ///< nothing: all of it was undone or changed before
    std::vector<Left> left;
};

/// Takes back what this device did in an act, as far as nobody changed it since: a record that the act made is removed,
/// each value that it set goes back to what stood there before, a removal or a restoring is turned round. What somebody
/// changed since stays and is listed. It is one act itself, of cause "undo". `NotFound` if this device did nothing in
/// such an act; fails as Vault::edit() if a record may not be written any more, and then nothing is undone.
Result<Undone> undo(Vault &vault, const ActId &act);

} // namespace covault::vault
