// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/table.h"
#include "packet/composition.h"
#include "packet/pages.h"

namespace covault::packet {

/// The looks of a printed table, in dots; \p padding in points above and below a row's text.
drawing::TableStyle tableStyle(double padding);

/// Places \p table row by row, its head again on each page; \p pageAnchors holds for each row the anchor whose page is
/// printed at its right end, or is empty.
void placeTable(Pages &pages, drawing::Table table, double indent = 0, const QStringList &pageAnchors = {});

/// The first page: who it is for, what is inside with page numbers, and the word on secrets.
void placeCover(Pages &pages, const Composition &composition);

/// The section with this number, on pages of its own.
void placeSection(Pages &pages, const Composition &composition, const Section &section, int number);

/// The cover, then every section.
Pages laidOut(const Composition &composition);

} // namespace covault::packet
