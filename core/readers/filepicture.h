// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

namespace covault::readers {

/// Which page of a file shall be drawn, and into how many pixels it has to fit; each of the three is at least 1.
struct PageWish
{
    int page = 1; ///< the first is 1
    int width = 1;
    int height = 1;

    bool operator==(const PageWish &) const = default;
};

/// What a page of a file looks like. A value.
struct FilePicture
{
    int width = 0; ///< in pixels; 0: nothing could be drawn
    int height = 0;
    Bytes pixels;  ///< from the top, row by row without gaps: a byte each of red, green, blue and opacity
    int pages = 0; ///< how many the file has
    QString why;   ///< why nothing could be drawn

    bool operator==(const FilePicture &) const = default;
};

/// Whether it is a file of pages to look at: a PDF, or a picture. By its first bytes.
bool hasPages(BytesView bytes);

} // namespace covault::readers
