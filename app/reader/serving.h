// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/filepicture.h"
#include "readers/filetext.h"

namespace covault::reader {

/// What is made of a file.
struct Makers
{
    std::function<readers::FileText(const QString &name, BytesView bytes)> text;
    std::function<readers::FilePicture(BytesView bytes, const readers::PageWish &page)> picture;
};

/// Shuts this process in, takes a file from standard input, and gives what \p makers make of it to standard output
/// (readers/readertalk.h). The exit code of the program; without being shut in it does not look at the file.
int serve(const Makers &makers);

} // namespace covault::reader
