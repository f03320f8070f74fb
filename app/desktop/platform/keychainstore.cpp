// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/keychainstore.h"

#include <QCoreApplication>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr char Service[] = "covault";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeychainStore)
};

Error unreachable(const QString &why)
{
    return Error(Error::Code::Unreachable, Words::tr("asking this computer's key store"), why,
            Words::tr("use the passphrase; quick unlock needs a running key store"));
}

// What an ended job says; nothing if it went well.
std::optional<Error> errorOf(const QKeychain::Job &job)
{
    const QString what = Words::tr("asking this computer's key store");
    switch (job.error()) {
    case QKeychain::NoError:
        return std::nullopt;
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
        return Error(Error::Code::NotFound, what, Words::tr("it has no key for this vault"),
                Words::tr("use the passphrase"));
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error(Error::Code::NotAllowed, what, Words::tr("it was not opened"), Words::tr("use the passphrase"));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return unreachable(Words::tr("there is none"));
    case QKeychain::OtherError:
        break;
    }
    return unreachable(job.errorString());
}

// Starts a job and calls once: when it ends, or when it took too long. A job that ends later is left to itself.
template<typename Job>
void run(Job *job, const QString &name, QObject *context, std::function<void(Job &, std::optional<Error>)> finished)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    auto *waiting = new QObject(context);
    const auto answerOnce = [waiting, job, finished = std::move(finished), isAnswered = std::make_shared<bool>(false)](
                                    std::optional<Error> error) {
        if (std::exchange(*isAnswered, true))
            return;
        waiting->deleteLater();
        finished(*job, std::move(error));
    };
    QObject::connect(job, &QKeychain::Job::finished, waiting, [answerOnce, job] { answerOnce(errorOf(*job)); });
    QTimer::singleShot(KeychainStore::TimeOut, waiting,
            [answerOnce] { answerOnce(unreachable(Words::tr("it does not answer"))); });
    job->start();
}

} // namespace

void KeychainStore::read(const QString &name, QObject *context, KeyAnswer answer)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(QLatin1String(Service)), name, context, [answer](Job &job, std::optional<Error> error) {
        if (error)
            return answer(failure(*error));
        const QByteArray found = job.binaryData(); // the job's own, which goes with it
        answer(crypto::SecretBytes::copyOf(found));
    });
}

void KeychainStore::write(const QString &name, const crypto::SecretBytes &key, QObject *context, Answer answer)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(QLatin1String(Service));
    job->setBinaryData(key.view().toByteArray());
    run<Job>(job, name, context,
            [answer](Job &, std::optional<Error> error) { answer(error ? Result<>(failure(*error)) : Result<>()); });
}

void KeychainStore::remove(const QString &name, QObject *context, Answer answer)
{
    using Job = QKeychain::DeletePasswordJob;
    run<Job>(new Job(QLatin1String(Service)), name, context,
            [answer](Job &, std::optional<Error> error) { answer(error ? Result<>(failure(*error)) : Result<>()); });
}

} // namespace covault::desktop
