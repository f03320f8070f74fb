// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/readerprogram.h"

#include "readers/readertalk.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

using namespace std::chrono_literals;

/// How often is asked whether reading shall stop.
constexpr std::chrono::milliseconds Step = 50ms;

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

tl::unexpected<Error> noReader(const QString &why)
{
    return failure(Error::Code::Io, u"the program that reads attachments can't be used"_s, why, u"install Covault anew"_s);
}

enum class End { ByItself, Stopped, TooLong, TooMuch };

/// Hears what the program says until it ends, or is ended.
End hear(QProcess &process, Bytes &answer, qsizetype mostBytes, const QDeadlineTimer &deadline, const std::function<bool()> &isStopped)
{
    while (process.state() != QProcess::NotRunning) {
        if (isStopped && isStopped())
            return End::Stopped;
        if (deadline.hasExpired())
            return End::TooLong;
        process.waitForReadyRead(int(Step.count()));
        answer += process.readAllStandardOutput();
        if (answer.size() > mostBytes)
            return End::TooMuch;
    }
    answer += process.readAllStandardOutput();
    return End::ByItself;
}

bool wasEndedFromOutside(const QProcess &process)
{
    const int signal = process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
    return signal == SIGTERM || signal == SIGINT || signal == SIGHUP;
}

// Why there is no answer of a program that had begun with the file.
QString reasonOf(End end, const QProcess &process)
{
    const bool isOutOfTime = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGXCPU;
    if (end == End::TooLong || isOutOfTime)
        return u"reading it takes too long"_s;
    if (end == End::TooMuch)
        return u"it makes its reader say too much"_s;
    return process.exitStatus() == QProcess::CrashExit ? u"its reader crashed on it"_s : u"its reader gave no answer"_s;
}

} // namespace

QString ReaderProgram::besideThisProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"covault-reader"_s);
}

Result<std::optional<ReaderProgram::Answer>> ReaderProgram::ask(
        const Bytes &question, qsizetype mostBytes, const std::function<bool()> &isStopped) const
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.setWorkingDirectory(QDir::rootPath());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_path, {});
    process.write(question);
    process.closeWriteChannel();
    Bytes said;
    const End end = hear(process, said, mostBytes, QDeadlineTimer(m_patience), isStopped);
    if (end != End::ByItself) {
        process.kill();
        process.waitForFinished();
    }
    if (end == End::Stopped)
        return std::optional<Answer>();
    if (process.error() == QProcess::FailedToStart)
        return noReader(u"%1 can't be started"_s.arg(QDir::toNativeSeparators(m_path)));
    if (!said.startsWith(talk::Ready))
        return noReader(u"%1 could not shut itself in"_s.arg(QDir::toNativeSeparators(m_path)));
    if (wasEndedFromOutside(process))
        return noReader(u"%1 was ended"_s.arg(QDir::toNativeSeparators(m_path)));
    return std::optional(Answer{end == End::ByItself ? said.sliced(1) : Bytes(), reasonOf(end, process)});
}

Result<std::optional<FileText>> ReaderProgram::textOf(const QString &name, BytesView bytes, const std::function<bool()> &isStopped) const
{
    const auto answer = ask(talk::packed(name, bytes), talk::MostTextBytes, isStopped);
    if (!answer || !*answer)
        return answer ? Result<std::optional<FileText>>(std::nullopt) : failure(answer);
    auto text = talk::textIn((*answer)->said);
    return std::optional(text ? std::move(*text) : FileText{{}, (*answer)->why});
}

Result<std::optional<FilePicture>> ReaderProgram::pictureOf(BytesView bytes, const PageWish &page, const std::function<bool()> &isStopped) const
{
    const auto answer = ask(talk::packed(page, bytes), talk::MostPictureBytes, isStopped);
    if (!answer || !*answer)
        return answer ? Result<std::optional<FilePicture>>(std::nullopt) : failure(answer);
    auto picture = talk::pictureIn((*answer)->said, page);
    return std::optional(picture ? std::move(*picture) : FilePicture{0, 0, {}, 0, (*answer)->why});
}

} // namespace covault::readers
