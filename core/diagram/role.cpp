// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/role.h"

#include <QRegularExpression>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

struct RoleFacts
{
    Role role;
    QStringView id;
    int level;
};

constexpr std::array Facts = {
        RoleFacts{Role::Other, u"other", 6}, RoleFacts{Role::Group, u"group", 6}, RoleFacts{Role::Network, u"network", 5}, RoleFacts{Role::Cloud, u"cloud", 0},
        RoleFacts{Role::Person, u"person", 7}, RoleFacts{Role::Note, u"note", 6}, RoleFacts{Role::Router, u"router", 2}, RoleFacts{Role::Firewall, u"firewall", 3},
        RoleFacts{Role::Switch, u"switch", 4}, RoleFacts{Role::AccessPoint, u"access_point", 6}, RoleFacts{Role::Controller, u"controller", 5},
        RoleFacts{Role::Server, u"server", 6}, RoleFacts{Role::Vm, u"vm", 7}, RoleFacts{Role::Hypervisor, u"hypervisor", 6}, RoleFacts{Role::Storage, u"storage", 6},
        RoleFacts{Role::Ups, u"ups", 6}, RoleFacts{Role::Pdu, u"pdu", 6}, RoleFacts{Role::Modem, u"modem", 1}, RoleFacts{Role::Printer, u"printer", 7},
        RoleFacts{Role::Phone, u"phone", 7}, RoleFacts{Role::Camera, u"camera", 7}, RoleFacts{Role::Nvr, u"nvr", 6}, RoleFacts{Role::Iot, u"iot", 7},
        RoleFacts{Role::Tablet, u"tablet", 7}, RoleFacts{Role::Endpoint, u"endpoint", 7}, RoleFacts{Role::Tenant, u"tenant", 1},
        RoleFacts{Role::CloudService, u"cloud_service", 0},
};

const RoleFacts &factsOf(Role role)
{
    const auto found = std::ranges::find(Facts, role, &RoleFacts::role);
    return found != Facts.end() ? *found : Facts.front();
}

struct Words
{
    Role role;
    QRegularExpression pattern;
};

/// In order: what is special comes before what its words hold ("wireless router" before "router").
const std::vector<Words> &vocabulary()
{
    static const std::vector<Words> words = [] {
        std::vector<Words> made;
        const auto add = [&made](Role role, const QString &alternatives) {
            made.push_back({role, QRegularExpression(u"(?<![a-z])(?:%1)(?![a-z])"_s.arg(alternatives))});
        };
        add(Role::Firewall, u"firewalls?|asa(?: ?5\\d+)?|pix|fortigate|pfsense|opnsense|fw|palo ?alto|sonicwall|watchguard"_s);
        add(Role::AccessPoint, u"access ?points?|wap|ap|aironet|unifi ap|wireless ap|wifi|wireless ?(?:access|bridge|transport)?|wlan"_s);
        add(Role::Controller, u"wlc|wireless lan controller|controllers?"_s);
        add(Role::Router, u"routers?|gateways?|routeros|mikrotik|cisco ios"_s);
        add(Role::Modem, u"modems?|dsl(?:am)?|ont"_s);
        add(Role::Switch, u"switch(?:es)?|hubs?|sw|catalyst|procurve|nexus|multilayer ?switch|workgroup ?switch|bridge"_s);
        add(Role::Storage, u"storage|nas|san|synology|qnap|disk ?arrays?|file ?share|freenas|truenas|tape"_s);
        add(Role::Printer, u"printers?|print ?server|jetdirect|laserjet|mfp|plotters?|prn"_s);
        add(Role::Phone, u"(?:ip |voip )?phones?|voip|telephones?|pbx"_s);
        add(Role::Camera, u"cameras?|webcam|cctv"_s);
        add(Role::Nvr, u"nvr|dvr"_s);
        add(Role::Ups, u"ups|uninterruptible"_s);
        add(Role::Pdu, u"pdu"_s);
        add(Role::Hypervisor, u"hypervisors?|esxi?|vmware esx|proxmox|hyper-?v|xenserver"_s);
        add(Role::Vm, u"vms?|virtual (?:machine|server)s?|virtual"_s);
        add(Role::Server, u"servers?|mainframe|blade|srv|rack ?server|database|windows server"_s);
        add(Role::CloudService, u"saas|cloud ?service|office ?365|aws|azure|gcp"_s);
        add(Role::Cloud, u"clouds?|internet|wan|isp"_s);
        add(Role::Tablet, u"tablets?|ipads?|pda|smartphones?|mobile|iphones?|android"_s);
        add(Role::Endpoint, u"laptops?|desktops?|workstations?|pcs?|notebooks?|terminals?|clients?|computers?|macbook|imac|thin ?client|windows (?:xp|vista|7|8|10|11)"_s);
        add(Role::Person, u"users?|person|people|actor|umlactor"_s);
        add(Role::Iot, u"iot|sensors?|thermostat|embedded|plc"_s);
        return made;
    }();
    return words;
}

} // namespace

QString idOf(Role role)
{
    return factsOf(role).id.toString();
}

Role roleFromId(const QString &id)
{
    const auto found = std::ranges::find(Facts, QStringView(id), &RoleFacts::id);
    return found != Facts.end() ? found->role : Role::Other;
}

QString nameOf(Role role)
{
    if (role == Role::Vm || role == Role::Ups || role == Role::Pdu || role == Role::Nvr)
        return idOf(role).toUpper();
    return role == Role::Iot ? u"IoT device"_s : role == Role::Other ? u"device"_s : idOf(role).replace(u'_', u' ');
}

bool isDevice(Role role)
{
    return role != Role::Group && role != Role::Network && role != Role::Cloud && role != Role::Person && role != Role::Note;
}

int levelOf(Role role)
{
    return factsOf(role).level;
}

Role guessRole(const QString &words)
{
    const QString text = words.toLower().replace(u'_', u' ').replace(u'.', u' ').replace(u'-', u' ');
    for (const Words &entry : vocabulary()) {
        if (entry.pattern.match(text).hasMatch())
            return entry.role;
    }
    return Role::Other;
}

} // namespace covault::diagram
