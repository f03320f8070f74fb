// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/undoing.h"
#include "vault/vault.h"

#include <set>

namespace covault::vault {

/// What going back to a moment does to one record.
struct GoneBack
{
    enum class How { Changed, Removed, Returned };

    RecordKey record;
    QString title; ///< as it is before that
    How how = How::Changed;
    QStringList fields; ///< that are set; of one that returns only those that differ
};

/// What going back came to, or would come to.
struct GoingBack
{
    std::vector<GoneBack> records;
    std::vector<Left> left; ///< what this member may not write
    Changed changed; ///< nothing of a trial
};

enum class Trial { No, Yes };

/// Sets records back to what they were at a moment, by new changes of one act, of cause "restore": what was changed since
/// has its value of then, what was made since goes to the waste bin, and what was removed since is there again. Nothing of
/// their history is lost, and the act can be undone. \p only: these records; empty: all. Settings and kinds stay, since
/// they say what holds and not what is; remarks, marks and decisions stay too.
/// `Usage` if the moment lies in the future.
Result<GoingBack> goBack(Vault &vault, Moment at, const std::set<RecordKey> &only, Trial trial);

} // namespace covault::vault
