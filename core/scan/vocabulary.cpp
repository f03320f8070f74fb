// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/vocabulary.h"

#include "base/text.h"

#include <QHash>
#include <QSet>

#include <set>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

struct Entry
{
    Role role;
    const char16_t *words; // separated by bars
};

/// Headers and labels as people write them; compared folded, without spaces and punctuation.
constexpr Entry Headers[] = {
        {Role::Password,
                u"password|passwd|passw|pass|pwd|pswd|pw|p/w|passphrase|passcode|secret|login password|admin password|"
                "initial password|default password|root password|new password|current "
                "password|kennwort|passwort|zugangscode|"
                "mot de passe|mdp|code d'accès|contraseña|clave|parola d'ordine|parola|senha|palavra-passe|"
                "wachtwoord|adgangskode|passord|lösenord|salasana|hasło|heslo|jelszó|parolă|şifre|пароль|"
                "κωδικός|パスワード|密码|密碼|비밀번호|비번|패스워드|암호|login_password|kodeord|lozinka|geslo|"
                "slaptažodis|"
                "salasõna|kata sandi|mật khẩu|口令|парола|лозинка|סיסמה|كلمة المرور|كلمة السر|รหัสผ่าน"},
        {Role::Pin, u"pin|pin code|pincode|puk|alarm code|alarmcode|türcode|door code|code pin"},
        {Role::WifiKey,
                u"psk|wpa key|wifi key|wi-fi key|wifi password|wi-fi password|wlan key|wlan-schlüssel|wlan schlüssel|"
                "wlan passwort|wlan-passwort|netzwerkschlüssel|clé wifi|clé wi-fi|pre-shared key|wpa2 key|wlan "
                "password|clave wifi"},
        {Role::ApiKey,
                u"api key|apikey|api token|token|access token|api secret|client secret|secret key|api-schlüssel|clé "
                u"api"},
        {Role::Totp, u"totp|otpauth|login_totp|otp secret|otpsecret|otp"},
        {Role::User,
                u"user|username|user name|user id|userid|uid|login|logon|login name|account|sign-in|id|admin user|"
                "benutzer|benutzername|anmeldename|kennung|benutzerkennung|utilisateur|identifiant|compte|nom "
                "d'utilisateur|"
                "usuario|cuenta|utente|nome utente|usuário|utilizador|gebruiker|gebruikersnaam|användarnamn|brukernavn|"
                "brugernavn|käyttäjätunnus|użytkownik|uživatel|логин|пользователь|ユーザー名|ユーザーid|用户名|账号|"
                "아이디|계정|"
                "login_username|loginname"},
        {Role::Url,
                u"url|website|web site|web|link|portal|login url|login_uri|webseite|site web|homepage|address "
                u"url|adresse web|sitio web"},
        {Role::Host,
                u"host|hostname|server|device|gerät|gerätename|equipment|équipement|serveur|device "
                u"name|computer|computername|servidor|dispositivo"},
        {Role::Ip,
                u"ip|ip address|ip-adresse|ip adresse|ipv4|adresse ip|management ip|mgmt ip|dirección ip|indirizzo "
                u"ip|ip addr|ipv4 address"},
        {Role::Mac, u"mac|mac address|mac-adresse|adresse mac|mac addr|dirección mac"},
        {Role::Serial,
                u"serial|serial number|serial no|s/n|sn|seriennummer|seriennr|service tag|numéro de série|n° de "
                u"série|número de serie|numero di serie|serienummer"},
        {Role::Title,
                u"title|name|system|service|application|anwendung|site|standort|anlage|entry|bezeichnung|titel|item|"
                u"app|nom|nombre|dienst|konto name"},
        {Role::Person,
                u"contact|contact name|contact person|full "
                u"name|person|ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|interlocuteur|contacto|referente|"
                u"contactpersoon|employee|mitarbeiter"},
        {Role::FirstName, u"first name|firstname|given name|vorname|prénom|nombre de pila|voornaam|nome"},
        {Role::LastName,
                u"last name|lastname|surname|family name|nachname|nom de "
                u"famille|apellido|apellidos|cognome|achternaam"},
        {Role::JobTitle, u"job title|position|role|funktion|fonction|cargo|stelle|abteilung|department|job"},
        {Role::Company,
                u"company|vendor|supplier|firm|organisation|organization|firma|lieferant|anbieter|dienstleister|"
                u"hersteller firma|"
                "société|fournisseur|prestataire|proveedor|empresa|fornitore|azienda|leverancier|provider|partner|"
                "kreditor"},
        {Role::Email,
                u"email|e-mail|mail|email address|e-mail address|e-mail-adresse|mailadresse|courriel|correo|correo "
                u"electrónico|adresse e-mail|adresse mail"},
        {Role::Phone,
                u"phone|phone "
                u"number|telephone|tel|telefon|telefonnummer|rufnummer|durchwahl|téléphone|teléfono|telefono|telefoon|"
                u"business phone|office phone|direct|fon"},
        {Role::Mobile,
                u"mobile|mobile phone|cell|cell "
                u"phone|mobil|handy|handynummer|mobiltelefon|portable|móvil|cellulare|mobiel"},
        {Role::SupportPhone,
                u"support phone|hotline|support|helpdesk|support hotline|service "
                u"hotline|störungsnummer|störungshotline|support number|support tel|numéro support|assistance|fault "
                u"line"},
        {Role::AccountNumber,
                u"account number|account no|customer number|customer no|customer "
                u"id|kundennummer|kundennr|kunden-nr|kdnr|"
                "account id|client number|numéro client|n° client|numéro de compte|número de cliente|codice "
                "cliente|klantnummer|debitor"},
        {Role::ContractNumber,
                u"contract|contract number|contract no|contract "
                u"id|vertragsnummer|vertragsnr|vertrags-nr|vertrag|agreement|"
                "agreement number|n° de contrat|numéro de contrat|número de contrato|numero "
                "contratto|contractnummer|subscription id"},
        {Role::StartDate,
                u"start|start date|begin|effective date|vertragsbeginn|beginn|laufzeitbeginn|date de début|date "
                u"d'effet|fecha de inicio|inizio"},
        {Role::EndDate,
                u"end|end date|expiry|expiry date|expires|expiration|expiration date|renewal|renewal date|valid "
                u"until|vertragsende|"
                "laufzeitende|laufzeit bis|gültig bis|ende|ablauf|ablaufdatum|échéance|date de fin|date "
                "d'échéance|fecha de fin|vencimiento|scadenza|einddatum"},
        {Role::Notice,
                u"notice|notice period|kündigungsfrist|préavis|preaviso|preavviso|opzegtermijn|cancellation period"},
        {Role::Cost,
                u"cost|price|amount|annual cost|monthly "
                u"cost|fee|kosten|betrag|preis|jahreskosten|coût|prix|montant|coste|importe|costo"},
        {Role::Make, u"make|manufacturer|hersteller|marke|brand|fabricant|fabricante|produttore"},
        {Role::Model, u"model|modell|typ|modèle|modelo|modello|device model|type"},
        {Role::Vlan, u"vlan|vlan id|vlan-id"},
        {Role::Network, u"network|subnet|cidr|netz|netzwerk|subnetz|réseau|sous-réseau|subred|rete"},
        {Role::Ssid, u"ssid|wlan name|wifi name|wlan-name|wi-fi name|nom wifi|wireless network"},
        {Role::Note,
                u"note|notes|comment|comments|remark|remarks|bemerkung|bemerkungen|notiz|notizen|remarque|remarques|"
                u"comentario|extra|beschreibung|description"},
};

