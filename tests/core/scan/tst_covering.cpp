// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/covering.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Covering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreCovered_data();
    void secretsAreCovered();
    void whatIsNoneStays_data();
    void whatIsNoneStays();
};

void tst_Covering::secretsAreCovered_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("covered");

    QTest::newRow("behind a label") << u"Password: Blume!7 for the switch"_s << u"Password: ••••••• for the switch"_s;
    QTest::newRow("written twice") << u"Password: Blume!7x, again Blume!7x"_s << u"Password: ••••••••, again ••••••••"_s;
    QTest::newRow("in an address") << u"see https://admin:Blume77X@switch.example.com/"_s << u"see https://admin:••••••••@switch.example.com/"_s;
    QTest::newRow("a token without a label") << u"use ghp_%1 here"_s.arg(QString(36, u'a')) << u"use %1 here"_s.arg(QString(40, u'•'));
    QTest::newRow("in a command") << u"sshpass -p Blume77X ssh root@10.1.2.3"_s << u"sshpass -p •••••••• ssh root@10.1.2.3"_s;
}

void tst_Covering::secretsAreCovered()
{
    QFETCH(QString, line);
    QFETCH(QString, covered);

    QCOMPARE(withSecretsCovered(line), covered);
}

void tst_Covering::whatIsNoneStays_data()
{
    QTest::addColumn<QString>("line");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a sentence") << u"Hold the reset button for twelve seconds, then let go."_s;
    QTest::newRow("a place for a password") << u"Password: <password>"_s;
    QTest::newRow("what reads like the beginning of a file") << u"%PDF-1.4 From: a@example.com"_s;
}

void tst_Covering::whatIsNoneStays()
{
    QFETCH(QString, line);

    QCOMPARE(withSecretsCovered(line), line);
}

QTEST_APPLESS_MAIN(tst_Covering)
#include "tst_covering.moc"
