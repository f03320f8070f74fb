// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/check.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::diagram)
};

using Sort = Difference::Sort;

bool isOut(const Asset &asset)
{
    return asset.status == u"retired" || asset.status == u"disposed" || asset.status == u"lost";
}

/// That it is drawn, but out of use.
QString outWords(const QString &name, const QString &status)
{
    if (status == u"retired")
        return Words::tr("%1 is drawn, but the asset is retired.").arg(name);
    return status == u"disposed" ? Words::tr("%1 is drawn, but the asset is disposed.").arg(name)
                                 : Words::tr("%1 is drawn, but the asset is lost.").arg(name);
}

/// That it was seen, and nobody knows it.
QString unknownWords(const QString &name, const QString &vendor)
{
    return vendor.isEmpty() ? Words::tr("The scan saw %1, which is neither drawn nor documented.").arg(name)
                            : Words::tr("The scan saw %1, made by %2, which is neither drawn nor documented.").arg(name, vendor);
}

/// Names compare without case, accents and domain.
QString key(const QString &name)
{
    static const QRegularExpression address(u"^[0-9.]+$|:"_s);
    const QString folded = text::folded(name.trimmed());
    return address.match(folded).hasMatch() ? folded : folded.section(u'.', 0, 0);
}

QString shown(const QString &mac)
{
    return mac.toLower().replace(u'-', u':');
}

/// The words of a node that may be addresses.
QStringList addressesOf(const Node &node)
{
    static const QRegularExpression address(u"(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]|/\\d)|(?<![0-9a-fA-F:])[0-9a-fA-F]{1,4}:[0-9a-fA-F:]*:[0-9a-fA-F]{1,4}(?![0-9a-fA-F:])"_s);
    QStringList found;
    for (auto match = address.globalMatch(node.label + u' ' + node.detail); match.hasNext();)
        found += match.next().captured().toLower();
    return found;
}

QString subnetOf(const QString &address)
{
    return address.contains(u':') ? address.section(u':', 0, 3) : address.section(u'.', 0, 2);
}

class Checker
{
public:
    Checker(const Diagram &diagram, const std::vector<Asset> &assets, const readers::NmapScan *scan)
        : m_diagram(diagram)
        , m_assets(assets)
        , m_scan(scan)
    {
        for (const Asset &asset : assets) {
            m_byId.insert(asset.id, &asset);
            for (const QString &name : {asset.name, asset.hostname})
                index(key(name), asset);
            for (const QString &address : asset.addresses)
                index(address.toLower(), asset);
            for (const QString &mac : asset.macs)
                m_byMac.insert(shown(mac), &asset);
        }
    }

    std::vector<Difference> check()
    {
        for (const Node &node : m_diagram.nodes) {
            if (isDevice(node.role))
                checkNode(node);
        }
        for (const Asset &asset : m_assets) {
            checkDrawn(asset);
            checkLinks(asset);
        }
        if (m_scan)
            checkScan();
        return std::move(m_found);
    }

private:
    void report(Sort sort, const QString &subject, const QString &evidence) { m_found.push_back({sort, subject, evidence}); }

    /// Two assets under one key name none of them.
    void index(const QString &word, const Asset &asset)
    {
        if (word.isEmpty())
            return;
        const auto known = m_byWord.constFind(word);
        m_byWord.insert(word, known == m_byWord.constEnd() || *known == &asset ? &asset : nullptr);
    }

    const Asset *assetOf(const Node &node) const
    {
        if (!node.record.isEmpty())
            return m_byId.value(node.record, nullptr);
        if (const Asset *named = m_byWord.value(key(node.label), nullptr))
            return named;
        for (const QString &address : addressesOf(node)) {
            if (const Asset *addressed = m_byWord.value(address, nullptr))
                return addressed;
        }
        return nullptr;
    }

    void checkNode(const Node &node)
    {
        const Asset *asset = assetOf(node);
        for (const QString &address : addressesOf(node))
            m_drawnAddresses.insert(address, &node);
        m_drawnNames.insert(key(node.label), &node);
        if (!asset) {
            const QString why = node.record.isEmpty() ? Words::tr("%1 is drawn, but no asset has this name or address.")
                                                      : Words::tr("%1 is drawn, but the asset it names is not there.");
            return report(Sort::UnknownNode, node.id, why.arg(node.label));
        }
        if (!m_drawn.contains(asset))
            m_drawn.insert(asset, &node);
        if (isOut(*asset))
            report(Sort::RetiredAsset, node.id, outWords(node.label, asset->status));
        const QString label = key(node.label);
        const bool isNamedAlike = label == key(asset->name) || label == key(asset->hostname) || asset->addresses.contains(node.label) || node.label.contains(asset->name);
        if (!node.record.isEmpty() && !isNamedAlike)
            report(Sort::ChangedName, node.id, Words::tr("The diagram calls it %1, the vault %2.").arg(node.label, asset->name));
    }

    void checkDrawn(const Asset &asset)
    {
        const bool isExpected = !isOut(asset) && asset.status != u"planned" && asset.status != u"spare";
        if (isExpected && !m_drawn.contains(&asset))
            report(Sort::MissingAsset, asset.id, Words::tr("%1 is in use, but not drawn.").arg(asset.name));
    }

    void checkLinks(const Asset &asset)
    {
        for (const QString &id : asset.links) {
            const Asset *other = m_byId.value(id, nullptr);
            const Node *from = m_drawn.value(&asset, nullptr), *to = other ? m_drawn.value(other, nullptr) : nullptr;
            const bool isReported = other && other->links.contains(asset.id) && other->id < asset.id; // from the other side
            if (from && to && from != to && !isReported && !areLinked(*from, *to))
                report(Sort::MissingLink, from->id, Words::tr("The vault connects %1 with %2; the diagram does not.").arg(asset.name, other->name));
        }
    }

