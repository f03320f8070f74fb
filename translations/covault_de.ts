<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BringIn</name>
    <message>
        <source>Device list</source>
        <translation>Geräteliste</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
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
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, key: %3</source>
        <translation>%1, %2, Schlüssel: %3</translation>
    </message>
    <message>
        <source>nothing in it</source>
        <translation>nichts darin</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 gleich</translation>
    </message>
    <message>
        <source>%1 ambiguous</source>
        <translation>%1 mehrdeutig</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: may be any of %2 records of the vault; it is left out</source>
        <translation>%1: kann einer von %2 Einträgen des Tresors sein; wird ausgelassen</translation>
    </message>
    <message>
        <source>Without a field here, kept beside: %1</source>
        <translation>Ohne eigenes Feld, daneben aufgehoben: %1</translation>
    </message>
    <message>
        <source>is being looked at</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>it is larger than 256 MiB</source>
        <translation>sie ist größer als 256 MiB</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>teilen Sie sie auf</translation>
    </message>
    <message>
        <source>Not a kind of file that can be brought in yet</source>
        <translation>Diese Art Datei kann noch nicht übernommen werden</translation>
    </message>
    <message>
        <source>bringing in %1</source>
        <translation>Übernehmen von %1</translation>
    </message>
    <message>
        <source>%1 was changed since it was looked at</source>
        <translation>%1 wurde seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>look at what it would do now</source>
        <translation>sehen Sie nach, was sie jetzt bewirken würde</translation>
    </message>
    <message>
        <source>%1: there is a diagram of this name already; it is left out</source>
        <translation>%1: ein Diagramm dieses Namens gibt es schon; wird ausgelassen</translation>
    </message>
    <message>
        <source>%1, nodes: %2</source>
        <translation>%1, Knoten: %2</translation>
    </message>
    <message>
        <source>Network scan, drawn as a diagram</source>
        <translation>Netzwerkscan, als Diagramm gezeichnet</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 schon vorhanden</translation>
    </message>
