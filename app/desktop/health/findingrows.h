// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "drawing/marks.h"

#include <QMetaType>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace covault::desktop {

/// What a row of the list of findings shows. A group has a title and a count only, and no flags in its model.
struct FindingRow
{
    FindingId id; ///< null: a group
    drawing::Severity severity = drawing::Severity::Notice;
    QString title;
    QString evidence;
    QString icon;   ///< of the record
    QString record; ///< its title; of several, the first one's and how many more
    QString who;    ///< to whom it is assigned; empty: nobody
    drawing::Side side = drawing::Side::Unknown;
    QString when;
    QString day;    ///< the exact date that \p when tells
    QString action; ///< what can be done at once
    int count = 0;

    bool isGroup() const { return id.isNull(); }
    bool operator==(const FindingRow &) const = default;
};

/// Everything the row shows, in words.
QString accessibleText(const FindingRow &row);

/// The rows of a list of findings in their order. Those of findings are made whenever one is looked at: there may be as many
/// as records. A value that is cheap to copy.
class FindingRows
{
public:
    /// Makes the row of a finding out of the number it was named with.
    using Make = std::function<FindingRow(size_t number)>;
    struct Line
    {
        FindingId id;       ///< null: a group
        quint32 number = 0; ///< of a group its place among the groups
    };

    FindingRows() = default;
    FindingRows(std::vector<Line> lines, std::vector<FindingRow> groups, Make make);
    /// Rows that are made already.
    static FindingRows of(std::vector<FindingRow> rows);

    size_t size() const { return m_kept ? m_kept->lines.size() : 0; }
    bool empty() const { return size() == 0; }
    FindingRow operator[](size_t place) const;
    /// Null for a group.
    FindingId idAt(size_t place) const { return m_kept->lines[place].id; }
    bool isGroup(size_t place) const { return idAt(place).isNull(); }
    /// Where the row of a finding stands.
    std::optional<size_t> find(const FindingId &id) const;
    /// Whether the same findings and as many groups stand in the same places, whatever their words.
    bool haveTheLinesOf(const FindingRows &other) const;
    /// Whether they are the very rows that \p other was copied from: what is made anew is never.
    bool areThoseOf(const FindingRows &other) const { return m_kept == other.m_kept; }

private:
    struct Kept
    {
        std::vector<Line> lines;
        std::vector<FindingRow> groups;
        Make make;
    };

    std::shared_ptr<const Kept> m_kept; // shared by copies, never changed
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::FindingRow)
