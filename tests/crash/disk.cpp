// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/disk.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace covault::crash::disk {

namespace {

using Kind = Operation::Kind;

/// What a descriptor is of.
struct Handle
{
    int file = -1;     // number of the file; -1: a folder
    QByteArray name;
    bool isNoted = true;
};

struct State
{
    QByteArray root; // with a slash at its end; empty: nobody watches
    bool isRecording = false;
    Trace trace;
    QMap<QByteArray, int> names; // as they are now
    int files = 0;
    std::map<int, Handle> handles;
    int calls = 0;
    int failing = 0; // the call that fails; 0: none
    Fault fault = Fault::Error;
    bool isCutting = false; // half was written; the rest fails
    bool hasFailed = false;
    QByteArray failed; // which call
};

State &state()
{
    static State state;
    return state;
}

// The name below the folder, which itself has an empty one; null: the path leads elsewhere.
QByteArray nameIn(const char *path)
{
    const State &now = state();
    if (now.root.isEmpty())
        return {};
    const QByteArrayView given(path);
    if (given == QByteArrayView(now.root).chopped(1))
        return "";
    return given.startsWith(now.root) ? given.sliced(now.root.size()).toByteArray() : QByteArray();
}

bool isThere(const char *path)
{
    struct stat found = {};
    return ::lstat(path, &found) == 0;
}

// The index beside the WAL is made anew after a crash.
bool isNoted(const QByteArray &name)
{
    return state().isRecording && !name.endsWith("-shm");
}

void note(Operation operation)
{
    state().trace.operations.push_back(std::move(operation));
}

enum class Needs { Space, Nothing };

// The error that this call ends with; 0: it is done.
int failureOf(Needs needs, const char *call, const QByteArray &name)
{
    State &now = state();
    const bool isIt = ++now.calls == now.failing;
    if (now.failing == 0)
        return 0;
    if (isIt && now.fault == Fault::Killed)
        ::kill(::getpid(), SIGKILL);
    if (isIt)
        now.failed = call + (' ' + name);
    const bool isLater = now.calls > now.failing;
    const bool isFull = now.fault == Fault::Full || now.fault == Fault::StaysFull;
    const bool isFailing = isIt || (isLater && (now.fault == Fault::Errors || now.fault == Fault::StaysFull));
    if (!isFailing || (isFull && needs == Needs::Nothing) || now.fault == Fault::Cut)
        return 0;
    now.hasFailed = true;
    return isFull ? ENOSPC : EIO;
}

// How much of a write is done; the call was counted.
size_t taken(size_t size)
{
    State &now = state();
    if (now.fault != Fault::Cut || now.failing == 0 || now.calls != now.failing || size < 2)
        return size;
    now.hasFailed = now.isCutting = true;
    return size / 2;
}

template<typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

const Handle *handleOf(int descriptor)
{
    State &now = state();
    if (now.root.isEmpty())
        return nullptr;
    const auto found = now.handles.find(descriptor);
    return found == now.handles.end() ? nullptr : &found->second;
}

int fail(int error)
{
    errno = error;
    return -1;
}

} // namespace

void watch(const QString &folder)
{
    State &now = state();
    now = State();
    now.root = QFile::encodeName(folder) + '/';
}

int calls()
{
    return state().calls;
}

void record(const QString &folder)
{
    watch(folder);
    State &now = state();
    const Files before = readFiles(folder);
    now.trace.folders = before.folders;
    for (auto one = before.content.cbegin(); one != before.content.cend(); ++one) {
        now.trace.names[one.key()] = now.files++;
        now.trace.contents.push_back(one.value());
    }
    now.names = now.trace.names;
    now.isRecording = true;
}

size_t recorded()
{
    return state().trace.operations.size();
}

Trace takeTrace()
{
    Trace trace = std::move(state().trace);
    state() = State();
    return trace;
}

const char *nameOf(Fault fault)
{
    static constexpr const char *names[] = {"error", "errors", "full", "stays-full", "cut", "killed"};
    return names[int(fault)];
}

