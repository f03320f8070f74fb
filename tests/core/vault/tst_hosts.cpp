// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/hosts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::vault;

class tst_Hosts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostIsCutOut_data();
    void hostIsCutOut();
    void hostHasTwoSpellings_data();
    void hostHasTwoSpellings();
    void whatIsNoSuchHostStays_data();
    void whatIsNoSuchHostStays();
};

void tst_Hosts::hostIsCutOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");

    QTest::newRow("URL") << u"https://user:x@Portal.Example.com:8443/a?b"_s << u"portal.example.com"_s;
    QTest::newRow("mail") << u"Max@Example.com"_s << u"example.com"_s;
    QTest::newRow("plain") << u"example.com."_s << u"example.com"_s;
    QTest::newRow("with a port") << u"example.com:25"_s << u"example.com"_s;
    QTest::newRow("in front of a fragment") << u"https://example.com#a/b"_s << u"example.com"_s;
    QTest::newRow("in front of a path with an at sign") << u"https://example.com/@ada"_s << u"example.com"_s;
    QTest::newRow("IPv6 with a port") << u"https://[2001:db8::1]:8443/"_s << u"2001:db8::1"_s;
    QTest::newRow("IPv6 alone") << u"2001:DB8::1"_s << u"2001:db8::1"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Hosts::hostIsCutOut()
{
    QFETCH(QString, text);
    QFETCH(QString, host);

    QCOMPARE(hosts::hostOf(text), host);
}

void tst_Hosts::hostHasTwoSpellings_data()
{
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("punycode");

    // RFC 3492 7.1 (B), as the registries of that label write it, and a plain umlaut
    QTest::newRow("host") << u"bücher.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("host of several labels") << u"www.münchen.example"_s << u"www.xn--mnchen-3ya.example"_s;
    QTest::newRow("another script") << u"他们为什么不说中文.example"_s << u"xn--ihqwcrb4cv8a8dqg056pqjye.example"_s;
    QTest::newRow("URL") << u"https://ada@bücher.example:8443/Straße?ö"_s << u"https://ada@xn--bcher-kva.example:8443/Straße?ö"_s;
    QTest::newRow("mail") << u"Jürgen@bücher.example"_s << u"Jürgen@xn--bcher-kva.example"_s;
}

void tst_Hosts::hostHasTwoSpellings()
{
    QFETCH(QString, people);
    QFETCH(QString, punycode);

    QCOMPARE(hosts::inPunycode(people), punycode);
    QCOMPARE(hosts::inPunycode(punycode), punycode);
    QCOMPARE(hosts::forPeople(punycode), people);
    QCOMPARE(hosts::forPeople(people), people);
}

void tst_Hosts::whatIsNoSuchHostStays_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("plain host") << u"www.example.com"_s;
    QTest::newRow("IPv4") << u"https://192.0.2.1/"_s;
    QTest::newRow("IPv6") << u"https://[2001:db8::1]:8443/"_s;
    QTest::newRow("service name") << u"_dmarc.example.com"_s;
    QTest::newRow("sentence") << u"no host. at all"_s;
    QTest::newRow("label that is too long") << QString(70, u'ü') + u".example"_s;
    QTest::newRow("file") << u"file:///tmp/a"_s;
    QTest::newRow("nothing") << QString();
}

void tst_Hosts::whatIsNoSuchHostStays()
{
    QFETCH(QString, text);

    QCOMPARE(hosts::inPunycode(text), text);
    QCOMPARE(hosts::forPeople(text), text);
}

QTEST_APPLESS_MAIN(tst_Hosts)
#include "tst_hosts.moc"
