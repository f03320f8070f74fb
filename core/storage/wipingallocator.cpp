// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/wipingallocator.h"

#include "crypto/secretbytes.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <sqlite3.h>

namespace covault::storage::wipingallocator {

namespace {

// Each block has its size in front of it, in a place as large as the alignment that SQLite wants.
constexpr size_t Front = 16;

size_t &sizeIn(void *front)
{
    return *static_cast<size_t *>(front);
}

void *frontOf(void *block)
{
    return static_cast<char *>(block) - Front;
}

void *allocate(int size)
{
    void *front = std::malloc(Front + size_t(size)); // NOLINT: what SQLite is given, it gives back to release()
    if (!front)
        return nullptr;
    sizeIn(front) = size_t(size);
    return static_cast<char *>(front) + Front;
}

int sizeOf(void *block)
{
    return block ? int(sizeIn(frontOf(block))) : 0;
}

void release(void *block)
{
    if (!block)
        return;
    crypto::wipe({static_cast<char *>(block), size_t(sizeOf(block))});
    std::free(frontOf(block)); // NOLINT: see allocate()
}

// The library's own may leave the old block behind as it was.
void *reallocate(void *block, int size)
{
    void *larger = allocate(size);
    if (!larger)
        return nullptr;
    std::memcpy(larger, block, size_t(std::min(size, sizeOf(block))));
    release(block);
    return larger;
}

int roundUp(int size)
{
    return (size + 7) & ~7;
}

int start(void *)
{
    return SQLITE_OK;
}

void stop(void *) {}

} // namespace

void install()
{
    static const sqlite3_mem_methods methods{allocate, release, reallocate, sizeOf, roundUp, start, stop, nullptr};
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
        qFatal("SQLite was used before its memory could be guarded");
}

} // namespace covault::storage::wipingallocator
