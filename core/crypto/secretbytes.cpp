// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"

#include "crypto/ready.h"

#include <QString>

#include <cstring>
#include <utility>

namespace covault::crypto {

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    ensureReady();
    m_data = static_cast<char *>(sodium_malloc(size_t(size)));
    if (!m_data)
        qFatal("no guarded memory left for a key");
    sodium_memzero(m_data, size_t(size));
}

SecretBytes SecretBytes::copyOf(BytesView bytes)
{
    SecretBytes copy(bytes.size());
    std::memcpy(copy.m_data, bytes.data(), size_t(bytes.size()));
    return copy;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes secret(size);
    randombytes_buf(secret.m_data, size_t(size));
    return secret;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

void wipe(Bytes &bytes)
{
    // data() would detach a shared buffer and wipe only the new copy.
    Q_ASSERT_X(bytes.isEmpty() || bytes.isDetached(), "crypto::wipe", "a copy shares the secret");
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    Q_ASSERT_X(text.isEmpty() || text.isDetached(), "crypto::wipe", "a copy shares the secret");
    if (text.isDetached())
        sodium_memzero(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(std::span<char> memory)
{
    sodium_memzero(memory.data(), memory.size());
}

bool isSame(BytesView a, BytesView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

} // namespace covault::crypto
