<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>set today</source>
        <translation>heute gesetzt</translation>
    </message>
    <message>
        <source>1 day old</source>
        <translation>1 Tag alt</translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogPrompts</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>to begin with</source>
        <translation>Ausgangswert</translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n ausgenommen</numerusform>
            <numerusform>%n ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 date</source>
        <translation>1 Termin</translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>changed since review</source>
        <translation>neuer als Prüfung</translation>
    </message>
    <message>
        <source>outdated by others</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>dead links</source>
        <translation>tote Verweise</translation>
    </message>
    <message>
        <source>ending or ended</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>notice to give</source>
        <translation>zu kündigen</translation>
    </message>
    <message>
        <source>not rotated</source>
        <translation>nicht gewechselt</translation>
    </message>
    <message>
        <source>same secret twice</source>
        <translation>doppelt genutzt</translation>
    </message>
    <message>
        <source>weak secrets</source>
        <translation>zu schwach</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>people who left</source>
        <translation>Ausgeschiedene</translation>
    </message>
    <message>
        <source>duties open</source>
        <translation>Aufgaben offen</translation>
    </message>
    <message>
        <source>no way in</source>
        <translation>kein Weg hinein</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>mit Konflikt</translation>
    </message>
    <message>
        <source>duties unsigned</source>
        <translation>Unterschrift fehlt</translation>
    </message>
    <message>
        <source>duties changed</source>
        <translation>Aufgaben geändert</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>unbesetzt</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day over</source>
        <translation>1 Tag überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Needs someone today</source>
        <translation>Heute zu erledigen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>When there is time</source>
        <translation>Bei Gelegenheit</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Comes back on %1</source>
        <translation>Wiedervorlage am %1</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>Fällig am %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
</context>
<context>
    <name>InviteReading</name>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, new in this vault</source>
        <translation>%1, neu in diesem Tresor</translation>
    </message>
    <message>
        <source>letting somebody in</source>
        <translation>jemanden einlassen</translation>
    </message>
    <message>
        <source>send the request to an admin of that side</source>
        <translation>senden Sie die Anfrage an die Verwaltung jener Seite</translation>
    </message>
    <message>
        <source>Says to be</source>
        <translation>Nennt sich</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>asking this computer&apos;s key store</source>
        <translation>Abfrage des Schlüsselspeichers dieses Computers</translation>
    </message>
    <message>
        <source>use the passphrase; quick unlock needs a running key store</source>
        <translation>verwenden Sie die Passphrase; schnelles Entsperren braucht einen laufenden Schlüsselspeicher</translation>
    </message>
    <message>
        <source>it has no key for this vault</source>
        <translation>er hat keinen Schlüssel für diesen Tresor</translation>
    </message>
    <message>
        <source>use the passphrase</source>
        <translation>verwenden Sie die Passphrase</translation>
    </message>
    <message>
        <source>it was not opened</source>
        <translation>er wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>PeoplePanels</name>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Older than it was</source>
        <translation>Älter als zuvor</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Auf gleichem Stand</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht benutzt</translation>
    </message>
    <message>
        <source>It offers less than it did: it was put back from a backup, or somebody removed files. What it still has is taken in, but nothing is put there until you fill it again.</source>
        <translation>Er bietet weniger als zuvor: Er wurde aus einer Sicherung zurückgeholt, oder jemand hat Dateien entfernt. Was er noch hat, wird übernommen; abgelegt wird dort nichts, bis Sie ihn neu füllen.</translation>
    </message>
    <message>
        <source>It carries encrypted changes only. Who runs it can read nothing of them.</source>
        <translation>Er trägt nur verschlüsselte Änderungen. Wer ihn betreibt, kann nichts davon lesen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Shared storage</source>
        <translation>Gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last in step</source>
        <translation>Zuletzt gleich</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces have not arrived yet</source>
        <translation>
            <numerusform>%n Stück fehlt noch</numerusform>
            <numerusform>%n Stücke fehlen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>&amp;Fill it again…</source>
        <translation>Neu &amp;füllen…</translation>
    </message>
    <message>
        <source>Stop &amp;using it…</source>
        <translation>Nicht mehr &amp;benutzen…</translation>
    </message>
    <message>
        <source>What was not taken in</source>
        <translation>Was nicht übernommen wurde</translation>
    </message>
    <message>
        <source>The storage is never believed: what is not signed by the right device, or does not count, is refused, and all else is taken in. Nothing is lost by it.</source>
        <translation>Dem Speicher wird nie geglaubt: Was nicht vom richtigen Gerät unterschrieben ist oder nicht gilt, wird abgelehnt, alles andere übernommen. Verloren geht dadurch nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>%1 has no access any more</source>
        <translation>%1 hat keinen Zugriff mehr</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>%1 wurde entfernt</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu wechseln</translation>
    </message>
    <message>
        <source>1 record to change</source>
        <translation>1 Eintrag zu wechseln</translation>
    </message>
    <message numerus="yes">
        <source>%n records to change</source>
        <translation>
            <numerusform>%n Eintrag zu wechseln</numerusform>
            <numerusform>%n Einträge zu wechseln</numerusform>
        </translation>
    </message>
    <message>
        <source>No password was in reach. Nothing written from now on can be read there.</source>
        <translation>Kein Passwort war in Reichweite. Was von jetzt an geschrieben wird, ist dort nicht mehr zu lesen.</translation>
    </message>
    <message>
        <source>Nothing written from now on can be read there, but these secrets could be, and may have been kept. Change each of them where it is used. Those that were shown stand first.</source>
        <translation>Was von jetzt an geschrieben wird, ist dort nicht mehr zu lesen. Diese Geheimnisse aber waren es und können behalten worden sein. Wechseln Sie jedes dort, wo es benutzt wird. Die angezeigten stehen zuerst.</translation>
    </message>
    <message>
        <source>only an earlier secret, changed since</source>
        <translation>nur ein früheres Geheimnis, seither gewechselt</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>angezeigt: %1</translation>
    </message>
    <message>
        <source>could be read</source>
        <translation>war lesbar</translation>
    </message>
