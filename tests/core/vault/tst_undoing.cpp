// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "crypto/random.h"
#include "vault/history.h"
#include "vault/undoing.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Undoing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void whatAnActMadeIsRemoved();
    void whatItSetGoesBack();
    void whatItClearedIsThereAgain();
    void aRemovalIsTurnedRound();
    void whatLayInTheBinBeforeTheActLiesThereAgain();
    void whatWasRemovedSinceStaysRemoved();
    void whatWasChangedSinceStaysAndIsNamed();
    void whatTheActSetTwiceIsNamedOnce();
    void aRecordThatWasMadeAndChangedSinceStays();
    void undoingTwiceDoesNothing();
    void undoingIsItselfUndone();
    void whatWasChangedSinceAndThatUndoneGoesBack();
    void aRecordWhoseChangesWereAllUndoneIsRemoved();
    void whatWasLeftByAnUndoingGoesWithWhatStoodUponIt();
    void whatAnotherActStillHoldsStays();
    void whatWasDoneAgainIsUndoneByItsFirstName();
    void aRemarkStaysAndIsNamed();
    void anActOfOneChangeIsFound();
    void anActThatIsNotKnownIsSaid();
    void aPartThatFailedIsDoneAgain();

private:
    VaultFixture &at() { return *m_fixture; }
    /// Does all wishes in one act and gives its name.
    ActId together(const std::vector<Wish> &wishes)
    {
        const ActId act = crypto::newUlid<ActId>(at().clock);
        must(at().vault().edit(wishes, act));
        at().clock.advance(std::chrono::minutes(1));
        return act;
    }
    ActId lastAct(const RecordKey &record) { return must(History(at().vault()).of(record)).back().act; }

    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_Undoing::whatAnActMadeIsRemoved()
{
    const RecordKey kept = at().add(u"vendor"_s, {{"name", u"Baxter"_s}});
    const ActId act = together({at().wish(at().newKey(u"vendor"_s), {{"name", u"Acme"_s}}),
            at().wish(at().newKey(u"asset"_s), {{"name", u"fw-1"_s}, {"serial", u"123"_s}})});
    QCOMPARE(at().titles().size(), 3);

    const Undone undone = must(undo(at().vault(), act));

    QCOMPARE(at().titles(), QStringList({u"Baxter"_s}));
    QCOMPARE(undone.changed.records.size(), size_t(2));
    QVERIFY(undone.left.empty());
    QCOMPARE(must(History(at().vault()).of(undone.changed.records.front())).back().cause, u"undo"_s);
    QVERIFY(!at().read(kept).state().isRemoved());
}

void tst_Undoing::whatItSetGoesBack()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"support_phone", u"+49 30 1234567"_s}});
    const QString before = at().show(key);
    const ActId act = together({at().wish(
            key, {{"support_phone", u"+49 30 7654321"_s}, {"hours", u"8 to 5"_s}, {"also_known_as", u"A"_s}})});
    QVERIFY(at().show(key) != before);

    must(undo(at().vault(), act));

    QCOMPARE(at().show(key), before);
}

void tst_Undoing::whatItClearedIsThereAgain()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    const ActId act = together({at().wish(key, {{"hours", QString()}})});

    must(undo(at().vault(), act));

    QCOMPARE(at().show(key), u"name=Acme hours=8 to 5"_s);
}

void tst_Undoing::aRemovalIsTurnedRound()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId removal = together({{key, Verb::Remove, {}, {}}});

    must(undo(at().vault(), removal));
    QVERIFY(!at().read(key).state().isRemoved());
    at().act(key, Verb::Remove);
    const ActId restoring = together({{key, Verb::Restore, {}, {}}});
    must(undo(at().vault(), restoring));

    QVERIFY(at().read(key).state().isRemoved());
}

void tst_Undoing::whatLayInTheBinBeforeTheActLiesThereAgain()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    at().act(key, Verb::Remove);
    const ActId act = together({at().wish(key, {{"hours", u"9 to 6"_s}})});
    QVERIFY(!at().read(key).state().isRemoved());

    must(undo(at().vault(), act));

    QVERIFY(at().read(key).state().isRemoved());
    QCOMPARE(at().show(key), u"name=Acme hours=8 to 5"_s);
}

