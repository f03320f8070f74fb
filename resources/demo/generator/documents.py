# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and notes in which people keep what they need, and files that only look as if they held secrets."""

import csv
import io

from . import knownsecrets as known
from .chance import octets, password, uuid
from .expected import found
from .passwords import login_password
from .spreadsheet import workbook

FOLDER = "mess/"
TABLE = "Einkauf/passwoerter.xlsx"
ACCOUNTS = "London/accounts.csv"

# Service, user, password, remark; state in the vault, or none where the row holds no secret.
GERMAN_ROWS = [
    ("Paketdienst Versandportal", "versand@lindgren-maschinenbau.example", known.PARCEL_PORTAL, "", "in-vault"),
    ("Stahlhandel Bestellportal", "einkauf-lindgren", known.STEEL_PORTAL, "neu seit Februar", "in-vault"),
    ("NVR-BER-01 Kameraserver", "kamera", known.CAMERA_RECORDER_OLD, "Pforte", "contradicts"),
    ("TEL-BER-GW", "telefonie", known.PHONE_SYSTEM, "", "in-vault"),
    ("Berufsgenossenschaft Online", "lindgren-bg", password("bg", 12), "Claudia", "new"),
    ("Zeiterfassung", "personal", password("time clock", 12), "", "new"),
    ("Frankiermaschine", "empfang", password("franking", 10), "Wartung: Ostwind", "new"),
    ("Zollportal Vollmacht", "LMB-0077", password("customs", 14), "läuft über den Steuerberater", "new"),
    ("Wasserwerk Ablesung", "40-11873", "", "ohne Kennwort, nur Zählernummer", None),
]
# System, user, password, address, notes; state.
ENGLISH_ROWS = [
    ("NAS-LON-01", "nasadmin", login_password("NAS-LON-01"), "https://192.168.44.31:5001/", "", "in-vault"),
    ("SW-LON-01", "admin", "Tallow.Yard/2023", "https://192.168.44.2/", "sticker on the rack", "contradicts"),
    ("Franking machine", "office", password("uk franking", 10), "", "", "new"),
    ("Courier booking", "lindgren-uk", password("courier", 12), "https://book.swiftcourier.example/", "", "new"),
    ("Alarm company portal", "tallow-yard", password("alarm", 12), "https://portal.redgatealarms.example/", "Margaret has the code word", "new"),
    ("Business rates", "", "", "", "ask Simon", None),
]

SERVER_NOTES = f"""Server-Notizen (Daniel)
=======================

SRV-BER-FILE
Benutzer: SRV-BER-FILE\\Administrator
Passwort: {known.FILE_SERVER}
Adresse:  rdp://10.20.10.22

Mail-Archiv
Benutzer: archiv
Passwort: {password("mail archive", 14)}
Adresse:  https://archiv.lindgren-maschinenbau.example/

Neustart der Server immer in der Reihenfolge DC, Datei, ERP.
"""
TODO = """- Leonie: Inventur der Bildschirme in Halle 2
- HV-BER-02 Update am Samstag: ssh root@10.20.10.12 (pw: Wolke7!Regenrinne)
- Angebot für neue USV einholen
- Passwort-Schulung für die Auszubildenden vorbereiten
"""
VENDOR_NOTES = """# Vendor accounts

| Vendor | Customer number | Support phone |
| --- | --- | --- |
| Kontura ERP Software AG | K-88213 | +49 69 90009 210 |
| Halden Backup Systems | HB-77140 | +44 20 7946 0720 |
| Redgate Alarms Ltd | RG-30551 | +44 20 7946 0866 |

Redgate Alarms Ltd looks after the alarm in London: support@redgatealarms.example
"""
WIFI = f"""Poster for the meeting room

WIFI:T:WPA;S:Lindgren-London;P:{password("london poster", 14)};;
"""
POLICY = """# Entwurf: Umgang mit Passwörtern

Ein Passwort muss mindestens 14 Zeichen haben. Das Passwort darf nicht notiert werden.
Kennwort: eine geheime Zeichenfolge, mit der sich eine Person ausweist.
Der Benutzername ist die E-Mail-Adresse. Password is required; a password must not be shared.
"""
README = """Dieser Ordner wird nachts gesichert. Bitte keine Zugangsdaten ablegen.
Fragen an it@lindgren-maschinenbau.example.
"""