void failAt(int call, Fault fault)
{
    state().calls = 0;
    state().failing = call;
    state().fault = fault;
}

QByteArray heal()
{
    const QByteArray failed = state().hasFailed ? state().failed : QByteArray();
    state() = State();
    return failed;
}

namespace {

// After a file was opened or made.
int opened(int descriptor, const QByteArray &name, bool isNew, int flags)
{
    State &now = state();
    if (descriptor < 0)
        return descriptor;
    Handle handle{-1, name, isNoted(name)};
    struct stat found = {};
    if (::fstat(descriptor, &found) == 0 && !S_ISDIR(found.st_mode)) {
        handle.file = isNew ? now.files++ : now.names.value(name, -1);
        if (isNew && (flags & O_TMPFILE) != O_TMPFILE) {
            now.names[name] = handle.file;
            if (handle.isNoted)
                note({Kind::Name, handle.file, 0, {}, name, {}});
        } else if (!isNew && (flags & O_TRUNC) && handle.isNoted) {
            note({Kind::Truncate, handle.file, 0, {}, {}, {}});
        }
    }
    now.handles[descriptor] = handle;
    return descriptor;
}

int openAny(const char *path, int flags, mode_t mode)
{
    static auto *const real = next<int(const char *, int, ...)>("open64");
    const QByteArray name = nameIn(path);
    if (name.isNull())
        return real(path, flags, mode);
    const bool isUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
    const bool isNew = isUnnamed || ((flags & O_CREAT) && !isThere(path));
    if (!isNew && !isThere(path))
        return real(path, flags, mode);
    if (const int error = failureOf(isNew ? Needs::Space : Needs::Nothing, isNew ? "make" : "open", name))
        return fail(error);
    return opened(real(path, flags, mode), name, isNew, flags);
}

ssize_t writeAny(int descriptor, const void *data, size_t size, std::optional<off64_t> at)
{
    static auto *const realWrite = next<ssize_t(int, const void *, size_t)>("write");
    static auto *const realPwrite = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    const Handle *handle = handleOf(descriptor);
    if (!handle)
        return at ? realPwrite(descriptor, data, size, *at) : realWrite(descriptor, data, size);
    if (std::exchange(state().isCutting, false))
        return fail(ENOSPC);
    if (const int error = failureOf(Needs::Space, "write", handle->name))
        return fail(error);
    const bool isAtEnd = !at && (::fcntl(descriptor, F_GETFL) & O_APPEND);
    const off64_t from = at ? *at : ::lseek64(descriptor, 0, isAtEnd ? SEEK_END : SEEK_CUR);
    const size_t part = taken(size);
    const ssize_t written = at ? realPwrite(descriptor, data, part, *at) : realWrite(descriptor, data, part);
    if (written > 0 && handle->isNoted)
        note({Kind::Write, handle->file, from, QByteArray(static_cast<const char *>(data), written), {}, {}});
    return written;
}

int truncateAny(int descriptor, off64_t size)
{
    static auto *const real = next<int(int, off64_t)>("ftruncate64");
    const Handle *handle = handleOf(descriptor);
    if (!handle)
        return real(descriptor, size);
    if (const int error = failureOf(Needs::Space, "truncate", handle->name))
        return fail(error);
    if (handle->isNoted)
        note({Kind::Truncate, handle->file, size, {}, {}, {}});
    return real(descriptor, size);
}

int syncAny(int descriptor)
{
    const Handle *handle = handleOf(descriptor);
    if (!handle)
        return 0;
    if (const int error = failureOf(Needs::Nothing, "sync", handle->name))
        return fail(error);
    if (handle->isNoted)
        note({handle->file < 0 ? Kind::SyncFolder : Kind::SyncFile, handle->file, 0, {}, handle->name, {}});
    return 0;
}

// A second name for a file, or the first for one that had none.
template<typename Real>
int nameAny(const char *from, const char *to, const Real &real)
{
    const QByteArray name = nameIn(to);
    if (name.isNull())
        return real();
    int file = state().names.value(nameIn(from), -1);
    static constexpr char Descriptors[] = "/proc/self/fd/";
    if (std::strncmp(from, Descriptors, sizeof Descriptors - 1) == 0)
        file = state().handles[std::atoi(from + sizeof Descriptors - 1)].file;
    if (const int error = failureOf(Needs::Space, "link", name))
        return fail(error);
    const int done = real();
    if (done != 0)
        return done;
    state().names[name] = file;
    if (isNoted(name))
        note({Kind::Name, file, 0, {}, name, {}});
    return done;
}

template<typename Real>
int renameAny(const char *from, const char *to, const Real &real)
{
    const QByteArray name = nameIn(from);
    if (name.isNull())
        return real();
    if (const int error = failureOf(Needs::Nothing, "rename", name))
        return fail(error);
    const int done = real();
    if (done != 0 || isThere(from))
        return done;
    const QByteArray target = nameIn(to);
    state().names[target] = state().names.take(name);
    if (isNoted(name))
        note({Kind::Rename, 0, 0, {}, name, target});
    return done;
}

} // namespace

} // namespace covault::crash::disk

