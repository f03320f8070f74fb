// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault {

/// The file that \p path means: itself, or where it is a link what that leads to over however many links. That file need
/// not be there yet, so one that is to be put in its place lies beside it and the links stay. Empty if the links lead in a
/// circle.
QString meantBy(const QString &path);

} // namespace covault
