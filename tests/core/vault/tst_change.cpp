// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"
#include "crypto/hash.h"
#include "reason.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;
using cbor::Value;

namespace {

// core/vault/FORMAT.md, 'A worked example'.
const QByteArray Head =
        "005026ab249bf4138be4c8156412b28ee382016a63726564656e7469616c025001a20846fe00aaaaaaaaaaaaaaaaaaaa"
        "03502a68bd494be833c5f6f7d89b571b3806041b";
const QByteArray First = "a8" + Head
        + "000001a20846fe0005010684"
          "846870617373776f726440656f6c642d3180"
          "84657469746c65406d436f7265206669726577616c6c80"
          "84647572"
          "6c734800000101010101017268747470733a2f2f3139322e302e322e312f80"
          "8468757365726e616d6540686e657461646d696e80"
          "0a50d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1";
const QByteArray FirstId = "a0f1d2f75ee007ba75f7297179a1ea41b08885c0ef136d686d046de98fe408ce";
const QByteArray SecondStart = "a8" + Head + "000001a2084b91e005010681846870617373776f726440";
const QByteArray Second = SecondStart + "656e65772d32815820" + FirstId + "0a50d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2";
const QByteArray SecondSkeleton = SecondStart
        + "58201327d39cd4a24c2e573b198c59d19c7bcbbe84713414df3f8167e84d1c611b58815820" + FirstId
        + "0a5820e319a9068a241d3b6bfa9c53ffc9212d4949ac0c3f0d9a24f65c3c1e0218a0c0";
const QByteArray SecondId = "9cc95c65c2ab8c18d10603e64ddc0805cadb9bc3ecb1156c83665610915901ed";

Change exampleChange(quint64 time, char nonce)
{
    Change change;
    change.record = {*CollectionId::fromBytes(QByteArray::fromHex("26ab249bf4138be4c8156412b28ee382")), u"credential"_s,
            *RecordId::fromBytes(QByteArray::fromHex("01a20846fe00aaaaaaaaaaaaaaaaaaaa"))};
    change.device = *DeviceId::fromBytes(QByteArray::fromHex("2a68bd494be833c5f6f7d89b571b3806"));
    change.time = momentFrom(time);
    change.nonce = Bytes(16, nonce);
    return change;
}

Change firstOfTheExample()
{
    Change change = exampleChange(1'795'435'200'000, char(0xd1));
    change.edits = {{u"username"_s, {}, encodedText("netadmin"), {}},
            {u"urls"_s, QByteArray::fromHex("0000010101010101"), encodedText("https://192.0.2.1/"), {}},
            {u"title"_s, {}, encodedText("Core firewall"), {}}, {u"password"_s, {}, encodedText("old-1"), {}}};
    return change;
}

Change secondOfTheExample()
{
    Change change = exampleChange(1'795'435'500'000, char(0xd2));
    change.edits = {{u"password"_s, {}, encodedText("new-2"), {*ChangeId::fromBytes(QByteArray::fromHex(FirstId))}}};
    return change;
}

// Everything that a change can hold.
Change fullChange()
{
    const ChangeId id = *ChangeId::fromBytes(Bytes(32, 'h'));
    Change change = changeAt(1, Verb::Remove);
    change.heads = {id};
    change.act = *ActId::fromBytes(Bytes(16, 'a'));
    change.edits = {{u"title"_s, {}, ChangeEdit::removed(), {id}}};
    change.detail.cause = u"move"_s;
    change.detail.note = QString(QChar::ByteOrderMark) + u"a mark at the start stays"_s;
    change.detail.events = Value::array({Value::array({Value::unsignedInteger(1), Value::text(u"reveal"_s)})});
    change.detail.linkedHeads = {{LinkTarget::ofMember(*MemberId::fromBytes(Bytes(16, 'm'))), {id}}};
    change.detail.edition = Edition{u"2027"_s, *Hash::fromBytes(Bytes(32, 'e'))};
    change.detail.onBehalfOf = LinkTarget::ofRecord(change.record.collection, change.record.id);
    change.detail.actUndone = change.act;
    change.detail.source = u"assets.csv"_s;
    change.detail.unknown = {{99, Value::text(u"later"_s).encoded()}};
    change.unknown = {{11, Value::boolean(true).encoded()}};
    return change;
}

/// A change as a map under construction, to be put together wrongly.
Value::Map parts(const Change &change)
{
    return cbor::decode(change.encoded())->entries();
}

Bytes with(quint64 key, const Value &content)
{
    Value::Map map = parts(changeAt(0));
    std::erase_if(map, [key](const Value::Entry &entry) { return entry.first.toUnsigned() == key; });
    map.emplace_back(Value::unsignedInteger(key), content);
    return Value::map(std::move(map)).encoded();
}

Bytes without(quint64 key)
{
    Value::Map map = parts(changeAt(0));
    std::erase_if(map, [key](const Value::Entry &entry) { return entry.first.toUnsigned() == key; });
    return Value::map(std::move(map)).encoded();
}

Value edit(const QString &field, const Bytes &element = {}, const Value &value = Value::boolean(true),
        const Value &base = Value::array({}))
{
    return Value::array({Value::text(field), Value::bytes(element), value, base});
}

Bytes elementOf(int number)
{
    return QByteArray::number(number).rightJustified(6, '0');
}

Value ids(int count)
{
    Value::Array items;
    for (int i = 0; i < count; ++i) {
        Bytes id(32, '\0');
        id[0] = char(i >> 8);
        id[1] = char(i & 0xff);
        items.push_back(Value::bytes(id));
    }
    return Value::array(std::move(items));
}

} // namespace

