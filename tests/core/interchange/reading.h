// SPDX-License-Identifier: GPL-3.0-or-later
// Shared words of the interchange tests: files, and records written as text.
#pragma once

#include "interchange/importformat.h"
#include "interchange/jsonfile.h"

#include <QDir>
#include <QTest>

namespace covault::interchange::testing {

const vault::Kinds &kinds();

Bytes fileBytes(const QString &pathInSource);

Bytes sample(const QString &name);

/// Reads a file and fails the process on an error: for inputs that must be readable.
IncomingFile read(const Bytes &bytes, const ReadOptions &options);

/// A record in lines: "kind", "field=value", "#tag", "+label=value", "+label:secret=value".
QStringList written(const IncomingRecord &record);

QStringList written(const std::vector<Warning> &warnings);

} // namespace covault::interchange::testing
