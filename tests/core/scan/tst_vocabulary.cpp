// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Vocabulary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreKnownInManyLanguages_data();
    void headersAreKnownInManyLanguages();
    void unknownHeadersSayNothing();
};

void tst_Vocabulary::headersAreKnownInManyLanguages_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<Role>("role");

    QTest::newRow("English") << u"Password"_s << Role::Password;
    QTest::newRow("with a colon and capitals") << u"PASS-WORD:"_s << Role::Password;
    QTest::newRow("with brackets") << u"Password (admin)"_s << Role::Password;
    QTest::newRow("German") << u"Kennwort"_s << Role::Password;
    QTest::newRow("German without umlaut") << u"wlan-schlussel"_s << Role::WifiKey;
    QTest::newRow("French") << u"Mot de passe"_s << Role::Password;
    QTest::newRow("Polish") << u"HASŁO"_s << Role::Password;
    QTest::newRow("Russian") << u"Пароль"_s << Role::Password;
    QTest::newRow("Croatian") << u"Lozinka"_s << Role::Password;
    QTest::newRow("Vietnamese") << u"Mật khẩu"_s << Role::Password;
    QTest::newRow("Thai") << u"รหัสผ่าน"_s << Role::Password;
    QTest::newRow("Japanese") << u"パスワード"_s << Role::Password;
    QTest::newRow("German user") << u"Kennung"_s << Role::User;
    QTest::newRow("phone") << u"Tel."_s << Role::Phone;
    QTest::newRow("customer number") << u"Kunden-Nr."_s << Role::AccountNumber;
    QTest::newRow("end of contract") << u"Gültig bis"_s << Role::EndDate;
    QTest::newRow("serial") << u"S/N"_s << Role::Serial;
}

void tst_Vocabulary::headersAreKnownInManyLanguages()
{
    QFETCH(QString, header);
    QFETCH(Role, role);

    QVERIFY(roleOfHeader(header).has_value());
    QCOMPARE(int(*roleOfHeader(header)), int(role));
}

void tst_Vocabulary::unknownHeadersSayNothing()
{
    for (const QString &header : {u""_s, u"Farbe"_s, u"passenger"_s, u"123"_s})
        QVERIFY2(!roleOfHeader(header), qPrintable(header));
}

QTEST_APPLESS_MAIN(tst_Vocabulary)
#include "tst_vocabulary.moc"
