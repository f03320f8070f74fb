// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "diagram/check.h"
#include "diagram/elements.h"
#include "vault/vault.h"

namespace covault::diagram {

/// The pages of a file, and what could not be read of it.
struct DrawingFile
{
    std::vector<Diagram> pages; ///< each has a title
    std::vector<readers::Skipped> skipped;
};

/// Reads a draw.io file or the XML of an nmap scan, which is told by its content; \p name titles pages that have no title.
/// A page without any node is listed as skipped. `Refused` if nothing is left, or the file is neither.
Result<DrawingFile> readDrawingFile(BytesView bytes, const QString &name);

/// The drawing in a diagram record, titled as the record is. `Usage` if the record is of another kind.
Result<ReadElements> readDiagram(const vault::Record &record);

/// Makes a diagram record hold \p diagram, as one change: elements that are drawn the same stay untouched, so that what
/// others move meanwhile is not undone. A record that does not exist yet is made.
Result<vault::Changed> writeDiagram(vault::Vault &vault, const vault::RecordKey &key, const Diagram &diagram);

/// The file from which diagrams come, as it was.
struct Original
{
    QString name;
    Bytes bytes;
};

/// A record that was made of a page.
struct ImportedDiagram
{
    vault::RecordKey key;
    size_t nodes = 0;
    int linked = 0; ///< nodes for which the asset was found
};

/// Makes a new diagram record of \p diagram: devices get those of \p assets that they show, what has no places is laid
/// out, and the original file is attached. If it can't be, the diagram is removed again. The assets are those of
/// assetsOf(), read once for all pages.
Result<ImportedDiagram> importDiagram(vault::Vault &vault, const CollectionId &collection, Diagram diagram,
        const Original &original, const std::vector<Asset> &assets);

} // namespace covault::diagram