class tst_Change : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorkedExampleHasItsBytes();
    void theWorkedExampleIsReadBack();
    void whatAChangeHoldsIsReadBack();
    void theOrderOfItsPartsIsNotTheCallers();
    void anIdCommitsToEveryPart();
    void aSkeletonTellsNoValue();
    void aChangeWithoutAnActIsOneAlone();
    void unknownKeysAndVerbsAreKept();
    void whatIsNoChangeIsDamaged_data();
    void whatIsNoChangeIsDamaged();
    void whatIsAboveALimitIsRefused_data();
    void whatIsAboveALimitIsRefused();
    void whatIsAtALimitIsRead();
    void namesAreOrderedByTheirBytes();
};

void tst_Change::theWorkedExampleHasItsBytes()
{
    const EncodedChange first = seal(firstOfTheExample());
    const EncodedChange second = seal(secondOfTheExample());

    QCOMPARE(first.body.toHex(), First);
    QCOMPARE(first.body.size(), 196);
    QCOMPARE(first.id.bytes().toHex(), FirstId);
    QCOMPARE(second.body.toHex(), Second);
    QCOMPARE(second.body.size(), 151);
    QCOMPARE(secondOfTheExample().skeleton().toHex(), SecondSkeleton);
    QCOMPARE(second.id.bytes().toHex(), SecondId);
}

void tst_Change::theWorkedExampleIsReadBack()
{
    const auto first = Change::parse(QByteArray::fromHex(First));

    QVERIFY2(first, reasonOf(first).constData());
    Change expected = firstOfTheExample();
    expected.putInOrder();
    QCOMPARE(*first, expected);
    QCOMPARE(first->id().bytes().toHex(), FirstId);
}

void tst_Change::whatAChangeHoldsIsReadBack()
{
    const Change change = fullChange();

    const auto read = Change::parse(change.encoded());

    QVERIFY2(read, reasonOf(read).constData());
    QVERIFY(*read == change);
    QCOMPARE(read->encoded(), change.encoded());
    QCOMPARE(read->skeleton(), change.skeleton());
}

void tst_Change::theOrderOfItsPartsIsNotTheCallers()
{
    Change change = firstOfTheExample();
    std::reverse(change.edits.begin(), change.edits.end());

    QCOMPARE(change.encoded().toHex(), First);
    QCOMPARE(seal(change).id.bytes().toHex(), FirstId);
}

