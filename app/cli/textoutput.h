// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace covault::cli {

enum class Colour { No, Yes };

/// \p document as aligned text for people: a list of objects becomes a table, an object a list of names and values.
/// Control characters in values are shown as escapes, so that no record can steer the terminal.
QString textFrom(const QJsonValue &document, Colour colour);

} // namespace covault::cli
