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

/// Compares; takes about a second. `Refused` if the request is too old or was made in the
/// future, `NotAllowed` if this device may not let it in.
Result<WordsCompared> compareWords(vault::Vault &vault, const members::Request &request, const QStringList &typed);

/// Why this device may not let in who asks so: its side has admins of its own. Empty: it may.
QString whyNotAdmit(const vault::Vault &vault, const members::Request::Content &content);

/// What a request says of itself, for a person to look at before the call.
std::vector<Fact> factsOf(const members::Request &request, Moment now);

/// The answer as core takes it.
members::Admission admissionOf(const InviteAnswer &answer, const members::Request &request);

} // namespace covault::desktop