QString headerForm(const QString &header)
{
    QString form;
    for (const QChar c : text::folded(header)) {
        if (c.isLetterOrNumber())
            form += c;
    }
    return form;
}

QHash<QString, Role> headerTable()
{
    QHash<QString, Role> table;
    for (const Entry &entry : Headers) {
        for (const QString &word : QString::fromUtf16(entry.words).split(u'|')) {
            const QString form = headerForm(word);
            if (!form.isEmpty() && !table.contains(form))
                table.insert(form, entry.role);
        }
    }
    return table;
}

/// An expression for \p word and for what it becomes by one slip behind its first letter: a letter too much or too few,
/// a wrong one, two swapped.
QString slipsOf(const QString &word)
{
    const qsizetype last = word.size() - 1;
    QString slips = word.last(1) + u"|\\p{L}|"_s; // right, or wrong, or missing
    for (qsizetype i = last - 1; i > 0; --i) {
        const QString rest = word.sliced(i + 1);
        slips = u"%1(?:%2)|%3|\\p{L}%1?%3|%4%1%5"_s.arg(word[i]).arg(slips, rest, rest.first(1), rest.sliced(1));
    }
    return u"%1(?:%2)"_s.arg(word.first(1), slips);
}

} // namespace

std::optional<Role> roleOfHeader(const QString &header)
{
    static const QHash<QString, Role> table = headerTable();
    // "Password (admin)", "Phone *": what is in brackets only narrows it down.
    for (const QString &text : {header, header.section(u'(', 0, 0).section(u'[', 0, 0)}) {
        const auto found = table.constFind(headerForm(text));
        if (found != table.constEnd())
            return *found;
    }
    // "Téléphone assistance", "Support-Telefon": a phone that is one of a desk.
    std::set<Role> roles;
    for (const QString &word : text::words(header)) {
        if (const auto found = table.constFind(headerForm(word)); found != table.constEnd())
            roles.insert(*found);
    }
    if (roles == std::set<Role>{Role::Phone, Role::SupportPhone})
        return Role::SupportPhone;
    return std::nullopt;
}

