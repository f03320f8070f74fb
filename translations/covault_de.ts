<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessReading</name>
    <message>
        <source>changing what a member may</source>
        <translation>beim Ändern dessen, was ein Mitglied darf</translation>
    </message>
    <message>
        <source>somebody else changed it in the meantime</source>
        <translation>jemand anderes hat es inzwischen geändert</translation>
    </message>
    <message>
        <source>close this, and look at it again</source>
        <translation>schließen Sie dies und sehen Sie es noch einmal an</translation>
    </message>
    <message>
        <source>It belongs to %1, whose admins decide who sees it</source>
        <translation>Es gehört %1; deren Admins entscheiden, wer es sieht</translation>
    </message>
    <message>
        <source>All people of their side see it</source>
        <translation>Alle ihrer Seite sehen es</translation>
    </message>
    <message>
        <source>You can&apos;t read it yourself, so you have no key to hand on</source>
        <translation>Sie können es selbst nicht lesen und haben daher keinen Schlüssel weiterzugeben</translation>
    </message>
    <message>
        <source>Another admin of your side decides what you may</source>
        <translation>Was Sie dürfen, entscheidet ein anderer Admin Ihrer Seite</translation>
    </message>
    <message>
        <source>it was removed in the meantime</source>
        <translation>es wurde inzwischen entfernt</translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <source>Decides about the people of %1 no more.</source>
        <translation>Entscheidet nicht mehr über die Leute von %1.</translation>
    </message>
    <message>
        <source>Only reads from now on, and adds remarks.</source>
        <translation>Liest von jetzt an nur noch und schreibt Bemerkungen.</translation>
    </message>
    <message>
        <source>Can change what they see.</source>
        <translation>Kann ändern, was zu sehen ist.</translation>
    </message>
    <message>
        <source>Decides about the people of %1, and lets others in.</source>
        <translation>Entscheidet über die Leute von %1 und lässt andere herein.</translation>
    </message>
    <message>
        <source>From then on %1 decides about its people itself, and your side no more.</source>
        <translation>Von da an entscheidet %1 selbst über die eigenen Leute, und Ihre Seite nicht mehr.</translation>
    </message>
    <message>
        <source>Will see %1. It holds nothing yet.</source>
        <translation>Wird %1 sehen. Darin steht noch nichts.</translation>
    </message>
    <message>
        <source>Will see 1 record in %1, with all that it ever held.</source>
        <translation>Wird 1 Eintrag in %1 sehen, mit allem, was je darin stand.</translation>
    </message>
    <message numerus="yes">
        <source>Will see %n records in %1, with all that they ever held.</source>
        <translation>
            <numerusform>Wird %n Eintrag in %1 sehen, mit allem, was je darin stand.</numerusform>
            <numerusform>Wird %n Einträge in %1 sehen, mit allem, was je darin stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sees nothing that is written in %1 from now on. What stands there now was in reach, and may have been kept: see Secrets to change.</source>
        <translation>Sieht nichts, was von jetzt an in %1 geschrieben wird. Was jetzt darin steht, war erreichbar und kann behalten worden sein: siehe Geheimnisse zum Wechseln.</translation>
    </message>
    <message>
        <source>Changes nothing in %1 any more.</source>
        <translation>Ändert in %1 nichts mehr.</translation>
    </message>
    <message>
        <source>Can change what stands in %1.</source>
        <translation>Kann ändern, was in %1 steht.</translation>
    </message>
    <message>
        <source>Sees nothing new after %1.</source>
        <translation>Sieht nach dem %1 nichts Neues mehr.</translation>
    </message>
    <message>
        <source>What they see no longer ends.</source>
        <translation>Der Zugriff hat kein Ende mehr.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>answers first</source>
        <translation>reagiert zuerst</translation>
    </message>
    <message>
        <source>answers after hours</source>
        <translation>reagiert nach Dienst</translation>
    </message>
    <message>
        <source>is responsible</source>
        <translation>ist ausführend</translation>
    </message>
    <message>
        <source>is the backup</source>
        <translation>ist die Vertretung</translation>
    </message>
    <message>
        <source>stands in the escalation</source>
        <translation>steht in der Eskalation</translation>
    </message>
    <message>
        <source>nobody is named to answer first</source>
        <translation>niemand ist genannt, der zuerst reagiert</translation>
    </message>
    <message>
        <source>nobody is named for after hours</source>
        <translation>für die Zeit nach Dienst ist niemand genannt</translation>
    </message>
    <message>
        <source>nobody is named as responsible</source>
        <translation>niemand ist als ausführend genannt</translation>
    </message>
    <message>
        <source>nobody is named as backup</source>
        <translation>niemand ist als Vertretung genannt</translation>
    </message>
    <message>
        <source>nobody is named in the escalation</source>
        <translation>niemand ist in der Eskalation genannt</translation>
    </message>
    <message>
        <source>who is named can&apos;t be seen here</source>
        <translation>wer genannt ist, ist hier nicht zu sehen</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Weiteres Telefon</translation>
    </message>
    <message>
        <source>Second route</source>
        <translation>Zweiter Weg</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <translation>nach %1: %2</translation>
    </message>
