// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/figure.h"
#include "packet/content.h"
#include "packet/markdown.h"

#include <variant>

/// What stands where in a packet, before it is known whether on paper or on a screen. Both writers print a composition
/// and nothing else, so that they can't tell different stories.
namespace covault::packet {

enum class Tone { Plain, Strong, Quiet, Mono };

/// Words in one look; with a target they lead somewhere (`#anchor`, `tel:`, `mailto:`, `https:`).
struct Phrase
{
    QString text = {};
    Tone tone = Tone::Plain;
    QString target = {};
};

/// A field of a table: figures, then one line for each phrase.
struct Cell
{
    std::vector<Phrase> lines = {};
    std::vector<drawing::Figure> figures = {};
    QString pageOf = {}; ///< prints the page of this anchor instead of the lines; has a place on paper only
};

struct Column
{
    QString title = {};
    double weight = 1;
    bool paperOnly = false;
};

/// A row of one cell in a table of more columns heads the rows that follow.
struct Grid
{
    std::vector<Column> columns = {};
    std::vector<std::vector<Cell>> rows = {};
};

/// A framed number to call.
struct Card
{
    drawing::Figure figure = {};
    QString label = {};
    QString number = {};
    QString people = {};
};
struct Cards
{
    std::vector<Card> cards = {};
};

/// A heading within a section; its anchor is empty where nothing leads to it.
struct Heading
{
    QString anchor = {};
    QString title = {};
    QString detail = {};
};

/// Short texts with a heading each, side by side.
struct Notes
{
    std::vector<Fact> notes = {};
};

/// Text of a document.
struct Prose
{
    markdown::Node document = {};
    QString anchor = {}; ///< of the document; what its own anchors begin with
};

struct Drawing
{
    Heading heading = {};
    Diagram diagram = {};
};

/// A share of a whole as a bar with words.
struct Meter
{
    int percent = 0;
    QString words = {};
};

/// A new page may begin here; on a screen nothing shows.
struct DocumentBreak
{
};

using Block = std::variant<Cards, Heading, Notes, Prose, Drawing, Meter, Grid, DocumentBreak>;

struct Section
{
    QString anchor = {};
    QString title = {};
    QString introduction = {};
    QString footer = {}; ///< in place of the packet's own footer, where the section has something to vouch for
    std::vector<Block> blocks = {};
};

struct Composition
{
    QString organisation = {};
    QString purpose = {};
    QString title = {};
    QString plainTitle = {}; ///< on one line
    std::vector<Fact> facts = {};
    QString contentsTitle = {};
    QString secretsLead = {};
    QString secretsRest = {};
    QString footer = {};
    std::vector<Section> sections = {};
    std::vector<Omission> omitted = {}; ///< the packet's own and each part that is asked for and empty
};

Composition compose(const Packet &packet);

/// The single parts, in `compositionparts.cpp`; a part without content has no blocks.
namespace parts {
Section overview(const Packet &packet);
Section calls(const Packet &packet);
Section duties(const Packet &packet);
Section listing(const Listing &listing, int index);
Section diagrams(const Packet &packet);
Section documents(const Packet &packet);
Section vendors(const Packet &packet);
/// \p omitted is the whole list of what is missing.
Section state(const Packet &packet, const std::vector<Omission> &omitted);
} // namespace parts

/// \p date as the reader writes it, "23 November 2026"; empty if it is not valid.
QString written(const QLocale &locale, QDate date);
QString written(const Packet &packet, QDate date);

/// What a side is called in this packet.
QString nameOf(const Packet &packet, Side side);

} // namespace covault::packet
