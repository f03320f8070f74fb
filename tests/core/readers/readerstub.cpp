// SPDX-License-Identifier: GPL-3.0-or-later
// A reader that an attacker has taken over by a file: does what the file's name says, and tells what came of it.
#include "reader/serving.h"

#include <QHash>

#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>

using namespace covault;

namespace {

QString told(bool isDone)
{
    return isDone ? QStringLiteral("done") : QStringLiteral("refused");
}

QString environmentAndFiles(const std::string &)
{
    QString found;
    for (char **variable = environ; *variable; ++variable)
        found += QString::fromLocal8Bit(*variable) + u' ';
    struct stat facts;
    for (int number = 0; number < 1000; ++number) {
        if (fstat(number, &facts) == 0)
            found += QString::number(number) + u' ';
    }
    return found.trimmed();
}

QString crash(const std::string &)
{
    std::abort();
}

QString hang(const std::string &)
{
    for (volatile bool isOver = false; !isOver;) { }
    return {};
}

QString babble(const std::string &)
{
    const std::string noise(1 << 16, 'x');
    while (write(STDOUT_FILENO, noise.data(), noise.size()) > 0) { }
    return {};
}

QString endSilently(const std::string &)
{
    _exit(0);
}

QString sayNonsense(const std::string &)
{
    static_cast<void>(write(STDOUT_FILENO, "nonsense", 8));
    _exit(0);
}

QString takeMemory(const std::string &)
{
    return told(!Bytes(qsizetype(2) << 30, 'x').isEmpty());
}

QString count(const std::string &bytes)
{
    return QString::number(bytes.size());
}

QString openToRead(const std::string &path)
{
    return told(open(path.c_str(), O_RDONLY) >= 0);
}

QString openToWrite(const std::string &path)
{
    return told(open(path.c_str(), O_WRONLY) >= 0);
}

QString makeFile(const std::string &path)
{
    return told(open((path + ".new").c_str(), O_RDONLY | O_CREAT, 0600) >= 0);
}

QString removeFile(const std::string &path)
{
    return told(unlink(path.c_str()) == 0);
}

QString reachNetwork(const std::string &)
{
    return told(socket(AF_INET, SOCK_STREAM, 0) >= 0);
}

QString reachPrograms(const std::string &)
{
    return told(socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
}

QString startProgram(const std::string &)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    return told(child > 0);
}

// As fork() and vfork() do not ask for it: with the same memory, but a process.
QString startTwin(const std::string &)
{
    const long child = syscall(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
    if (child == 0)
        _exit(0);
    return told(child > 0);
}

QString openMemoryOfParent(const std::string &)
{
    return told(open(("/proc/" + std::to_string(getppid()) + "/mem").c_str(), O_RDONLY) >= 0);
}

QString becomeProgram(const std::string &)
{
    char name[] = "/bin/echo";
    char *const arguments[] = {name, nullptr};
    return told(execv(name, arguments) == 0);
}

QString signalParent(const std::string &)
{
    return told(kill(getppid(), 0) == 0);
}

// The kernel sends the signal, once the pipe moves.
QString haveParentSignalled(const std::string &)
{
    return told(fcntl(STDIN_FILENO, F_SETOWN, getppid()) == 0);
}

QString limitParent(const std::string &)
{
    const rlimit little{1, 1};
    return told(prlimit(getppid(), RLIMIT_NOFILE, nullptr, nullptr) == 0 || prlimit(getppid(), RLIMIT_CORE, &little, nullptr) == 0);
}

QString readParent(const std::string &)
{
    char byte = 0;
    const iovec here{&byte, 1}, there{&byte, 1};
    return told(process_vm_readv(getppid(), &here, 1, &there, 1, 0) >= 0 || errno == EFAULT);
}

QString ownLimits(const std::string &)
{
    QString limits;
    for (const int resource : {RLIMIT_CPU, RLIMIT_AS, RLIMIT_NOFILE, RLIMIT_FSIZE, RLIMIT_CORE}) {
        rlimit limit{};
        syscall(SYS_getrlimit, resource, &limit);
        limits += QString::number(limit.rlim_max) + u' ';
    }
    return limits.trimmed();
}

} // namespace

int main()
{
    static const QHash<QString, QString (*)(const std::string &)> acts = {{QStringLiteral("environment"), environmentAndFiles},
            {QStringLiteral("crash"), crash}, {QStringLiteral("hang"), hang}, {QStringLiteral("babble"), babble}, {QStringLiteral("end"), endSilently},
            {QStringLiteral("nonsense"), sayNonsense}, {QStringLiteral("memory"), takeMemory}, {QStringLiteral("count"), count},
            {QStringLiteral("read"), openToRead}, {QStringLiteral("write"), openToWrite}, {QStringLiteral("make"), makeFile},
            {QStringLiteral("remove"), removeFile}, {QStringLiteral("network"), reachNetwork}, {QStringLiteral("programs"), reachPrograms},
            {QStringLiteral("start"), startProgram}, {QStringLiteral("twin"), startTwin}, {QStringLiteral("open parent"), openMemoryOfParent}, {QStringLiteral("become"), becomeProgram}, {QStringLiteral("signal"), signalParent},
            {QStringLiteral("have signalled"), haveParentSignalled}, {QStringLiteral("limit"), limitParent}, {QStringLiteral("read parent"), readParent},
            {QStringLiteral("limits"), ownLimits}};
    return reader::serve({[](const QString &name, BytesView bytes) {
        return readers::FileText{acts.value(name)(std::string(bytes.data(), size_t(bytes.size()))), {}};
    }, {}});
}
