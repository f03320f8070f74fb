// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/netconfigreader.h"

namespace covault::readers {

/// One reader a dialect; each fills \p config from all of \p text.
void readCiscoIos(QStringView text, NetworkConfig &config);
void readRouterOs(QStringView text, NetworkConfig &config);
void readFortiOs(QStringView text, NetworkConfig &config);
void readJunosSet(QStringView text, NetworkConfig &config);

/// "10.0.0.1/24" of an address and a mask; the two as they are if the mask is none.
QString withPrefix(const QString &address, const QString &mask);

/// \p text without one pair of quotes around it.
QString unquoted(QString text);

/// A secret as it stands in a line: "$9$", "ENC" and "type 7" are told from plain text by \p told or its first characters.
NetworkSecret secretOf(const QString &what, const QString &user, const QString &value, const QString &told, qsizetype line);

/// The interface \p name, made if there is none yet. Valid until the next is made.
NetworkInterface &interfaceNamed(NetworkConfig &config, const QString &name, qsizetype line);

} // namespace covault::readers