void tst_Change::anIdCommitsToEveryPart()
{
    QSet<ChangeId> seen;
    int variants = 0;
    const auto vary = [&](auto alter) {
        Change change = fullChange();
        change.nonce = Bytes(16, 'n');
        alter(change);
        seen.insert(change.id());
        ++variants;
    };

    vary([](Change &) {});
    vary([](Change &change) { change.record.kind = u"asset"_s; });
    vary([](Change &change) { change.record.id = RecordId(); });
    vary([](Change &change) { change.record.collection = CollectionId(); });
    vary([](Change &change) { change.device = DeviceId(); });
    vary([](Change &change) { change.time += std::chrono::milliseconds(1); });
    vary([](Change &change) { change.verb = quint64(Verb::Restore); });
    vary([](Change &change) { change.edits[0].value = encodedText("x"); });
    vary([](Change &change) { change.edits[0].base.clear(); });
    vary([](Change &change) { change.edits[0].element = "x"; });
    vary([](Change &change) { change.heads.clear(); });
    vary([](Change &change) { change.detail.note = u"other"_s; });
    vary([](Change &change) { change.act.reset(); });
    vary([](Change &change) { change.nonce[0] = 'x'; });
    vary([](Change &change) { change.unknown.clear(); });

    QCOMPARE(seen.size(), variants);
}

void tst_Change::aSkeletonTellsNoValue()
{
    Change change = fullChange();
    change.edits[0].value = encodedText("very-secret");

    const Bytes skeleton = change.skeleton();

    QVERIFY(change.encoded().contains("very-secret"));
    QVERIFY(!skeleton.contains("very-secret"));
    QVERIFY(!skeleton.contains("assets.csv"));
    QVERIFY(!skeleton.contains(change.nonce));
}

void tst_Change::aChangeWithoutAnActIsOneAlone()
{
    Change change = secondOfTheExample();
    QCOMPARE(change.effectiveAct(change.id()).bytes().toHex(), SecondId.left(32));

    change.act = *ActId::fromBytes(Bytes(16, 'a'));
    QCOMPARE(change.effectiveAct(change.id()), *change.act);
}

void tst_Change::unknownKeysAndVerbsAreKept()
{
    Change change = changeAt(0);
    change.verb = 77;
    change.heads = {ChangeId()};
    change.edits = {{u"title"_s, {}, encodedText("x"), {}}};
    change.unknown = {{11, Value::text(u"later"_s).encoded()}, {4711, ids(1).encoded()}};

    const auto read = Change::parse(change.encoded());

    QVERIFY2(read, reasonOf(read).constData());
    QVERIFY(*read == change);
}

void tst_Change::whatIsNoChangeIsDamaged_data()
{
    QTest::addColumn<QByteArray>("body");
    const Value two = Value::array({edit(u"title"_s), edit(u"title"_s)});

    QTest::newRow("no CBOR") << QByteArray("x");
    QTest::newRow("no map") << ids(1).encoded();
    QTest::newRow("a key that is text") << Value::map({{Value::text(u"a"_s), Value()}}).encoded();
    for (const quint64 key : {0u, 1u, 2u, 3u, 4u, 5u, 10u})
        QTest::addRow("without key %llu", key) << without(key);
    for (const quint64 key : {0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 9u, 10u})
        QTest::addRow("key %llu of another type", key) << with(key, Value::boolean(true));
    QTest::newRow("an id of 15 bytes") << with(2, Value::bytes(Bytes(15, 'x')));
    QTest::newRow("a nonce of 15 bytes") << with(10, Value::bytes(Bytes(15, 'x')));
    QTest::newRow("an empty kind") << with(1, Value::text({}));
    QTest::newRow("a time that no clock shows") << with(4, Value::unsignedInteger(limits::Time + 1));
    QTest::newRow("no edits, written") << with(6, Value::array({}));
    QTest::newRow("no heads, written") << with(7, Value::array({}));
    QTest::newRow("no detail, written") << with(8, Value::map({}));
    QTest::newRow("an edit of three parts")
            << with(6, Value::array({Value::array({Value::text(u"a"_s), Value::bytes({}), Value()})}));
    QTest::newRow("an edit without a field") << with(6, Value::array({edit({})}));
    QTest::newRow("a base that is no list") << with(6, Value::array({edit(u"a"_s, {}, Value(), Value())}));
    QTest::newRow("one element twice") << with(6, two);
    QTest::newRow("fields out of order") << with(6, Value::array({edit(u"b"_s), edit(u"a"_s)}));
    QTest::newRow("elements out of order") << with(6, Value::array({edit(u"a"_s, "b"), edit(u"a"_s, "a")}));
    QTest::newRow("a base out of order") << with(
            6, Value::array({edit(u"a"_s, {}, Value(), Value::array({ids(2).items()[1], ids(2).items()[0]}))}));
    QTest::newRow("heads of an edit") << with(7, ids(1));
    QTest::newRow("a note that is no text") << with(8, Value::map({{Value::unsignedInteger(1), Value()}}));
    QTest::newRow("events that are no list") << with(8, Value::map({{Value::unsignedInteger(2), Value()}}));
    QTest::newRow("a link of no sort") << with(
            8, Value::map({{Value::unsignedInteger(5), Value::array({Value::unsignedInteger(3)})}}));
    QTest::newRow("an edition without its hash")
            << with(8, Value::map({{Value::unsignedInteger(4), Value::text(u"2027"_s)}}));

    Change review = changeAt(0, Verb::Review);
    review.edits = {{u"title"_s, {}, encodedText("x"), {}}};
    QTest::newRow("a review that edits") << review.encoded();
}

