// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/nmapdiagram.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

/// "10.0.0.0/24" of "10.0.0.7", "2001:db8:0:1::/64" of an IPv6 address; empty for anything else.
QString subnetOf(const QString &address)
{
    if (address.contains(u':'))
        return address.split(u':').first(std::min<qsizetype>(4, address.count(u':') + 1)).join(u':') + u"::/64"_s;
    return address.count(u'.') == 3 ? address.section(u'.', 0, 2) + u".0/24"_s : QString();
}

bool isOpen(const readers::Host &host, std::initializer_list<int> numbers)
{
    return std::ranges::any_of(host.ports, [&](const readers::Port &port) {
        return port.state == u"open" && std::ranges::find(numbers, port.number) != numbers.end();
    });
}

QString nameOf(const readers::Host &host)
{
    if (!host.names.isEmpty())
        return host.names.first().section(u'.', 0, 0);
    return host.addresses.value(0, host.mac);
}

class ScanDrawing
{
public:
    Diagram draw(const readers::NmapScan &scan)
    {
        m_diagram.title = u"Network scan"_s;
        for (const readers::Host &host : scan.hosts) {
            if (host.isUp() && (!host.addresses.isEmpty() || !host.mac.isEmpty()))
                addHost(host);
        }
        for (const readers::Host &host : scan.hosts)
            addRoute(host);
        return std::move(m_diagram);
    }

private:
    void addHost(const readers::Host &host)
    {
        const QString address = host.addresses.value(0, host.mac);
        const QString segment = segmentFor(subnetOf(address));
        Node node;
        node.id = u"host-"_s + address;
        if (m_ids.contains(node.id))
            return; // a scan that looked twice
        node.label = nameOf(host);
        node.detail = node.label == address ? host.mac : address;
        node.role = roleOfHost(host);
        node.parent = m_groups.value(segment);
        m_ids << node.id;
        m_diagram.nodes.push_back(node);
        if (!segment.isEmpty())
            link(node.id, segment);
    }

    /// The id of the segment's node; both it and its group are made when first asked for.
    QString segmentFor(const QString &subnet)
    {
        if (subnet.isEmpty())
            return {};
        const QString id = u"segment-"_s + subnet;
        if (!m_groups.contains(id)) {
            const QString group = u"group-"_s + subnet;
            m_groups.insert(id, group);
            m_diagram.nodes.push_back({group, subnet, {}, Role::Group, {}, {}, {}, {}});
            m_diagram.nodes.push_back({id, subnet, {}, Role::Network, {}, group, {}, {}});
        }
        return id;
    }

    /// Links each hop of a route to the next one's segment; hops that were not scanned become routers of their own.
    void addRoute(const readers::Host &host)
    {
        for (qsizetype i = 0; i + 1 < host.route.size(); ++i) {
            const QString hop = u"host-"_s + host.route[i];
            const QString target = subnetOf(host.route[i + 1]);
            if (host.route[i].isEmpty() || target.isEmpty() || (i + 2 < host.route.size() && subnetOf(host.route[i]) == target))
                continue;
            if (!m_ids.contains(hop)) {
                m_ids << hop;
                m_diagram.nodes.push_back({hop, host.route[i], u"only seen on the way"_s, Role::Router, {}, {}, {}, {}});
            }
            if (m_groups.contains(u"segment-"_s + target))
                link(hop, u"segment-"_s + target);
        }
    }

    void link(const QString &from, const QString &to)
    {
        const QString id = from + u"--"_s + to;
        if (m_linked.contains(id))
            return;
        m_linked << id;
        m_diagram.links.push_back({id, from, to, {}, {}, {}, LinkStyle::Solid, {}});
    }

    Diagram m_diagram;
    QSet<QString> m_ids;
    QSet<QString> m_linked;
    QHash<QString, QString> m_groups; // of a segment's node
};

} // namespace

Role roleOfHost(const readers::Host &host)
{
    if (const Role role = guessRole(host.os); role != Role::Other && role != Role::Cloud)
        return role;
    if (const Role role = guessRole(host.names.join(u' ').section(u'.', 0, 0)); isDevice(role) && role != Role::Other)
        return role;
    if (isOpen(host, {9100, 515, 631}))
        return Role::Printer;
    if (isOpen(host, {5060, 5061}))
        return Role::Phone;
    if (isOpen(host, {554}))
        return Role::Camera;
    if (isOpen(host, {2049, 548, 5000}))
        return Role::Storage;
    if (isOpen(host, {902}))
        return Role::Hypervisor;
    if (isOpen(host, {3389}) || host.os.startsWith(u"Microsoft Windows"))
        return isOpen(host, {88, 389, 1433, 53, 25}) ? Role::Server : Role::Endpoint;
    return isOpen(host, {25, 80, 443, 143, 3306, 5432, 389}) ? Role::Server : Role::Other;
}

Diagram diagramOfScan(const readers::NmapScan &scan)
{
    return ScanDrawing().draw(scan);
}

} // namespace covault::diagram
