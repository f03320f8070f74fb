// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/credentialline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_CredentialLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsHowPeopleWritePasswords_data();
    void findsHowPeopleWritePasswords();
    void staysQuiet_data();
    void staysQuiet();
    void reasonHoldsNoSecret();
};

/// "user@host secret; …", as found.
static QString summary(const QString &line)
{
    QStringList all;
    for (const LineCredential &one : credentialsIn(line))
        all += one.user + u'@' + one.host + u' ' + one.secret;
    return all.join(u"; "_s);
}

void tst_CredentialLine::findsHowPeopleWritePasswords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("found");

    QTest::newRow("label and value") << u"Password: Blume!7"_s << u"@ Blume!7"_s;
    QTest::newRow("a weak one") << u"Password: changeme"_s << u"@ changeme"_s;
    QTest::newRow("German") << u"Kennwort: Blume!7"_s << u"@ Blume!7"_s;
    QTest::newRow("French") << u"Mot de passe : Fleur!7"_s << u"@ Fleur!7"_s;
    QTest::newRow("Spanish") << u"contraseña: Flor!77"_s << u"@ Flor!77"_s;
    QTest::newRow("Dutch") << u"Wachtwoord: Bloem!7"_s << u"@ Bloem!7"_s;
    QTest::newRow("Swedish") << u"Lösenord: Blomma!7"_s << u"@ Blomma!7"_s;
    QTest::newRow("Korean") << u"비밀번호 Kkoch77!"_s << u"@ Kkoch77!"_s;
    QTest::newRow("misspelt") << u"pasword: Blume!7"_s << u"@ Blume!7"_s;
    QTest::newRow("short label") << u"pw=Blume!7"_s << u"@ Blume!7"_s;
    QTest::newRow("in brackets") << u"PASSWORD(Blume!7x)"_s << u"@ Blume!7x"_s;
    QTest::newRow("a sentence") << u"The password is Blume!7x now"_s << u"@ Blume!7x"_s;
    QTest::newRow("XML") << u"<password>Blume!7x</password>"_s << u"@ Blume!7x"_s;
    QTest::newRow("JSON") << u"\"password\": \"Blume!7x\","_s << u"@ Blume!7x"_s;
    QTest::newRow("option") << u"mysqldump --password Blume!7x"_s << u"@ Blume!7x"_s;
    QTest::newRow("user and password") << u"Benutzer: admin, Passwort: Blume!7"_s << u"admin@ Blume!7"_s;
    QTest::newRow("assignments") << u"user=admin pwd=Blume!7"_s << u"admin@ Blume!7"_s;
    QTest::newRow("password first") << u"PW: Blume!77 ID: admin"_s << u"admin@ Blume!77"_s;
    QTest::newRow("joined label") << u"ID/PW: admin/Blume!7"_s << u"admin@ Blume!7"_s;
    QTest::newRow("host first") << u"10.1.2.3 (admin/Blume77X)"_s << u"admin@10.1.2.3 Blume77X"_s;
    QTest::newRow("ssh") << u"ssh root@10.1.2.3 (pw: Blume77X)"_s << u"root@10.1.2.3 Blume77X"_s;
    QTest::newRow("labels in brackets") << u"(ID)hans/(PW)Blume77X"_s << u"hans@ Blume77X"_s;
    QTest::newRow("German sentence") << u"Das Admin-Passwort lautet: Blume77X"_s << u"@ Blume77X"_s;
    QTest::newRow("access data") << u"Zugangsdaten: hans, Blume77X"_s << u"hans@ Blume77X"_s;
    QTest::newRow("base 64 is one value")
            << u"password: j1Uyj3Vx8TY9/LtLZil2uAuZk"_s << u"@ j1Uyj3Vx8TY9/LtLZil2uAuZk"_s;
    QTest::newRow("colon of full width") << u"パスワード：Kiesel7!x"_s << u"@ Kiesel7!x"_s;
    QTest::newRow("particle") << u"비번은 Kiesel7!x"_s << u"@ Kiesel7!x"_s;
    QTest::newRow("narrowed in brackets") << u"Password (router): Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("narrowed by a word") << u"Passwort Drucker: Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("narrowed by words") << u"password of the old NAS: Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("numbered") << u"pw2: Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("short label behind a system") << u"MYSQLPASS: Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("changed") << u"Password changed to Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("bars") << u"passwd | K!esel77x"_s << u"@ K!esel77x"_s;
    QTest::newRow("square brackets") << u"pw[K!esel77x]"_s << u"@ K!esel77x"_s;
    QTest::newRow("hyphen in the value") << u"password-Kies-77!"_s << u"@ Kies-77!"_s;
    QTest::newRow("next label behind a slash") << u"PW = Kiesel77x/Login = hans"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("joined by a word") << u"user and password = hans, Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("domain user") << u"Login/Passwort: NORD\\hans / Kiesel77x"_s << u"NORD\\hans@ Kiesel77x"_s;
    QTest::newRow("page, then a pair") << u"https://nas.example.com/admin - hans / K!esel77x"_s
                                       << u"hans@https://nas.example.com/admin K!esel77x"_s;
    QTest::newRow("address, then a pair with a colon")
            << u"10.1.2.3 : hans:K!esel77x"_s << u"hans@10.1.2.3 K!esel77x"_s;
    QTest::newRow("thing, then a pair") << u"Label printer: hans/K!esel77x"_s << u"hans@ K!esel77x"_s;
    QTest::newRow("glued token") << u"accessToken = k3J9xQ2mZ8vL5tR1"_s << u"@ k3J9xQ2mZ8vL5tR1"_s;
    QTest::newRow("French key") << u"clé API : k3J9xQ2mZ8vL5tR1"_s << u"@ k3J9xQ2mZ8vL5tR1"_s;
    QTest::newRow("product key") << u"licence key: BXWQT-RFGHK-PLMVZ-QKJHT"_s << u"@ BXWQT-RFGHK-PLMVZ-QKJHT"_s;
    QTest::newRow("full-width signs") << u"ID：hans／PW＝Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("curly quotes") << u"password: “Kies elstein”"_s << u"@ Kies elstein"_s;
    QTest::newRow("quotes of Japan") << u"パスワードは「Kiesel7!x」です"_s << u"@ Kiesel7!x"_s;
    QTest::newRow("Chinese sentence") << u"密码是K!esel77x"_s << u"@ K!esel77x"_s;
    QTest::newRow("bold label") << u"**Password:** Kiesel7!"_s << u"@ Kiesel7!"_s;
    QTest::newRow("bold value") << u"Password: **Kiesel7!**"_s << u"@ Kiesel7!"_s;
    QTest::newRow("cells of a page") << u"<td>Password</td><td>K!esel77x</td>"_s << u"@ K!esel77x"_s;
    QTest::newRow("attributes") << u"<add key=\"password\" value=\"Kiesel7!\"/>"_s << u"@ Kiesel7!"_s;
    QTest::newRow("index") << u"$conf['password'] = 'Kiesel7!';"_s << u"@ Kiesel7!"_s;
    QTest::newRow("brackets that stand for no name") << u"pw=[K!esel77x]"_s << u"@ K!esel77x"_s;
    QTest::newRow("narrowed, then a verb") << u"The password for the NAS is Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("in the past") << u"Das Passwort war Kiesel77x"_s << u"@ Kiesel77x"_s;
    QTest::newRow("set to") << u"set the password to K!esel77x"_s << u"@ K!esel77x"_s;
    QTest::newRow("value first") << u"K!esel77x (password)"_s << u"@ K!esel77x"_s;
    QTest::newRow("value first, a sentence") << u"use K!esel77x as password"_s << u"@ K!esel77x"_s;
    QTest::newRow("a slip in the word") << u"passwotd: Kiesel7!"_s << u"@ Kiesel7!"_s;
    QTest::newRow("two letters swapped") << u"psasword: Kiesel7!"_s << u"@ Kiesel7!"_s;
    QTest::newRow("Croatian") << u"lozinka: Kiesel7!"_s << u"@ Kiesel7!"_s;
    QTest::newRow("Vietnamese") << u"mật khẩu: Kiesel7!"_s << u"@ Kiesel7!"_s;
    QTest::newRow("Arabic") << u"كلمة المرور: Kiesel7!"_s << u"@ Kiesel7!"_s;
    QTest::newRow("joined label in brackets") << u"[ID/PW] hans / Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("joined label, then a hyphen") << u"id/pw: hans - Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("joined label, then a semicolon") << u"user/pass = hans;Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("joined label, two pairs") << u"ID/PW: hans/Kiesel77x, root/Sand88y"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("access, then a pair") << u"Zugang - hans / K!esel77x"_s << u"hans@ K!esel77x"_s;
    QTest::newRow("Korean access") << u"접속정보: hans/Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("one label, then a pair") << u"password hans, K!esel77x"_s << u"hans@ K!esel77x"_s;
    QTest::newRow("address, pair, remark") << u"10.1.2.3 hans K!esel77x # lab"_s << u"hans@10.1.2.3 K!esel77x"_s;
    QTest::newRow("address and pair set apart by slashes")
            << u"10.1.2.3/hans/K!esel77x"_s << u"hans@10.1.2.3 K!esel77x"_s;
    QTest::newRow("address, its name, then a pair")
            << u"10.1.2.3 (db1) - hans, K!esel77x"_s << u"hans@10.1.2.3 K!esel77x"_s;
    QTest::newRow("page, then a pair in square brackets")
            << u"https://nas.example.com [hans/K!esel77x]"_s << u"hans@https://nas.example.com K!esel77x"_s;
    QTest::newRow("pair before an address") << u"hans:Kiesel77x@10.1.2.3"_s << u"hans@10.1.2.3 Kiesel77x"_s;
    QTest::newRow("options of a command") << u"-u hans -p Kiesel77x"_s << u"hans@ Kiesel77x"_s;
    QTest::newRow("an account of every system") << u"root:K!esel77x"_s << u"root@ K!esel77x"_s;
    QTest::newRow("nothing but a pair") << u"- hans / K!esel77x"_s << u"hans@ K!esel77x"_s;
    QTest::newRow("glued key") << u"mailapikey k3J9xQ2mZ8vL5tR1"_s << u"@ k3J9xQ2mZ8vL5tR1"_s;
    QTest::newRow("PIN") << u"PIN: 4711"_s << u"@ 4711"_s;
    QTest::newRow("API key") << u"api_key = k3J9xQ2mZ8vL5tR1"_s << u"@ k3J9xQ2mZ8vL5tR1"_s;
}

