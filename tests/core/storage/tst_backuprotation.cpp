// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backuprotation.h"

#include <QTest>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_BackupRotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayGo_data();
    void whatMayGo();
    void yearsOfDaysLeaveElevenBackups();
    void oneADayIsDue_data();
    void oneADayIsDue();
};

// "11-23 11-24T08": moments of 2026, at noon where no hour is given.
static std::vector<Moment> moments(const QString &text)
{
    std::vector<Moment> all;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts))
        all.push_back(*momentFromIso(u"2026-%1:00:00Z"_s.arg(one.contains(u'T') ? one : one + u"T12"_s)));
    return all;
}

static QString words(const std::vector<Moment> &all)
{
    QStringList texts;
    for (const Moment one : all)
        texts += toIso(one).mid(5, 8).remove(u"T12"_s);
    return texts.join(u' ');
}

void tst_BackupRotation::whatMayGo_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("gone");

    QTest::newRow("nothing of nothing") << u""_s << u""_s;
    QTest::newRow("seven days stay") << u"11-17 11-18 11-19 11-20 11-21 11-22 11-23"_s << u""_s;
    QTest::newRow("all of the newest day stay: an earlier one may be the better") << u"11-23T08 11-23T10 11-23T11"_s << u""_s;
    QTest::newRow("of an earlier day the last one stays") << u"11-22T08 11-22T10 11-23"_s << u"11-22T08"_s;
    QTest::newRow("two of one moment stay together") << u"11-22T08 11-22T10 11-22T10 11-23"_s << u"11-22T08"_s;
    QTest::newRow("the eighth day stays as the last of its week") << u"11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23"_s << u""_s;
    QTest::newRow("of an earlier week the last day stays")
            << u"11-12 11-13 11-17 11-18 11-19 11-20 11-21 11-22 11-23"_s << u"11-12"_s;
    QTest::newRow("a fifth week goes")
            << u"10-18 10-25 11-01 11-08 11-15 11-17 11-18 11-19 11-20 11-21 11-22 11-23"_s << u"10-18"_s;
    QTest::newRow("days without a backup do not count") << u"03-02 05-11 06-17 08-25 09-09 10-30 11-23"_s << u""_s;
    QTest::newRow("what comes from a wrong clock neither goes nor counts")
            << u"11-17 11-18 11-19 11-20 11-21 11-22 11-23 12-30T08 12-30T09 12-31"_s << u""_s;
    QTest::newRow("in whatever order they are named") << u"11-23 11-22T10 11-22T08"_s << u"11-22T08"_s;
}

void tst_BackupRotation::whatMayGo()
{
    QFETCH(QString, made);
    QFETCH(QString, gone);

    QCOMPARE(words(expiredBackups(moments(made), *momentFromIso(u"2026-11-23T18:00:00Z"_s))), gone);
}

void tst_BackupRotation::yearsOfDaysLeaveElevenBackups()
{
    std::vector<Moment> there;
    Moment now = *momentFromIso(u"2026-01-01T12:00:00Z"_s);

    for (int day = 0; day < 800; ++day, now += std::chrono::days(1)) {
        there.push_back(now);
        for (const Moment one : expiredBackups(there, now))
            std::erase(there, one);
    }

    now = there.back();
    QCOMPARE(there.size(), size_t(11));
    for (size_t index = 0; index < 7; ++index)
        QCOMPARE(there[there.size() - 1 - index], now - std::chrono::days(index));
    QVERIFY(there.front() <= now - std::chrono::days(22));
    QVERIFY(there.front() >= now - std::chrono::days(28));
}

void tst_BackupRotation::oneADayIsDue_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<bool>("isDue");

    QTest::newRow("the first") << u""_s << true;
    QTest::newRow("none today") << u"11-21 11-22T23"_s << true;
    QTest::newRow("one today") << u"11-22 11-23T00"_s << false;
    QTest::newRow("one of a wrong clock is none") << u"12-30"_s << true;
}

void tst_BackupRotation::oneADayIsDue()
{
    QFETCH(QString, made);
    QFETCH(bool, isDue);

    QCOMPARE(isBackupDue(moments(made), *momentFromIso(u"2026-11-23T18:00:00Z"_s)), isDue);
}

QTEST_APPLESS_MAIN(tst_BackupRotation)
#include "tst_backuprotation.moc"
