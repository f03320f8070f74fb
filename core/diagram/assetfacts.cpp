// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/assetfacts.h"

#include "base/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

QStringList textsIn(const cbor::Value &cell)
{
    if (!cell.isArray())
        return cell.isText() ? QStringList{cell.toText()} : QStringList();
    QStringList texts;
    for (const cbor::Value &item : cell.items())
        texts += item.toText();
    return texts;
}

QString folded(const QString &name)
{
    return text::folded(name.simplified());
}

/// The texts of a node that may name an asset as a whole.
QStringList namesOn(const Node &node)
{
    static const QRegularExpression lineEnd(u"[\\n\\r]+"_s);
    QStringList names;
    for (const QString &line : (node.label + u'\n' + node.detail).split(lineEnd, Qt::SkipEmptyParts))
        names += folded(line);
    names += folded(node.label);
    names.removeAll(QString());
    return names;
}

/// Which assets answer to a name.
using Directory = QHash<QString, QSet<QString>>;

Directory directoryOf(const std::vector<Asset> &assets)
{
    Directory directory;
    for (const Asset &asset : assets) {
        for (const QString &name : QStringList{asset.name, asset.hostname} + asset.addresses) {
            if (!name.isEmpty())
                directory[folded(name)].insert(asset.id);
        }
    }
    return directory;
}

} // namespace

Asset assetOf(const vault::Record &record)
{
    Asset asset;
    asset.id = record.key().id.toString();
    asset.name = record.title();
    asset.hostname = record.text(u"hostname"_s);
    asset.addresses = record.texts(u"addresses"_s);
    asset.macs = record.texts(u"mac"_s);
    asset.status = record.text(u"status"_s);
    for (const vault::Entry &row : record.entries(u"interfaces"_s)) {
        asset.addresses += textsIn(row.value.at(u"addresses"_s));
        asset.macs += textsIn(row.value.at(u"mac"_s));
        if (const auto target = vault::LinkTarget::decode(row.value.at(u"connected_to"_s)))
            asset.links += target->idText();
    }
    for (QStringList *list : {&asset.addresses, &asset.macs, &asset.links})
        list->removeDuplicates();
    return asset;
}

Result<std::vector<Asset>> assetsOf(vault::Vault &vault)
{
    vault::ListFilter filter;
    filter.kind = u"asset"_s;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows.error().during(u"reading the assets"_s));
    std::vector<Asset> assets;
    for (const vault::RecordRow &row : *rows) {
        if (row.flags.testFlag(vault::RecordFlag::Obsolete))
            continue;
        const auto record = vault.record(row.n);
        if (!record)
            return failure(record.error().during(u"reading the assets"_s));
        if (*record)
            assets.push_back(assetOf(**record));
    }
    return assets;
}

int linkAssets(Diagram &diagram, const std::vector<Asset> &assets)
{
    const Directory directory = directoryOf(assets);
    int found = 0;
    for (Node &node : diagram.nodes) {
        if (!node.record.isEmpty() || (!isDevice(node.role) && node.role != Role::Other))
            continue;
        QSet<QString> shown;
        for (const QString &name : namesOn(node))
            shown.unite(directory.value(name));
        if (shown.size() != 1)
            continue;
        node.record = *shown.begin();
        ++found;
    }
    return found;
}

} // namespace covault::diagram