QString longPasswordWords()
{
    static const QString words = slipsOf(u"password"_s)
            + u"|passphrase|passcode|pass[ _-]?word|pas{1,2}w[dt]|passwörter|kennwort|kennwörter|zugangscode|"
              "mots? de passe|contraseña|contrasena|parola(?! chiave)|palavra-passe|wachtwoord|adgangskode|kodeord|"
              "passord|lösenord|salasana|jelszó|lozinka|slaptažodis|salasõna|kata sandi|mật khẩu|"
              "비밀 ?번호|비번|패[스쓰] ?워드|암호|パスワード|暗証番号|密码|密碼|口令|пароль|парола|лозинка|κωδικός|"
              "סיסמה|סיסמא|كلمة المرور|كلمة السر|รหัสผ่าน"_s;
    return words;
}

QString shortPasswordWords()
{
    return u"pwd|pswd|psw|passw|pass|p[/-]w|pw|mdp|senha|hasło|haslo|heslo|geslo|şifre|sifre|parolă|clave|psk"_s;
}

QString secretWords()
{
    return u"(?:[\\p{L}\\d]+[ _-])?[\\p{L}\\d]{0,20}(?:secret|sercret|secert)(?:[ _-]?[\\p{L}]*key)?|(?:[\\p{L}\\d]+[ "
           u"_-])?[\\p{L}\\d]{0,20}token|[\\p{L}\\d]{0,20}api[ "
           u"_-]?key|access[ _-]?key|"
           "auth[ _-]?key|private[ _-]?key|license[ _-]?key|licence[ _-]?key|encryption[ _-]?key|shared[ _-]?key|"
           "wpa\\d?[ _-]?key|wlan[ _-]?key|wi-?fi[ "
           "_-]?key|(?:api|secret|access|private|master)[\\p{L}]{0,10}key|key|schlüssel|clé(?: "
           "api)?|jeton|토큰|키|시크릿|"
           "秘密|密钥|令牌|シークレット|トークン"_s;
}

QString pinWords()
{
    return u"pin(?:[ -]?code)?|puk|alarm ?code|türcode|door ?code|tür ?code"_s;
}

QString userWords()
{
    return u"user[ _-]?(?:name|id|account)?|login(?:[ _-]?(?:as|name|id))?|loging|log[ -]?in|logon|acc?ount(?:[ "
           u"_-]?name)?|role|"
           "u?id|benutzer(?:name|kennung)?|anmeldename|kennung|konto|utilisateur|identifiant|compte|usuario|cuenta|"
           "utente|"
           "usuário|utilizador|gebruiker(?:snaam)?|användarnamn|brukernavn|brugernavn|użytkownik|uživatel|"
           "логин|пользователь|ユーザー(?:名|id)?|アカウント|ログイン(?:id|名)?|用户名|账号|아이디|계정|로그인|사용자|usr|uname|nutzer(?:name)?|e-?mail"_s;
}

