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

/// The latest confirmation in a way that counts for the record's kind; a person's review always does.
std::optional<Confirmation> lastConfirmed(const Record &record);

/// The latest of each way, whether it counts or not, in the order person, source, use.
std::vector<Confirmation> confirmations(const Record &record);

/// Whether the record came by an import, and nobody and nothing has confirmed it since.
bool isUnverified(const Record &record);

/// "person", "source", "use", "edition": how exports name a way.
QString wayName(ConfirmedBy way);

} // namespace covault::vault
