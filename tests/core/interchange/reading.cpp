// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/interchange/reading.h"

#include <QFile>

namespace covault::interchange::testing {

const vault::Kinds &kinds()
{
    static const auto builtIn = vault::Kinds::builtIn();
    if (!builtIn)
        qFatal("%s", qPrintable(builtIn.error().text()));
    return *builtIn;
}

Bytes fileBytes(const QString &pathInSource)
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + QLatin1Char('/') + pathInSource);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

Bytes sample(const QString &name)
{
    return fileBytes(QStringLiteral("resources/demo/samples/") + name);
}

IncomingFile read(const Bytes &bytes, const ReadOptions &options)
{
    auto file = readFile(bytes, options, kinds());
    if (!file)
        qFatal("%s", qPrintable(file.error().text()));
    return std::move(*file);
}

QStringList written(const IncomingRecord &record)
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

QStringList written(const std::vector<Warning> &warnings)
{
    QStringList lines;
    for (const Warning &warning : warnings)
        lines += warning.where + QStringLiteral(": ") + warning.what;
    return lines;
}

} // namespace covault::interchange::testing