</context>
<context>
    <name>PeopleReading</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>owner of this vault</source>
        <translation>Eigentümer dieses Tresors</translation>
    </message>
    <message>
        <source>has no admin of its own yet</source>
        <translation>hat noch keine eigene Verwaltung</translation>
    </message>
    <message>
        <source>%1, further device</source>
        <translation>%1, weiteres Gerät</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>To compare</source>
        <translation>Zu vergleichen</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>has not joined yet</source>
        <translation>noch nicht beigetreten</translation>
    </message>
    <message>
        <source>1 part not here yet</source>
        <translation>1 Teil noch nicht hier</translation>
    </message>
    <message numerus="yes">
        <source>%n parts not here yet</source>
        <translation>
            <numerusform>%n Teil noch nicht hier</numerusform>
            <numerusform>%n Teile noch nicht hier</numerusform>
        </translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem Stand</translation>
    </message>
    <message>
        <source>Asking to be let in</source>
        <translation>Bitten um Einlass</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>gefragt: %1</translation>
    </message>
    <message>
        <source>nothing shared yet</source>
        <translation>noch nichts geteilt</translation>
    </message>
    <message>
        <source>Somebody put this request on the shared storage. Whoever it says to be: only the words that you hear on the telephone prove it.</source>
        <translation>Jemand hat diese Anfrage auf den gemeinsamen Speicher gelegt. Wer auch immer darin steht: Erst die Wörter, die Sie am Telefon hören, beweisen es.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>&amp;Compare six words…</source>
        <translation>Sechs Wörter &amp;vergleichen…</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>Admin</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Dienstleister</translation>
    </message>
    <message>
        <source>1 part behind</source>
        <translation>1 Teil zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n parts behind</source>
        <translation>
            <numerusform>%n Teil zurück</numerusform>
            <numerusform>%n Teile zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>1 part on its way</source>
        <translation>1 Teil unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n parts on their way</source>
        <translation>
            <numerusform>%n Teil unterwegs</numerusform>
            <numerusform>%n Teile unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not in the form that it must have. Nothing of it was taken in.</source>
        <translation>Er hat nicht die Form, die er haben muss. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>It is not what its device signed: it was changed on the way. Nothing of it was taken in.</source>
        <translation>Er ist nicht, was sein Gerät unterschrieben hat: Er wurde unterwegs verändert. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Its device wrote two different parts after the same one: it was copied, or put back from a backup. Ask its owner.</source>
        <translation>Sein Gerät hat nach demselben Teil zwei verschiedene geschrieben: Es wurde kopiert oder aus einer Sicherung zurückgeholt. Fragen Sie, wem es gehört.</translation>
    </message>
    <message>
        <source>It holds changes that its author may not make. They do not count.</source>
        <translation>Er enthält Änderungen, die sein Verfasser nicht machen darf. Sie gelten nicht.</translation>
    </message>
    <message>
        <source>It was written after its author&apos;s rights had ended. It does not count.</source>
        <translation>Er wurde geschrieben, nachdem die Rechte seines Verfassers geendet hatten. Er gilt nicht.</translation>
    </message>
    <message>
        <source>It belongs to another vault.</source>
        <translation>Er gehört zu einem anderen Tresor.</translation>
    </message>
    <message>
        <source>A newer Covault wrote it. Update this one, then it is taken in.</source>
        <translation>Ein neueres Covault hat ihn geschrieben. Aktualisieren Sie dieses, dann wird er übernommen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>A part of an unknown device</source>
        <translation>Ein Teil eines unbekannten Geräts</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>Parts of %1</source>
        <translation>Teile von %1</translation>
    </message>
    <message>
        <source>Folder &apos;%1&apos;</source>
        <translation>Ordner „%1“</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 Gerät</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>May see</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>This is you, on this computer.</source>
        <translation>Das sind Sie, an diesem Rechner.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>not needed: it founded this vault</source>
        <translation>nicht nötig: es hat diesen Tresor gegründet</translation>
    </message>
    <message>
        <source>compared by %1</source>
        <translation>verglichen von %1</translation>
    </message>
    <message>
        <source>not compared: nothing is shared with it</source>
        <translation>nicht verglichen: mit ihm wird nichts geteilt</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Auf gleichem Stand</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>Gerätekennung</translation>
    </message>
    <message>
        <source>&amp;End %1&apos;s access…</source>
        <translation>&amp;Zugriff von %1 beenden…</translation>
    </message>
    <message>
        <source>&amp;Remove %1…</source>
        <translation>%1 &amp;entfernen…</translation>
    </message>
    <message>
        <source>Remove this &amp;device…</source>
        <translation>Dieses &amp;Gerät entfernen…</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>this version does not know what a &apos;%1&apos; is</source>
        <translation>diese Version kennt „%1“ nicht</translation>
    </message>
    <message>
        <source>update Covault</source>
        <translation>aktualisieren Sie Covault</translation>
    </message>
    <message>
        <source>Type the whole secret, or leave the dots as they are.</source>
        <translation>Geben Sie das ganze Geheimnis ein, oder lassen Sie die Punkte stehen.</translation>
    </message>
    <message>
        <source>It needs one: it is the record&apos;s title.</source>
        <translation>Wird benötigt: Es ist der Titel des Eintrags.</translation>
    </message>
    <message>
        <source>setting &apos;%1&apos;</source>
        <translation>Setzen von „%1“</translation>
    </message>
    <message>
        <source>nothing that it may name is called &apos;%1&apos;</source>
        <translation>nichts, worauf es verweisen darf, heißt „%1“</translation>
    </message>
    <message>
        <source>choose one from the list, or add it first</source>
        <translation>wählen Sie etwas aus der Liste, oder legen Sie es zuerst an</translation>
    </message>
    <message>
        <source>%1: it needs one.</source>
        <translation>%1: wird benötigt.</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>The vault is open for reading only.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>removed it</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>brought it back</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>reviewed it</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>reviewed it: %1</source>
        <translation>geprüft: %1</translation>
    </message>
    <message>
        <source>signed it</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>took away %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>%1 eingetragen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>%1 angesehen</translation>
    </message>
    <message>
        <source>copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>exported it</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>printed it</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <source>put it into a packet</source>
        <translation>in eine Mappe aufgenommen</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>%1 verwendet</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source> (does not count: its author was not allowed to)</source>
        <translation> (zählt nicht: dazu fehlte das Recht)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next was due %1</source>
        <translation>Nächste Prüfung war fällig: %1</translation>
    </message>
    <message>
        <source>Next is due %1</source>
        <translation>Nächste Prüfung fällig: %1</translation>
    </message>
    <message>
        <source>Not visible to you</source>
        <translation>Für Sie nicht sichtbar</translation>
    </message>
    <message>
        <source>brought it in</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>adopted it from a scan</source>
        <translation>aus einem Scan übernommen</translation>
    </message>
    <message>
        <source>added it</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>; and more</source>
        <translation>; und mehr</translation>
    </message>
</context>
<context>
    <name>RecordWork</name>
    <message>
        <source>settling</source>
        <translation>Klären des Konflikts</translation>
    </message>
    <message>
        <source>someone has settled it meanwhile</source>
        <translation>inzwischen hat ihn jemand geklärt</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>Lesen von %1</translation>
    </message>
