// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leaks/desk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::leaks {

namespace {

constexpr int Patience = 60'000;

} // namespace

Desk::Desk()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    const std::pair<QString, QString> folders[] = {{u"HOME"_s, u"home"_s}, {u"TMPDIR"_s, u"tmp"_s}, {u"XDG_STATE_HOME"_s, u"state"_s}, {u"XDG_CACHE_HOME"_s, u"cache"_s},
            {u"XDG_CONFIG_HOME"_s, u"config"_s}, {u"XDG_DATA_HOME"_s, u"data"_s}, {u"XDG_RUNTIME_DIR"_s, u"runtime"_s}};
    for (const auto &[variable, folder] : folders) {
        m_environment.insert(variable, m_watched.filePath(folder));
        QDir(m_watched.path()).mkdir(folder);
    }
    QDir(m_watched.path()).mkdir(u"work"_s);
    m_environment.insert(u"SQLITE_TMPDIR"_s, m_watched.filePath(u"tmp"_s));
    m_environment.insert(u"COVAULT_NOW"_s, u"2026-11-23T12:00:00Z"_s);
    m_environment.insert(u"COVAULT_PASSPHRASE"_s, u"correct horse"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

QString Desk::input(const QString &name, const QByteArray &content) const
{
    QFile file(m_inputs.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s can't be written", qPrintable(file.fileName()));
    return file.fileName();
}

std::unique_ptr<QProcess> Desk::started(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_watched.filePath(u"work"_s));
    process->start(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-cli"_s, QStringList{u"--json"_s} + words);
    if (!process->waitForStarted())
        qFatal("covault-cli can't be started");
    return process;
}

QJsonValue Desk::run(const QStringList &words, const QByteArray &input) const
{
    const auto process = started(words);
    process->write(input);
    process->closeWriteChannel();
    const bool isEnded = process->waitForFinished(Patience) && process->exitStatus() == QProcess::NormalExit;
    const QByteArray said = process->readAllStandardOutput();
    if (!isEnded || process->exitCode() != 0)
        qFatal("covault-cli %s: %s%s", qPrintable(words.join(u' ')), said.constData(), process->readAllStandardError().constData());
    const auto document = QJsonDocument::fromJson(said);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

int Desk::codeOf(const QStringList &words) const
{
    const auto process = started(words);
    process->closeWriteChannel();
    return process->waitForFinished(Patience) && process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
}

std::unique_ptr<QProcess> Desk::shell(const QString &vault) const
{
    return started({u"shell"_s, vault});
}

QByteArray answerOf(QProcess &shell)
{
    while (!shell.canReadLine()) {
        if (!shell.waitForReadyRead(Patience))
            return {};
    }
    return shell.readLine();
}

QByteArray ask(QProcess &shell, const QByteArray &line)
{
    shell.write(line + '\n');
    return answerOf(shell);
}

} // namespace covault::leaks
