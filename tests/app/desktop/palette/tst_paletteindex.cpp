// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "desktop/palette/paletteindex.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/threadtime.h"
#include "tests/core/vault/ownkind.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_PaletteIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKindOfACollectionIsCalledByItsTitle();
    void nothingIsFoundWhereOtherThingsAreAskedFor_data();
    void nothingIsFoundWhereOtherThingsAreAskedFor();
    void whatIsUsedMostComesFirstAmongEquals();
    void aLetterIsSoonFoundInAHundredThousandTitles();
};

static std::vector<PaletteItem> found(VaultFixture &fixture, const QString &typed)
{
    const auto index = must(PaletteIndex::read(fixture.vault()));
    return must(index->find(fixture.vault(), {PaletteQuery::parse(typed), {}, fixture.clock.now(), {}}, {}));
}

void tst_PaletteIndex::aKindOfACollectionIsCalledByItsTitle()
{
    VaultFixture fixture;
    addRack(fixture, addBranchWithRacks(fixture), u"Row 4"_s, u"open"_s);

    const auto items = found(fixture, u"row"_s);

    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items[0].row.detail, u"Rack · Branch"_s);
}

void tst_PaletteIndex::nothingIsFoundWhereOtherThingsAreAskedFor_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("commands") << u"> core"_s;
    QTest::newRow("findings") << u"! core"_s;
}

void tst_PaletteIndex::nothingIsFoundWhereOtherThingsAreAskedFor()
{
    QFETCH(QString, typed);
    VaultFixture fixture;
    fixture.add(u"asset"_s, {{"name", u"core switch"_s}});
    QCOMPARE(found(fixture, u"core"_s).size(), size_t(1));

    QVERIFY(found(fixture, typed).empty());
}

static std::vector<vault::RecordRow> manyRows(VaultFixture &fixture, int count)
{
    std::vector<vault::RecordRow> rows;
    for (int n = 1; n <= count; ++n) {
        vault::RecordRow row;
        row.n = n;
        row.key = fixture.newKey(u"credential"_s);
        row.title = u"Switch %1 in row %2"_s.arg(n, 6, 10, QChar(u'0')).arg(n % 40);
        row.subtitle = u"netadmin"_s;
        rows.push_back(row);
    }
    return rows;
}

void tst_PaletteIndex::whatIsUsedMostComesFirstAmongEquals()
{
    VaultFixture fixture;
    const auto rows = manyRows(fixture, 60);
    const auto index = must(PaletteIndex::of(fixture.vault(), rows));
    const Moment now = fixture.clock.now();
    const PaletteUses uses = {{u"record/"_s + targetOf(rows[58].key), {1, now}},
            {u"record/"_s + targetOf(rows[56].key), {7, now}}, {u"record/nonsense"_s, {9, now}}};
    const auto titlesOf = [&](const QString &typed) {
        QStringList titles;
        for (const auto &item : must(index->find(fixture.vault(), {PaletteQuery::parse(typed), uses, now, {}}, {})))
            titles += item.row.title.mid(7, 6);
        return titles;
    };

    const QStringList found = titlesOf(u"switch"_s);

    QCOMPARE(found.mid(0, 4), QStringList({u"000057"_s, u"000059"_s, u"000001"_s, u"000002"_s}));
    QCOMPARE(found.size(), 50);
    QCOMPARE(titlesOf({}), QStringList({u"000057"_s, u"000059"_s}));
}

// The time of this thread only: how busy the machine is does not count.
void tst_PaletteIndex::aLetterIsSoonFoundInAHundredThousandTitles()
{
    VaultFixture fixture;
    const auto index = must(PaletteIndex::of(fixture.vault(), manyRows(fixture, 100'000)));
    const double before = threadMilliseconds();
    const auto items =
            must(index->find(fixture.vault(), {PaletteQuery::parse(u"s"_s), {}, fixture.clock.now(), {}}, {}));
    const double taken = threadMilliseconds() - before;

    QCOMPARE(items.size(), size_t(50));
    QCOMPARE(items[0].row.detail, u"netadmin · Credential · Shared"_s);
    qInfo("found in %.1f ms", taken);
    QVERIFY2(taken < 100, qPrintable(u"%1 ms"_s.arg(taken)));
}

COVAULT_GUI_MAIN(tst_PaletteIndex)
#include "tst_paletteindex.moc"
