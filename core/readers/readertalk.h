// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "readers/filepicture.h"
#include "readers/filetext.h"

#include <optional>

/// What a program and the one that reads for it say to each other, over the standard input and output of the latter: a file;
/// then, once it is shut in and before it looks at the file, Ready; then the text, or the page as a picture. Both sides are of
/// one version.
namespace covault::readers::talk {

struct Question
{
    std::optional<PageWish> page; ///< nothing: the text is asked for
    QString name;                 ///< of the file; none where a page is asked for
    Bytes bytes;
};

inline constexpr char Ready = 'R';
/// A longer answer is none.
inline constexpr qsizetype MostTextBytes = 4 << 20;
inline constexpr qsizetype MostPictureBytes = 64 << 20;

Bytes packed(const QString &name, BytesView bytes);
Bytes packed(const PageWish &page, BytesView bytes);
Bytes packed(const FileText &text);
Bytes packed(const FilePicture &picture);
/// `Damaged` for what is none; a page is from 1 to limits::PdfPages, a side of its picture from 1 to limits::PictureSide.
Result<Question> questionIn(BytesView said);
/// Whoever has got hold of the other side may say anything: `Damaged` for what is no text, or no picture that was asked for.
Result<FileText> textIn(BytesView said);
Result<FilePicture> pictureIn(BytesView said, const PageWish &asked);

} // namespace covault::readers::talk
