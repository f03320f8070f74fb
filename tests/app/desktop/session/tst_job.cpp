// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/job.h"
#include "tests/app/desktop/guifixture.h"

#include <QSemaphore>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Job : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestQuestionIsAnswered();
    void aCancelledQuestionIsNotAnswered();
    void workUnderWayIsToldToStop();
    void theEndDoesNotWait();
    void itRunsUntilItIsAnswered();
};

void tst_Job::theNewestQuestionIsAnswered()
{
    Queue queue;
    Job job(this);
    QSemaphore mayStart;
    QStringList answers;
    const auto take = [&answers](const QString &answer) { answers += answer; };
    job.start(
            queue,
            [&mayStart](std::stop_token) {
                mayStart.acquire();
                return u"f"_s;
            },
            take);
    job.start(
            queue, [](std::stop_token) { return u"fi"_s; }, take);

    job.start(
            queue, [](std::stop_token) { return u"fir"_s; }, take);
    mayStart.release();

    QTRY_COMPARE(answers, QStringList{u"fir"_s});
}

void tst_Job::aCancelledQuestionIsNotAnswered()
{
    Queue queue;
    Job job(this);
    bool isAnswered = false;
    bool isLaterDone = false;
    job.start(
            queue, [](std::stop_token) { return 1; }, [&](int) { isAnswered = true; });

    job.cancel();
    queue.run(
            this, [] { return 0; }, [&](int) { isLaterDone = true; });

    QTRY_VERIFY(isLaterDone);
    QVERIFY(!isAnswered);
    QVERIFY(!job.isRunning());
}

void tst_Job::workUnderWayIsToldToStop()
{
    Queue queue;
    Job job(this);
    QSemaphore isStarted, isStopped;
    job.start(
            queue,
            [&](std::stop_token stop) {
                const std::stop_callback told(stop, [&] { isStopped.release(); });
                isStarted.release();
                return isStopped.tryAcquire(1, 20'000);
            },
            [](bool) {});
    isStarted.acquire();

    job.cancel();

    bool isFree = false;
    queue.run(
            this, [] { return 0; }, [&](int) { isFree = true; });
    QTRY_VERIFY(isFree);
}

void tst_Job::theEndDoesNotWait()
{
    Queue queue;
    QSemaphore mayEnd;
    bool isAnswered = false;
    {
        Job job(this);
        job.start(
                queue,
                [&](std::stop_token) {
                    mayEnd.acquire();
                    return 1;
                },
                [&](int) { isAnswered = true; });
    }

    mayEnd.release(); // reached while the work still runs

    bool isFree = false;
    queue.run(
            this, [] { return 0; }, [&](int) { isFree = true; });
    QTRY_VERIFY(isFree);
    QVERIFY(!isAnswered);
}

void tst_Job::itRunsUntilItIsAnswered()
{
    Queue queue;
    Job job(this);
    QVERIFY(!job.isRunning());

    job.start(
            queue, [](std::stop_token) { return 1; }, [](int) {});

    QVERIFY(job.isRunning());
    QTRY_VERIFY(!job.isRunning());
}

COVAULT_GUI_MAIN(tst_Job)
#include "tst_job.moc"
