// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/access.h"

#include <QDate>
#include <QString>

#include <vector>

namespace covault::desktop {

/// A collection as it is offered: to be let in, or to be kept out of.
struct AccessChoice
{
    CollectionId id;
    QString name;
    int records = 0;
    std::optional<members::GrantWish> grant; ///< that the member has of it from this side
    bool isRead = false;                     ///< the member sees it, by whatever grant
    QString whyNot = {};                     ///< nothing can be changed about it here; empty: it can
};

/// What the member shall have.
struct AccessAnswer
{
    struct Grant
    {
        CollectionId collection;
        bool isReadOnly = false;
    };
    members::Role role = members::Role::Reader;
    std::vector<Grant> grants; ///< of what can be changed
    std::optional<QDate> end;  ///< as AccessState::endOf(grants): each keeps its own; another: all end there
};

/// What a member may, and what of it can be changed from here.
struct AccessState
{
    bool isShown = false;
    bool isBusy = false;
    QString error; ///< why it was not changed, and what to do
    MemberId member;
    std::vector<DeviceId> devices;
    QString name;
    QString party;
    bool isHosted = false; ///< its side has no admin of its own yet
    members::Role role = members::Role::Reader;
    QString whyNotRole; ///< the role can't be changed here; empty: it can
    std::vector<AccessChoice> collections;
    QDate today;

    /// The day after which that of \p kept ends which can be changed: the first, if it ends on several.
    std::optional<QDate> endOf(const std::vector<AccessAnswer::Grant> &kept) const;
    /// What this side granted, and the role, as core has it.
    members::Access access() const;
};

} // namespace covault::desktop
