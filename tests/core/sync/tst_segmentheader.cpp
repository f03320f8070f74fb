// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/explain.h"
#include "base/cbor.h"
#include "crypto/hash.h"
#include "sync/segmentheader.h"

#include <QTest>

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

template<typename T>
static T idOf(char byte)
{
    return *T::fromBytes(Bytes(T::Size, byte));
}

static SegmentHeader fullHeader()
{
    SegmentHeader header;
    header.vault = idOf<VaultId>(1);
    header.device = idOf<DeviceId>(2);
    header.number = 2;
    header.previous = idOf<SegmentId>(3);
    header.position = {idOf<StatementId>(4), idOf<StatementId>(5)};
    header.seen = {{idOf<DeviceId>(6), idOf<SegmentId>(7)}};
    header.sections = {{idOf<CollectionId>(8), idOf<EpochId>(9), 3, idOf<Hash>(10)}};
    header.time = momentFrom(1'795'435'200'000);
    return header;
}

class tst_SegmentHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeaderIsReadBack();
    void theWorkedExampleHolds();
    void whatIsNotThereIsLeftOut();
    void keysOfLaterVersionsAreKept();
    void whatIsNotStrictIsRefused_data();
    void whatIsNotStrictIsRefused();
    void everyFlippedByteIsReadDifferentlyOrNotAtAll();
};

void tst_SegmentHeader::aHeaderIsReadBack()
{
    const auto header = SegmentHeader::parse(fullHeader().encoded());

    QVERIFY2(header, why(header).constData());
    QCOMPARE(*header, fullHeader());
}

// The example of core/sync/FORMAT.md.
void tst_SegmentHeader::theWorkedExampleHolds()
{
    SegmentHeader header;
    header.vault = idOf<VaultId>(0x11);
    header.device = idOf<DeviceId>(0x22);
    header.number = 1;
    header.sections = {{idOf<CollectionId>(0x33), idOf<EpochId>(0x44), 1, rootOf(std::vector{idOf<Hash>(0x55)})}};
    header.time = momentFrom(1'795'435'200'000);

    const Bytes expected = "a5" "00" "5820" + Bytes(32, 0x11).toHex() + "01" "50" + Bytes(16, 0x22).toHex() + "02" "01"
            "06" "81" "a4" "00" "50" + Bytes(16, 0x33).toHex() + "01" "5820" + Bytes(32, 0x44).toHex() + "02" "01"
            "03" "5820" + rootOf(std::vector{idOf<Hash>(0x55)}).bytes().toHex() + "07" "1b" "000001a20846fe00";
    QCOMPARE(header.encoded().toHex(), expected);
    QCOMPARE(rootOf(std::vector{idOf<Hash>(0x55)}), crypto::hash("root", {Bytes(32, 0x55)}));
    QCOMPARE(segmentIdOf(header.encoded()).bytes(), crypto::hash("segment", {header.encoded()}).bytes());
    // As core/sync/FORMAT.md gives them.
    QCOMPARE(rootOf(std::vector{idOf<Hash>(0x55)}).bytes().toHex(), Bytes("fbf64ac6bbee9bc245443f7a813a3a5596e67c3dbf223ee8bfced99e45d190d9"));
    QCOMPARE(segmentIdOf(header.encoded()).bytes().toHex(), Bytes("529947710009818ffb57c3d03085cf89942819ed057c2372a090a9d223dff32f"));
}

void tst_SegmentHeader::whatIsNotThereIsLeftOut()
{
    SegmentHeader header;
    header.vault = idOf<VaultId>(1);
    header.device = idOf<DeviceId>(2);
    header.number = 1;

    const auto map = cbor::decode(header.encoded());

    QVERIFY(map);
    QCOMPARE(map->entryCount(), 4);
    QCOMPARE(*SegmentHeader::parse(header.encoded()), header);
}

static Bytes altered(quint64 key, cbor::Value value)
{
    cbor::Value::Map entries;
    for (const auto &entry : cbor::decode(fullHeader().encoded())->entries()) {
        if (entry.first.toUnsigned() != key)
            entries.push_back(entry);
    }
    if (!value.isNull())
        entries.emplace_back(cbor::Value::unsignedInteger(key), std::move(value));
    return cbor::Value::map(std::move(entries)).encoded();
}

void tst_SegmentHeader::keysOfLaterVersionsAreKept()
{
    const auto header = SegmentHeader::parse(altered(99, cbor::Value::text(u"later"_s)));

    QVERIFY(header);
    QCOMPARE(*header, fullHeader());
}

void tst_SegmentHeader::whatIsNotStrictIsRefused_data()
{
    using cbor::Value;
    QTest::addColumn<QByteArray>("bytes");
    const auto id = [](char byte) { return Value::bytes(Bytes(32, byte)); };
    const auto section = [&](char collection, quint64 count) {
        return cbor::MapBuilder().bytes(0, Bytes(16, collection)).set(1, id(1)).unsignedInteger(2, count).set(3, id(2)).take();
    };

    QTest::newRow("nothing") << Bytes();
    QTest::newRow("no map") << Value::array({}).encoded();
    QTest::newRow("something behind it") << fullHeader().encoded() + Bytes(1, 0);
    QTest::newRow("no vault") << altered(0, {});
    QTest::newRow("a short vault id") << altered(0, Value::bytes(Bytes(16, 1)));
    QTest::newRow("no device") << altered(1, {});
    QTest::newRow("number zero") << altered(2, Value::unsignedInteger(0));
    QTest::newRow("a number too large") << altered(2, Value::unsignedInteger(1'000'000'000));
    QTest::newRow("a first one with a predecessor") << altered(2, Value::unsignedInteger(1));
    QTest::newRow("a later one without") << altered(3, {});
    QTest::newRow("a predecessor that is text") << altered(3, Value::text(u"x"_s));
    QTest::newRow("an unsorted position") << altered(4, Value::array({id(5), id(4)}));
    QTest::newRow("a position that names one twice") << altered(4, Value::array({id(4), id(4)}));
    QTest::newRow("an empty position") << altered(4, Value::array({}));
    QTest::newRow("an empty list of what was seen") << altered(5, Value::map({}));
    QTest::newRow("a device seen by a wrong id") << altered(5, Value::map({{id(1), id(2)}}));
    QTest::newRow("a collection twice") << altered(6, Value::array({section(1, 1), section(1, 1)}));
    QTest::newRow("a section of nothing") << altered(6, Value::array({section(1, 0)}));
    QTest::newRow("a section of too much") << altered(6, Value::array({section(1, 100'001)}));
    QTest::newRow("no time") << altered(7, {});
    QTest::newRow("a time beyond all") << altered(7, Value::unsignedInteger(quint64(1) << 48));
}

void tst_SegmentHeader::whatIsNotStrictIsRefused()
{
    QFETCH(QByteArray, bytes);

    const auto header = SegmentHeader::parse(bytes);

    QVERIFY(!header);
    QCOMPARE(int(header.error().cause), int(Cause::Damaged));
}

void tst_SegmentHeader::everyFlippedByteIsReadDifferentlyOrNotAtAll()
{
    const Bytes whole = fullHeader().encoded();
    for (qsizetype at = 0; at < whole.size() * 8; ++at) {
        Bytes bytes = whole;
        bytes[at / 8] = char(bytes[at / 8] ^ (1 << (at % 8)));
        const auto header = SegmentHeader::parse(bytes);
        if (header)
            QVERIFY(*header != fullHeader() || segmentIdOf(bytes) != segmentIdOf(whole));
    }
}

QTEST_APPLESS_MAIN(tst_SegmentHeader)
#include "tst_segmentheader.moc"
