// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "diagram/model.h"
#include "readers/skipped.h"

namespace covault::diagram {

/// The pages of a draw.io file in their order, and what could not be read of it.
struct DrawioFile
{
    std::vector<Diagram> pages; ///< titled as in the file
    std::vector<readers::Skipped> skipped;
};

/// Reads a draw.io (diagrams.net) file: an mxfile, compressed or plain, or a bare mxGraphModel.
///
/// Roles are guessed from shapes and labels; a shape that stands around others becomes their group, as does one that
/// draw.io calls a container. Labels become plain text. Links without both ends, pictures without meaning and damaged
/// pages are listed in `skipped`. Fails if the file is no draw.io file or larger than limits.h of readers allows.
Result<DrawioFile> readDrawio(BytesView bytes);

} // namespace covault::diagram