</context>
<context>
    <name>RefusedLines</name>
    <message>
        <source>It waits for what comes before it, and is looked at again at every sync.</source>
        <translation>Er wartet auf das, was vor ihm kommt, und wird bei jedem Abgleich wieder angesehen.</translation>
    </message>
</context>
<context>
    <name>SyncActions</name>
    <message>
        <source>1 change came</source>
        <translation>1 Änderung kam</translation>
    </message>
    <message numerus="yes">
        <source>%n changes came</source>
        <translation>
            <numerusform>%n Änderung kam</numerusform>
            <numerusform>%n Änderungen kamen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 part was sent</source>
        <translation>1 Teil wurde gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n parts were sent</source>
        <translation>
            <numerusform>%n Teil wurde gesendet</numerusform>
            <numerusform>%n Teile wurden gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>In step: nothing was new</source>
        <translation>Auf gleichem Stand: nichts war neu</translation>
    </message>
    <message>
        <source>In step: %1</source>
        <translation>Auf gleichem Stand: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>1 record was changed on both sides: settle which value holds</source>
        <translation>1 Eintrag wurde auf beiden Seiten geändert: klären Sie, welcher Wert gilt</translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed on both sides: settle which values hold</source>
        <translation>
            <numerusform>%n Eintrag wurde auf beiden Seiten geändert: klären Sie, welche Werte gelten</numerusform>
            <numerusform>%n Einträge wurden auf beiden Seiten geändert: klären Sie, welche Werte gelten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not synced: %1</source>
        <translation>Nicht abgeglichen: %1</translation>
    </message>
    <message>
        <source>S&amp;ync now</source>
        <translation>Jetzt a&amp;bgleichen</translation>
    </message>
    <message>
        <source>&amp;Pause sync, or go on</source>
        <translation>Abgleich &amp;anhalten oder fortsetzen</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared storage</source>
        <translation>Kein gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Sync paused</source>
        <translation>Abgleich angehalten</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Abgleich fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 part refused</source>
        <translation>1 Teil abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n parts refused</source>
        <translation>
            <numerusform>%n Teil abgelehnt</numerusform>
            <numerusform>%n Teile abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline, storage not reached</source>
        <translation>Offline, Speicher nicht erreicht</translation>
    </message>
    <message>
        <source>%1 of %2 not reached</source>
        <translation>%1 von %2 nicht erreicht</translation>
    </message>
    <message>
        <source>Storage is older than it was</source>
        <translation>Speicher ist älter als zuvor</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Abgeglichen: %1</translation>
    </message>
    <message>
        <source>Nobody else gets what is written here. Add a shared storage.</source>
        <translation>Niemand sonst bekommt, was hier geschrieben wird. Fügen Sie einen gemeinsamen Speicher hinzu.</translation>
    </message>
    <message>
        <source>Something on the storage was refused. Nothing of it was taken in.</source>
        <translation>Etwas auf dem Speicher wurde abgelehnt. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>It offers less than it did, so nothing is put there. Fill it again if it was replaced on purpose.</source>
        <translation>Er bietet weniger als zuvor, deshalb wird dort nichts abgelegt. Füllen Sie ihn neu, wenn er mit Absicht ersetzt wurde.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open another vault…</source>
        <translation>Anderen Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo what just happened</source>
        <translation>Letzten Schritt &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Befehle</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Nächster Bereich des Fensters</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>&amp;Vorheriger Bereich des Fensters</translation>
    </message>
    <message>
        <source>Narrow n&amp;avigation</source>
        <translation>Sch&amp;male Navigation</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Actions</name>
    <message>
        <source>The vault is locked</source>
        <translation>Der Tresor ist gesperrt</translation>
    </message>
    <message>
        <source>The vault file is read-only</source>
        <translation>Die Tresordatei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Select a record first</source>
        <translation>Wählen Sie zuerst einen Eintrag</translation>
    </message>
    <message>
        <source>&amp;Vault</source>
        <translation>&amp;Tresor</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>There is no such action</source>
        <translation>Diese Aktion gibt es nicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>covault::desktop::AttachmentList</name>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>No file is attached.</source>
        <translation>Es ist keine Datei angehängt.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>It has not arrived here yet</source>
        <translation>Sie ist hier noch nicht angekommen</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>noch nicht hier</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>This file is neither a picture nor a text that can be shown here.</source>
        <translation>Diese Datei ist weder ein Bild noch ein Text, der hier gezeigt werden kann.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BackgroundSync</name>
    <message>
        <source>reaching the shared storage</source>
        <translation>den gemeinsamen Speicher erreichen</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>look whether the drive or share on which it lies is connected</source>
        <translation>sehen Sie nach, ob das Laufwerk oder die Freigabe verbunden ist, auf der er liegt</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Badge</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BannerStack</name>
    <message>
        <source>Mark reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>What is open about this record</source>
        <translation>Was an diesem Eintrag offen ist</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Für eine Woche</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>Für einen Monat</translation>
    </message>
    <message>
        <source>For 90 days</source>
        <translation>Für 90 Tage</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BusyButton</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ChoiceRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::CodeField</name>
    <message numerus="yes">
        <source>shown, good for %n s</source>
        <translation>
            <numerusform>angezeigt, noch %n s gültig</numerusform>
            <numerusform>angezeigt, noch %n s gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Show the code of now</source>
        <translation>Aktuellen Code anzeigen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Copied; the clipboard is cleared in %n seconds</source>
        <translation>
            <numerusform>Kopiert; die Zwischenablage wird in %n Sekunde geleert</numerusform>
            <numerusform>Kopiert; die Zwischenablage wird in %n Sekunden geleert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::DecisionBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decide about the finding</source>
        <translation>Über den Befund entscheiden</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Why the risk is acceptable</source>
        <translation>Warum das Risiko vertretbar ist</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Wem</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>Accept the risk, because</source>
        <translation>Risiko akzeptieren, weil</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DeviceDelegate</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::EditPage</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Alle Felder anzeigen</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>You had begun to type this. It is not saved yet.</source>
        <translation>Das hatten Sie begonnen einzugeben. Es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Not edited here: %1.</source>
        <translation>Hier nicht zu bearbeiten: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::FactsPanel</name>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FieldEditor</name>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Je Zeile eins</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Show %1 while it is typed</source>
        <translation>%1 beim Eingeben anzeigen</translation>
    </message>
    <message>
        <source>Make a new %1</source>
        <translation>%1 neu erzeugen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FieldList</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FieldRow</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Settle %1</source>
        <translation>%1 klären</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FindingBanner</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FindingDelegate</name>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::FindingView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Gallery</name>
    <message>
        <source>Covault gallery</source>
        <translation>Covault-Galerie</translation>
    </message>
