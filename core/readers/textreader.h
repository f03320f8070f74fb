// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

namespace covault::readers {

/// Decoded text and the encoding that was found: "UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252".
struct Text
{
    QString text;
    QString encoding;

    bool operator==(const Text &) const = default;
};

/// Decodes \p bytes: a byte order mark decides; else zero bytes in every second place mean UTF-16; else UTF-8 if the
/// bytes are valid in it; else Windows-1252, in which every byte means something. Never fails.
Text readText(BytesView bytes);

/// Whether \p bytes are no text in any of these encodings: zero bytes or many control characters. Looks at 64 KiB.
bool isBinary(BytesView bytes);

/// The readable text of an HTML page: tags dropped, blocks on lines of their own, cells apart by tabs, entities
/// replaced, scripts and styles left out. Takes any input; makes no promise about layout.
QString textOfHtml(QStringView html);

} // namespace covault::readers
