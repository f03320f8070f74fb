// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "crypto/secretbytes.h"

#include <optional>

namespace covault::crypto {

/// A part of an attachment under a random key of its own: libsodium's secretstream (XChaCha20-Poly1305) in steps of
/// 64 KiB, padded, the last step marked final and nothing after it. Order, number and end of the steps are protected.
struct SealedPart
{
    SecretBytes key;
    Bytes sealed;
};

/// Seals \p plain, at most some MiB. Its size shows only as Padmé rounds it, with a floor of 1 KiB.
SealedPart sealPart(BytesView plain);

/// The plain bytes; nothing if the key is wrong, a bit differs, a step is missing or something follows the final one.
std::optional<Bytes> openPart(const SecretBytes &key, BytesView sealed);

/// The size to which \p size is padded: at most 12 % more (Padmé, Nikitin et al., PETS 2019), at least \p floor.
quint64 paddedSize(quint64 size, quint64 floor = 1024);

} // namespace covault::crypto
