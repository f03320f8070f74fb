// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Network addresses as text.
namespace covault::scan::addresses {

/// \p text as an IPv4 or IPv6 address in one spelling ("10.0.0.1", "2001:db8::1"); empty if it is none. A prefix length behind a slash is left out.
QString canonicalIp(QStringView text);

/// "10.0.0.0/24" with the host bits cleared; empty if \p text is no IPv4 network.
QString canonicalNetwork(QStringView text);

} // namespace covault::scan::addresses
