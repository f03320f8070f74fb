# SPDX-License-Identifier: GPL-3.0-or-later
"""Three places where passwords were kept: Bitwarden (the IT team), KeePassXC (the provider) and a browser (one user)."""

import csv
import io
import json

from . import knownsecrets as known
from .chance import base32_secret, moment, number, password, uuid
from .organisation import MAIL_DOMAIN

IT = f"it@{MAIL_DOMAIN}"
TEXT, HIDDEN, BOOLEAN = 0, 1, 2
FOLDERS = ["Infrastruktur", "Infrastruktur/Berlin", "Infrastruktur/London", "Lieferanten", "Cloud", "Produktion"]

# Folder, name, user, address. What a login has beside that stands in EXTRAS.
LOGINS = """
Infrastruktur/Berlin | SW-BER-02 | admin | https://10.20.1.3/
Infrastruktur/Berlin | SW-BER-03 | admin | https://10.20.1.4/
Infrastruktur/Berlin | SW-BER-HALLE2 | admin | https://10.20.1.5/
Infrastruktur/Berlin | WLAN-Verwaltung | wlanadmin | https://wlan.lindgren-maschinenbau.example/
Infrastruktur/Berlin | UPS-BER-01 Netzwerkkarte | apcadmin | https://10.20.1.31/
Infrastruktur/Berlin | HV-BER-02 | root | https://10.20.10.12:8006/
Infrastruktur/Berlin | SRV-BER-FILE lokaler Administrator | SRV-BER-FILE\\Administrator | rdp://10.20.10.22
Infrastruktur/Berlin | SRV-BER-BKP iDRAC | root | https://10.20.10.123/
Infrastruktur/Berlin | NAS-BER-01 | nasadmin | https://10.20.10.31:5001/
Infrastruktur/Berlin | NVR-BER-01 Kameraserver | kamera | https://10.20.20.240:5001/
Infrastruktur/Berlin | TEL-BER-GW | telefonie | https://10.20.20.250/
Infrastruktur/Berlin | Druckserver | LINDGREN\\svc-print |
Infrastruktur/Berlin | Monitoring-Server | monitor | https://monitoring.lindgren-maschinenbau.example/
Infrastruktur/London | FW-LON fallback LTE router | admin | https://192.168.44.3/
Infrastruktur/London | SW-LON-01 | admin | https://192.168.44.2/
Infrastruktur/London | NAS-LON-01 | nasadmin | https://192.168.44.31:5001/
Infrastruktur/London | PR-LON-01 | Admin | https://192.168.44.201/
Infrastruktur/London | London door system | frontdesk | https://192.168.44.60/
Lieferanten | Spreenetz Kundenportal | SN-4471902 | https://kunden.spreenetz.example/
Lieferanten | Albion Fibre customer portal | AF-200118 | https://my.albionfibre.example/
Lieferanten | Kontura Serviceportal | lindgren.vogel | https://service.kontura-erp.example/
Lieferanten | Halden Backup account | it@lindgren-maschinenbau.example | https://account.haldenbackup.example/
Lieferanten | Ostwind Zählerstände | 40917 | https://portal.ostwind-druck.example/
Lieferanten | Meridian Mobil Geschäftskunden | MM-903-118 | https://business.meridian-mobil.example/
Lieferanten | Paketdienst Versandportal | versand@lindgren-maschinenbau.example | https://versand.paketdienst.example/login
Lieferanten | Stahlhandel Bestellportal | einkauf-lindgren | https://shop.stahlhandel-west.example/
Lieferanten | Werkzeugkatalog | einkauf-lindgren | https://www.werkzeugkatalog.example/
Cloud | Cloud tenant administrator Vogel | adm.vogel@lindgren.onmicrosoft.example | https://admin.cloudoffice.example/
Cloud | Cloud tenant administrator Kraus | adm.kraus@lindgren.onmicrosoft.example | https://admin.cloudoffice.example/
Cloud | Website-Verwaltung | webmaster | https://www.lindgren-maschinenbau.example/wp-login.php
Cloud | Hosting-Konto | lindgren-web | https://kunde.hosting-nord.example/
Cloud | Newsletter-Dienst | marketing@lindgren-maschinenbau.example | https://app.rundbrief.example/
Cloud | Meeting service | it@lindgren-maschinenbau.example | https://meet.cloudoffice.example/
Cloud | Status page monitor | it@lindgren-maschinenbau.example | https://uptime.watchpost.example/
Produktion | CNC-HALLE1 Steuerung | bediener | vnc://10.20.20.161
Produktion | CNC-HALLE2 Steuerung | bediener | vnc://10.20.20.162
Produktion | Kranbahn Halle 2 Panel | service | https://10.20.20.170/
Produktion | Werkzeugausgabe Terminal | ausgabe |
Produktion | Messmaschine Auswertung | messraum | https://10.20.20.171/
Produktion | Toolpath CAM Lizenzserver | camadmin | https://10.20.10.11:8443/
"""

