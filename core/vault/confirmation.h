// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

namespace covault::vault {

/// In what way a record was shown to be right.
enum class ConfirmedBy { Person, Source, Use, Edition };

struct Confirmation
{
    ConfirmedBy way = ConfirmedBy::Person;
    QDate at;
    QString what; ///< the use or the source: "filled", "nmap"; empty for a person
};

// What carries a time more than a day ahead of `now` is ignored, so that a wrong clock does not hide that a record is due.

/// The latest confirmation in a way that counts for the record's kind; a person's review always does.
std::optional<Confirmation> lastConfirmed(const Record &record, Moment now);

/// The latest of each way, whether it counts or not, in the order person, edition, source, use.
std::vector<Confirmation> confirmations(const Record &record, Moment now);

/// Whether the record came by an import, and nobody and nothing has confirmed it since.
bool isUnverified(const Record &record, Moment now);

/// The moment of what is stored: rows are a function of the changes alone, so there every time counts. Whoever looks at a
/// record asks again for the present.
Moment everyTime();

/// "person", "source", "use", "edition": how exports name a way.
QString wayName(ConfirmedBy way);

} // namespace covault::vault
