// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"
#include "vault/order.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;
using cbor::Value;

namespace {

Bytes rowAt(const char *place, const char *who)
{
    return Value::map({{Value::text(u"order"_s), Value::text(QString::fromLatin1(place))},
                              {Value::text(u"who"_s), Value::text(QString::fromLatin1(who))}})
            .encoded();
}

QString listed(const std::vector<KnownChange> &changes, const char *name, const Field *field)
{
    const RecordState state = merge(changes);
    QStringList parts;
    for (const Listed &item : inOrder(state.fields().at(QString::fromLatin1(name)), field))
        parts += item.value.isText() ? item.value.toText() : item.value.at(u"who"_s).toText();
    return parts.join(u' ');
}

} // namespace

class tst_Order : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListIsInTheOrderOfItsFirstChanges();
    void equalValuesAreListedOnce();
    void equalRowsAreRowsOfTheirOwn();
    void anOrderedTableFollowsItsPlaces();
    void aPlaceLiesBetween_data();
    void aPlaceLiesBetween();
    void aPlaceIsFoundWhereNoneLiesBetween_data();
    void aPlaceIsFoundWhereNoneLiesBetween();
    void placesStayShortAtTheEnd();
    void placesCanAlwaysBeFoundBetween();
};

void tst_Order::aListIsInTheOrderOfItsFirstChanges()
{
    const auto late = set(5, "tags", "a", encodedText("late"));
    const auto early = set(1, "tags", "z", encodedText("typo"));
    const auto corrected = set(9, "tags", "z", encodedText("early"), {early.id});
    Change both = changeAt(3);
    both.edits = {{u"tags"_s, "m1", encodedText("one"), {}}, {u"tags"_s, "m2", encodedText("two"), {}}};

    QCOMPARE(listed({late, early, corrected, known(both)}, "tags", nullptr), u"early one two late"_s);
}

void tst_Order::equalValuesAreListedOnce()
{
    const auto first = set(1, "tags", "a", encodedText("vpn"));
    const auto second = set(2, "tags", "b", encodedText("vpn"));
    const RecordState state = merge(std::vector{first, second});

    const auto list = inOrder(state.fields().at(u"tags"_s), nullptr);

    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list.front().element, Bytes("a"));
    QCOMPARE(list.front().equalElements, std::vector{Bytes("b")});
}

void tst_Order::equalRowsAreRowsOfTheirOwn()
{
    Field table;
    table.type = FieldType::Table;

    QCOMPARE(listed({set(1, "rota", "a", rowAt("", "Ann")), set(2, "rota", "b", rowAt("", "Ann"))}, "rota", &table),
            u"Ann Ann"_s);
}

void tst_Order::anOrderedTableFollowsItsPlaces()
{
    Field table;
    table.type = FieldType::Table;
    table.ordered = true;
    const std::vector<KnownChange> changes = {set(1, "rota", "a", rowAt("z", "last")),
            set(2, "rota", "b", rowAt("V", "first")), set(3, "rota", "c", rowAt("V", "second")),
            set(4, "rota", "d", rowAt("", "unplaced"))};

    QCOMPARE(listed(changes, "rota", &table), u"unplaced first second last"_s);
}

void tst_Order::aPlaceLiesBetween_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("the first of all") << u""_s << u""_s;
    QTest::newRow("at the start") << u""_s << u"1"_s;
    QTest::newRow("at the very start") << u""_s << u"0001"_s;
    QTest::newRow("at the end") << u"V"_s << u""_s;
    QTest::newRow("at the very end") << u"zzzz"_s << u""_s;
    QTest::newRow("neighbours") << u"V"_s << u"W"_s;
    QTest::newRow("one begins as the other") << u"V"_s << u"V1"_s;
    QTest::newRow("far below") << u"V"_s << u"V0001"_s;
    QTest::newRow("carried") << u"Az"_s << u"B"_s;
    QTest::newRow("foreign characters") << u"A~"_s << u"C"_s;
}

void tst_Order::aPlaceLiesBetween()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    const QString place = placeBetween(before, after);

    QVERIFY2(before < place, qPrintable(place));
    QVERIFY2(after.isEmpty() || place < after, qPrintable(place));
    QVERIFY(!place.endsWith(u'0'));
}

void tst_Order::aPlaceIsFoundWhereNoneLiesBetween_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    // What other programs wrote, or nobody meant.
    QTest::newRow("below every digit") << u""_s << u"!"_s;
    QTest::newRow("below every digit, twice") << u"0"_s << u"!!"_s;
    QTest::newRow("one sign further") << u"V"_s << u"V!"_s;
    QTest::newRow("only zeros") << u""_s << u"000"_s;
}

void tst_Order::aPlaceIsFoundWhereNoneLiesBetween()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    const QString place = placeBetween(before, after);

    QVERIFY(!place.isEmpty() && place.size() < 10);
    QVERIFY(place.toUtf8() > before.toUtf8());
}

void tst_Order::placesStayShortAtTheEnd()
{
    QString place;
    for (int i = 0; i < 10'000; ++i) {
        const QString next = placeBetween(place, {});
        QVERIFY(place < next);
        place = next;
    }

    QVERIFY2(place.size() <= 4, qPrintable(place));
}

void tst_Order::placesCanAlwaysBeFoundBetween()
{
    QString low = u"V"_s, high = u"W"_s;
    for (int i = 0; i < 500; ++i) {
        const QString place = placeBetween(low, high);
        QVERIFY(low < place && place < high);
        (i % 3 == 0 ? low : high) = place;
    }
}

QTEST_APPLESS_MAIN(tst_Order)
#include "tst_order.moc"
