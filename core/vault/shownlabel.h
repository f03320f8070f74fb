// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::vault {

/// A label of a kind, a field or a choice in the language for which a translator is installed. Those that ship are
/// English, and stay so without one, as on the command line; what people have called their own kinds stays as it is.
/// Any thread.
QString shownLabel(const QString &label);

} // namespace covault::vault
