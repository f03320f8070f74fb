// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/covering.h"

#include "scan/detectors/detectors.h"
#include "scan/scan.h"
#include "vault/snippet.h"

namespace covault::scan {

namespace {

// By the detectors alone: no reader of files sees the line, whoever wrote it.
std::vector<Item> itemsIn(const QString &line)
{
    readers::Document document;
    document.kind = readers::FileKind::Text;
    document.text = line;
    const Input input{{}, {}, {}, {}, document, linesOf(line)};
    std::vector<Item> items;
    for (const detectors::Detector &detector : detectors::all())
        detector.detect(input, items);
    return items;
}

void cover(QString &line, const QString &secret)
{
    const QString signs(secret.size(), vault::MaskSign);
    if (line.contains(secret))
        line.replace(secret, signs);
    else if (!line.contains(signs))
        line.fill(vault::MaskSign);
}

} // namespace

QString withSecretsCovered(const QString &line)
{
    QString covered = line;
    for (const Item &item : itemsIn(line)) {
        if (item.confidence < ScanOptions().atLeast)
            continue;
        for (const QString &field : item.secrets) {
            const auto values = item.fields.find(field);
            for (const QString &secret : values == item.fields.end() ? QStringList() : values->second)
                cover(covered, secret);
        }
    }
    return covered;
}

} // namespace covault::scan
