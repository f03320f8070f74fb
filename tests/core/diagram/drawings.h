// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"

#include <QStringList>

#if defined(__SANITIZE_ADDRESS__)
/// Graphviz loses some memory of its own in every layout with groups.
extern "C" inline __attribute__((used)) const char *__lsan_default_suppressions()
{
    return "leak:libgvc\nleak:libgvplugin_dot_layout\n";
}
#endif

/// Short ways to draw for tests.
namespace drawings {

using namespace covault::diagram;

inline Node node(const QString &id, Role role, const QString &parent = {})
{
    Node made;
    made.id = id;
    made.label = id;
    made.role = role;
    made.parent = parent;
    return made;
}

inline Link link(const QString &from, const QString &to, const QString &label = {})
{
    Link made;
    made.id = from + QStringLiteral("--") + to + label;
    made.from = from;
    made.to = to;
    made.label = label;
    return made;
}

/// Two sites: a pair of firewalls, switches, hosts, a link between the sites, labels and ports.
inline Diagram twoSites()
{
    using namespace Qt::StringLiterals;
    Diagram diagram;
    diagram.title = u"WAN & core"_s;
    diagram.nodes = {node(u"hq"_s, Role::Group), node(u"room"_s, Role::Group, u"hq"_s), node(u"branch"_s, Role::Group), node(u"isp"_s, Role::Cloud),
            node(u"fw-01"_s, Role::Firewall, u"hq"_s), node(u"fw-02"_s, Role::Firewall, u"hq"_s), node(u"sw-01"_s, Role::Switch, u"room"_s),
            node(u"hv-01"_s, Role::Hypervisor, u"room"_s), node(u"printer with <a> long name"_s, Role::Printer, u"room"_s), node(u"fw-b"_s, Role::Firewall, u"branch"_s),
            node(u"spare"_s, Role::Switch)};
    diagram.nodes[4].detail = u"10.0.0.1"_s;
    diagram.links = {link(u"isp"_s, u"fw-01"_s), link(u"fw-01"_s, u"fw-02"_s, u"ha"_s), link(u"fw-01"_s, u"sw-01"_s), link(u"fw-02"_s, u"sw-01"_s),
            link(u"sw-01"_s, u"hv-01"_s, u"2×10G"_s), link(u"sw-01"_s, u"hv-01"_s), link(u"sw-01"_s, u"printer with <a> long name"_s), link(u"fw-02"_s, u"fw-b"_s, u"site VPN"_s)};
    diagram.links[0].toPort = u"wan1"_s;
    diagram.links[7].style = LinkStyle::Dashed;
    return diagram;
}

} // namespace drawings
