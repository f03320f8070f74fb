// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "diagram/inks.h"
#include "drawing/tokens.h"
#include "vault/change.h"

#include <QImage>

#include <memory>
#include <optional>
#include <vector>

namespace covault::desktop {

/// One diagram in the list.
struct DiagramItem
{
    vault::RecordKey key;
    QString title;

    bool operator==(const DiagramItem &) const = default;
};

/// Something that the diagram, the vault and a scan say differently.
struct Drift
{
    drawing::Severity severity = drawing::Severity::Warning;
    QString word;     ///< "Renamed"
    QString evidence; ///< one sentence

    bool operator==(const Drift &) const = default;
};

/// One thing of the outline: a node, or an asset that is not drawn.
struct OutlineNode
{
    QString id; ///< of the node; of what is not drawn "+" and its place in the list
    QString label;
    QString detail;
    QString role; ///< "access point"
    QString icon;
    QRectF rect; ///< empty: not drawn
    std::optional<vault::RecordKey> record;
    QStringList links; ///< "p1: sw-core-01"
    std::vector<Drift> drift;

    bool isDrawn() const { return !rect.isEmpty(); }
    bool operator==(const OutlineNode &) const = default;
};

/// A diagram ready to be painted.
struct DrawnDiagram
{
    vault::RecordKey key;
    QString title;
    diagram::Scene plain;
    diagram::Scene marked;          ///< with what is different
    std::vector<OutlineNode> nodes; ///< drawn ones first, by label; at most 300 that are not drawn
    int undrawnThings = 0;          ///< all that are not drawn, listed or not
    int differences = 0;            ///< what is drawn or seen otherwise than the vault says
    int undrawn = 0;                ///< assets in use that are not on it
    bool isLaidOut = true;          ///< false: its record has no places, so it was laid out for looking at
    QStringList skipped;            ///< what could not be read of it

    const OutlineNode *find(const QString &id) const;
};

/// Everything that the page shows.
struct DiagramsState
{
    std::vector<DiagramItem> items;
    std::optional<vault::RecordKey> current;
    std::shared_ptr<const DrawnDiagram> drawn; // shared with the thread that paints it
    QString node;                              ///< id of the current one; empty: none
    bool isDriftShown = true;
    QString comparedWith;                         ///< name of the scan's file
    QImage picture;                               ///< of the part below
    QRectF pictured;                              ///< in the diagram's own pixels
    diagram::Theme theme = diagram::Theme::Light; ///< that the picture is painted in
    bool mayWrite = true;
    bool isLoading = true;
    std::optional<Error> error;

    const OutlineNode *currentNode() const { return drawn ? drawn->find(node) : nullptr; }
};

} // namespace covault::desktop
