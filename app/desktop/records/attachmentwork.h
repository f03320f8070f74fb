// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ownfile.h"
#include "vault/vault.h"

#include <memory>
#include <stop_token>

/// What the files of a record ask of a vault, on a thread that may use it. `Io` once \p stop is requested: nothing was done then.
namespace covault::desktop {

Result<Bytes> readAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name, std::stop_token stop);
/// Writes the attachment into a file beside \p path, which commit() puts there.
Result<std::shared_ptr<OwnFile>> copyAttachment(
        vault::Vault &vault, const vault::RecordKey &key, const QString &name, const QString &path, std::stop_token stop);
/// Takes a file in under its name; one of that name is replaced. Gives the edits that undo it.
Result<std::vector<vault::Edit>> attachFile(
        vault::Vault &vault, const vault::RecordKey &key, const QString &path, std::stop_token stop);
/// Takes an attachment out of the record. Gives the edits that undo it.
Result<std::vector<vault::Edit>> removeAttachment(vault::Vault &vault, const vault::RecordKey &key, const QString &name);

} // namespace covault::desktop
