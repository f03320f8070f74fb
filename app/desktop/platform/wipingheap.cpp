// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/wipingheap.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

// A sanitizer has a heap of its own.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define COVAULT_WIPES_HEAP 1
#include <malloc.h>
#else
#define COVAULT_WIPES_HEAP 0
#endif

namespace covault::desktop {

bool isHeapWiped()
{
    return COVAULT_WIPES_HEAP != 0;
}

} // namespace covault::desktop

#if COVAULT_WIPES_HEAP

#pragma GCC diagnostic ignored "-Wredundant-decls"

extern "C" {
void __libc_free(void *block);
void *__libc_realloc(void *block, size_t size);
}

namespace {

/// Whether a block has pages of its own, which go back to the system and come as zeros to whoever gets them next. The
/// second lowest bit of the size in front of it says so.
bool isApart(const void *block)
{
    return (static_cast<const size_t *>(block)[-1] & 2) != 0;
}

} // namespace

extern "C" {

void free(void *block)
{
    if (!block)
        return;
    const int error = errno; // which free() leaves as it is
    if (!isApart(block))
        explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
    errno = error;
}

// The library's own may leave the old block behind as it was.
void *realloc(void *block, size_t size)
{
    if (!block || size == 0 || isApart(block)) {
        if (block && size == 0)
            return free(block), nullptr;
        return __libc_realloc(block, size);
    }
    const size_t now = malloc_usable_size(block);
    if (size <= now && size > now / 2)
        return block;
    void *other = malloc(size);
    if (!other)
        return nullptr;
    std::memcpy(other, block, std::min(size, now));
    free(block);
    return other;
}

} // extern "C"

#endif
