// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace covault {

/// Any bytes that are no secret key. Keys live in crypto's SecretBytes.
using Bytes = QByteArray;
using BytesView = QByteArrayView;

} // namespace covault
