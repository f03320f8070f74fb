// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/nmapreader.h"

#include "readers/limits.h"
#include "readers/xml.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

QString joined(std::initializer_list<QString> words)
{
    return QStringList(words).join(u' ').simplified();
}

Port portOf(pugi::xml_node node)
{
    const pugi::xml_node service = node.child("service");
    Port port;
    port.number = node.attribute("portid").as_int();
    port.protocol = attribute(node, "protocol");
    port.state = attribute(node.child("state"), "state");
    port.service = attribute(service, "name");
    if (port.service == u"http" && attribute(service, "tunnel") == u"ssl")
        port.service = u"https"_s;
    port.product = joined({attribute(service, "product"), attribute(service, "version")});
    return port;
}

void readAddresses(pugi::xml_node node, Host &host)
{
    for (const pugi::xml_node address : node.children("address")) {
        if (attribute(address, "addrtype") == u"mac") {
            host.mac = attribute(address, "addr").toLower();
            host.vendor = attribute(address, "vendor");
        } else {
            host.addresses += attribute(address, "addr");
        }
    }
}

QString bestOs(pugi::xml_node os)
{
    QString best;
    int accuracy = -1;
    for (const pugi::xml_node match : os.children("osmatch")) {
        if (match.attribute("accuracy").as_int() > accuracy) {
            accuracy = match.attribute("accuracy").as_int();
            best = attribute(match, "name");
        }
    }
    return best;
}

Host hostOf(pugi::xml_node node)
{
    Host host;
    readAddresses(node, host);
    host.state = attribute(node.child("status"), "state");
    for (const pugi::xml_node name : node.child("hostnames").children("hostname")) {
        if (!host.names.contains(attribute(name, "name")))
            host.names += attribute(name, "name");
    }
    for (const pugi::xml_node port : node.child("ports").children("port"))
        host.ports.push_back(portOf(port));
    host.os = bestOs(node.child("os"));
    for (const pugi::xml_node hop : node.child("trace").children("hop"))
        host.route += attribute(hop, "ipaddr");
    return host;
}

std::optional<Moment> startOf(pugi::xml_node run)
{
    const qint64 seconds = run.attribute("start").as_llong();
    return seconds > 0 && seconds < (qint64(1) << 40) ? std::optional(Moment(std::chrono::seconds(seconds))) : std::nullopt;
}

/// Adds the hosts that a stopped run had seen, but not yet looked at.
void addHints(pugi::xml_node run, std::vector<Host> &hosts)
{
    QSet<QStringList> known;
    for (const Host &host : hosts)
        known << host.addresses;
    for (const pugi::xml_node node : run.children("hosthint")) {
        Host host = hostOf(node);
        if (known.contains(host.addresses))
            continue;
        known << host.addresses;
        hosts.push_back(std::move(host));
    }
}

} // namespace

Result<NmapScan> readNmap(BytesView bytes)
{
    if (bytes.size() > limits::FileBytes)
        return failure(Error::Code::Refused, u"the scan can't be read"_s, u"the file is larger than 256 MiB"_s);
    const auto xml = parseXml(bytes, u"the scan"_s);
    if (!xml)
        return failure(xml);
    const pugi::xml_node run = xml->root();
    if (localName(run) != "nmaprun")
        return failure(Error::Code::Damaged, u"the scan can't be read"_s, u"it is XML, but not what nmap writes"_s);

    NmapScan scan;
    scan.started = startOf(run);
    scan.isComplete = xml->isComplete && run.child("runstats");
    if (!scan.isComplete)
        scan.notes += u"the scan was stopped or the file was cut: hosts may be missing, the last one may lack ports"_s;
    for (const pugi::xml_node node : run.children("host"))
        scan.hosts.push_back(hostOf(node));
    if (!scan.isComplete)
        addHints(run, scan.hosts);
    return scan;
}

} // namespace covault::readers
