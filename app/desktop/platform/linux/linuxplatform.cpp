// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/linux/linuxplatform.h"

#include "desktop/platform/heap.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString Login = u"org.freedesktop.login1"_s;
const QString LoginPath = u"/org/freedesktop/login1"_s;
const QString LoginManager = u"org.freedesktop.login1.Manager"_s;

QString autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/autostart/covault.desktop"_s;
}

// The Exec key: quoted, with the four characters that stay special within quotes, and the per cent sign, doubled.
QString quoted(QString path)
{
    for (const QChar special : u"\\\"`$"_s)
        path.replace(special, u"\\\\"_s + special);
    return u'"' + path.replace(u'%', u"%%"_s) + u'"';
}

QDBusMessage loginCall(const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(Login, LoginPath, LoginManager, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

std::unique_ptr<Platform> Platform::ofThisSystem()
{
    return std::make_unique<LinuxPlatform>();
}

LinuxPlatform::LinuxPlatform()
{
    auto session = QDBusConnection::sessionBus();
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                 u"org.mate.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s})
        session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    QDBusConnection::systemBus().connect(
            Login, LoginPath, LoginManager, u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool)));
    watchSession();
    delaySleep();
}

// login1 signals a lock on the path of our own session, which it must be asked for.
void LinuxPlatform::watchSession()
{
    auto system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    const auto call = system.asyncCall(loginCall(u"GetSessionByPID"_s, {quint32(QCoreApplication::applicationPid())}));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            return;
        QDBusConnection::systemBus().connect(
                Login, reply.value().path(), Login + u".Session"_s, u"Lock"_s, this, SIGNAL(sessionLocked()));
    });
}

// A lock takes up to 300 ms, and sleep would not wait for it.
void LinuxPlatform::delaySleep()
{
    auto system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    const auto call =
            system.asyncCall(loginCall(u"Inhibit"_s, {u"sleep"_s, u"Covault"_s, tr("Locks the vault"), u"delay"_s}));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_sleepDelay = reply.value();
    });
}

std::vector<SystemPlatform::Mark> LinuxPlatform::clipboardMarks() const
{
    return {{u"x-kde-passwordManagerHint"_s, "secret"}};
}

Platform::Autostart LinuxPlatform::autostart() const
{
    return QFile::exists(autostartFile()) ? Autostart::On : Autostart::Off;
}

Result<> LinuxPlatform::setAutostart(Autostart autostart)
{
    const QString path = autostartFile();
    const auto failed = [&path](const QString &why) {
        return failure(Error::Code::Io, tr("changing %1").arg(path), why, tr("check your rights on that folder"));
    };
    if (autostart == Autostart::Off) {
        QFile file(path);
        return !file.exists() || file.remove() ? Result<>() : failed(file.errorString());
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QString entry =
            u"[Desktop Entry]\nType=Application\nName=Covault\nIcon=covault\nTerminal=false\nExec=%1\n"_s.arg(
                    quoted(QCoreApplication::applicationFilePath()));
    if (!file.open(QIODevice::WriteOnly) || file.write(entry.toUtf8()) < 0 || !file.commit())
        return failed(file.errorString());
    return {};
}

void LinuxPlatform::screenSaverChanged(bool isActive)
{
    if (isActive)
        Q_EMIT sessionLocked();
}

void LinuxPlatform::prepareForSleep(bool isStarting)
{
    if (!isStarting)
        return delaySleep();
    Q_EMIT suspending();
    m_sleepDelay = {};
}

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

// Here each thread is as nice as it says, though POSIX knows only processes.
void stepAside()
{
    constexpr int Nicer = 5; // a third of what another thread gets when both want the processor: packets are waited for
    const auto thread = id_t(gettid());
    setpriority(PRIO_PROCESS, thread, getpriority(PRIO_PROCESS, thread) + Nicer);
}

// By itself the heap puts large blocks among the small ones as soon as the first large one was freed.
void keepLargeBlocksApart()
{
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
}

void releaseFreedMemory()
{
    malloc_trim(0);
}

} // namespace covault::desktop