</context>
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
    <message>
        <source>it was stopped</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>it is a device or a pipe and no file</source>
        <translation>es ist ein Gerät oder eine Pipe und keine Datei</translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message>
        <source>changing several records</source>
        <translation>Ändern mehrerer Einträge</translation>
    </message>
    <message>
        <source>one of them was removed meanwhile</source>
        <translation>einer davon wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>select them again</source>
        <translation>wählen Sie sie noch einmal aus</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
        <source>Take away tags</source>
        <translation>Schlagwörter wegnehmen</translation>
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
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>DiagramWords</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Nicht gezeichnet</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Link missing</source>
        <translation>Verbindung fehlt</translation>
    </message>
    <message>
        <source>Unknown host</source>
        <translation>Unbekannter Host</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>showing a diagram</source>
        <translation>Anzeigen eines Diagramms</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>es ist nicht mehr da</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>wählen Sie ein anderes</translation>
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
    <name>Durations</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
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
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutiesPage</name>
    <message>
        <source>Working together</source>
        <translation>Zusammenarbeit</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Unterschrift fehlt</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seitdem geändert</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Unbesetzt</translation>
    </message>
    <message>
        <source>not visible here</source>
        <translation>hier nicht sichtbar</translation>
    </message>
    <message>
        <source>signed on %1 by %2</source>
        <translation>am %1 unterschrieben von %2</translation>
    </message>
    <message>
        <source>changed since it was signed on %1 by %2</source>
        <translation>geändert seit der Unterschrift am %1 von %2</translation>
    </message>
    <message>
        <source>%1, in ‘%2’</source>
        <translation>%1, in „%2“</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>Kein Bereich</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Nicht abgedeckt</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
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
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>in 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer Eintrag</numerusform>
            <numerusform>%n weitere Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n values</source>
        <translation>
            <numerusform>%1 hat %n Wert</numerusform>
            <numerusform>%1 hat %n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>In conflict: %1</source>
        <translation>Im Konflikt: %1</translation>
    </message>
    <message>
        <source>set at once without knowing of each other: %1</source>
        <translation>gleichzeitig gesetzt, ohne voneinander zu wissen: %1</translation>
    </message>
    <message>
        <source>Link to the removed record %1</source>
        <translation>Verweis auf den entfernten Eintrag %1</translation>
    </message>
    <message>
        <source>Link to a record that does not exist: %1</source>
        <translation>Verweis auf einen Eintrag, den es nicht gibt: %1</translation>
    </message>
    <message>
        <source>%1 of ‘%2’ names %3</source>
        <translation>%1 von „%2“ nennt %3</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>Link to a record that is not here: %1</source>
        <translation>Verweis auf einen Eintrag, der nicht hier ist: %1</translation>
    </message>
    <message>
        <source>%1, which is gone or lies in a collection that is closed to you</source>
        <translation>%1; der Eintrag fehlt oder liegt in einer Sammlung, die Ihnen verschlossen ist</translation>
    </message>
    <message numerus="yes">
        <source>%n records name it; the first: %1</source>
        <translation>
            <numerusform>%n Eintrag nennt ihn; der erste: %1</numerusform>
            <numerusform>%n Einträge nennen ihn; der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has left and is still named</source>
        <translation>%1 ist ausgeschieden und noch genannt</translation>
    </message>
    <message>
        <source>%1 of ‘%2’</source>
        <translation>%1 von „%2“</translation>
    </message>
    <message>
        <source>left on %1; named in %2</source>
        <translation>ausgeschieden am %1; genannt in: %2</translation>
    </message>
    <message>
        <source>named in %1</source>
        <translation>genannt in: %1</translation>
    </message>
    <message>
        <source>What it relies on has changed: %1</source>
        <translation>Worauf es sich stützt, hat sich geändert: %1</translation>
    </message>
    <message>
        <source>reviewed on %1; changed since then: %2</source>
        <translation>geprüft am %1; seitdem geändert: %2</translation>
    </message>
    <message>
        <source>Nobody is accountable: %1</source>
        <translation>Niemand ist verantwortlich: %1</translation>
    </message>
    <message>
        <source>no side is accountable</source>
        <translation>keine Seite ist verantwortlich</translation>
    </message>
    <message>
        <source>the accountable side is not in this vault</source>
        <translation>die verantwortliche Seite ist nicht in diesem Tresor</translation>
    </message>
    <message>
        <source>; area: %1</source>
        <translation>; Bereich: %1</translation>
    </message>
    <message>
        <source>Edited since its review: %1</source>
        <translation>Seit der Prüfung bearbeitet: %1</translation>
    </message>
    <message>
        <source>reviewed on %1, last edited on %2</source>
        <translation>geprüft am %1, zuletzt bearbeitet am %2</translation>
    </message>
    <message>
        <source>No credential here opens it: %1</source>
        <translation>Kein Zugang hier führt hinein: %1</translation>
    </message>
    <message>
        <source>none of the credentials that this side can read opens it</source>
        <translation>keiner der Zugänge, die diese Seite lesen kann, führt hinein</translation>
    </message>
    <message>
        <source>; managed by %1</source>
        <translation>; verwaltet von %1</translation>
    </message>
    <message>
        <source>Past its date: %1</source>
        <translation>Abgelaufen: %1</translation>
    </message>
    <message>
        <source>Ends soon: %1</source>
        <translation>Endet bald: %1</translation>
    </message>
    <message>
        <source>; it renews by itself: note the new date</source>
        <translation>; es verlängert sich von selbst: bitte das neue Datum eintragen</translation>
    </message>
    <message>
        <source>; it renews by itself</source>
        <translation>; es verlängert sich von selbst</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Incomplete: %1</source>
        <translation>Unvollständig: %1</translation>
    </message>
    <message>
        <source>required and empty: %1</source>
        <translation>erforderlich und leer: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>es fehlt: %1</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 a quarter</source>
        <translation>%1 im Quartal</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>%1, %2 %3 for the next term</source>
        <translation>%1, %2 %3 für die nächste Laufzeit</translation>
    </message>
    <message>
        <source>it renews by itself for %1</source>
        <translation>es verlängert sich von selbst um %1</translation>
    </message>
    <message>
        <source>it renews by itself</source>
        <translation>es verlängert sich von selbst</translation>
    </message>
    <message>
        <source>Notice date passed: %1</source>
        <translation>Kündigungstermin verstrichen: %1</translation>
    </message>
    <message>
        <source>Notice date near: %1</source>
        <translation>Kündigungstermin naht: %1</translation>
    </message>
    <message>
        <source>notice by %1, %2</source>
        <translation>Kündigung bis %1, %2</translation>
    </message>
    <message>
        <source>the term ends on %1</source>
        <translation>die Laufzeit endet am %1</translation>
    </message>
    <message>
        <source>cost of missing it: %1</source>
        <translation>Kosten, wenn er verstreicht: %1</translation>
    </message>
    <message>
        <source>no site says where it stands</source>
        <translation>kein Standort sagt, wo es steht</translation>
    </message>
    <message>
        <source>nobody owns, uses or manages it</source>
        <translation>niemand besitzt, nutzt oder verwaltet es</translation>
    </message>
    <message>
        <source>nothing says what it opens</source>
        <translation>nichts sagt, wohin er führt</translation>
    </message>
    <message>
        <source>no vendor stands behind it</source>
        <translation>kein Lieferant steht dahinter</translation>
    </message>
    <message>
        <source>Belongs to nothing: %1</source>
        <translation>Gehört zu nichts: %1</translation>
    </message>
    <message numerus="yes">
        <source>One secret in %n records</source>
        <translation>
            <numerusform>Ein Geheimnis in %n Eintrag</numerusform>
            <numerusform>Ein Geheimnis in %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>the same secret is kept in %1</source>
        <translation>dasselbe Geheimnis steht in: %1</translation>
    </message>
    <message>
        <source>Due for rotation: %1</source>
        <translation>Wechsel fällig: %1</translation>
    </message>
    <message>
        <source>password set on %1, which lies in the future and counts as unknown; rotation every %2</source>
        <translation>Passwort vom %1, was in der Zukunft liegt und als unbekannt gilt; Wechselfrist %2</translation>
    </message>
    <message>
        <source>password set %1; rotation every %2; %3 over</source>
        <translation>Passwort vom %1; Wechselfrist %2; %3 überfällig</translation>
    </message>
    <message>
        <source>Never confirmed: %1</source>
        <translation>Nie bestätigt: %1</translation>
    </message>
    <message>
        <source>brought in on %1 and never confirmed</source>
        <translation>am %1 hereingeholt und nie bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>Nicht bestätigt: %1</translation>
    </message>
    <message>
        <source>every date of it lies in the future and counts as unknown; limit %1</source>
        <translation>jedes Datum darin liegt in der Zukunft und gilt als unbekannt; Grenze %1</translation>
    </message>
    <message>
        <source>not confirmed since %1 (%2; limit %3)</source>
        <translation>nicht bestätigt seit %1 (%2; Grenze %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n records from one import were never confirmed</source>
        <translation>
            <numerusform>%n Eintrag aus einem Import wurde nie bestätigt</numerusform>
            <numerusform>%n Einträge aus einem Import wurden nie bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>brought in on %1 and never confirmed (%2)</source>
        <translation>am %1 hereingeholt und nie bestätigt (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n thousand</source>
        <translation>
            <numerusform>%n tausend</numerusform>
            <numerusform>%n tausend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n million</source>
        <translation>
            <numerusform>%n Million</numerusform>
            <numerusform>%n Millionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n billion</source>
        <translation>
            <numerusform>%n Milliarde</numerusform>
            <numerusform>%n Milliarden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trillion</source>
        <translation>
            <numerusform>%n Billion</numerusform>
            <numerusform>%n Billionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quadrillion</source>
        <translation>
            <numerusform>%n Billiarde</numerusform>
            <numerusform>%n Billiarden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quintillion</source>
        <translation>
            <numerusform>%n Trillion</numerusform>
            <numerusform>%n Trillionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Easily guessed: %1</source>
        <translation>Leicht zu erraten: %1</translation>
    </message>
    <message>
        <source>guessed within about %1 tries; it should take at least %2 for a password</source>
        <translation>mit etwa %1 Versuchen zu erraten; für ein Passwort sollten es mindestens %2 sein</translation>
    </message>
    <message>
        <source>guessed within about %1 tries; it should take at least %2 for ‘%3’</source>
        <translation>mit etwa %1 Versuchen zu erraten; für „%3“ sollten es mindestens %2 sein</translation>
    </message>
    <message numerus="yes">
        <source>for the next %n days</source>
        <translation>
            <numerusform>für den nächsten %n Tag</numerusform>
            <numerusform>für die nächsten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Responsible and backup are away: %1</source>
        <translation>Ausführung und Vertretung sind abwesend: %1</translation>
    </message>
    <message>
        <source>Nobody answers for a time: %1</source>
        <translation>Zeitweise reagiert niemand: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n duties miss their people for a time</source>
        <translation>
            <numerusform>%n Aufgabe ist zeitweise ohne ihre Leute</numerusform>
            <numerusform>%n Aufgaben sind zeitweise ohne ihre Leute</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the first %2</source>
        <translation>%1; die erste: %2</translation>
    </message>
    <message>
        <source>%1 signed on %2</source>
        <translation>%1 hat am %2 unterschrieben</translation>
    </message>
    <message>
        <source>Changed since it was signed: %1</source>
        <translation>Seit der Unterschrift geändert: %1</translation>
    </message>
    <message>
        <source>%1; last changed on %2</source>
        <translation>%1; zuletzt geändert am %2</translation>
    </message>
    <message>
        <source>Not signed by %1</source>
        <translation>Von %1 nicht unterschrieben</translation>
    </message>
    <message>
        <source>%1 has not signed ‘%2’</source>
        <translation>%1 hat „%2“ nicht unterschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n duties not signed by %1</source>
        <translation>
            <numerusform>%n Aufgabe nicht unterschrieben von %1</numerusform>
            <numerusform>%n Aufgaben nicht unterschrieben von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 duties were never signed by %2</source>
        <translation>
            <numerusform>%n von %1 Aufgaben hat %2 nie unterschrieben</numerusform>
            <numerusform>%n von %1 Aufgaben hat %2 nie unterschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>first responder</source>
        <translation>die erste Reaktion</translation>
    </message>
    <message>
        <source>responder after hours</source>
        <translation>die Reaktion nach Dienst</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>die Ausführung</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>die Vertretung</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>die Eskalation</translation>
    </message>
    <message>
        <source>outside the covered hours</source>
        <translation>außerhalb der abgedeckten Zeiten</translation>
    </message>
    <message>
        <source>the hours of %1 can&apos;t be read</source>
        <translation>die Zeiten von %1 sind nicht zu lesen</translation>
    </message>
    <message>
        <source>nobody is named as %1</source>
        <translation>für %1 ist niemand genannt</translation>
    </message>
    <message>
        <source>who is named as %1 can&apos;t be seen here</source>
        <translation>wer für %1 genannt ist, ist hier nicht zu sehen</translation>
    </message>
    <message>
        <source>who would stand in can&apos;t be seen here</source>
        <translation>wer vertreten würde, ist hier nicht zu sehen</translation>
    </message>
    <message>
        <source>outside the hours of %1</source>
        <translation>außerhalb der Zeiten von %1</translation>
    </message>
    <message>
        <source>%1 is away until %2</source>
        <translation>%1 ist bis %2 abwesend</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 ist abwesend</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist ausgeschieden</translation>
    </message>
    <message>
        <source>the rota of %1 does not say whose turn it is</source>
        <translation>der Dienstplan von %1 sagt nicht, wer an der Reihe ist</translation>
    </message>
    <message>
        <source>on call by %1 until %2</source>
        <translation>Bereitschaft nach %1 bis %2</translation>
    </message>
    <message>
        <source>on call by %1</source>
        <translation>Bereitschaft nach %1</translation>
    </message>
    <message>
        <source>stands in for %1</source>
        <translation>vertritt %1</translation>
    </message>
    <message>
        <source>the fallback of %1</source>
        <translation>der Ersatz nach %1</translation>
    </message>
    <message>
        <source>Nobody answers first: %1</source>
        <translation>Niemand reagiert zuerst: %1</translation>
    </message>
    <message>
        <source>no first responder</source>
        <translation>niemand für die erste Reaktion</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>niemand für die Ausführung</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>keine Vertretung</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1, unterschrieben von %2</translation>
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
        <source>nobody on duty</source>
        <translation>niemand im Dienst</translation>
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
    <name>Joining</name>
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
    <name>MoveOffer</name>
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
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other collection that you may write.</source>
        <translation>Es gibt keine andere Sammlung, in die Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 will see this too, secrets as well.</source>
        <translation>Auch für %1 sichtbar, mit allen Geheimnissen.</translation>
    </message>
    <message>
        <source>%1 will see this too.</source>
        <translation>Auch für %1 sichtbar.</translation>
    </message>
    <message>
        <source>No longer for %1. What they have had so far stays with them.</source>
        <translation>Nicht mehr für %1. Was dort bisher vorlag, bleibt dort.</translation>
    </message>
    <message>
        <source>There is no kind &apos;%1&apos; there. Add it there, or to all collections, first.</source>
        <translation>Die Art &apos;%1&apos; gibt es dort nicht. Sie muss zuerst dort oder für alle Sammlungen angelegt werden.</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>who may read it has changed in the meantime</source>
        <translation>wer es lesen darf, hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>look at who will see it now, and choose again</source>
        <translation>sehen Sie nach, für wen es jetzt sichtbar wird, und wählen Sie noch einmal</translation>
    </message>
</context>
<context>
    <name>PacketWords</name>
    <message>
        <source>New technician</source>
        <translation>Neu in der Technik</translation>
    </message>
    <message>
        <source>Technician of the other side</source>
        <translation>Technik der anderen Seite</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer macht was</translation>
    </message>
    <message>
        <source>Sites and services</source>
        <translation>Standorte und Dienste</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Runbooks and documents</source>
        <translation>Runbooks und Dokumente</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>State of the records</source>
        <translation>Zustand der Einträge</translation>
    </message>
    <message>
        <source>No site, service or vendor to give an overview of</source>
        <translation>Kein Standort, Dienst oder Lieferant für einen Überblick</translation>
    </message>
    <message>
        <source>Add sites</source>
        <translation>Standorte hinzufügen</translation>
    </message>
    <message>
        <source>Nobody to call</source>
        <translation>Niemand zum Anrufen</translation>
    </message>
    <message>
        <source>Add contacts</source>
        <translation>Kontakte hinzufügen</translation>
    </message>
    <message>
        <source>Nobody is named for what can happen</source>
        <translation>Für das, was geschehen kann, ist niemand benannt</translation>
    </message>
    <message>
        <source>Name them</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>No duty is written down</source>
        <translation>Keine Aufgabe ist festgehalten</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Duties without an accountable side</source>
        <translation>Aufgaben ohne verantwortliche Seite</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Kein Dienst</translation>
    </message>
    <message>
        <source>Add services</source>
        <translation>Dienste hinzufügen</translation>
    </message>
    <message>
        <source>No diagram</source>
        <translation>Kein Diagramm</translation>
    </message>
    <message>
        <source>Show diagrams</source>
        <translation>Diagramme zeigen</translation>
    </message>
    <message>
        <source>No runbook or other document</source>
        <translation>Kein Runbook und kein anderes Dokument</translation>
    </message>
    <message>
        <source>No vendor</source>
        <translation>Kein Lieferant</translation>
    </message>
    <message>
        <source>Add vendors</source>
        <translation>Lieferanten hinzufügen</translation>
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
        <translation>nur ein früheres Geheimnis, seitdem gewechselt</translation>
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
    <message>
        <source>&amp;Secrets to change…</source>
        <translation>Geheimnisse zum &amp;Wechseln…</translation>
    </message>
    <message>
        <source>Role and &amp;access…</source>
        <translation>Rolle und &amp;Zugriff…</translation>
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
    <message>
        <source>replacing a device</source>
        <translation>ein Gerät ersetzen</translation>
    </message>
    <message>
        <source>it is not here any more</source>
        <translation>es ist nicht mehr hier</translation>
    </message>
    <message>
        <source>Easily guessed: within about %1 tries; it should take at least %2.</source>
        <translation>Leicht zu erraten: in etwa %1 Versuchen; es sollten mindestens %2 sein.</translation>
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
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>put it in the place of another</source>
        <translation>setzte es an die Stelle eines anderen</translation>
    </message>
    <message>
        <source>moved it away</source>
        <translation>von hier verschoben</translation>
    </message>
    <message>
        <source>moved it here</source>
        <translation>hierher verschoben</translation>
    </message>
</context>
<context>
    <name>RecordWork</name>
    <message>
        <source>reading %1</source>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>the vault is being locked</source>
        <translation>der Tresor wird gerade gesperrt</translation>
    </message>
    <message>
        <source>undoing the change of &apos;%1&apos;</source>
        <translation>Rückgängigmachen der Änderung von „%1“</translation>
    </message>
    <message>
        <source>it was removed or moved in the meantime</source>
        <translation>der Eintrag wurde inzwischen entfernt oder verschoben</translation>
    </message>
    <message>
        <source>restore it first, or change it where it was moved to</source>
        <translation>stellen Sie ihn zuerst wieder her, oder ändern Sie ihn dort, wohin er verschoben wurde</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
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
    <name>RefusedLines</name>
    <message>
        <source>It waits for what comes before it, and is looked at again at every sync.</source>
        <translation>Er wartet auf das, was vor ihm kommt, und wird bei jedem Abgleich wieder angesehen.</translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <source>changing what opens the vault</source>
        <translation>ändern, was den Tresor öffnet</translation>
    </message>
    <message>
        <source>this file is older than the one that was open here before: it lacks %1</source>
        <translation>diese Datei ist älter als die, die hier zuvor offen war: Es fehlt %1</translation>
    </message>
    <message>
        <source>if it was put back on purpose, say so where the window tells of it; nothing was changed</source>
        <translation>wenn sie mit Absicht zurückgelegt wurde, im Hinweis des Fensters bestätigen; nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>RescueWords</name>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Key of a collection</source>
        <translation>Schlüssel einer Sammlung</translation>
    </message>
    <message>
        <source>Setting of this computer</source>
        <translation>Einstellung dieses Computers</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Statement about the members</source>
        <translation>Aussage über die Mitglieder</translation>
    </message>
    <message>
        <source>Segment of the exchange</source>
        <translation>Segment des Abgleichs</translation>
    </message>
    <message>
        <source>Entry of the audit</source>
        <translation>Zeile des Protokolls</translation>
    </message>
</context>
<context>
    <name>ScanWords</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>In plain text</source>
        <translation>Im Klartext</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Say something else than the vault</source>
        <translation>Sagt etwas anderes als der Tresor</translation>
    </message>
    <message>
        <source>New to the vault</source>
        <translation>Neu für den Tresor</translation>
    </message>
    <message>
        <source>%1 (…%2)</source>
        <translation>%1 (…%2)</translation>
    </message>
</context>
<context>
    <name>SetbackWords</name>
    <message>
        <source>changes of records</source>
        <translation>Änderungen an Einträgen</translation>
    </message>
    <message>
        <source>statements about the members</source>
        <translation>Festlegungen über die Mitglieder</translation>
    </message>
    <message>
        <source>parts that were exchanged</source>
        <translation>Teile, die ausgetauscht wurden</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>a change of what opens it</source>
        <translation>eine Änderung dessen, was ihn öffnet</translation>
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
        <source>%1. One shared storage was left out: %2</source>
        <translation>%1. Ein gemeinsamer Speicher wurde ausgelassen: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n shared storages were left out: %2</source>
        <translation>
            <numerusform>%1. %n gemeinsamer Speicher wurde ausgelassen: %2</numerusform>
            <numerusform>%1. %n gemeinsame Speicher wurden ausgelassen: %2</numerusform>
        </translation>
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
    <name>Taking</name>
    <message>
        <source>The address of %1 is neither a web page nor a mailbox, so it is not opened: %2</source>
        <translation>Die Adresse von %1 ist weder eine Webseite noch ein Postfach und wird nicht geöffnet: %2</translation>
    </message>
    <message>
        <source>The address of %1 could not be opened: %2</source>
        <translation>Die Adresse von %1 konnte nicht geöffnet werden: %2</translation>
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
    <name>covault::desktop::AccessController</name>
    <message>
        <source>Take this away from %1?</source>
        <translation>%1 diesen Zugriff entziehen?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>The access of %1 was changed</source>
        <translation>Der Zugriff von %1 wurde geändert</translation>
    </message>
</context>
<context>
    <name>covault::desktop::AccessPanel</name>
    <message>
        <source>Change &amp;access</source>
        <translation>&amp;Zugriff ändern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
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
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>only reads</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>Only reads %1</source>
        <translation>Liest %1 nur</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>Noch ändert sich nichts.</translation>
    </message>
    <message>
        <source>Change &amp;access…</source>
        <translation>&amp;Zugriff ändern…</translation>
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
    <name>covault::desktop::AnswerCard</name>
    <message>
        <source>Who answers for the duty</source>
        <translation>Wer für die Aufgabe reagiert</translation>
    </message>
    <message>
        <source>Who answers and how to reach them</source>
        <translation>Wer reagiert und wie man sie erreicht</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Niemand reagiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No number is written down. A contact of this name and side would give one.</source>
        <translation>Keine Nummer ist hinterlegt. Ein Kontakt dieses Namens und dieser Seite gäbe eine.</translation>
    </message>
    <message>
        <source>If nobody answers: %1</source>
        <translation>Wenn niemand reagiert: %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::AnswerDelegate</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>niemand reagiert</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 reagiert</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 reagiert</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>covault::desktop::AnswersPane</name>
    <message>
        <source>Who answers</source>
        <translation>Wer reagiert</translation>
    </message>
    <message>
        <source>Who answers for each duty</source>
        <translation>Wer für jede Aufgabe reagiert</translation>
    </message>
    <message>
        <source>Who answers at</source>
        <translation>Wer reagiert am</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Back to the duties</source>
        <translation>Zurück zu den Aufgaben</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who answers could not be read</source>
        <translation>Wer reagiert, war nicht zu lesen</translation>
    </message>
    <message>
        <source>Looking who answers</source>
        <translation>Es wird nachgesehen, wer reagiert</translation>
    </message>
    <message>
        <source>There is no duty to ask for</source>
        <translation>Es gibt keine Aufgabe, nach der zu fragen wäre</translation>
    </message>
    <message>
        <source>Who answers is read from the duties: who is named, covered hours, rotas and leave.</source>
        <translation>Wer reagiert, ergibt sich aus den Aufgaben: wer genannt ist, abgedeckte Zeiten, Dienstpläne und Abwesenheiten.</translation>
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
        <source>Save a copy of %1</source>
        <translation>Kopie von %1 speichern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::AttachmentViewer</name>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::AttachmentsController</name>
    <message>
        <source>opening %1</source>
        <translation>Öffnen von %1</translation>
    </message>
    <message>
        <source>it is larger than what is shown here</source>
        <translation>die Datei ist größer, als hier angezeigt wird</translation>
    </message>
    <message>
        <source>save a copy of it</source>
        <translation>speichern Sie eine Kopie davon</translation>
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
        <source>%1 was removed</source>
        <translation>%1 wurde entfernt</translation>
    </message>
    <message>
        <source>Save a copy of %1?</source>
        <translation>Eine Kopie von %1 speichern?</translation>
    </message>
    <message>
        <source>Outside the vault the copy is not encrypted: whoever can read it there can read what stands in it. The audit of this record says that you saved it.</source>
        <translation>Außerhalb des Tresors ist die Kopie nicht verschlüsselt: Wer sie dort lesen kann, erfährt, was in ihr steht. Das Protokoll dieses Eintrags hält fest, dass Sie sie gespeichert haben.</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged, or too large</source>
        <translation>sie ist beschädigt oder zu groß</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>sie ist mit einem Kennwort gesperrt</translation>
    </message>
    <message>
        <source>it is of a format that is not shown here, or damaged</source>
        <translation>ihr Format wird hier nicht gezeigt, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>this page is damaged</source>
        <translation>diese Seite ist beschädigt</translation>
    </message>
    <message>
        <source>this page can&apos;t be drawn</source>
        <translation>diese Seite kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>reading it takes too long</source>
        <translation>sie zu lesen dauert zu lange</translation>
    </message>
    <message>
        <source>its reader crashed on it</source>
        <translation>das Leseprogramm ist an ihr abgestürzt</translation>
    </message>
    <message>
        <source>its reader gave no answer</source>
        <translation>das Leseprogramm gab keine Antwort</translation>
    </message>
    <message>
        <source>it makes its reader say too much</source>
        <translation>sie lässt das Leseprogramm zu viel sagen</translation>
    </message>
    <message>
        <source>This text is too long to be shown here. Save a copy to open it with another program.</source>
        <translation>Dieser Text ist zu lang, um hier gezeigt zu werden. Speichern Sie eine Kopie, um ihn mit einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>It can&apos;t be shown here. Save a copy to open it with another program.</source>
        <translation>Die Datei kann hier nicht gezeigt werden. Speichern Sie eine Kopie, um sie mit einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>Not all of it could be read.</source>
        <translation>Nicht alles konnte gelesen werden.</translation>
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
    <message>
        <source>syncing</source>
        <translation>abgleichen</translation>
    </message>
    <message>
        <source>nothing is exchanged while this vault is locked, waits for its invite or can&apos;t be written to</source>
        <translation>es wird nichts ausgetauscht, solange dieser Tresor gesperrt ist, auf seine Einladung wartet oder nicht beschrieben werden kann</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BackupModel</name>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Backups</name>
    <message>
        <source>the folder for backups does not answer</source>
        <translation>der Ordner für Sicherungen antwortet nicht</translation>
    </message>
    <message>
        <source>look whether the drive or share on which it lies is connected, or choose another folder</source>
        <translation>prüfen Sie, ob das Laufwerk oder die Freigabe, auf der er liegt, verbunden ist, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>restoring a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>something that was typed is not saved, and would be lost</source>
        <translation>etwas Getipptes ist nicht gespeichert und ginge verloren</translation>
    </message>
    <message>
        <source>save or discard what is being edited, then restore</source>
        <translation>speichern oder verwerfen Sie, was gerade bearbeitet wird, und holen Sie dann zurück</translation>
    </message>
    <message>
        <source>backing up</source>
        <translation>Sichern</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BackupsController</name>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>Sicherung vom %1 zurückholen?</translation>
    </message>
    <message>
        <source>The vault becomes what it was then. It opens with the passphrase that it had then. The file as it is now is kept beside it.</source>
        <translation>Der Tresor wird wieder, was er damals war. Er öffnet sich mit der Passphrase, die er damals hatte. Die Datei von jetzt bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>Restore a back&amp;up…</source>
        <translation>Sicherung zurück&amp;holen…</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Gesichert in %1</translation>
    </message>
    <message>
        <source>Restored. The vault as it was before is kept as %1</source>
        <translation>Zurückgeholt. Der Tresor von vorher bleibt erhalten als %1</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>Nicht zurückgeholt: %1</translation>
    </message>
    <message>
        <source>Not backed up: %1</source>
        <translation>Nicht gesichert: %1</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>Es wird gerade gesichert</translation>
    </message>
    <message>
        <source>A backup is being restored</source>
        <translation>Eine Sicherung wird gerade zurückgeholt</translation>
    </message>
</context>
<context>
    <name>covault::desktop::BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Beside the &amp;vault</source>
        <translation>Neben dem &amp;Tresor</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Zurückholen…</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Sicherungen werden gesucht</translation>
    </message>
    <message>
        <source>This vault can only be read here: it is neither backed up nor replaced.</source>
        <translation>Dieser Tresor kann hier nur gelesen werden: Er wird weder gesichert noch ersetzt.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>One is made each day on which the vault is opened. It opens with the passphrase that the vault has on that day.</source>
        <translation>An jedem Tag, an dem der Tresor geöffnet wird, entsteht eine. Sie öffnet sich mit der Passphrase, die der Tresor an dem Tag hat.</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Ordner für Sicherungen wählen</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Backing up. You can go on working.</source>
        <translation>Wird gesichert. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Checking the backup before it takes the vault&apos;s place.</source>
        <translation>Die Sicherung wird geprüft, bevor sie an die Stelle des Tresors tritt.</translation>
    </message>
    <message>
        <source>There is no backup of this vault in this folder.</source>
        <translation>In diesem Ordner liegt keine Sicherung dieses Tresors.</translation>
    </message>
    <message>
        <source>Last backup: %1. The last seven days are kept, and one a week for four weeks before.</source>
        <translation>Letzte Sicherung: %1. Aufgehoben werden die letzten sieben Tage und davor vier Wochen lang eine je Woche.</translation>
    </message>
    <message>
        <source>Choose &amp;another folder…</source>
        <translation>&amp;Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>the backup was not restored</source>
        <translation>die Sicherung wurde nicht zurückgeholt</translation>
    </message>
    <message>
        <source>no backup was made</source>
        <translation>es wurde nicht gesichert</translation>
    </message>
    <message>
        <source>What is in the folder is not known</source>
        <translation>Was in dem Ordner liegt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The folder does not answer. Look whether the drive or share on which it lies is connected.</source>
        <translation>Der Ordner antwortet nicht. Prüfen Sie, ob das Laufwerk oder die Freigabe, auf der er liegt, verbunden ist.</translation>
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
    <message>
        <source>small</source>
        <comment>How a finding begins after ‘Critical: ’: small, or kept</comment>
        <translation>kept</translation>
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
    <message>
        <source>looking through the folders</source>
        <translation>Durchsehen der Ordner</translation>
    </message>
    <message>
        <source>there are more than %1 files; the others are not on the list</source>
        <translation>es sind mehr als %1 Dateien; die übrigen stehen nicht in der Liste</translation>
    </message>
    <message>
        <source>bring in one folder after the other</source>
        <translation>einen Ordner nach dem anderen übernehmen</translation>
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
    <name>covault::desktop::BulkEditor</name>
    <message numerus="yes">
        <source>%n records changed</source>
        <translation>
            <numerusform>%n Eintrag geändert</numerusform>
            <numerusform>%n Einträge geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records reviewed</source>
        <translation>
            <numerusform>%n Eintrag geprüft</numerusform>
            <numerusform>%n Einträge geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records removed</source>
        <translation>
            <numerusform>%n Eintrag entfernt</numerusform>
            <numerusform>%n Einträge entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::BulkPage</name>
    <message>
        <source>Mark reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Change all</source>
        <translation>Alle ändern</translation>
    </message>
    <message>
        <source>Several records</source>
        <translation>Mehrere Einträge</translation>
    </message>
    <message>
        <source>Field to change</source>
        <translation>Zu änderndes Feld</translation>
    </message>
    <message>
        <source>Change all (Ctrl+S)</source>
        <translation>Alle ändern (Strg+S)</translation>
    </message>
    <message numerus="yes">
        <source>%n records are selected</source>
        <translation>
            <numerusform>%n Eintrag ist ausgewählt</numerusform>
            <numerusform>%n Einträge sind ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is open for reading only.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>Select %n records at most to change them together.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %n Eintrag aus, um ihn zu ändern.</numerusform>
            <numerusform>Wählen Sie höchstens %n Einträge aus, um sie zusammen zu ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left empty stays in each record what it is.</source>
        <translation>Was leer bleibt, bleibt in jedem Eintrag, wie es ist.</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>Weiteres Feld</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach…</translation>
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
    <name>covault::desktop::ClusterList</name>
    <message>
        <source>Found</source>
        <translation>Funde</translation>
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
    <name>covault::desktop::CollectionRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>Copies of it are made each day, see Backups. Work in one of them only.</source>
        <translation>Jeden Tag entsteht eine Kopie, siehe Sicherungen. Nur in einer davon arbeiten.</translation>
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
    <name>covault::desktop::DiagramCanvas</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Diagram %1</source>
        <translation>Diagramm %1</translation>
    </message>
    <message>
        <source>Arrows go from node to node</source>
        <translation>Pfeiltasten führen von Knoten zu Knoten</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DiagramsController</name>
    <message>
        <source>reading %1</source>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>check the path and your rights</source>
        <translation>prüfen Sie den Pfad und Ihre Rechte</translation>
    </message>
    <message>
        <source>it is larger than 64 MB</source>
        <translation>sie ist größer als 64 MB</translation>
    </message>
    <message>
        <source>choose a drawing or the XML of a scan</source>
        <translation>wählen Sie eine Zeichnung oder die XML-Datei eines Scans</translation>
    </message>
    <message>
        <source>Export ‘%1’?</source>
        <translation>„%1“ exportieren?</translation>
    </message>
    <message>
        <source>The file leaves the vault: whoever has it can read names and addresses. It holds no password. The export is noted in the audit.</source>
        <translation>Die Datei verlässt den Tresor: Wer sie hat, kann Namen und Adressen lesen. Sie enthält kein Passwort. Der Export wird im Zugriffsprotokoll vermerkt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the diagram as</source>
        <translation>Diagramm speichern unter</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>draw.io drawings (*.drawio)</source>
        <translation>Zeichnungen von draw.io (*.drawio)</translation>
    </message>
    <message>
        <source>%1 saved as %2</source>
        <translation>%1 gespeichert als %2</translation>
    </message>
    <message>
        <source>Which scan shall the diagram be compared with?</source>
        <translation>Mit welchem Scan soll das Diagramm verglichen werden?</translation>
    </message>
    <message>
        <source>Scans of nmap (*.xml)</source>
        <translation>Scans von nmap (*.xml)</translation>
    </message>
    <message>
        <source>Which drawing shall be brought in?</source>
        <translation>Welche Zeichnung soll übernommen werden?</translation>
    </message>
    <message>
        <source>Drawings and scans (*.drawio *.xml)</source>
        <translation>Zeichnungen und Scans (*.drawio *.xml)</translation>
    </message>
    <message>
        <source>1 diagram brought in</source>
        <translation>1 Diagramm übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%n diagrams brought in</source>
        <translation>
            <numerusform>%n Diagramm übernommen</numerusform>
            <numerusform>%n Diagramme übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Diagrams first</source>
        <translation>Gehen Sie zuerst zu „Diagramme“</translation>
    </message>
    <message>
        <source>There is no diagram to be seen</source>
        <translation>Es ist kein Diagramm zu sehen</translation>
    </message>
    <message>
        <source>Select a device with a record first</source>
        <translation>Wählen Sie zuerst ein Gerät mit einem Eintrag</translation>
    </message>
    <message>
        <source>Diagram: &amp;open the device</source>
        <translation>Diagramm: Gerät &amp;öffnen</translation>
    </message>
    <message>
        <source>Diagram: open its re&amp;cord</source>
        <translation>Diagramm: seinen &amp;Eintrag öffnen</translation>
    </message>
    <message>
        <source>Diagram: show &amp;differences</source>
        <translation>Diagramm: &amp;Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Diagram: compare with a &amp;scan…</source>
        <translation>Diagramm: mit &amp;Scan vergleichen…</translation>
    </message>
    <message>
        <source>Bring in a &amp;drawing…</source>
        <translation>&amp;Zeichnung übernehmen…</translation>
    </message>
    <message>
        <source>Export the diagram as PD&amp;F…</source>
        <translation>Diagramm als PD&amp;F exportieren…</translation>
    </message>
    <message>
        <source>Export the diagram as S&amp;VG…</source>
        <translation>Diagramm als S&amp;VG exportieren…</translation>
    </message>
    <message>
        <source>Export the diagram for dra&amp;w.io…</source>
        <translation>Diagramm für dra&amp;w.io exportieren…</translation>
    </message>
    <message>
        <source>it is a folder, a pipe or a device, and no file</source>
        <translation>es ist ein Ordner, eine Pipe oder ein Gerät und keine Datei</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; not read: %2</source>
        <translation>%1; nicht gelesen: %2</translation>
    </message>
    <message>
        <source>%1; not read: %2, and %3 more</source>
        <translation>%1; nicht gelesen: %2 und %3 weitere</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DiagramsPage</name>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Show the whole diagram (0)</source>
        <translation>Das ganze Diagramm zeigen (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Unterschiede</translation>
    </message>
    <message>
        <source>Compare with a &amp;scan…</source>
        <translation>Mit &amp;Scan vergleichen…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Open the diagram&apos;s record</source>
        <translation>Eintrag des Diagramms öffnen</translation>
    </message>
    <message>
        <source>Bring in a drawing…</source>
        <translation>Zeichnung übernehmen…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the diagrams</source>
        <translation>Diagramme werden gelesen</translation>
    </message>
    <message>
        <source>The diagram could not be shown</source>
        <translation>Das Diagramm konnte nicht gezeigt werden</translation>
    </message>
    <message>
        <source>No diagram yet</source>
        <translation>Noch kein Diagramm</translation>
    </message>
    <message>
        <source>A diagram shows what hangs on what, and says when it is no longer true. Bring in a drawing of draw.io, or a scan of nmap, which is drawn for you.</source>
        <translation>Ein Diagramm zeigt, was woran hängt, und sagt, wann es nicht mehr stimmt. Übernehmen Sie eine Zeichnung aus draw.io oder einen Scan von nmap, der für Sie gezeichnet wird.</translation>
    </message>
    <message>
        <source>Bring in a drawing</source>
        <translation>Zeichnung übernehmen</translation>
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
    <name>covault::desktop::DutiesController</name>
    <message>
        <source>Duty: &amp;open the record</source>
        <translation>Aufgabe: Eintrag &amp;öffnen</translation>
    </message>
    <message>
        <source>Select a duty first</source>
        <translation>Wählen Sie zuerst eine Aufgabe</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DutiesPage</name>
    <message>
        <source>Who does what</source>
        <translation>Wer macht was</translation>
    </message>
    <message>
        <source>Working together</source>
        <translation>Zusammenarbeit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Duties shown</source>
        <translation>Angezeigte Aufgaben</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1 in %2, %3 signed by every side</source>
        <translation>%1 in %2, %3 von allen Seiten unterschrieben</translation>
    </message>
    <message>
        <source>1 duty</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 area</source>
        <translation>1 Bereich</translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n Bereich</numerusform>
            <numerusform>%n Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemandes</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Unterschrift fehlt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Unbesetzt</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Reading who does what</source>
        <translation>Wer was macht, wird gelesen</translation>
    </message>
    <message>
        <source>The duties could not be read</source>
        <translation>Die Aufgaben konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing is agreed here yet</source>
        <translation>Hier ist noch nichts vereinbart</translation>
    </message>
    <message>
        <source>These are the duties of this area: %1.</source>
        <translation>Das sind die Aufgaben dieses Bereichs: %1.</translation>
    </message>
    <message>
        <source>No duty is written down yet</source>
        <translation>Noch keine Aufgabe ist festgehalten</translation>
    </message>
    <message>
        <source>A duty names one accountable side, who answers first and who stands in, and is signed by both sides. Choose an area to see what belongs to it.</source>
        <translation>Eine Aufgabe nennt eine verantwortliche Seite, wer zuerst reagiert und wer vertritt, und wird von beiden Seiten unterschrieben. Wählen Sie einen Bereich, um zu sehen, was dazugehört.</translation>
    </message>
    <message>
        <source>No such duty here</source>
        <translation>Keine solche Aufgabe hier</translation>
    </message>
    <message>
        <source>Every duty of this area is as it should be in this.</source>
        <translation>In dieser Hinsicht ist jede Aufgabe dieses Bereichs, wie sie sein soll.</translation>
    </message>
    <message>
        <source>W&amp;ho answers now</source>
        <translation>&amp;Wer reagiert jetzt</translation>
    </message>
    <message>
        <source>Who answers…</source>
        <translation>Wer reagiert…</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DutyDelegate</name>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ausführend</translation>
    </message>
    <message>
        <source>Answers first</source>
        <translation>Reagiert zuerst</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nobody is accountable</source>
        <translation>niemand ist verantwortlich</translation>
    </message>
    <message>
        <source>%1 is accountable</source>
        <translation>%1 ist verantwortlich</translation>
    </message>
    <message>
        <source>%1 is responsible</source>
        <translation>%1 führt aus</translation>
    </message>
    <message>
        <source>%1 answers first</source>
        <translation>%1 reagiert zuerst</translation>
    </message>
    <message>
        <source>after hours %1</source>
        <translation>außerhalb der Zeiten %1</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>keine Vertretung</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>Vertretung %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>covault::desktop::DutyPane</name>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand ist benannt</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ausführend</translation>
    </message>
    <message>
        <source>Answers first</source>
        <translation>Reagiert zuerst</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>No proof is linked</source>
        <translation>Kein Nachweis ist verknüpft</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Covered hours</source>
        <translation>Abgedeckte Zeiten</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Reaktion</translation>
    </message>
    <message>
        <source>within %1 minutes</source>
        <translation>binnen %1 Minuten</translation>
    </message>
    <message>
        <source>Consulted</source>
        <translation>Wird gefragt</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Wird informiert</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Eintrag öffnen</translation>
    </message>
    <message>
        <source>The duty</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>What is agreed about the duty</source>
        <translation>Was zu der Aufgabe vereinbart ist</translation>
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
    <message>
        <source>Saving retires %1. Logins, links and diagrams that lead to it lead to the new one.</source>
        <translation>Beim Speichern wird %1 ausgemustert. Zugänge, Verknüpfungen und Diagramme, die dorthin führen, führen dann zum neuen.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::EndDate</name>
    <message>
        <source>&amp;Ends after</source>
        <translation>Ende&amp;t nach dem</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
</context>
<context>
    <name>covault::desktop::EvidenceDelegate</name>
    <message>
        <source>%1 %2, not in the vault</source>
        <translation>%1 %2, nicht im Tresor</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
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
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>%1 came from elsewhere and has not the form that belongs here. It is shown as it is.</source>
        <translation>%1 kam von anderswo und hat nicht die Form, die hierher gehört. Es wird gezeigt, wie es ist.</translation>
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
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Kept; this version can&apos;t show it</source>
        <translation>Aufbewahrt; diese Version kann es nicht zeigen</translation>
    </message>
    <message>
        <source>More ways to show %1</source>
        <translation>%1 anders zeigen</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Groß zeigen</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Als QR-Code zeigen</translation>
    </message>
    <message>
        <source>Keep what %1 gave</source>
        <translation>Angabe von %1 behalten</translation>
    </message>
    <message>
        <source>Keep %1: %2</source>
        <translation>%1 behalten: %2</translation>
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
    <name>covault::desktop::FoundDelegate</name>
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
    <name>covault::desktop::Gallery</name>
    <message>
        <source>Covault gallery</source>
        <translation>Covault-Galerie</translation>
    </message>
</context>
<context>
    <name>covault::desktop::HaltedMoves</name>
    <message>
        <source>The vault was locked before anything had been moved. Start the move again.</source>
        <translation>Der Tresor wurde gesperrt, bevor etwas verschoben war. Starten Sie das Verschieben noch einmal.</translation>
    </message>
    <message>
        <source>The vault was locked when %1 of %2 records had been moved. Move the others again.</source>
        <translation>Der Tresor wurde gesperrt, als %1 von %2 Einträgen verschoben waren. Verschieben Sie die anderen noch einmal.</translation>
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
        <source>Requests (*.covault-join);;All files (*)</source>
        <translation>Anfragen (*.covault-join);;Alle Dateien (*)</translation>
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
        <source>&amp;Tell them where the storage is</source>
        <translation>&amp;Mitteilen, wo der Speicher ist</translation>
    </message>
    <message>
        <source>They need not look for it then. It helps only if the folder has the same path there.</source>
        <translation>Sie brauchen ihn dann nicht zu suchen. Das hilft nur, wenn der Ordner dort denselben Pfad hat.</translation>
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
    <name>covault::desktop::KeysController</name>
    <message>
        <source>changing the passphrase</source>
        <translation>Ändern der Passphrase</translation>
    </message>
    <message>
        <source>the present one is missing</source>
        <translation>die bisherige fehlt</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Die Passphrase wurde geändert</translation>
    </message>
    <message>
        <source>The passphrase was changed, and is bound to no computer any more</source>
        <translation>Die Passphrase wurde geändert und ist an keinen Computer mehr gebunden</translation>
    </message>
    <message>
        <source>Bound to this computer, the passphrase opens the vault nowhere else. Without this computer only the recovery sheet does. Type the passphrase to bind it.</source>
        <translation>An diesen Computer gebunden öffnet die Passphrase den Tresor nirgends sonst. Ohne diesen Computer öffnet ihn nur das Wiederherstellungsblatt. Zum Binden die Passphrase eingeben.</translation>
    </message>
    <message>
        <source>A new recovery sheet opens the vault without its passphrase. Type the passphrase once more to make one.</source>
        <translation>Ein neues Wiederherstellungsblatt öffnet den Tresor ohne Passphrase. Dafür die Passphrase noch einmal eingeben.</translation>
    </message>
    <message>
        <source>Recovery sheet %1 %2.pdf</source>
        <translation>Wiederherstellungsblatt %1 %2.pdf</translation>
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
        <source>The new recovery sheet counts. Destroy the former one</source>
        <translation>Das neue Wiederherstellungsblatt gilt. Das bisherige vernichten</translation>
    </message>
    <message>
        <source>Unbound, the passphrase opens any copy of the file on every computer. Type it to go on.</source>
        <translation>Ungebunden öffnet die Passphrase jede Kopie der Datei auf jedem Computer. Zum Fortfahren die Passphrase eingeben.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>What opens this vault. What is changed here counts at once, on this computer&apos;s file alone: every computer has a passphrase and a recovery sheet of its own.</source>
        <translation>Was diesen Tresor öffnet. Änderungen hier gelten sofort und nur für die Datei dieses Computers: Jeder Computer hat seine eigene Passphrase und sein eigenes Wiederherstellungsblatt.</translation>
    </message>
    <message>
        <source>Bind the passphrase to this computer</source>
        <translation>Passphrase an diesen Computer binden</translation>
    </message>
    <message>
        <source>A key in the key store of your login is then needed beside the passphrase: a copy of the file opens nowhere else, even for who knows the passphrase. If this computer is lost, only the recovery sheet opens the vault.</source>
        <translation>Neben der Passphrase wird dann ein Schlüssel im Schlüsselbund Ihrer Anmeldung gebraucht: Eine Kopie der Datei lässt sich nirgends sonst öffnen, auch nicht mit der Passphrase. Geht dieser Computer verloren, öffnet nur das Wiederherstellungsblatt den Tresor.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Or the recovery code, if it is forgotten.</source>
        <translation>Oder der Wiederherstellungscode, falls sie vergessen ist.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>Die neue noch einmal</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Getipptes anzeigen</translation>
    </message>
    <message>
        <source>Make one for me</source>
        <translation>Eine vorschlagen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>Neues Wiederherstellungsblatt…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Opens the vault when the passphrase is lost. A new sheet takes the place of the former one, which opens nothing any more.</source>
        <translation>Öffnet den Tresor, wenn die Passphrase verloren ist. Ein neues Blatt tritt an die Stelle des bisherigen, das dann nichts mehr öffnet.</translation>
    </message>
    <message>
        <source>Last group of the new code</source>
        <translation>Letzte Gruppe des neuen Codes</translation>
    </message>
    <message>
        <source>Use the new sheet</source>
        <translation>Das neue Blatt verwenden</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Die Passphrase wird geändert…</translation>
    </message>
    <message>
        <source>The vault file is read-only</source>
        <translation>Die Tresordatei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Five or six words that have nothing to do with each other are strong and can be remembered.</source>
        <translation>Fünf oder sechs Wörter, die nichts miteinander zu tun haben, sind stark und merkbar.</translation>
    </message>
    <message>
        <source>it is still bound</source>
        <translation>sie ist noch gebunden</translation>
    </message>
    <message>
        <source>it is not bound</source>
        <translation>sie ist nicht gebunden</translation>
    </message>
    <message>
        <source>The passphrase is bound to the computer %1. A new passphrase, set above with the recovery code, ends that.</source>
        <translation>Die Passphrase ist an den Computer %1 gebunden. Eine neue Passphrase, oben mit dem Wiederherstellungscode gesetzt, beendet das.</translation>
    </message>
    <message>
        <source>the passphrase was not changed</source>
        <translation>die Passphrase wurde nicht geändert</translation>
    </message>
    <message>
        <source>These backups still open with the passphrase and the recovery sheet that they were made with. Delete them if others may know one:
%1</source>
        <translation>Diese Sicherungen öffnen sich weiter mit der Passphrase und dem Wiederherstellungsblatt von damals. Löschen, falls andere eines davon kennen könnten:
%1</translation>
    </message>
    <message>
        <source>Saved to %1. Print it, then delete the file. It opens nothing yet: type the last group of its code here, as it stands on the sheet, and it takes the place of the former one.</source>
        <translation>Gespeichert als %1. Ausdrucken, dann die Datei löschen. Es öffnet noch nichts: Die letzte Gruppe seines Codes hier eingeben, wie sie auf dem Blatt steht, dann tritt es an die Stelle des bisherigen.</translation>
    </message>
    <message>
        <source>the former recovery sheet still counts</source>
        <translation>das bisherige Wiederherstellungsblatt gilt weiter</translation>
    </message>
    <message>
        <source>The present passphrase is easier to guess than when the vault was open here before: somebody who knows what opens it changed that. A new passphrase costs as much to guess as before.</source>
        <translation>Die jetzige Passphrase ist leichter zu erraten als damals, als der Tresor hier schon einmal offen war: Jemand, der weiß, was ihn öffnet, hat das geändert. Eine neue Passphrase zu erraten kostet so viel wie vorher.</translation>
    </message>
</context>
<context>
    <name>covault::desktop::LaneDelegate</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nobody: %1</source>
        <translation>niemand: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>covault::desktop::LargeText</name>
    <message>
        <source>%1, shown in large letters</source>
        <translation>%1, in großen Buchstaben gezeigt</translation>
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
    <name>covault::desktop::LogController</name>
    <message>
        <source>Written into the logbook</source>
        <translation>Ins Logbuch geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n lines written into the logbook</source>
        <translation>
            <numerusform>%n Zeile ins Logbuch geschrieben</numerusform>
            <numerusform>%n Zeilen ins Logbuch geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>covault::desktop::LogEditor</name>
    <message>
        <source>Write into the log&amp;book…</source>
        <translation>Ins Logbuc&amp;h schreiben…</translation>
    </message>
    <message>
        <source>Write it without this record</source>
        <translation>Ohne diesen Eintrag schreiben</translation>
    </message>
    <message>
        <source>Enter writes it, with the time and your name. Esc gives it up.</source>
        <translation>Die Eingabetaste schreibt es mit Zeit und Ihrem Namen. Esc verwirft es.</translation>
    </message>
    <message>
        <source>A line for the logbook</source>
        <translation>Eine Zeile fürs Logbuch</translation>
    </message>
    <message>
        <source>Replaced the power supply</source>
        <translation>Netzteil getauscht</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>Was wurde getan?</translation>
    </message>
    <message>
        <source>What was done on %1?</source>
        <translation>Was wurde an %1 getan?</translation>
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
    <message>
        <source>This vault was brought to a newer format. As it was before, it is kept as %1</source>
        <translation>Dieser Tresor wurde in ein neueres Format gebracht. Wie er vorher war, bleibt er erhalten als %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::MergeBar</name>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Record to merge into</source>
        <translation>Eintrag, mit dem zusammengeführt wird</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::MovePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Moving … %1 of %2 are there</source>
        <translation>Wird verschoben … %1 von %2 sind dort</translation>
    </message>
    <message>
        <source>Moving …</source>
        <translation>Wird verschoben …</translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation>%1 verschieben nach</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
</context>
<context>
    <name>covault::desktop::MovedNote</name>
    <message>
        <source>Moved to where you may not see it</source>
        <translation>Dorthin verschoben, wo er für Sie nicht sichtbar ist</translation>
    </message>
    <message>
        <source>Moved to another collection</source>
        <translation>In eine andere Sammlung verschoben</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Verschoben nach %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::Mover</name>
    <message numerus="yes">
        <source>Select %n records at most to move them together.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %n Eintrag aus, um ihn zu verschieben.</numerusform>
            <numerusform>Wählen Sie höchstens %n Einträge aus, um sie zusammen zu verschieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are still being moved.</source>
        <translation>Andere Einträge werden noch verschoben.</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Verschoben nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n records moved to %1</source>
        <translation>
            <numerusform>%n Eintrag nach %1 verschoben</numerusform>
            <numerusform>%n Einträge nach %1 verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record was changed since it was moved, and stays where it is</source>
        <translation>1 Eintrag wurde nach dem Verschieben geändert und bleibt, wo er ist</translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed since they were moved, and stay where they are</source>
        <translation>
            <numerusform>%n Eintrag wurde nach dem Verschieben geändert und bleibt, wo er ist</numerusform>
            <numerusform>%n Einträge wurden nach dem Verschieben geändert und bleiben, wo sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Not moved back while you are editing. Save or cancel, then undo it.</source>
        <translation>Nicht zurückverschoben, solange Sie bearbeiten. Speichern Sie oder brechen Sie ab, und machen Sie es dann rückgängig.</translation>
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
    <name>covault::desktop::NodePane</name>
    <message>
        <source>About the node</source>
        <translation>Zum Knoten</translation>
    </message>
    <message>
        <source>not on this diagram</source>
        <translation>nicht auf diesem Diagramm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Eintrag öffnen</translation>
    </message>
    <message>
        <source>The vault has no record of it.</source>
        <translation>Der Tresor hat keinen Eintrag dazu.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>This diagram</source>
        <translation>Dieses Diagramm</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>vom Tresor</translation>
    </message>
    <message>
        <source>the vault and %1</source>
        <translation>vom Tresor und von %1</translation>
    </message>
    <message>
        <source>Nothing differs from %1.</source>
        <translation>Nichts weicht %1 ab.</translation>
    </message>
    <message>
        <source>1 thing differs from %1.</source>
        <translation>1 Stelle weicht %1 ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n things differ from %1.</source>
        <translation>
            <numerusform>%n Stelle weicht %1 ab.</numerusform>
            <numerusform>%n Stellen weichen %1 ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 asset in use is not on it.</source>
        <translation>1 Gerät in Betrieb ist nicht darauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n assets in use are not on it.</source>
        <translation>
            <numerusform>%n Gerät in Betrieb ist nicht darauf.</numerusform>
            <numerusform>%n Geräte in Betrieb sind nicht darauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its record holds no places: it is laid out for you to look at.</source>
        <translation>Sein Eintrag enthält keine Positionen: Es ist nur für die Ansicht angeordnet.</translation>
    </message>
    <message>
        <source>Choose a node to read about it; Enter opens its record.</source>
        <translation>Wählen Sie einen Knoten, um mehr zu lesen; die Eingabetaste öffnet seinen Eintrag.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>covault::desktop::OfferPane</name>
    <message>
        <source>adds</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>adds another</source>
        <translation>weiterer Wert</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>What the vault says</source>
        <translation>Was der Tresor sagt</translation>
    </message>
    <message>
        <source>password in plain text</source>
        <translation>Passwort im Klartext</translation>
    </message>
    <message>
        <source>Whoever can read the file can use it: change it after adopting, and delete the file.</source>
        <translation>Wer die Datei lesen kann, kann es benutzen: Wechseln Sie es nach dem Übernehmen, und löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 in the vault</source>
        <translation>%1 im Tresor</translation>
    </message>
    <message>
        <source>%1, new to the vault</source>
        <translation>%1, neu für den Tresor</translation>
    </message>
    <message>
        <source>Open the record (E)</source>
        <translation>Eintrag öffnen (E)</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Eintrag öffnen</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>the vault says %1</source>
        <translation>der Tresor sagt %1</translation>
    </message>
</context>
<context>
    <name>covault::desktop::OutlinePane</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>On this diagram</source>
        <translation>Auf diesem Diagramm</translation>
    </message>
    <message>
        <source>Not on this diagram</source>
        <translation>Nicht auf diesem Diagramm</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PacketForm</name>
    <message>
        <source>How complete the packet is</source>
        <translation>Wie vollständig die Mappe ist</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>The packet</source>
        <translation>Die Mappe</translation>
    </message>
    <message>
        <source>New packet</source>
        <translation>Neue Mappe</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Who will read it</source>
        <translation>Wer sie lesen wird</translation>
    </message>
    <message>
        <source>Name of who will read it</source>
        <translation>Name der Person, die sie lesen wird</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>None, ever. A packet is plain paper: passwords, keys and codes stay in the vault, to which its reader is invited.</source>
        <translation>Niemals. Eine Mappe ist offenes Papier: Passwörter, Schlüssel und Codes bleiben im Tresor, und wer die Mappe liest, wird dorthin eingeladen.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 grave finding about what is in it</source>
        <translation>1 schwerer Befund zu ihrem Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%n grave findings about what is in it</source>
        <translation>
            <numerusform>%n schwerer Befund zu ihrem Inhalt</numerusform>
            <numerusform>%n schwere Befunde zu ihrem Inhalt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PacketPreview</name>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Show the whole page (0)</source>
        <translation>Die ganze Seite zeigen (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>The packet is being made</source>
        <translation>Die Mappe wird erstellt</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PacketsController</name>
    <message>
        <source>Packet for %1</source>
        <translation>Mappe für %1</translation>
    </message>
    <message>
        <source>&amp;Export the packet…</source>
        <translation>Mappe &amp;exportieren…</translation>
    </message>
    <message>
        <source>Go to Packets first</source>
        <translation>Gehen Sie zuerst zu „Mappen“</translation>
    </message>
    <message>
        <source>Say who will read it first</source>
        <translation>Geben Sie zuerst an, wer sie lesen wird</translation>
    </message>
    <message>
        <source>(name)</source>
        <translation>(Name)</translation>
    </message>
    <message>
        <source>Export a packet for %1?</source>
        <translation>Mappe für %1 exportieren?</translation>
    </message>
    <message>
        <source>The file leaves the vault: whoever has it can read names, numbers and how things are built. It holds no password, key or code. The export is noted in the audit.</source>
        <translation>Die Datei verlässt den Tresor: Wer sie hat, kann Namen und Nummern lesen und wie alles aufgebaut ist. Sie enthält kein Passwort, keinen Schlüssel und keinen Code. Der Export wird im Zugriffsprotokoll vermerkt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the packet as</source>
        <translation>Mappe speichern unter</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Packet for %1 saved as %2</source>
        <translation>Mappe für %1 gespeichert als %2</translation>
    </message>
</context>
<context>
    <name>covault::desktop::PacketsPage</name>
    <message>
        <source>Packets</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>The packet could not be made</source>
        <translation>Die Mappe konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>The packet is being made</source>
        <translation>Die Mappe wird erstellt</translation>
    </message>
    <message>
        <source>%1. Say who will read it; the name stands on the cover and in the audit.</source>
        <translation>%1. Geben Sie an, wer sie lesen wird; der Name steht auf dem Deckblatt und im Zugriffsprotokoll.</translation>
    </message>
    <message>
        <source>%1. The export is noted in the audit.</source>
        <translation>%1. Der Export wird im Zugriffsprotokoll vermerkt.</translation>
    </message>
    <message>
        <source>Say who will read it first</source>
        <translation>Geben Sie zuerst an, wer sie lesen wird</translation>
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
    <message>
        <source>Role and a&amp;ccess…</source>
        <translation>Rolle und Zu&amp;griff…</translation>
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
    <name>covault::desktop::QrView</name>
    <message>
        <source>%1, shown as a QR code</source>
        <translation>%1, als QR-Code gezeigt</translation>
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
    <message>
        <source>asking for the key that the passphrase is bound to</source>
        <translation>den Schlüssel abfragen, an den die Passphrase gebunden ist</translation>
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
        <source>The record that is linked to is not here.</source>
        <translation>Der verknüpfte Eintrag ist nicht hier.</translation>
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
    <message numerus="yes">
        <source>Replaced; %n records lead to the new one</source>
        <translation>
            <numerusform>Ersetzt; %n Eintrag führt zum neuen</numerusform>
            <numerusform>Ersetzt; %n Einträge führen zum neuen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced; nothing else led to the old one</source>
        <translation>Ersetzt; nichts sonst führte zum alten</translation>
    </message>
    <message>
        <source>Replaced; 1 record leads to the new one</source>
        <translation>Ersetzt; 1 Eintrag führt zum neuen</translation>
    </message>
    <message numerus="yes">
        <source>; %n could not be changed</source>
        <translation>
            <numerusform>; %n konnte nicht geändert werden</numerusform>
            <numerusform>; %n konnten nicht geändert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>saving &apos;%1&apos;</source>
        <translation>Speichern von „%1“</translation>
    </message>
    <message>
        <source>it was removed or moved in the meantime</source>
        <translation>es wurde inzwischen entfernt oder verschoben</translation>
    </message>
    <message>
        <source>copy what you typed, cancel, and look for it in the list or the waste bin</source>
        <translation>kopieren Sie Ihre Eingabe, brechen Sie ab, und suchen Sie es in der Liste oder bei den entfernten Einträgen</translation>
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
    <message>
        <source>Replace device…</source>
        <translation>Gerät ersetzen…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach…</translation>
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
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
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
    <message>
        <source>Logbook</source>
        <translation>Logbuch</translation>
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
    <message>
        <source>Show password &amp;large</source>
        <translation>Passwort gr&amp;oß zeigen</translation>
    </message>
    <message>
        <source>Show password as &amp;QR code</source>
        <translation>Passwort als &amp;QR-Code zeigen</translation>
    </message>
    <message>
        <source>&amp;Replace device…</source>
        <translation>Gerät erset&amp;zen…</translation>
    </message>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation>&amp;Verschieben nach…</translation>
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
    <message>
        <source>Select one record for this.</source>
        <translation>Wählen Sie dafür einen einzelnen Eintrag aus.</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Logbuch</translation>
    </message>
    <message>
        <source>Working together</source>
        <translation>Zusammenarbeit</translation>
    </message>
    <message>
        <source>Only a device that is in its place can be replaced.</source>
        <translation>Ersetzt werden kann nur ein Gerät, das an seinem Platz ist.</translation>
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
        <source>%1 was removed</source>
        <translation>%1 wurde entfernt</translation>
    </message>
    <message>
        <source>A device of %1</source>
        <translation>Ein Gerät von %1</translation>
    </message>
    <message>
        <source>%1 has no access any more</source>
        <translation>%1 hat keinen Zugriff mehr</translation>
    </message>
    <message>
        <source>%1 sees no more of %2</source>
        <translation>%1 sieht nichts mehr von %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
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
    <name>covault::desktop::RescueController</name>
    <message>
        <source>The damaged vault is read with its passphrase.</source>
        <translation>Der beschädigte Tresor wird mit seiner Passphrase gelesen.</translation>
    </message>
    <message>
        <source>%1 rescued</source>
        <translation>%1 gerettet</translation>
    </message>
    <message>
        <source>A new file for what is rescued</source>
        <translation>Eine neue Datei für das Gerettete</translation>
    </message>
    <message>
        <source>Covault vaults (*.covault)</source>
        <translation>Covault-Tresore (*.covault)</translation>
    </message>
</context>
<context>
    <name>covault::desktop::RescuePanel</name>
    <message>
        <source>Rescue of the vault</source>
        <translation>Rettung des Tresors</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open the new vault</source>
        <translation>Den neuen Tresor öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Rescuing what can be read</source>
        <translation>Was lesbar ist, wird gerettet</translation>
    </message>
    <message>
        <source>It goes into %1. The damaged file stays as it is.</source>
        <translation>Es kommt nach %1. Die beschädigte Datei bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n records are in %1, which the same passphrases open.</source>
        <translation>
            <numerusform>%n Eintrag ist in %1, das dieselben Passphrasen öffnen.</numerusform>
            <numerusform>%n Einträge sind in %1, das dieselben Passphrasen öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What could be read is rescued</source>
        <translation>Was lesbar war, ist gerettet</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>What this computer has sent before may be lost. So the new vault sends nothing: it takes in what others write, and to write for others this computer joins again.</source>
        <translation>Was dieser Computer früher gesendet hat, ist vielleicht verloren. Darum sendet der neue Tresor nichts: Er nimmt auf, was andere schreiben; um für andere zu schreiben, tritt dieser Computer neu bei.</translation>
    </message>
    <message>
        <source>1 record is in %1, which the same passphrases open.</source>
        <translation>1 Eintrag ist in %1, das dieselben Passphrasen öffnen.</translation>
    </message>
    <message>
        <source>Lost, or not as it was: %1</source>
        <translation>Verloren oder nicht, wie es war: %1</translation>
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
        <translation>Tresorregeln</translation>
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
    <name>covault::desktop::ScanController</name>
    <message>
        <source>Go to Scan first</source>
        <translation>Gehen Sie zuerst zu „Scan“</translation>
    </message>
    <message>
        <source>Select something found first</source>
        <translation>Wählen Sie zuerst einen Fund</translation>
    </message>
    <message>
        <source>Scan a &amp;folder…</source>
        <translation>&amp;Ordner durchsuchen…</translation>
    </message>
    <message>
        <source>Scan a fi&amp;le…</source>
        <translation>&amp;Datei durchsuchen…</translation>
    </message>
    <message>
        <source>Found: &amp;adopt</source>
        <translation>Fund: über&amp;nehmen</translation>
    </message>
    <message>
        <source>Found: &amp;merge into…</source>
        <translation>Fund: &amp;zusammenführen mit…</translation>
    </message>
    <message>
        <source>Found: &amp;ignore</source>
        <translation>Fund: &amp;ignorieren</translation>
    </message>
    <message>
        <source>Found: &amp;next</source>
        <translation>Fund: nä&amp;chster</translation>
    </message>
    <message>
        <source>Found: &amp;open the record</source>
        <translation>Fund: Eintrag &amp;öffnen</translation>
    </message>
    <message>
        <source>Which folder shall be scanned?</source>
        <translation>Welcher Ordner soll durchsucht werden?</translation>
    </message>
    <message>
        <source>Which file shall be scanned?</source>
        <translation>Welche Datei soll durchsucht werden?</translation>
    </message>
    <message>
        <source>adopting what was found</source>
        <translation>Übernehmen des Gefundenen</translation>
    </message>
    <message>
        <source>there was nothing to take</source>
        <translation>es gab nichts zu übernehmen</translation>
    </message>
    <message>
        <source>scan again</source>
        <translation>durchsuchen Sie noch einmal</translation>
    </message>
    <message>
        <source>The vault has no other record of this kind: adopt it instead</source>
        <translation>Der Tresor hat keinen anderen Eintrag dieser Art: übernehmen Sie den Fund stattdessen</translation>
    </message>
    <message>
        <source>%1 adopted</source>
        <translation>%1 übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%n things adopted</source>
        <translation>
            <numerusform>%n Fund übernommen</numerusform>
            <numerusform>%n Funde übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>undoing what was adopted</source>
        <translation>Zurücknehmen des Übernommenen</translation>
    </message>
    <message>
        <source>the record was changed since, which would be lost</source>
        <translation>der Eintrag wurde seitdem geändert, und das ginge verloren</translation>
    </message>
    <message>
        <source>open the record and choose an earlier state in its history</source>
        <translation>öffnen Sie den Eintrag und wählen Sie in seinem Verlauf einen früheren Stand</translation>
    </message>
    <message>
        <source>Nothing is chosen: tick what shall be taken</source>
        <translation>Nichts ist gewählt: kreuzen Sie an, was übernommen werden soll</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ScanFoot</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Merge into other</source>
        <translation>Mit anderem zusammenführen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Nothing leaves this computer; the files stay as they are.</source>
        <translation>Nichts verlässt diesen Computer; die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 of %2. %3</source>
        <translation>%1 von %2. %3</translation>
    </message>
    <message>
        <source>Adopt 1 fact</source>
        <translation>1 Angabe übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n facts</source>
        <translation>
            <numerusform>%n Angabe übernehmen</numerusform>
            <numerusform>%n Angaben übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is open for reading only.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>covault::desktop::ScanPage</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>Fi&amp;le…</source>
        <translation>&amp;Datei…</translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation>Noch einmal durch&amp;suchen</translation>
    </message>
    <message>
        <source>Found things shown</source>
        <translation>Angezeigte Funde</translation>
    </message>
    <message>
        <source>Files are read</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Wo es gefunden wurde</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>1 file read</source>
        <translation>1 Datei gelesen</translation>
    </message>
    <message>
        <source>%1 files read</source>
        <translation>%1 Dateien gelesen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the first %2 are listed</source>
        <translation>%1; die ersten %2 sind aufgeführt</translation>
    </message>
    <message>
        <source>What is found stays in the memory of this computer until you take it into the vault.</source>
        <translation>Was gefunden wird, bleibt im Arbeitsspeicher dieses Computers, bis Sie es in den Tresor übernehmen.</translation>
    </message>
    <message>
        <source>The scan did not end</source>
        <translation>Der Scan kam nicht zu Ende</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Find what lies outside the vault</source>
        <translation>Finden, was außerhalb des Tresors liegt</translation>
    </message>
    <message>
        <source>Passwords in spreadsheets, numbers in mails, contracts in folders: what is found is compared with the vault, and you choose what it takes in. The files stay as they are.</source>
        <translation>Passwörter in Tabellen, Nummern in Mails, Verträge in Ordnern: Was gefunden wird, wird mit dem Tresor verglichen, und Sie wählen, was er aufnimmt. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>All that was found is in the vault, or ignored.</source>
        <translation>Alles Gefundene ist im Tresor oder wird ignoriert.</translation>
    </message>
    <message>
        <source>Nothing found is in the vault</source>
        <translation>Nichts Gefundenes ist im Tresor</translation>
    </message>
    <message>
        <source>Here stands what the vault knows already.</source>
        <translation>Hier steht, was der Tresor schon kennt.</translation>
    </message>
    <message>
        <source>Nothing is ignored</source>
        <translation>Nichts wird ignoriert</translation>
    </message>
    <message>
        <source>What you ignore stays here until the vault is locked.</source>
        <translation>Was Sie ignorieren, bleibt hier, bis der Tresor gesperrt wird.</translation>
    </message>
    <message>
        <source>Every file was read</source>
        <translation>Jede Datei wurde gelesen</translation>
    </message>
    <message>
        <source>Here stand files that could not be read, and why.</source>
        <translation>Hier stehen Dateien, die nicht gelesen werden konnten, und warum.</translation>
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
    <name>covault::desktop::SecretPanel</name>
    <message>
        <source>Digits are underlined, signs stand in a box.</source>
        <translation>Ziffern sind unterstrichen, Zeichen stehen in einem Kasten.</translation>
    </message>
    <message>
        <source>It is too long for a QR code. Show it large, or copy it.</source>
        <translation>Für einen QR-Code ist es zu lang. Groß zeigen oder kopieren.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Network to join</source>
        <translation>Netz zum Verbinden</translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>Schließt in %n s</numerusform>
            <numerusform>Schließt in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera at it.</source>
        <translation>Die Kamera eines Telefons darauf richten.</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera at it to join the Wi-Fi %1.</source>
        <translation>Die Kamera eines Telefons darauf richten, um sich mit dem WLAN %1 zu verbinden.</translation>
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
    <name>covault::desktop::SetbackNotice</name>
    <message>
        <source>Go on with the older file?</source>
        <translation>Mit der älteren Datei weiterarbeiten?</translation>
    </message>
    <message>
        <source>It was put back on purpose</source>
        <translation>Sie wurde absichtlich zurückgespielt</translation>
    </message>
    <message>
        <source>change nothing before you have synced</source>
        <translation>ändern Sie nichts, bevor Sie synchronisiert haben</translation>
    </message>
    <message>
        <source>sync to get back what others have</source>
        <translation>holen Sie durch Synchronisieren zurück, was die anderen haben</translation>
    </message>
    <message>
        <source>This vault was newer when it was open here on %1: its file lacks %2. If a backup was put back on purpose, go on. If not, cancel, %3, and ask who replaced the file.</source>
        <translation>Dieser Tresor war neuer, als er hier zuletzt offen war (%1): Seiner Datei fehlt: %2. Wurde absichtlich eine Sicherung zurückgespielt, arbeiten Sie weiter. Sonst brechen Sie ab, %3, und fragen Sie, wer die Datei ersetzt hat.</translation>
    </message>
    <message>
        <source>Whether an older file was put here can&apos;t be told: %1</source>
        <translation>Ob hier eine ältere Datei hingelegt wurde, lässt sich nicht sagen: %1</translation>
    </message>
    <message>
        <source>%1 passes over %2 MiB</source>
        <translation>%1 Durchgänge über %2 MiB</translation>
    </message>
    <message>
        <source>Set a new passphrase?</source>
        <translation>Eine neue Passphrase setzen?</translation>
    </message>
    <message>
        <source>The passphrase of this vault is easier to guess than when it was open here before: one guess costs %1, and cost %2. Somebody who knows what opens the vault changed that. A new passphrase costs as much as before.</source>
        <translation>Die Passphrase dieses Tresors ist leichter zu erraten als damals, als er hier schon einmal offen war: Ein Versuch kostet %1 und kostete %2. Jemand, der weiß, was den Tresor öffnet, hat das geändert. Eine neue Passphrase kostet so viel wie vorher.</translation>
    </message>
    <message>
        <source>Go to the keys</source>
        <translation>Zu den Schlüsseln</translation>
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
        <translation>Tresorregeln</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Teile der Einstellungen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
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
    <name>covault::desktop::ShownSecretController</name>
    <message>
        <source>%1 has no password</source>
        <translation>%1 hat kein Passwort</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
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
    <name>covault::desktop::Taker</name>
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
    <name>covault::desktop::Thumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
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
    <message>
        <source>Rescue what can be read…</source>
        <translation>Retten, was lesbar ist…</translation>
    </message>
</context>
<context>
    <name>covault::desktop::VaultKeys</name>
    <message>
        <source>changing what the passphrase is bound to</source>
        <translation>Ändern der Bindung an einen Computer</translation>
    </message>
    <message>
        <source>this is a recovery code</source>
        <translation>das ist ein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>type the passphrase, or set a new one first</source>
        <translation>die Passphrase eingeben, oder erst eine neue setzen</translation>
    </message>
    <message>
        <source>changing what opens the vault</source>
        <translation>Ändern der Schlüssel des Tresors</translation>
    </message>
    <message>
        <source>another vault is open now</source>
        <translation>jetzt ist ein anderer Tresor offen</translation>
    </message>
    <message>
        <source>open the vault again and repeat it there</source>
        <translation>öffnen Sie den Tresor noch einmal und wiederholen Sie es dort</translation>
    </message>
    <message>
        <source>the vault stays unbound; binding it needs a running key store</source>
        <translation>der Tresor bleibt ungebunden; zum Binden muss ein Schlüsselbund laufen</translation>
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
    <name>covault::diagram</name>
    <message>
        <source>%1 is drawn, but the asset is retired.</source>
        <translation>%1 ist gezeichnet, das Gerät aber ausgemustert.</translation>
    </message>
    <message>
        <source>%1 is drawn, but the asset is disposed.</source>
        <translation>%1 ist gezeichnet, das Gerät aber entsorgt.</translation>
    </message>
    <message>
        <source>%1 is drawn, but the asset is lost.</source>
        <translation>%1 ist gezeichnet, das Gerät aber verloren.</translation>
    </message>
    <message>
        <source>The scan saw %1, which is neither drawn nor documented.</source>
        <translation>Der Scan sah %1: weder gezeichnet noch dokumentiert.</translation>
    </message>
    <message>
        <source>The scan saw %1, made by %2, which is neither drawn nor documented.</source>
        <translation>Der Scan sah %1, hergestellt von %2: weder gezeichnet noch dokumentiert.</translation>
    </message>
    <message>
        <source>%1 is drawn, but no asset has this name or address.</source>
        <translation>%1 ist gezeichnet, aber kein Gerät hat diesen Namen oder diese Adresse.</translation>
    </message>
    <message>
        <source>%1 is drawn, but the asset it names is not there.</source>
        <translation>%1 ist gezeichnet, aber das genannte Gerät ist nicht da.</translation>
    </message>
    <message>
        <source>The diagram calls it %1, the vault %2.</source>
        <translation>Im Diagramm heißt es %1, im Tresor %2.</translation>
    </message>
    <message>
        <source>%1 is in use, but not drawn.</source>
        <translation>%1 ist in Betrieb, aber nicht gezeichnet.</translation>
    </message>
    <message>
        <source>The vault connects %1 with %2; the diagram does not.</source>
        <translation>Der Tresor verbindet %1 mit %2, das Diagramm nicht.</translation>
    </message>
    <message>
        <source>%1 (%2) was not seen by the scan.</source>
        <translation>%1 (%2) hat der Scan nicht gesehen.</translation>
    </message>
    <message>
        <source>%1 has the MAC address %2 in the vault, %3 in the scan.</source>
        <translation>%1 hat im Tresor die MAC-Adresse %2, im Scan %3.</translation>
    </message>
    <message>
        <source>%1 is called %2 in the scan.</source>
        <translation>%1 heißt im Scan %2.</translation>
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
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1, made on %2</source>
        <translation>%1, erstellt am %2</translation>
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
