// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/audit.h"
#include "vault/history.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_History : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void eachStepHasWhatStoodThereBefore();
    void aSecretIsMarked();
    void anAuditEventIsNoStep();
    void theLastChangeIsThatOfTheNewestStep();
    void aRemovedRecordIsRestored();
    void noFieldOfARemovedRecordIsRestored();
    void restoringWhatIsThereChangesNothing();
    void aRecordGoesBackToAnEarlierState_data();
    void aRecordGoesBackToAnEarlierState();
    void goingBackIsOneActThatCanItselfBeUndone();
    void goingBackDoesNotDependOnTheOrderOfArrival();
    void aRemovedRecordGoesBackAndIsThereAgain();
    void anUnknownChangeIsSaidToBeNone();
    void aChangeIsFoundByItsBeginning();
    void aRecordThatIsNotHereHasNoHistory();

private:
    VaultFixture &at() { return *m_fixture; }
    QStringList steps(const RecordKey &key)
    {
        QStringList lines;
        for (const HistoryEntry &step : must(History(at().vault()).of(key))) {
            const auto text = [](const std::optional<cbor::Value> &value) { return value ? value->toText() : u"-"_s; };
            lines += step.field.isEmpty() ? u"verb %1"_s.arg(step.verb) : u"%1: %2 → %3"_s.arg(step.field, text(step.before), text(step.after));
        }
        return lines;
    }

    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_History::eachStepHasWhatStoodThereBefore()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}, {"username", u"a"_s}});
    at().edit(key, {{"username", u"b"_s}});
    at().edit(key, {{"username", QString()}});
    at().act(key, Verb::Remove);

    QCOMPARE(steps(key), (QStringList{u"title: - → Fire"_s, u"username: - → a"_s, u"username: a → b"_s, u"username: b → -"_s, u"verb 2"_s}));
    const auto history = must(History(at().vault()).of(key));
    QVERIFY(std::is_sorted(history.begin(), history.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
    QVERIFY(std::all_of(history.begin(), history.end(), [](const auto &step) { return step.counts; }));
    QCOMPARE(history.front().device, at().vault().replica().device());
}

void tst_History::aSecretIsMarked()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}, {"password", u"s3cret"_s}});

    for (const HistoryEntry &step : must(History(at().vault()).of(key)))
        QCOMPARE(step.isSecret, step.field == u"password"_s);
}

void tst_History::anAuditEventIsNoStep()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}, {"password", u"s3cret"_s}});
    const QStringList before = steps(key);
    Audit audit(at().vault());
    must(audit.note(key, u"reveal"_s, u"password"_s));
    must(audit.flush());

    QCOMPARE(steps(key), before);
}

void tst_History::theLastChangeIsThatOfTheNewestStep()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});
    const ChangeId first = must(History(at().vault()).lastChange(key));
    Audit audit(at().vault());
    must(audit.note(key, u"reveal"_s, u"password"_s));
    must(audit.flush());
    QCOMPARE(must(History(at().vault()).lastChange(key)), first);

    at().edit(key, {{"username", u"a"_s}});

    QVERIFY(must(History(at().vault()).lastChange(key)) != first);
    QCOMPARE(must(History(at().vault()).lastChange(key)), must(History(at().vault()).of(key)).back().change);
}

void tst_History::aRemovedRecordIsRestored()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});
    at().act(key, Verb::Remove);

    QCOMPARE(must(History(at().vault()).restore(key)).changes, 1);

    QCOMPARE(at().titles(), QStringList{u"Fire"_s});
}

void tst_History::noFieldOfARemovedRecordIsRestored()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}, {"username", u"a"_s}});
    const ChangeId first = must(History(at().vault()).lastChange(key));
    at().edit(key, {{"username", u"b"_s}});
    at().act(key, Verb::Remove);

    const auto restored = History(at().vault()).restore(key, first, u"username"_s);

    QVERIFY(!restored);
    QCOMPARE(restored.error().code(), Error::Code::Refused);
    QVERIFY(at().read(key).state().isRemoved());
    QCOMPARE(at().read(key).text(u"username"_s), u"b"_s);
}

void tst_History::restoringWhatIsThereChangesNothing()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});

    QCOMPARE(must(History(at().vault()).restore(key)).changes, 0);
}

void tst_History::aRecordGoesBackToAnEarlierState_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("shown");

    QTest::newRow("to its beginning") << 0 << u"title=Fire username=a tags=dmz"_s;
    QTest::newRow("to its second state") << 1 << u"title=Fire username=b tags=dmz"_s;
    QTest::newRow("to its third state") << 2 << u"title=Fire tags=dmz,edge notes=new"_s;
    QTest::newRow("to what it is") << 3 << u"title=Ice notes=new tags=dmz,edge"_s;
}

