// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"
#include "vault/undoing.h"

#include <stop_token>

namespace covault::desktop {

/// What the page has done away from the window's thread. More files than MostFiles are not looked at.
constexpr int MostFiles = 500;

/// The files that \p paths name, those in folders too, hidden ones and links left out; each once, sorted.
QStringList filesIn(const QStringList &paths, std::stop_token stop);

/// What \p path is and would do in \p vault. What can't be brought in is a refused row, with the reason in it.
FileRow lookAt(vault::Vault &vault, const QString &path);

/// What was brought in, and what it takes to undo it.
struct Brought
{
    std::optional<ActId> act;               ///< of all records out of tables and exports
    std::vector<vault::RecordKey> diagrams; ///< that were made
    qint64 records = 0;                     ///< that were made or changed, diagrams among them
    QStringList remarks;                    ///< what went wrong with single files

    bool isAnything() const { return act || !diagrams.empty(); }
};

/// Brings the rows in: tables and exports in one act, then the drawings, which find the devices of the tables.
/// `Refused`, and nothing was done, if a file is another than the one that was looked at.
Result<Brought> bringIn(vault::Vault &vault, const std::vector<FileRow> &rows);

/// Takes it back, but for what was changed since, which is counted in `left`.
Result<vault::Undone> takeBack(vault::Vault &vault, const Brought &brought);

/// How many records came by an import and were confirmed by nobody.
Result<qint64> countInbox(vault::Vault &vault);

} // namespace covault::desktop
