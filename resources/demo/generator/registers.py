# SPDX-License-Identifier: GPL-3.0-or-later
"""The registers that people already have: the personnel list and purchasing's list of devices."""

import csv
import io

from .chance import number
from .organisation import date, devices, mac, people
from .spreadsheet import workbook

CONTACT_HEADER = ["Nachname", "Vorname", "Abteilung", "Funktion", "Telefon", "Mobil", "E-Mail", "Standort"]
ASSET_HEADER = [
    "Name", "Hostname", "IP address", "MAC", "Make", "Model", "Serial number", "Site", "Role", "Warranty end",
    "Purchase date", "Cost centre", "Depreciation (months)",
]  # fmt: skip


def files() -> dict[str, bytes]:
    return {"contacts.csv": contacts(), "assets.xlsx": assets()}


def contacts() -> bytes:
    """As a German spreadsheet saves it: semicolons and CRLF, in UTF-8 with a byte order mark."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(CONTACT_HEADER)
    for p in sorted(people(), key=lambda p: (p.last, p.first)):
        writer.writerow([p.last, p.first, p.department, p.role, p.phone, p.mobile, p.email, p.site])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def assets() -> bytes:
    rows = [ASSET_HEADER]
    for d in devices():
        rows.append([
            d.name, d.name.lower(), d.address or None, mac(d.name), d.make or None, d.model or None, serial(d.name, d.make), d.site or None,
            d.role, date(d.warranty), date(d.bought), int(d.cost_centre), 36 if d.role in ("Endpoint", "Tablet") else 60,
        ])  # fmt: skip
    return workbook({"Assets": rows})


def serial(name: str, make: str) -> str | None:
    """A made-up serial number; virtual machines have none."""
    letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    return "".join(letters[number(f"serial/{name}/{i}", 34)] for i in range(10)) if make else None
