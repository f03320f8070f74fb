// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"
#include "reason.h"
#include "vault/recordstate.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;
using cbor::Value;

namespace {

RecordState merged(std::vector<KnownChange> changes)
{
    return merge(changes);
}

Moment at(int minute)
{
    return changeAt(minute).time;
}

Bytes row(const char *column, const QString &text)
{
    return Value::map({{Value::text(QString::fromLatin1(column)), Value::text(text)}}).encoded();
}

QStringList texts(const std::vector<Remark> &remarks)
{
    QStringList result;
    for (const Remark &remark : remarks)
        result += cbor::decode(remark.row)->at(u"text"_s).toText();
    return result;
}

} // namespace

/// Removing, reviewing, signing and what stands beside the content.
class tst_RecordLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRemoveThatSawAllRemoves();
    void anEditThatTheRemoveDidNotSeeKeepsItAlive();
    void anEditBehindTheRemoveKeepsItAlive();
    void aRestoreBringsItBackAndANewRemoveTakesItAgain();
    void aRestoreThatDidNotKnowTheRemoveLeavesItStanding();
    void twoRemovesAtOnceRemoveOnce();
    void aRemoveMayEditToo();
    void aRemoveKnowsWhatItsHeadsKnow();
    void aReviewIsOldOnceSomethingChanged();
    void marksAndRemarksLeaveAReviewFresh();
    void aReviewFromTheFutureIsIgnored();
    void aSignatureTellsItsEditionAndWhetherItChanged();
    void ofMarksTheLatestDateCounts();
    void aMarkFromTheFutureIsIgnored();
    void remarksAllStand();
    void decisionsOnFindingsMergeAsUsual();
    void whatComesByAnImportSaysSo();
    void aStateIsReadBack();
    void otherBytesAreNoState_data();
    void otherBytesAreNoState();
};

void tst_RecordLife::aRemoveThatSawAllRemoves()
{
    const auto title = set(0, "title", "a");
    const auto removed = act(1, Verb::Remove, {title.id});

    const RecordState state = merged({title, removed});

    QVERIFY(state.isRemoved());
    QVERIFY(!state.wasEditedWhileRemoved());
    QCOMPARE(state.updated(), at(1));
}

void tst_RecordLife::anEditThatTheRemoveDidNotSeeKeepsItAlive()
{
    const auto title = set(0, "title", "a");
    const auto removed = act(1, Verb::Remove, {title.id});
    const auto edited = set(1, "notes", "still in use");

    const RecordState state = merged({title, removed, edited});

    QVERIFY(!state.isRemoved());
    QVERIFY(state.wasEditedWhileRemoved());
}

void tst_RecordLife::anEditBehindTheRemoveKeepsItAlive()
{
    const auto title = set(0, "title", "a");
    const auto removed = act(1, Verb::Remove, {title.id});
    const auto edited = set(2, "title", "b", {title.id});
    const auto again = act(3, Verb::Remove, {edited.id, removed.id});

    QVERIFY(merged({title, removed, edited}).wasEditedWhileRemoved());
    QVERIFY(merged({title, removed, edited, again}).isRemoved());
}

void tst_RecordLife::aRestoreBringsItBackAndANewRemoveTakesItAgain()
{
    const auto title = set(0, "title", "a");
    const auto removed = act(1, Verb::Remove, {title.id});
    const auto restored = act(2, Verb::Restore, {title.id, removed.id});
    const auto again = act(3, Verb::Remove, merged({title, removed, restored}).heads());

    const RecordState alive = merged({title, removed, restored});

    QVERIFY(!alive.isRemoved());
    QVERIFY(!alive.wasEditedWhileRemoved());
    QVERIFY(merged({title, removed, restored, again}).isRemoved());
}

void tst_RecordLife::aRestoreThatDidNotKnowTheRemoveLeavesItStanding()
{
    const auto title = set(0, "title", "a");
    const auto first = act(1, Verb::Remove, {title.id});
    const auto second = act(1, Verb::Remove, {title.id});
    const auto restored = act(2, Verb::Restore, {title.id, first.id});

    const RecordState state = merged({title, first, second, restored});

    QVERIFY(!state.isRemoved()); // the second does not know the restore
    QVERIFY(state.wasEditedWhileRemoved());
}

void tst_RecordLife::twoRemovesAtOnceRemoveOnce()
{
    const auto title = set(0, "title", "a");
    const auto first = act(1, Verb::Remove, {title.id});
    const auto second = act(2, Verb::Remove, {title.id});

    QVERIFY(merged({title, first, second}).isRemoved());
}

