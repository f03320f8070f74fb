// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/dates.h"
#include "tests/app/desktop/guifixture.h"

#include <QDateTime>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_DateWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayIsSaid_data();
    void aDayIsSaid();
    void aTimeIsSaidWithItsDay();
    void aMomentIsSaidInFull();
    void anAgeIsSaid_data();
    void anAgeIsSaid();
    void aSizeIsSaid_data();
    void aSizeIsSaid();
};

/// When the clock of this computer shows it.
static Moment localMoment(QDate day, QTime time)
{
    return Moment(std::chrono::milliseconds(QDateTime(day, time).toMSecsSinceEpoch()));
}

void tst_DateWords::aDayIsSaid_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("said");

    QTest::newRow("today") << QDate(2026, 11, 23) << u"today"_s;
    QTest::newRow("yesterday") << QDate(2026, 11, 22) << u"22 November"_s;
    QTest::newRow("the first of this year") << QDate(2026, 1, 1) << u"1 January"_s;
    QTest::newRow("the same day of another year") << QDate(2025, 11, 23) << u"23 November 2025"_s;
    QTest::newRow("next year") << QDate(2027, 1, 4) << u"4 January 2027"_s;
}

void tst_DateWords::aDayIsSaid()
{
    QFETCH(QDate, day);
    QFETCH(QString, said);
    const QDate today(2026, 11, 23);

    QCOMPARE(dayWords(day, today), said);
    QCOMPARE(dayWords(localMoment(day, {0, 1}), localMoment(today, {23, 59})), said);
}

void tst_DateWords::aTimeIsSaidWithItsDay()
{
    const Moment now = localMoment({2026, 11, 23}, {23, 59});

    QCOMPARE(timeWords(localMoment({2026, 11, 23}, {14, 2}), now), u"today, 14:02"_s);
    QCOMPARE(timeWords(localMoment({2025, 1, 4}, {9, 30}), now), u"4 January 2025, 09:30"_s);
}

void tst_DateWords::aMomentIsSaidInFull()
{
    const Moment moment = localMoment({2026, 11, 23}, {14, 2, 7});

    QCOMPARE(momentWords(moment), u"Monday, 23 November 2026 14:02"_s);
    QVERIFY(exactWords(moment).startsWith(u"Monday, 23 November 2026"_s));
    QVERIFY(exactWords(moment).contains(u"14:02:07"_s));
}

void tst_DateWords::anAgeIsSaid_data()
{
    QTest::addColumn<QDate>("since");
    QTest::addColumn<QString>("said");

    QTest::newRow("today") << QDate(2026, 11, 23) << u"set today"_s;
    QTest::newRow("a day that has not come, by a wrong clock") << QDate(2026, 12, 1) << u"set today"_s;
    QTest::newRow("yesterday") << QDate(2026, 11, 22) << u"1 day old"_s;
    QTest::newRow("another year") << QDate(2025, 1, 4) << u"688 days old"_s;
}

void tst_DateWords::anAgeIsSaid()
{
    QFETCH(QDate, since);
    QFETCH(QString, said);

    QCOMPARE(ageWords(since, {2026, 11, 23}), said);
}

void tst_DateWords::aSizeIsSaid_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("said");

    QTest::newRow("nothing") << qint64(0) << u"0 bytes"_s;
    QTest::newRow("the last without a unit") << qint64(999) << u"999 bytes"_s;
    QTest::newRow("the first with one") << qint64(1000) << u"1.0 kB"_s;
    QTest::newRow("rounded") << qint64(24'360) << u"24.4 kB"_s;
    QTest::newRow("large") << qint64(5'200'000) << u"5.2 MB"_s;
}

void tst_DateWords::aSizeIsSaid()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, said);

    QCOMPARE(sizeWords(bytes), said);
}

COVAULT_GUI_MAIN(tst_DateWords)
#include "tst_datewords.moc"
