// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/incoming.h"

#include <QJsonObject>

namespace covault::interchange {

/// What a Bitwarden item turns into.
struct BitwardenItem
{
    IncomingRecord record;
    std::vector<QString> warnings;
};

/// Reads one item of an unencrypted export; \p folders tells the names of folders and collections by their ids.
/// Every value of the item is in the record: what the kind has no field for, in `extra`.
BitwardenItem readBitwardenItem(const QJsonObject &item, const std::map<QString, QString> &folders);

} // namespace covault::interchange
