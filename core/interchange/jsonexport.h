// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/exported.h"

namespace covault::interchange {

/// The whole vault, or a part of it, as a `covault-export-1` document: every value in clear, attachments with their
/// content, kinds, members, hidden records and the history of each record. Removed records are not in it. Reading it
/// back gives the same content. The caller asks for the passphrase again and notes the export in the audit before.
Result<Exported> exportJson(vault::Vault &vault, const ExportOptions &options = {});

} // namespace covault::interchange