</context>
<context>
    <name>covault::desktop::HealthCards</name>
    <message>
        <source>Score, ages and dates</source>
        <translation>Punktzahl, Alter und Termine</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Ends in the next 90 days</source>
        <translation>Endet in den nächsten 90 Tagen</translation>
    </message>
    <message>
        <source>records by age in days</source>
        <translation>Einträge nach Alter in Tagen</translation>
    </message>
    <message>
        <source>Records by days since they were reviewed: %1</source>
        <translation>Einträge nach Tagen seit ihrer Prüfung: %1</translation>
    </message>
    <message>
        <source>Ends in the next 90 days: %1</source>
        <translation>Endet in den nächsten 90 Tagen: %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::HealthController</name>
    <message>
        <source>1 record checked at %1</source>
        <translation>1 Eintrag untersucht um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n records checked at %1</source>
        <translation>
            <numerusform>%n Eintrag untersucht um %1</numerusform>
            <numerusform>%n Einträge untersucht um %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records marked reviewed</source>
        <translation>
            <numerusform>%n Eintrag als geprüft markiert</numerusform>
            <numerusform>%n Einträge als geprüft markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 marked reviewed</source>
        <translation>%1 als geprüft markiert</translation>
    </message>
    <message>
        <source>Select a finding first</source>
        <translation>Wählen Sie zuerst einen Befund</translation>
    </message>
    <message>
        <source>Finding: &amp;fix</source>
        <translation>Befund: be&amp;heben</translation>
    </message>
    <message>
        <source>Finding: mark &amp;reviewed</source>
        <translation>Befund: als geprüft &amp;markieren</translation>
    </message>
    <message>
        <source>Finding: &amp;open the record</source>
        <translation>Befund: Eintrag &amp;öffnen</translation>
    </message>
    <message>
        <source>Finding: &amp;assign…</source>
        <translation>Befund: &amp;zuweisen…</translation>
    </message>
    <message>
        <source>Finding: &amp;snooze…</source>
        <translation>Befund: z&amp;urückstellen…</translation>
    </message>
    <message>
        <source>Finding: accept the ris&amp;k…</source>
        <translation>Befund: R&amp;isiko akzeptieren…</translation>
    </message>
    <message>
        <source>Finding: &amp;take back what was decided</source>
        <translation>Befund: Entschei&amp;dung zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n records as reviewed?</source>
        <translation>
            <numerusform>%n Eintrag als geprüft markieren?</numerusform>
            <numerusform>%n Einträge als geprüft markieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>You sign that you checked each of them and found it right. This can&apos;t be taken back.</source>
        <translation>Sie bestätigen mit Ihrer Unterschrift, dass Sie jeden davon geprüft und für richtig befunden haben. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Finding snoozed until %1</source>
        <translation>Befund zurückgestellt bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n findings snoozed until %1</source>
        <translation>
            <numerusform>%n Befund zurückgestellt bis %1</numerusform>
            <numerusform>%n Befunde zurückgestellt bis %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risiko akzeptiert</translation>
    </message>
    <message numerus="yes">
        <source>%n risks accepted</source>
        <translation>
            <numerusform>%n Risiko akzeptiert</numerusform>
            <numerusform>%n Risiken akzeptiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding assigned to %1</source>
        <translation>Befund %1 zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%n findings assigned to %1</source>
        <translation>
            <numerusform>%n Befund %1 zugewiesen</numerusform>
            <numerusform>%n Befunde %1 zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was decided about this finding</source>
        <translation>Über diesen Befund wurde nichts entschieden</translation>
    </message>
    <message>
        <source>Finding open again</source>
        <translation>Befund wieder offen</translation>
    </message>
    <message numerus="yes">
        <source>%n findings open again</source>
        <translation>
            <numerusform>%n Befund wieder offen</numerusform>
            <numerusform>%n Befunde wieder offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::HealthPage</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>Angezeigte Befunde</translation>
    </message>
    <message>
        <source>Whose findings</source>
        <translation>Wessen Befunde</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>beheben</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>zuweisen</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Accepted risks</source>
        <translation>Akzeptierte Risiken</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Checking every record</source>
        <translation>Alle Einträge werden untersucht</translation>
    </message>
    <message>
        <source>The records could not be checked</source>
        <translation>Die Einträge konnten nicht untersucht werden</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Kein Handlungsbedarf</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>Here stands what could be better.</source>
        <translation>Hier steht, was besser sein könnte.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nichts ist zurückgestellt</translation>
    </message>
    <message>
        <source>No risk was accepted</source>
        <translation>Kein Risiko wurde akzeptiert</translation>
    </message>
    <message>
        <source>Score %1 · %2</source>
        <translation>Punktzahl %1 · %2</translation>
    </message>
    <message>
        <source>Nothing here that can&apos;t be trusted any more.</source>
        <translation>Hier ist nichts, worauf kein Verlass mehr ist.</translation>
    </message>
    <message>
        <source>A snoozed finding comes back on its day.</source>
        <translation>Ein zurückgestellter Befund kommt an seinem Tag wieder.</translation>
    </message>
    <message>
        <source>An accepted risk stays here with its reason.</source>
        <translation>Ein akzeptiertes Risiko bleibt mit seiner Begründung hier stehen.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::InviteController</name>
    <message>
        <source>Request of the newcomer</source>
        <translation>Anfrage der neuen Person</translation>
    </message>
    <message>
        <source>Requests (*.covault-request);;All files (*)</source>
        <translation>Anfragen (*.covault-request);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>These are not the words of this request. Listen again; if they still differ, the file was swapped on the way: nothing has been shared, and nothing will be.</source>
        <translation>Das sind nicht die Wörter dieser Anfrage. Hören Sie noch einmal hin; bleibt es dabei, wurde die Datei unterwegs vertauscht: Es wurde nichts geteilt und wird nichts geteilt.</translation>
    </message>
    <message>
        <source>%1 will be able to read what you chose. Type your passphrase to let them in.</source>
        <translation>%1 wird lesen können, was Sie gewählt haben. Tippen Sie Ihre Passphrase, um Einlass zu geben.</translation>
    </message>
    <message>
        <source>Where to write the invite for %1</source>
        <translation>Wohin die Einladung für %1 geschrieben wird</translation>
    </message>
    <message>
        <source>Invites (*.covault-invite)</source>
        <translation>Einladungen (*.covault-invite)</translation>
    </message>
