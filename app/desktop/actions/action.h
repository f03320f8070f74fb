// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"

#include <QKeySequence>
#include <QString>

#include <functional>
#include <optional>

namespace covault::desktop {

/// What the window shows, as far as actions depend on it. A value; the window and the current page fill it.
struct ActionState
{
    bool isUnlocked = false;
    bool isWaiting = false;                 ///< unlocked, but it still waits for an invite: there is nothing to show
    bool isReadOnly = false;                ///< the vault can't be written to
    QString page;                           ///< id of the current page
    std::optional<vault::RecordKey> record; ///< the one that is open or current in a list
    bool hasSeveral = false;                ///< several records are selected in a list
    bool isEditing = false;                 ///< an editor is open

    bool operator==(const ActionState &) const = default;
};

/// Whether an action can be done now; if not, why, for its tooltip and the palette.
struct Availability
{
    bool isAvailable = true;
    QString reason;

    static Availability yes() { return {}; }
    static Availability no(const QString &reason) { return {false, reason}; }
    explicit operator bool() const { return isAvailable; }
};

/// The menus, in their order.
enum class Menu { Vault, Edit, Record, Go, View, Help };

/// One thing that a user can do, from wherever: its row in the one table.
struct Action
{
    QString id;   ///< "record.copyPassword"
    QString text; ///< as in a menu, with its access key: "&Lock"
    QString icon; ///< a name of resources/icons; may be empty
    Menu menu = Menu::Vault;
    QKeySequence shortcut;
    std::function<Availability(const ActionState &)> enabledWhen;
    std::function<void()> run;
};

/// The usual conditions.
Availability always(const ActionState &state);
Availability whenUnlocked(const ActionState &state);
Availability whenWritable(const ActionState &state); ///< unlocked, and not read-only
Availability whenRecord(const ActionState &state);   ///< unlocked, and a record is current

} // namespace covault::desktop
