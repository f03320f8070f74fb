// SPDX-License-Identifier: GPL-3.0-or-later
// Shared words of the interchange tests: files, and records written as text.
#pragma once

#include "interchange/importformat.h"
#include "interchange/jsonfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace covault::interchange::testing {

inline const vault::Kinds &kinds()
{
    static const auto builtIn = vault::Kinds::builtIn();
    if (!builtIn)
        qFatal("%s", qPrintable(builtIn.error().text()));
    return *builtIn;
}

inline Bytes fileBytes(const QString &pathInSource)
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + QLatin1Char('/') + pathInSource);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

inline Bytes sample(const QString &name)
{
    return fileBytes(QStringLiteral("resources/demo/samples/") + name);
}

/// Reads a file and fails the process on an error: for inputs that must be readable.
inline IncomingFile read(const Bytes &bytes, const ReadOptions &options)
{
    auto file = readFile(bytes, options, kinds());
    if (!file)
        qFatal("%s", qPrintable(file.error().text()));
    return std::move(*file);
}

/// A record in lines: "kind", "field=value", "#tag", "+label=value", "+label:secret=value".
inline QStringList written(const IncomingRecord &record)
{
    QStringList lines = {record.kind};
    for (const IncomingField &field : record.fields)
        lines += field.field + QLatin1Char('=') + plainText(field.value);
    for (const QString &tag : record.tags)
        lines += QLatin1Char('#') + tag;
    for (const IncomingExtra &extra : record.extra)
        lines += QLatin1Char('+') + extra.label + (extra.isSecret ? QStringLiteral(":secret=") : QStringLiteral("="))
                + extra.value;
    return lines;
}

inline QStringList written(const std::vector<Warning> &warnings)
{
    QStringList lines;
    for (const Warning &warning : warnings)
        lines += warning.where + QStringLiteral(": ") + warning.what;
    return lines;
}

} // namespace covault::interchange::testing