</context>
<context>
    <name>covault::desktop::InvitePanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>1. On their computer they choose &apos;I was invited&apos;. That makes a request file; it holds no secret, so mail will do.</source>
        <translation>1. Am eigenen Rechner wählt die Person „Ich wurde eingeladen“. Daraus wird eine Anfragedatei; sie enthält kein Geheimnis, Mail genügt.</translation>
    </message>
    <message>
        <source>2. Open the file here. If it lies on the shared storage, it is in the list already.</source>
        <translation>2. Öffnen Sie die Datei hier. Liegt sie auf dem gemeinsamen Speicher, steht sie schon in der Liste.</translation>
    </message>
    <message>
        <source>3. Call them on a number that you knew before. They read six words, you type them.</source>
        <translation>3. Rufen Sie unter einer Nummer an, die Sie schon kannten. Es werden sechs Wörter vorgelesen, Sie tippen sie.</translation>
    </message>
    <message>
        <source>4. You get an invite file for them, and six words to read out.</source>
        <translation>4. Sie bekommen eine Einladungsdatei und sechs Wörter zum Vorlesen.</translation>
    </message>
    <message>
        <source>&amp;Open a request file…</source>
        <translation>Anfragedatei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Call them on the number in the vault, never one from a message. They read six words aloud; type what you hear.</source>
        <translation>Rufen Sie unter der Nummer im Tresor an, nie unter einer aus einer Nachricht. Es werden sechs Wörter vorgelesen; tippen Sie, was Sie hören.</translation>
    </message>
    <message>
        <source>The six words are right.</source>
        <translation>Die sechs Wörter stimmen.</translation>
    </message>
    <message>
        <source>Who it &amp;is</source>
        <translation>&amp;Wer es ist</translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>May see, from its beginning</source>
        <translation>Sieht, von Anfang an</translation>
    </message>
    <message>
        <source>&amp;Tell them where the shared storage is</source>
        <translation>&amp;Mitteilen, wo der gemeinsame Speicher ist</translation>
    </message>
    <message>
        <source>It helps only if the folder has the same path there.</source>
        <translation>Das hilft nur, wenn der Ordner dort denselben Pfad hat.</translation>
    </message>
    <message>
        <source>&amp;Let them in…</source>
        <translation>&amp;Einlassen…</translation>
    </message>
    <message>
        <source>Send the file, and read them these words on the telephone. They type them; before that their copy shows nothing.</source>
        <translation>Senden Sie die Datei, und lesen Sie diese Wörter am Telefon vor. Dort werden sie getippt; vorher zeigt die Kopie nichts.</translation>
    </message>
    <message>
        <source>Comparing the words…</source>
        <translation>Die Wörter werden verglichen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Compare six words</source>
        <translation>Sechs Wörter vergleichen</translation>
    </message>
    <message>
        <source>What they may do</source>
        <translation>Was erlaubt ist</translation>
    </message>
    <message>
        <source>Read these words out</source>
        <translation>Lesen Sie diese Wörter vor</translation>
    </message>
    <message>
        <source>The invite is %1.</source>
        <translation>Die Einladung ist %1.</translation>
    </message>
    <message>
        <source>They were let in by this request before: role and what they see stay as they were.</source>
        <translation>Diese Anfrage wurde schon einmal angenommen: Rolle und Sichtbares bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>Eine neue Person</translation>
    </message>
    <message>
        <source>A further device of %1</source>
        <translation>Ein weiteres Gerät von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::LineDelegate</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::LinuxPlatform</name>
    <message>
        <source>Locks the vault</source>
        <translation>Sperrt den Tresor</translation>
    </message>
    <message>
        <source>changing %1</source>
        <translation>Ändern von %1</translation>
    </message>
    <message>
        <source>check your rights on that folder</source>
        <translation>prüfen Sie Ihre Rechte an diesem Ordner</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ListPane</name>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Records shown</source>
        <translation>Angezeigte Einträge</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Strg+F)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>List of records</source>
        <translation>Liste der Einträge</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, #tag, expires&lt;30d …</source>
        <translation>Wörter, #Tag, expires&lt;30d …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>New record (Ctrl+N)</source>
        <translation>Neuer Eintrag (Strg+N)</translation>
    </message>
    <message>
        <source>The vault is open for reading only.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing here needs attention</source>
        <translation>Hier ist nichts auffällig</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>What you write down here is found by everyone who may see it.</source>
        <translation>Was Sie hier festhalten, finden alle, die es sehen dürfen.</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>In groups</source>
        <translation>In Gruppen</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Changed last first</source>
        <translation>Zuletzt geänderte zuerst</translation>
    </message>
    <message>
        <source>Gravest first</source>
        <translation>Schwerste zuerst</translation>
    </message>
</context>
<context>
    <name>covault::desktop::MainWindow</name>
    <message>
        <source>Covault</source>
        <translation>Covault</translation>
    </message>
    <message>
        <source>%1 - Covault</source>
        <translation>%1 – Covault</translation>
    </message>