void tst_RecordLife::aRemoveMayEditToo()
{
    const auto title = set(0, "title", "a");
    Change move = changeAt(1, Verb::Remove);
    move.heads = {title.id};
    move.edits = {{u"moved_to"_s, {}, encodedText("elsewhere"), {}}};

    const RecordState state = merged({title, known(move)});

    QVERIFY(state.isRemoved());
    QVERIFY(state.find(u"moved_to"_s, {}));
}

void tst_RecordLife::aRemoveKnowsWhatItsHeadsKnow()
{
    const auto title = set(0, "title", "a");
    const auto edited = set(1, "title", "b", {title.id});
    const auto reviewed = act(2, Verb::Review, {edited.id});
    const auto removed = act(3, Verb::Remove, {reviewed.id});

    QVERIFY(merged({title, edited, reviewed, removed}).isRemoved());
    QVERIFY(!merged({title, edited, removed}).isRemoved()); // until the review arrives
}

void tst_RecordLife::aReviewIsOldOnceSomethingChanged()
{
    const auto title = set(0, "title", "a");
    const auto review = act(1, Verb::Review, {title.id});
    const auto edited = set(2, "title", "b", {title.id});

    QVERIFY(!merged({title, review}).newestReview(at(9))->editedSince);
    QVERIFY(merged({title, review, edited}).newestReview(at(9))->editedSince);
    QVERIFY(!merged({title, review, edited, act(3, Verb::Review, {edited.id})}).reviews().back().editedSince);
}

void tst_RecordLife::marksAndRemarksLeaveAReviewFresh()
{
    const auto title = set(0, "title", "a");
    const auto review = act(1, Verb::Review, {title.id});
    const auto seen = set(2, "seen", "use:filled", row("at", u"2026-11-23"_s));
    const auto remark = set(3, "remarks", "e", row("text", u"sure?"_s));
    const auto finding = set(4, "findings", "f", row("decision", u"accepted"_s));

    const RecordState state = merged({title, review, seen, remark, finding});

    QVERIFY(!state.reviews().back().editedSince);
    QCOMPARE(state.heads(), std::vector{title.id});
    QCOMPARE(state.updated(), at(0));
}

void tst_RecordLife::aReviewFromTheFutureIsIgnored()
{
    const auto title = set(0, "title", "a");
    const auto fair = act(1, Verb::Review, {title.id});
    const auto ahead = act(1 + 60 * 48, Verb::Review, {title.id});

    const RecordState state = merged({title, ahead, fair});

    QCOMPARE(state.newestReview(at(1))->change, fair.id);
    QCOMPARE(state.newestReview(at(1 + 60 * 24))->change, ahead.id);
    QVERIFY(!merged({title, ahead}).newestReview(at(1)));
}

void tst_RecordLife::aSignatureTellsItsEditionAndWhetherItChanged()
{
    const auto title = set(0, "title", "a");
    Change sign = changeAt(1, Verb::Sign);
    sign.heads = {title.id};
    sign.detail.edition = Edition{u"2027"_s, *Hash::fromBytes(Bytes(32, 'e'))};
    sign.detail.onBehalfOf = LinkTarget::ofParty(*PartyId::fromBytes(Bytes(16, 'p')));

    const RecordState state = merged({title, known(sign)});
    const RecordState changed = merged({title, known(sign), set(2, "notes", "new")});

    QVERIFY(state.newestSignature(at(1))->edition == sign.detail.edition);
    QVERIFY(state.newestSignature(at(1))->onBehalfOf == sign.detail.onBehalfOf);
    QVERIFY(!state.newestSignature(at(1))->changedSince);
    QVERIFY(changed.newestSignature(at(1))->changedSince);
}

void tst_RecordLife::ofMarksTheLatestDateCounts()
{
    const auto early = set(9, "seen", "use:filled", row("at", u"2026-11-20"_s));
    const auto late = set(1, "seen", "use:filled", row("at", u"2026-11-23"_s));

    const RecordState state = merged({early, late});

    QCOMPARE(state.newestSeen("use:filled", at(9))->change, late.id);
    QVERIFY(!state.isInConflict());
    QVERIFY(!state.newestSeen("use:called", at(9)));
}

