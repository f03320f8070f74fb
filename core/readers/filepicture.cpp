// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/filepicture.h"

#include "readers/filekind.h"

namespace covault::readers {

bool hasPages(BytesView bytes)
{
    const FileKind kind = sniff({}, bytes.first(std::min(bytes.size(), SniffBytes)));
    return kind == FileKind::Pdf || kind == FileKind::Image;
}

} // namespace covault::readers
