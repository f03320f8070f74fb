// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/identity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Identity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameThingsShareAKey_data();
    void sameThingsShareAKey();
};

using Fields = std::map<QString, QStringList>;
Q_DECLARE_METATYPE(Fields)

void tst_Identity::sameThingsShareAKey_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Fields>("a");
    QTest::addColumn<Fields>("b");
    QTest::addColumn<bool>("isOne");

    QTest::newRow("vendor by domain") << u"vendor"_s << Fields{{u"website"_s, {u"https://www.acme.example.com"_s}}}
                                      << Fields{{u"support_email"_s, {u"help@example.com"_s}}} << true;
    QTest::newRow("vendor by name without legal form")
            << u"vendor"_s << Fields{{u"name"_s, {u"Acme GmbH"_s}}} << Fields{{u"name"_s, {u"ACME"_s}}} << true;
    QTest::newRow("vendors at one free mailer") << u"vendor"_s << Fields{{u"support_email"_s, {u"a@gmail.com"_s}}}
                                                << Fields{{u"support_email"_s, {u"b@gmail.com"_s}}} << false;
    QTest::newRow("contact by e-mail") << u"contact"_s << Fields{{u"email"_s, {u"M.Meier@example.com"_s}}}
                                       << Fields{{u"email"_s, {u"m.meier@example.com"_s}}} << true;
    QTest::newRow("contacts of one shared mailbox") << u"contact"_s << Fields{{u"email"_s, {u"info@example.com"_s}}}
                                                    << Fields{{u"email"_s, {u"info@example.com"_s}}} << false;
    QTest::newRow("contact by turned name")
            << u"contact"_s << Fields{{u"name"_s, {u"Meier, Max"_s}}} << Fields{{u"name"_s, {u"Max Meier"_s}}} << true;
    QTest::newRow("credential by user and place")
            << u"credential"_s << Fields{{u"username"_s, {u"admin"_s}}, {u"urls"_s, {u"https://fw.example.com/x"_s}}}
            << Fields{{u"username"_s, {u"Admin"_s}}, {u"urls"_s, {u"fw.example.com"_s}}} << true;
    QTest::newRow("credentials of one place, other user")
            << u"credential"_s << Fields{{u"username"_s, {u"a"_s}}, {u"title"_s, {u"fw"_s}}}
            << Fields{{u"username"_s, {u"b"_s}}, {u"title"_s, {u"fw"_s}}} << false;
    QTest::newRow("administrator and SNMP of one device")
            << u"credential"_s << Fields{{u"opens"_s, {u"sw9"_s}}, {u"category"_s, {u"switch"_s}}}
            << Fields{{u"opens"_s, {u"sw9"_s}}, {u"category"_s, {u"snmp"_s}}} << false;
    QTest::newRow("contracts with other numbers")
            << u"contract"_s << Fields{{u"title"_s, {u"Line"_s}}, {u"number"_s, {u"A-1"_s}}}
            << Fields{{u"title"_s, {u"Line"_s}}, {u"number"_s, {u"A-2"_s}}} << false;
    QTest::newRow("asset by MAC") << u"asset"_s << Fields{{u"mac"_s, {u"00:11:22:33:44:55"_s}}}
                                  << Fields{{u"mac"_s, {u"0011.2233.4455"_s}}} << true;
}

void tst_Identity::sameThingsShareAKey()
{
    QFETCH(QString, kind);
    QFETCH(Fields, a);
    QFETCH(Fields, b);
    QFETCH(bool, isOne);

    const QStringList keys = identityOf(kind, a, {});
    const QStringList others = identityOf(kind, b, {});

    QCOMPARE(std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return others.contains(key); }), isOne);
}

QTEST_APPLESS_MAIN(tst_Identity)
#include "tst_identity.moc"