void tst_Change::whatIsNoChangeIsDamaged()
{
    QFETCH(QByteArray, body);

    const auto read = Change::parse(body);

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Damaged);
}

void tst_Change::whatIsAboveALimitIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    const QString longName(256, u'n');
    Value::Array many;
    for (int i = 0; i <= int(limits::Edits); ++i)
        many.push_back(edit(u"f"_s, elementOf(i)));

    QTest::newRow("4 MiB") << Bytes(limits::Change + 1, '\0');
    QTest::newRow("10,000 edits") << with(6, Value::array(std::move(many)));
    QTest::newRow("1,000 heads") << with(7, ids(int(limits::Heads) + 1));
    QTest::newRow("1,000 ids in a base") << with(
            6, Value::array({edit(u"a"_s, {}, Value(), ids(int(limits::Heads) + 1))}));
    QTest::newRow("a value of 1 MiB") << with(
            6, Value::array({edit(u"a"_s, {}, Value::bytes(Bytes(limits::Value, 'x')))}));
    QTest::newRow("a field's name") << with(6, Value::array({edit(longName)}));
    QTest::newRow("an element") << with(6, Value::array({edit(u"a"_s, Bytes(256, 'e'))}));
    QTest::newRow("a kind") << with(1, Value::text(longName));
    QTest::newRow("a name of fewer characters than bytes") << with(1, Value::text(QString(128, u'ü')));
}

void tst_Change::whatIsAboveALimitIsRefused()
{
    QFETCH(QByteArray, body);

    const auto read = Change::parse(body);

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Refused);
}

void tst_Change::whatIsAtALimitIsRead()
{
    Value::Array many;
    for (int i = 0; i < int(limits::Edits); ++i)
        many.push_back(edit(u"f"_s, elementOf(i)));
    const Value value = Value::bytes(Bytes(limits::Value - 5, 'x'));
    QCOMPARE(value.encoded().size(), limits::Value);

    QVERIFY(Change::parse(with(6, Value::array(std::move(many)))));
    QVERIFY(Change::parse(with(6, Value::array({edit(u"a"_s, {}, value, ids(int(limits::Heads)))}))));
    QVERIFY(Change::parse(with(6, Value::array({edit(QString(255, u'n'), Bytes(255, 'e'))}))));
    QVERIFY(Change::parse(with(4, Value::unsignedInteger(limits::Time))));
}

void tst_Change::namesAreOrderedByTheirBytes()
{
    const QStringList names = {u""_s, u"a"_s, u"ab"_s, u"b"_s, u"ü"_s, u"\uFB01"_s, u"\U0001F511"_s};

    for (qsizetype i = 0; i < names.size(); ++i) {
        for (qsizetype j = 0; j < names.size(); ++j)
            QCOMPARE(Utf8Order()(names[i], names[j]), names[i].toUtf8() < names[j].toUtf8());
    }
}

QTEST_APPLESS_MAIN(tst_Change)
#include "tst_change.moc"
