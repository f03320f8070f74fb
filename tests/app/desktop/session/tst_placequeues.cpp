// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/placequeues.h"
#include "tests/app/desktop/guifixture.h"

#include <QPointer>
#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

namespace {

/// Work that hangs until it may end, for 20 s at most.
struct Hanging
{
    std::shared_ptr<QSemaphore> hasBegun = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> mayEnd = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic<bool>> hasEnded = std::make_shared<std::atomic<bool>>(false);

    bool operator()() const
    {
        hasBegun->release();
        static_cast<void>(mayEnd->tryAcquire(1, 20'000));
        *hasEnded = true;
        return true;
    }
};

/// The thread of \p place.
QPointer<QThread> threadOf(PlaceQueues &queues, const QString &place)
{
    std::optional<QPointer<QThread>> thread;
    queues.run(
            &queues, place, [] { return QPointer<QThread>(QThread::currentThread()); },
            [&thread](const QPointer<QThread> &used) { thread = used; });
    if (!QTest::qWaitFor([&thread] { return thread.has_value(); }, 20'000))
        qFatal("the place does not answer");
    return *thread;
}

} // namespace

class tst_PlaceQueues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePlaceThatHangsHoldsNoOtherUp();
    void theEndDoesNotWaitForWhatHangs();
    void aPlaceIsUnderWayUntilAllIsAnswered();
    void anAnswerNobodyWaitsForIsDropped();
    void onlyTheThreadsThatAreWantedStay();
    void whatHangsIsKept();
};

void tst_PlaceQueues::onePlaceThatHangsHoldsNoOtherUp()
{
    const Hanging hanging;
    PlaceQueues queues;
    bool isAnswered = false;
    queues.run(this, u"dead"_s, hanging, [](bool) {});
    hanging.hasBegun->acquire();

    queues.run(
            this, u"alive"_s, [] { return true; }, [&isAnswered](bool answer) { isAnswered = answer; });

    QTRY_VERIFY(isAnswered);
    QVERIFY(!hanging.hasEnded->load());
    hanging.mayEnd->release();
}

void tst_PlaceQueues::theEndDoesNotWaitForWhatHangs()
{
    const Hanging hanging;
    bool isAnswered = false;
    auto queues = std::make_unique<PlaceQueues>();
    queues->run(this, u"dead"_s, hanging, [&isAnswered](bool) { isAnswered = true; });
    hanging.hasBegun->acquire();

    queues.reset();

    QVERIFY(!hanging.hasEnded->load());
    hanging.mayEnd->release();
    QTRY_VERIFY(hanging.hasEnded->load());
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

void tst_PlaceQueues::aPlaceIsUnderWayUntilAllIsAnswered()
{
    const Hanging hanging;
    PlaceQueues queues;
    int answers = 0;
    QVERIFY(!queues.isUnderWay(u"share"_s));

    for (int number = 0; number < 2; ++number)
        queues.run(this, u"share"_s, hanging, [&answers](bool) { ++answers; });

    hanging.mayEnd->release();
    QTRY_COMPARE(answers, 1);
    QVERIFY(queues.isUnderWay(u"share"_s));
    QVERIFY(!queues.isUnderWay(u"other"_s));
    hanging.mayEnd->release();
    QTRY_COMPARE(answers, 2);
    QVERIFY(!queues.isUnderWay(u"share"_s));
}

void tst_PlaceQueues::anAnswerNobodyWaitsForIsDropped()
{
    const Hanging hanging;
    PlaceQueues queues;
    bool isAnswered = false;
    auto owner = std::make_unique<QObject>();
    queues.run(owner.get(), u"share"_s, hanging, [&isAnswered](bool) { isAnswered = true; });

    owner.reset();
    hanging.mayEnd->release();

    QTRY_VERIFY(!queues.isUnderWay(u"share"_s));
    QVERIFY(!isAnswered);
}

void tst_PlaceQueues::onlyTheThreadsThatAreWantedStay()
{
    PlaceQueues queues;
    const QPointer<QThread> kept = threadOf(queues, u"kept"_s);
    const QPointer<QThread> left = threadOf(queues, u"left"_s);
    QVERIFY(kept && left && kept != left);

    queues.keepOnly({u"kept"_s});

    QVERIFY(kept);
    QVERIFY(!left);
    QCOMPARE(threadOf(queues, u"kept"_s).data(), kept.data());
}

void tst_PlaceQueues::whatHangsIsKept()
{
    const Hanging hanging;
    PlaceQueues queues;
    bool isAnswered = false;
    queues.run(this, u"dead"_s, hanging, [&isAnswered](bool) { isAnswered = true; });
    hanging.hasBegun->acquire();

    queues.keepOnly({});

    QVERIFY(queues.isUnderWay(u"dead"_s));
    hanging.mayEnd->release();
    QTRY_VERIFY(isAnswered);
}

COVAULT_GUI_MAIN(tst_PlaceQueues)
#include "tst_placequeues.moc"
