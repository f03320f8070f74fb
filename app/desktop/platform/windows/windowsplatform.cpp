// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/windows/windowsplatform.h"

#include "desktop/platform/heap.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

// windows.h first: the others need its types.
#include <windows.h>
#include <wtsapi32.h>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

// The name under which Qt puts a registered clipboard format of Windows into QMimeData.
QString windowsForm(const QString &name)
{
    return u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name);
}

QSettings runKey()
{
    return QSettings(
            u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s, QSettings::NativeFormat);
}

} // namespace

std::unique_ptr<Platform> Platform::ofThisSystem()
{
    return std::make_unique<WindowsPlatform>();
}

WindowsPlatform::WindowsPlatform()
{
    m_listener.create();
    WTSRegisterSessionNotification(reinterpret_cast<HWND>(m_listener.winId()), NOTIFY_FOR_THIS_SESSION);
    QCoreApplication::instance()->installNativeEventFilter(this);
}

WindowsPlatform::~WindowsPlatform()
{
    WTSUnRegisterSessionNotification(reinterpret_cast<HWND>(m_listener.winId()));
}

std::vector<SystemPlatform::Mark> WindowsPlatform::clipboardMarks() const
{
    const QByteArray no(4, '\0'); // a DWORD of 0
    return {{windowsForm(u"ExcludeClipboardContentFromMonitorProcessing"_s), no},
            {windowsForm(u"CanIncludeInClipboardHistory"_s), no}, {windowsForm(u"CanUploadToCloudClipboard"_s), no},
            {windowsForm(u"Clipboard Viewer Ignore"_s), no}};
}

bool WindowsPlatform::setCapture(QWindow &window, Capture capture)
{
    const DWORD wanted = capture == Capture::Prevented ? 0x11 /*WDA_EXCLUDEFROMCAPTURE*/ : WDA_NONE;
    return SetWindowDisplayAffinity(reinterpret_cast<HWND>(window.winId()), wanted) != 0;
}

Platform::Autostart WindowsPlatform::autostart() const
{
    return runKey().contains(u"Covault"_s) ? Autostart::On : Autostart::Off;
}

Result<> WindowsPlatform::setAutostart(Autostart autostart)
{
    QSettings key = runKey();
    if (autostart == Autostart::On)
        key.setValue(
                u"Covault"_s, QString(u'"' + QDir::toNativeSeparators(QCoreApplication::applicationFilePath()) + u'"'));
    else
        key.remove(u"Covault"_s);
    key.sync();
    if (key.status() != QSettings::NoError)
        return failure(Error::Code::Io, tr("changing what starts at login"), tr("the registry did not take it"),
                tr("ask who runs this computer"));
    return {};
}

bool WindowsPlatform::nativeEventFilter(const QByteArray &, void *message, qintptr *)
{
    const auto *received = static_cast<const MSG *>(message);
    if (received->hwnd != reinterpret_cast<HWND>(m_listener.winId()))
        return false;
    const bool isLock = received->wParam == WTS_SESSION_LOCK || received->wParam == WTS_CONSOLE_DISCONNECT;
    if (received->message == WM_WTSSESSION_CHANGE && isLock)
        Q_EMIT sessionLocked();
    if (received->message == WM_POWERBROADCAST && received->wParam == PBT_APMSUSPEND)
        Q_EMIT suspending();
    return false;
}

void hardenProcess()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); // no report, and so no dump
}

void stepAside()
{
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
}

// The heap of this system does both by itself.
void keepLargeBlocksApart() {}
void releaseFreedMemory() {}

} // namespace covault::desktop
