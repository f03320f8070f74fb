// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::scan {

/// \p line with a mask sign for each letter of what a scan would find to be secret in it, as long as it was. Where the
/// secret is not written as it was found, all of the line is covered.
QString withSecretsCovered(const QString &line);

} // namespace covault::scan
