// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a large vault: an import beside the bare database, then, in a process of its own so that its memory is its
// own, what a person waits for.
#include "base/text.h"
#include "comanage/rules.h"
#include "crypto/random.h"
#include "health/health.h"
#include "health/overview.h"
#include "interchange/importer.h"
#include "storage/schema.h"
#include "storage/vaultfile.h"
#include "storage/vfs.h"
#include "tests/bench/corpus.h"
#include "tests/bench/figures.h"
#include "tests/bench/rawinserts.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/founding.h"
#include "vault/recordtext.h"
#include "vault/search.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

#include <unistd.h>

using namespace covault;
using namespace covault::bench;
using namespace covault::vault;
using namespace Qt::StringLiterals;
using vault::testing::must;

namespace {

const QString Passphrase = u"correct horse"_s;

/// A database with the schema of a vault and nothing in it.
storage::Database emptyDatabase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(Bytes(storage::vfs::DatabaseOffset, '\0')) < 0)
        qFatal("no temporary file");
    file.close();
    const auto key = storage::VaultKey::random();
    auto database = must(storage::Database::open(path, key.databaseKey(), key.databaseSalt(), storage::Access::ReadWrite));
    must(storage::schema::migrate(database));
    return database;
}

std::unique_ptr<Vault> founded(const QString &path, Clock &clock)
{
    auto created = must(storage::VaultFile::create(path, Passphrase, crypto::FloorCost));
    members::Founding founding;
    founding.vaultName = u"Acme"_s;
    founding.memberName = u"Ada Berg"_s;
    founding.deviceName = u"ada-laptop"_s;
    return must(foundVault(must(created.file.connect(created.key)), created.key, founding, clock));
}

/// A CSV of devices with nine columns.
Bytes table(size_t count)
{
    Words words;
    QString text = u"Name,Role,Serial number,Hostname,Model,Manufacturer,IP address,Purchase date,Notes\n"_s;
    for (size_t i = 0; i < count; ++i) {
        text += u"%1-%2,server,SN%2,h%2.acme.example,%3,%4,10.%5.%6.%7,2024-03-1%8,%9\n"_s.arg(words.any()).arg(i).arg(words.any(), words.any())
                        .arg((i >> 16) & 255).arg((i >> 8) & 255).arg(i & 255).arg(i % 10).arg(words.some(12));
    }
    return text.toUtf8();
}

/// Founds a vault behind a passphrase and fills it.
void measureImport(Figures &figures, const QString &directory, size_t count)
{
    SystemClock clock;
    const auto vault = founded(directory + u"/v.covault"_s, clock);
    Words words;
    const std::vector<Wish> wishes = records(*vault, words, count);
    const double import = milliseconds([&] { must(vault->edit(wishes, crypto::newUlid<ActId>(clock))); });
    figures.add(u"import of %1 records in one act"_s.arg(count), import / 1000, u"s"_s, double(count) * 0.0006);
    figures.add(u"size of the file"_s, double(QFileInfo(directory + u"/v.covault"_s).size()) / 1e6, u"MB"_s, 5 + double(count) * 0.003);

    RawInserts raw(vault->replica().database);
    for (const RecordRow &row : must(vault->list({}))) {
        const Record record = *must(vault->record(row.n));
        raw.addText(row.n, text::folded(row.title), text::folded(searchableText(record)));
    }
    auto database = emptyDatabase(directory + u"/raw.covault"_s);
    const double bound = milliseconds([&] { raw.run(database); });
    figures.add(u"the same rows by prepared statements"_s, bound / 1000, u"s"_s, double(count) * 0.0006);
    figures.add(u"import against prepared statements"_s, import / bound, u"×"_s, 1.5);
}

void measureSearch(Figures &figures, Vault &vault, Words &words)
{
    std::vector<double> beginnings, wholes, pairs;
    for (int i = 0; i < 200; ++i) {
        const QString word = words.any(), other = words.any();
        beginnings.push_back(milliseconds([&] { must(Search(vault).find(word.left(3), 50)); }));
        wholes.push_back(milliseconds([&] { must(Search(vault).find(word + u' ', 50)); }));
        pairs.push_back(milliseconds([&] { must(Search(vault).find(word + u' ' + other.left(3), 50)); }));
    }
    figures.add(u"search by three letters, p50"_s, percentile(beginnings, 0.5), u"ms"_s, 5);
    figures.add(u"search by three letters, p95"_s, percentile(beginnings, 0.95), u"ms"_s, 5);
    figures.add(u"search by a whole word, p95"_s, percentile(wholes, 0.95), u"ms"_s, 5);
    figures.add(u"search by a word and three letters, p95"_s, percentile(pairs, 0.95), u"ms"_s, 5);
}

/// Shows what there is to say of some records, each alone.
void measureShowing(Figures &figures, Vault &vault, Words &words)
{
    const std::vector<RecordRow> rows = must(vault.list({}));
    std::vector<double> showings;
    for (int i = 0; i < 50; ++i) {
        const RecordKey &key = rows[words.below(rows.size())].key;
        showings.push_back(milliseconds([&] { must(health::findingsAbout(vault, key, comanage::allRules())); }));
    }
    figures.add(u"findings of one record, p95"_s, percentile(showings, 0.95), u"ms"_s, 100);
}

