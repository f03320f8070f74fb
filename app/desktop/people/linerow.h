// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace covault::desktop {

/// A line of two rows of text with how it stands: a shared storage, a refused part, a record to change.
struct LineRow
{
    QString key; ///< what tells it from the others
    QString icon;
    QString title;
    QString detail = {};
    std::optional<drawing::Severity> severity = {}; ///< of its state; nothing: all is well
    QString state = {};
    QString when = {};

    bool operator==(const LineRow &) const = default;
};

/// Everything the row shows, in words.
QString accessibleText(const LineRow &row);

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::LineRow)
