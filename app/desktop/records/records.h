// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The screens of records in the order of the navigation, one for each group of kinds. A target names a record, as
/// recordTarget() writes it. Adds what can be done with a record to the actions.
std::vector<PageEntry> recordEntries(const Services &services);

/// How a link names a record: "credential/COLLECTION/RECORD".
QString recordTarget(const vault::RecordKey &record);
/// Nothing if \p target names none.
std::optional<vault::RecordKey> findRecordTarget(const QString &target);
/// The id of the screen that shows records of \p kind; empty if none does.
QString screenOfKind(const QString &kind);

} // namespace covault::desktop
