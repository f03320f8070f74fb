// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/actions/recordplace.h"
#include "desktop/widgets/toast.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/health/home.h"
#include "vault/history.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

#include <QSignalSpy>
#include <set>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_HealthPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNeedsSomeoneTodayComesFirst();
    void aReviewByKeyboardIsInTheVault();
    void aReviewOfManyLetsAPasswordBeCopied();
    void aSnoozeIsInTheVaultAndUndone();
    void anAcceptedRiskHasItsReason();
    void anAcceptanceWithoutReasonIsNotOffered();
    void aFindingIsAssigned();
    void whatWasDecidedIsTakenBack();
    void aFindingOpensItsRecord_data();
    void aFindingOpensItsRecord();
    void aTargetIsShownWhereverItIsFiled();
    void theNextRowTakesThePlaceOfWhatIsDone();
    void escapeLeavesADecision();
};

void tst_HealthPage::whatNeedsSomeoneTodayComesFirst()
{
    Home home;

    const QStringList rows = home.driver->rows();

    QCOMPARE(rows.value(0), u"[Needs someone today 3]"_s);
    QCOMPARE(rows.value(1), u"Critical Past its date | Old gateway | "_s);
    QVERIFY(rows.contains(u"Warning Notice date near | Leased line | "_s));
    QVERIFY(rows.contains(u"Warning Ends soon | Customer portal | "_s));
    QCOMPARE(home.driver->currentRecord(), u"Old gateway"_s);
}

void tst_HealthPage::aReviewByKeyboardIsInTheVault()
{
    Home home;
    home.driver->choose(u"Notices"_s);
    home.select(u"VPN runbook 2"_s);
    QVERIFY(home.driver->current().startsWith(u"Edited since"_s));
    const int before = home.driver->findings();

    home.driver->press(Qt::Key_R);

    QTRY_COMPARE(home.driver->findings(), before - 1);
    QCOMPARE(home.fixture.window->findChild<Toast *>()->message(), u"VPN runbook 2 marked reviewed"_s);
    QVERIFY(home.reopened(u"Edited since"_s).id.isNull());
}

/// Adds credentials that keep one password.
static std::vector<vault::RecordKey> addAlike(Home &home, int count)
{
    std::vector<vault::Wish> wishes;
    std::vector<vault::RecordKey> keys;
    for (int i = 0; i < count; ++i) {
        keys.push_back(home.fixture.newKey(u"credential"_s));
        wishes.push_back(SessionFixture::titled(keys.back(), u"Login %1"_s.arg(i)));
        wishes.back().edits.push_back({u"password"_s, {}, cbor::Value::text(u"x9!kqL2#vnT8@"_s)});
    }
    home.fixture.write([wishes](WriteScope &scope) {
        return scope.vault.edit(wishes, crypto::newUlid<ActId>(scope.vault.clock()));
    });
    return keys;
}

/// The acts by which the records were reviewed; each must have been once.
static std::set<ActId> actsOfReviews(Home &home, const std::vector<vault::RecordKey> &keys)
{
    return must(home.fixture.answer<Result<std::set<ActId>>>([&](auto done) {
        home.fixture.session.write(
                &home.fixture.session,
                [keys](WriteScope &scope) -> Result<std::set<ActId>> {
                    std::set<ActId> acts;
                    for (const vault::RecordKey &key : keys) {
                        const auto steps = must(vault::History(scope.vault).of(key));
                        if (must(scope.vault.record(key))->state().reviews().size() != 1)
                            qFatal("a record was not reviewed once");
                        acts.insert(steps.back().act);
                    }
                    return acts;
                },
                done);
    }));
}