</context>
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
    <name>Founding</name>
    <message>
        <source>making the vault</source>
        <translation>Anlegen des Tresors</translation>
    </message>
    <message>
        <source>the company has no name yet</source>
        <translation>die Firma hat noch keinen Namen</translation>
    </message>
    <message>
        <source>your own name is missing</source>
        <translation>Ihr eigener Name fehlt</translation>
    </message>
    <message>
        <source>what your own company is called is missing</source>
        <translation>der Name Ihrer eigenen Firma fehlt</translation>
    </message>
    <message>
        <source>a name is longer than 255 letters</source>
        <translation>ein Name ist länger als 255 Buchstaben</translation>
    </message>
    <message>
        <source>the folder %1 can&apos;t be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>wählen Sie einen anderen Ort</translation>
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
    <name>Joining</name>
    <message>
        <source>making the request</source>
        <translation>Anlegen der Anfrage</translation>
    </message>
    <message>
        <source>the folder %1 can&apos;t be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>reading the request</source>
        <translation>Lesen der Anfrage</translation>
    </message>
    <message>
        <source>this file holds neither a vault nor a request</source>
        <translation>diese Datei enthält weder einen Tresor noch eine Anfrage</translation>
    </message>
    <message>
        <source>start anew with ‘I was invited’</source>
        <translation>beginnen Sie neu mit ‚Ich wurde eingeladen‘</translation>
    </message>
    <message>
        <source>saving the request</source>
        <translation>Speichern der Anfrage</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>reading the invite</source>
        <translation>Lesen der Einladung</translation>
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
    <name>RecoverySheet</name>
    <message>
        <source>When the passphrase is lost</source>
        <translation>Wenn die Passphrase verloren ist</translation>
    </message>
    <message>
        <source>Start Covault and choose the vault, or open its file %1.</source>
        <translation>Covault starten und den Tresor wählen oder seine Datei %1 öffnen.</translation>
    </message>
    <message>
        <source>Press ‘Use the recovery sheet’.</source>
        <translation>‚Wiederherstellungsblatt verwenden‘ drücken.</translation>
    </message>
    <message>
        <source>Type the nine groups, one after the other. Hyphens and small letters do not matter. A camera that reads the square gives the same text.</source>
        <translation>Die neun Gruppen nacheinander eintippen. Bindestriche und Kleinschreibung sind gleichgültig. Eine Kamera, die das Quadrat liest, gibt denselben Text.</translation>
    </message>
    <message>
        <source>There is no letter I, L, O or U in the code: what looks like one is a 1 or a 0, or a V.</source>
        <translation>Der Code enthält kein I, L, O und U: was so aussieht, ist eine 1, eine 0 oder ein V.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the vault&apos;s file can open the vault without its passphrase. Keep it on paper, locked away, where the people who may need it find it. Do not keep it beside the computer, and not as a file.</source>
        <translation>Wer dieses Blatt und die Datei des Tresors hat, kann den Tresor ohne Passphrase öffnen. Auf Papier und verschlossen aufbewahren, wo es diejenigen finden, die es brauchen könnten. Nicht neben dem Computer und nicht als Datei.</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dieses Blatt</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Angelegt für</translation>
    </message>
    <message>
        <source>Vault file</source>
        <translation>Datei des Tresors</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Verwahrt von</translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation>Verwahrt wo</translation>
    </message>
    <message>
        <source>Recovery sheet of %1</source>
        <translation>Wiederherstellungsblatt von %1</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>no interval</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Easily guessed. Take five or six words that have nothing to do with each other.</source>
        <translation>Leicht zu erraten. Besser sind fünf oder sechs Wörter, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>Fair. One or two words more make it strong.</source>
        <translation>Ausreichend. Ein oder zwei Wörter mehr machen sie stark.</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>choosing the passphrase</source>
        <translation>Wählen der Passphrase</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>es gibt noch keine</translation>
    </message>
    <message>
        <source>it was typed once only</source>
        <translation>sie wurde nur einmal getippt</translation>
    </message>
    <message>
        <source>type it again</source>
        <translation>tippen Sie sie noch einmal</translation>
    </message>
    <message>
        <source>the two are not the same</source>
        <translation>die beiden sind nicht gleich</translation>
    </message>
    <message>
        <source>type both again</source>
        <translation>tippen Sie beide noch einmal</translation>
    </message>
    <message>
        <source>it is easily guessed, and the file can be copied and tried elsewhere</source>
        <translation>sie ist leicht zu erraten, und die Datei kann kopiert und anderswo ausprobiert werden</translation>
    </message>
    <message>
        <source>take five or six words that have nothing to do with each other</source>
        <translation>nehmen Sie fünf oder sechs Wörter, die nichts miteinander zu tun haben</translation>
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
    <message>
        <source>&amp;New vault…</source>
        <translation>&amp;Neuer Tresor…</translation>
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
    <message>
        <source>The vault waits for an invite</source>
        <translation>Der Tresor wartet auf eine Einladung</translation>
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
    <name>covault::desktop::BringInController</name>
    <message>
        <source>Being looked at</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Datei übernehmen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Bring in a folder</source>
        <translation>Ordner übernehmen</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>%1 taken in</source>
        <translation>%1 übernommen</translation>
    </message>
    <message>
        <source>What was changed since stays as it is</source>
        <translation>Was seitdem geändert wurde, bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BringInPage</name>
    <message>
        <source>Bring in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Each file is looked at first: nothing is written before you say so, and it can be undone as a whole. What neither a person nor its source has confirmed waits in the Inbox.</source>
        <translation>Jede Datei wird zuerst geprüft: nichts wird geschrieben, bevor Sie es sagen, und alles zusammen lässt sich rückgängig machen. Was weder ein Mensch noch seine Quelle bestätigt hat, wartet im Eingang.</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Nothing on the list yet</source>
        <translation>Noch nichts auf der Liste</translation>
    </message>
    <message>
        <source>A device list, the passwords of your browser, the contact list of your telephone: start with any of them. A second import of the same file doubles nothing.</source>
        <translation>Eine Geräteliste, die Passwörter des Browsers, die Kontakte des Telefons: womit Sie anfangen, ist gleich. Dieselbe Datei ein zweites Mal verdoppelt nichts.</translation>
    </message>
    <message>
        <source>Inbox: %1 unconfirmed</source>
        <translation>Eingang: %1 unbestätigt</translation>
    </message>
    <message>
        <source>Take in %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The vault file is read-only</source>
        <translation>Die Datei des Tresors ist schreibgeschützt</translation>
    </message>
    <message>
        <source>There is nothing new to take</source>
        <translation>Es gibt nichts Neues zu übernehmen</translation>
    </message>
    <message>
        <source>Taking them in</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>Files still to be looked at: %1</source>
        <translation>Noch zu prüfende Dateien: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
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
    <name>covault::desktop::ClipboardSection</name>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Every program of yours can read the clipboard. Copied secrets are marked as such, which clipboard managers respect, and are cleared at lock and when the program ends.</source>
        <translation>Jedes Ihrer Programme kann die Zwischenablage lesen. Kopierte Geheimnisse sind als solche gekennzeichnet, was Zwischenablage-Verwaltungen beachten, und werden beim Sperren und am Programmende gelöscht.</translation>
    </message>
    <message>
        <source>Clear a copied secret</source>
        <translation>Kopiertes Geheimnis löschen</translation>
    </message>
    <message>
        <source>After this long. What you copied since stays.</source>
        <translation>Nach dieser Zeit. Was seitdem kopiert wurde, bleibt.</translation>
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
    <name>covault::desktop::CodeView</name>
    <message>
        <source>The recovery code: %1</source>
        <translation>Der Wiederherstellungscode: %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::CompanyStep</name>
    <message>
        <source>Whose vault is it?</source>
        <translation>Wessen Tresor ist es?</translation>
    </message>
    <message>
        <source>Step 1 of 3. The others read it when they are let in.</source>
        <translation>Schritt 1 von 3. Die anderen lesen es, wenn sie hereingelassen werden.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Company whose IT is documented</source>
        <translation>Firma, deren IT dokumentiert wird</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>The vault’s file</source>
        <translation>Die Datei des Tresors</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Anderer Ort…</translation>
    </message>
    <message>
        <source>What your own company is called</source>
        <translation>Name Ihrer eigenen Firma</translation>
    </message>
    <message>
        <source>Who else runs IT there? (optional)</source>
        <translation>Wer betreibt die IT dort noch? (freiwillig)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The vault is kept in %1</source>
        <translation>Der Tresor liegt in %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ComputerSection</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Covault starts locked when you log in.</source>
        <translation>Covault startet beim Anmelden, gesperrt.</translation>
    </message>
    <message>
        <source>Vault file</source>
        <translation>Tresordatei</translation>
    </message>
    <message>
        <source>To keep a copy, lock the vault and copy this file: the copy is whole, and the same passphrase opens it. Work in one of the two only.</source>
        <translation>Für eine Sicherung den Tresor sperren und diese Datei kopieren: Die Kopie ist vollständig, und dieselbe Passphrase öffnet sie. Nur in einer von beiden arbeiten.</translation>
    </message>
    <message>
        <source>Open People &amp; sync</source>
        <translation>Personen und Abgleich öffnen</translation>
    </message>
    <message>
        <source>Shared storage</source>
        <translation>Gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>Where this vault meets those of the others is set up with the people it is shared with.</source>
        <translation>Wo dieser Tresor auf die der anderen trifft, wird bei den Personen eingerichtet, mit denen er geteilt wird.</translation>
    </message>
    <message>
        <source>it still starts at login</source>
        <translation>startet weiterhin beim Anmelden</translation>
    </message>
    <message>
        <source>it does not start at login</source>
        <translation>startet nicht beim Anmelden</translation>
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
    <name>covault::desktop::DaysDelegate</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
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
    <name>covault::desktop::DoorsStep</name>
    <message>
        <source>Welcome to Covault</source>
        <translation>Willkommen bei Covault</translation>
    </message>
    <message>
        <source>All that two teams must know to run one company&apos;s IT: encrypted, on your own computers, with no server in the middle.</source>
        <translation>Alles, was zwei Teams wissen müssen, um die IT einer Firma zu betreiben: verschlüsselt, auf Ihren eigenen Computern, ohne Server dazwischen.</translation>
    </message>
    <message>
        <source>Start our vault</source>
        <translation>Unseren Tresor anlegen</translation>
    </message>
    <message>
        <source>You are the first of your company. You choose the passphrase and bring in what you have.</source>
        <translation>Sie sind der Anfang in Ihrer Firma. Sie wählen die Passphrase und übernehmen, was es schon gibt.</translation>
    </message>
    <message>
        <source>I was invited</source>
        <translation>Ich wurde eingeladen</translation>
    </message>
    <message>
        <source>Somebody has a vault and wants to share it with you. You send a request and get an invite.</source>
        <translation>Jemand hat einen Tresor und will ihn mit Ihnen teilen. Sie schicken eine Anfrage und bekommen eine Einladung.</translation>
    </message>
    <message>
        <source>Try it with a sample company</source>
        <translation>Mit einer Beispielfirma ausprobieren</translation>
    </message>
    <message>
        <source>A made-up company with its provider, its passwords and its problems. Nothing of yours is touched.</source>
        <translation>Eine erfundene Firma mit ihrem Dienstleister, ihren Passwörtern und ihren Problemen. Von Ihren Daten wird nichts berührt.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Use the recovery sheet</source>
        <translation>Wiederherstellungsblatt verwenden</translation>
    </message>
    <message>
        <source>Back to the vaults of this computer</source>
        <translation>Zurück zu den Tresoren dieses Computers</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DropZone</name>
    <message>
        <source>Drop what you have here</source>
        <translation>Hier ablegen, was es schon gibt</translation>
    </message>
    <message>
        <source>Spreadsheets and CSV tables, exports of Bitwarden, KeePassXC and browsers, draw.io diagrams, network scans of nmap, Covault exports, or a whole folder</source>
        <translation>Excel-Mappen und CSV-Tabellen, Exporte von Bitwarden, KeePassXC und Browsern, Diagramme von draw.io, Netzwerkscans von nmap, Exporte von Covault oder ein ganzer Ordner</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
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
    <name>covault::desktop::FileDelegate</name>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FileView</name>
    <message>
        <source>Files to bring in</source>
        <translation>Zu übernehmende Dateien</translation>
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
    <name>covault::desktop::FirstRunController</name>
    <message>
        <source>Where the vault is kept</source>
        <translation>Wo der Tresor liegt</translation>
    </message>
    <message>
        <source>Covault vaults (*.covault)</source>
        <translation>Covault-Tresore (*.covault)</translation>
    </message>
    <message>
        <source>making the vault</source>
        <translation>Anlegen des Tresors</translation>
    </message>
    <message>
        <source>there is a file of this name already</source>
        <translation>eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Recovery sheet %1.pdf</source>
        <translation>Wiederherstellungsblatt %1.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Wiederherstellungsblatt speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>proving the sheet</source>
        <translation>Prüfen des Blatts</translation>
    </message>
    <message>
        <source>this is not the last group of the code</source>
        <translation>das ist nicht die letzte Gruppe des Codes</translation>
    </message>
    <message>
        <source>look at the group with the number 9 on the sheet</source>
        <translation>sehen Sie auf dem Blatt die Gruppe mit der Nummer 9 an</translation>
    </message>
    <message>
        <source>Go on without a recovery sheet?</source>
        <translation>Ohne Wiederherstellungsblatt weitermachen?</translation>
    </message>
    <message>
        <source>The vault is made and opens with its passphrase. Its recovery code is shown nowhere again: if the passphrase is lost, so is the vault.</source>
        <translation>Der Tresor ist angelegt und öffnet sich mit seiner Passphrase. Sein Wiederherstellungscode wird nie wieder angezeigt: mit der Passphrase wäre auch der Tresor verloren.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne weitermachen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::FirstRunPage</name>
    <message>
        <source>Step 2 of 3. Whoever opens this vault on this computer types its passphrase. It is kept nowhere, and nobody can reset it.</source>
        <translation>Schritt 2 von 3. Wer diesen Tresor auf diesem Computer öffnet, tippt seine Passphrase. Sie wird nirgends aufbewahrt, und niemand kann sie zurücksetzen.</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Erster Start</translation>
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
    <name>covault::desktop::InviteStep</name>
    <message>
        <source>You are invited</source>
        <translation>Sie sind eingeladen</translation>
    </message>
    <message>
        <source>Step 4 of 4. The words prove that the invite comes from the one you talk to. They are other words than those of the request.</source>
        <translation>Schritt 4 von 4. Die Wörter beweisen, dass die Einladung von dem Menschen kommt, mit dem Sie sprechen. Es sind andere Wörter als die der Anfrage.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Choose the invite…</source>
        <translation>Einladung wählen…</translation>
    </message>
    <message>
        <source>1. The file that you got back, or drop it here</source>
        <translation>1. Die Datei, die zurückkam – oder hier ablegen</translation>
    </message>
    <message>
        <source>2. Type the six words that are read to you</source>
        <translation>2. Die sechs Wörter tippen, die Ihnen vorgelesen werden</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen…</translation>
    </message>
