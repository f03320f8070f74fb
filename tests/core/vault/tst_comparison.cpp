// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/search.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// What is asked of a field is compared as its type is.
class tst_Comparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFieldIsComparedByItsType_data();
    void aFieldIsComparedByItsType();

private:
    std::unique_ptr<VaultFixture> m_at;
};

void tst_Comparison::initTestCase()
{
    m_at = std::make_unique<VaultFixture>();
    m_at->add(u"contract"_s, {{"title", u"Short"_s}, {"notice", u"3 weeks"_s}, {"notice_to", u"month_end"_s}, {"cost", u"90 USD"_s},
            {"end", u"2026-12-10"_s}, {"seats", u"5"_s}});
    m_at->add(u"contract"_s, {{"title", u"Long"_s}, {"notice", u"1 year"_s}, {"notice_to", u"term_end"_s}, {"cost", u"1200 EUR"_s},
            {"end", u"2027-06-01"_s}, {"seats", u"25"_s}});
    m_at->add(u"contract"_s, {{"title", u"Silent"_s}});
}

void tst_Comparison::aFieldIsComparedByItsType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList none, shortOne{u"Short"_s}, longOne{u"Long"_s}, both{u"Long"_s, u"Short"_s};

    QTest::newRow("duration below days") << u"notice<30d"_s << shortOne;
    QTest::newRow("duration above days") << u"notice>30d"_s << longOne;
    QTest::newRow("duration below months, which are no minutes") << u"notice<6m"_s << shortOne;
    QTest::newRow("duration above hours") << u"notice>\"72 hours\""_s << both;
    QTest::newRow("duration not below its own length") << u"notice<12m"_s << shortOne;
    QTest::newRow("duration below no duration") << u"notice<soon"_s << none;
    QTest::newRow("duration by its length") << u"notice:\"12 months\""_s << longOne;
    QTest::newRow("duration in other words") << u"notice:\"21 days\""_s << shortOne;
    QTest::newRow("no such duration") << u"notice:\"2 years\""_s << none;
    QTest::newRow("amount in any currency") << u"cost<1500"_s << both;
    QTest::newRow("amount in one currency") << u"cost<\"1500 EUR\""_s << longOne;
    QTest::newRow("amount in one currency, which stands first") << u"cost>EUR100"_s << longOne;
    QTest::newRow("amount in a currency of no contract") << u"cost<\"1500 CHF\""_s << none;
    QTest::newRow("choice by its label") << u"notice_to:\"end of term\""_s << longOne;
    QTest::newRow("choice by its id") << u"notice_to:month_end"_s << shortOne;
    QTest::newRow("number, not by its signs") << u"seats<10"_s << shortOne;
    QTest::newRow("day within days") << u"end<30d"_s << shortOne;
    QTest::newRow("day behind a day") << u"end>2027-01-01"_s << longOne;
}

void tst_Comparison::aFieldIsComparedByItsType()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);

    QStringList titles;
    for (const SearchHit &hit : must(Search(m_at->vault()).find(typed)).hits)
        titles += hit.row.title;
    titles.sort();

    QCOMPARE(titles, found);
}

QTEST_APPLESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
