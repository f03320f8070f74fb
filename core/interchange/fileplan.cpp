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

/// What the records of one kind have.
struct Counted
{
    qint64 records = 0;
    std::vector<std::pair<QString, qint64>> keys; // the surest first; by how many records each is had

    void count(const IncomingRecord &record, const vault::Kind *kind)
    {
        ++records;
        if (!kind)
            return;
        const auto own = identityKeys(*kind, [&](const QString &field) { return textsIn(record, field); });
        keys.resize(own.size());
        for (size_t index = 0; index < own.size(); ++index) {
            keys[index].first = own[index].name;
            keys[index].second += own[index].decides && !own[index].texts.isEmpty();
        }
    }
};

// The surest key that most of the records have; the last one is the title.
QString keyOf(const Counted &counted, const vault::Kind &kind)
{
    const auto found =
            std::ranges::find_if(counted.keys, [&](const auto &key) { return 2 * key.second > counted.records; });
    return found == counted.keys.end() ? QString() : labelOf(found->first, kind);
}

std::vector<FilePart> partsOf(const IncomingFile &file, const vault::Kinds &kinds)
{
    std::map<QString, Counted> byKind;
    for (const IncomingRecord &record : file.records)
        byKind[record.kind].count(record, kinds.find(record.kind));
    std::vector<FilePart> parts;
    for (const auto &[id, counted] : byKind) {
        const vault::Kind *kind = kinds.find(id);
        if (!kind || !kind->hidden)
            parts.push_back({id, kind ? kind->title : id, counted.records, kind ? keyOf(counted, *kind) : QString()});
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