/// What the disk alone asks for an edit: that some pages behind each other are written for good.
void measureDisk(Figures &figures, const QString &directory)
{
    QTemporaryFile file(directory + u"/sync"_s);
    if (!file.open())
        qFatal("no temporary file");
    const Bytes pages(16 * 1024, 'x');
    std::vector<double> syncs;
    for (int i = 0; i < 100; ++i)
        syncs.push_back(milliseconds([&] {
            file.write(pages);
            file.flush();
            ::fdatasync(file.handle());
        }));
    figures.add(u"16 KB on the disk, nothing else, p95"_s, percentile(syncs, 0.95), u"ms"_s, 10);
}

void measureEdits(Figures &figures, Vault &vault, Words &words)
{
    const std::vector<RecordRow> rows = must(vault.list({}));
    std::vector<double> edits, work;
    for (int i = 0; i < 100; ++i) {
        const double before = processorMilliseconds();
        const Wish wish{rows[words.below(rows.size())].key, Verb::Edit, {{u"notes"_s, {}, cbor::Value::text(words.some(12))}}, {}};
        edits.push_back(milliseconds([&] { must(vault.edit({wish})); }));
        work.push_back(processorMilliseconds() - before);
    }
    figures.add(u"one edit, its work, p95"_s, percentile(work, 0.95), u"ms"_s, 5);
    figures.add(u"one edit, on the disk, p95"_s, percentile(edits, 0.95), u"ms"_s, 10);
}

int measureUse(const QString &path)
{
    Figures figures;
    SystemClock clock;
    const auto file = must(storage::VaultFile::open(path));
    const auto key = must(file.unlock(Passphrase));
    std::unique_ptr<Vault> vault;
    figures.add(u"unlock beyond the key derivation"_s, milliseconds([&] { vault = must(Vault::open(must(file.connect(key)), key, clock)); }), u"ms"_s, 100);
    ListFilter page;
    page.limit = 50;
    figures.add(u"first page of 50"_s, milliseconds([&] { must(vault->list(page)); }), u"ms"_s, 20);
    for (const QString &name : {u"all titles, read from the disk"_s, u"all titles, once more"_s}) {
        std::vector<RecordRow> rows; // kept, as a window does
        figures.add(name, milliseconds([&] { rows = must(vault->list({})); }), u"ms"_s, 100);
    }
    Words words;
    measureSearch(figures, *vault, words);
    measureShowing(figures, *vault, words);
    measureEdits(figures, *vault, words);
    measureDisk(figures, QFileInfo(path).absolutePath());
    figures.add(u"peak memory of this process"_s, peakMegabytes(), u"MB"_s, 150);
    return figures.areMet() ? 0 : 1;
}

/// Brings in a table of as many rows as the vault has records, into a vault of its own.
int measureTable(const QString &directory, size_t count)
{
    SystemClock clock;
    Figures figures;
    const auto vault = founded(directory + u"/t.covault"_s, clock);
    const double import = milliseconds([&] {
        interchange::ReadOptions options;
        options.fileName = u"devices.csv"_s;
        const auto file = must(interchange::readFileFor(*vault, table(count), options));
        if (must(interchange::importFiles(*vault, {file})).created != qint64(count))
            qFatal("rows were left out");
    });
    figures.add(u"import of a table of %1 rows"_s.arg(count), import / 1000, u"s"_s, double(count) * 0.0006);
    figures.add(u"peak memory of bringing in a table"_s, peakMegabytes(), u"MB"_s, 200);
    return figures.areMet() ? 0 : 1;
}

/// Judges every record, as a window does when it was unlocked.
int measureJudging(const QString &path)
{
    Figures figures;
    SystemClock clock;
    const auto file = must(storage::VaultFile::open(path));
    const auto key = must(file.unlock(Passphrase));
    const auto vault = must(Vault::open(must(file.connect(key)), key, clock));
    size_t findings = 0;
    const double judging = milliseconds([&] { findings = must(health::readOverview(*vault, comanage::allRules())).report.findings.size(); });
    figures.add(u"judging all records, %1 findings"_s.arg(findings), judging / 1000, u"s"_s, 15);
    figures.add(u"peak memory of judging"_s, peakMegabytes(), u"MB"_s, 200);
    return figures.areMet() ? 0 : 1;
}

} // namespace

/// `bench_vault [RECORDS]`, or `bench_vault --use FILE` and `--judge FILE` for what it did before, and `--table FOLDER ROWS`.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == u"--use"_s)
        return measureUse(arguments.value(1));
    if (arguments.value(0) == u"--judge"_s)
        return measureJudging(arguments.value(1));
    if (arguments.value(0) == u"--table"_s)
        return measureTable(arguments.value(1), arguments.value(2).toUInt());
    const size_t count = arguments.isEmpty() ? 100'000 : arguments.front().toUInt();
    QTemporaryDir directory;
    if (qEnvironmentVariableIsSet("COVAULT_KEEP"))
        directory.setAutoRemove(false);
    Figures figures;
    measureImport(figures, directory.path(), count);
    bool areMet = figures.areMet();
    for (const QString &part : {u"--judge"_s, u"--use"_s})
        areMet &= QProcess::execute(QCoreApplication::applicationFilePath(), {part, directory.filePath(u"v.covault"_s)}) == 0;
    areMet &= QProcess::execute(QCoreApplication::applicationFilePath(), {u"--table"_s, directory.path(), QString::number(count)}) == 0;
    return areMet ? 0 : 1;
}
