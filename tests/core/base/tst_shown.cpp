// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"

#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_Shown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutALocaleItIsPlain();
    void itIsAsTheLocaleWritesIt_data();
    void itIsAsTheLocaleWritesIt();
    void aDurationIsSaidInWords_data();
    void aDurationIsSaidInWords();
    void cleanup() { showIn(QLocale::c()); }
};

namespace {

const QDate Day(2026, 3, 9);
const Moment Morning = *momentFromIso(u"2026-03-09T08:05:00Z");

QString allOf(double number)
{
    return QStringList{shownDay(Day), shownMoment(Morning), shownNumber(number, 2)}.join(u" | "_s);
}

} // namespace

void tst_Shown::withoutALocaleItIsPlain()
{
    QCOMPARE(allOf(5868), u"2026-03-09 | 2026-03-09 08:05 UTC | 5868.00"_s);
    QCOMPARE(shownNumber(489, 0), u"489"_s);
    QCOMPARE(shownDay(QDate()), QString());
}

void tst_Shown::itIsAsTheLocaleWritesIt_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("of no language") << QLocale::c() << u"2026-03-09 | 2026-03-09 08:05 UTC | 5868.00"_s;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << u"09.03.2026 | 09.03.2026 08:05 UTC | 5.868,00"_s;
    QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"09/03/2026 | 09/03/2026 08:05 UTC | 5,868.00"_s;
}

void tst_Shown::itIsAsTheLocaleWritesIt()
{
    QFETCH(QLocale, locale);

    showIn(locale);

    QTEST(allOf(5868), "expected");
}

void tst_Shown::aDurationIsSaidInWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("PT30M") << u"30 min"_s;
    QTest::newRow("PT4H") << u"4 h"_s;
    QTest::newRow("P1D") << u"1 day"_s;
    QTest::newRow("P2W") << u"2 weeks"_s;
    QTest::newRow("P1M") << u"1 month"_s;
    QTest::newRow("P18M") << u"18 months"_s;
    QTest::newRow("P1Y") << u"1 year"_s;
    QTest::newRow("P1Y6M") << u"P1Y6M"_s;
    QTest::newRow("soon") << u"soon"_s;
    QTest::newRow("P99999999999D") << u"P99999999999D"_s;
}

void tst_Shown::aDurationIsSaidInWords()
{
    const QString iso = QString::fromLatin1(QTest::currentDataTag());

    QTEST(durationWords(iso), "words");
    QCOMPARE(shownDuration(iso), iso);
    showIn(QLocale(QLocale::English));
    QCOMPARE(shownDuration(iso), durationWords(iso));
}

QTEST_GUILESS_MAIN(tst_Shown)
#include "tst_shown.moc"
