// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"

#include "crypto/ready.h"

#include <QString>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <utility>

namespace covault::crypto {

namespace {

/// Keys that found no guarded pages: each has pages of its own from the heap, locked and kept out of dumps as those are, but
/// without forbidden ones around them. Better than a program that ends with what was typed.
class UnguardedKeys
{
public:
    char *make(size_t size)
    {
        const size_t whole = (size + Page - 1) / Page * Page;
        void *pages = std::aligned_alloc(Page, std::max(whole, Page));
        if (!pages)
            qFatal("no memory left for a key");
        sodium_mlock(pages, std::max(whole, Page)); // where it may not be locked the guarded ones are not either
        const std::scoped_lock lock(m_mutex);
        m_pages.emplace(static_cast<char *>(pages), std::max(whole, Page));
        ++m_count;
        return static_cast<char *>(pages);
    }

    /// Whether \p key was one of them.
    bool free(char *key)
    {
        if (m_count == 0)
            return false;
        const std::scoped_lock lock(m_mutex);
        const auto found = m_pages.find(key);
        if (found == m_pages.end())
            return false;
        sodium_munlock(found->first, found->second); // overwrites them
        std::free(found->first); // NOLINT: see make()
        m_pages.erase(found);
        --m_count;
        return true;
    }

private:
    static constexpr size_t Page = 4096;
    std::mutex m_mutex;
    std::map<char *, size_t> m_pages;
    std::atomic<int> m_count = 0;
};

UnguardedKeys &unguardedKeys()
{
    static auto *keys = new UnguardedKeys; // outlives keys of static life
    return *keys;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    ensureReady();
    m_data = static_cast<char *>(sodium_malloc(size_t(size)));
    if (!m_data)
        m_data = unguardedKeys().make(size_t(size));
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
    if (m_data && !unguardedKeys().free(m_data))
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
