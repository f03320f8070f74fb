// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/scan.h"
#include "vault/vault.h"

namespace covault::scan {

/// What shall be done with one cluster of a scan.
struct Adoption
{
    enum class Action { Adopt, Merge, Ignore };

    ClusterId cluster;
    Action action = Action::Adopt;
    std::optional<RecordId> record;    ///< of Merge: into which; nothing: the one that the cluster matches
    std::optional<QStringList> fields; ///< only these, and the title of a new record; nothing: all
};

struct Adopted
{
    ClusterId cluster;
    RecordId record;
};

struct AdoptOutcome
{
    std::vector<Adopted> adopted;
    QStringList left; ///< what could not be taken, and why
    vault::Changed changed;
};

/// Adopts what a scan found, in one act: a new record of a cluster, or its values in the empty fields of a record that is
/// there. What the vault says otherwise is never overwritten. Where it was seen is noted in `seen`; a value that does not
/// fit its field goes to `extra`.
Result<AdoptOutcome> adopt(vault::Vault &vault, const Report &report, const std::vector<Adoption> &plan);

/// The plan that adopts every cluster that is new.
std::vector<Adoption> adoptAll(const Report &report);

} // namespace covault::scan
