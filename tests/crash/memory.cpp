// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/memory.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <dlfcn.h>
#include <link.h>
#include <sys/mman.h>

namespace covault::crash::memory {

namespace {

/// The code of a library that asks for memory.
struct Owner
{
    const char *file; // how its name begins
    const char *name;
    uintptr_t first = 0;
    uintptr_t last = 0;
};

// Plain values: they are used before anything is constructed.
constinit std::array<Owner, 3> owners{Owner{"libcovault_storage.", "database"}, Owner{"libcrypto.", "cipher"}, Owner{"libsodium.", "keys"}};
constinit bool isArmed = false;
constinit int asked = 0;
constinit int failing = 0;
constinit Fault fault = Fault::Once;
constinit const char *failed = nullptr;

int findCode(dl_phdr_info *info, size_t, void *)
{
    const char *slash = std::strrchr(info->dlpi_name, '/');
    const char *file = slash ? slash + 1 : info->dlpi_name;
    for (Owner &owner : owners) {
        if (std::strncmp(file, owner.file, std::strlen(owner.file)) != 0)
            continue;
        for (int i = 0; i < info->dlpi_phnum; ++i) {
            const auto &part = info->dlpi_phdr[i];
            if (part.p_type == PT_LOAD && (part.p_flags & PF_X)) {
                owner.first = info->dlpi_addr + part.p_vaddr;
                owner.last = owner.first + part.p_memsz;
            }
        }
    }
    return 0;
}

const Owner *ownerOf(const void *code)
{
    const auto place = reinterpret_cast<uintptr_t>(code);
    for (const Owner &owner : owners) {
        if (place >= owner.first && place < owner.last)
            return &owner;
    }
    return nullptr;
}

} // namespace

bool isSeen()
{
#ifdef __SANITIZE_ADDRESS__
    return false;
#else
    dl_iterate_phdr(findCode, nullptr);
    for (const Owner &owner : owners) {
        if (owner.first == 0)
            return false;
    }
    return true;
#endif
}

const char *nameOf(Fault how)
{
    return how == Fault::Once ? "once" : "lasting";
}

void failAt(int allocation, Fault how)
{
    dl_iterate_phdr(findCode, nullptr);
    asked = 0;
    failing = allocation;
    fault = how;
    failed = nullptr;
    isArmed = true;
}

int allocations()
{
    return asked;
}

QByteArray heal()
{
    isArmed = false;
    return failed;
}

/// Whether what \p caller asks for is not given.
[[maybe_unused]] static bool isRefused(const void *caller)
{
    if (!isArmed)
        return false;
    const Owner *owner = ownerOf(caller);
    if (!owner)
        return false;
    ++asked;
    const bool isFailing = asked == failing || (fault == Fault::Lasting && asked > failing);
    if (isFailing && !failed)
        failed = owner->name;
    if (isFailing)
        errno = ENOMEM;
    return isFailing;
}

} // namespace covault::crash::memory

#ifndef __SANITIZE_ADDRESS__

using covault::crash::memory::isRefused;

#pragma GCC diagnostic ignored "-Wredundant-decls"

extern "C" {

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

void *malloc(size_t size)
{
    return isRefused(__builtin_return_address(0)) ? nullptr : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return isRefused(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return isRefused(__builtin_return_address(0)) ? nullptr : __libc_realloc(block, size);
}

void *mmap(void *address, size_t size, int protection, int flags, int descriptor, off_t offset)
{
    static auto *const real = reinterpret_cast<void *(*)(void *, size_t, int, int, int, off_t)>(::dlsym(RTLD_NEXT, "mmap"));
    return isRefused(__builtin_return_address(0)) ? MAP_FAILED : real(address, size, protection, flags, descriptor, offset);
}

} // extern "C"

#endif
