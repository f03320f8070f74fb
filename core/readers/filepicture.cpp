// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/filepicture.h"

#include "readers/filekind.h"

namespace covault::readers {

bool hasPages(BytesView bytes)
{
    const std::optional<FileKind> kind = kindByMagic(bytes);
    return kind == FileKind::Pdf || kind == FileKind::Image;
}

} // namespace covault::readers
