// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importformat.h"

namespace covault::interchange {

bool isBitwardenExport(const QString &fileName, BytesView head);

/// Reads an unencrypted export of a Bitwarden or Vaultwarden account or organisation. Logins, cards, notes and SSH keys
/// become credentials (a note without secrets a document), identities contacts; folders and collections become tags;
/// what has no home is kept in `extra`. An encrypted export is refused with what to do.
Result<IncomingFile> readBitwardenExport(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

} // namespace covault::interchange
