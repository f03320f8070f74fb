// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"
#include "diagram/diagramstore.h"

namespace covault::desktop {

/// Whether a file that begins so is a drawing: of draw.io, or a network scan that is drawn.
bool isDrawing(const QString &name, BytesView bytes);

/// What the drawing in \p bytes is and would do in \p vault: a diagram for each page. One whose title a diagram there
/// bears is left out, since nobody can tell whether it is the same one.
Result<FileRow> lookAtDrawing(vault::Vault &vault, const QString &name, const Bytes &bytes);

/// Makes the diagrams of a file and gives their names; pages that lookAtDrawing() leaves out are left out.
Result<std::vector<vault::RecordKey>> bringInDrawing(vault::Vault &vault, const QString &name, const Bytes &bytes);

} // namespace covault::desktop
