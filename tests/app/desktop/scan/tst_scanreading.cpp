// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scanreading.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// Notes that name vendors: the first in two files, the second three times in one.
scan::Report report()
{
    const auto item = [](const QString &path, const QString &where, const QString &name) {
        return scan::Item{path, where, u"vendor"_s, {{u"name"_s, {name}}}, {}, 1, u"a name"_s};
    };
    scan::Report report;
    report.files = 2;
    report.items = {item(u"a.txt"_s, u"line 1"_s, u"Nordlicht"_s), item(u"a.txt"_s, u"line 2"_s, u"Halden"_s),
            item(u"a.txt"_s, u"line 3"_s, u"Halden"_s), item(u"a.txt"_s, u"line 4"_s, u"Halden"_s),
            item(u"b.txt"_s, u"line 1"_s, u"Nordlicht"_s)};
    report.skipped = {{u"c.zip"_s, u"it is locked"_s}};
    report.resolved = scan::resolve(report.items, {}, {});
    return report;
}

std::shared_ptr<const ScanReading> reading()
{
    return readingOf({{u"/IT"_s}, report(), std::make_shared<const ScanMaterial>(), {}});
}

QStringList lines(const std::vector<FoundRow> &rows)
{
    QStringList lines;
    for (const FoundRow &row : rows)
        lines += row.isHeading() ? u"[%1 %2]"_s.arg(row.title).arg(row.count) : u"%1: %2"_s.arg(row.title, row.detail);
    return lines;
}

} // namespace

class tst_ScanReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasFoundIsListed();
    void aListTakesTheRowsThatWereMade();
    void eachThingIsFoundByItsId();
    void whatIsAskedForAgainIsNotMadeAgain();
};

void tst_ScanReading::whatWasFoundIsListed()
{
    const auto found = reading();

    QCOMPARE(lines(rowsOf(*found, {}, ScanShown::Open)),
            QStringList(
                    {u"[New to the vault 2]"_s, u"Nordlicht: 2 places in 2 files"_s, u"Halden: 3 places in 1 file"_s}));
    QCOMPARE(lines(rowsOf(*found, {}, ScanShown::Unread)), QStringList({u"c.zip: it is locked"_s}));
    QCOMPARE(countsOf(*found, {}), (std::array{2, 0, 0, 1}));
}

// The window asks after each decision, and waits for it: nothing may be counted or worded anew for each thing found.
void tst_ScanReading::aListTakesTheRowsThatWereMade()
{
    const auto found = reading();
    ScanDecisions decisions;
    decisions.ignored.insert(found->report.resolved.clusters.front().id);

    const auto open = rowsOf(*found, decisions, ScanShown::Open);
    const auto ignored = rowsOf(*found, decisions, ScanShown::Ignored);
    const auto unread = rowsOf(*found, decisions, ScanShown::Unread);

    QCOMPARE(open.size(), size_t(2));
    QCOMPARE(ignored.size(), size_t(1));
    const auto isOf = [](const FoundRow &row, const FoundRow &made) { // one text in memory
        return row == made && row.detail.constData() == made.detail.constData();
    };
    QVERIFY(isOf(open.back(), found->rows.back()));
    QVERIFY(isOf(ignored.front(), found->rows.front()));
    QVERIFY(isOf(unread.front(), found->unread.front()));
}

void tst_ScanReading::eachThingIsFoundByItsId()
{
    const auto found = reading();

    for (const FoundRow &row : found->rows) {
        const scan::Cluster *cluster = found->find(row.id);
        QVERIFY(cluster);
        QCOMPARE(viewOf(*found, *cluster, {}, {}).title, row.title);
    }
    QCOMPARE(viewOf(*found, *found->find(found->rows.front().id), {}, {}).files, 2);
    QVERIFY(!found->find(u"unread/0"_s));
    QVERIFY(!found->find({}));
}

void tst_ScanReading::whatIsAskedForAgainIsNotMadeAgain()
{
    ScreenFixture fixture([](const Services &) { return std::vector<PageEntry>(); });
    const vault::RecordKey halden = fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    fixture.put(u"vendor"_s, {{u"name"_s, u"Arctic"_s}});
    fixture.put(u"site"_s, {{u"name"_s, u"Arctic"_s}});

    const auto material = std::make_shared<const ScanMaterial>(fixture.ask<ScanMaterial>(readMaterial));
    const auto found = readingOf({{u"/IT"_s}, report(), material, {}});

    const auto &targets = targetsOf(*found, found->report.resolved.clusters.front());
    QCOMPARE(targets.size(), size_t(2));
    QCOMPARE(targets.front().title, u"Arctic"_s);
    QCOMPARE(targets.back().id, halden.id);
    QCOMPARE(&targets, &targetsOf(*found, found->report.resolved.clusters.back()));
    QCOMPARE(material->factOf(halden.id)->title, u"Halden Telecom"_s);
    QVERIFY(!material->factOf({}));
}

COVAULT_GUI_MAIN(tst_ScanReading)
#include "tst_scanreading.moc"
