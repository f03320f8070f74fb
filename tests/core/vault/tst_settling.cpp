// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/settling.h"
#include "tests/core/vault/incoming.h"
#include "vault/history.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Settling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theValueThatIsTakenStandsAlone_data();
    void theValueThatIsTakenStandsAlone();
    void aChangeThatSetsNoneOfTheValuesIsRefused();
    void whatIsInNoConflictIsNotSettled();
    void whatIsSettledIsNotSettledAgain();

private:
    VaultFixture &at() { return *m_fixture; }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_record;
    ChangeId m_made, m_own, m_foreign;
};

// Its hours are given here and elsewhere, neither knowing of the other.
void tst_Settling::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_record = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    m_made = must(History(at().vault()).lastChange(m_record));
    const Change foreign = foreignEdit(at(), m_record, {{u"hours"_s, textValue(u"24/7"_s)}});
    m_foreign = foreign.id();
    at().edit(m_record, {{"hours", u"8 to 5"_s}});
    m_own = must(History(at().vault()).lastChange(m_record));
    must(at().vault().receive(segmentOf(at(), {foreign})));
    QVERIFY(at().read(m_record).state().isInConflict());
}

void tst_Settling::theValueThatIsTakenStandsAlone_data()
{
    QTest::addColumn<bool>("takesOwn");
    QTest::addColumn<QString>("hours");

    QTest::newRow("the one that is shown") << true << u"8 to 5"_s;
    QTest::newRow("the other") << false << u"24/7"_s;
}

void tst_Settling::theValueThatIsTakenStandsAlone()
{
    QFETCH(bool, takesOwn);
    QFETCH(QString, hours);

    must(settle(at().vault(), m_record, u"hours"_s, {}, takesOwn ? m_own : m_foreign));

    QVERIFY(!at().read(m_record).state().isInConflict());
    QCOMPARE(at().read(m_record).text(u"hours"_s), hours);
}

void tst_Settling::aChangeThatSetsNoneOfTheValuesIsRefused()
{
    const auto settled = settle(at().vault(), m_record, u"hours"_s, {}, m_made);

    QVERIFY(!settled);
    QCOMPARE(settled.error().code(), Error::Code::NotFound);
    QVERIFY(at().read(m_record).state().isInConflict());
}

void tst_Settling::whatIsInNoConflictIsNotSettled()
{
    const auto settled = settle(at().vault(), m_record, u"name"_s, {}, m_made);

    QVERIFY(!settled);
    QCOMPARE(settled.error().code(), Error::Code::NotFound);
}

void tst_Settling::whatIsSettledIsNotSettledAgain()
{
    must(settle(at().vault(), m_record, u"hours"_s, {}, m_own));

    const auto again = settle(at().vault(), m_record, u"hours"_s, {}, m_foreign);

    QVERIFY(!again);
    QCOMPARE(at().read(m_record).text(u"hours"_s), u"8 to 5"_s);
}

QTEST_GUILESS_MAIN(tst_Settling)
#include "tst_settling.moc"
