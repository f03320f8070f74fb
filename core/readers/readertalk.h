// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "readers/filetext.h"

/// What a program and the one that reads for it say to each other, over the standard input and output of the latter: a file;
/// then, once it is shut in and before it looks at the file, Ready; then the text. Both sides are of one version.
namespace covault::readers::talk {

struct File
{
    QString name;
    Bytes bytes;
};

inline constexpr char Ready = 'R';
/// A longer answer is none.
inline constexpr qsizetype MostAnswerBytes = 4 << 20;

Bytes packed(const QString &name, BytesView bytes);
Bytes packed(const FileText &text);
Result<File> fileIn(BytesView said);
/// Whoever has got hold of the other side may say anything: `Damaged` for what is no text.
Result<FileText> textIn(BytesView said);

} // namespace covault::readers::talk
