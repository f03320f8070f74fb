// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fitter.h"
#include "interchange/sourcehistory.h"

namespace covault::interchange {

/// What has to be edited so that a record says what a source says, and what was left as people have it.
struct RecordUpdate
{
    std::vector<vault::Edit> edits;
    QStringList kept; ///< labels of fields in which the vault and the file differ and the vault won
};

/// Compares \p fitted with \p present (null: the record is new). A value is set where the vault has none, and replaced
/// where it came from the same source; entries of lists are added, and taken away only if the source put them there and
/// has others now. What a person changed or removed since stays so until the source says something new. Another spelling of
/// the same phone number, host or duration is nothing new; \p region: of phone numbers without a country.
RecordUpdate updateOf(const FittedRecord &fitted, const vault::Kind &kind, const vault::Record *present, const SourceHistory &said,
        const QString &region);

} // namespace covault::interchange
