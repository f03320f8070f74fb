// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/obstacle.h"

/// Why something failed, for QVERIFY2, which asks also when nothing did.
namespace covault::sync {

template<typename T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : result.error().text().toUtf8();
}

template<typename T>
QByteArray why(const Opened<T> &opened)
{
    return opened ? QByteArray() : opened.error().why.toUtf8();
}

} // namespace covault::sync
