// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/filepicture.h"

namespace covault::reader {

/// Draws a page of a PDF, or a picture, as large as it may be; a picture never larger than it is. Only for a process that is
/// shut in: the libraries that do it are what an attacker aims at.
readers::FilePicture drawn(BytesView bytes, const readers::PageWish &page);

} // namespace covault::reader
