// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::desktop {

class Notices;

/// Opens an address that stands in the record called \p title: a web page in the browser, `mailto:` in the mail
/// program. What the vault holds came from others, so nothing else is opened: it is said instead. GUI thread.
void openAddress(Notices &notices, const QString &title, const QString &address);

} // namespace covault::desktop
