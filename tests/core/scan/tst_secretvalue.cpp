// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/secretvalue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_SecretValue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placeholdersStandForASecret_data();
    void placeholdersStandForASecret();
    void otherThingsAreNoSecret_data();
    void otherThingsAreNoSecret();
    void strongValuesNeedNoLabel_data();
    void strongValuesNeedNoLabel();
};

void tst_SecretValue::placeholdersStandForASecret_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOne");

    for (const QString &value : {u"<password>"_s, u"********"_s, u"${DB_PASS}"_s, u"$PASSWORD"_s, u"%PASS%"_s,
                 u"{{ pw }}"_s, u"xxxxxx"_s, u"......"_s, u"YOUR_PASSWORD"_s, u"your-password-here"_s, u"password"_s,
                 u"Passwort"_s, u"getPassword()"_s, u"os.environ[\"PW\"]"_s, u"config.password"_s, u"db_password"_s,
                 u"[REDACTED]"_s, u"•••••"_s, u""_s})
        QTest::newRow(qPrintable(u"placeholder "_s + value)) << value << true;
    for (const QString &value : {u"changeme"_s, u"Sommer2024!"_s, u"password123"_s, u"0000"_s, u"hunter2"_s,
                 u"correct-horse-battery"_s, u"P@ssw0rd"_s, u"Kaffee#17"_s})
        QTest::newRow(qPrintable(u"real "_s + value)) << value << false;
}

void tst_SecretValue::placeholdersStandForASecret()
{
    QFETCH(QString, value);
    QFETCH(bool, isOne);

    QCOMPARE(isPlaceholder(value), isOne);
}

void tst_SecretValue::otherThingsAreNoSecret_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOther");

    QTest::newRow("UUID") << u"a0572bc9-7a3e-beef-cafe-9129474bcd81"_s << true;
    QTest::newRow("git hash") << u"da39a3ee5e6b4b0d3255bfef95601890afd80709"_s << true;
    QTest::newRow("password hash") << u"$2b$12$abcdefghijklmnopqrstuv"_s << true;
    QTest::newRow("address") << u"192.168.10.1"_s << true;
    QTest::newRow("date") << u"2026-11-24"_s << true;
    QTest::newRow("path") << u"/etc/ssl/private.key"_s << true;
    QTest::newRow("file") << u"passwords.xlsx"_s << true;
    QTest::newRow("URL") << u"https://example.com/reset"_s << true;
    QTest::newRow("version") << u"v1.2.3"_s << true;
    QTest::newRow("mail") << u"max@example.com"_s << true;
    QTest::newRow("number in hexadecimal") << u"0xD5C7B5D9"_s << true;
    QTest::newRow("algorithm") << u"scram-sha-256"_s << true;
    QTest::newRow("password") << u"Sommer2024!"_s << false;
    QTest::newRow("digits") << u"19870412"_s << false;
}

void tst_SecretValue::otherThingsAreNoSecret()
{
    QFETCH(QString, value);
    QFETCH(bool, isOther);

    QCOMPARE(isOtherThing(value), isOther);
}

void tst_SecretValue::strongValuesNeedNoLabel_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isStrong");

    QTest::newRow("mixed") << u"IhqSb1Gg"_s << true;
    QTest::newRow("with a symbol") << u"Sommer2024!"_s << true;
    QTest::newRow("word") << u"information"_s << false;
    QTest::newRow("host with a number") << u"server01"_s << false;
    QTest::newRow("short") << u"Ab1!"_s << false;
    QTest::newRow("release") << u"ubuntu-22.04"_s << false;
    QTest::newRow("hyphenated") << u"well-known"_s << false;
}

void tst_SecretValue::strongValuesNeedNoLabel()
{
    QFETCH(QString, value);
    QFETCH(bool, isStrong);

    QCOMPARE(looksStrong(value), isStrong);
}

QTEST_APPLESS_MAIN(tst_SecretValue)
#include "tst_secretvalue.moc"
