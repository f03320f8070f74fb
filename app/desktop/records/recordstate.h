// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/records/recordview.h"

#include <chrono>

namespace covault::desktop {

/// Everything the page of a record shows.
struct RecordPageState
{
    std::optional<RecordView> view; ///< nothing: no record is open
    std::optional<Error> error;
    QString copied;               ///< which value lies on the clipboard: place of its row, see placeName()
    std::chrono::seconds left{0}; ///< until it is taken from there
};

/// What names a value on the page.
inline QString placeName(const QString &field, const Bytes &element, const QString &column)
{
    return field + u'/' + QString::fromLatin1(element.toHex()) + u'/' + column;
}

} // namespace covault::desktop
