// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/moment.h"
#include "base/result.h"

#include <QStringList>

#include <vector>

namespace covault::readers {

/// A port that a scan looked at.
struct Port
{
    int number = 0;
    QString protocol; ///< "tcp", "udp"
    QString state;    ///< "open", "closed", "filtered"
    QString service;  ///< "https"
    QString product;  ///< "nginx 1.22.1"

    bool operator==(const Port &) const = default;
};

/// A host that a scan named.
struct Host
{
    QStringList addresses; ///< IPv4 and IPv6, in the file's order
    QString mac;           ///< lower case with colons; only hosts of the scanner's own segment have one
    QString vendor;        ///< of the network card
    QStringList names;
    std::vector<Port> ports;
    QString os;        ///< the best guess
    QString state;     ///< "up", "down", "unknown"
    QStringList route; ///< addresses of the hops on the way, the host last; empty without a trace

    bool isUp() const { return state != QLatin1StringView("down"); }
    bool operator==(const Host &) const = default;
};

/// What an nmap run saw.
struct NmapScan
{
    std::vector<Host> hosts;
    std::optional<Moment> started;
    bool isComplete = true; ///< false if the file ends early: the run was stopped, or the file was cut
    QStringList notes;      ///< what was lost, in the user's words

    bool operator==(const NmapScan &) const = default;
};

/// Reads nmap's XML output (-oX). A file that ends early gives the hosts before its end. Refuses other XML.
Result<NmapScan> readNmap(BytesView bytes);

} // namespace covault::readers