void tst_Undoing::whatWasRemovedSinceStaysRemoved()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    const ActId act = together({at().wish(key, {{"hours", u"9 to 6"_s}})});
    at().act(key, Verb::Remove);

    must(undo(at().vault(), act));

    QVERIFY(at().read(key).state().isRemoved());
    QCOMPARE(at().show(key), u"name=Acme hours=8 to 5"_s);
}

void tst_Undoing::whatWasChangedSinceStaysAndIsNamed()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}, {"sla", u"slow"_s}});
    const ActId act = together({at().wish(key, {{"hours", u"9 to 6"_s}, {"sla", u"fast"_s}})});
    at().edit(key, {{"hours", u"always"_s}});

    const Undone undone = must(undo(at().vault(), act));

    QCOMPARE(at().read(key).text(u"hours"_s), u"always"_s);
    QCOMPARE(at().read(key).text(u"sla"_s), u"slow"_s);
    QCOMPARE(undone.left.size(), size_t(1));
    QCOMPARE(undone.left.front().field, u"hours"_s);
}

void tst_Undoing::whatTheActSetTwiceIsNamedOnce()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const ActId act = together({at().wish(key, {{"hours", u"9 to 6"_s}})});
    must(at().vault().edit({at().wish(key, {{"hours", u"9 to 7"_s}})}, act));
    at().edit(key, {{"hours", u"always"_s}});

    const Undone undone = must(undo(at().vault(), act));

    QCOMPARE(at().read(key).text(u"hours"_s), u"always"_s);
    QCOMPARE(undone.left.size(), size_t(1));
}

void tst_Undoing::aRecordThatWasMadeAndChangedSinceStays()
{
    const RecordKey made = at().newKey(u"vendor"_s);
    const RecordKey other = at().newKey(u"vendor"_s);
    const ActId act = together({at().wish(made, {{"name", u"Acme"_s}}), at().wish(other, {{"name", u"Baxter"_s}})});
    at().edit(made, {{"hours", u"always"_s}});

    const Undone undone = must(undo(at().vault(), act));

    QCOMPARE(at().titles(), QStringList({u"Acme"_s}));
    QCOMPARE(undone.left.size(), size_t(1));
    QCOMPARE(undone.left.front().record, made);
}

void tst_Undoing::undoingTwiceDoesNothing()
{
    const ActId act = together({at().wish(at().newKey(u"vendor"_s), {{"name", u"Acme"_s}})});
    must(undo(at().vault(), act));

    const Undone again = must(undo(at().vault(), act));

    QVERIFY(again.changed.records.empty());
    QCOMPARE(at().titles(), QStringList());
}

void tst_Undoing::undoingIsItselfUndone()
{
    const RecordKey key = at().newKey(u"vendor"_s);
    const ActId act = together({at().wish(key, {{"name", u"Acme"_s}})});
    const Undone undone = must(undo(at().vault(), act));
    QCOMPARE(undone.changed.acts.size(), size_t(1));

    must(undo(at().vault(), undone.changed.acts.front()));

    QCOMPARE(at().titles(), QStringList({u"Acme"_s}));
}

void tst_Undoing::whatWasChangedSinceAndThatUndoneGoesBack()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    const ActId first = together({at().wish(key, {{"hours", u"9 to 6"_s}})});
    const ActId second = together({at().wish(key, {{"hours", u"24/7"_s}}), {key, Verb::Remove, {}, {}}});
    must(undo(at().vault(), second));
    QCOMPARE(at().show(key), u"name=Acme hours=9 to 6"_s);

    const Undone undone = must(undo(at().vault(), first));

    QCOMPARE(at().show(key), u"name=Acme hours=8 to 5"_s);
    QVERIFY(!at().read(key).state().isRemoved());
    QVERIFY(undone.left.empty());
}

void tst_Undoing::aRecordWhoseChangesWereAllUndoneIsRemoved()
{
    const RecordKey key = at().newKey(u"vendor"_s);
    const ActId made = together({at().wish(key, {{"name", u"Acme"_s}})});
    const ActId changed = together({at().wish(key, {{"name", u"Acme Telecom"_s}, {"hours", u"24/7"_s}})});
    must(undo(at().vault(), changed));

    const Undone undone = must(undo(at().vault(), made));

    QVERIFY(at().read(key).state().isRemoved());
    QVERIFY(undone.left.empty());
}

