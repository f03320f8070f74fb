// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what a newcomer waits for: the first exchange over a folder in which a colleague's records lie.
#include "crypto/random.h"
#include "sync/syncing.h"
#include "tests/bench/corpus.h"
#include "tests/bench/figures.h"
#include "tests/core/vault/vaultfixture.h"
#include "tests/simulator/simreplica.h"

#include <QCoreApplication>

using namespace covault;
using namespace covault::bench;
using namespace Qt::StringLiterals;
using vault::testing::must;

namespace {

sync::Report exchanged(vault::Vault &vault)
{
    const sync::SyncOutcome outcome = must(sync::syncAll(vault));
    if (!outcome.failed.empty())
        qFatal("%s", qPrintable(outcome.failed.front().error.text()));
    return outcome.report;
}

} // namespace

/// `bench_join [RECORDS]`
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const size_t count = argc > 1 ? QByteArray(argv[1]).toUInt() : 10'000;
    QTemporaryDir directory;
    const QString folder = u"file://"_s + directory.filePath(u"remote"_s);
    const auto &people = must(simulator::Team::instance())->people();
    simulator::SimReplica ada(0, people[0], directory.filePath(u"ada"_s), simulator::Team::start());
    simulator::SimReplica cleo(2, people[2], directory.filePath(u"cleo"_s), simulator::Team::start());
    must(ada.start());
    must(cleo.start());
    Words words;
    must(ada.vault().edit(records(ada.vault(), words, count), crypto::newUlid<ActId>(ada.clock())));

    Figures figures;
    const double bound = double(count) / 10'000;
    must(sync::addRemote(ada.vault(), folder));
    figures.add(u"putting %1 records into a folder"_s.arg(count), milliseconds([&] { exchanged(ada.vault()); }) / 1000, u"s"_s, 3 * bound);
    must(sync::addRemote(cleo.vault(), folder));
    qint64 received = 0;
    const double join = milliseconds([&] { received = exchanged(cleo.vault()).receivedChanges; });
    figures.add(u"joining %1 records over a folder"_s.arg(count), join / 1000, u"s"_s, 3 * bound);
    figures.add(u"an exchange in which nothing is new"_s, milliseconds([&] { exchanged(cleo.vault()); }) / 1000, u"s"_s, 0.1 * bound);
    if (received < qint64(count))
        qFatal("only %lld changes arrived", received);
    return figures.areMet() ? 0 : 1;
}
