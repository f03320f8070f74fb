// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Domains by the public suffix list, by libpsl. The only door to that library.
namespace covault::scan::domains {

/// The part of \p host that somebody registered: "example.co.uk" of "www.example.co.uk". Empty if there is none: an
/// address, a bare suffix, a name without a known suffix.
QString registrable(const QString &host);

/// Whether anyone gets an address there: such a domain says nothing about its users' firm.
bool isFreeMail(const QString &registrableDomain);

} // namespace covault::scan::domains