</context>
<context>
    <name>covault::desktop::JoinController</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Requests to join (*.covault-join)</source>
        <translation>Beitrittsanfragen (*.covault-join)</translation>
    </message>
    <message>
        <source>Open the invite</source>
        <translation>Einladung öffnen</translation>
    </message>
    <message>
        <source>Invites (*.covault-invite)</source>
        <translation>Einladungen (*.covault-invite)</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>there is no invite yet</source>
        <translation>es gibt noch keine Einladung</translation>
    </message>
    <message>
        <source>choose its file</source>
        <translation>wählen Sie ihre Datei</translation>
    </message>
    <message>
        <source>not all six words are typed</source>
        <translation>es sind nicht alle sechs Wörter getippt</translation>
    </message>
    <message>
        <source>have them read out again</source>
        <translation>lassen Sie sie noch einmal vorlesen</translation>
    </message>
    <message>
        <source>using %1</source>
        <translation>Benutzen von %1</translation>
    </message>
    <message>
        <source>You are in. Some records are still on their way: sync again later.</source>
        <translation>Sie sind dabei. Einige Einträge sind noch unterwegs: später noch einmal abgleichen.</translation>
    </message>
    <message>
        <source>You are in. Records that you can read: %1</source>
        <translation>Sie sind dabei. Einträge, die Sie lesen können: %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::JoinPage</name>
    <message>
        <source>Step 2 of 4. Your copy of the vault is opened with a passphrase of your own. Whoever loses it asks for another invite.</source>
        <translation>Schritt 2 von 4. Ihre Kopie des Tresors öffnet sich mit einer eigenen Passphrase. Wer sie verliert, bittet um eine neue Einladung.</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Anfrage anlegen</translation>
    </message>
    <message>
        <source>Join a vault</source>
        <translation>Einem Tresor beitreten</translation>
    </message>
