// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the scan. With a table of labelled lines (columns file, line, label, value) and the folder of their files:
// recall of planted values and false hits, for lines of one parity. With paths: what it finds, by kind and place,
// masked.
#include "readers/csvreader.h"
#include "scan/scan.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace covault;

static Bytes contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

static QStringList secretsOf(const scan::Item &item)
{
    QStringList values;
    for (const QString &field : item.secrets)
        values += item.fields.at(field);
    return values;
}

/// Each line alone, as if it were a note: neighbours must not help.
static int measureLines(const QString &table, const QString &folder, int parity, bool isListing)
{
    QTextStream out(stdout);
    const auto labels = readers::readCsv(contentOf(table));
    if (!labels)
        return 1;
    int planted = 0, found = 0, negatives = 0, falseHits = 0, otherValues = 0;
    for (const readers::Row &row : labels->rows) {
        const qsizetype number = row.cell(1).toLongLong();
        if (number % 2 != parity || row.cell(2) == u"A"_s)
            continue;
        const QString line = QString::fromUtf8(contentOf(folder + u'/' + row.cell(0)).split('\n').value(number - 1));
        std::vector<scan::SkippedFile> skipped;
        const auto items = scan::detectIn(u"note.txt"_s, line.toUtf8(), {}, skipped);
        QStringList values;
        for (const scan::Item &item : items)
            values += secretsOf(item);
        const bool isPlanted = row.cell(2) == u"T"_s;
        const bool isHit = values.contains(row.cell(3));
        planted += isPlanted;
        found += isPlanted && isHit;
        negatives += !isPlanted;
        falseHits += !isPlanted && !values.isEmpty();
        for (const QString &value : std::as_const(values))
            otherValues += isPlanted && value != row.cell(3);
        if (isListing && isPlanted != (isPlanted ? isHit : !values.isEmpty()))
            out << (isPlanted ? "missed " : "false ") << row.cell(0) << ' ' << number << ": " << line << " -> "
                << values.join(u" | "_s) << '\n';
    }
    out << "planted " << planted << ", found " << found << ", recall " << double(found) / planted << "; negatives "
        << negatives << ", hit " << falseHits << "; other values on planted lines " << otherValues << '\n';
    return 0;
}

static int scanAll(const QStringList &paths, bool isListing)
{
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    const auto report = scan::scanPaths(paths);
    if (!report) {
        out << report.error().text() << '\n';
        return 1;
    }
    std::map<QString, int> kinds;
    for (const scan::Item &item : report->items) {
        ++kinds[item.kind];
        if (!isListing)
            continue;
        out << item.kind << ' ' << item.path << " | " << item.where << " | " << item.confidence << " | " << item.why;
        for (const auto &[field, values] : item.fields)
            out << " | " << field << '=' << (item.secrets.contains(field) ? u"***"_s : values.join(u", "_s));
        out << '\n';
    }
    for (const auto &[kind, count] : kinds)
        out << kind << ' ' << count << '\n';
    out << report->files << " files, " << report->bytes << " bytes, " << report->skipped.size() << " skipped, "
        << report->resolved.clusters.size() << " clusters, " << double(timer.elapsed()) / 1000 << " s\n";
    return 0;
}

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    QStringList given = QCoreApplication::arguments().mid(1);
    const bool isListing = given.removeAll(u"--list"_s) > 0;
    if (given.value(0) == u"--lines"_s && given.size() == 4)
        return measureLines(given[1], given[2], given[3].toInt(), isListing);
    return scanAll(given, isListing);
}
