// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_Base32 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdIsWrittenAsTheDataModelSays();
    void anIdIsReadInAnyCaseAndWithLookAlikes_data();
    void anIdIsReadInAnyCaseAndWithLookAlikes();
    void everySizeComesBackAsItWas();
    void anIdStartsWithItsTime();
};

void tst_Base32::anIdIsWrittenAsTheDataModelSays()
{
    const auto record = RecordId::fromBytes(QByteArray::fromHex("01a20846fe00aaaaaaaaaaaaaaaaaaaa"));

    QCOMPARE(record->toString(), u"01M844DZG0NANANANANANANANA"_s);
    QCOMPARE(RecordId::parse(u"01M844DZG0NANANANANANANANA"_s), record);
}

void tst_Base32::anIdIsReadInAnyCaseAndWithLookAlikes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("canonical") << u"01HZ3V8K5WQ2M4N6P8R0S2T4VX"_s << true;
    QTest::newRow("lower case") << u"01hz3v8k5wq2m4n6p8r0s2t4vx"_s << true;
    QTest::newRow("letter O for zero, l for one") << u"OlHZ3V8K5WQ2M4N6P8R0S2T4VX"_s << true;
    QTest::newRow("letter U") << u"01HZ3V8K5WQ2M4N6P8R0S2T4VU"_s << false;
    QTest::newRow("a number above 128 bits") << u"81HZ3V8K5WQ2M4N6P8R0S2T4VX"_s << false;
    QTest::newRow("too short") << u"01HZ"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void tst_Base32::anIdIsReadInAnyCaseAndWithLookAlikes()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);

    const auto id = RecordId::parse(text);

    QCOMPARE(id.has_value(), accepted);
    if (id)
        QCOMPARE(id->toString(), u"01HZ3V8K5WQ2M4N6P8R0S2T4VX"_s);
}

void tst_Base32::everySizeComesBackAsItWas()
{
    for (qsizetype size = 0; size <= 33; ++size) {
        const Bytes bytes = QByteArray::fromHex("ff00a5").repeated(11).first(size);

        QCOMPARE(base32::decode(base32::encode(bytes), size), bytes);
    }
}

void tst_Base32::anIdStartsWithItsTime()
{
    const auto id = makeUlid<RecordId>(*momentFromIso(u"2026-11-23T12:00:00Z"_s), Bytes(10, '\xaa'));

    QCOMPARE(id.toString(), u"01M844DZG0NANANANANANANANA"_s);
}

QTEST_APPLESS_MAIN(tst_Base32)
#include "tst_base32.moc"
