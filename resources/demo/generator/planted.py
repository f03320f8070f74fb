# SPDX-License-Identifier: GPL-3.0-or-later
"""What the samples hide, as data: the demo compares it with what the program finds."""

from . import configurations, documents, mails, network, passwords, vault
from .chance import NOW
from .organisation import CORE, devices, mac, people
from .vaulttexts import DUTIES, duty_titles


def planted() -> dict:
    return {
        "now": NOW.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "import": _imports(),
        "health": _health(),
        "scan": mails.PLANTED + configurations.PLANTED + documents.planted(),
        "harmless": mails.HARMLESS + configurations.HARMLESS + documents.HARMLESS,
        "unreadable": configurations.UNREADABLE,
        "network": _network(),
        "diagram": [{"rule": "orphan", "node": network.RETIRED_NODE, "why": "no asset has this name any more"}],
        "duplicates": [{"kind": "vendor", "titles": ["Spreenetz Telekom GmbH", "Spreenetz Telekom"]}],
    }


def _imports() -> dict:
    """In the order in which the files are brought in: the vault's sites come before the registers that name them."""
    return {
        "vault.json": {"created": len(vault.records())},
        "bitwarden.json": {"created": len(passwords.logins()) + len(passwords.others())},
        "keepassxc.csv": {"created": len(passwords.PROVIDER_ENTRIES)},
        "browser.csv": {"created": len(passwords.BROWSER_ENTRIES)},
        "contacts.csv": {"created": len(people())},
        "assets.xlsx": {"created": len(devices()), "unmapped": ["Cost centre", "Depreciation (months)"]},
    }


def _health() -> list[dict]:
    titles = duty_titles()
    rows = [
        ("unconfirmed", "document", "Internetausfall Berlin", "vault.json", "imported and never confirmed"),
        ("expiring", "domain", "lm-shop.example", "vault.json", "expires 2026-12-13, in 20 days"),
        ("expiring", "certificate", "vpn.lindgren-maschinenbau.example", "vault.json", "expired 2026-11-09"),
        ("expiring", "contract", "Endpoint protection 2025", "vault.json", "ended 2026-09-30"),
        ("expiring", "asset", "UPS-BER-01", "assets.xlsx", "warranty ends 2026-12-05, in 12 days"),
        ("notice-date", "contract", "Spreenetz Business Fibre 1000", "vault.json", "notice by 2026-12-15, in 22 days, else it renews for a year"),
        ("rotation-overdue", "credential", "LINDGREN domain administrator", "vault.json", "set 2025-06-12, every 90 days"),
        *(("reused-secret", "credential", title, "bitwarden.json", "one password for three machines") for title in passwords.REUSED),
        *(("weak-secret", "credential", title, "bitwarden.json", "easily guessed") for title in passwords.WEAK),
        ("incomplete", "contract", "Wartung USV-Anlage", "vault.json", "the required vendor is missing"),
        ("orphan", "contract", "Wartung USV-Anlage", "vault.json", "a contract without a vendor"),
        ("orphan", "asset", "NB-RESERVE-01", "assets.xlsx", "an asset without a site"),
        ("departed-contact", "service", "Toolpath CAM", "vault.json", "its technical owner Stefan Brückner left on 2026-08-31"),
        *(("duty-unowned", "responsibility", titles[d[0]][1], "vault.json", "nobody is accountable") for d in DUTIES if d[1] is None),
        ("dead-link", "document", "Firewall tauschen", "vault.json", "its text links to a record that does not exist"),
        ("exit-test", "domain", "lindgren-uk.example", "vault.json", "the provider manages it and no credential opens it"),
        ("exit-test", "asset", "FW-LON-01", "vault.json", "no credential of the internal side opens it"),
    ]
    return [dict(zip(("rule", "kind", "title", "file", "why"), row, strict=True)) for row in rows]


def _network() -> dict:
    addresses = {name: address for name, (address, *_) in CORE.items()} | {d.name: d.address for d in devices()}
    return {
        "hosts": len(network.documented()) - 1 + len(network.UNKNOWN),
        "scanned": ["10.20.1.0/24", "10.20.10.0/24"],
        "unknown": [{"address": address, "mac": hardware} for address, hardware, *_ in network.UNKNOWN],
        "missing": [{"title": network.MISSING, "address": addresses[network.MISSING]}],
        "changed": [{"title": network.REPLACED, "address": addresses[network.REPLACED], "field": "mac", "vault": mac(network.REPLACED), "seen": network.REPLACED_MAC}],
    }