QString accessWords()
{
    return u"zugang(?:sdaten)?|anmeldedaten|anmeldung|access|credentials?|creds?|log[ -]?in "
           u"(?:info|data|details)|accès|"
           "identifiants|accesos?|credenciales|accesso|credenziali|inloggegevens|доступ|"
           "접속 ?정보|계정 ?정보|로그인 ?정보|アカウント情報|ログイン情報|登录信息|账号信息"_s;
}

QStringList passwordWordsBeyondLatin()
{
    return {u"비밀번호"_s, u"비번"_s, u"패스워드"_s, u"패쓰워드"_s, u"패스 워드"_s, u"패쓰 워드"_s, u"암호"_s, u"토큰"_s, u"키"_s, u"시크릿"_s,
            u"秘密"_s, u"密钥"_s, u"令牌"_s, u"口令"_s, u"비밀 번호"_s, u"パスワード"_s, u"暗証番号"_s, u"シークレット"_s,
            u"トークン"_s, u"密码"_s, u"密碼"_s, u"пароль"_s, u"парола"_s, u"лозинка"_s, u"κωδικός"_s, u"סיסמ"_s,
            u"كلمة المرور"_s, u"كلمة السر"_s, u"รหัสผ่าน"_s, u"mật khẩu"_s, u"salasõna"_s, u"slaptažodis"_s};
}

QStringList userWordsBeyondLatin()
{
    return {u"логин"_s, u"пользователь"_s, u"доступ"_s, u"ユーザー"_s, u"アカウント"_s, u"ログイン"_s, u"用户名"_s,
            u"账号"_s, u"登录"_s, u"아이디"_s, u"계정"_s, u"로그인"_s, u"사용자"_s, u"접속정보"_s, u"접속 정보"_s};
}

bool isTalkAboutPassword(const QString &foldedValue)
{
    static const QSet<QString> words = {u"required"_s, u"reset"_s, u"changed"_s, u"change"_s, u"forgotten"_s,
            u"forgot"_s, u"incorrect"_s, u"wrong"_s, u"invalid"_s, u"expired"_s, u"expires"_s, u"policy"_s,
            u"protected"_s, u"none"_s, u"null"_s, u"nil"_s, u"na"_s, u"n/a"_s, u"tbd"_s, u"tba"_s, u"unknown"_s,
            u"empty"_s, u"blank"_s, u"hidden"_s, u"see"_s, u"same"_s, u"ask"_s, u"the"_s, u"a"_s, u"your"_s, u"my"_s,
            u"is"_s, u"in"_s, u"on"_s, u"for"_s, u"not"_s, u"and"_s, u"or"_s, u"of"_s, u"to"_s, u"with"_s, u"stored"_s,
            u"set"_s, u"unset"_s, u"sent"_s, u"manager"_s, u"field"_s, u"string"_s, u"true"_s, u"false"_s, u"yes"_s,
            u"no"_s, u"optional"_s, u"redacted"_s, u"masked"_s, u"removed"_s, u"confidential"_s, u"encrypted"_s,
            u"undefined"_s, u"default"_s, u"length"_s, u"must"_s, u"please"_s, u"this"_s, u"siehe"_s, u"keines"_s,
            u"keins"_s, u"kein"_s, u"leer"_s, u"unbekannt"_s, u"geandert"_s, u"falsch"_s, u"abgelaufen"_s,
            u"erforderlich"_s, u"vergessen"_s, u"das"_s, u"der"_s, u"die"_s, u"ist"_s, u"bitte"_s, u"wie"_s,
            u"zurucksetzen"_s, u"zuruckgesetzt"_s, u"andern"_s, u"voir"_s, u"aucun"_s, u"inconnu"_s, u"oublie"_s,
            u"requis"_s, u"incorrecte"_s, u"modifie"_s, u"le"_s, u"la"_s, u"ver"_s, u"ninguna"_s, u"obligatorio"_s,
            u"incorrecta"_s, u"caducada"_s, u"vedi"_s, u"nessuna"_s, u"prompt"_s, u"via"_s, u"per"_s, u"at"_s, u"by"_s};
    return words.contains(foldedValue);
}

} // namespace covault::scan
