// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "readers/table.h"

namespace covault::readers {

/// Reads a CSV or TSV file as people and programs make them (RFC 4180 and its neighbours).
///
/// Encoding (see textreader.h) and separator (comma, semicolon, tab, pipe, or what a 'sep=' line says) are guessed and
/// told in the table's notes. Quoted cells may hold separators, doubled quotes and line breaks. Row numbers are lines
/// of the file. Refuses binary and empty input, and a table beyond limits.h. A quote that is never closed is read to
/// the end and noted. Own code, because no library of the system guesses encoding and separator.
Result<Table> readCsv(BytesView bytes);

} // namespace covault::readers
