// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace covault::leaks {

/// What a search of a folder found, and what it looked at.
struct Traces
{
    QStringList found; ///< "v.covault-wal: UTF-16 at 4096"
    int files = 0;
    qint64 bytes = 0;
};

/// Looks through every file below \p folder, and every name, for \p text, of ASCII and at least 24 characters, or one of its
/// halves: as UTF-8, as UTF-16, as hexadecimal digits and as base64, wherever in a longer text it may have begun.
Traces tracesOf(const QString &folder, const QByteArray &text);

} // namespace covault::leaks
