// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/fellegisunter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_FellegiSunter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void moreAgreementNeverWeighsLess();
    void rareValueWeighsMoreThanACommonOne();
    void sameRowsGiveTheSameAnswer();
};

/// 300 people of whom every third stands there twice, the second time with a slip; every tenth name is common.
static std::vector<Row> people()
{
    std::vector<Row> rows;
    for (int i = 0; i < 300; ++i) {
        const QString name = i % 10 == 0 ? u"smith"_s : u"name%1x"_s.arg(i * 7919 % 100'003);
        const QString street = u"%1 street%2"_s.arg(i).arg(i * 104'729 % 99'991);
        const auto add = [&](const QString &id, const QString &written) {
            rows.push_back({id, {},
                    {{u"name"_s, {FieldClass::Name, {written}}}, {u"street"_s, {FieldClass::Address, {street}}},
                            {u"city"_s, {FieldClass::Text, {i % 2 ? u"Berlin"_s : u"Bonn"_s}}}}});
        };
        add(u"%1-a"_s.arg(i), name);
        if (i % 3 == 0)
            add(u"%1-b"_s.arg(i), i % 6 == 0 ? name : name + u"z"_s);
    }
    return rows;
}

void tst_FellegiSunter::moreAgreementNeverWeighsLess()
{
    const auto rows = Comparable::ofOne(people(), {});
    const FellegiSunter model(rows, candidatesOf(rows), {});

    QCOMPARE(model.columns().size(), std::size_t(3));
    for (const ColumnWeights &column : model.columns()) {
        for (Level level = 1; level <= TopLevel; ++level)
            QVERIFY(column.weight(level) >= column.weight(Level(level - 1)) - 1e-9);
        QCOMPARE(column.weight(Missing), 0.0);
    }
}

void tst_FellegiSunter::rareValueWeighsMoreThanACommonOne()
{
    const auto rows = Comparable::ofOne(people(), {});
    const FellegiSunter model(rows, candidatesOf(rows), {});
    double common = 0;
    double rare = 0;
    for (const ComparedPair &pair : model.pairs()) {
        for (std::size_t c = 0; c < rows.columns().size(); ++c) {
            if (rows.columns()[c].field != u"name"_s || pair.agreements[c].level != TopLevel)
                continue;
            const bool isSmith = rows.cell(pair.rows.first, c)[0].form == u"smith"_s;
            (isSmith ? common : rare) = model.weightsOf(pair)[c];
        }
    }

    QVERIFY(common > 0);
    QVERIFY2(rare > common + 1, qPrintable(u"%1 %2"_s.arg(rare).arg(common)));
}

void tst_FellegiSunter::sameRowsGiveTheSameAnswer()
{
    const auto rows = Comparable::ofOne(people(), {});
    const auto candidates = candidatesOf(rows);
    const FellegiSunter once(rows, candidates, {});
    const FellegiSunter again(rows, candidates, {});

    QCOMPARE(once.prior(), again.prior());
    for (std::size_t i = 0; i < once.pairs().size(); ++i)
        QCOMPARE(once.pairs()[i].probability, again.pairs()[i].probability);
}

QTEST_APPLESS_MAIN(tst_FellegiSunter)
#include "tst_fellegisunter.moc"
