// SPDX-License-Identifier: GPL-3.0-or-later
// Runs `dedupe` over one or two CSV files and prints what the command line would: for dedupe_quality.py.
#include "scan/csvrows.h"
#include "scan/dedupe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace covault;

static Bytes contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

static QJsonObject toJson(const scan::Match &match)
{
    QJsonArray why;
    for (const scan::FieldReason &reason : match.why)
        why += QJsonObject{
                {u"field"_s, reason.field}, {u"agreement"_s, reason.agreement}, {u"weight"_s, reason.weight}};
    return {{u"records"_s, QJsonArray{match.idA, match.idB}}, {u"probability"_s, match.probability}, {u"why"_s, why}};
}

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    QTextStream errors(stderr);
    if (given.size() < 3) {
        errors << "usage: dedupe_bench ID-COLUMN A.csv [B.csv]\n";
        return 2;
    }
    const auto rows = scan::csvRows(contentOf(given[2]), given.size() > 3 ? contentOf(given[3]) : Bytes(), given[1]);
    if (!rows) {
        errors << rows.error().text() << '\n';
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    const auto matches = rows->second.empty() ? scan::dedupe(rows->first) : scan::dedupe(rows->first, rows->second);
    errors << "seconds " << double(timer.elapsed()) / 1000 << '\n';
    QJsonArray found;
    for (const scan::Match &match : matches)
        found += toJson(match);
    QTextStream(stdout) << QJsonDocument(found).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