void tst_RecordLife::aMarkFromTheFutureIsIgnored()
{
    const auto fair = set(1, "seen", "use:filled", row("at", u"2026-11-23"_s));
    const auto ahead = set(2, "seen", "use:filled", row("at", u"2099-01-01"_s));

    QCOMPARE(merged({fair, ahead}).newestSeen("use:filled", at(9))->change, fair.id);
}

void tst_RecordLife::remarksAllStand()
{
    const auto doubt = set(1, "remarks", "e1", row("text", u"sure?"_s));
    const auto answer = set(2, "remarks", "e2", row("text", u"yes"_s));
    const auto overwritten = set(3, "remarks", "e1", row("text", u"forged"_s), {doubt.id});
    const auto removed = set(4, "remarks", "e1", ChangeEdit::removed(), {doubt.id, overwritten.id});
    const auto ahead = set(60 * 72, "remarks", "e3", row("text", u"early"_s));

    const RecordState state = merged({removed, overwritten, ahead, answer, doubt});

    QCOMPARE(texts(state.remarks(at(9))), (QStringList{u"sure?"_s, u"yes"_s, u"forged"_s}));
    QCOMPARE(state.remarks(at(9)).front().device, doubt.change.device);
    QCOMPARE(state.remarks(at(9)).front().time, at(1));
    QCOMPARE(state.find(u"remarks"_s, "e1")->shown().change, doubt.id);
    QVERIFY(!state.isInConflict());
    QVERIFY(state.heads().empty());
}

void tst_RecordLife::decisionsOnFindingsMergeAsUsual()
{
    const auto snoozed = set(1, "findings", "f", row("decision", u"snoozed"_s));
    const auto accepted = set(2, "findings", "f", row("decision", u"accepted"_s));

    const RecordState state = merged({snoozed, accepted});

    QCOMPARE(state.find(u"findings"_s, "f")->shown().change, accepted.id);
    QVERIFY(state.isInConflict());
}

void tst_RecordLife::whatComesByAnImportSaysSo()
{
    Change imported = changeAt(0);
    imported.detail.cause = u"import"_s;
    imported.edits = {{u"title"_s, {}, encodedText("a"), {}}};

    QCOMPARE(merged({set(1, "title", "b"), known(imported)}).createdBy(), u"import"_s);
    QCOMPARE(merged({set(-1, "title", "b"), known(imported)}).createdBy(), QString());
}

void tst_RecordLife::aStateIsReadBack()
{
    const auto title = set(0, "title", "a");
    Change review = changeAt(3, Verb::Review);
    review.heads = {title.id};
    review.detail.note = QString(QChar::ByteOrderMark) + u"checked"_s;
    review.detail.linkedHeads = {{LinkTarget::ofMember(MemberId()), {title.id}}};
    Change sign = changeAt(4, Verb::Sign);
    sign.detail.edition = Edition{u"2027"_s, Hash()};
    sign.detail.onBehalfOf = LinkTarget::ofMember(MemberId());
    const RecordState state = merged({title, set(1, "title", "a"), set(2, "title", "b"),
            set(3, "title", {}, ChangeEdit::removed()), set(4, "tags", "e", encodedText("x")),
            set(5, "seen", "use:run", row("at", u"2026-11-23"_s)), set(6, "remarks", "e", row("text", u"?"_s)),
            known(review), known(sign), act(5, Verb::Remove, {title.id}), act(6, Verb::Sign, {})});

    const auto read = RecordState::decode(state.encoded());

    QVERIFY2(read, reasonOf(read).constData());
    QVERIFY(*read == state);
}

void tst_RecordLife::otherBytesAreNoState_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Bytes state = merged({set(0, "title", "a"), act(1, Verb::Review, {})}).encoded();

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty map") << Value::map({}).encoded();
    for (const qsizetype at : {qsizetype(1), state.size() / 2, state.size() - 1}) {
        QTest::addRow("cut at %lld", qint64(at)) << state.left(at);
        Bytes flipped = state;
        flipped[0] = char(flipped[0] + 1);
        QTest::addRow("longer at %lld", qint64(at)) << flipped;
    }
    Bytes beyond = Bytes(state).replace(
            encodedText("a").prepend(char(0x42)) + char(0), encodedText("a").prepend(char(0x42)) + char(9));
    QVERIFY(beyond != state);
    QTest::newRow("a change that is not in the table") << beyond;
}

void tst_RecordLife::otherBytesAreNoState()
{
    QFETCH(QByteArray, bytes);

    const auto read = RecordState::decode(bytes);

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Damaged);
}

QTEST_APPLESS_MAIN(tst_RecordLife)
#include "tst_recordlife.moc"
