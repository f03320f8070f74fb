// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/diagramfile.h"
#include "desktop/session/session.h"
#include "interchange/incoming.h"

namespace covault::desktop {

/// A file of which not all came in, and why.
struct FailedFile
{
    QString path;
    Error error;
};

/// What was brought in, and what it takes to undo it.
struct Brought
{
    std::optional<ActId> act; ///< of all records out of tables and exports
    std::vector<MadeDiagram> diagrams;
    qint64 records = 0; ///< that were made or changed, diagrams among them
    std::vector<FailedFile> failed;

    bool isAnything() const { return act || !diagrams.empty(); }
};

/// Files on their way into the vault: all are read first, then written a step after the other: tables and exports in
/// one act, then the drawings, which find the devices of the tables. Used once, on one thread at a time.
class Intake
{
public:
    /// Reads the files of \p rows, for which \p scope's vault is not written to. `Refused` if one is another than the
    /// one that was looked at; `NeedsPassphrase` if \p scope was stopped.
    static Result<std::shared_ptr<Intake>> read(const ReadScope &scope, const std::vector<FileRow> &rows);

    /// Writes what comes next. A drawing that fails is noted and keeps nothing else out.
    Result<Slice> writeNext(WriteScope &scope);

    const Brought &brought() const { return m_brought; }

private:
    Result<> read(const FileRow &row, vault::Vault &vault);
    Result<> writeTables(WriteScope &scope);
    void writeDrawing(WriteScope &scope, const Drawing &drawing);
    Result<> bringIn(WriteScope &scope, const Drawing &drawing);

    std::vector<interchange::IncomingFile> m_tables;
    std::vector<Drawing> m_drawings;
    std::optional<std::vector<diagram::Asset>> m_assets; // read once, when the tables are in
    size_t m_steps = 0; // that were done: the tables are one, each drawing is one
    Brought m_brought;
};

} // namespace covault::desktop
