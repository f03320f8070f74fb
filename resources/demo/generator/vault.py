# SPDX-License-Identifier: GPL-3.0-or-later
"""What the two sides had documented so far, as an export in Covault's own form."""

import base64
import hashlib
import json

from . import knownsecrets as known
from .chance import octets, record_id
from .organisation import BERLIN, CORE, LONDON, MAIL_DOMAIN, ORGANISATION, PROVIDER, mac
from .registers import serial
from .vaulttexts import DOCUMENTS, DUTIES, duty_titles

TITLE_FIELD = {"credential": "title", "contract": "title", "backup": "title", "document": "title", "responsibility": "title"}


def files() -> dict[str, bytes]:
    document = {
        "format": "covault-export-1", "vault": record_id("the vault"), "name": ORGANISATION, "kinds": [], "members": [],
        "records": records(), "hidden": [],
    }  # fmt: skip
    return {"vault.json": (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()}


def ref(kind: str, *keys: str) -> str | list[str]:
    """The id of the record of that kind and title; of several, a list."""
    ids = [record_id(f"{kind}/{key}") for key in keys]
    return ids[0] if len(ids) == 1 else ids


def record(kind: str, title: str, collection: str = "Shared", tags: tuple[str, ...] = (), files_of: tuple = (), **fields) -> dict:
    kept = {TITLE_FIELD.get(kind, "name"): title} | {name: value for name, value in fields.items() if value not in (None, "", [])}
    return {
        "id": ref(kind, title), "kind": kind, "title": title, "collection": collection, "tags": list(tags), "fields": kept,
        "attachments": [_attachment(*file) for file in files_of], "reviewed": None, "history": [],
    }  # fmt: skip


def records() -> list[dict]:
    return [
        *_sites(), *_vendors(), *_people(), *_assets(), *_credentials(), *_contracts(), *_circuits(), *_networks(), *_services(),
        *_domains(), *_certificates(), *_backups(), *_documents(), *_duties(),
    ]  # fmt: skip


def _attachment(name: str, kind: str, content: bytes) -> dict:
    data = base64.b64encode(content).decode()
    return {"name": name, "bytes": len(content), "type": kind, "sha256": hashlib.sha256(content).hexdigest(), "data": data}


def _seen(source: str, day: str, key: str) -> list[dict]:
    return [{"way": f"source:{source}", "at": day, "key": key, "where": f"{source} register"}]


def _sites() -> list[dict]:
    return [
        record("site", BERLIN, address="Lindgren Maschinenbau GmbH\nAm Alten Hafenbecken 14\n12099 Berlin\nDeutschland", phone="+49 30 23125-100",
               time_zone="Europe/Berlin", hours="Mo-Fr 06:00-22:00, Sa 06:00-14:00", alarm_code="7430",
               access_notes="Anmeldung beim Empfang. Der Serverraum liegt im Erdgeschoss hinter der Poststelle; den Schlüssel hat die IT.",
               primary_contact=ref("contact", "Katrin Vogel"), emergency_contact=ref("contact", "Katrin Vogel", "Marek Sobotta")),
        record("site", LONDON, address="Lindgren Machinery UK Ltd\n2nd Floor, 8 Tallow Yard\nLondon SE1 0ZZ\nUnited Kingdom", phone="+44 20 7946 0100",
               time_zone="Europe/London", hours="Mo-Fr 08:30-17:30",
               access_notes="Ring the office manager. Rack in the print room; the key hangs in the key safe.",
               primary_contact=ref("contact", "Katrin Vogel"), emergency_contact=ref("contact", "Priya Raman", "Jonas Lehnert")),
    ]  # fmt: skip


def _vendors() -> list[dict]:
    def vendor(name, service, phone, mail, number, **more):
        host = mail.split("@")[1]
        return record("vendor", name, service_type=service, support_phone=phone, support_email=mail, website=f"https://www.{host}/",
                      account_numbers=[{"label": "Customer number", "number": number}], status="active", **more)  # fmt: skip

    return [
        vendor("Spreenetz Telekom GmbH", "Internet, Berlin", "+49 30 23125 400", "stoerung@spreenetz.example", "SN-4471902", importance="critical",
               hours="24/7", portal="https://kunden.spreenetz.example/", verification="Rahmen-Kennwort: Hafenkran",
               escalation=[{"after": "PT4H", "who": ref("contact", "Jonas Lehnert"), "how": "asks for the duty manager"}]),
        vendor("Albion Fibre Ltd", "Leased line, London", "+44 20 7946 0310", "faults@albionfibre.example", "AF-200118", importance="high", hours="24/7"),
        vendor(PROVIDER, "Managed services", "+49 30 23125 700", "leitstelle@tannenfels-it.example", "LMB-01", importance="critical",
               authorised_callers=[ref("contact", "Katrin Vogel")], security_review="2027-05-31"),
        vendor("Kontura ERP Software AG", "ERP", "+49 69 90009 210", "support@kontura-erp.example", "K-88213", importance="critical",
               hours="Mo-Fr 08:00-18:00", portal="https://service.kontura-erp.example/", remote_access="Only in a session that we start; never a standing login."),
        vendor("Registrum Domains GmbH", "Registrar", "+49 40 66969 120", "hilfe@registrum.example", "R-5560", importance="high"),
        vendor("Halden Backup Systems", "Backup software", "+44 20 7946 0720", "support@haldenbackup.example", "HB-77410", importance="high"),
        vendor("Ostwind Drucksysteme GmbH", "Printers", "+49 30 23125 550", "service@ostwind-druck.example", "40917", importance="low"),
        vendor("Meridian Mobil GmbH", "Mobile data", "+49 221 4710 330", "geschaeftskunden@meridian-mobil.example", "MM-903-118", importance="normal"),
        record("vendor", "Spreenetz Telekom", service_type="Internet", support_phone="030 23125-400", support_email="stoerung@spreenetz.example",
               account_numbers=[{"label": "Kd.-Nr.", "number": "SN 4471902"}]),
    ]  # fmt: skip


def _people() -> list[dict]:
    return [
        record("contact", "Katrin Vogel", job_title="Leiterin IT", department="IT", organisation="internal", site=ref("site", BERLIN),
               phone="+49 30 23125-900", mobile="+49 171 3920090", after_hours="+49 171 3920090", email=f"katrin.vogel@{MAIL_DOMAIN}",
               approves=["purchase", "access", "restore", "isolate"], limit="5000.00 EUR", flags=["primary", "approver", "emergency"]),
        record("contact", "Marek Sobotta", job_title="Werkschutz und Gebäudetechnik", department="Instandhaltung", organisation="internal",
               site=ref("site", BERLIN), phone="+49 30 23125-911", mobile="+49 171 3920091", email=f"marek.sobotta@{MAIL_DOMAIN}", flags=["emergency"]),
        record("contact", "Jonas Lehnert", job_title="Service Manager", vendor=ref("vendor", PROVIDER), organisation="provider",
               phone="+49 30 23125 710", mobile="+49 171 3920092", email="jonas.lehnert@tannenfels-it.example", approves=["isolate"], flags=["technical", "emergency"]),
        record("contact", "Priya Raman", job_title="On-call Engineer", vendor=ref("vendor", PROVIDER), organisation="provider",
               phone="+44 20 7946 0740", mobile="+44 7700 900740", email="priya.raman@tannenfels-it.example", flags=["technical", "emergency"]),
        record("contact", "Stefan Brückner", job_title="CAM-Administrator", department="Konstruktion", organisation="internal", site=ref("site", BERLIN),
               phone="+49 30 23125-193", email=f"stefan.brueckner@{MAIL_DOMAIN}", flags=["departed"], departed_on="2026-08-31"),
        record("team", "Leitstelle Tannenfels", party="provider", members=ref("contact", "Jonas Lehnert", "Priya Raman"), phone="+49 30 23125 700",
               email="leitstelle@tannenfels-it.example", hours="24/7"),
    ]  # fmt: skip


def _assets() -> list[dict]:
    makes = {"firewall": ("Fortinet", "FortiGate 100F"), "switch": ("Cisco", "Catalyst 9300-24T"), "hypervisor": ("Dell", "PowerEdge R650")}
    result = []
    for name, (address, role, system) in CORE.items():
        make, model = makes.get(role, ("", ""))
        result.append(record(
            "asset", name, role=role, hostname=name.lower(), addresses=[address], mac=[mac(name)], make=make, model=model, os=system, status="in_use",
            serial=serial(name, make), site=ref("site", LONDON if "-LON-" in name else BERLIN), owner=ref("contact", "Katrin Vogel"), managed_by="provider",
            runs_on=ref("asset", "HV-BER-01") if role == "vm" else None, warranty_end="2028-11-30" if make else None,
            management_url=f"https://{address}/" if role in ("firewall", "hypervisor") else None, interfaces=_interfaces(name),
            seen=_seen("monitoring", "2026-11-20", name.lower()),
        ))  # fmt: skip
    return result


def _interfaces(name: str) -> list[dict]:
    if name != "FW-BER-01":
        return []
    return [
        {"name": "wan1", "addresses": ["203.0.113.10"], "speed": "1 Gbit/s"},
        {"name": "wan2", "addresses": ["198.51.100.34"], "speed": "150 Mbit/s"},
        {"name": "port1", "addresses": ["10.20.1.1"], "vlan": 1, "connected_to": ref("asset", "SW-BER-CORE"), "speed": "10 Gbit/s"},
    ]


def _credentials() -> list[dict]:
    def credential(title, username, password, category, opens, changed, **more):
        return record("credential", title, username=username, password=password, category=category, opens=opens, password_changed=changed, **more)

    return [
        credential("LINDGREN domain administrator", "administrator", known.DOMAIN_ADMIN, "domain_admin", [ref("asset", "SRV-BER-DC1")], "2025-06-12",
                   domain="LINDGREN", rotation="interval", rotation_days=90),
        credential("FW-BER-01 administrator", "netadmin", known.FIREWALL, "firewall", [ref("asset", "FW-BER-01")], "2026-10-02",
                   urls=["https://10.20.1.1/"], rotation="on_event", how_to_change=ref("document", "Firewall tauschen")),
        credential("SW-BER-CORE administrator", "swadmin", known.CORE_SWITCH, "switch", [ref("asset", "SW-BER-CORE")], "2026-03-17", rotation="on_event"),
        credential("HV-BER-01 root", "root", known.HYPERVISOR, "hypervisor", [ref("asset", "HV-BER-01")], "2026-05-05", urls=["https://10.20.10.11:8006/"]),
        credential("Guest Wi-Fi", "", known.GUEST_WIFI, "wifi_key", [ref("network", "Gäste-WLAN Berlin")], "2026-09-01", notes="Hängt am Empfang aus."),
        credential("Registrum customer login", "lindgren-it", known.REGISTRAR, "registrar_dns",
                   [ref("vendor", "Registrum Domains GmbH"), ref("domain", MAIL_DOMAIN), ref("domain", "lindgren-parts.example"), ref("domain", "lm-shop.example")],
                   "2026-04-14", urls=["https://login.registrum.example/"]),
        credential("Backup encryption key", "", known.BACKUP_KEY, "encryption_key", [ref("service", "Backup")], "2026-01-20", rotation="never",
                   notes="Without this key no backup can be read."),
        credential("Cloud break-glass administrator", "notfall@lindgren.onmicrosoft.example", known.BREAK_GLASS, "break_glass",
                   [ref("service", "Mail and calendar")], "2026-09-20", rotation="interval", rotation_days=90, mfa="hardware_key",
                   mfa_holder=ref("contact", "Katrin Vogel")),
    ]  # fmt: skip


def _contracts() -> list[dict]:
    vogel = ref("contact", "Katrin Vogel")

    def contract(title, vendor, kind, start, end, **more):
        vendor = ref("vendor", vendor) if vendor else None
        return record("contract", title, collection="Internal only", vendor=vendor, type=kind, start=start, end=end, decision_owner=vogel, **more)

    tacit = {"renewal": "tacit", "notice_to": "term_end", "renews_for": "P1Y"}
    return [
        contract("Spreenetz Business Fibre 1000", "Spreenetz Telekom GmbH", "service", "2024-03-16", "2027-03-15", notice="P3M", notice_date="2026-12-15",
                 number="V-2024-00871", cost="489.00 EUR", period="month", decision="open", cancel_by="In writing, to the address of the vendor.", **tacit),
        contract("Endpoint protection 2025", PROVIDER, "licence", "2025-10-01", "2026-09-30", renewal="none", cost="2940.00 EUR", period="year",
                 seats=60, seats_used=58),
        contract("Wartung USV-Anlage", None, "support", "2025-02-01", "2028-01-31", renewal="express", cost="640.00 EUR", period="year"),
        contract("London leased line", "Albion Fibre Ltd", "service", "2025-07-01", "2028-06-30", notice="P3M", notice_date="2028-03-31",
                 cost="395.00 GBP", period="month", covers=[ref("circuit", "London leased line")], **tacit),
        contract("Kontura ERP Pflege", "Kontura ERP Software AG", "support", "2023-01-01", "2027-12-31", notice="P6M", notice_date="2027-06-30",
                 cost="14800.00 EUR", period="year", covers=[ref("service", "ERP")], response_minutes=240, **tacit),
        contract("Managed services Tannenfels", PROVIDER, "msa", "2024-09-01", "2028-08-31", notice="P6M", notice_date="2028-02-29", cost="4350.00 EUR",
                 period="month", scope=[ref("responsibility", title) for title, side in _sides() if side == "provider"], **tacit),
        contract("Druckerleasing", "Ostwind Drucksysteme GmbH", "lease", "2023-06-01", "2028-05-31", renewal="express", cost="312.50 EUR", period="month"),
        contract("Halden Backup subscription", "Halden Backup Systems", "subscription", "2024-10-15", "2027-10-14", notice="P1M", notice_date="2027-09-14",
                 cost="1890.00 EUR", period="year", seats=12, seats_used=11, covers=[ref("service", "Backup")], **tacit),
    ]  # fmt: skip


def _circuits() -> list[dict]:
    berlin, london = ref("site", BERLIN), ref("site", LONDON)
    fw_berlin, fw_london = ref("asset", "FW-BER-01"), ref("asset", "FW-LON-01")
    return [
        record("circuit", "Berlin fibre", vendor=ref("vendor", "Spreenetz Telekom GmbH"), type="internet", circuit_id="SN-B-120990-07", site=berlin,
               account_number="SN-4471902", contract=ref("contract", "Spreenetz Business Fibre 1000"), ends_at=[fw_berlin], down_mbps=1000, up_mbps=500,
               public_addresses=["203.0.113.10", "203.0.113.11"], gateway="203.0.113.1", fault_phone="+49 30 23125 400", managed_by="internal"),
        record("circuit", "Berlin LTE fallback", vendor=ref("vendor", "Meridian Mobil GmbH"), type="mobile", circuit_id="MM-903-118-02", site=berlin,
               ends_at=[fw_berlin], public_addresses=["198.51.100.34"], down_mbps=150, up_mbps=50, managed_by="internal"),
        record("circuit", "London leased line", vendor=ref("vendor", "Albion Fibre Ltd"), type="leased", circuit_id="ALB/SE1/44718", site=london,
               contract=ref("contract", "London leased line"), ends_at=[fw_london], public_addresses=["192.0.2.66"], gateway="192.0.2.65", down_mbps=200,
               up_mbps=200, fault_phone="+44 20 7946 0310", managed_by="internal"),
        record("circuit", "Tunnel Berlin - London", vendor=ref("vendor", PROVIDER), type="vpn", circuit_id="tunnel-lon", site=berlin,
               ends_at=[fw_berlin, fw_london], managed_by="provider"),
    ]  # fmt: skip


def _networks() -> list[dict]:
    berlin = ref("site", BERLIN)

    def network(name, cidr, vlan, gateway, site, purpose, **more):
        return record("network", name, cidr=cidr, vlan=vlan, gateway=gateway, site=site, purpose=purpose, managed_by="provider", **more)

    return [
        network("Management Berlin", "10.20.1.0/24", 1, "10.20.1.1", berlin, "Switches, access points, UPS", dns=["10.20.10.21"]),
        network("Server Berlin", "10.20.10.0/24", 10, "10.20.10.1", berlin, "Servers and storage", dns=["10.20.10.21"],
                reserved=[{"ip": "10.20.10.250", "why": "migration of the file server"}]),
        network("Büro und Halle Berlin", "10.20.20.0/24", 20, "10.20.20.1", berlin, "Clients, printers, machines", dns=["10.20.10.21"],
                dhcp_range="10.20.20.50-10.20.20.149", dhcp_server=ref("asset", "SRV-BER-DC1")),
        network("Gäste-WLAN Berlin", "10.20.30.0/24", 30, "10.20.30.1", berlin, "Guests", ssid="Lindgren-Gast", wifi_security="wpa2_personal",
                wifi_key=ref("credential", "Guest Wi-Fi")),
        network("LAN London", "192.168.44.0/24", 44, "192.168.44.1", ref("site", LONDON), "The whole office", dns=["10.20.10.21", "192.168.44.1"]),
    ]  # fmt: skip


def _services() -> list[dict]:
    vogel, lehnert = ref("contact", "Katrin Vogel"), ref("contact", "Jonas Lehnert")

    def service(name, importance, owner, order, **more):
        return record("service", name, importance=importance, technical_owner=owner, business_owner=vogel, recovery_order=order, **more)

    return [
        service("Directory and sign-in", "critical", lehnert, 1, runs_on=[ref("asset", "SRV-BER-DC1")], users=62, rto_hours=4, rpo_hours=24,
                managed_by="provider", seen=_seen("monitoring", "2026-11-20", "srv-ber-dc1")),
        service("ERP", "critical", vogel, 2, runs_on=[ref("asset", "SRV-BER-ERP")], depends_on=[ref("service", "Directory and sign-in")],
                vendor=ref("vendor", "Kontura ERP Software AG"), licence=ref("contract", "Kontura ERP Pflege"), users=48, rto_hours=8, rpo_hours=4,
                url="https://erp.lindgren-maschinenbau.example/", sign_in="own", managed_by="internal"),
        service("Mail and calendar", "critical", lehnert, 3, users=62, sign_in="sso", rto_hours=8, rpo_hours=24, managed_by="provider",
                tenant_id="5b1c7b1e-0d52-4c0e-9a3e-2f6d90e1c7aa"),
        service("Toolpath CAM", "high", ref("contact", "Stefan Brückner"), 4, runs_on=[ref("asset", "HV-BER-01")], users=6, rto_hours=24, rpo_hours=24,
                depends_on=[ref("service", "Directory and sign-in")], managed_by="internal"),
        service("Remote access", "high", lehnert, 5, runs_on=[ref("asset", "FW-BER-01")], depends_on=[ref("service", "Directory and sign-in")], users=35,
                url="https://vpn.lindgren-maschinenbau.example/", sign_in="sso", managed_by="provider"),
        service("Backup", "high", lehnert, 6, runs_on=[ref("asset", "HV-BER-01")], vendor=ref("vendor", "Halden Backup Systems"),
                licence=ref("contract", "Halden Backup subscription"), managed_by="provider"),
    ]  # fmt: skip


def _domains() -> list[dict]:
    login = ref("credential", "Registrum customer login")

    def domain(name, expires, account, side, **more):
        return record("domain", name, registrar=ref("vendor", "Registrum Domains GmbH"), account=account, registrant=ORGANISATION, expires=expires,
                      name_servers=["ns1.registrum.example", "ns2.registrum.example"], transfer_lock=True, managed_by=side, **more)  # fmt: skip

    return [
        domain(MAIL_DOMAIN, "2027-08-14", login, "internal", auto_renew=True, registrant_email=f"it@{MAIL_DOMAIN}"),
        domain("lindgren-parts.example", "2027-06-02", login, "internal", auto_renew=True),
        domain("lm-shop.example", "2026-12-13", login, "internal", auto_renew=False, notes="Der alte Ersatzteilshop; leitet nur noch weiter."),
        domain("lindgren-uk.example", "2027-10-30", None, "provider", auto_renew=True, registrant_email="domains@tannenfels-it.example"),
    ]


def _certificates() -> list[dict]:
    def certificate(name, start, end, how, **more):
        return record("certificate", name, purpose="tls", issuer="Nordlicht Trust CA 2", subject_names=[name], valid_from=start, expires=end, renewal=how,
                      fingerprint=octets("fingerprint/" + name, 32).hex(":").upper(), key_type="RSA 2048", **more)  # fmt: skip

    return [
        certificate(f"vpn.{MAIL_DOMAIN}", "2025-11-09", "2026-11-09", "by_hand", installed_on=[ref("asset", "FW-BER-01")], managed_by="provider",
                    how_to_renew=ref("document", "Firewall tauschen")),
        certificate(f"erp.{MAIL_DOMAIN}", "2026-07-01", "2027-07-01", "by_hand", installed_on=[ref("asset", "SRV-BER-ERP")], managed_by="internal"),
        certificate(f"www.{MAIL_DOMAIN}", "2026-10-28", "2027-04-26", "acme", managed_by="internal"),
    ]


def _backups() -> list[dict]:
    key, restore = ref("credential", "Backup encryption key"), ref("document", "Restore the ERP server")
    test = [{"date": "2026-10-14", "what": "ERP database", "minutes": 52, "result": "complete", "by": ref("contact", "Priya Raman")}]
    return [
        record("backup", "Berlin servers, nightly", protects=ref("asset", "SRV-BER-DC1", "SRV-BER-ERP"), software="Halden Backup 11",
               schedule_text="Daily 22:30", retention="14 days, 8 weeks, 12 months", target=ref("asset", "HV-BER-01"), offsite=True, immutable=True,
               encryption_key=key, how_to_restore=restore, last_success="2026-11-22", tests=test, next_restore_test="2027-03-14",
               restore_approver=ref("contact", "Katrin Vogel"), managed_by="provider", seen=_seen("halden", "2026-11-22", "job-1")),
        record("backup", "Mailboxes, weekly", protects=[ref("service", "Mail and calendar")], software="Halden Cloud", schedule_text="Sunday 03:00",
               retention="26 weeks", offsite=True, encryption_key=key, last_success="2026-11-22", next_restore_test="2027-05-20", managed_by="provider"),
        record("backup", "Firewall and switch configurations", protects=ref("asset", "FW-BER-01", "FW-LON-01", "SW-BER-CORE"),
               software="Script on HV-BER-01", schedule_text="After each change", retention="20 versions", last_success="2026-11-18",
               next_restore_test="2027-04-01", managed_by="provider"),
    ]  # fmt: skip


def _documents() -> list[dict]:
    result = []
    for title, kind, owner, about, body in DOCUMENTS:
        plan = (("firewall-regeln.txt", "text/plain", b"1 LAN -> Internet: 443, 80\n2 Gast -> Internet: 443, 80\n3 LAN -> London: all\n"),)
        result.append(record(
            "document", title, type=kind, owner=ref("contact", owner), status="in_force", body=body.format(**_links()), about=[ref(*about)],
            files_of=plan if title == "Firewall tauschen" else (),
        ))  # fmt: skip
    return result


def _links() -> dict[str, str]:
    """The links inside the texts. `gone` names a record that does not exist."""
    return {
        "gone": f"covault://record/{record_id('a runbook that was deleted')}",
        "recovery": f"covault://record/{ref('document', 'Wiederanlaufplan')}",
        "incident": f"covault://record/{ref('document', 'Security incident: the first hour')}",
    }


def _sides() -> list[tuple[str, str]]:
    titles = duty_titles()
    return [(titles[duty][1], side) for duty, side, *_ in DUTIES]


def _duties() -> list[dict]:
    titles = duty_titles()
    desk = ref("team", "Leitstelle Tannenfels")
    result = []
    for duty, side, responsible, backup, *tools in DUTIES:
        lane, title, description, csf = titles[duty]
        result.append(record(
            "responsibility", title, lane=lane, description=description, csf=csf, accountable=side,
            responsible=ref("contact", responsible) if responsible else None, backup=ref("contact", backup) if backup else None,
            first_responder=desk if lane in ("incident_response", "monitoring", "help_desk") else None,
            hours="Europe/Berlin Mo-Fr 07:00-18:00" if lane in ("help_desk", "incident_response") else None,
            first_response_minutes=30 if lane == "incident_response" else None, tools=[ref("service", tool) for tool in tools],
        ))  # fmt: skip
    return result