</context>
<context>
    <name>covault::desktop::NavView</name>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, %2 offen</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Palette</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Suchen oder Befehl eingeben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Wird gesucht</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>The vault could not be searched</source>
        <translation>Der Tresor konnte nicht durchsucht werden</translation>
    </message>
    <message>
        <source>Secrets are never looked through.</source>
        <translation>Geheimnisse werden nie durchsucht.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PaletteController</name>
    <message>
        <source>%1 has no password</source>
        <translation>%1 hat kein Passwort</translation>
    </message>
    <message>
        <source>%1 has no user name</source>
        <translation>%1 hat keinen Benutzernamen</translation>
    </message>
    <message>
        <source>%1 has no one-time code</source>
        <translation>%1 hat keinen Einmalcode</translation>
    </message>
    <message>
        <source>%1 has no address to open</source>
        <translation>%1 hat keine Adresse zum Öffnen</translation>
    </message>
    <message>
        <source>The address of %1 could not be opened: %2</source>
        <translation>Die Adresse von %1 konnte nicht geöffnet werden: %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PaletteDelegate</name>
    <message>
        <source>not now: %1</source>
        <translation>jetzt nicht: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::PaletteHints</name>
    <message>
        <source>Narrow with</source>
        <translation>Eingrenzen mit</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>asset, vendor …</source>
        <translation>asset, vendor …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>one-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>open address</source>
        <translation>Adresse öffnen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PeopleController</name>
    <message>
        <source>Select another person first</source>
        <translation>Wählen Sie zuerst eine andere Person</translation>
    </message>
    <message>
        <source>&amp;Invite somebody…</source>
        <translation>Jemanden ein&amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Add shared storage…</source>
        <translation>Gemeinsamen Speicher &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Write an exchange file…</source>
        <translation>Austauschdatei &amp;schreiben…</translation>
    </message>
    <message>
        <source>Take in an e&amp;xchange file…</source>
        <translation>Austauschdatei über&amp;nehmen…</translation>
    </message>
    <message>
        <source>&amp;Remove this person…</source>
        <translation>Diese Person ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Remove this &amp;device…</source>
        <translation>Dieses &amp;Gerät entfernen…</translation>
    </message>
    <message>
        <source>1 part refused</source>
        <translation>1 Teil abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n parts refused</source>
        <translation>
            <numerusform>%n Teil abgelehnt</numerusform>
            <numerusform>%n Teile abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::PeoplePage</name>
    <message>
        <source>People &amp; sync</source>
        <translation>Personen &amp; Abgleich</translation>
    </message>
    <message>
        <source>S&amp;ync now</source>
        <translation>Jetzt a&amp;bgleichen</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>Ein&amp;laden</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Shared storage</source>
        <translation>Gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>encrypted changes only, nothing readable</source>
        <translation>nur verschlüsselte Änderungen, nichts lesbar</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add shared storage</source>
        <translation>Gemeinsamen Speicher hinzufügen</translation>
    </message>
    <message>
        <source>No shared storage yet</source>
        <translation>Noch kein gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>A folder that both sides reach, such as a share, a stick or a synced one, carries the changes. Who runs it can read nothing.</source>
        <translation>Ein Ordner, den beide Seiten erreichen, etwa eine Freigabe, ein Stick oder ein synchronisierter, trägt die Änderungen. Wer ihn betreibt, kann nichts lesen.</translation>
    </message>
    <message>
        <source>Add shared storage…</source>
        <translation>Gemeinsamen Speicher hinzufügen…</translation>
    </message>
    <message>
        <source>About the current row</source>
        <translation>Zur aktuellen Zeile</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Wird abgeglichen…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PeopleView</name>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>May see</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>People and devices</source>
        <translation>Personen und Geräte</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ProgressBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>covault::desktop::QuickCopy</name>
    <message>
        <source>This record has no password.</source>
        <translation>Dieser Eintrag hat kein Passwort.</translation>
    </message>
    <message>
        <source>This record has no one-time code.</source>
        <translation>Dieser Eintrag hat keinen Einmalcode.</translation>
    </message>
    <message>
        <source>This record has no address to open.</source>
        <translation>Dieser Eintrag hat keine Adresse zum Öffnen.</translation>
    </message>
    <message>
        <source>This record has no user name.</source>
        <translation>Dieser Eintrag hat keinen Benutzernamen.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordController</name>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n records reviewed</source>
        <translation>
            <numerusform>%n Eintrag geprüft</numerusform>
            <numerusform>%n Einträge geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Record removed</source>
        <translation>Eintrag entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n records removed</source>
        <translation>
            <numerusform>%n Eintrag entfernt</numerusform>
            <numerusform>%n Einträge entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Set back to what it was</source>
        <translation>Auf den früheren Stand zurückgesetzt</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Konflikt geklärt</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled</source>
        <translation>
            <numerusform>%n Konflikt geklärt</numerusform>
            <numerusform>%n Konflikte geklärt</numerusform>
        </translation>
    </message>
    <message>
        <source>Your doubt is noted for everyone who sees this record</source>
        <translation>Ihr Zweifel ist für alle vermerkt, die diesen Eintrag sehen</translation>
    </message>
    <message>
        <source>Finding snoozed</source>
        <translation>Befund zurückgestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n findings snoozed</source>
        <translation>
            <numerusform>%n Befund zurückgestellt</numerusform>
            <numerusform>%n Befunde zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>Öffnen von %1</translation>
    </message>
    <message>
        <source>it is larger than what is shown here</source>
        <translation>die Datei ist größer, als hier angezeigt wird</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Datei angehängt</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%n Datei angehängt</numerusform>
            <numerusform>%n Dateien angehängt</numerusform>
        </translation>
    </message>
    <message>
        <source>The record that is linked to is not here.</source>
        <translation>Der verknüpfte Eintrag ist nicht hier.</translation>
    </message>
    <message>
        <source>copy it out with &apos;covault-cli detach&apos;</source>
        <translation>kopieren Sie sie mit „covault-cli detach“ heraus</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordEditor</name>
    <message>
        <source>Record added</source>
        <translation>Eintrag hinzugefügt</translation>
    </message>
    <message>
        <source>Record saved</source>
        <translation>Eintrag gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n records added</source>
        <translation>
            <numerusform>%n Eintrag hinzugefügt</numerusform>
            <numerusform>%n Einträge hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records saved</source>
        <translation>
            <numerusform>%n Eintrag gespeichert</numerusform>
            <numerusform>%n Einträge gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed was thrown away</source>
        <translation>Die Eingabe wurde verworfen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordHead</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>More about this record</source>
        <translation>Mehr zu diesem Eintrag</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Bring it back first</source>
        <translation>Zuerst wiederherstellen</translation>
    </message>
    <message>
        <source>A favourite</source>
        <translation>Ein Favorit</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>This is wrong</source>
        <translation>Das stimmt nicht</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordListView</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed since you looked</source>
        <translation>geändert, seit Sie ihn angesehen haben</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordPane</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Nobody has looked at a secret of it.</source>
        <translation>Niemand hat ein Geheimnis davon angesehen.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>More about this record</source>
        <translation>Mehr zu diesem Eintrag</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordsHub</name>
    <message>
        <source>go to a list of records first</source>
        <translation>gehen Sie zuerst zu einer Liste von Einträgen</translation>
    </message>
    <message>
        <source>save or cancel first</source>
        <translation>erst speichern oder abbrechen</translation>
    </message>
    <message>
        <source>nothing is being edited</source>
        <translation>es wird nichts bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Copy password</source>
        <translation>&amp;Passwort kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;user name</source>
        <translation>&amp;Benutzername kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;one-time code</source>
        <translation>Einmal&amp;code kopieren</translation>
    </message>
    <message>
        <source>Open &amp;address</source>
        <translation>&amp;Adresse öffnen</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation>&amp;Neuer Eintrag</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;Mark reviewed</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>&amp;This is wrong</source>
        <translation>Das s&amp;timmt nicht</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Fi&amp;lter the list</source>
        <translation>&amp;Liste filtern</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>No record is open</source>
        <translation>Kein Eintrag ist geöffnet</translation>
    </message>
    <message>
        <source>Choose one from the list to read it here.</source>
        <translation>Wählen Sie einen aus der Liste, um ihn hier zu lesen.</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Devices &amp; networks</source>
        <translation>Geräte &amp; Netze</translation>
    </message>
    <message>
        <source>Vendors &amp; contracts</source>
        <translation>Firmen &amp; Verträge</translation>
    </message>
    <message>
        <source>Services &amp; backups</source>
        <translation>Dienste &amp; Backups</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RemarkBox</name>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Leave a doubt</source>
        <translation>Zweifel vermerken</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What is wrong? Everyone who sees this record reads it.</source>
        <translation>Was stimmt nicht? Alle, die diesen Eintrag sehen, lesen es.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Removal</name>
    <message>
        <source>A shared storage was not reached: what they wrote that lies only there will not count.</source>
        <translation>Ein gemeinsamer Speicher wurde nicht erreicht: Was nur dort liegt, wird nicht gelten.</translation>
    </message>
    <message>
        <source>Not all that they wrote has arrived here: what is missing will not count.</source>
        <translation>Nicht alles Geschriebene ist hier angekommen: Was fehlt, wird nicht gelten.</translation>
    </message>
    <message>
        <source>What could be read there may have been kept: you get a list of the secrets to change.</source>
        <translation>Was dort lesbar war, kann behalten worden sein: Sie bekommen eine Liste der Geheimnisse, die zu wechseln sind.</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Remove a device of %1?</source>
        <translation>Ein Gerät von %1 entfernen?</translation>
    </message>
    <message>
        <source>This device can read nothing that is written from now on, and what it writes counts no more.</source>
        <translation>Dieses Gerät kann nichts lesen, was von jetzt an geschrieben wird, und was es schreibt, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>End the access of %1?</source>
        <translation>Zugriff von %1 beenden?</translation>
    </message>
    <message>
        <source>Only their own side can remove them from the vault. What belongs to your side is closed to them: they can read nothing there that is written from now on, and what they write there counts no more.</source>
        <translation>Aus dem Tresor kann sie nur die eigene Seite entfernen. Was Ihrer Seite gehört, wird für diese Person geschlossen: Sie kann dort nichts lesen, was von jetzt an geschrieben wird, und was sie dort schreibt, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>Zugriff beenden</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>They can read nothing that is written from now on, and what they write counts no more.</source>
        <translation>Diese Person kann nichts lesen, was von jetzt an geschrieben wird, und was sie schreibt, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>A device of %1</source>
        <translation>Ein Gerät von %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RowsEditor</name>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Take this away from %1</source>
        <translation>Dies von %1 wegnehmen</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>Mehrere durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SealDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SearchBox</name>
    <message>
        <source>Search or type a command</source>
        <translation>Suchen oder Befehl eingeben</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SecretField</name>
    <message>
        <source>Show %1 while held</source>
        <translation>%1 anzeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Zum Anzeigen gedrückt halten</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SecretText</name>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>shown on the screen</source>
        <translation>auf dem Bildschirm sichtbar</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Secrets</name>
    <message>
        <source>copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>look at the record again: someone may have changed it</source>
        <translation>sehen Sie sich den Eintrag noch einmal an: vielleicht hat ihn jemand geändert</translation>
    </message>
    <message>
        <source>there is no such record or field</source>
        <translation>diesen Eintrag oder dieses Feld gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>%1 of %2 copied · %3</source>
        <translation>%1 von %2 kopiert · %3</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SegmentBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Session</name>
    <message>
        <source>using the vault</source>
        <translation>Zugriff auf den Tresor</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>er ist gesperrt</translation>
    </message>
    <message>
        <source>unlock it and try again</source>
        <translation>entsperren Sie ihn und versuchen Sie es noch einmal</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SideFacts</name>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>About this record</source>
        <translation>Über diesen Eintrag</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Wer ihn sehen darf</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation>Verknüpft von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::StepList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteren anzeigen</numerusform>
            <numerusform>%n weitere anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore what it was on %1</source>
        <translation>Stand vom %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Set it back to what it was then</source>
        <translation>Auf den damaligen Stand zurücksetzen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::StorageDeeds</name>
    <message>
        <source>Folder that both sides can reach</source>
        <translation>Ordner, den beide Seiten erreichen</translation>
    </message>
    <message>
        <source>%1 is a shared storage now</source>
        <translation>%1 ist jetzt gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>Stop using %1?</source>
        <translation>%1 nicht mehr benutzen?</translation>
    </message>
    <message>
        <source>Nothing is exchanged there from now on. What lies there stays, and whoever else uses it goes on.</source>
        <translation>Dort wird von jetzt an nichts mehr ausgetauscht. Was dort liegt, bleibt, und wer ihn sonst benutzt, macht weiter.</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Nicht mehr benutzen</translation>
    </message>
    <message>
        <source>%1 is used no more</source>
        <translation>%1 wird nicht mehr benutzt</translation>
    </message>
    <message>
        <source>Fill %1 again?</source>
        <translation>%1 neu füllen?</translation>
    </message>
    <message>
        <source>All that is here is put there once more, and all that lies there is read anew. Do it if the storage was replaced or put back on purpose; if not, find out first who removed something.</source>
        <translation>Alles, was hier ist, wird dort noch einmal abgelegt, und alles, was dort liegt, neu gelesen. Tun Sie es, wenn der Speicher mit Absicht ersetzt oder zurückgeholt wurde; sonst finden Sie zuerst heraus, wer etwas entfernt hat.</translation>
    </message>
    <message>
        <source>Fill it again</source>
        <translation>Neu füllen</translation>
    </message>
    <message>
        <source>%1 is being filled again</source>
        <translation>%1 wird neu gefüllt</translation>
    </message>
    <message>
        <source>Where to write the exchange file</source>
        <translation>Wohin die Austauschdatei geschrieben wird</translation>
    </message>
    <message>
        <source>Exchange files (*.covault-sync)</source>
        <translation>Austauschdateien (*.covault-sync)</translation>
    </message>
    <message>
        <source>Exchange file that somebody gave you</source>
        <translation>Austauschdatei, die Sie bekommen haben</translation>
    </message>
    <message>
        <source>Exchange files (*.covault-sync);;All files (*)</source>
        <translation>Austauschdateien (*.covault-sync);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 wurde geschrieben</translation>
    </message>
    <message>
        <source>The file brought nothing new</source>
        <translation>Die Datei brachte nichts Neues</translation>
    </message>
    <message>
        <source>1 change came</source>
        <translation>1 Änderung kam</translation>
    </message>
    <message numerus="yes">
        <source>%n changes came</source>
        <translation>
            <numerusform>%n Änderung kam</numerusform>
            <numerusform>%n Änderungen kamen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Vault of %1</source>
        <translation>Tresor von %1</translation>
    </message>
    <message>
        <source>You are %1 of %2</source>
        <translation>Sie sind %1 von %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::UnlockController</name>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>On this computer, opened %1</source>
        <translation>Auf diesem Computer, geöffnet %1</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Covault vaults (*.covault)</source>
        <translation>Covault-Tresore (*.covault)</translation>
    </message>
