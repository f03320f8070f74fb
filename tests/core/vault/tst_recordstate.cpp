// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"
#include "vault/statecoding.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

namespace {

const Bytes Removed = ChangeEdit::removed();

/// The texts that stand in an element, the shown one first: "new-2 | old-1"; "-" for a removal, "" for nothing.
QString shown(const RecordState &state, const char *field, const Bytes &element = {})
{
    const ElementState *found = state.find(QString::fromLatin1(field), element);
    QStringList texts;
    for (const Head &head : found ? found->heads : std::vector<Head>()) {
        texts += head.isRemoval() ? u"-"_s : cbor::decode(head.value)->toText();
    }
    return texts.join(u" | "_s);
}

RecordState merged(std::vector<KnownChange> changes)
{
    return merge(changes);
}

Moment at(int minute)
{
    return changeAt(minute).time;
}

} // namespace

class tst_RecordState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAnEmptyState();
    void whatIsReadUncheckedIsWhatWasWritten();
    void theLastKnownValueIsShown();
    void aMissingBaseIsSupersededWhenItArrives();
    void twoValuesAtOnceAreAConflictUntilSettled();
    void timesThatTieAreBrokenByTheId();
    void equalValuesAreOneHead();
    void aRemovalYieldsToAValueBesideIt();
    void aRemovalStandsWhereItSawAll();
    void anAddWinsOverARemovalThatDidNotSeeIt();
    void aBaseThatBelongsElsewhereIsIgnored();
    void aChangeCannotReplaceItself();
    void aBaseNamesEveryHead();
    void theEarliestChangeGivesAnElementItsPlace();
    void unknownVerbsHaveNoEffect();
    void anEmptyTextIsNoValueWhoeverWroteIt();
};

void tst_RecordState::nothingIsAnEmptyState()
{
    const RecordState state = merge({});

    QVERIFY(state.fields().empty());
    QVERIFY(!state.isRemoved());
    QCOMPARE(RecordState::decode(state.encoded()).value(), state);
}

void tst_RecordState::whatIsReadUncheckedIsWhatWasWritten()
{
    const auto first = set(0, "password", "old-1");
    const RecordState state = merged({first, set(5, "password", "new-2", {first.id})});
    auto entries = cbor::decode(state.encoded())->entries();
    entries.push_back({cbor::Value::unsignedInteger(99), cbor::Value::boolean(true)});
    const Bytes foreign = cbor::Value::map(entries).encoded();

    QCOMPARE(decodeUnchecked(state.encoded()).value(), state);
    QVERIFY(!RecordState::decode(foreign));
    QCOMPARE(decodeUnchecked(foreign).value(), state);
    QVERIFY(!decodeUnchecked("no state"));
}

void tst_RecordState::theLastKnownValueIsShown()
{
    const auto first = set(0, "password", "old-1");
    const auto second = set(5, "password", "new-2", {first.id});

    const RecordState state = merged({first, second});

    QCOMPARE(shown(state, "password"), u"new-2"_s);
    QCOMPARE(state.heads(), std::vector{second.id});
    QCOMPARE(state.created(), at(0));
    QCOMPARE(state.updated(), at(5));
    QVERIFY(!state.isInConflict());
}

void tst_RecordState::aMissingBaseIsSupersededWhenItArrives()
{
    const auto first = set(0, "password", "old-1");
    const auto second = set(5, "password", "new-2", {first.id});

    QCOMPARE(shown(merged({second}), "password"), u"new-2"_s);
    QCOMPARE(shown(merged({second, first}), "password"), u"new-2"_s);
}

void tst_RecordState::twoValuesAtOnceAreAConflictUntilSettled()
{
    const auto first = set(0, "title", "a");
    const auto mine = set(1, "title", "mine", {first.id});
    const auto theirs = set(2, "title", "theirs", {first.id});
    const auto halfSettled = set(3, "title", "half", {mine.id});
    const auto settled = set(4, "title", "settled", {mine.id, theirs.id});

    const RecordState open = merged({first, mine, theirs});

    QCOMPARE(shown(open, "title"), u"theirs | mine"_s);
    QVERIFY(open.isInConflict());
    QCOMPARE(shown(merged({first, mine, theirs, halfSettled}), "title"), u"half | theirs"_s);
    QCOMPARE(shown(merged({first, mine, theirs, settled}), "title"), u"settled"_s);
    QVERIFY(!merged({first, mine, theirs, settled}).isInConflict());
}

void tst_RecordState::timesThatTieAreBrokenByTheId()
{
    const auto a = set(1, "title", "a");
    const auto b = set(1, "title", "b");

    QCOMPARE(shown(merged({a, b}), "title"), a.id > b.id ? u"a | b"_s : u"b | a"_s);
}

