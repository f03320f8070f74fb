// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importformat.h"

namespace covault::interchange {

bool isKeePassXcCsv(const QString &fileName, BytesView head);

/// Reads the CSV that KeePassXC writes. Groups become tags; entries of the recycle bin come as obsolete.
Result<IncomingFile> readKeePassXcCsv(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

bool isBrowserCsv(const QString &fileName, BytesView head);

/// Reads the passwords that Chrome and its kin, Firefox or Safari export.
Result<IncomingFile> readBrowserCsv(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

} // namespace covault::interchange
