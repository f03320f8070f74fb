// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/watchdog.h"

#include <QMetaEnum>
#include <QObject>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

Watchdog *watching = nullptr;

void writeToTerminal(const Block &block)
{
    std::fprintf(stderr, "covault: %s\n", qPrintable(block.text()));
}

} // namespace

QString Block::text() const
{
    const char *known = QMetaEnum::fromType<QEvent::Type>().valueToKey(event);
    return u"%1 ms in %2, %3"_s.arg(took.count())
            .arg(receiver, known ? QString::fromLatin1(known) : QString::number(event));
}

Watchdog::Watchdog(Report report, std::chrono::milliseconds limit, Clock clock)
    : m_report(std::move(report))
    , m_limit(limit)
    , m_clock(std::move(clock))
{
    Q_ASSERT_X(!watching, "Watchdog", "there is one already");
    watching = this;
}

Watchdog::~Watchdog()
{
    watching = nullptr;
}

std::chrono::nanoseconds Watchdog::steadyTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Watchdog *Watchdog::current()
{
    return watching;
}

std::unique_ptr<Watchdog> Watchdog::wanted()
{
    const std::chrono::milliseconds limit(qEnvironmentVariableIntValue("COVAULT_WATCHDOG"));
    return limit.count() > 0 ? std::make_unique<Watchdog>(writeToTerminal, limit) : nullptr;
}

bool Watchdog::watch(const QObject &receiver, const QEvent &event, const std::function<bool()> &handle)
{
    const int level = QThread::currentThread()->loopLevel();
    const bool isPart = level <= m_level; // of an event that is handled now
    if (isPart)
        return handle();
    // Neither may be there afterwards.
    const QMetaObject *const type = receiver.metaObject();
    const QEvent::Type eventType = event.type();
    const int outer = std::exchange(m_level, level);
    m_hasOwnLoop = false;
    const auto start = m_clock();
    const bool isHandled = handle();
    const auto took = m_clock() - start;
    m_level = outer;
    const bool hadOwnLoop = std::exchange(m_hasOwnLoop, outer >= 0);
    if (took > m_limit && !hadOwnLoop)
        m_report({std::chrono::duration_cast<std::chrono::milliseconds>(took), QString::fromLatin1(type->className()),
                eventType});
    return isHandled;
}

} // namespace covault::desktop
