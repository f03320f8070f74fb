// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

#include <functional>

namespace covault::vault {

/// The title of what a link names: a record's title or a member's name; empty if it is not known here.
using TitleOf = std::function<QString(const LinkTarget &)>;

/// The title that \p record shows: its title field, a person or a moment in it written out. Empty: none was set.
QString titleOf(const Record &record, const TitleOf &linked);

/// The line under the title in a list.
QString subtitleOf(const Record &record, const TitleOf &linked);

/// All text of \p record that may be searched: never a secret.
QString searchableText(const Record &record);

/// The links of a record: field, and the id of what it names.
struct FieldLink
{
    QString field;
    LinkTarget target;
};
std::vector<FieldLink> linksOf(const Record &record);

} // namespace covault::vault
