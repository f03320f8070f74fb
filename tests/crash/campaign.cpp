// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/campaign.h"

#include "tests/crash/world.h"

#include <QProcess>
#include <QStringList>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace covault::crash {

namespace {

QStringList only(const QStringList &lines, const QStringList &others, const QString &said)
{
    QStringList found;
    for (const QString &line : lines) {
        if (!others.contains(line))
            found += said + line.left(300);
    }
    return found;
}

constexpr QLatin1StringView Mark("written next");

Result<> mark(Desk &desk)
{
    const vault::Edit title{u"title"_s, {}, cbor::Value::text(Mark)};
    const auto changed = desk.vault().edit({{desk.newKey(u"document"_s), vault::Verb::Edit, {title}, {}}});
    return changed ? Result<>() : failure(changed);
}

} // namespace

QString replayOfLoss(quint64 seed, size_t done, Loss loss, quint64 dice)
{
    return u"--seed %1 --done %2 --loss %3 --dice %4"_s.arg(seed).arg(done).arg(QLatin1StringView(nameOf(loss))).arg(dice);
}

QString replayOfFault(quint64 seed, size_t act, int call, disk::Fault fault, quint64 dice)
{
    return u"--seed %1 --act %2 --call %3 --fault %4 --dice %5"_s.arg(seed).arg(act).arg(call).arg(QLatin1StringView(disk::nameOf(fault))).arg(dice);
}

QString replayOfMemory(quint64 seed, size_t act, int allocation, memory::Fault fault, quint64 dice)
{
    return u"--seed %1 --memory --act %2 --call %3 --fault %4 --dice %5"_s.arg(seed).arg(act).arg(allocation).arg(QLatin1StringView(memory::nameOf(fault))).arg(dice);
}

Campaign::Campaign(quint64 seed, std::vector<Act> script)
    : m_seed(seed)
    , m_script(script.empty() ? scriptOf(seed) : std::move(script))
{
    run();
    for (const Files &files : m_files) {
        writeFiles(folder(), files);
        m_worlds.push_back(worldOf(folder()));
    }
}

void Campaign::run()
{
    writeFiles(folder(), Start::instance().files());
    disk::record(folder());
    Desk desk(folder());
    for (const Act &act : m_script) {
        m_files.push_back(readFiles(folder()));
        const int before = disk::calls();
        if (const auto done = act.run(desk); !done)
            qFatal("seed %llu, %s: %s", m_seed, qPrintable(act.name), qPrintable(done.error().text()));
        m_calls += disk::calls() - before;
        m_ends.push_back(disk::recorded());
    }
    m_files.push_back(readFiles(folder()));
    m_trace = disk::takeTrace();
}

QStringList Campaign::story() const
{
    QStringList lines;
    for (size_t act = 0; act < m_script.size(); ++act)
        lines += u"%1, until operation %2"_s.arg(m_script[act].name).arg(m_ends[act]);
    return lines + m_worlds.back();
}

// How many acts were done.
size_t Campaign::actAt(size_t done) const
{
    return size_t(std::ranges::upper_bound(m_ends, done) - m_ends.begin());
}

QStringList Campaign::compared(const QStringList &world, size_t done) const
{
    return only(m_worlds[done], world, u"missing: "_s) + only(world, m_worlds[done], u"beside it: "_s);
}

// What an act that was under way may have left.
bool Campaign::mayFollow(const QStringList &world, size_t done) const
{
    const QStringList &before = m_worlds[done], &behind = m_worlds[done + 1];
    if (world == behind)
        return true;
    const auto isIn = [](const QStringList &lines) { return [&lines](const QString &line) { return lines.contains(line); }; };
    switch (m_script[done].sort) {
    case Act::Sort::Whole:
        return false;
    case Act::Sort::Gradual:
        return std::ranges::all_of(world, [&](const QString &line) { return before.contains(line) || behind.contains(line); })
                && std::ranges::all_of(before, [&](const QString &line) { return !behind.contains(line) || world.contains(line); });
    case Act::Sort::Making:
        return std::ranges::all_of(before, isIn(world))
                && std::ranges::all_of(world, [&](const QString &line) { return before.contains(line) || line.startsWith(u"second.covault: "_s); });
    }
    return false;
}

QStringList Campaign::check(size_t done, const QStringList &world) const
{
    if (world == m_worlds[done] || (done < m_script.size() && mayFollow(world, done)))
        return {};
    return QStringList(u"%1 acts were done; then:"_s.arg(done)) + compared(world, done);
}

// Does again what was interrupted, if nothing of it is there.
QStringList Campaign::goOn(size_t done, const QStringList &world)
{
    if (done == m_script.size() || world != m_worlds[done])
        return {};
    ++m_tally[u"done again"_s];
    {
        Desk desk(folder());
        if (const auto again = m_script[done].run(desk); !again)
            return {u"%1 can't be done again: %2"_s.arg(m_script[done].name, again.error().text())};
    }
    const QStringList now = worldOf(folder());
    if (now != m_worlds[done + 1])
        return QStringList(u"%1 was done again; then:"_s.arg(m_script[done].name)) + compared(now, done + 1);
    if (!m_script[done].name.endsWith(u"sync"_s))
        return {};
    ++m_tally[u"taken by Ben"_s];
    return differencesOfBen(folder());
}

