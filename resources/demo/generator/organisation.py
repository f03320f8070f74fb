# SPDX-License-Identifier: GPL-3.0-or-later
"""Lindgren Maschinenbau GmbH and its provider Tannenfels IT Services GmbH: people, sites, devices. Nobody of them exists.

Phone numbers come from the ranges that regulators keep for fiction, addresses from those kept for documentation.
"""

import datetime
from typing import NamedTuple

ORGANISATION = "Lindgren Maschinenbau GmbH"
PROVIDER = "Tannenfels IT Services GmbH"
MAIL_DOMAIN = "lindgren-maschinenbau.example"
BERLIN = "Werk Berlin"
LONDON = "London office"


class Person(NamedTuple):
    last: str
    first: str
    department: str
    role: str
    site: str
    phone: str
    mobile: str
    email: str


# Department: people as 'first last, function'. The first two lists sit in Berlin, the last in London.
BERLIN_STAFF = {
    "Geschäftsführung": ["Ingrid Lindgren, Geschäftsführerin", "Henrik Lindgren, Prokurist", "Beate Kowalski, Assistenz"],
    "Einkauf": ["Thomas Reuter, Leiter Einkauf", "Sabine Pohl, Einkäuferin", "Nils Hagemann, Einkäufer"],
    "Finanzen": ["Gudrun Weiß, Leiterin Finanzen", "Oliver Brandt, Buchhalter", "Yasemin Aydın, Buchhalterin", "Petra Simon, Controlling"],
    "Personal": ["Claudia Jäger, Leiterin Personal", "Moritz Ebert, Sachbearbeiter"],
    "Konstruktion": ["Jürgen Krämer, Leiter Konstruktion", "Lena Schöttler, Konstrukteurin", "Ahmed El-Sayed, Konstrukteur", "Björn Östlund, Konstrukteur", "Franziska Maurer, Konstrukteurin", "Tomasz Nowak, CAM-Programmierer"],
    "Produktion": ["Wolfgang Thiel, Produktionsleiter", "Ralf Behrens, Meister Halle 1", "Dilek Kaya, Meisterin Halle 2", "Uwe Fiedler, Zerspanungsmechaniker", "Kevin Strauß, Zerspanungsmechaniker", "Mehmet Yıldız, Zerspanungsmechaniker", "Silke Hartwig, Maschinenbedienerin", "Andreas Lüders, Maschinenbediener", "Piotr Zieliński, Maschinenbediener", "Marion Decker, Arbeitsvorbereitung"],
    "Qualität": ["Heike Sommerfeld, Leiterin Qualität", "Frank Ritter, Messtechniker", "Ayşe Demir, Prüferin"],
    "Lager und Versand": ["Dieter Hübner, Lagerleiter", "Rico Lange, Lagerist", "Sandra Weigel, Versand"],
    "Vertrieb": ["Maximilian Groß, Vertriebsleiter", "Julia Ahrens, Vertrieb Nord", "Fabian Köster, Vertrieb Süd", "Nadine Albers, Innendienst"],
    "Instandhaltung": ["Günter Paulsen, Leiter Instandhaltung", "Steffen Opitz, Elektriker", "Mario Bianchi, Mechatroniker"],
    "Empfang": ["Renate Voigt, Empfang"],
    "IT": ["Daniel Kraus, IT-Administrator", "Leonie Fischbach, IT-Auszubildende", "Özgür Polat, Anwendungsbetreuer ERP"],
}
LONDON_STAFF = {
    "Management": ["Charlotte Penhallow, Managing Director UK", "Simon Ashdown, Finance Manager"],
    "Sales": ["Gareth Llewellyn, Head of Sales UK", "Niamh O'Rourke, Account Manager", "Oluwaseun Adeyemi, Account Manager", "Harriet Coldstream, Sales Support"],
    "Service": ["Ian McCrae, Service Manager", "Rhys Tanner, Field Engineer", "Aisha Rahman, Field Engineer", "Callum Dunmore, Field Engineer", "Kate Winterbourne, Spare Parts"],
    "Marketing": ["Eleanor Finch, Marketing Manager", "Tom Bradwell, Designer"],
    "Office": ["Margaret Stokes, Office Manager", "Dev Patel, Office IT"],
}
TRANSLITERATE = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ı": "i", "ş": "s", "ń": "n", "'": "", " ": "-"}
)


