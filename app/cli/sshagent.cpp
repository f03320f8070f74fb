// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sshagent.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

#include <chrono>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

constexpr char Success = 6;        // SSH_AGENT_SUCCESS
constexpr qsizetype AnswerSize = 5; // a length of four bytes, then a type that says it all
constexpr std::chrono::seconds Patience(10);

tl::unexpected<Error> unreachable(const QString &why)
{
    return failure(Error::Code::Unreachable, u"handing the key to the agent"_s, why,
            u"start one with 'eval $(ssh-agent)', or look whether SSH_AUTH_SOCK names it"_s);
}

int left(const QDeadlineTimer &deadline)
{
    return int(deadline.remainingTime());
}

} // namespace

Result<> askSshAgent(const crypto::Wiped &request)
{
    const QString place = qEnvironmentVariable("SSH_AUTH_SOCK");
    if (place.isEmpty())
        return unreachable(u"no SSH agent runs here: SSH_AUTH_SOCK is not set"_s);
    const QDeadlineTimer deadline(Patience);
    // Unbuffered: no copy of the key stays in the socket.
    QLocalSocket socket;
    socket.connectToServer(place, QIODevice::ReadWrite | QIODevice::Unbuffered);
    if (!socket.waitForConnected(left(deadline)))
        return unreachable(u"%1: %2"_s.arg(place, socket.errorString()));
    Bytes answer;
    bool isSent = socket.write(request.bytes()) == request.bytes().size();
    while (isSent && socket.bytesToWrite() > 0)
        isSent = socket.waitForBytesWritten(left(deadline));
    while (isSent && answer.size() < AnswerSize && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(left(deadline))))
        answer += socket.read(AnswerSize - answer.size());
    if (answer.size() < AnswerSize)
        return unreachable(u"the agent does not answer"_s);
    if (answer[AnswerSize - 1] == Success)
        return {};
    return failure(Error::Code::Refused, u"handing the key to the agent"_s, u"the agent refused it"_s,
            u"it may be locked (ssh-add -X), or take no keys for a time"_s);
}

} // namespace covault::cli