void tst_HealthPage::aReviewOfManyLetsAPasswordBeCopied()
{
    Home home;
    const auto keys = addAlike(home, 400);
    QTRY_VERIFY_WITH_TIMEOUT(home.driver->text().contains(u"404 records checked"_s), 20'000);
    for (int step = 0; step < 20 && home.driver->current() != u"One secret in 400 records"_s; ++step)
        home.driver->press(Qt::Key_J);
    QCOMPARE(home.driver->current(), u"One secret in 400 records"_s);
    QSignalSpy said(&home.fixture.notices, &Notices::shown);
    home.driver->press(Qt::Key_R);
    QTRY_VERIFY(!home.fixture.prompts.asked.isEmpty());
    QCoreApplication::processEvents(); // it was agreed to

    home.fixture.secrets.copy({keys[7], u"password"_s, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(home.fixture.platform.clipboard, u"x9!kqL2#vnT8@"_s, 20'000);

    QCOMPARE(said.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 60'000);
    QCOMPARE(said[0][0].value<Notice>().text(1), u"400 records marked reviewed"_s);
    QCOMPARE(actsOfReviews(home, keys).size(), size_t(1));
}

void tst_HealthPage::aSnoozeIsInTheVaultAndUndone()
{
    Home home;
    home.select(u"Leased line"_s);

    home.driver->press(Qt::Key_S);
    auto *day = home.driver->decisions().findChild<QDateEdit *>();
    QVERIFY(day->hasFocus());
    day->setDate({2026, 12, 24});
    QTest::keyClick(day, Qt::Key_Return);

    QTRY_COMPARE(home.driver->filter(u"Snoozed"_s), u"Snoozed, 1"_s);
    QVERIFY(home.driver->view().hasFocus());
    home.fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(home.driver->filter(u"Snoozed"_s), u"Snoozed, 0"_s);
    home.select(u"Leased line"_s);
    home.driver->press(Qt::Key_S);
    QTest::keyClick(day, Qt::Key_Return);
    QTRY_COMPARE(home.driver->filter(u"Snoozed"_s), u"Snoozed, 1"_s);
    const health::Finding finding = home.reopened(u"Leased line"_s);
    QCOMPARE(finding.state, health::State::Snoozed);
    QCOMPARE(finding.until, std::optional(QDate(2026, 11, 30)));
}

void tst_HealthPage::anAcceptedRiskHasItsReason()
{
    Home home;
    home.select(u"Leased line"_s);

    QVERIFY(home.fixture.actions.trigger(u"health.accept"_s));
    auto *reason = home.driver->decisions().findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"we move in January"_s);
    QTest::keyClick(reason, Qt::Key_Return);

    QTRY_COMPARE(home.driver->filter(u"Accepted risks"_s), u"Accepted risks, 1"_s);
    const health::Finding finding = home.reopened(u"Leased line"_s);
    QCOMPARE(finding.state, health::State::Accepted);
    QCOMPARE(finding.reason, u"we move in January"_s);
}

void tst_HealthPage::anAcceptanceWithoutReasonIsNotOffered()
{
    Home home;
    QVERIFY(home.fixture.actions.trigger(u"health.accept"_s));
    auto *reason = home.driver->decisions().findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);

    QTest::keyClicks(reason, u"   "_s);
    QTest::keyClick(reason, Qt::Key_Return);

    QVERIFY(home.driver->decisions().isVisible());
    QCOMPARE(home.reopened(u"Old gateway"_s).state, health::State::Open);
}

void tst_HealthPage::aFindingIsAssigned()
{
    Home home;
    home.select(u"Leased line"_s);

    home.driver->press(Qt::Key_A);
    auto *member = home.driver->decisions().findChild<QComboBox *>();
    QVERIFY(member->hasFocus());
    QTest::keyClick(member, Qt::Key_Return);

    QTRY_VERIFY(home.driver->rows().contains(u"Warning Notice date near | Leased line | Ada Berg"_s));
    QCOMPARE(home.driver->filter(u"Mine"_s), u"Mine, 1"_s);
    home.driver->choose(u"Mine"_s);
    QCOMPARE(home.driver->findings(), 1);
    QVERIFY(home.reopened(u"Leased line"_s).assignee.has_value());
}

void tst_HealthPage::whatWasDecidedIsTakenBack()
{
    Home home;
    home.select(u"Leased line"_s);
    home.driver->press(Qt::Key_S);
    QTest::keyClick(home.driver->decisions().findChild<QDateEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(home.driver->filter(u"Snoozed"_s), u"Snoozed, 1"_s);
    home.driver->choose(u"Snoozed"_s);
    QCOMPARE(home.driver->rows(), QStringList({u"Warning Notice date near | Leased line | "_s}));

    home.driver->press(Qt::Key_F);

    QTRY_COMPARE(home.driver->findings(), 0);
    QCOMPARE(home.reopened(u"Leased line"_s).state, health::State::Open);
}

void tst_HealthPage::aFindingOpensItsRecord_data()
{
    QTest::addColumn<int>("key");

    QTest::newRow("E") << int(Qt::Key_E);
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("F, since it is mended there") << int(Qt::Key_F);
}

void tst_HealthPage::aFindingOpensItsRecord()
{
    QFETCH(int, key);
    Home home;
    home.select(u"Customer portal"_s);

    home.driver->press(Qt::Key(key));

    QCOMPARE(home.fixture.navigator.current().page, u"services"_s);
    QCOMPARE(recordIn(home.records->target), std::optional(home.portal));
}

void tst_HealthPage::aTargetIsShownWhereverItIsFiled()
{
    Home home;

    home.fixture.navigator.go({u"health"_s, targetOf(home.runbook)});

    QCOMPARE(home.driver->currentRecord(), u"VPN runbook 2"_s);
}

void tst_HealthPage::theNextRowTakesThePlaceOfWhatIsDone()
{
    Home home;
    const QStringList before = home.driver->rows();
    const int findings = home.driver->findings();
    home.select(u"Old gateway"_s);

    home.driver->press(Qt::Key_S);
    QTest::keyClick(home.driver->decisions().findChild<QDateEdit *>(), Qt::Key_Return);

    QTRY_COMPARE(home.driver->findings(), findings - 1);
    QVERIFY(before.value(2).contains(home.driver->currentRecord()));
}

void tst_HealthPage::escapeLeavesADecision()
{
    Home home;
    home.driver->press(Qt::Key_S);
    QVERIFY(home.driver->decisions().isVisible());

    QTest::keyClick(home.driver->decisions().findChild<QDateEdit *>(), Qt::Key_Escape);

    QVERIFY(!home.driver->decisions().isVisible());
    QVERIFY(home.driver->view().hasFocus());
}

COVAULT_GUI_MAIN(tst_HealthPage)
#include "tst_healthpage.moc"
