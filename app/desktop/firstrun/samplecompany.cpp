// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/samplecompany.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString VaultName = u"internal.covault"_s;
const QString PassphraseName = u"passphrase.txt"_s;
const QString ReadyName = u"ready"_s; // an empty file: the story was played to its end

/// The command line lies beside the window, or where programs are looked for.
QString findProgram()
{
    const QString beside = QStandardPaths::findExecutable(u"covault-cli"_s, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(u"covault-cli"_s) : beside;
}

Result<Sample> sampleIn(const QDir &folder)
{
    QFile file(folder.filePath(PassphraseName));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::Io, SampleCompany::tr("opening the sample company"), file.errorString(),
                SampleCompany::tr("remove the folder %1 and try again").arg(folder.path()));
    }
    return Sample{folder.filePath(VaultName), QString::fromUtf8(file.readLine(1024)).trimmed()};
}

bool isReady(const QDir &folder)
{
    return folder.exists(ReadyName) && folder.exists(VaultName) && folder.exists(PassphraseName);
}

/// The one that was made before; else a folder that does not exist yet.
QDir folderIn(const QDir &parent)
{
    QDir folder(parent.filePath(u"sample"_s));
    for (int number = 2; folder.exists() && !isReady(folder); ++number)
        folder.setPath(parent.filePath(u"sample-%1"_s.arg(number)));
    return folder;
}

tl::unexpected<Error> notMade(const QString &why, const QString &advice = {})
{
    return failure(Error::Code::Refused, SampleCompany::tr("making the sample company"), why, advice);
}

/// What went wrong, as the program says it: its last line, or the first step that failed.
QString whyOf(QProcess &process)
{
    const QJsonArray steps =
            QJsonDocument::fromJson(process.readAllStandardOutput()).object().value(u"steps"_s).toArray();
    for (const QJsonValue &step : steps) {
        if (!step[u"ok"_s].toBool(true))
            return u"%1: %2"_s.arg(step[u"step"_s].toString(), step[u"detail"_s].toString());
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return said.isEmpty() ? SampleCompany::tr("the program ended before it was done") : said.section(u'\n', -1);
}

} // namespace

SampleCompany::SampleCompany(QObject *parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::finished, this, &SampleCompany::take);
    connect(&m_process, &QProcess::errorOccurred, this, &SampleCompany::failToStart);
}

SampleCompany::~SampleCompany()
{
    cancel();
}

void SampleCompany::make(const QString &parent)
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    const QDir folder = folderIn(QDir(parent));
    if (isReady(folder)) {
        Q_EMIT finished(sampleIn(folder));
        return;
    }
    const QString program = findProgram();
    if (program.isEmpty() || !QDir().mkpath(parent)) {
        Q_EMIT finished(program.isEmpty() ? notMade(tr("the program covault-cli, which makes it, is not installed"),
                                tr("install it and try again"))
                                          : notMade(tr("the folder %1 can't be made").arg(parent)));
        return;
    }
    m_folder = folder.path();
    start(program);
}

void SampleCompany::start(const QString &program)
{
    m_process.start(program, {u"--json"_s, u"demo"_s, m_folder});
    m_process.closeWriteChannel();
}

void SampleCompany::take(int exitCode, QProcess::ExitStatus status)
{
    const QString folder = std::exchange(m_folder, {});
    if (folder.isEmpty())
        return; // it was cancelled
    if (status == QProcess::NormalExit && exitCode == 0) {
        QFile ready(QDir(folder).filePath(ReadyName));
        static_cast<void>(ready.open(QIODevice::WriteOnly)); // without it the next one is made anew
        Q_EMIT finished(sampleIn(QDir(folder)));
        return;
    }
    const auto failed = notMade(whyOf(m_process));
    QDir(folder).removeRecursively();
    Q_EMIT finished(failed);
}

void SampleCompany::failToStart(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart || m_folder.isEmpty())
        return; // take() hears of all others
    m_folder.clear();
    Q_EMIT finished(notMade(m_process.errorString()));
}

void SampleCompany::cancel()
{
    const QString folder = std::exchange(m_folder, {});
    if (folder.isEmpty())
        return;
    m_process.kill();
    m_process.waitForFinished(1000);
    QDir(folder).removeRecursively();
}

} // namespace covault::desktop
