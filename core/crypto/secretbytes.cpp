// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"

#include "crypto/ready.h"

#include <QString>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace covault::crypto {

namespace {

constexpr size_t Page = 4096;

size_t wholePages(qsizetype size)
{
    return std::max(Page, (size_t(size) + Page - 1) / Page * Page);
}

// A key that found no guarded pages has pages of its own from the heap, locked and kept out of dumps as those are, but without
// forbidden ones around them. Better than a program that ends with what was typed.
char *unguarded(qsizetype size)
{
    void *pages = std::aligned_alloc(Page, wholePages(size));
    if (!pages)
        qFatal("no memory left for a key");
    sodium_mlock(pages, wholePages(size)); // where it may not be locked the guarded ones are not either
    return static_cast<char *>(pages);
}

} // namespace

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    ensureReady();
    m_data = static_cast<char *>(sodium_malloc(size_t(size)));
    m_isGuarded = m_data != nullptr;
    if (!m_isGuarded)
        m_data = unguarded(size);
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
    , m_isGuarded(std::exchange(other.m_isGuarded, true))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_isGuarded, other.m_isGuarded);
    return *this;
}

SecretBytes::~SecretBytes()
{
    if (m_isGuarded) {
        sodium_free(m_data);
    } else {
        sodium_munlock(m_data, wholePages(m_size)); // overwrites them
        std::free(m_data); // NOLINT: see unguarded()
    }
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
