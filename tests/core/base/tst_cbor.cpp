// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"

#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;
using cbor::Value;

class tst_Cbor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberTakesItsShortestForm_data();
    void aNumberTakesItsShortestForm();
    void mapKeysAreSortedAsEncoded();
    void whatWasWrittenIsReadBack();
    void aTextKeepsALeadingByteOrderMark();
    void otherSpellingsAreRefused_data();
    void otherSpellingsAreRefused();
    void aCountThatTheBytesCannotHoldIsRefusedBeforeMemoryIsTaken();
    void listsInListsDrawOnOneBudget();
    void nestingEndsAtItsLimit();
};

void tst_Cbor::aNumberTakesItsShortestForm_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<QByteArray>("hex");

    // RFC 8949, appendix A
    QTest::newRow("0") << quint64(0) << QByteArray("00");
    QTest::newRow("23") << quint64(23) << QByteArray("17");
    QTest::newRow("24") << quint64(24) << QByteArray("1818");
    QTest::newRow("1000") << quint64(1000) << QByteArray("1903e8");
    QTest::newRow("1000000") << quint64(1000000) << QByteArray("1a000f4240");
    QTest::newRow("1000000000000") << quint64(1000000000000) << QByteArray("1b000000e8d4a51000");
    QTest::newRow("the largest") << std::numeric_limits<quint64>::max() << QByteArray("1bffffffffffffffff");
}

void tst_Cbor::aNumberTakesItsShortestForm()
{
    QFETCH(quint64, number);
    QFETCH(QByteArray, hex);

    QCOMPARE(Value::unsignedInteger(number).encoded().toHex(), hex);
    QCOMPARE(cbor::decode(QByteArray::fromHex(hex))->toUnsigned(), number);
}

void tst_Cbor::mapKeysAreSortedAsEncoded()
{
    const Value map = Value::map({{Value::text(u"aa"_s), Value()}, {Value::text(u"b"_s), Value()},
            {Value::unsignedInteger(100), Value()}, {Value::unsignedInteger(9), Value()}});

    QCOMPARE(map.encoded().toHex(), QByteArray("a409f61864f66162f6626161f6"));
}

void tst_Cbor::whatWasWrittenIsReadBack()
{
    const Value value = Value::array({Value::boolean(true), Value::boolean(false), Value(), Value::bytes(Bytes("\x00\xff", 2)),
            Value::text(u"Zürich"_s), Value::map({{Value::unsignedInteger(1), Value::array({})}})});

    const auto read = cbor::decode(value.encoded());

    QVERIFY(read);
    QCOMPARE(*read, value);
    QCOMPARE(read->encoded(), value.encoded());
}

void tst_Cbor::aTextKeepsALeadingByteOrderMark()
{
    const QString secret = QChar(QChar::ByteOrderMark) + u"pässword"_s;

    QCOMPARE(cbor::decode(Value::text(secret).encoded())->toText(), secret);
}

void tst_Cbor::otherSpellingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("hex");

    QTest::newRow("a number longer than needed") << QByteArray("1817");
    QTest::newRow("a length longer than needed") << QByteArray("590001aa");
    QTest::newRow("a string of indefinite length") << QByteArray("5f41aaff");
    QTest::newRow("an array of indefinite length") << QByteArray("9fff");
    QTest::newRow("a negative integer") << QByteArray("20");
    QTest::newRow("a tag") << QByteArray("c000");
    QTest::newRow("a float") << QByteArray("f93c00");
    QTest::newRow("undefined") << QByteArray("f7");
    QTest::newRow("keys out of order") << QByteArray("a20200" "0100");
    QTest::newRow("a key twice") << QByteArray("a20100" "0100");
    QTest::newRow("a text that is no UTF-8") << QByteArray("61ff");
    QTest::newRow("a text with a surrogate") << QByteArray("63eda080");
    QTest::newRow("bytes after the end") << QByteArray("0000");
    QTest::newRow("cut in a string") << QByteArray("4301");
    QTest::newRow("cut in a map") << QByteArray("a101");
    QTest::newRow("empty") << QByteArray("");
}

void tst_Cbor::otherSpellingsAreRefused()
{
    QFETCH(QByteArray, hex);

    const auto read = cbor::decode(QByteArray::fromHex(hex));

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Damaged);
}

void tst_Cbor::aCountThatTheBytesCannotHoldIsRefusedBeforeMemoryIsTaken()
{
    for (const char *hex : {"9bffffffffffffffff", "bbffffffffffffffff", "5bffffffffffffffff", "9a00fffffff6"})
        QVERIFY2(!cbor::decode(QByteArray::fromHex(hex)), hex);

    const Bytes flood = QByteArray::fromHex("9a001e8480") + Bytes(2'000'000, char(0xf6));
    QVERIFY(!cbor::decode(flood));
}

void tst_Cbor::listsInListsDrawOnOneBudget()
{
    // Each claims nearly all that one reading may hold; the second must be refused before it is reserved for.
    const Bytes claim("\x9a\x00\x0e\x00\x00", 5);
    Bytes bomb;
    for (int i = 0; i < 10; ++i)
        bomb += claim;
    bomb += Bytes(1'000'000, '\xf6');

    const auto decoded = cbor::decode(bomb);

    QVERIFY(!decoded);
    QVERIFY2(decoded.error().why().contains(u"too many items (at byte 10 of"_s), qPrintable(decoded.error().text()));
}

void tst_Cbor::nestingEndsAtItsLimit()
{
    QVERIFY(cbor::decode(Bytes(cbor::MaxNesting, char(0x81)) + Bytes(1, char(0x80))));
    QVERIFY(!cbor::decode(Bytes(cbor::MaxNesting + 1, char(0x81)) + Bytes(1, char(0x80))));
}

QTEST_APPLESS_MAIN(tst_Cbor)
#include "tst_cbor.moc"
