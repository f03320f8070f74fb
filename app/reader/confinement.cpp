// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/confinement.h"

#include <QtGlobal>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <vector>

namespace covault::reader {

namespace {

constexpr rlim_t MostSeconds = 60;
constexpr rlim_t MostMemory = rlim_t(1) << 30;
constexpr rlim_t MostFiles = 32;
constexpr int MostProcessors = 4; // each takes a thread, and that a stack

#if defined(__x86_64__)
constexpr quint32 Architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr quint32 Architecture = AUDIT_ARCH_AARCH64;
#else
#error "say here how the kernel calls this architecture"
#endif

// What computing, memory, and reading take. Not fcntl, by which another process could be sent signals.
constexpr quint32 Allowed[] = {SYS_read, SYS_readv, SYS_pread64, SYS_write, SYS_writev, SYS_lseek, SYS_close, SYS_fstat, SYS_newfstatat, SYS_statx,
        SYS_getdents64, SYS_faccessat, SYS_readlinkat, SYS_mmap, SYS_munmap, SYS_mprotect, SYS_mremap, SYS_madvise, SYS_brk, SYS_futex, SYS_getrandom,
        SYS_clock_gettime, SYS_clock_getres, SYS_gettimeofday, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_getpid,
        SYS_gettid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_getcwd, SYS_uname, SYS_sysinfo, SYS_getrlimit, SYS_sched_yield, SYS_sched_getaffinity,
        SYS_set_robust_list, SYS_rseq, SYS_eventfd2,
#if defined(__x86_64__)
        SYS_access, SYS_readlink, SYS_stat, SYS_lstat, SYS_time,
#endif
        SYS_exit, SYS_exit_group};

// Folders of the system in which readers look up encodings and the names of glyphs.
constexpr const char *Readable[] = {"/usr", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig"};

bool limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard)
{
    const rlimit most{soft, hard};
    return setrlimit(resource, &most) == 0;
}

constexpr sock_filter statement(int code, quint32 value)
{
    return {quint16(code), 0, 0, value};
}

constexpr sock_filter load(size_t offset)
{
    return statement(BPF_LD | BPF_W | BPF_ABS, quint32(offset));
}

// Where what was loaded is another value, the next \p count statements are left out.
constexpr sock_filter onlyFor(quint32 value, quint8 count)
{
    return {BPF_JMP | BPF_JEQ | BPF_K, 0, count, value};
}

constexpr sock_filter give(quint32 action)
{
    return statement(BPF_RET | BPF_K, action);
}

// Of a call only where the argument of that place has of \p flags those of \p wanted; else it fails with \p error.
std::vector<sock_filter> onlyWith(quint32 call, size_t place, quint32 flags, quint32 wanted, quint32 error)
{
    const size_t argument = offsetof(seccomp_data, args) + place * sizeof(quint64); // both architectures are little-endian
    return {onlyFor(call, 5), load(argument), statement(BPF_ALU | BPF_AND | BPF_K, flags), onlyFor(wanted, 1), give(SECCOMP_RET_ALLOW),
            give(SECCOMP_RET_ERRNO | error)};
}

// A call that it does not name is told that there is none, and a library takes another way, or does without.
std::vector<sock_filter> callFilter()
{
    constexpr sock_filter ofOtherArchitecture{BPF_JMP | BPF_JEQ | BPF_K, 1, 0, Architecture};
    std::vector<sock_filter> filter = {load(offsetof(seccomp_data, arch)), ofOtherArchitecture, give(SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
    for (const quint32 call : Allowed)
        filter.insert(filter.end(), {onlyFor(call, 1), give(SECCOMP_RET_ALLOW)});
    const auto add = [&filter](const std::vector<sock_filter> &more) { filter.insert(filter.end(), more.begin(), more.end()); };
    constexpr quint32 OfWriting = O_ACCMODE | O_CREAT | O_TRUNC;
    add(onlyWith(SYS_openat, 2, OfWriting, O_RDONLY, EACCES));
    constexpr quint32 OfThreads = CLONE_THREAD | CLONE_VM; // a thread of this process, never another one
    add(onlyWith(SYS_clone, 0, OfThreads, OfThreads, ENOSYS));
    filter.push_back(give(SECCOMP_RET_ERRNO | ENOSYS));
    return filter;
}

bool filterCalls()
{
    auto filter = callFilter();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

void allowReading(int rules, const char *folder)
{
    const int opened = open(folder, O_PATH | O_CLOEXEC);
    if (opened < 0)
        return;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = opened;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(opened);
}

// What nobody has written for the reader, such as a home, is hidden from it.
bool hideFiles()
{
    landlock_ruleset_attr wanted{};
    wanted.handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    const int rules = int(syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted, 0));
    if (rules < 0)
        return errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM; // this kernel, or the container around, can't
    for (const char *folder : Readable)
        allowReading(rules, folder);
    const bool isHidden = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return isHidden;
}

// Of time, memory, open files and of what may be written to files: nothing, and no core either.
bool limitResources()
{
    const bool isClosed = close_range(STDERR_FILENO + 1, ~0U, 0) == 0;
#ifndef __SANITIZE_ADDRESS__ // which reserves more than there is
    if (!limit(RLIMIT_AS, MostMemory, MostMemory))
        return false;
#endif
    // The soft limit of time can be told from other ends.
    return isClosed && limit(RLIMIT_CPU, MostSeconds, MostSeconds + 5) && limit(RLIMIT_NOFILE, MostFiles, MostFiles) && limit(RLIMIT_FSIZE, 0, 0)
            && limit(RLIMIT_CORE, 0, 0);
}

// Libraries that draw start a thread for each.
bool limitProcessors()
{
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors) != 0)
        return false;
    int kept = 0;
    for (size_t processor = 0; processor < CPU_SETSIZE; ++processor) {
        if (CPU_ISSET(processor, &processors) && ++kept > MostProcessors)
            CPU_CLR(processor, &processors);
    }
    return sched_setaffinity(0, sizeof processors, &processors) == 0;
}

} // namespace

bool shutIn()
{
    return limitResources() && limitProcessors() && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && hideFiles() && filterCalls();
}

} // namespace covault::reader