void tst_Undoing::whatWasLeftByAnUndoingGoesWithWhatStoodUponIt()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    const ActId below = together({at().wish(key, {{"hours", u"9 to 6"_s}, {"sla", u"4 h"_s}})});
    const ActId upon = together({at().wish(key, {{"hours", u"24/7"_s}})});
    QCOMPARE(must(undo(at().vault(), below)).left.size(), size_t(1));

    must(undo(at().vault(), upon));

    QCOMPARE(at().show(key), u"name=Acme hours=8 to 5"_s);
}

void tst_Undoing::whatAnotherActStillHoldsStays()
{
    const RecordKey key = at().newKey(u"vendor"_s);
    const ActId made = together({at().wish(key, {{"name", u"Acme"_s}})});
    together({at().wish(key, {{"hours", u"9 to 6"_s}})});
    const ActId undoneOne = together({at().wish(key, {{"sla", u"4 h"_s}})});
    must(undo(at().vault(), undoneOne));

    const Undone undone = must(undo(at().vault(), made));

    QVERIFY(!at().read(key).state().isRemoved());
    QCOMPARE(undone.left.size(), size_t(1));
}

void tst_Undoing::whatWasDoneAgainIsUndoneByItsFirstName()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}, {"hours", u"8 to 5"_s}});
    const ActId act = together({at().wish(key, {{"hours", u"24/7"_s}})});
    const Undone back = must(undo(at().vault(), act));
    must(undo(at().vault(), back.changed.acts.front()));
    QCOMPARE(at().show(key), u"name=Acme hours=24/7"_s);

    must(undo(at().vault(), act));

    QCOMPARE(at().show(key), u"name=Acme hours=8 to 5"_s);
}

void tst_Undoing::aRemarkStaysAndIsNamed()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const auto row = cbor::Value::map({{cbor::Value::text(u"text"_s), cbor::Value::text(u"They moved."_s)}});
    const ActId act = together({{key, Verb::Edit, {{u"remarks"_s, Bytes(8, '\x01'), row}}, {}}});

    const Undone undone = must(undo(at().vault(), act));

    QCOMPARE(undone.left.size(), size_t(1));
    QCOMPARE(undone.left.front().field, u"remarks"_s);
    QCOMPARE(undone.changed.changes, 0);
}

void tst_Undoing::anActOfOneChangeIsFound()
{
    const RecordKey key = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    at().edit(key, {{"hours", u"always"_s}});

    must(undo(at().vault(), lastAct(key)));

    QCOMPARE(at().show(key), u"name=Acme"_s);
}

void tst_Undoing::anActThatIsNotKnownIsSaid()
{
    const auto undone = undo(at().vault(), crypto::newUlid<ActId>(at().clock));

    QVERIFY(!undone);
    QCOMPARE(undone.error().code(), Error::Code::NotFound);
}

void tst_Undoing::aPartThatFailedIsDoneAgain()
{
    const RecordKey touched = at().newKey(u"vendor"_s);
    const ActId act = together({at().wish(at().newKey(u"vendor"_s), {{"name", u"Acme"_s}}),
            at().wish(touched, {{"name", u"Baxter"_s}}), at().wish(at().newKey(u"vendor"_s), {{"name", u"Cobalt"_s}})});
    at().edit(touched, {{"hours", u"always"_s}});
    UndoingInParts undoing(act);
    must(undoing.next(at().vault(), 1));

    must(at().database().script("CREATE TRIGGER fails BEFORE INSERT ON change"
                                " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));
    QVERIFY(!undoing.next(at().vault(), 2));
    QCOMPARE(undoing.done(), size_t(1));
    QVERIFY(undoing.undone().left.empty());
    must(at().database().script("DROP TRIGGER fails"));
    must(undoing.next(at().vault(), 2));

    QVERIFY(undoing.isDone());
    QCOMPARE(undoing.done(), size_t(3));
    QCOMPARE(undoing.undone().left.size(), size_t(1));
    QCOMPARE(undoing.undone().left.front().record, touched);
    QCOMPARE(at().titles(), QStringList{u"Baxter"_s});
}

QTEST_APPLESS_MAIN(tst_Undoing)
#include "tst_undoing.moc"
