// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "cli/command.h"

#include <QJsonArray>
#include <QJsonObject>

namespace covault::cli {

/// `{id}`; of several records an array of it.
inline Answer idAnswer(const std::vector<RecordId> &ids)
{
    QJsonArray array;
    for (const RecordId &id : ids)
        array.append(QJsonObject{{QStringLiteral("id"), id.toString()}});
    return array.size() == 1 ? Answer(array.first()) : Answer(array);
}

} // namespace covault::cli
