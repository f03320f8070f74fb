// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"

#include <map>
#include <set>
#include <vector>

namespace covault::vault {

/// Leaves a change where it stands as one that did nothing: who saw it, as a removal since, saw through it what it had replaced.
void silence(Change &change);

/// Looks through the undoings among the changes of one record, for who undoes some of them: a value that an undoing put
/// back is that of whoever had set it before, and what was undone has no effect any more.
///
/// Refers to the changes that it is made of.
class Origins
{
public:
    /// \p own: the changes that are to be undone. Whether they were undone already is not looked at.
    Origins(const std::vector<KnownChange> &changes, const std::set<ChangeId> &own);

    /// Whether what \p change set in this place goes back to one of the own changes.
    bool isOwn(const ChangeId &change, const QString &field, const Bytes &element) const;
    /// Whether the change is of an act that was undone by one that stands, or of that one.
    bool isIdle(const ChangeId &change) const { return m_idle.contains(change); }
    /// All changes as if the own ones and the idle ones had changed nothing: what replaced them replaced what they did.
    std::vector<KnownChange> others() const;

private:
    bool isSilent(const ChangeId &change) const { return m_own.contains(change) || isIdle(change); }
    void lookThrough(ChangeEdit &edit) const;
    void findIdle();
    const ChangeEdit *editOf(const ChangeId &change, const QString &field, const Bytes &element) const;
    bool takesBack(const KnownChange &change, const ChangeEdit &edit) const;
    std::vector<ChangeId> before(const ChangeId &change, const QString &field, const Bytes &element) const;

    std::map<ChangeId, const KnownChange *> m_changes;
    std::set<ChangeId> m_own;
    std::set<ChangeId> m_idle;
};

} // namespace covault::vault