void tst_CredentialLine::findsHowPeopleWritePasswords()
{
    QFETCH(QString, line);
    QFETCH(QString, found);

    QCOMPARE(summary(line), found);
}

void tst_CredentialLine::staysQuiet_data()
{
    QTest::addColumn<QString>("line");

    for (const QString &line : {u"Password: <password>"_s, u"password: ********"_s, u"password=${DB_PASSWORD}"_s,
                 u"Passwort: siehe Tresor"_s, u"Your password will expire in 14 days."_s,
                 u"Please change the password regularly."_s, u"The password is required."_s,
                 u"Bitte das Passwort nicht weitergeben."_s, u"Das Kennwort ist abgelaufen."_s,
                 u"Passwort vergessen?"_s, u"Le mot de passe est obligatoire."_s, u"password = getPassword();"_s,
                 u"if (password == config.password)"_s, u"key: value"_s, u"The key to success is patience."_s,
                 u"commit da39a3ee5e6b4b0d3255bfef95601890afd80709"_s, u"id: a0572bc9-7a3e-beef-cafe-9129474bcd81"_s,
                 u"token: a0572bc9-7a3e-beef-cafe-9129474bcd81"_s, u"10.0.0.1/24 via 10.0.0.254"_s,
                 u"See http://10.0.0.1/docs/Manual2024/index.html"_s, u"password_hash: $2b$12$abcdefghijklmnopqrstuv"_s,
                 u"Meeting with account manager, room 204"_s, u"PIN code must have 4 digits"_s,
                 u"Passwords must have 12 characters and one number."_s, u"Login: 24.11.2026 10:00"_s,
                 u"max@example.com wrote:"_s, u"비밀번호는 필수입니다"_s, u"ID and password: ask helpdesk"_s,
                 u"os.makedirs(name, exist_ok=True)"_s, u"password_id = 2938479"_s, u"PASS | all tests finished"_s,
                 u"password [success=1 default=ignore]"_s, u"# Default: FIRST_UID=1000, LAST_UID=59999"_s,
                 u"Files: lib/i386_parse.c"_s, u"see https://example.com/docs - release/Notes2026"_s,
                 u"include(Platform/OS2-OpenWatcom)"_s, u"FIRST_UID=1000, LAST_UID=59999"_s,
                 u"return OAuth2Token(token)"_s, u"IdentifyingPassPtr() : P(nullptr) {}"_s,
                 u"static constexpr size_t kMaxPageSlop = 128;"_s,
                 u"memcmp(&frameToken, &rhs.frameToken, sizeof(GgpFrameToken))"_s,
                 u"token endpoint [`RFC6749#Token`_]."_s, u"MCLOH_AdrpLdr, ///< Adrp _v@PAGE -> Ldr _v@PAGEOFF."_s,
                 u"without user-input (@othiym23) [npm/npm/d8eee6cf9d]"_s,
                 u"Files: src/Make_bc5.mak, src/Make_w16.mak"_s, u"http://www.example.com / PGP-Key-ID 0xD5C7B5D9"_s,
                 u"Get API to pass on TypeLink*, please"_s, u"**Password** is required"_s, u"密码是必填的"_s,
                 u"<td>Password</td><td>required</td>"_s, u"Passport: C01X00T47"_s, u"root: /dev/disk2s1"_s,
                 u"key ping-sha256: Eep0p/AsSa9lFUH6KT2UY+9s1Z8v7voAPkQ4fGknZ2g="_s, u"Password policy: see intranet"_s,
                 u""_s})
        QTest::newRow(qPrintable(u"line: "_s + line)) << line;
}

void tst_CredentialLine::staysQuiet()
{
    QFETCH(QString, line);

    QCOMPARE(summary(line), QString());
}

void tst_CredentialLine::reasonHoldsNoSecret()
{
    for (const LineCredential &one : credentialsIn(u"user: admin password: Blume!7x"_s))
        QVERIFY(!one.why.contains(one.secret));
}

QTEST_APPLESS_MAIN(tst_CredentialLine)
#include "tst_credentialline.moc"
