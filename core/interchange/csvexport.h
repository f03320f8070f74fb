// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/exported.h"
#include "vault/value.h"

namespace covault::interchange {

/// Records as a table (RFC 4180, UTF-8): one kind with a column for each of its fields, or all kinds with the columns
/// `kind` and `title` first. Links are titles; lists are joined by "; "; a table is one cell with a line for each row.
/// Attachments are named only. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
/// line end) has an apostrophe before it, which our own reader takes away again. Secrets are written only with
/// `Reveal::Yes`; then the caller asks for the passphrase again and notes the export in the audit before.
Result<Exported> exportCsv(vault::Vault &vault, const ExportOptions &options, vault::Reveal reveal);

} // namespace covault::interchange
