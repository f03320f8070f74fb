// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/paletteindex.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/ownkind.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_PaletteIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKindOfACollectionIsCalledByItsTitle();
    void nothingIsFoundWhereOtherThingsAreAskedFor_data();
    void nothingIsFoundWhereOtherThingsAreAskedFor();
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

COVAULT_GUI_MAIN(tst_PaletteIndex)
#include "tst_paletteindex.moc"