    bool areLinked(const Node &a, const Node &b) const
    {
        return std::ranges::any_of(m_diagram.links, [&](const Link &link) {
            return (link.from == a.id && link.to == b.id) || (link.from == b.id && link.to == a.id);
        });
    }

    void checkScan()
    {
        QSet<QString> up, subnets;
        for (const readers::Host &host : m_scan->hosts) {
            for (const QString &address : host.addresses) {
                subnets << subnetOf(address.toLower());
                if (host.isUp())
                    up << address.toLower();
            }
            if (host.isUp())
                checkHost(host);
        }
        if (!m_scan->isComplete)
            return; // what a stopped scan did not see says nothing
        for (const Asset &asset : m_assets) {
            if (!isOut(asset) && asset.status != u"planned" && asset.status != u"spare")
                checkSeen(asset.addresses, up, subnets, m_drawn.contains(&asset) ? m_drawn[&asset]->id : asset.id, asset.name);
        }
        for (const Node &node : m_diagram.nodes) {
            if (isDevice(node.role) && !assetOf(node))
                checkSeen(addressesOf(node), up, subnets, node.id, node.label);
        }
    }

    void checkSeen(const QStringList &addresses, const QSet<QString> &up, const QSet<QString> &subnets, const QString &subject, const QString &name)
    {
        const auto isScanned = [&](const QString &address) { return subnets.contains(subnetOf(address.toLower())); };
        const auto isUp = [&](const QString &address) { return up.contains(address.toLower()); };
        if (std::ranges::any_of(addresses, isScanned) && std::ranges::none_of(addresses, isUp))
            report(Sort::MissingHost, subject, Words::tr("%1 (%2) was not seen by the scan.").arg(name, addresses.join(u", ")));
    }

    /// The asset that a host is: by address, else by MAC address, else by name.
    const Asset *assetOf(const readers::Host &host) const
    {
        for (const QString &address : host.addresses) {
            if (const Asset *asset = m_byWord.value(address.toLower(), nullptr))
                return asset;
        }
        if (const Asset *asset = m_byMac.value(shown(host.mac), nullptr))
            return asset;
        for (const QString &name : host.names) {
            if (const Asset *asset = m_byWord.value(key(name), nullptr))
                return asset;
        }
        return nullptr;
    }

    bool isDrawn(const readers::Host &host) const
    {
        const auto hasAddress = [&](const QString &address) { return m_drawnAddresses.contains(address.toLower()); };
        const auto hasName = [&](const QString &name) { return m_drawnNames.contains(key(name)); };
        return std::ranges::any_of(host.addresses, hasAddress) || std::ranges::any_of(host.names, hasName);
    }

    void checkHost(const readers::Host &host)
    {
        const QString address = host.addresses.value(0, host.mac);
        const Asset *asset = assetOf(host);
        if (!asset) {
            const QString name = host.names.isEmpty() ? address : u"%1 (%2)"_s.arg(host.names.first(), address);
            if (!isDrawn(host))
                report(Sort::UnknownHost, address, unknownWords(name, host.vendor));
            return;
        }
        const QString subject = m_drawn.contains(asset) ? m_drawn[asset]->id : asset->id;
        const bool isSameMac = std::ranges::any_of(asset->macs, [&](const QString &mac) { return shown(mac) == shown(host.mac); });
        if (!host.mac.isEmpty() && !asset->macs.isEmpty() && !isSameMac)
            report(Sort::ChangedMac, subject, Words::tr("%1 has the MAC address %2 in the vault, %3 in the scan.").arg(asset->name, shown(asset->macs.first()), shown(host.mac)));
        const auto isNamed = [&](const QString &name) { return key(name) == key(asset->name) || key(name) == key(asset->hostname); };
        if (!host.names.isEmpty() && std::ranges::none_of(host.names, isNamed))
            report(Sort::ChangedName, subject, Words::tr("%1 is called %2 in the scan.").arg(asset->name, host.names.first()));
    }

    const Diagram &m_diagram;
    const std::vector<Asset> &m_assets;
    const readers::NmapScan *m_scan;
    QHash<QString, const Asset *> m_byId;
    QHash<QString, const Asset *> m_byWord; // names and addresses; null if several have it
    QHash<QString, const Asset *> m_byMac;
    QHash<const Asset *, const Node *> m_drawn;
    QHash<QString, const Node *> m_drawnAddresses;
    QHash<QString, const Node *> m_drawnNames;
    std::vector<Difference> m_found;
};

} // namespace

QString idOf(Difference::Sort sort)
{
    switch (sort) {
    case Sort::UnknownNode:
        return u"unknown-node"_s;
    case Sort::RetiredAsset:
        return u"retired-asset"_s;
    case Sort::MissingAsset:
        return u"missing-asset"_s;
    case Sort::ChangedName:
        return u"changed-name"_s;
    case Sort::MissingLink:
        return u"missing-link"_s;
    case Sort::UnknownHost:
        return u"unknown-host"_s;
    case Sort::MissingHost:
        return u"missing-host"_s;
    case Sort::ChangedMac:
        return u"changed-mac"_s;
    }
    return {};
}

std::vector<Difference> check(const Diagram &diagram, const std::vector<Asset> &assets, const readers::NmapScan *scan)
{
    return Checker(diagram, assets, scan).check();
}

} // namespace covault::diagram
