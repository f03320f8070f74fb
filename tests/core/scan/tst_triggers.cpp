// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/triggers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Triggers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesKeepTheirNumbersAndText();
    void wordsAreSeen_data();
    void wordsAreSeen();
    void proseHasNone();
};

void tst_Triggers::linesKeepTheirNumbersAndText()
{
    const auto lines = linesOf(u"äöü\r\n\nPasswort\n"_s);

    QCOMPARE(lines.size(), std::size_t(3));
    QCOMPARE(lines[0].text, u"äöü"_s);
    QCOMPARE(lines[1].text, QString());
    QCOMPARE(lines[2].number, qsizetype(3));
    QVERIFY(!lines[0].triggers.testFlag(Trigger::Password));
    QVERIFY(lines[2].triggers.testFlag(Trigger::Password));
    QVERIFY(linesOf({}).empty());
}

void tst_Triggers::wordsAreSeen_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("trigger");

    QTest::newRow("password") << u"PASSWORD"_s << int(Trigger::Password);
    QTest::newRow("Korean password") << u"비밀번호"_s << int(Trigger::Password);
    QTest::newRow("Swedish password in capitals") << u"LÖSENORD"_s << int(Trigger::Password);
    QTest::newRow("Croatian password") << u"Lozinka"_s << int(Trigger::Password);
    QTest::newRow("a slip in the password") << u"passwotd"_s << int(Trigger::Password);
    QTest::newRow("a well-known account") << u"root: x"_s << int(Trigger::User);
    QTest::newRow("a pair behind a page") << u"https://a.example hans K!esel77x"_s << int(Trigger::User);
    QTest::newRow("a pair before a remark") << u"hans/K!esel77x # lab"_s << int(Trigger::User);
    QTest::newRow("user") << u"Benutzer"_s << int(Trigger::User);
    QTest::newRow("URL") << u"ftp://a:b@c"_s << int(Trigger::UserInfo);
    QTest::newRow("token") << u"x=ghp_abc"_s << int(Trigger::Token);
    QTest::newRow("key") << u"-----BEGIN OPENSSH PRIVATE KEY-----"_s << int(Trigger::PrivateKey);
    QTest::newRow("address") << u"to 10.0.0.1"_s << int(Trigger::Host);
    QTest::newRow("network") << u"SSID: guest"_s << int(Trigger::Wifi);
    QTest::newRow("notice") << u"Kündigungsfrist"_s << int(Trigger::Contract);
    QTest::newRow("hotline") << u"Störungshotline"_s << int(Trigger::Customer);
    QTest::newRow("card") << u"BEGIN:VCARD"_s << int(Trigger::Card);
    for (const QString &word : {u"Kennwörter"_s, u"Jeton"_s, u"secert"_s, u"Pincode"_s, u"패쓰 워드"_s, u"패스 워드"_s, u"秘密"_s})
        QTest::addRow("password: %s", word.toUtf8().constData()) << word << int(Trigger::Password);
    for (const QString &word : {u"Anmeldename"_s, u"Compte"_s, u"Cuenta"_s, u"Usuário"_s, u"Utilizador"_s, u"Användarnamn"_s,
                 u"Brukernavn"_s, u"Brugernavn"_s, u"Użytkownik"_s, u"UŻYTKOWNIK"_s, u"Uživatel"_s})
        QTest::addRow("user: %s", word.toUtf8().constData()) << word << int(Trigger::User);
}

void tst_Triggers::wordsAreSeen()
{
    QFETCH(QString, line);
    QFETCH(int, trigger);

    QVERIFY(linesOf(u"first\n"_s + line + u"\nlast"_s).at(1).triggers.testFlag(Trigger(trigger)));
}

void tst_Triggers::proseHasNone()
{
    for (const Line &line : linesOf(u"The quick brown fox\njumps over the dog."_s))
        QCOMPARE(line.triggers, Triggers());
}

QTEST_APPLESS_MAIN(tst_Triggers)
#include "tst_triggers.moc"
