// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/salvage.h"
#include "storage/vfs.h"
#include "tests/core/storage/vaultfilefixture.h"

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// Rows that can still be read of a damaged table.
class tst_Salvage : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { renew(); }
    void ofAWholeTableAllIsVisited();
    void whicheverPageIsDamagedEachRowIsVisitedOrInAGap();
    void anEmptyTableHasNoGaps();

private:
    static constexpr qint64 PageSize = 4096;
    // Some are longer than a page.
    static Bytes bodyOf(qint64 n) { return Bytes::number(n).rightJustified(n % 100 == 0 ? 9000 : 150, '.'); }
    static bool isThere(qint64 n) { return n % 3 != 0 && (n < 500 || n > 560); }

    struct Found
    {
        std::set<qint64> right, wrong;
        std::vector<Gap> gaps;
        bool isInAGap(qint64 n) const
        {
            return std::ranges::any_of(gaps, [n](const Gap &gap) { return gap.first <= n && n <= gap.last; });
        }
    };
    Result<Found> read(const char *table = "event")
    {
        const auto file = VaultFile::open(path());
        auto database = file ? Database::open(path(), m_key->databaseKey(), m_key->databaseSalt(), Access::ReadOnly) : failure(file);
        if (!database)
            return failure(database);
        Found found;
        const auto gaps = salvage(*database, table, "n", "body", [&](const Row &row) {
            (row.bytes(1) == bodyOf(row.integer(0)) ? found.right : found.wrong).insert(row.integer(0));
        });
        if (!gaps)
            return failure(gaps);
        found.gaps = *gaps;
        return found;
    }

    std::optional<VaultKey> m_key;
    std::set<qint64> m_all;
};

void tst_Salvage::initTestCase()
{
    makeTemplate();
    renew();
    const auto file = VaultFile::open(path());
    m_key = std::move(*file->unlock(Passphrase));
    {
        auto database = file->connect(*m_key);
        auto transaction = Transaction::begin(*database);
        for (qint64 n = 1; n <= 900; ++n) {
            if (!isThere(n))
                continue;
            QVERIFY(database->run("INSERT INTO event(n, at, body) VALUES(?,0,?)", n, bodyOf(n)));
            m_all.insert(n);
        }
        QVERIFY(transaction->commit());
    }
    m_template = content(path());
}

void tst_Salvage::ofAWholeTableAllIsVisited()
{
    const auto found = read();

    QVERIFY(found);
    QVERIFY(found->right == m_all);
    QVERIFY(found->wrong.empty() && found->gaps.empty());
}

void tst_Salvage::whicheverPageIsDamagedEachRowIsVisitedOrInAGap()
{
    int damaged = 0, most = 0;
    for (qint64 page = 2; page <= (m_template.size() - vfs::DatabaseOffset) / PageSize; ++page) {
        Bytes bytes = m_template;
        std::fill_n(bytes.begin() + vfs::positionInFile((page - 1) * PageSize), PageSize, '\x5a');
        overwrite(path(), bytes);

        const auto found = read();

        if (!found) { // the page that says where the table lies
            QCOMPARE(found.error().code(), Error::Code::VaultDamaged);
            continue;
        }
        damaged += found->gaps.empty() ? 0 : 1;
        for (const qint64 n : m_all) {
            const int ways = int(found->right.contains(n)) + int(found->wrong.contains(n)) + int(found->isInAGap(n));
            QVERIFY2(ways == 1, qPrintable(u"page %1, row %2: %3, %4 gaps, %5 right"_s.arg(page).arg(n).arg(ways).arg(found->gaps.size()).arg(found->right.size())));
            QVERIFY(!found->wrong.contains(n) || n % 100 == 0);
        }
        if (found->gaps != std::vector<Gap>{{1}}) // not where the table begins
            most = std::max(most, int(m_all.size() - found->right.size()));
    }

    QVERIFY2(damaged > 20, qPrintable(QString::number(damaged)));
    QVERIFY2(most < 60, qPrintable(u"one page cost %1 rows"_s.arg(most)));
}

void tst_Salvage::anEmptyTableHasNoGaps()
{
    const auto found = read("change");

    QVERIFY(found);
    QVERIFY(found->right.empty() && found->wrong.empty() && found->gaps.empty());
}

QTEST_GUILESS_MAIN(tst_Salvage)
#include "tst_salvage.moc"