REUSED = ("CNC-HALLE1 Steuerung", "CNC-HALLE2 Steuerung", "Kranbahn Halle 2 Panel")
WEAK = dict(zip(("Druckserver", "Werkzeugausgabe Terminal"), known.WEAK, strict=True))
KNOWN = {
    "SRV-BER-FILE lokaler Administrator": known.FILE_SERVER,
    "Paketdienst Versandportal": known.PARCEL_PORTAL,
    "Stahlhandel Bestellportal": known.STEEL_PORTAL,
    "TEL-BER-GW": known.PHONE_SYSTEM,
    "NVR-BER-01 Kameraserver": known.CAMERA_RECORDER,
} | dict.fromkeys(REUSED, known.REUSED) | WEAK  # fmt: skip

# What a login has beside name, user, password and address.
EXTRAS = {
    "SW-BER-02": {"notes": "Verwaltung nur aus VLAN 1."},
    "SRV-BER-BKP iDRAC": {"fields": [("Asset tag", "LMB-0231", TEXT), ("Factory password", password("drac sticker", 12), HIDDEN)]},
    "NAS-BER-01": {"totp": base32_secret("nas berlin"), "history": [("2025-02-11", "Nas!2024-Hafen"), ("2024-01-09", "Nas!2023-Hafen")]},
    "Spreenetz Kundenportal": {"fields": [("Rahmen-Kennwort", "Hafenkran", HIDDEN), ("Kundennummer", "SN-4471902", TEXT)]},
    "Kontura Serviceportal": {"notes": "Zweite Person: Özgür Polat.\nTickets bitte immer mit der Nummer K-88213."},
    "Meridian Mobil Geschäftskunden": {"fields": [("PUK", "73910482", HIDDEN), ("SIM gesperrt", "false", BOOLEAN)]},
    "Stahlhandel Bestellportal": {"history": [("2026-02-03", known.STEEL_PORTAL_OLD)]},
    "Cloud tenant administrator Vogel": {
        "totp": f"otpauth://totp/Cloudoffice:adm.vogel?secret={base32_secret('vogel')}&issuer=Cloudoffice&digits=6&period=30",
        "fields": [("Recovery codes", "8841-0092 1173-5520 9004-7716", HIDDEN)], "favorite": True, "reprompt": 1,
    },
    "Cloud tenant administrator Kraus": {"totp": base32_secret("kraus"), "reprompt": 1},
    "Website-Verwaltung": {"totp": base32_secret("website"), "uris": [f"https://www.{MAIL_DOMAIN}/wp-admin/"]},
    "Hosting-Konto": {"totp": f"otpauth://totp/hosting-nord?secret={base32_secret('hosting')}&algorithm=SHA256&digits=8&period=60"},
    "Toolpath CAM Lizenzserver": {"notes": "Hat Stefan Brückner eingerichtet."},
}  # fmt: skip


def files() -> dict[str, bytes]:
    return {"bitwarden.json": bitwarden(), "keepassxc.csv": keepassxc(), "browser.csv": browser()}


def logins() -> list[tuple[str, str, str, str]]:
    return [tuple(part.strip() for part in line.split("|")) for line in LOGINS.strip().splitlines()]


def login_password(name: str) -> str:
    return KNOWN.get(name) or password("bitwarden/" + name, 14 + number("length/" + name, 8))


def bitwarden() -> bytes:
    items = [_login(*login) for login in logins()] + others()
    folders = [{"id": uuid("folder/" + name), "name": name} for name in FOLDERS]
    document = {"encrypted": False, "folders": folders, "items": items}
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _item(folder: str | None, kind: int, name: str, notes: str | None, content: dict, extra: dict) -> dict:
    fields = [{"name": label, "value": value, "type": kind_, "linkedId": None} for label, value, kind_ in extra.get("fields", ())]
    history = [{"lastUsedDate": f"{day}T09:12:44.218Z", "password": old} for day, old in extra.get("history", ())]
    item = {
        "passwordHistory": history or None, "revisionDate": moment("revised/" + name, 2026), "creationDate": moment("created/" + name, 2024),
        "deletedDate": None, "id": uuid("item/" + name), "organizationId": None, "folderId": uuid("folder/" + folder) if folder else None,
        "type": kind, "reprompt": extra.get("reprompt", 0), "name": name, "notes": notes, "favorite": extra.get("favorite", False),
    }  # fmt: skip
    if fields:
        item["fields"] = fields
    return item | content | {"collectionIds": None}


def _login(folder: str, name: str, user: str, address: str) -> dict:
    extra = EXTRAS.get(name, {})
    addresses = ([address] if address else []) + extra.get("uris", [])
    login = {
        "uris": [{"match": None, "uri": uri} for uri in addresses], "username": user, "password": login_password(name), "totp": extra.get("totp"),
        "fido2Credentials": [],
    }  # fmt: skip
    return _item(folder, 1, name, extra.get("notes"), {"login": login}, extra)


