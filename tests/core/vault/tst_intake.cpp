// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/intake.h"
#include "vault/rights.h"

#include "members/ids.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Intake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void aChangeNeedsTheRightThatItsContentAsksFor_data();
    void aChangeNeedsTheRightThatItsContentAsksFor();
    void aChangeCountsIfAnyCarrierCounts_data();
    void aChangeCountsIfAnyCarrierCounts();
    void aChangeThatWaitedAndComesBackIsPublished();
    void aChangeThatWaitedAndWasPublishedInVainIsVoid();
    void aKindThatBeginsWithAByteOrderMarkIsReadAsItIs();
    void damageOfTheOwnFileIsNotTheSegments();
    void sectionsThatStandAsTheyDidAreNotReadAgain();

private:
    VaultFixture &at() { return *m_fixture; }
    // A position that knows nothing, at which nobody belonged to anything.
    SegmentContent voidSegment(const std::vector<Change> &changes, quint64 number)
    {
        SegmentContent segment = segmentOf(at(), changes, number);
        segment.position.clear();
        return segment;
    }
    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_Intake::aChangeNeedsTheRightThatItsContentAsksFor_data()
{
    using members::Right;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("right");

    const auto collection = *CollectionId::fromBytes(Bytes(16, 'c'));
    const auto id = *RecordId::fromBytes(Bytes(16, 'r'));
    const ChangeId other = ChangeId::cutFrom(Bytes(32, 'o'));
    const auto row = [&](const char *name, Verb verb, const QString &kind, const RecordId &record, std::vector<ChangeEdit> edits, Right right) {
        Change change;
        change.record = {collection, kind, record};
        change.verb = quint64(verb);
        change.edits = std::move(edits);
        QTest::newRow(name) << change << int(right);
    };
    const Bytes value = cbor::Value::text(u"x"_s).encoded();
    const RecordId own = members::settingRecordId(collection, u"collection"_s);
    row("an audit", Verb::Audit, u"asset"_s, id, {}, Right::Note);
    row("an audit on a setting", Verb::Audit, u"setting"_s, id, {}, Right::Note);
    row("an edit", Verb::Edit, u"asset"_s, id, {{u"name"_s, {}, value, {}}}, Right::Edit);
    row("an edit of nothing", Verb::Edit, u"asset"_s, id, {}, Right::Edit);
    row("a remove", Verb::Remove, u"asset"_s, id, {}, Right::Edit);
    row("a review", Verb::Review, u"asset"_s, id, {}, Right::Edit);
    row("an unknown verb", Verb(99), u"asset"_s, id, {}, Right::Edit);
    row("a mark", Verb::Edit, u"asset"_s, id, {{u"seen"_s, "use:run", value, {other}}}, Right::Note);
    row("a remark", Verb::Edit, u"asset"_s, id, {{u"remarks"_s, "r", value, {}}}, Right::Note);
    row("a remark that replaces one", Verb::Edit, u"asset"_s, id, {{u"remarks"_s, "r", value, {other}}}, Right::Edit);
    row("a remark that is taken away", Verb::Edit, u"asset"_s, id, {{u"remarks"_s, "r", ChangeEdit::removed(), {}}}, Right::Edit);
    row("a remark and an edit", Verb::Edit, u"asset"_s, id, {{u"name"_s, {}, value, {}}, {u"remarks"_s, "r", value, {}}}, Right::Edit);
    row("a remove that marks", Verb::Remove, u"asset"_s, id, {{u"seen"_s, "use:run", value, {}}}, Right::Edit);
    row("a decision on the collection's own record", Verb::Edit, u"setting"_s, own, {{u"findings"_s, "f", value, {}}}, Right::Decide);
    row("a decision and a setting", Verb::Edit, u"setting"_s, own, {{u"findings"_s, "f", value, {}}, {u"value"_s, {}, value, {}}}, Right::Administer);
    row("a decision on another setting", Verb::Edit, u"setting"_s, id, {{u"findings"_s, "f", value, {}}}, Right::Administer);
    row("a decision on a record", Verb::Edit, u"asset"_s, id, {{u"findings"_s, "f", value, {}}}, Right::Edit);
    row("a setting", Verb::Edit, u"setting"_s, id, {{u"value"_s, {}, value, {}}}, Right::Administer);
    row("a kind", Verb::Edit, u"kind"_s, id, {{u"definition"_s, {}, value, {}}}, Right::Administer);
    row("a kind that is removed", Verb::Remove, u"kind"_s, id, {}, Right::Administer);
}

void tst_Intake::aChangeNeedsTheRightThatItsContentAsksFor()
{
    QFETCH(Change, change);
    QFETCH(int, right);

    QCOMPARE(int(rightFor(change)), right);
}