void Campaign::forgetSyncs()
{
    for (Operation &operation : m_trace.operations) {
        // A file of number -1 has no name: nobody sees what is written there.
        if (operation.kind == Operation::Kind::SyncFile || operation.kind == Operation::Kind::SyncFolder)
            operation = {Operation::Kind::SyncFile, -1, 0, {}, {}, {}};
    }
}

QStringList Campaign::losePower(size_t done, Loss loss, quint64 seed)
{
    ++m_tally[QString::fromLatin1(nameOf(loss))];
    Dice dice(seed);
    writeFiles(folder(), filesAfter(m_trace, done, loss, dice));
    const size_t acts = actAt(done);
    const QStringList world = worldOf(folder());
    if (QStringList wrong = check(acts, world); !wrong.isEmpty())
        return wrong;
    // What was said to be sent is there for others.
    if (acts > 0 && world == m_worlds[acts] && m_script[acts - 1].name.endsWith(u"sync"_s) && dice.chance(30)) {
        ++m_tally[u"taken by Ben"_s];
        return differencesOfBen(folder());
    }
    return dice.chance(15) ? goOn(acts, world) : QStringList();
}

Campaign::Failed Campaign::failCall(size_t act, int call, disk::Fault fault, quint64 seed)
{
    return failIn(act, {[=] { disk::failAt(call, fault); }, disk::calls, disk::heal}, QString::fromLatin1(disk::nameOf(fault)), seed);
}

Campaign::Failed Campaign::failAllocation(size_t act, int allocation, memory::Fault fault, quint64 seed)
{
    const QString name = u"memory "_s + QLatin1StringView(memory::nameOf(fault));
    auto failed = failIn(act, {[=] { memory::failAt(allocation, fault); }, memory::allocations, memory::heal}, name, seed);
    disk::heal();
    return failed;
}

Campaign::Failed Campaign::failIn(size_t act, const Fault &fault, const QString &name, quint64 seed)
{
    Failed failed;
    Dice dice(seed);
    writeFiles(folder(), m_files[act]);
    size_t done = act;
    bool isMarked = false;
    {
        disk::watch(folder());
        Desk desk(folder());
        if (auto opened = desk.open(); !opened)
            return {{opened.error().text()}, {}, 0};
        fault.begin();
        const auto result = m_script[act].run(desk);
        failed.calls = fault.count();
        failed.call = fault.end();
        failed.isDone = bool(result);
        if (failed.call.isEmpty()) {
            if (!result)
                failed.wrong += result.error().text();
            return failed;
        }
        ++m_tally[name];
        if (!result && (result.error().what().isEmpty() || result.error().why().isEmpty()))
            failed.wrong += u"it failed without saying why: "_s + result.error().text();
        done += result ? 1u : 0u;
        // The program goes on with the vault that it has open.
        if (dice.chance(30) && desk.open())
            isMarked = bool(mark(desk));
    }
    QStringList world = worldOf(folder());
    if (isMarked && world.removeIf([](const QString &line) { return line.contains(Mark); }) != 1)
        failed.wrong += u"what was written next is not there"_s;
    failed.wrong += check(done, world);
    if (failed.wrong.isEmpty() && !isMarked && dice.chance(50))
        failed.wrong += goOn(done, world);
    return failed;
}

QStringList Campaign::kill(const QString &program, int call)
{
    writeFiles(folder(), Start::instance().files());
    QProcess process;
    process.start(program, {u"--work"_s, folder(), u"--seed"_s, QString::number(m_seed), u"--call"_s, QString::number(call)});
    if (!process.waitForFinished(-1))
        return {u"it can't be started: "_s + process.errorString()};
    const auto acts = size_t(process.readAllStandardOutput().count('\n'));
    const bool isKilled = process.exitStatus() == QProcess::CrashExit;
    m_tally[u"killed"_s] += isKilled ? 1 : 0;
    if (!isKilled && acts < m_script.size())
        return {u"it ended by itself behind %1 acts: "_s.arg(acts) + QString::fromLocal8Bit(process.readAllStandardError())};
    return check(acts, worldOf(folder()));
}

int Campaign::work(quint64 seed, const QString &folder, int call)
{
    const std::vector<Act> script = scriptOf(seed);
    disk::watch(folder);
    disk::failAt(call, disk::Fault::Killed);
    Desk desk(folder);
    for (const Act &act : script) {
        if (!act.run(desk))
            return 1;
        std::puts("done");
        std::fflush(stdout);
    }
    return 0;
}

} // namespace covault::crash
