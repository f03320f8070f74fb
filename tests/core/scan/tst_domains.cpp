// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/domains.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Domains : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void registrablePartFollowsTheSuffixList_data();
    void registrablePartFollowsTheSuffixList();
    void freeMailSaysNothingAboutAFirm();
};

void tst_Domains::registrablePartFollowsTheSuffixList_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("domain");

    QTest::newRow("host") << u"www.example.com"_s << u"example.com"_s;
    QTest::newRow("suffix of two parts") << u"mail.example.co.uk"_s << u"example.co.uk"_s;
    QTest::newRow("bare suffix") << u"co.uk"_s << QString();
    QTest::newRow("address") << u"10.0.0.1"_s << QString();
    QTest::newRow("unknown suffix") << u"server.corp.lokal"_s << QString();
    QTest::newRow("single name") << u"localhost"_s << QString();
}

void tst_Domains::registrablePartFollowsTheSuffixList()
{
    QFETCH(QString, host);
    QFETCH(QString, domain);

    QCOMPARE(domains::registrable(host), domain);
}

void tst_Domains::freeMailSaysNothingAboutAFirm()
{
    QVERIFY(domains::isFreeMail(u"gmail.com"_s));
    QVERIFY(!domains::isFreeMail(u"example.com"_s));
}

QTEST_APPLESS_MAIN(tst_Domains)
#include "tst_domains.moc"