void tst_Intake::aChangeCountsIfAnyCarrierCounts_data()
{
    QTest::addColumn<bool>("isVoidFirst");

    QTest::newRow("the one that counts comes last") << true;
    QTest::newRow("the one that counts comes first") << false;
}

void tst_Intake::aChangeCountsIfAnyCarrierCounts()
{
    QFETCH(bool, isVoidFirst);
    const RecordKey key = at().newKey(u"asset"_s);
    const Change change = foreignEdit(at(), key, {{u"name"_s, textValue(u"Switch"_s)}});
    const SegmentContent counting = segmentOf(at(), {change}, 1), voided = voidSegment({change}, 2);

    for (const SegmentContent *segment : {isVoidFirst ? &voided : &counting, isVoidFirst ? &counting : &voided})
        must(at().vault().receive(*segment));

    QCOMPARE(at().titles(), QStringList{u"Switch"_s});
    // Judging all anew, from whatever was noted, comes to the same.
    must(at().database().script("UPDATE section SET rights=NULL"));
    auto transaction = must(storage::Transaction::begin(at().database()));
    must(Intake(at().vault().replica()).rejudge());
    must(transaction.commit());
    QCOMPARE(at().titles(), QStringList{u"Switch"_s});
    QCOMPARE(at().count("SELECT count(*) FROM change WHERE valid AND segment IS NOT NULL"), 1);
}

void tst_Intake::aChangeThatWaitedAndComesBackIsPublished()
{
    const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    Log log(at().vault().replica());
    const auto entries = must(log.entriesOf(must(log.findRecord(key))));

    must(at().vault().receive(segmentOf(at(), {entries.front().change.change})));

    QCOMPARE(must(log.entriesOf(must(log.findRecord(key)))).front().segment, std::optional<qint64>(1));
    QCOMPARE(at().titles(), QStringList{u"Switch"_s});
}

void tst_Intake::aChangeThatWaitedAndWasPublishedInVainIsVoid()
{
    const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    Log log(at().vault().replica());
    const auto entries = must(log.entriesOf(must(log.findRecord(key))));

    const Changed changed = must(at().vault().receive(voidSegment({entries.front().change.change}, 1)));

    QCOMPARE(changed.voided, 1);
    QCOMPARE(at().titles(), QStringList());
    // Judging all anew, from whatever was noted, comes to the same.
    must(at().database().script("UPDATE section SET rights=NULL"));
    auto transaction = must(storage::Transaction::begin(at().database()));
    must(Intake(at().vault().replica()).rejudge());
    must(transaction.commit());
    QCOMPARE(at().titles(), QStringList());
}

void tst_Intake::aKindThatBeginsWithAByteOrderMarkIsReadAsItIs()
{
    const RecordKey key = at().newKey(QChar(QChar::ByteOrderMark) + u"x_rack"_s);
    must(at().vault().receive(segmentOf(at(), {foreignEdit(at(), key, {{u"title"_s, textValue(u"Rack 4"_s)}})})));

    const auto rows = must(at().vault().list({}));
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().key, key);
    QVERIFY(must(at().vault().record(rows.front().n)));
    QVERIFY(must(at().vault().record(key)));
}

void tst_Intake::damageOfTheOwnFileIsNotTheSegments()
{
    const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    must(at().database().script("DROP TRIGGER change_is_fixed; UPDATE change SET body=x'ff' WHERE n=(SELECT max(n) FROM change)"));

    const auto changed = at().vault().receive(segmentOf(at(), {foreignEdit(at(), key, {{u"role"_s, textValue(u"switch"_s)}})}));

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::VaultDamaged);
    QVERIFY(!changed.error().advice().isEmpty());
}

void tst_Intake::sectionsThatStandAsTheyDidAreNotReadAgain()
{
    const RecordKey key = at().newKey(u"asset"_s);
    must(at().vault().receive(segmentOf(at(), {foreignEdit(at(), key, {{u"name"_s, textValue(u"Switch"_s)}})})));
    // A body that can't be read shows whether it is.
    must(at().database().script("DROP TRIGGER change_is_fixed; UPDATE change SET body=x'ff' WHERE segment IS NOT NULL"));

    auto transaction = must(storage::Transaction::begin(at().database()));
    must(Intake(at().vault().replica()).rejudge());
    must(transaction.commit());

    QCOMPARE(at().count("SELECT count(*) FROM section WHERE rights IS NOT NULL"), 1);
}

QTEST_APPLESS_MAIN(tst_Intake)
#include "tst_intake.moc"
