// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/confirmation.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// What a clock that runs ahead can't hide.
class tst_Confirmation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        m_key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    }
    void aReviewFromTheFutureIsIgnored();
    void aMarkFromTheFutureIsIgnored_data();
    void aMarkFromTheFutureIsIgnored();

private:
    VaultFixture &at() { return *m_fixture; }
    void reviewIn(std::chrono::hours hours)
    {
        const Moment now = at().clock.now();
        at().clock.set(now + hours);
        at().act(m_key, Verb::Review);
        at().clock.set(now + std::chrono::seconds(1));
    }
    std::optional<QDate> confirmed()
    {
        const auto found = lastConfirmed(at().read(m_key), at().clock.now());
        return found ? std::optional(found->at) : std::nullopt;
    }
    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_key;
};

void tst_Confirmation::aReviewFromTheFutureIsIgnored()
{
    reviewIn(std::chrono::hours(0));
    const auto reviewed = at().read(m_key).row().reviewed;
    QVERIFY(reviewed);

    reviewIn(std::chrono::hours(24 * 30));

    QCOMPARE(confirmed(), std::optional(QDate(2026, 11, 23)));
    QCOMPARE(at().read(m_key).row().reviewed, reviewed);
    at().clock.advance(std::chrono::hours(24 * 30));
    QCOMPARE(confirmed(), std::optional(QDate(2026, 12, 23)));
}

void tst_Confirmation::aMarkFromTheFutureIsIgnored_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("counts");

    QTest::newRow("yesterday") << u"2026-11-22"_s << true;
    QTest::newRow("today") << u"2026-11-23"_s << true;
    QTest::newRow("in a year") << u"2027-11-23"_s << false;
}

void tst_Confirmation::aMarkFromTheFutureIsIgnored()
{
    QFETCH(QString, day);
    QFETCH(bool, counts);
    const cbor::Value row = cbor::Value::map({{textValue(u"at"_s), textValue(day)}});

    must(at().vault().edit({{m_key, Verb::Edit, {{u"seen"_s, "source:nmap", row}}, {}}}));

    const auto all = confirmations(at().read(m_key), at().clock.now());
    QCOMPARE(!all.empty(), counts);
}

QTEST_APPLESS_MAIN(tst_Confirmation)
#include "tst_confirmation.moc"
