// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QTextStream>

#include <csignal>
#include <limits>
#include <optional>
#include <unistd.h>

using namespace covault::crash;
using namespace Qt::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Tries points and says what is wrong, with the line that tries it again.
class Report
{
public:
    void add(const QString &replay, const QStringList &wrong)
    {
        if (++m_points % 1000 == 0)
            out() << m_points << " points, " << m_failed << " wrong" << Qt::endl;
        if (wrong.isEmpty())
            return;
        ++m_failed;
        out() << "WRONG\n  " << wrong.join(u"\n  "_s) << "\nreplay: crash_campaign " << replay << Qt::endl;
    }
    qint64 points() const { return m_points; }
    qint64 failed() const { return m_failed; }

private:
    qint64 m_points = 0;
    qint64 m_failed = 0;
};

constexpr std::array Losses = {Loss::Nothing, Loss::All, Loss::Tail, Loss::Some};
constexpr std::array Faults = {disk::Fault::Error, disk::Fault::Errors, disk::Fault::Full, disk::Fault::StaysFull, disk::Fault::Cut};

// That of \p all which has the name.
template<typename Names>
auto called(const Names &all, const QString &name)
{
    const auto found = std::ranges::find_if(all, [&](auto one) { return name == QLatin1StringView(nameOf(one)); });
    if (found == all.end())
        qFatal("there is no '%s': see --help", qPrintable(name));
    return *found;
}

// Every operation, each loss; of the two that are a matter of chance several.
void tryLosses(Campaign &campaign, quint64 seed, quint64 each, size_t step, Report &report)
{
    for (size_t done = 0; done <= campaign.operations(); done += step) {
        for (const Loss loss : Losses) {
            const quint64 times = loss == Loss::Tail || loss == Loss::Some ? each : 1;
            for (quint64 i = 0; i < times; ++i)
                report.add(replayOfLoss(seed, done, loss, i + 1), campaign.losePower(done, loss, i + 1));
        }
    }
}

QStringList said(const Campaign::Failed &tried)
{
    return tried.wrong.isEmpty() ? QStringList() : QStringList(u"failed: "_s + QFile::decodeName(tried.call)) + tried.wrong;
}

// Every call of every act, each fault.
void tryFaults(Campaign &campaign, quint64 seed, int step, Report &report)
{
    for (size_t act = 0; act < campaign.acts(); ++act) {
        const int calls = campaign.failCall(act, std::numeric_limits<int>::max(), disk::Fault::Error, 1).calls;
        for (int call = 1; call <= calls; call += step) {
            for (const disk::Fault fault : Faults) {
                const auto dice = quint64(call);
                const auto tried = campaign.failCall(act, call, fault, dice);
                if (!tried.call.isEmpty() || !tried.wrong.isEmpty())
                    report.add(replayOfFault(seed, act, call, fault, dice), said(tried));
            }
        }
    }
}

// What is tried now, so that a crash says it: whole, since its heap may be what is broken.
QByteArray &now()
{
    static QByteArray line;
    return line;
}

void sayNow(int signal)
{
    std::signal(signal, SIG_DFL);
    static_cast<void>(::write(STDOUT_FILENO, now().constData(), size_t(now().size())));
    std::raise(signal);
}

void sayCrashes()
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE})
        std::signal(signal, sayNow);
}

// Every piece of memory that an act asks for, once and from then on.
void tryMemory(Campaign &campaign, quint64 seed, int step, std::optional<size_t> only, Report &report)
{
    sayCrashes();
    for (size_t act = only.value_or(0); act < (only ? *only + 1 : campaign.acts()); ++act) {
        const int all = campaign.failAllocation(act, std::numeric_limits<int>::max(), memory::Fault::Once, 1).calls;
        qint64 done = 0, points = 0;
        for (int call = 1 + int(act) % step; call <= all; call += step) {
            for (const memory::Fault fault : {memory::Fault::Once, memory::Fault::Lasting}) {
                const auto dice = quint64(call);
                const QString replay = replayOfMemory(seed, act, call, fault, dice);
                now() = "CRASHED\nreplay: crash_campaign " + replay.toLatin1() + '\n';
                const auto tried = campaign.failAllocation(act, call, fault, dice);
                ++points;
                done += tried.isDone ? 1 : 0;
                if (!tried.call.isEmpty() || !tried.wrong.isEmpty())
                    report.add(replay, said(tried));
            }
        }
        out() << campaign.nameOfAct(act) << ": " << all << " pieces, " << points << " points, " << done << " done all the same" << Qt::endl;
    }
}

void tryAgain(Campaign &campaign, quint64 seed, const QCommandLineParser &parser, quint64 dice, Report &report)
{
    const auto act = std::min<size_t>(parser.value(u"act"_s).toULongLong(), campaign.acts() - 1);
    const auto fault = called(std::array{memory::Fault::Once, memory::Fault::Lasting}, parser.value(u"fault"_s));
    const int call = parser.value(u"call"_s).toInt();
    const auto tried = campaign.failAllocation(act, call, fault, dice);
    out() << campaign.nameOfAct(act) << ": " << tried.call << (tried.isDone ? ", done" : ", refused") << Qt::endl;
    report.add(replayOfMemory(seed, act, call, fault, dice), said(tried));
}

