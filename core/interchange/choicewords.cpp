// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/choicewords.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

/// Words for a choice of any field that has one of this id. Folded, without blanks.
struct ChoiceWords
{
    const char16_t *choice;
    const char16_t *words;
};

constexpr ChoiceWords Words[] = {
        {u"router", u"routeur|enrutador|gateway"},
        {u"firewall", u"utm|parefeu|cortafuegos|brandmauer|securitygateway"},
        {u"switch", u"netzwerkswitch|commutateur|conmutador|layer3switch|l2switch|l3switch|coreswitch|accessswitch"},
        {u"access_point",
                u"ap|wap|wlanap|wlanaccesspoint|wirelessaccesspoint|pointdacces|puntodeacceso|accesspoints|wifi"},
        {u"server", u"serveur|servidor|physicalserver|rackserver|fileserver|domaincontroller|servers"},
        {u"vm",
                u"virtualmachine|virtuellemaschine|virtualserver|virtuellerserver|machinevirtuelle|maquinavirtual|"
                u"vserver"},
        {u"hypervisor", u"esxi|esx|hyperv|proxmox|vmhost|virtualisierungshost|hyperviseur|host"},
        {u"storage", u"nas|san|speicher|stockage|almacenamiento|diskstation"},
        {u"ups", u"usv|onduleur|sai|uninterruptiblepowersupply"},
        {u"pdu", u"steckdosenleiste|powerdistributionunit"},
        {u"modem", u"ont|kabelmodem"},
        {u"printer",
                u"drucker|imprimante|impresora|mfp|multifunktionsgerat|multifunctionprinter|stampante|plotter|"
                u"labelprinter"},
        {u"phone", u"telefon|telephone|telefono|iptelefon|ipphone|voipphone|smartphone|handy|mobiltelefon|mobilephone"},
        {u"camera", u"kamera|camara|ipcamera|ipkamera|webcam"},
        {u"nvr", u"videorecorder|dvr|recorder"},
        {u"iot", u"sensor|iotdevice|plc|sps|terminal"},
        {u"tablet", u"ipad|tablette|tableta"},
        {u"endpoint",
                u"laptop|notebook|pc|desktop|workstation|computer|rechner|arbeitsplatz|ordinateur|portable|ordenador|"
                u"portatil|client|thinclient|"
                u"macbook|desktoppc|arbeitsplatzrechner"},
        {u"in_use",
                u"active|aktiv|inbetrieb|imeinsatz|deployed|live|production|produktiv|actif|enservice|activo|enuso|"
                u"online|used|belegt"},
        {u"planned", u"geplant|ordered|bestellt|prevu|planificado|staged"},
        {u"spare",
                u"ersatz|reserve|instock|lager|aufLager|stock|derechange|repuesto|available|verfugbar|readytodeploy"},
        {u"failed", u"defekt|broken|kaputt|enpanne|averiado|faulty|outofserviceforrepair"},
        {u"lost", u"verloren|stolen|gestohlen|perdu|perdido|lostorstolen"},
        {u"retired",
                u"ausserbetrieb|stillgelegt|decommissioned|inactive|inaktiv|retire|horsservice|retirado|archived|"
                u"ausgemustert"},
        {u"disposed", u"entsorgt|scrapped|verschrottet|misaurebut|desechado|verkauft|sold"},
        {u"active", u"aktiv|actif|activo|current|aktuell"},
        {u"former", u"inactive|inaktiv|ehemalig|ancien|antiguo|gekundigt"},
        {u"critical", u"kritisch|critique|critico|sehrhoch|veryhigh"},
        {u"high", u"hoch|haute|eleve|alta|alto"},
        {u"normal", u"mittel|medium|moyen|moyenne|media|medio|standard"},
        {u"low", u"niedrig|gering|faible|bas|baja|bajo"},
        {u"once", u"einmalig|onetime|unique|unico|unefois"},
        {u"month", u"monthly|monat|monatlich|mensuel|mensual|mois|mes|promonat"},
        {u"quarter", u"quarterly|quartal|quartalsweise|vierteljahrlich|trimestriel|trimestral"},
        {u"year", u"yearly|annual|annually|jahr|jahrlich|annuel|anual|projahr|peryear|an"},
        {u"tacit", u"automatic|auto|automatisch|stillschweigend|tacite|tacita|yes|ja|autorenew|autorenewal"},
        {u"express", u"manual|manuell|ausdrucklich|expresse|expresa"},
        {u"none", u"keine|kein|no|nein|aucun|aucune|ninguno|ninguna"},
        {u"licence", u"license|lizenz|software|licencia"},
        {u"subscription", u"abo|abonnement|saas|suscripcion|abonnementsvertrag"},
        {u"support", u"wartung|maintenance|wartungsvertrag|pflege|mantenimiento|supportvertrag"},
        {u"warranty", u"garantie|gewahrleistung|garantia"},
        {u"lease", u"leasing|miete|rental|location|alquiler|leasingvertrag|mietvertrag"},
        {u"service", u"dienstleistung|servicevertrag|servicio"},
        {u"internet", u"dsl|vdsl|glasfaser|fibre|fiber|ftth|kabel|cable|broadband"},
        {u"leased", u"standleitung|leasedline|lignelouee"},
        {u"mobile", u"lte|4g|5g|mobilfunk"},
        {u"app", u"authenticator|authenticatorapp|totp"},
        {u"hardware_key", u"fido2|fido|yubikey|u2f|securitykey|sicherheitsschlussel"},
};

QString compact(const QString &text)
{
    return text::words(text).join(QString());
}

bool hasChoice(const vault::Field &field, const QString &id)
{
    return std::ranges::any_of(field.choices, [&](const auto &choice) { return choice.id == id; });
}

} // namespace

std::optional<QString> choiceMeant(const vault::Field &field, const QString &given)
{
    const QString wanted = compact(given);
    if (wanted.isEmpty())
        return std::nullopt;
    for (const auto &choice : field.choices) {
        if (compact(choice.id) == wanted || compact(choice.label) == wanted)
            return choice.id;
    }
    for (const ChoiceWords &row : Words) {
        const QString choice = QString::fromUtf16(row.choice);
        if (!hasChoice(field, choice))
            continue;
        for (const QString &word : QString::fromUtf16(row.words).split(u'|')) {
            if (compact(word) == wanted)
                return choice;
        }
    }
    return std::nullopt;
}

} // namespace covault::interchange
