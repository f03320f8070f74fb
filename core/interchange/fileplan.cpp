// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/fileplan.h"

#include "interchange/identity.h"

#include <QJsonArray>

#include <algorithm>

namespace covault::interchange {

namespace {

QStringList textsIn(const IncomingRecord &record, const QString &field)
{
    QStringList texts;
    for (const IncomingField &incoming : record.fields) {
        if (incoming.field != field)
            continue;
        const QJsonArray values = incoming.value.isArray() ? incoming.value.toArray() : QJsonArray{incoming.value};
        for (const QJsonValue &value : values)
            texts += value.toString();
    }
    texts.removeAll(QString());
    return texts;
}

// "issuer+serial" by the labels of its fields.
QString labelOf(const QString &key, const vault::Kind &kind)
{
    QStringList labels;
    for (const QString &id : key.split(u'+')) {
        const vault::Field *field = kind.field(id);
        labels += field ? field->label : id;
    }
    return labels.join(QStringLiteral(", "));
}

// The surest key that most of the records have; the last one is the title.
QString keyOf(const std::vector<const IncomingRecord *> &records, const vault::Kind &kind)
{
    std::vector<std::pair<QString, size_t>> counts;
    for (const IncomingRecord *record : records) {
        const auto keys = identityKeys(kind, [&](const QString &field) { return textsIn(*record, field); });
        counts.resize(keys.size());
        for (size_t index = 0; index < keys.size(); ++index) {
            counts[index].first = keys[index].name;
            counts[index].second += keys[index].decides && !keys[index].texts.isEmpty();
        }
    }
    const auto found =
            std::ranges::find_if(counts, [&](const auto &counted) { return 2 * counted.second > records.size(); });
    return found == counts.end() ? QString() : labelOf(found->first, kind);
}

std::vector<FilePart> partsOf(const IncomingFile &file, const vault::Kinds &kinds)
{
    std::map<QString, std::vector<const IncomingRecord *>> byKind;
    for (const IncomingRecord &record : file.records)
        byKind[record.kind].push_back(&record);
    std::vector<FilePart> parts;
    for (const auto &[id, records] : byKind) {
        const vault::Kind *kind = kinds.find(id);
        if (!kind || !kind->hidden)
            parts.push_back(
                    {id, kind ? kind->title : id, qint64(records.size()), kind ? keyOf(records, *kind) : QString()});
    }
    std::ranges::stable_sort(parts, std::greater(), &FilePart::records);
    return parts;
}

QString titleOf(const QString &format)
{
    const auto formats = importFormats();
    const auto found = std::ranges::find(formats, format, &ImportFormat::id);
    return found == formats.end() ? format : found->title;
}

} // namespace

Result<FilePlan> planFile(vault::Vault &vault, BytesView bytes, const ReadOptions &options, const ImportOptions &import)
{
    const auto place = placeFor(vault, import);
    if (!place)
        return failure(place);
    const auto file = readFileFor(vault, bytes, options, import);
    if (!file)
        return failure(file);
    ImportOptions dry = import;
    dry.isDryRun = true;
    auto outcome = importFiles(vault, {*file}, dry);
    if (!outcome)
        return failure(outcome);
    return FilePlan{file->format, titleOf(file->format), partsOf(*file, vault.kinds(*place)), std::move(*outcome)};
}

} // namespace covault::interchange