void tst_History::aRecordGoesBackToAnEarlierState()
{
    QFETCH(int, step);
    QFETCH(QString, shown);
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}, {"username", u"a"_s}, {"tags", u"dmz"_s}});
    at().edit(key, {{"username", u"b"_s}});
    at().edit(key, {{"username", QString()}, {"notes", u"new"_s}, {"tags", u"edge"_s}});
    at().edit(key, {{"title", u"Ice"_s}});
    std::vector<ChangeId> changes;
    for (const HistoryEntry &entry : must(History(at().vault()).of(key))) {
        if (changes.empty() || changes.back() != entry.change)
            changes.push_back(entry.change);
    }
    QCOMPARE(changes.size(), size_t(4));

    must(History(at().vault()).restore(key, changes[size_t(step)]));

    // The order of the fields is the kind's, whatever the table above says.
    QStringList wanted = shown.split(u' '), found = at().show(key).split(u' ');
    wanted.sort();
    found.sort();
    QCOMPARE(found, wanted);
}

void tst_History::goingBackIsOneActThatCanItselfBeUndone()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});
    const ChangeId first = must(History(at().vault()).of(key)).front().change;
    at().edit(key, {{"title", u"Ice"_s}});
    const ChangeId second = must(History(at().vault()).of(key)).back().change;
    at().act(key, Verb::Remove);

    const Changed back = must(History(at().vault()).restore(key, first));
    QCOMPARE(back.acts.size(), size_t(1));
    QCOMPARE(at().show(key), u"title=Fire"_s);

    must(History(at().vault()).restore(key, second));
    QCOMPARE(at().show(key), u"title=Ice"_s);
}

void tst_History::goingBackDoesNotDependOnTheOrderOfArrival()
{
    const RecordKey key = at().newKey(u"asset"_s);
    const Change made = foreignEdit(at(), key, {{u"name"_s, textValue(u"Switch"_s)}});
    const Change earlier = foreignEdit(at(), key, {{u"role"_s, textValue(u"switch"_s)}});
    const Change target = foreignEdit(at(), key, {{u"notes"_s, textValue(u"then"_s)}});
    const Change later = foreignEdit(at(), key, {{u"model"_s, textValue(u"XS-1"_s)}});
    // What lies behind the target in time comes before it, and what lies before it comes last.
    must(at().vault().receive(segmentOf(at(), {made, later, target, earlier})));

    must(History(at().vault()).restore(key, target.id()));

    const Record record = at().read(key);
    QCOMPARE(record.text(u"role"_s), u"switch"_s);
    QCOMPARE(record.text(u"notes"_s), u"then"_s);
    QVERIFY(!record.has(u"model"_s));
}

void tst_History::aRemovedRecordGoesBackAndIsThereAgain()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});
    const ChangeId first = must(History(at().vault()).of(key)).front().change;
    at().act(key, Verb::Remove);

    must(History(at().vault()).restore(key, first));

    QCOMPARE(at().titles(), QStringList{u"Fire"_s});
}

void tst_History::anUnknownChangeIsSaidToBeNone()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});
    const RecordKey other = at().add(u"credential"_s, {{"title", u"Other"_s}});
    const ChangeId foreign = must(History(at().vault()).of(other)).front().change;

    const auto restored = History(at().vault()).restore(key, foreign);

    QVERIFY(!restored);
    QCOMPARE(restored.error().code(), Error::Code::NotFound);
}

void tst_History::aChangeIsFoundByItsBeginning()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Fire"_s}});
    const ChangeId change = must(History(at().vault()).of(key)).front().change;
    History history(at().vault());

    QCOMPARE(must(history.find(key, change.toString().first(8))), change);
    QCOMPARE(must(history.find(key, change.toString().toLower())), change);
    QCOMPARE(history.find(key, change.toString().first(7)).error().code(), Error::Code::NotFound);
    QCOMPARE(history.find(key, u"00000000"_s).error().code(), Error::Code::NotFound);
}

void tst_History::aRecordThatIsNotHereHasNoHistory()
{
    const RecordKey nowhere = at().newKey(u"credential"_s);

    QCOMPARE(History(at().vault()).of(nowhere).error().code(), Error::Code::NotFound);
    QCOMPARE(History(at().vault()).restore(nowhere).error().code(), Error::Code::NotFound);
}

QTEST_APPLESS_MAIN(tst_History)
#include "tst_history.moc"
