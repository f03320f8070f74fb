// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/diagrams/diagramsstate.h"
#include "diagram/check.h"
#include "vault/vault.h"

namespace covault::desktop {

/// The diagrams of the vault, by title. On a thread that may use \p vault.
Result<std::vector<DiagramItem>> diagramsOf(vault::Vault &vault);

/// Reads a diagram, lays it out if it has no places, and compares it with the vault and, if there is one, a scan. On a
/// thread that may use \p vault.
Result<std::shared_ptr<const DrawnDiagram>> drawnOf(
        vault::Vault &vault, const vault::RecordKey &key, const readers::NmapScan *scan);

/// What \p drawing and what is known of it come to. Pure; \p keys: of the assets, by id.
DrawnDiagram drawnOf(const diagram::Diagram &drawing, const std::vector<diagram::Asset> &assets,
        const std::vector<diagram::Difference> &differences, const std::map<QString, vault::RecordKey> &keys);

} // namespace covault::desktop
