// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/models/recordlisting.h"
#include "desktop/records/scope.h"

namespace covault::desktop {

/// A kind that the list can be narrowed to.
struct KindChoice
{
    QString id;
    QString title;
    QString icon;

    bool operator==(const KindChoice &) const = default;
};

/// All that the list pane shows beside the rows, which are in the model.
struct RecordsState
{
    RecordsScope scope;
    std::vector<KindChoice> kinds;
    ListQuery::Show show = ListQuery::Show::All;
    ListQuery::Sort sort = ListQuery::Sort::Group;
    QString kind; ///< the only one shown; empty: all
    QString words;
    int total = 0;
    int attention = 0;
    int favourites = 0;
    QStringList notes;
    std::optional<Error> error;
    bool isLoading = true;
    bool mayWrite = false;
    bool awaitsMoved = false; ///< the open record goes elsewhere: until its new row is here, no other takes its place
    qint64 current = 0;       ///< the number of the record that is open
};

} // namespace covault::desktop
