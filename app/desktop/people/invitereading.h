// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"
#include "members/compose.h"
#include "vault/vault.h"

namespace covault::desktop {

/// What the typed words of a request came to.
struct WordsCompared
{
    std::optional<members::ComparedRequest> compared; ///< nothing: they differ
    QList<int> differing;                             ///< at these places
    InviteState choices;                              ///< what can be granted, if they were right
};

/// Compares; takes about a second. `Refused` if the request is too old or was made in the future.
Result<WordsCompared> compareWords(vault::Vault &vault, const members::Request &request, const QStringList &typed);

/// What a request says of itself, for a person to look at before the call.
std::vector<Fact> factsOf(const members::Request &request, Moment now);

/// The answer as core takes it.
members::Admission admissionOf(const InviteAnswer &answer, const members::Request &request);

} // namespace covault::desktop
