// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "packet/sheets.h"

#include <QImage>

#include <optional>
#include <vector>

namespace covault::desktop {

/// A template that a packet can be made by.
struct PacketPattern
{
    QString id;
    QString title;

    bool operator==(const PacketPattern &) const = default;
};

/// A part that the template has.
struct PacketPart
{
    packet::Part part;
    QString title;
    bool isWanted = true;

    bool operator==(const PacketPart &) const = default;
};

/// What the packet should hold and lacks, and where it is written down.
struct PacketLack
{
    QString words; ///< "No runbook or other document"
    QString verb;  ///< "Write"
    QString page;  ///< of the navigation

    bool operator==(const PacketLack &) const = default;
};

enum class PacketFormat { Pdf, Html };

/// How large the page is shown: as it fits, or by a factor of its size on paper.
struct PacketZoom
{
    std::optional<double> factor; ///< nothing: the whole page
    double shown = 1;             ///< what that is at the moment
};

/// Everything that the page shows.
struct PacketsState
{
    std::vector<PacketPattern> patterns;
    QString pattern = QStringLiteral("onboarding");
    QString recipient; ///< as typed
    std::vector<PacketPart> parts;
    PacketFormat format = PacketFormat::Pdf;

    int wanted = 0; ///< how many things such a packet should hold
    std::vector<PacketLack> lacking;
    std::vector<packet::Finding> findings; ///< about what is in it, the gravest first
    std::vector<packet::Omission> omitted;
    std::vector<packet::Sheets::Start> sections;

    int page = 0; ///< from 0
    int pages = 0;
    QSizeF paper;                   ///< of the current page, in points
    QImage sheet;                   ///< of the current page; null: not painted yet
    std::vector<QImage> thumbnails; ///< null: not painted yet
    PacketZoom zoom;

    bool isMaking = true;
    bool isWriting = false;
    std::optional<Error> error;

    bool mayExport() const { return pages > 0 && !recipient.trimmed().isEmpty() && !isWriting && !error; }
};

} // namespace covault::desktop
