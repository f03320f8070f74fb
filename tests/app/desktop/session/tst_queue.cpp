// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/queue.h"
#include "tests/app/desktop/guifixture.h"

#include <QSemaphore>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Queue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workIsDoneInOrder();
    void answersComeToTheOwnersThread();
    void workIsDoneThoughItsOwnerIsGone();
    void theEndWaitsForWork();
    void whatCanOnlyBeMovedIsAnAnswerToo();
};

void tst_Queue::workIsDoneInOrder()
{
    Queue queue;
    QStringList done;

    for (int number = 1; number <= 5; ++number)
        queue.run(
                this, [number] { return QString::number(number); }, [&done](const QString &answer) { done += answer; });

    QTRY_COMPARE(done.join(u' '), u"1 2 3 4 5"_s);
}

void tst_Queue::answersComeToTheOwnersThread()
{
    Queue queue;
    QThread *workedOn = nullptr;
    QThread *answeredOn = nullptr;

    queue.run(
            this, [] { return QThread::currentThread(); },
            [&](QThread *thread) {
                workedOn = thread;
                answeredOn = QThread::currentThread();
            });

    QTRY_COMPARE(answeredOn, thread());
    QVERIFY(workedOn != thread());
}

void tst_Queue::workIsDoneThoughItsOwnerIsGone()
{
    QSemaphore mayStart;
    bool isDone = false;
    bool isAnswered = false;
    {
        Queue queue;
        auto owner = std::make_unique<QObject>();
        queue.run(
                owner.get(),
                [&] {
                    mayStart.acquire();
                    return isDone = true;
                },
                [&](bool) { isAnswered = true; });

        owner.reset();
        mayStart.release();
    }

    QVERIFY(isDone);
    QVERIFY(!isAnswered);
}

void tst_Queue::theEndWaitsForWork()
{
    QSemaphore isStarted;
    std::atomic<int> done = 0;
    {
        Queue queue;
        queue.post([&] {
            isStarted.release();
            ++done;
        });
        queue.post([&] { ++done; });
        isStarted.acquire();
    }

    QCOMPARE(done.load(), 2);
}

void tst_Queue::whatCanOnlyBeMovedIsAnAnswerToo()
{
    Queue queue;
    int answer = 0;

    queue.run(
            this, [number = std::make_unique<int>(7)]() mutable { return std::move(number); },
            [&answer](std::unique_ptr<int> number) { answer = *number; });

    QTRY_COMPARE(answer, 7);
}

COVAULT_GUI_MAIN(tst_Queue)
#include "tst_queue.moc"
