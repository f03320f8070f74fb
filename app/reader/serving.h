// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/filetext.h"

namespace covault::reader {

using Read = std::function<readers::FileText(const QString &name, BytesView bytes)>;

/// Shuts this process in, takes a file from standard input, and gives what \p read makes of it to standard output
/// (readers/readertalk.h). The exit code of the program; without being shut in it does not look at the file.
int serve(const Read &read);

} // namespace covault::reader