// At calls that are evenly spread.
void tryKills(Campaign &campaign, quint64 seed, int kills, Report &report)
{
    for (int kill = 0; kill < kills; ++kill) {
        const int call = 1 + int(qint64(campaign.calls()) * kill / kills);
        report.add(u"--seed %1 --kill %2"_s.arg(seed).arg(call), campaign.kill(QCoreApplication::applicationFilePath(), call));
    }
}

int summary(Campaign &campaign, quint64 seed, const Report &report)
{
    out() << "seed " << seed << ": " << campaign.acts() << " acts, " << campaign.operations() << " operations";
    for (const auto &[sort, times] : campaign.tally())
        out() << ", " << times << ' ' << sort;
    out() << "; " << report.points() << " points, " << report.failed() << " wrong" << Qt::endl;
    return report.failed() > 0 ? 1 : 0;
}

} // namespace

/// Interrupts the work on a vault everywhere: see --help, and README.md beside it.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seed"_s, u"What the script is made of; of several the first."_s, u"number"_s, u"1"_s});
    parser.addOption({u"count"_s, u"How many seeds."_s, u"number"_s, u"1"_s});
    parser.addOption({u"each"_s, u"How often each loss by chance is tried."_s, u"number"_s, u"2"_s});
    parser.addOption({u"step"_s, u"Tries only every so many operations and calls."_s, u"number"_s, u"1"_s});
    parser.addOption({u"kills"_s, u"How often another process is killed."_s, u"number"_s, u"50"_s});
    parser.addOption({u"kill"_s, u"Only this: another process is killed at the call of this number."_s, u"number"_s});
    parser.addOption({u"done"_s, u"Only this: the computer stops behind so many operations."_s, u"number"_s});
    parser.addOption({u"loss"_s, u"kill, all, tail or some"_s, u"name"_s, u"some"_s});
    parser.addOption({u"act"_s, u"Only this: in the act of this number"_s, u"number"_s});
    parser.addOption({u"call"_s, u"the call of this number"_s, u"number"_s, u"1"_s});
    parser.addOption({u"fault"_s, u"ends with error, errors, full, stays-full or cut."_s, u"name"_s, u"error"_s});
    parser.addOption({u"memory"_s, u"Tries, instead of the disk, every piece of memory that is not given: faults once and lasting."_s});
    parser.addOption({u"dice"_s, u"Seed of the point."_s, u"number"_s, u"1"_s});
    parser.addOption({u"story"_s, u"Only tells what the script does and comes to."_s});
    parser.addOption({u"work"_s, u"Runs the script in a folder, for a parent that kills it."_s, u"folder"_s});
    parser.process(application);
    const quint64 first = parser.value(u"seed"_s).toULongLong();
    const quint64 dice = parser.value(u"dice"_s).toULongLong();
    if (parser.isSet(u"work"_s))
        return Campaign::work(first, parser.value(u"work"_s), parser.value(u"call"_s).toInt());
    int worst = 0;
    for (quint64 seed = first; seed < first + parser.value(u"count"_s).toULongLong(); ++seed) {
        const bool isMemory = parser.isSet(u"memory"_s);
        Campaign campaign(seed, isMemory ? scriptWithReading(seed) : std::vector<Act>());
        Report report;
        if (parser.isSet(u"story"_s)) {
            out() << campaign.story().join(u'\n') << Qt::endl;
        } else if (parser.isSet(u"kill"_s)) {
            const int call = parser.value(u"kill"_s).toInt();
            report.add(u"--seed %1 --kill %2"_s.arg(seed).arg(call), campaign.kill(QCoreApplication::applicationFilePath(), call));
        } else if (parser.isSet(u"done"_s)) {
            const auto done = parser.value(u"done"_s).toULongLong();
            const Loss loss = called(Losses, parser.value(u"loss"_s));
            report.add(replayOfLoss(seed, done, loss, dice), campaign.losePower(std::min<size_t>(done, campaign.operations()), loss, dice));
        } else if (isMemory && parser.isSet(u"act"_s) && parser.isSet(u"call"_s)) {
            tryAgain(campaign, seed, parser, dice, report);
        } else if (isMemory) {
            const auto only = parser.isSet(u"act"_s) ? std::optional(size_t(parser.value(u"act"_s).toULongLong())) : std::nullopt;
            tryMemory(campaign, seed, std::max(1, parser.value(u"step"_s).toInt()), only, report);
        } else if (parser.isSet(u"act"_s)) {
            const auto act = std::min<size_t>(parser.value(u"act"_s).toULongLong(), campaign.acts() - 1);
            const auto fault = called(Faults, parser.value(u"fault"_s));
            const int call = parser.value(u"call"_s).toInt();
            const auto tried = campaign.failCall(act, call, fault, dice);
            out() << campaign.nameOfAct(act) << ": " << tried.call << Qt::endl;
            report.add(replayOfFault(seed, act, call, fault, dice), said(tried));
        } else {
            const int step = std::max(1, parser.value(u"step"_s).toInt());
            tryLosses(campaign, seed, parser.value(u"each"_s).toULongLong(), size_t(step), report);
            tryFaults(campaign, seed, step, report);
            tryKills(campaign, seed, parser.value(u"kills"_s).toInt(), report);
        }
        worst = std::max(worst, summary(campaign, seed, report));
    }
    return worst;
}