</context>
<context>
    <name>covault::desktop::UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Schnell entsperren</translation>
    </message>
    <message>
        <source>Other vaults</source>
        <translation>Andere Tresore</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Tastaturbelegung</translation>
    </message>
    <message>
        <source>Covault</source>
        <translation>Covault</translation>
    </message>
    <message>
        <source>Open a vault file, or start a new one.</source>
        <translation>Öffnen Sie eine Tresordatei, oder legen Sie einen neuen Tresor an.</translation>
    </message>
    <message>
        <source>Recovery code, nine groups of three</source>
        <translation>Wiederherstellungscode, neun Dreiergruppen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Passphrase verwenden</translation>
    </message>
    <message>
        <source>Use the recovery sheet</source>
        <translation>Wiederherstellungsblatt verwenden</translation>
    </message>
    <message>
        <source>New vault</source>
        <translation>Neuer Tresor</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Die Feststelltaste ist an</translation>
    </message>
</context>
<context>
    <name>covault::desktop::WindowsPlatform</name>
    <message>
        <source>changing what starts at login</source>
        <translation>Ändern des Autostarts</translation>
    </message>
    <message>
        <source>the registry did not take it</source>
        <translation>die Registrierung hat es nicht angenommen</translation>
    </message>
    <message>
        <source>ask who runs this computer</source>
        <translation>fragen Sie, wer diesen Computer betreut</translation>
    </message>
