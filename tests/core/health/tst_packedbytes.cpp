// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/packedbytes.h"

#include <QTest>

using namespace covault;
using namespace covault::health;

class tst_PackedBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsFoundUnderItsNumber();
    void whatIsFoundStaysWhileOthersAreRead();
    void theyTakeAFractionOfTheirBytes();
    void longOnesAreNotKeptUnpacked();
};

/// Of many lengths, none and long ones among them.
static Bytes state(size_t number)
{
    return Bytes("state ").repeated(qsizetype(number * number % 97)) + QByteArray::number(qulonglong(number));
}

static PackedBytes stored(size_t count)
{
    PackedBytes states;
    for (size_t number = 0; number < count; ++number)
        states.add(state(number));
    return states;
}

void tst_PackedBytes::eachIsFoundUnderItsNumber()
{
    constexpr size_t Count = 3'001; // more than are kept unpacked
    PackedBytes states;

    for (size_t number = 0; number < Count; ++number) {
        QCOMPARE(states.add(number == 7 ? Bytes() : state(number)), number);
        QCOMPARE(states.at(number / 2), number / 2 == 7 ? Bytes() : state(number / 2));
    }

    constexpr size_t Stride = 1'009; // a prime: each once, none beside the one before
    for (size_t step = 0; step < Count; ++step) {
        const size_t number = step * Stride % Count;
        QCOMPARE(states.at(number), number == 7 ? Bytes() : state(number));
    }
}

void tst_PackedBytes::whatIsFoundStaysWhileOthersAreRead()
{
    const PackedBytes states = stored(3'000);

    const Bytes first = states.at(0);
    for (size_t number = 0; number < 3'000; number += 16)
        states.at(number);

    QCOMPARE(first, state(0));
}

void tst_PackedBytes::theyTakeAFractionOfTheirBytes()
{
    constexpr size_t Count = 1'600;
    qsizetype plain = 0;
    for (size_t number = 0; number < Count; ++number)
        plain += state(number).size();

    const qsizetype kept = stored(Count).byteCount();

    QVERIFY2(kept < plain / 4, qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(plain)));
}

void tst_PackedBytes::longOnesAreNotKeptUnpacked()
{
    constexpr size_t Count = 100;
    const Bytes padding(300'000, ' ');
    PackedBytes states;
    for (size_t number = 0; number < Count; ++number)
        states.add(state(number) + padding);
    const qsizetype before = states.byteCount();

    for (size_t number = 0; number < Count; ++number)
        QCOMPARE(states.at(number), state(number) + padding);

    QCOMPARE(states.byteCount(), before);
}

QTEST_APPLESS_MAIN(tst_PackedBytes)
#include "tst_packedbytes.moc"
