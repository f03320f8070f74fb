# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents of the vault and its duties, one of each lane."""

import json
import pathlib

KATRIN, MAREK, JONAS, PRIYA = "Katrin Vogel", "Marek Sobotta", "Jonas Lehnert", "Priya Raman"

# Duty of the catalogue, accountable side (none: nobody took it), responsible, backup, services used as tools.
DUTIES = [
    ("01.1", "provider", JONAS, PRIYA),
    ("02.3", None, None, None),
    ("03.2", "provider", PRIYA, JONAS),
    ("04.1", "internal", KATRIN, JONAS),
    ("05.3", "internal", KATRIN, None, "Directory and sign-in"),
    ("06.3", "provider", JONAS, PRIYA),
    ("07.1", "provider", PRIYA, JONAS),
    ("08.4", None, JONAS, None, "Backup"),
    ("09.1", "provider", PRIYA, JONAS),
    ("10.2", "internal", KATRIN, None),
    ("11.4", "internal", KATRIN, None),
    ("12.1", "provider", JONAS, PRIYA),
    ("13.4", "internal", KATRIN, JONAS, "Directory and sign-in"),
    ("14.3", "internal", KATRIN, None),
    ("15.1", "internal", MAREK, KATRIN),
    ("16.1", "internal", KATRIN, None),
    ("17.1", "internal", KATRIN, JONAS),
    ("18.1", "internal", KATRIN, None),
]


def duty_titles() -> dict[str, tuple[str, str, str, list[str]]]:
    """Of each duty in the catalogue: lane, title, description, outcomes."""
    catalogue = pathlib.Path(__file__).resolve().parents[2] / "duties" / "duties.json"
    lanes = json.loads(catalogue.read_text(encoding="utf-8"))
    return {d["id"]: (lane["lane"], d["title"], d["description"], d["csf"]) for lane in lanes for d in lane["duties"]}


FIREWALL = """# Firewall tauschen

Wenn FW-BER-01 ausfällt oder ersetzt wird. Dauer etwa 90 Minuten, davon 15 ohne Internet.

1. Ersatzgerät aus dem Schrank im Serverraum holen und an Strom und Konsole anschließen.
2. Firmware auf denselben Stand bringen wie beim alten Gerät.
3. Letzte Sicherung der Konfiguration einspielen.
4. Kabel umstecken: wan1 zur Glasfaser, wan2 zum LTE-Gerät, port1 zu SW-BER-CORE.
5. Prüfen: Internet, Tunnel nach London, Einwahl von außen.
6. Das neue Gerät in Covault eintragen und das alte als ersetzt markieren.

Falls die Sicherung nicht lesbar ist: [Firewall von Grund auf einrichten]({gone}).
Die Reihenfolge nach einem großen Ausfall steht im [Wiederanlaufplan]({recovery}).
"""

OUTAGE = """# Internetausfall Berlin

1. An FW-BER-01 nachsehen, ob wan1 ohne Signal ist.
2. Ist wan2 in Betrieb? Dann läuft der Verkehr über LTE; Videokonferenzen bitten wir zu lassen.
3. Störung bei Spreenetz melden; Leitungsnummer und Kundennummer stehen bei der Leitung.
4. Werkschutz und Produktion informieren: die Torsteuerung braucht das Netz.
5. Nach zwei Stunden ohne Zusage: Eskalation beim Anbieter.
6. Nach der Entstörung prüfen, ob der Tunnel nach London wieder steht.
"""

STARTER = """# New starter: account and device

Done by the desk when Personnel sends the form; three working days before the first day.

1. Check that the form is signed by the head of the department.
2. Create the account with the template of the department.
3. Assign the licences, add the groups of the role, nothing else.
4. Prepare the notebook and check that its disk is encrypted.
5. Hand over in person; the new colleague sets the second factor at once.
6. Write the device to the register.
"""

RESTORE = """# Restore the ERP server

Needed: the approval of Katrin Vogel, the backup encryption key, 60 minutes.

1. Stop the ERP service on SRV-BER-ERP, if it still runs.
2. In Halden Backup choose the job *Berlin servers, nightly* and the newest good point.
3. Restore to a new virtual machine, never over the old one.
4. Start it without network and look at the last postings with the finance team.
5. Swap the networks, let three users try an order.
6. Record the duration and the result in the backup's tests.

The order of everything else is in the [recovery plan]({recovery}).
"""

PASSWORDS = """# Passwortrichtlinie

- Passwörter stehen in Covault und sonst nirgends: nicht in Mails, Tabellen oder Notizen.
- Mindestens 14 Zeichen, erzeugt statt erdacht. Keines wird zweimal benutzt.
- Administrative Zugänge haben einen zweiten Faktor.
- Wer das Unternehmen verlässt, hat danach keinen Zugang, den es noch gibt.
"""

RECOVERY = """# Wiederanlaufplan

Reihenfolge nach einem Totalausfall in Berlin:

1. Strom und Klima im Serverraum
2. FW-BER-01 und SW-BER-CORE
3. HV-BER-01, dann SRV-BER-DC1
4. Backup, dann SRV-BER-ERP
5. Mail, Einwahl, Telefone
6. Arbeitsplätze, zuletzt die Maschinen

Freigabe jeder Stufe durch Katrin Vogel, in ihrer Abwesenheit durch Jonas Lehnert.
"""

INCIDENT = """# Security incident: the first hour

1. Write down the time, who called and what was seen. Do not switch anything off yet.
2. Call the desk of Tannenfels and Katrin Vogel, in this order.
3. Isolate the device from the network; the two named above may decide this alone.
4. Change no passwords from a device that may be affected.
5. Collect: names of users, devices, mails, the exact words on the screen.
6. After the first hour: decide about the insurer, the authorities and the customers.
"""

REMOTE = """# Remote access rules

1. Access from outside goes through the VPN with a second factor, without exception.
2. Vendors get a session that one of us starts and watches; there are no standing vendor logins.
3. A login that was not used for 45 days is disabled.
4. What to do when something looks wrong: [the first hour]({incident}).
"""

# Title, type, owner, what it is about (kind, title), text.
DOCUMENTS = [
    ("Firewall tauschen", "runbook", JONAS, ("asset", "FW-BER-01"), FIREWALL),
    ("Internetausfall Berlin", "runbook", KATRIN, ("circuit", "Berlin fibre"), OUTAGE),
    ("New starter: account and device", "runbook", JONAS, ("service", "Directory and sign-in"), STARTER),
    ("Restore the ERP server", "runbook", PRIYA, ("service", "ERP"), RESTORE),
    ("Passwortrichtlinie", "policy", KATRIN, ("service", "Directory and sign-in"), PASSWORDS),
    ("Wiederanlaufplan", "recovery_plan", KATRIN, ("site", "Werk Berlin"), RECOVERY),
    ("Security incident: the first hour", "incident_plan", KATRIN, ("site", "Werk Berlin"), INCIDENT),
    ("Remote access rules", "security", JONAS, ("service", "Remote access"), REMOTE),
]