def people() -> list[Person]:
    """The sixty people of the personnel list, each with an extension of their own."""
    result = []
    for site, staff in ((BERLIN, BERLIN_STAFF), (LONDON, LONDON_STAFF)):
        for department, members in staff.items():
            for member in members:
                name, role = member.split(", ", 1)
                first, last = name.rsplit(" ", 1)
                result.append(_person(first, last, department, role, site, len(result)))
    return result


def _person(first: str, last: str, department: str, role: str, site: str, index: int) -> Person:
    email = f"{first}.{last}@{MAIL_DOMAIN}".translate(TRANSLITERATE).lower()
    if site == LONDON:
        mobile = f"+44 7700 900{100 + index}" if department in ("Management", "Sales", "Service") else ""
        return Person(last, first, department, role, site, f"+44 20 7946 0{100 + index}", mobile, email)
    has_mobile = role.startswith(("Leiter", "Geschäft", "Prokurist", "Vertrieb", "Produktionsleiter", "Meister", "IT-"))
    mobile = f"+49 171 39200{index:02d}" if has_mobile else ""
    return Person(last, first, department, role, site, f"+49 30 23125-{101 + index}", mobile, email)


class Device(NamedTuple):
    name: str
    address: str
    make: str
    model: str
    site: str
    role: str
    warranty: str
    bought: str
    cost_centre: str


# name | address | make | model | role | warranty end | bought | cost centre
DEVICES = """
SW-BER-02 | 10.20.1.3 | Aruba | 6100 24G | Switch | 2028-04-30 | 2023-04-11 | 4100
SW-BER-03 | 10.20.1.4 | Aruba | 6100 24G | Switch | 2028-04-30 | 2023-04-11 | 4100
SW-BER-HALLE2 | 10.20.1.5 | Aruba | 6100 12G | Switch | 2027-09-30 | 2022-09-20 | 5200
AP-BER-01 | 10.20.1.11 | Aruba | AP-505 | Access point | 2027-09-30 | 2022-09-20 | 4100
AP-BER-02 | 10.20.1.12 | Aruba | AP-505 | Access point | 2027-09-30 | 2022-09-20 | 4100
AP-BER-03 | 10.20.1.13 | Aruba | AP-505 | Access point | 2027-09-30 | 2022-09-20 | 5200
UPS-BER-01 | 10.20.1.31 | APC | Smart-UPS 3000 | UPS | 2026-12-05 | 2023-12-05 | 4100
HV-BER-02 | 10.20.10.12 | Dell | PowerEdge R650 | Hypervisor | 2029-02-28 | 2024-02-19 | 4100
SRV-BER-FILE | 10.20.10.22 | | | Virtual machine | | 2024-03-04 | 4100
SRV-BER-BKP | 10.20.10.23 | Dell | PowerEdge R350 | Server | 2028-07-31 | 2023-07-24 | 4100
SRV-BER-PRINT | 10.20.10.24 | | | Virtual machine | | 2024-03-04 | 4100
NAS-BER-01 | 10.20.10.31 | Synology | RS2423+ | Storage | 2028-01-31 | 2023-01-16 | 4100
PR-BER-EINKAUF | 10.20.20.201 | Kyocera | TASKalfa 2554ci | Printer | 2028-05-31 | 2023-06-01 | 4300
PR-BER-HALLE1 | 10.20.20.202 | Kyocera | ECOSYS P4140dn | Printer | 2028-05-31 | 2023-06-01 | 5100
PR-BER-VERSAND | 10.20.20.203 | Zebra | ZT411 | Printer | 2027-11-30 | 2024-11-12 | 5300
NVR-BER-01 | 10.20.20.240 | Synology | DVA1622 | Video recorder | 2027-08-31 | 2024-08-20 | 4500
CAM-BER-HOF | 10.20.20.241 | Axis | P3265-LVE | Camera | 2029-08-31 | 2024-08-20 | 4500
CAM-BER-TOR | 10.20.20.242 | Axis | P3265-LVE | Camera | 2029-08-31 | 2024-08-20 | 4500
TEL-BER-GW | 10.20.20.250 | AudioCodes | MP-504 | Phone | 2027-03-31 | 2024-03-15 | 4100
NB-BER-101 | | Lenovo | ThinkPad P16s | Endpoint | 2028-02-28 | 2025-02-17 | 4000
NB-BER-102 | | Lenovo | ThinkPad P16s | Endpoint | 2028-02-28 | 2025-02-17 | 6100
NB-BER-103 | | Lenovo | ThinkPad P16s | Endpoint | 2028-02-28 | 2025-02-17 | 6100
NB-BER-104 | | Lenovo | ThinkPad T14 | Endpoint | 2028-02-28 | 2025-02-17 | 4300
NB-BER-105 | | Lenovo | ThinkPad T14 | Endpoint | 2028-02-28 | 2025-02-17 | 4200
NB-BER-106 | | Lenovo | ThinkPad T14 | Endpoint | 2025-06-30 | 2022-06-13 | 4200
NB-BER-107 | | Lenovo | ThinkPad T14 | Endpoint | 2028-02-28 | unbekannt | 6200
CNC-HALLE1 | 10.20.20.161 | Hermle | C 400 | IoT device | 2027-10-31 | 2019-10-07 | 5100
CNC-HALLE2 | 10.20.20.162 | Hermle | C 250 | IoT device | 2028-03-31 | 2021-03-22 | 5200
SW-LON-01 | 192.168.44.2 | Aruba | 6100 24G | Switch | 2028-10-31 | 2023-10-09 | 7000
AP-LON-01 | 192.168.44.11 | Aruba | AP-505 | Access point | 2028-10-31 | 2023-10-09 | 7000
NAS-LON-01 | 192.168.44.31 | Synology | DS923+ | Storage | 2027-10-31 | 2024-10-14 | 7000
PR-LON-01 | 192.168.44.201 | Kyocera | TASKalfa 2554ci | Printer | 2028-05-31 | 2023-06-01 | 7000
UPS-LON-01 | 192.168.44.41 | APC | Smart-UPS 1500 | UPS | 2027-12-31 | 2024-12-03 | 7000
NB-LON-201 | | Dell | Latitude 5450 | Endpoint | 2028-01-31 | 2025-01-20 | 7100
NB-LON-202 | | Dell | Latitude 5450 | Endpoint | 2028-01-31 | 2025-01-20 | 7100
NB-LON-203 | | Dell | Latitude 5450 | Endpoint | 2028-01-31 | 2025-01-20 | 7200
NB-LON-204 | | Dell | Latitude 5450 | Endpoint | 2028-01-31 | 2025-01-20 | 7200
TAB-BER-01 | | Samsung | Galaxy Tab Active5 | Tablet | 2027-05-31 | 2025-05-12 | 5300
TAB-BER-02 | | Samsung | Galaxy Tab Active5 | Tablet | 2027-05-31 | 2025-05-12 | 5300
NB-RESERVE-01 | | Lenovo | ThinkPad T14 | Endpoint | 2028-02-28 | 2025-02-17 | 4100
"""


