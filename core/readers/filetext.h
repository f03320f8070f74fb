// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

#include <functional>
#include <optional>

namespace covault::readers {

/// All that is written in a file, of whatever kind it is. A value.
struct FileText
{
    QString text;
    QString why; ///< what was not read, and why; empty if all was

    bool operator==(const FileText &) const = default;
};

/// Whether reading the file takes a large reader, of archives, mails or documents: what an attacker would aim at. All
/// others are read as the text that they are, or not at all.
bool isIntricate(const QString &name, BytesView bytes);

/// Reads the text of a file that may come from anybody, within narrow limits and limits::TextCharacters. Private keys in it
/// are left out. Nothing if \p isStopped said yes.
std::optional<FileText> textOfFile(const QString &name, BytesView bytes, const std::function<bool()> &isStopped = {});

} // namespace covault::readers
