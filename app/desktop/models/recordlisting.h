// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"
#include "vault/vault.h"

#include <QHash>

#include <functional>

namespace covault::desktop {

/// One line of a list of records, or the heading above some: 64 bytes beside its texts, so that a list of 100,000 is
/// cheap to hold and to compare.
struct ListedRecord
{
    qint64 n = 0; ///< the record's number in this replica; below 0: a heading
    QString title;
    QString detail = {}; ///< what stands at the trailing end where there is no severity
    quint32 count = 0;   ///< of a heading: how many records are below it
    quint16 icon = 0;    ///< its place in RecordListing::icons
    qint8 severity = -1; ///< a drawing::Severity, or none
    bool isRemoved = false;

    bool isHeading() const { return n < 0; }
    bool operator==(const ListedRecord &) const = default;
};
static_assert(sizeof(ListedRecord) == 64);

/// Says the gravest that is open about a record, or nothing. Any thread.
using WorstOpen = std::function<std::optional<drawing::Severity>(const vault::RecordKey &)>;

/// What a list shall show.
struct ListQuery
{
    enum class Show { All, Attention, Favourites };
    enum class Sort { Group, Title, Updated, Severity }; ///< Group: by title below headings

    QStringList kinds; ///< of these kinds, in the order of their headings
    QString kind;      ///< only of this one of them, if not empty
    Show show = Show::All;
    Sort sort = Sort::Group;
    QString words;                                   ///< a query in the grammar of vault::Search; empty: all
    WorstOpen worstOpen;                             ///< null: nothing is known yet
};

/// Above this many records the headings are kinds: their choices would have to be read one by one.
constexpr size_t MostWithChoices = 5'000;

/// The lines of a list as they were at one moment: a value, never changed.
struct RecordListing
{
    std::vector<ListedRecord> rows;
    QStringList icons;
    int total = 0;      ///< records of the kinds and words asked for
    int attention = 0;  ///< of these, that have a warning or worse
    int favourites = 0; ///< of these, that are starred
    QStringList notes;  ///< what of the words was not understood, or was read otherwise
};

/// Reads what \p query asks for; on a thread that may use \p vault. Gives up with an empty list once \p isStopped.
Result<RecordListing> readListing(vault::Vault &vault, const ListQuery &query, const std::function<bool()> &isStopped);

} // namespace covault::desktop
