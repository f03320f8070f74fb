// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::diagram {

/// What a node of a diagram stands for: the asset roles of the vault, and what only diagrams have.
enum class Role {
    Other,
    Group,   ///< a frame around nodes: a site, a room, a zone
    Network, ///< a segment that devices hang on: "10.20.0.0/24"
    Cloud,   ///< what lies outside: the internet, a provider
    Person,
    Note, ///< text without a device
    Router,
    Firewall,
    Switch,
    AccessPoint,
    Controller,
    Server,
    Vm,
    Hypervisor,
    Storage,
    Ups,
    Pdu,
    Modem,
    Printer,
    Phone,
    Camera,
    Nvr,
    Iot,
    Tablet,
    Endpoint,
    Tenant,
    CloudService,
};

/// The role's id, as records and files write it: "access_point".
QString idOf(Role role);

/// The role with that id; Other for any id that is not known.
Role roleFromId(const QString &id);

/// The role's name for people: "access point".
QString nameOf(Role role);

/// Whether a node of that role is a device or service that the vault should know.
bool isDevice(Role role);

/// How far from the outside the role stands, 0 for a cloud: what lies higher in a layered drawing.
int levelOf(Role role);

/// The role that words such as a shape's style, an operating system or a product's name speak of; Other if none do.
Role guessRole(const QString &words);

} // namespace covault::diagram
