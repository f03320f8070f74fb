// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kindset.h"
#include "vault/record.h"

#include <QMap>

#include <map>
#include <optional>

namespace covault::health {

/// After how many days a confirmation is old and a secret is due for rotation: what the kind files say, unless the vault
/// or the record's collection says otherwise.
///
/// A key is `KIND`, `KIND.CHOICE` or `KIND.CHOICE.rotation`, the choice one of the field that the kind marks `policy`.
/// A collection's own interval wins over the vault's, the vault's over the kind file's; kinds that a collection has for
/// itself bring their own there. 0 days means: never.
class Policy
{
public:
    /// The longest interval that may be set: a hundred years.
    static constexpr int MostDays = 36500;

    Policy() = default;
    /// What the kind files say. \p shared: the collection whose intervals are those of the vault.
    Policy(const vault::KindSet &kinds, const CollectionId &shared);

    /// Sets an interval for a collection; for `Shared`, for the vault.
    void set(const CollectionId &collection, const QString &key, int days);

    /// After how many days a confirmation of \p record is old; of several choices the shortest counts. Nothing: never.
    std::optional<int> reviewDays(const vault::Record &record) const;
    /// After how many days the secret of \p record is due, by its choices alone. Nothing: never.
    std::optional<int> rotationDays(const vault::Record &record) const;

    /// All that holds for the vault, collections aside.
    QMap<QString, int> effective() const;
    /// The intervals that a collection has of its own.
    QMap<QString, int> ownOf(const CollectionId &collection) const;

private:
    std::optional<int> days(const CollectionId &collection, const QString &key) const;
    std::optional<int> shortest(const vault::Record &record, const QString &suffix) const;

    CollectionId m_shared;
    QMap<QString, int> m_builtIn;
    std::map<CollectionId, QMap<QString, int>> m_builtInOf; // of collections that have kinds of their own
    std::map<CollectionId, QMap<QString, int>> m_own;
};

/// Whether \p key could be an interval of one of \p kinds: every other setting is none.
bool isIntervalKey(const vault::Kinds &kinds, const QString &key);

/// The days that a setting's text means; nothing if it is no number from 0 to Policy::MostDays.
std::optional<int> parseDays(QStringView text);

} // namespace covault::health