def others() -> list[dict]:
    """Two secure notes, a card, an identity, and a login that someone left outside all folders."""
    number_line = "Alarmanlage Werk Berlin, Wartung jährlich im März.\nCode der Techniker: 5519\nLeitstelle: +49 30 23125 880"
    card = {"cardholderName": "Katrin Vogel", "brand": "Visa", "number": "4111111111111111", "expMonth": "4", "expYear": "2028", "code": "737"}
    identity = dict.fromkeys(["title", "middleName", "address2", "address3", "state", "ssn", "passportNumber", "licenseNumber"]) | {
        "firstName": "Buchhaltung", "lastName": "Lindgren", "address1": "Am Alten Hafenbecken 14", "city": "Berlin", "postalCode": "12099", "country": "DE",
        "company": "Lindgren Maschinenbau GmbH", "email": f"rechnung@{MAIL_DOMAIN}", "phone": "+49 30 23125-100", "username": "rechnung",
    }  # fmt: skip
    note = {"secureNote": {"type": 0}}
    return [
        _item(None, 2, "Alarmanlage Wartungscode", number_line, note, {}),
        _item("Infrastruktur/London", 2, "London key safe", "Key safe next to the print room.", note, {"fields": [("Code", "2905", HIDDEN)]}),
        _item("Lieferanten", 3, "Firmenkarte IT", "Nur für Abonnements bis 500 Euro.", {"card": card}, {}),
        _item(None, 4, "Rechnungsadresse", None, {"identity": identity}, {}),
        _login_without_folder(),
    ]


def _login_without_folder() -> dict:
    item = _login("Cloud", "Kartendienst API", IT, "https://console.kartendienst.example/")
    key = {"name": "API key", "value": password("map key", 40), "type": HIDDEN, "linkedId": None}
    return item | {"folderId": None, "fields": [key]}


# Group, title, user, address, notes.
PROVIDER_ENTRIES = [
    ("Lindgren/Netzwerk", "AP-LON-01 local admin", "tf-admin", "https://192.168.44.11/", "Installed 2023; ticket 48113"),
    ("Lindgren/Netzwerk", "AP-BER-01 console", "root", "ssh://10.20.1.11", ""),
    ("Lindgren/Netzwerk", "SNMP read community Berlin", "", "", "Version 2c, from monitoring only"),
    ("Lindgren/Server", "SRV-BER-ERP root", "root", "ssh://10.20.10.25", "Key login is preferred.\nPassword for the console only."),
    ("Lindgren/Server", "Halden Backup console", "halden", "https://10.20.10.23:9443/", ""),
    ("Lindgren/Server", "Monitoring agent", "svc-monitor", "", "Service account, all Windows servers"),
    ("Lindgren/Cloud", "Cloud office provider account", "tf-lindgren@lindgren.onmicrosoft.example", "https://admin.cloudoffice.example/", ""),
    ("Lindgren/Cloud", "Remote maintenance tenant", "lindgren@tannenfels-it.example", "https://rmm.tannenfels-it.example/", ""),
    ("Lindgren/Vendors", "Aruba support", "tf-support", "https://support.netzgeraete.example/", 'Contract under the name "Tannenfels"'),
    ("Lindgren/Vendors", "Certificate shop", "tannenfels-certs", "https://www.nordlicht-trust.example/", ""),
]


def keepassxc() -> bytes:
    header = ["Group", "Title", "Username", "Password", "URL", "Notes", "TOTP", "Icon", "Last Modified", "Created"]
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(header)
    for group, title, user, address, notes in PROVIDER_ENTRIES:
        code = f"otpauth://totp/Lindgren:{user}?secret={base32_secret(title)}&period=30&digits=6&issuer=Lindgren"
        totp = code if "provider account" in title else ""
        changed, made = (moment(f"keepass {what}/{title}", year)[:19] + "Z" for what, year in (("changed", 2026), ("made", 2023)))
        writer.writerow([group, title, user, password("keepassxc/" + title, 20), address, notes, totp, "0", changed, made])
    return text.getvalue().encode()


# Name, address, user, note: what the head of purchasing let the browser remember.
BROWSER_ENTRIES = [
    ("erp.lindgren-maschinenbau.example", "https://erp.lindgren-maschinenbau.example/login", "t.reuter", ""),
    ("portal.zoll-online.example", "https://portal.zoll-online.example/anmelden", "lindgren-zoll", "Zertifikat liegt beim Versand"),
    ("www.bahnreisen.example", "https://www.bahnreisen.example/", "thomas.reuter@lindgren-maschinenbau.example", ""),
    ("lieferanten.hydraulik-sued.example", "https://lieferanten.hydraulik-sued.example/", "LMB-Einkauf", ""),
    ("shop.normteile.example", "https://shop.normteile.example/account/login", "einkauf@lindgren-maschinenbau.example", "Rahmenvertrag, 3 % Rabatt"),
    ("office.cloudoffice.example", "https://login.cloudoffice.example/", "thomas.reuter@lindgren-maschinenbau.example", ""),
    ("messe-berlin.example", "https://tickets.messe-berlin.example/", "treuter", ""),
    ("spedition-elbtal.example", "https://auftrag.spedition-elbtal.example/", "lindgren", 'Ansprechpartner: "Herr Wendt"'),
]


def browser() -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", "url", "username", "password", "note"])
    for name, address, user, note in BROWSER_ENTRIES:
        writer.writerow([name, address, user, password("browser/" + name, 15), note])
    return text.getvalue().encode()
