// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"

#include <array>

namespace covault::scan::detectors {

std::span<const Detector> all()
{
    static constexpr std::array table = {
            Detector{"private keys", privateKeys},
            Detector{"tokens", tokens},
            Detector{"URL user info", urlUserInfo},
            Detector{"connection strings", connectionStrings},
            Detector{"command lines", commandLines},
            Detector{"Wi-Fi keys", wifiKeys},
            Detector{"network configurations", networkConfig},
            Detector{"network scans", networkScan},
            Detector{"table rows", tableRows},
            Detector{"credentials in text", textCredentials},
            Detector{"cards", cards},
            Detector{"signatures", signatures},
            Detector{"vendors", vendors},
            Detector{"contracts", contracts},
    };
    return table;
}

} // namespace covault::scan::detectors
