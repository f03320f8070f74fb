// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/triggers.h"

#include "scan/vocabulary.h"

#include <hs.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

struct DatabaseDeleter
{
    void operator()(hs_database_t *database) const { hs_free_database(database); }
};

struct ScratchDeleter
{
    void operator()(hs_scratch_t *scratch) const { hs_free_scratch(scratch); }
};

struct Pattern
{
    Trigger trigger;
    const char *expression;
};

/// Deliberately loose: what they let through is looked at again. Words in other scripts than Latin are added from the
/// vocabulary.
constexpr std::array Patterns = {
        Pattern{Trigger::Password,
                "pa[as]\\w*|p.?w|ps{1,2}w|sw.?or|ss.{0,2}rd|\\bpin\\b|\\bpuk\\b|\\bpsk\\b|(?:alarm|door|t.{1,2}r) "
                "?code|\\bpincode|kennw(?:ort|.{1,2}rter)|parol|mot de "
                "passe|\\bmdp\\b|contrase|\\bclave\\b|senha"},
        Pattern{Trigger::Password, "se\\w{0,3}cret|secert|token|jeton|\\w*key\\b|schl.{1,3}ssel|wachtwoord|code d'acc|zugangscode"},
        Pattern{Trigger::Password,
                "adgangskode|passord|l.{1,2}senord|salasana|has.{1,2}o|heslo|jelsz|kodeord|lozink|geslo|kata "
                "sandi|.{1,2}ifre|credential"},
        Pattern{Trigger::User,
                "user|usr|uname|role|login|log.?in|log.?on|nutzer|acc?ount|\\bu?id|benutzer|kennung|konto|utilisateur|"
                "identifiant|usu.{1,2}rio|utente|gebruiker|anmeldename"},
        Pattern{Trigger::User,
                "compte|cuenta|utilizador|anv.{1,2}ndarnamn|bru[kg]ernavn|u.{1,2}ytkownik|u.{1,2}ivatel"},
        Pattern{Trigger::User,
                "[^ /:,] ?[/:,] ?[^ /:,()]{6,64}\\)?[ \\t]*(?:$| [#(-])"}, // what a pair of both looks like
        Pattern{Trigger::User, "://[^ ]+ [^ ]+ [^ ]{6,64}$"},
        Pattern{Trigger::User,
                "\\b(?:root|admin|sysadmin|superuser|sa|postgres|guest|gast) ?[/:=,|(-]|-u ?\\S+ +-p|-p ?\\S+ +-u|-u "
                "?\\S+:\\S|amministratore"},
        Pattern{Trigger::Password, "\\bcl[ée] ?(?:api|d'|wi-?fi|secr)"},
        Pattern{Trigger::UserInfo, "://[^\\s/@]{1,200}@"},
        Pattern{Trigger::Token,
                "AKIA|ASIA|gh[pousr]_|github_pat_|xox[abeprs]-|hooks\\.slack|AIza|[sr]k_live_|glpat-|eyJ[A-Za-z0-9_-]{"
                "8}"},
        Pattern{Trigger::Token,
                "SG\\.|npm_|pypi-|dop_v1_|shp(?:at|ss|ca)_|sk-[a-z0-9]|otpauth://"
                "|AccountKey=|[0-9]{6}-[0-9]{6}-[0-9]{6}|:AA[A-Z0-9_-]{20}"},
        Pattern{Trigger::PrivateKey, "-----BEGIN [A-Z ]*PRIVATE KEY|PuTTY-User-Key-File"},
        Pattern{Trigger::Host, "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|[a-z0-9._-]+@[a-z0-9]"},
        Pattern{Trigger::Wifi, "wifi|wi-fi|wlan|ssid|\\bwpa|\\bpsk|keyMaterial"},
        Pattern{Trigger::Contract,
                "contract|agreement|subscription|licen|vertrag|k.{1,2}ndig|laufzeit|verl.{1,2}nger|contrat|pr.{1,2}"
                "avis|renew"},
        Pattern{Trigger::Contract,
                "notice|expir|expiry|term end|warranty|effective date|valid "
                "until|g.{1,2}ltig|.{1,2}ch.{1,2}ance|contratto|scadenza"},
        Pattern{Trigger::Contract, "frist\\b|preavv?iso|opzegtermijn|overeenkomst|\\bvence\\b|rinnov|renueva|prorog"},
        Pattern{Trigger::Contract,
                "\\b(?:per|pro|par) (?:year|month|annum|jahr|monat|an|mois)|\\bp\\. "
                "?a\\b|j.{1,2}hrlich|monatlich|annual|monthly|/ ?(?:year|month|jahr|monat)"},
        Pattern{Trigger::Customer,
                "customer|client|kunde|account|konto|support|hotline|helpdesk|help desk|service "
                "desk|st.{1,2}rung|kundennummer|cliente"},
        Pattern{Trigger::Phone, "\\btel|phone|\\bfon\\b|mobil|handy|\\bcell|\\bfax|durchwahl|t.{1,2}l.{1,2}ph"},
        Pattern{Trigger::Command,
                "net +user?\\b|identified +|psexec|/rp |sshpass|\\bcurl\\b|\\bmysql|SecureString|pass(?:word|wd)?[\"'] "
                "*,|^[a-z0-9.*-]+:[0-9*]+:[^:]+:[^:]+:"},
        Pattern{Trigger::Password,
                "zugang|anmeld|creden|\\bcreds?\\b|identifiants|accesos?\\b|accesso|inloggegevens|\\baccess\\b|acc[eè]"
                "s"},
        Pattern{Trigger::Card, "BEGIN:VCARD"},
};

