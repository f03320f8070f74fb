// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"
#include "diagram/diagramstore.h"

#include <stop_token>

namespace covault::desktop {

/// Whether a file that begins so is a drawing: of draw.io, or a network scan that is drawn.
bool isDrawing(const QString &name, BytesView bytes);

/// What the drawing in \p bytes is and would do in \p vault: a diagram for each page. One whose title a diagram there
/// bears is left out, since nobody can tell whether it is the same one.
Result<FileRow> lookAtDrawing(vault::Vault &vault, const QString &name, const Bytes &bytes);

/// A drawing that was read.
struct Drawing
{
    QString path;
    diagram::Original original;
    std::vector<diagram::Diagram> pages;
};

/// A diagram that was brought in.
struct MadeDiagram
{
    vault::RecordKey key;
    size_t steps = 0; ///< of its history when it was made: with more it was changed since
};

/// Makes the diagrams of \p drawing, which show \p assets, and adds them to \p made, those before a failure too; pages
/// that lookAtDrawing() leaves out are left out, and those that are to come when \p stop is asked.
Result<> bringInDrawing(vault::Vault &vault, const Drawing &drawing, const std::vector<diagram::Asset> &assets,
        std::stop_token stop, std::vector<MadeDiagram> &made);

} // namespace covault::desktop
