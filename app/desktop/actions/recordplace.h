// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/navigator.h"
#include "vault/change.h"

#include <optional>

namespace covault::desktop {

class Actions;

/// The text that names \p record in Place::target, the same for every page that shows records: `KIND/COLLECTION/ID`.
QString targetOf(const vault::RecordKey &record);
/// The record that \p target names; nothing if it names something else.
std::optional<vault::RecordKey> recordIn(QStringView target);

/// Where \p record is shown and edited: on the page for its kind; of a kind without a page in this window, among the
/// documents.
Place placeOf(const vault::RecordKey &record, const Actions &actions);

} // namespace covault::desktop
