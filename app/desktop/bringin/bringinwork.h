// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"
#include "vault/vault.h"

#include <stop_token>

namespace covault::desktop {

/// What the page has done away from the window's thread. More files than MostFiles are not looked at.
constexpr int MostFiles = 500;

/// The files that \p paths name, those in folders too, hidden ones and links left out; each once, sorted.
QStringList filesIn(const QStringList &paths, std::stop_token stop);

/// What \p path is and would do in \p vault. What can't be brought in is a refused row, with the reason in it.
FileRow lookAt(vault::Vault &vault, const QString &path);

/// How many records came by an import and were confirmed by nobody.
Result<qint64> countInbox(vault::Vault &vault);

} // namespace covault::desktop