def files() -> dict[str, bytes]:
    contents = {
        TABLE: _german_table(),
        ACCOUNTS: _english_table(),
        "Notizen/server-notizen.txt": SERVER_NOTES.encode("cp1252").replace(b"\n", b"\r\n"),
        "Notizen/todo.txt": TODO.encode(),
        "Notizen/vendor accounts.md": VENDOR_NOTES.encode(),
        "London/wifi poster.txt": WIFI.encode(),
        "Richtlinien/passwoerter-entwurf.md": POLICY.encode(),
        "README.txt": README.encode(),
        "Produktion/build-ids.txt": _identifiers(),
        "Produktion/teileliste.csv": _parts(),
    }
    return {FOLDER + name: content for name, content in contents.items()}


def _german_table() -> bytes:
    """The header is in the third row, below a title, as people write it."""
    rows = [["Zugangsdaten Einkauf (Stand Februar)"], [], ["Dienst", "Benutzer", "Kennwort", "Bemerkung"]]
    rows += [[cell or None for cell in row[:4]] for row in GERMAN_ROWS]
    old = [["Dienst", "Benutzer", "Kennwort"], ["WLAN Halle (alt)", "Lindgren-Halle", password("old wifi", 12)]]
    return workbook({"Zugänge": rows, "Alt": old})


def _english_table() -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["System", "Username", "Password", "URL", "Notes"])
    writer.writerows(row[:5] for row in ENGLISH_ROWS)
    return text.getvalue().encode()


def _identifiers() -> bytes:
    """Long random-looking values that are no secrets: hashes of builds, UUIDs, serial numbers."""
    lines = ["build;commit;artifact;sha256"]
    for i in range(12):
        lines.append(f"{4000 + i};{octets(f'commit {i}', 20).hex()};{uuid(f'artifact {i}')};{octets(f'artifact {i}', 32).hex()}")
    return ("\n".join(lines) + "\n").encode()


def _parts() -> bytes:
    names = ["Spannhülse", "Führungsschiene", "Lagerbock", "Dichtring", "Kupplung", "Schmiernippel", "Abstreifer", "Passstift"]
    lines = ["Artikelnummer;Bezeichnung;Schlüsselweite;Bestand"]
    lines += [f"{70110 + 7 * i};{name};{8 + i};{40 - 3 * i}" for i, name in enumerate(names)]
    return "\r\n".join(lines).encode("cp1252") + b"\r\n"


def planted() -> list[dict]:
    rows = [(TABLE, row[0], row[1], row[4]) for row in GERMAN_ROWS] + [(ACCOUNTS, row[0], row[1], row[5]) for row in ENGLISH_ROWS]
    rows_found = [found(FOLDER + path, "credential", state, title, username=user) for path, title, user, state in rows if state]
    return rows_found + [
        found(FOLDER + TABLE, "credential", "new", "WLAN Halle (alt)", username="Lindgren-Halle"),
        found(FOLDER + "Notizen/server-notizen.txt", "credential", "in-vault", "SRV-BER-FILE lokaler Administrator", username="SRV-BER-FILE\\Administrator"),
        found(FOLDER + "Notizen/server-notizen.txt", "credential", "new", "Mail-Archiv", username="archiv"),
        found(FOLDER + "Notizen/todo.txt", "credential", "contradicts", "HV-BER-02", username="root"),
        found(FOLDER + "Notizen/vendor accounts.md", "vendor", "in-vault", "Kontura ERP Software AG", support_phone="+49 69 90009 210"),
        found(FOLDER + "Notizen/vendor accounts.md", "vendor", "contradicts", "Halden Backup Systems", account_numbers=["HB-77140"]),
        found(FOLDER + "Notizen/vendor accounts.md", "vendor", "new", "Redgate Alarms Ltd", support_phone="+44 20 7946 0866"),
        found(FOLDER + "London/wifi poster.txt", "credential", "new", "Lindgren-London"),
    ]


HARMLESS = [FOLDER + name for name in ("Richtlinien/passwoerter-entwurf.md", "README.txt", "Produktion/build-ids.txt", "Produktion/teileliste.csv")]
