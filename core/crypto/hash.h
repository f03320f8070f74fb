// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "crypto/secretbytes.h"

#include <initializer_list>
#include <memory>

namespace covault::crypto {

/// H(label, a, b, …): BLAKE2b-256 (RFC 7693) of "covault/1/", the label, a zero byte, then each part behind its length in
/// eight little-endian bytes. Every label is used for one purpose only.
Hash hash(BytesView label, std::initializer_list<BytesView> parts);

/// The same for parts that arrive one by one. Not copyable; finish() may be called once.
class Hasher
{
public:
    explicit Hasher(BytesView label);
    /// With a \p key of 32 bytes the result is a tag that only a holder of the key can make or check.
    Hasher(const SecretBytes &key, BytesView label);
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;

    Hasher &add(BytesView part);
    Hash finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A keyed H: tags of rows and prints of secrets.
Hash keyedHash(const SecretBytes &key, BytesView label, std::initializer_list<BytesView> parts);

/// BLAKE2b-256 of \p bytes and nothing else: tells a torn file from a whole one, no more.
Hash checksum(BytesView bytes);

/// SHA-256, as other programs print it.
Bytes sha256(BytesView bytes);

} // namespace covault::crypto
