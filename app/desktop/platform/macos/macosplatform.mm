// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/macos/macosplatform.h"

#include "desktop/platform/heap.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QUtiMimeConverter>
#include <QWindow>

#include <pthread.h>
#include <sys/resource.h>

#import <AppKit/AppKit.h>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString ConcealedForm = u"application/x-nspasteboard-concealed-type"_s;
const QString ConcealedType = u"org.nspasteboard.ConcealedType"_s;

// Carries the mark over to the pasteboard under the name that managers look for (nspasteboard.org).
class ConcealedConverter : public QUtiMimeConverter
{
public:
    QString mimeForUti(const QString &uti) const override { return uti == ConcealedType ? ConcealedForm : QString(); }
    QString utiForMime(const QString &mime) const override { return mime == ConcealedForm ? ConcealedType : QString(); }
    QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override { return data.value(0); }
    QList<QByteArray> convertFromMime(const QString &, const QVariant &data, const QString &) const override { return {data.toByteArray()}; }
};

QString agentFile()
{
    return QDir::homePath() + u"/Library/LaunchAgents/org.covault.Covault.plist"_s;
}

} // namespace

struct MacosPlatform::Observers
{
    ConcealedConverter converter;
    id lock = nil;
    id sleep = nil;
};

std::unique_ptr<Platform> Platform::ofThisSystem()
{
    return std::make_unique<MacosPlatform>();
}

MacosPlatform::MacosPlatform()
    : m_observers(std::make_unique<Observers>())
{
    m_observers->lock = [[NSDistributedNotificationCenter defaultCenter] addObserverForName:@"com.apple.screenIsLocked"
                                                                                     object:nil
                                                                                      queue:[NSOperationQueue mainQueue]
                                                                                 usingBlock:^(NSNotification *) { Q_EMIT sessionLocked(); }];
    m_observers->sleep = [[[NSWorkspace sharedWorkspace] notificationCenter] addObserverForName:NSWorkspaceWillSleepNotification
                                                                                         object:nil
                                                                                          queue:[NSOperationQueue mainQueue]
                                                                                     usingBlock:^(NSNotification *) { Q_EMIT suspending(); }];
}

MacosPlatform::~MacosPlatform()
{
    [[NSDistributedNotificationCenter defaultCenter] removeObserver:m_observers->lock];
    [[[NSWorkspace sharedWorkspace] notificationCenter] removeObserver:m_observers->sleep];
}

std::vector<SystemPlatform::Mark> MacosPlatform::clipboardMarks() const
{
    return {{ConcealedForm, "secret"}};
}

bool MacosPlatform::setCapture(QWindow &window, Capture capture)
{
    NSView *view = reinterpret_cast<NSView *>(window.winId());
    view.window.sharingType = capture == Capture::Prevented ? NSWindowSharingNone : NSWindowSharingReadOnly;
    return view.window != nil;
}

Platform::Autostart MacosPlatform::autostart() const
{
    return QFile::exists(agentFile()) ? Autostart::On : Autostart::Off;
}

Result<> MacosPlatform::setAutostart(Autostart autostart)
{
    QFile old(agentFile());
    if (autostart == Autostart::Off)
        return !old.exists() || old.remove() ? Result<>() : failure(Error::Code::Io, tr("changing what starts at login"), old.errorString());
    QDir().mkpath(QFileInfo(agentFile()).path());
    QSaveFile file(agentFile());
    const QString agent = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict><key>Label</key><string>org.covault.Covault</string>"
                          "<key>ProgramArguments</key><array><string>%1</string></array><key>RunAtLoad</key><true/></dict></plist>\n"_s
                                  .arg(QCoreApplication::applicationFilePath().toHtmlEscaped());
    if (!file.open(QIODevice::WriteOnly) || file.write(agent.toUtf8()) < 0 || !file.commit())
        return failure(Error::Code::Io, tr("changing what starts at login"), file.errorString());
    return {};
}

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

void stepAside()
{
    pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
}

// The heap of this system does both by itself.
void keepLargeBlocksApart() {}
void releaseFreedMemory() {}

} // namespace covault::desktop