using namespace covault::crash;

#pragma GCC diagnostic ignored "-Wredundant-decls"

extern "C" {

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = va_arg(arguments, mode_t); // not there, and not looked at, where nothing is made
    va_end(arguments);
    return disk::openAny(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = va_arg(arguments, mode_t);
    va_end(arguments);
    return disk::openAny(path, flags, mode);
}

int close(int descriptor)
{
    static auto *const real = disk::next<int(int)>("close");
    if (!disk::state().root.isEmpty())
        disk::state().handles.erase(descriptor);
    return real(descriptor);
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    return disk::writeAny(descriptor, data, size, {});
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t at)
{
    return disk::writeAny(descriptor, data, size, at);
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t at)
{
    return disk::writeAny(descriptor, data, size, at);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return disk::truncateAny(descriptor, size);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return disk::truncateAny(descriptor, size);
}

int fsync(int descriptor)
{
    return disk::syncAny(descriptor);
}

int fdatasync(int descriptor)
{
    return disk::syncAny(descriptor);
}

int unlink(const char *path) noexcept
{
    static auto *const real = disk::next<int(const char *)>("unlink");
    const QByteArray name = disk::nameIn(path);
    if (name.isNull() || !disk::isThere(path))
        return real(path);
    if (const int error = disk::failureOf(disk::Needs::Nothing, "remove", name))
        return disk::fail(error);
    disk::state().names.remove(name);
    if (disk::isNoted(name))
        disk::note({Operation::Kind::Remove, 0, 0, {}, name, {}});
    return real(path);
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const real = disk::next<int(const char *, const char *)>("rename");
    return disk::renameAny(from, to, [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static auto *const real = disk::next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return disk::renameAny(from, to, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int link(const char *from, const char *to) noexcept
{
    static auto *const real = disk::next<int(const char *, const char *)>("link");
    return disk::nameAny(from, to, [&] { return real(from, to); });
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static auto *const real = disk::next<int(int, const char *, int, const char *, int)>("linkat");
    return disk::nameAny(from, to, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static auto *const real = disk::next<int(const char *, mode_t)>("mkdir");
    const QByteArray name = disk::nameIn(path);
    if (name.isNull() || disk::isThere(path))
        return real(path, mode);
    if (const int error = disk::failureOf(disk::Needs::Space, "make folder", name))
        return disk::fail(error);
    if (disk::isNoted(name))
        disk::note({Operation::Kind::MakeFolder, 0, 0, {}, name, {}});
    return real(path, mode);
}

ssize_t sendfile(int, int, off_t *, size_t) noexcept
{
    return disk::fail(EINVAL); // whoever copies files by it must write them
}
}
