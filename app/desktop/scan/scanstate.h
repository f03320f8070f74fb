// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "drawing/tokens.h"
#include "scan/offer.h"

#include <QMetaType>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace covault::desktop {

/// Which of the things found are listed.
enum class ScanShown { Open, Known, Ignored, Unread };
constexpr size_t ScanShownCount = 4;

/// One row of the list: something found, a file that was not read, or a heading.
struct FoundRow
{
    QString id; ///< of the cluster; "unread/3"; empty: a heading
    QString icon = {};
    QString title = {};
    QString detail = {}; ///< "14 places in 5 files"
    drawing::Severity severity = drawing::Severity::Info;
    QString word = {}; ///< "Differs"; empty: none
    int count = 0;     ///< of a heading

    bool isHeading() const { return id.isEmpty(); }
    bool operator==(const FoundRow &) const = default;
};

/// One value in a line of evidence. Secrets are masked.
struct EvidencePart
{
    QString label;
    QString text;
    bool isNews = false; ///< the vault does not say so

    bool operator==(const EvidencePart &) const = default;
};

/// A place where something was found, or the file that the places below are in.
struct EvidenceRow
{
    bool isFile = false;
    QString place; ///< the file's path, or the line in it
    QString why = {};
    std::vector<EvidencePart> parts = {};

    bool operator==(const EvidenceRow &) const = default;
};

/// What can be taken of one field.
struct OfferRow
{
    scan::Offer offer;
    bool isChosen = false;

    bool operator==(const OfferRow &) const = default;
};

/// The thing that is current in the list.
struct FoundView
{
    QString id;
    QString kind; ///< its title
    QString title;
    QString recordTitle; ///< of the record that it is compared with; empty: the vault has none
    int places = 0;
    int files = 0;
    int morePlaces = 0; ///< that are not listed
    std::vector<EvidenceRow> evidence;
    std::vector<OfferRow> offers;
    bool isSecretOutside = false; ///< a password lies in a file
    bool isOpen = true;           ///< neither ignored nor taken

    bool operator==(const FoundView &) const = default;
    int chosen() const
    {
        return int(std::count_if(offers.begin(), offers.end(), [](const OfferRow &row) { return row.isChosen; }));
    }
};

/// A record that what was found can be merged into.
struct MergeTarget
{
    RecordId id;
    QString title;

    bool operator==(const MergeTarget &) const = default;
};

/// Everything that the page shows.
struct ScanState
{
    enum class Phase { Waiting, Scanning, Done } phase = Phase::Waiting;
    QString where;    ///< what was scanned
    qint64 files = 0; ///< read so far
    QString reading;  ///< the file at hand
    ScanShown shown = ScanShown::Open;
    std::array<int, ScanShownCount> counts{};
    std::shared_ptr<const std::vector<FoundRow>> rows; // shared with the page; another one when something is different
    QString current;                                   ///< id of a row; empty: none
    int place = 0;                                     ///< of the current one, from 1
    std::optional<FoundView> view;
    std::vector<MergeTarget> targets; ///< not empty: it is asked into which record to merge
    bool mayWrite = true;
    bool isTaking = false;
    std::optional<Error> error;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::FoundRow)
Q_DECLARE_METATYPE(covault::desktop::EvidenceRow)
