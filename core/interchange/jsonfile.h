// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QJsonObject>

namespace covault::interchange {

/// The object that a JSON file holds. `Damaged` with the line if it is not complete or not JSON, `Refused` if it holds
/// something else than an object. Any of the usual encodings with a mark is read.
Result<QJsonObject> readJsonObject(BytesView bytes);

/// A value as text for people and for extra fields: text as it is, numbers plain, lists and objects as JSON.
QString plainText(const QJsonValue &value);

/// Whether the head of a file may be a JSON object.
bool looksLikeJsonObject(BytesView head);

} // namespace covault::interchange
