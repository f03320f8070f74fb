// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/watchdog.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <atomic>

using namespace covault::desktop;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Does something at each event that is posted to it, and when it goes.
class Receiver : public QObject
{
    Q_OBJECT
public:
    explicit Receiver(std::function<void()> work)
        : m_work(std::move(work))
    {
    }
    ~Receiver() override
    {
        if (m_worksAtEnd)
            m_work();
    }

    void post() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }
    void send()
    {
        QEvent event(QEvent::User);
        QCoreApplication::sendEvent(this, &event);
    }
    void workAtEnd() { m_worksAtEnd = true; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::User)
            m_work();
        return QObject::event(event);
    }

private:
    std::function<void()> m_work;
    bool m_worksAtEnd = false;
};

/// What the watchdog tells, at a clock that only moves when somebody works.
class tst_Watchdog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEventOverTheLimitIsTold_data();
    void anEventOverTheLimitIsTold();
    void whatAnEventCausesCountsAsItsOwn();
    void whatAnEventPostsCountsForItself();
    void aLoopInAnEventCountsForItself();
    void aReceiverThatGoesIsNamed();
    void otherThreadsHoldNothingUp();
    void itIsOffUnlessAskedFor();

private:
    /// A receiver that works for so long.
    std::function<void()> working(std::chrono::milliseconds time)
    {
        return [this, time] { m_now = m_now + time.count(); };
    }
    std::unique_ptr<Watchdog> watchdog()
    {
        return std::make_unique<Watchdog>([this](const Block &block) { m_told += block.text(); }, Watchdog::Limit,
                [this] { return std::chrono::milliseconds(m_now); });
    }

    std::atomic<qint64> m_now = 0; // in milliseconds
    QStringList m_told;
};

void tst_Watchdog::init()
{
    m_told.clear();
}

void tst_Watchdog::anEventOverTheLimitIsTold_data()
{
    QTest::addColumn<std::chrono::milliseconds>("time");
    QTest::addColumn<QStringList>("told");

    QTest::newRow("at once") << 0ms << QStringList();
    QTest::newRow("just in time") << 16ms << QStringList();
    QTest::newRow("too long") << 17ms << QStringList(u"17 ms in Receiver, User"_s);
}

void tst_Watchdog::anEventOverTheLimitIsTold()
{
    QFETCH(std::chrono::milliseconds, time);
    QFETCH(QStringList, told);
    const auto watching = watchdog();
    Receiver receiver(working(time));

    receiver.post();
    QCoreApplication::processEvents();

    QCOMPARE(m_told, told);
}

void tst_Watchdog::whatAnEventCausesCountsAsItsOwn()
{
    const auto watching = watchdog();
    Receiver child(working(9ms));
    Receiver receiver([&child] {
        child.send();
        child.send();
    });

    receiver.post();
    QCoreApplication::processEvents();

    QCOMPARE(m_told, QStringList(u"18 ms in Receiver, User"_s));
}

void tst_Watchdog::whatAnEventPostsCountsForItself()
{
    const auto watching = watchdog();
    Receiver child(working(9ms));
    Receiver receiver([this, &child] {
        child.post();
        working(9ms)();
    });

    receiver.post();
    QCoreApplication::processEvents();

    QCOMPARE(m_told, QStringList());
}

void tst_Watchdog::aLoopInAnEventCountsForItself()
{
    const auto watching = watchdog();
    QEventLoop loop;
    Receiver inner([this, &loop] {
        working(30ms)();
        loop.quit();
    });
    Receiver outer([this, &loop, &inner] {
        inner.post();
        loop.exec();
        working(40ms)();
    });
    Receiver next(working(20ms));

    outer.post();
    QCoreApplication::processEvents();
    next.post();
    QCoreApplication::processEvents();

    QCOMPARE(m_told, QStringList({u"30 ms in Receiver, User"_s, u"20 ms in Receiver, User"_s}));
}

void tst_Watchdog::aReceiverThatGoesIsNamed()
{
    const auto watching = watchdog();
    auto *receiver = new Receiver(working(20ms)); // deletes itself
    receiver->workAtEnd();

    receiver->deleteLater();
    QCoreApplication::sendPostedEvents(receiver, QEvent::DeferredDelete);

    QCOMPARE(m_told, QStringList(u"20 ms in Receiver, DeferredDelete"_s));
}

void tst_Watchdog::otherThreadsHoldNothingUp()
{
    const auto watching = watchdog();
    QThread thread;
    Receiver receiver([this, &thread] {
        working(50ms)();
        thread.quit();
    });
    receiver.moveToThread(&thread);
    const qint64 before = m_now;

    receiver.post();
    thread.start();
    QVERIFY(thread.wait());

    QCOMPARE(m_now - before, 50);
    QCOMPARE(m_told, QStringList());
}

void tst_Watchdog::itIsOffUnlessAskedFor()
{
    QVERIFY(!Watchdog::current());
    QVERIFY(!Watchdog::wanted());

    qputenv("COVAULT_WATCHDOG", "40");
    const auto watching = Watchdog::wanted();
    qunsetenv("COVAULT_WATCHDOG");

    QVERIFY(watching);
    QCOMPARE(Watchdog::current(), watching.get());
}

COVAULT_GUI_MAIN(tst_Watchdog)
#include "tst_watchdog.moc"
