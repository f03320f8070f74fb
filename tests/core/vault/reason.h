// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

/// Why a result is none, for QVERIFY2, which asks before it looks; empty if it is one.
template<typename T>
QByteArray reasonOf(const covault::Result<T> &result)
{
    return result ? QByteArray() : result.error().text().toUtf8();
}