/// The patterns, compiled once for the process. Never freed before its end.
class Database
{
public:
    Database()
    {
        std::vector<QByteArray> texts;
        for (const Pattern &pattern : Patterns)
            add(texts, pattern.trigger, pattern.expression);
        for (const QString &word : passwordWordsBeyondLatin())
            add(texts, Trigger::Password, word.toUtf8());
        for (const QString &word : userWordsBeyondLatin())
            add(texts, Trigger::User, word.toUtf8());
        std::vector<const char *> expressions;
        std::vector<unsigned> flags(texts.size(), HS_FLAG_CASELESS | HS_FLAG_UTF8 | HS_FLAG_MULTILINE);
        std::vector<unsigned> ids;
        for (const QByteArray &text : texts) {
            ids.push_back(unsigned(expressions.size()));
            expressions.push_back(text.constData());
        }
        hs_database_t *database = nullptr;
        hs_compile_error_t *error = nullptr;
        if (hs_compile_multi(expressions.data(), flags.data(), ids.data(), unsigned(texts.size()), HS_MODE_BLOCK,
                    nullptr, &database, &error)
                != HS_SUCCESS) {
            hs_free_compile_error(error);
            return;
        }
        m_database.reset(database);
    }

    const hs_database_t *get() const { return m_database.get(); }
    Trigger triggerOf(unsigned id) const { return m_triggers[id]; }

private:
    void add(std::vector<QByteArray> &texts, Trigger trigger, const QByteArray &expression)
    {
        texts.push_back(expression);
        m_triggers.push_back(trigger);
    }

    std::vector<Trigger> m_triggers; // by pattern id
    std::unique_ptr<hs_database_t, DatabaseDeleter> m_database;
};

struct Search
{
    const Database &database;
    const std::vector<std::size_t> &starts; // of the lines, in bytes
    std::vector<Line> &lines;
};

int onMatch(unsigned id, unsigned long long, unsigned long long to, unsigned, void *context)
{
    auto &search = *static_cast<Search *>(context);
    const auto after = std::upper_bound(search.starts.begin(), search.starts.end(), std::size_t(to) - 1);
    const auto line = std::size_t(after - search.starts.begin()) - 1;
    search.lines[line].triggers |= search.database.triggerOf(id);
    return 0;
}

bool mark(const QByteArray &utf8, const std::vector<std::size_t> &starts, std::vector<Line> &lines)
{
    static const Database database;
    if (!database.get())
        return false;
    hs_scratch_t *scratch = nullptr;
    if (hs_alloc_scratch(database.get(), &scratch) != HS_SUCCESS)
        return false;
    const std::unique_ptr<hs_scratch_t, ScratchDeleter> owner(scratch);
    Search search{database, starts, lines};
    return hs_scan(database.get(), utf8.constData(), unsigned(utf8.size()), 0, scratch, onMatch, &search) == HS_SUCCESS;
}

} // namespace

std::vector<Line> linesOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::vector<Line> lines;
    std::vector<std::size_t> starts;
    for (qsizetype start = 0; start < utf8.size();) {
        qsizetype end = utf8.indexOf('\n', start);
        end = end < 0 ? utf8.size() : end;
        qsizetype length = end - start;
        if (length > 0 && utf8[end - 1] == '\r')
            --length;
        starts.push_back(std::size_t(start));
        lines.push_back({qsizetype(lines.size()) + 1, QString::fromUtf8(utf8.constData() + start, length), {}});
        start = end + 1;
    }
    if (!lines.empty() && !mark(utf8, starts, lines)) {
        for (Line &line : lines)
            line.triggers = Triggers::fromInt(~0U);
    }
    return lines;
}

} // namespace covault::scan