void tst_RecordState::equalValuesAreOneHead()
{
    const auto early = set(1, "title", "same");
    const auto late = set(2, "title", "same");

    const RecordState state = merged({late, early});
    const ElementState &title = *state.find(u"title"_s, {});

    QCOMPARE(shown(state, "title"), u"same"_s);
    QVERIFY(!state.isInConflict());
    QCOMPARE(title.shown().change, late.id);
    QCOMPARE(title.shown().alsoHeldBy, std::vector{early.id});
    QCOMPARE(shown(merged({late, early, set(3, "title", "next", title.base())}), "title"), u"next"_s);
}

void tst_RecordState::aRemovalYieldsToAValueBesideIt()
{
    const auto first = set(0, "title", "a");
    const auto edited = set(1, "title", "b", {first.id});
    const auto removed = set(2, "title", {}, Removed, {first.id});

    const RecordState state = merged({first, edited, removed});

    QCOMPARE(shown(state, "title"), u"b"_s);
    QVERIFY(!state.isInConflict());
    QCOMPARE(state.find(u"title"_s, {})->removedBy, std::vector{removed.id});
}

void tst_RecordState::aRemovalStandsWhereItSawAll()
{
    const auto first = set(0, "tags", "e1", encodedText("vpn"));
    const auto removed = set(1, "tags", "e1", Removed, {first.id});

    const RecordState state = merged({removed, first});

    QVERIFY(state.find(u"tags"_s, "e1")->isRemoved());
    QCOMPARE(state.heads(), std::vector{removed.id});
}

void tst_RecordState::anAddWinsOverARemovalThatDidNotSeeIt()
{
    const auto first = set(0, "tags", "e1", encodedText("vpn"));
    const auto removed = set(1, "tags", "e1", Removed, {first.id});
    const auto added = set(1, "tags", "e2", encodedText("vpn"));

    const RecordState state = merged({first, removed, added});

    QCOMPARE(shown(state, "tags", "e1"), u"-"_s);
    QCOMPARE(shown(state, "tags", "e2"), u"vpn"_s);
}

void tst_RecordState::aBaseThatBelongsElsewhereIsIgnored()
{
    const auto title = set(0, "title", "a");
    const auto other = set(1, "notes", "b", {title.id});
    const auto element = set(2, "title", "x", encodedText("c"), {title.id});

    QCOMPARE(shown(merged({title, other, element}), "title"), u"a"_s);
}

void tst_RecordState::aChangeCannotReplaceItself()
{
    KnownChange change = set(0, "title", "a");
    change.change.edits[0].base = {change.id};

    QCOMPARE(shown(merged({change}), "title"), u"a"_s);
    QCOMPARE(shown(merged({change, set(1, "title", "b")}), "title"), u"b | a"_s);
}

void tst_RecordState::aBaseNamesEveryHead()
{
    const auto first = set(0, "title", "a");
    const auto equal = set(1, "title", "a");
    const auto other = set(2, "title", "b");
    const auto removed = set(3, "title", {}, Removed);
    std::vector<ChangeId> all = {first.id, equal.id, other.id, removed.id};
    std::sort(all.begin(), all.end());

    const RecordState state = merged({first, equal, other, removed});

    QCOMPARE(shown(state, "title"), u"b | a"_s);
    QCOMPARE(state.find(u"title"_s, {})->base(), all);
    QCOMPARE(state.heads(), all);
}

void tst_RecordState::theEarliestChangeGivesAnElementItsPlace()
{
    const auto late = set(9, "tags", "e", encodedText("x"));
    const auto early = set(3, "tags", "e", encodedText("y"), {late.id});

    const ElementState element = *merged({late, early}).find(u"tags"_s, "e");

    QCOMPARE(element.firstTime, at(3));
    QCOMPARE(element.firstChange, early.id);
}

void tst_RecordState::unknownVerbsHaveNoEffect()
{
    const auto title = set(0, "title", "a");
    Change later = changeAt(5);
    later.verb = 99;
    later.edits = {{u"title"_s, {}, encodedText("b"), {title.id}}};

    QVERIFY(merged({title, known(later)}) == merged({title}));
}

void tst_RecordState::anEmptyTextIsNoValueWhoeverWroteIt()
{
    const KnownChange made = set(0, "username", "netadmin");
    const KnownChange cleared = set(1, "username", "", {made.id});
    const KnownChange beside = set(2, "username", "root", {made.id});

    QVERIFY(merge(std::vector{made, cleared}).find(u"username"_s, {})->isRemoved());
    const RecordState both = merge(std::vector{made, cleared, beside});
    QVERIFY(!both.isInConflict());
    QCOMPARE(both.find(u"username"_s, {})->shown().value, encodedText("root"));
}

QTEST_APPLESS_MAIN(tst_RecordState)
#include "tst_recordstate.moc"
