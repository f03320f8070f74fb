// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"
#include "diagram/typeset.h"

#include <QPolygonF>

#include <variant>
#include <vector>

namespace covault::diagram {

/// The colours that a drawing uses, by what they are for.
enum class Ink { None, Ground, Base, Alt, Text, SecondText, Muted, Border, Warning, WarningTint, WarningWord, Notice, NoticeTint, NoticeWord };

struct BoxShape
{
    QRectF rect;
    double radius;
    Ink fill, edge;
    double width;
    bool isDashed;
};
struct LineShape
{
    QPolygonF points;
    Ink ink;
    double width;
    bool isDashed;
};
enum class Anchor { Start, Middle };
struct TextShape
{
    QPointF at; ///< on the base line
    QString text;
    typeset::Style style;
    Ink ink;
    Anchor anchor;
    bool hasHalo; ///< stands on lines, which must not run through it
};
/// The shapes after it belong to that node or link, until the next such mark: names for screen readers and pointers.
struct PartShape
{
    QString id;
    QString title; ///< the whole text, also where it was cut
};
using Shape = std::variant<BoxShape, LineShape, TextShape, PartShape>;

/// What a comparison with the vault or a scan says about a node.
struct Mark
{
    enum class Sort { Changed, NotSeen, Unknown };
    QString node;
    Sort sort;
    QString word; ///< on the tag: "Moved"; empty: the sort's own word
};

/// A diagram as shapes from back to front, so that paper, screen and SVG show the same. A value.
struct Scene
{
    QRectF area; ///< all shapes and a margin
    std::vector<Shape> shapes;
};

/// Draws \p diagram, which must be laid out: nodes without a place are left out.
Scene sceneOf(const Diagram &diagram, const std::vector<Mark> &marks = {});

} // namespace covault::diagram
