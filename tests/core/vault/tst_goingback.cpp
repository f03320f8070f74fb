// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/goingback.h"
#include "tests/core/vault/incoming.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/defaults.h"
#include "vault/history.h"
#include "vault/past.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_GoingBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatStoodIsShownOfAnyMoment();
    void aListOfThisMomentIsTheListOfNow();
    void theOrderOfArrivalDoesNotMatter();
    void whatAChangeKnewCountsThoughItsClockWasAhead();
    void whatChangedGoesBack();
    void whatWasMadeSinceGoesToTheBin();
    void whatWasRemovedSinceIsThereAgain();
    void whatLayInTheBinThenLiesThereAgain();
    void aTrialWritesNothing();
    void onlyTheNamedGoBack();
    void settingsAndRemarksStay();
    void historyGrowsAndTheActIsUndone();
    void goingBackTwiceDoesNothing();
    void theFutureIsRefused();
    void oneFieldGoesBackAlone();

private:
    VaultFixture &at() { return *m_fixture; }
    void passAnHour() { at().clock.advance(std::chrono::hours(1)); }
    GoingBack back(Trial trial = Trial::No, const std::set<RecordKey> &only = {}) { return must(goBack(at().vault(), m_then, only, trial)); }
    QString shownAt(const RecordKey &key, Moment moment)
    {
        const auto record = must(recordAt(at().vault(), key, moment));
        return record ? record->title() + u' ' + record->text(u"hours"_s) : u"(nothing)"_s;
    }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_acme, m_baxter;
    Moment m_then;
};

// Two vendors, an hour before all that happens.
void tst_GoingBack::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_acme = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    m_baxter = at().add(u"vendor"_s, {{"name", u"Baxter"_s}});
    passAnHour();
    m_then = at().clock.now();
    passAnHour();
}

void tst_GoingBack::aListOfThisMomentIsTheListOfNow()
{
    at().act(m_acme, Verb::Review);
    passAnHour();
    at().edit(m_acme, {{"hours", u"24/7"_s}, {"obsolete", u"true"_s}, {"tags", u"dmz"_s}});

    const auto past = must(rowsAt(at().vault(), at().clock.now()));

    const auto now = must(at().vault().list({}));
    QCOMPARE(past.size(), now.size());
    for (size_t i = 0; i < past.size(); ++i) {
        QCOMPARE(past[i].row.key, now[i].key);
        QCOMPARE(past[i].row.flags, now[i].flags);
        QCOMPARE(past[i].row.reviewed, now[i].reviewed);
    }
    QVERIFY(past[0].row.flags.testFlag(RecordFlag::EditedSinceReview) && past[0].row.flags.testFlag(RecordFlag::Obsolete));
    QCOMPARE(past[0].tags, QStringList{u"dmz"_s});
}

void tst_GoingBack::whatStoodIsShownOfAnyMoment()
{
    at().edit(m_acme, {{"name", u"Acme Ltd"_s}, {"hours", u"24/7"_s}});

    QCOMPARE(shownAt(m_acme, m_then), u"Acme 8 to 5"_s);
    QCOMPARE(shownAt(m_acme, at().clock.now()), u"Acme Ltd 24/7"_s);
    QCOMPARE(shownAt(m_acme, m_then - std::chrono::hours(24)), u"(nothing)"_s);
}

void tst_GoingBack::theOrderOfArrivalDoesNotMatter()
{
    at().edit(m_acme, {{"hours", u"24/7"_s}});
    Change late = foreignEdit(at(), m_acme, {{u"sla"_s, textValue(u"4 h"_s)}});
    late.time = m_then - std::chrono::minutes(1);
    must(at().vault().receive(segmentOf(at(), {late})));

    const auto then = must(recordAt(at().vault(), m_acme, m_then));

    QCOMPARE(then->text(u"sla"_s), u"4 h"_s);
    QCOMPARE(then->text(u"hours"_s), u"8 to 5"_s);
}

void tst_GoingBack::whatAChangeKnewCountsThoughItsClockWasAhead()
{
    Change ahead = foreignEdit(at(), m_acme, {{u"sla"_s, textValue(u"4 h"_s)}});
    ahead.time = m_then + std::chrono::hours(5);
    Change upon = foreignEdit(at(), m_acme, {{u"sla"_s, textValue(u"2 h"_s)}});
    upon.time = m_then - std::chrono::minutes(1);
    upon.edits.front().base = {ahead.id()};

    const RecordState then = merge(changesUntil(std::vector<KnownChange>{{ahead.id(), ahead}, {upon.id(), upon}}, m_then));

    QCOMPARE(then.find(u"sla"_s, {})->heads.size(), size_t(1));
    QCOMPARE(then.created(), upon.time);
    QCOMPARE(changesUntil(std::vector<KnownChange>{{ahead.id(), ahead}, {upon.id(), upon}}, m_then).size(), size_t(2));
}

void tst_GoingBack::whatChangedGoesBack()
{
    at().edit(m_acme, {{"name", u"Acme Ltd"_s}, {"hours", QString()}, {"tags", u"new"_s}});

    const GoingBack gone = back();

    QCOMPARE(at().show(m_acme), u"name=Acme hours=8 to 5"_s);
    QCOMPARE(gone.records.size(), size_t(1));
    QCOMPARE(gone.records.front().title, u"Acme Ltd"_s);
    QCOMPARE(QStringList(gone.records.front().fields).filter(QRegularExpression(u"^(name|hours|tags)$"_s)).size(), 3);
    QVERIFY(gone.left.empty());
}