def devices() -> list[Device]:
    """The forty devices of the purchasing department's register. The spare one has no site: nobody wrote it down."""
    result = []
    for line in DEVICES.strip().splitlines():
        name, address, make, model, role, warranty, bought, centre = (part.strip() for part in line.split("|"))
        site = "" if name == "NB-RESERVE-01" else LONDON if "-LON-" in name else BERLIN
        result.append(Device(name, address, make, model, site, role, warranty, bought, centre))
    return result


# The core of the network, which the vault itself documents and the register leaves out: name, address, role, system.
CORE = {
    "FW-BER-01": ("10.20.1.1", "firewall", "FortiOS 7.4.5"),
    "SW-BER-CORE": ("10.20.1.2", "switch", "IOS-XE 17.9.5"),
    "HV-BER-01": ("10.20.10.11", "hypervisor", "Proxmox VE 8.2"),
    "SRV-BER-DC1": ("10.20.10.21", "vm", "Windows Server 2022"),
    "SRV-BER-ERP": ("10.20.10.25", "vm", "Debian 12"),
    "FW-LON-01": ("192.168.44.1", "firewall", "FortiOS 7.4.5"),
}


def mac(name: str) -> str:
    """An address of the range 00:00:5E:00:53, which is kept for documentation; each device has its own."""
    names = [*CORE, *(device.name for device in devices())]
    return f"00:00:5e:00:53:{names.index(name) + 16:02x}"


def date(text: str) -> datetime.date | str | None:
    """A date, the text itself if it is none, or nothing."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return text