</context>
<context>
    <name>covault::desktop::WordsPanel</name>
    <message>
        <source>The words are: %1</source>
        <translation>Die Wörter sind: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Wort %1</translation>
    </message>
    <message>
        <source>Type the words that you hear</source>
        <translation>Geben Sie die Wörter ein, die Sie hören</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
</context>
<context>
    <name>covault::drawing</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>about secrets</source>
        <translation>über Geheimnisse</translation>
    </message>
    <message>
        <source>side not known</source>
        <translation>Seite unbekannt</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Dienstleister</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seitdem geändert</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or no colour</source>
        <translation>„%1“ fehlt oder ist keine Farbe</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known</source>
        <translation>„%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>the theme</source>
        <translation>das Farbschema</translation>
    </message>
    <message>
        <source>the theme &quot;%1&quot;</source>
        <translation>das Farbschema „%1“</translation>
    </message>
    <message>
        <source>there is none of that name</source>
        <translation>es gibt keines dieses Namens</translation>
    </message>
</context>
<context>
    <name>covault::packet</name>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Dienstleister</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand benannt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>%1; after that ask for a new one</source>
        <translation>%1; danach eine neue anfordern</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>nobody has written the organisation on one page</source>
        <translation>niemand hat die Organisation auf einer Seite beschrieben</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>no contact is marked to be called</source>
        <translation>kein Kontakt ist als anzurufen gekennzeichnet</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer macht was</translation>
    </message>
    <message>
        <source>no duty is settled</source>
        <translation>keine Aufgabe ist geregelt</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>none is drawn</source>
        <translation>keines ist gezeichnet</translation>
    </message>
    <message>
        <source>Runbooks and documents</source>
        <translation>Runbooks und Dokumente</translation>
    </message>
    <message>
        <source>none is written</source>
        <translation>keines ist geschrieben</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>none is recorded</source>
        <translation>keiner ist erfasst</translation>
    </message>
    <message>
        <source>nothing is recorded</source>
        <translation>nichts ist erfasst</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>In this packet</source>
        <translation>In dieser Mappe</translation>
    </message>
    <message>
        <source>No secrets inside.</source>
        <translation>Enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Passwords stay in the vault. Keep this paper out of mail and away from visitors all the same.</source>
        <translation>Passwörter bleiben im Tresor. Diese Mappe gehört trotzdem nicht in E-Mails und nicht vor die Augen von Besuchern.</translation>
    </message>
    <message>
        <source>%1, internal</source>
        <translation>%1, intern</translation>
    </message>
    <message>
        <source>This diagram has not been drawn.</source>
        <translation>Dieses Diagramm wurde nicht gezeichnet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>covault::packet::parts</name>
    <message>
        <source>signed by both</source>
        <translation>beiderseits unterschrieben</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>changed since signed</source>
        <translation>seit Unterschrift geändert</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>one side signed</source>
        <translation>einseitig unterschrieben</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>If no answer</source>
        <translation>Wenn niemand antwortet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number and e-mail</source>
        <translation>Nummer und E-Mail</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>%1 on one page</source>
        <translation>%1 auf einer Seite</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>All numbers checked %1</source>
        <translation>Alle Nummern geprüft am %1</translation>
    </message>
    <message>
        <source>Everyone on the list</source>
        <translation>Alle auf der Liste</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer macht was</translation>
    </message>
    <message>
        <source>Circles stand for %1, squares for %2; a tick means signed.</source>
        <translation>Kreise stehen für %1, Quadrate für %2; ein Haken heißt unterschrieben.</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Verantwortet</translation>
    </message>
    <message>
        <source>Does it</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Runbooks and documents</source>
        <translation>Runbooks und Dokumente</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>zuständig: %1</translation>
    </message>
    <message>
        <source>reviewed %1</source>
        <translation>geprüft: %1</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Have the account number ready when you call.</source>
        <translation>Halten Sie beim Anruf die Kundennummer bereit.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>notice by %1</source>
        <translation>kündbar bis %1</translation>
    </message>
    <message>
        <source>What to rely on</source>
        <translation>Worauf Verlass ist</translation>
    </message>
    <message>
        <source>How complete this packet is, and what is wrong or missing in what it was made from.</source>
        <translation>Wie vollständig diese Mappe ist und was in dem, woraus sie entstand, falsch ist oder fehlt.</translation>
    </message>
    <message>
        <source>%1 % of what such a packet should hold is there</source>
        <translation>%1 % dessen, was eine solche Mappe enthalten soll, ist da</translation>
    </message>
    <message>
        <source>%1 % of the records are confirmed by a person</source>
        <translation>%1 % der Einträge sind von einer Person bestätigt</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Not in this packet</source>
        <translation>Nicht in dieser Mappe</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The documentation vault of a shared IT environment.</source>
        <translation>Der Dokumentationstresor einer gemeinsam betreuten IT-Umgebung.</translation>
    </message>
    <message>
        <source>The vault file to open.</source>
        <translation>Die Tresordatei, die geöffnet werden soll.</translation>
    </message>
    <message>
        <source>The clipboard could not be cleared. Copy something else.</source>
        <translation>Die Zwischenablage konnte nicht geleert werden. Kopieren Sie etwas anderes.</translation>
    </message>
</context>
</TS>