void tst_GoingBack::whatWasMadeSinceGoesToTheBin()
{
    const RecordKey later = at().add(u"vendor"_s, {{"name", u"Later"_s}});

    const GoingBack gone = back();

    QVERIFY(at().read(later).state().isRemoved());
    QCOMPARE(gone.records.front().how, GoneBack::How::Removed);
}

void tst_GoingBack::whatWasRemovedSinceIsThereAgain()
{
    at().edit(m_acme, {{"hours", u"24/7"_s}});
    at().act(m_acme, Verb::Remove);

    const GoingBack gone = back();

    QCOMPARE(at().show(m_acme), u"name=Acme hours=8 to 5"_s);
    QVERIFY(!at().read(m_acme).state().isRemoved());
    QCOMPARE(gone.records.front().how, GoneBack::How::Returned);
}

void tst_GoingBack::whatLayInTheBinThenLiesThereAgain()
{
    at().act(m_acme, Verb::Remove);
    m_then = at().clock.now();
    passAnHour();
    at().act(m_acme, Verb::Restore);

    back();

    QVERIFY(at().read(m_acme).state().isRemoved());
}

void tst_GoingBack::aTrialWritesNothing()
{
    at().edit(m_acme, {{"hours", u"24/7"_s}});
    const qint64 before = at().count("SELECT count(*) FROM change");

    const GoingBack gone = back(Trial::Yes);

    QCOMPARE(gone.records.size(), size_t(1));
    QCOMPARE(at().count("SELECT count(*) FROM change"), before);
}

void tst_GoingBack::onlyTheNamedGoBack()
{
    at().edit(m_acme, {{"hours", u"24/7"_s}});
    at().edit(m_baxter, {{"hours", u"24/7"_s}});

    back(Trial::No, {m_baxter});

    QCOMPARE(at().read(m_acme).text(u"hours"_s), u"24/7"_s);
    QVERIFY(!at().read(m_baxter).has(u"hours"_s));
}

void tst_GoingBack::settingsAndRemarksStay()
{
    must(setSetting(at().vault(), u"default_collection"_s, at().own().toString()));
    const auto row = cbor::Value::map({{cbor::Value::text(u"text"_s), cbor::Value::text(u"They moved."_s)}});
    must(at().vault().edit({{m_acme, Verb::Edit, {{u"remarks"_s, Bytes(8, '\x01'), row}}, {}}}));

    const GoingBack gone = back();

    QVERIFY(gone.records.empty());
    QCOMPARE(must(settingValue(at().vault(), u"default_collection"_s)), at().own().toString());
}

void tst_GoingBack::historyGrowsAndTheActIsUndone()
{
    at().edit(m_acme, {{"hours", u"24/7"_s}});
    at().act(m_baxter, Verb::Remove);
    const RecordKey later = at().add(u"vendor"_s, {{"name", u"Later"_s}});
    const size_t steps = must(History(at().vault()).of(m_acme)).size();

    const GoingBack gone = back();
    QCOMPARE(must(History(at().vault()).of(m_acme)).size(), steps + 1);
    QCOMPARE(must(History(at().vault()).of(m_acme)).back().cause, u"restore"_s);
    QCOMPARE(gone.changed.acts.size(), size_t(1));
    must(undo(at().vault(), gone.changed.acts.front()));

    QCOMPARE(at().read(m_acme).text(u"hours"_s), u"24/7"_s);
    QVERIFY(at().read(m_baxter).state().isRemoved());
    QVERIFY(!at().read(later).state().isRemoved());
}

void tst_GoingBack::goingBackTwiceDoesNothing()
{
    at().edit(m_acme, {{"hours", u"24/7"_s}});
    at().act(m_baxter, Verb::Remove);
    at().add(u"vendor"_s, {{"name", u"Later"_s}});
    back();

    const GoingBack again = back();

    QVERIFY(again.records.empty());
    QCOMPARE(again.changed.changes, 0);
}

void tst_GoingBack::theFutureIsRefused()
{
    const auto gone = goBack(at().vault(), at().clock.now() + std::chrono::hours(1), {}, Trial::Yes);

    QVERIFY(!gone);
    QCOMPARE(gone.error().code(), Error::Code::Usage);
}

void tst_GoingBack::oneFieldGoesBackAlone()
{
    const ChangeId made = must(History(at().vault()).lastChange(m_acme));
    at().edit(m_acme, {{"hours", u"24/7"_s}, {"sla", u"4 h"_s}});

    must(History(at().vault()).restore(m_acme, made, u"hours"_s));

    QCOMPARE(at().read(m_acme).text(u"hours"_s), u"8 to 5"_s);
    QCOMPARE(at().read(m_acme).text(u"sla"_s), u"4 h"_s);
    QVERIFY(!History(at().vault()).restore(m_acme, made, u"portal"_s));
}

QTEST_GUILESS_MAIN(tst_GoingBack)
#include "tst_goingback.moc"