</context>
<context>
    <name>covault::desktop::KeyModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
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
    <name>covault::desktop::LockStep</name>
    <message>
        <source>What opens it?</source>
        <translation>Was öffnet ihn?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Make one for me</source>
        <translation>Eine vorschlagen</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Getipptes anzeigen</translation>
    </message>
    <message>
        <source>Five or six words that have nothing to do with each other are strong and can be remembered.</source>
        <translation>Fünf oder sechs Wörter, die nichts miteinander zu tun haben, sind stark und merkbar.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Die Feststelltaste ist an</translation>
    </message>
</context>
<context>
    <name>covault::desktop::LockingSection</name>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>The vault is also locked when you lock the screen and before the computer sleeps. What is typed and not saved is kept in the vault.</source>
        <translation>Der Tresor wird auch gesperrt, wenn der Bildschirm gesperrt wird und bevor der Computer schläft. Was eingegeben und nicht gespeichert ist, bleibt im Tresor erhalten.</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Schnell entsperren</translation>
    </message>
    <message>
        <source>This computer keeps a key that opens the vault, in the key store of your login. Who can use your login can then open the vault without its passphrase.</source>
        <translation>Dieser Computer bewahrt im Schlüsselbund Ihrer Anmeldung einen Schlüssel auf, der den Tresor öffnet. Wer Ihre Anmeldung nutzen kann, öffnet den Tresor dann ohne Passphrase.</translation>
    </message>
    <message>
        <source>Lock when nobody works</source>
        <translation>Sperren, wenn niemand arbeitet</translation>
    </message>
    <message>
        <source>After this long without a key, a click or a touch.</source>
        <translation>Nach dieser Zeit ohne Taste, Klick oder Berührung.</translation>
    </message>
    <message>
        <source>quick unlock is still on</source>
        <translation>schnelles Entsperren ist noch an</translation>
    </message>
    <message>
        <source>quick unlock is still off</source>
        <translation>schnelles Entsperren ist noch aus</translation>
    </message>
    <message>
        <source>The vault file is read-only</source>
        <translation>Die Tresordatei ist schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>covault::desktop::LookSection</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>For this computer. Every change is seen at once.</source>
        <translation>Für diesen Computer. Jede Änderung ist sofort zu sehen.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>How near to each other the rows of lists and tables are.</source>
        <translation>Wie dicht die Zeilen von Listen und Tabellen stehen.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Of the size that your system has; rows and buttons grow with it.</source>
        <translation>Von der Größe, die Ihr System hat; Zeilen und Schaltflächen wachsen mit.</translation>
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
    <name>covault::desktop::NewcomerStep</name>
    <message>
        <source>Who joins?</source>
        <translation>Wer tritt bei?</translation>
    </message>
    <message>
        <source>Step 1 of 4. Whoever invites you reads this in your request, and decides what you may see.</source>
        <translation>Schritt 1 von 4. Wer Sie einlädt, liest das in Ihrer Anfrage und entscheidet, was Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Company whose vault it is</source>
        <translation>Firma, deren Tresor es ist</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>What your own company is called</source>
        <translation>Name Ihrer eigenen Firma</translation>
    </message>
    <message>
        <source>You work for the company whose vault it is</source>
        <translation>Sie arbeiten für die Firma, deren Tresor es ist</translation>
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
    <name>covault::desktop::QuickUnlock</name>
    <message>
        <source>changing quick unlock</source>
        <translation>schnelles Entsperren ändern</translation>
    </message>
    <message>
        <source>another vault is open now</source>
        <translation>jetzt ist ein anderer Tresor offen</translation>
    </message>
    <message>
        <source>open the vault again and repeat it there</source>
        <translation>öffnen Sie den Tresor noch einmal und wiederholen Sie es dort</translation>
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
    <name>covault::desktop::RequestStep</name>
    <message>
        <source>Ask to be let in</source>
        <translation>Um Einlass bitten</translation>
    </message>
    <message>
        <source>Step 3 of 4. It waits on this computer: close Covault if you like, and open this vault again when the invite is there. A request is good for 14 days.</source>
        <translation>Schritt 3 von 4. Die Anfrage wartet auf diesem Computer: Sie können Covault schließen und diesen Tresor wieder öffnen, wenn die Einladung da ist. Eine Anfrage gilt 14 Tage.</translation>
    </message>
    <message>
        <source>I have the invite</source>
        <translation>Ich habe die Einladung</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Anfrage speichern…</translation>
    </message>
    <message>
        <source>1. Send this file to the one who invites you</source>
        <translation>1. Diese Datei dem Menschen schicken, der Sie einlädt</translation>
    </message>
    <message>
        <source>2. On the telephone, read these six words to them</source>
        <translation>2. Diese sechs Wörter am Telefon vorlesen</translation>
    </message>
    <message>
        <source>The words are being worked out.</source>
        <translation>Die Wörter werden berechnet.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Locks it. Open it again to go on.</source>
        <translation>Sperrt. Zum Weitermachen wieder öffnen.</translation>
    </message>
    <message>
        <source>Saved to %1. It holds no secret: send it by mail.</source>
        <translation>Gespeichert unter %1. Sie enthält kein Geheimnis: eine Mail genügt.</translation>
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
    <name>covault::desktop::RuleModel</name>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
    <message>
        <source>%1, holds no secret</source>
        <translation>%1, ohne Geheimnis</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Confirm again after</source>
        <translation>Neu bestätigen nach</translation>
    </message>
    <message>
        <source>Change secrets after</source>
        <translation>Geheimnisse wechseln nach</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RulesSection</name>
    <message>
        <source>Rules of this vault</source>
        <translation>Regeln dieses Tresors</translation>
    </message>
    <message>
        <source>Rules shown</source>
        <translation>Gezeigte Regeln</translation>
    </message>
    <message>
        <source>Back to the &amp;usual</source>
        <translation>Zurück zum &amp;Üblichen</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Einträge suchen</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Regeln suchen</translation>
    </message>
    <message>
        <source>Type a number of days; 0 means never.</source>
        <translation>Eine Zahl von Tagen eingeben; 0 heißt nie.</translation>
    </message>
    <message>
        <source>They hold for everyone who works in this vault. What differs from the usual is bold.</source>
        <translation>Sie gelten für alle, die in diesem Tresor arbeiten. Was vom Üblichen abweicht, ist fett.</translation>
    </message>
    <message>
        <source>They hold for everyone who works in this vault. Those who administer it can change them.</source>
        <translation>Sie gelten für alle, die in diesem Tresor arbeiten. Ändern können sie, die ihn verwalten.</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>Die Regeln konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>Regeln werden gelesen</translation>
    </message>
    <message>
        <source>No such rule</source>
        <translation>Keine solche Regel</translation>
    </message>
    <message>
        <source>Under All stand those that are not in force.</source>
        <translation>Unter Alle stehen die, die nicht in Kraft sind.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SampleCompany</name>
    <message>
        <source>opening the sample company</source>
        <translation>Öffnen der Beispielfirma</translation>
    </message>
    <message>
        <source>remove the folder %1 and try again</source>
        <translation>löschen Sie den Ordner %1 und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>making the sample company</source>
        <translation>Anlegen der Beispielfirma</translation>
    </message>
    <message>
        <source>the program ended before it was done</source>
        <translation>das Programm endete, bevor es fertig war</translation>
    </message>
    <message>
        <source>the program covault-cli, which makes it, is not installed</source>
        <translation>das Programm covault-cli, das sie anlegt, ist nicht installiert</translation>
    </message>
    <message>
        <source>install it and try again</source>
        <translation>installieren Sie es und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the folder %1 can&apos;t be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SampleStep</name>
    <message>
        <source>A sample company</source>
        <translation>Eine Beispielfirma</translation>
    </message>
    <message>
        <source>Lindgren Maschinenbau and its IT provider are being made up: they found a vault, share it, bring in their files and argue about duties. It takes some seconds and stays on this computer.</source>
        <translation>Lindgren Maschinenbau und ihr Dienstleister werden erfunden: sie legen einen Tresor an, teilen ihn, übernehmen ihre Dateien und streiten über Aufgaben. Das dauert einige Sekunden und bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The sample company is being made</source>
        <translation>Die Beispielfirma wird angelegt</translation>
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
    <name>covault::desktop::SettingsController</name>
    <message>
        <source>With quick unlock this computer opens the vault without its passphrase. Type it once more to turn it on.</source>
        <translation>Mit dem schnellen Entsperren öffnet dieser Computer den Tresor ohne Passphrase. Zum Einschalten noch einmal eingeben.</translation>
    </message>
    <message>
        <source>%1, now: %2</source>
        <translation>%1, jetzt: %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SettingsPage</name>
    <message>
        <source>&amp;Keys of this window</source>
        <translation>&amp;Tasten dieses Fensters</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Rules of this vault</source>
        <translation>Regeln dieses Tresors</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Teile der Einstellungen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SheetStep</name>
    <message>
        <source>The recovery sheet</source>
        <translation>Das Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Step 3 of 3. Nobody can open the vault without its passphrase, not even we. This sheet is the one way back in if it is lost. Keep it on paper, locked away.</source>
        <translation>Schritt 3 von 3. Ohne seine Passphrase kann niemand den Tresor öffnen, auch wir nicht. Dieses Blatt ist der einzige Weg zurück, wenn sie verloren ist. Auf Papier und verschlossen aufbewahren.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Type the last group of the code, as it stands on the sheet</source>
        <translation>Die letzte Gruppe des Codes tippen, wie sie auf dem Blatt steht</translation>
    </message>
    <message>
        <source>Copy it by hand</source>
        <translation>Von Hand abschreiben</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Code verbergen</translation>
    </message>
    <message>
        <source>Saved to %1. Print it, then delete the file.</source>
        <translation>Gespeichert unter %1. Ausdrucken, dann die Datei löschen.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker geschickt.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ShortcutsSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The keys of a page are listed once it was opened.</source>
        <translation>Die Tasten einer Seite stehen hier, sobald sie geöffnet wurde.</translation>
    </message>
    <message>
        <source>No key for this</source>
        <translation>Keine Taste dafür</translation>
    </message>
    <message>
        <source>Everything can be found with Ctrl+K too.</source>
        <translation>Mit Strg+K lässt sich auch alles finden.</translation>
    </message>
    <message>
        <source>Search what it does, or the key</source>
        <translation>Suchen, was sie tut, oder die Taste</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::SideChoice</name>
    <message>
        <source>I work for this company</source>
        <translation>Ich arbeite für diese Firma</translation>
    </message>
    <message>
        <source>I work for its IT provider</source>
        <translation>Ich arbeite für ihren IT-Dienstleister</translation>
    </message>
    <message>
        <source>Which side you are on</source>
        <translation>Auf welcher Seite Sie stehen</translation>
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
    <name>covault::desktop::Step</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
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
    <name>covault::desktop::ThemePicker</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
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
