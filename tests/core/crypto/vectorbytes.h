// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

/// How published vectors write bytes.
namespace covault::crypto::testing {

inline Bytes fromHex(const char *hex)
{
    return Bytes::fromHex(hex);
}

inline SecretBytes secret(const Bytes &bytes)
{
    return SecretBytes::copyOf(bytes);
}

/// 0, 1, 2, … and from 0 again after 255.
inline Bytes counting(qsizetype size)
{
    Bytes bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i);
    return bytes;
}

} // namespace covault::crypto::testing
