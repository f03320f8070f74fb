// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "vault/change.h"
#include "vault/kinds.h"

#include <map>
#include <set>

namespace covault::vault {

/// The kinds of a vault by where they are valid: those that ship and those of `Shared` everywhere, those that another
/// collection holds in it alone.
///
/// A value; copies share the kinds.
struct KindSet
{
    Kinds everywhere;
    std::map<CollectionId, Kinds> own; ///< of collections that hold any: those of everywhere too

    /// The kinds that are valid in a collection.
    const Kinds &in(const CollectionId &collection) const
    {
        const auto found = own.find(collection);
        return found == own.end() ? everywhere : found->second;
    }
    /// Null if it is not known there.
    const Kind *kindOf(const RecordKey &record) const { return in(record.collection).find(record.kind); }

    /// Whether any collection knows a kind of this id, or any kind a field of this name.
    bool knows(const QString &kind) const;
    bool hasField(const QString &field) const;
    /// The ids of the kinds that have a field of this name, in whatever collection.
    std::set<QString> kindsWith(const QString &field) const;
    bool isSameAs(const KindSet &other) const;
    /// The ids of the kinds that are not the same here and in \p other, in whatever collection.
    std::set<QString> differences(const KindSet &other) const;
};

} // namespace covault::vault
