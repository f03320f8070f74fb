// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <span>

namespace covault::crypto {

/// A key: bytes of fixed number in guarded memory, which is not swapped, not dumped and wiped when it is given back.
///
/// Move-only; copies are asked for by name. Each costs three pages and some 140 µs, so values of fields are not kept in
/// one (see Wiped).
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size);
    static SecretBytes copyOf(BytesView bytes);
    static SecretBytes random(qsizetype size);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    SecretBytes copy() const { return copyOf(view()); }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    char *data() { return m_data; }
    const char *data() const { return m_data; }
    BytesView view() const { return BytesView(m_data, m_size); }

private:
    char *m_data = nullptr;
    qsizetype m_size = 0;
    bool m_isGuarded = true; // by forbidden pages around it
};

/// Overwrites the content and empties it. A buffer that another copy shares would stay as it is, which is a bug of the
/// one who keeps that copy.
void wipe(Bytes &bytes);
void wipe(QString &text);
/// Overwrites memory that somebody else gives back.
void wipe(std::span<char> memory);

/// Whether both hold the same, in a time that does not tell where they differ.
bool isSame(BytesView a, BytesView b);

/// A plain buffer that is wiped at the end of its scope: for a secret on its short way through ordinary memory.
class Wiped
{
public:
    explicit Wiped(Bytes bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Wiped(Wiped &&) noexcept = default;
    Wiped &operator=(Wiped &&) = delete;
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;
    ~Wiped() { wipe(m_bytes); }

    const Bytes &bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

} // namespace covault::crypto
