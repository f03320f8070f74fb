# SPDX-License-Identifier: GPL-3.0-or-later
"""A scan of the Berlin site and the diagram of it that nobody has redrawn for a while."""

import base64
import urllib.parse
import zlib
from xml.sax.saxutils import quoteattr

from .organisation import CORE, devices, mac

STARTED = 1795420800  # 2026-11-23 08:00 UTC, four hours before the demo's now
SCANNED = ("10.20.1.", "10.20.10.")
MISSING = "SRV-BER-PRINT"
REPLACED = "AP-BER-02"
REPLACED_MAC = "00:00:5e:00:53:e7"
# Address, MAC, name, ports: what stands in the network and in no register.
UNKNOWN = [
    ("10.20.1.77", "00:00:5e:00:53:f1", "", [(22, "ssh", "OpenSSH"), (80, "http", "lighttpd")]),
    ("10.20.10.88", "00:00:5e:00:53:f2", "raspberrypi", [(22, "ssh", "OpenSSH"), (8123, "http-alt", "")]),
]
RETIRED_NODE = "SRV-BER-MAIL"
PORTS = {
    "firewall": [(22, "ssh", ""), (443, "https", "FortiGate")],
    "switch": [(22, "ssh", ""), (443, "https", "")],
    "access point": [(443, "https", "")],
    "ups": [(80, "http", ""), (443, "https", "")],
    "hypervisor": [(22, "ssh", "OpenSSH"), (8006, "https", "Proxmox VE")],
    "storage": [(22, "ssh", "OpenSSH"), (445, "microsoft-ds", "Samba"), (5001, "https", "")],
    "vm": [(53, "domain", ""), (88, "kerberos-sec", ""), (389, "ldap", ""), (3389, "ms-wbt-server", "")],
    "virtual machine": [(445, "microsoft-ds", ""), (3389, "ms-wbt-server", "")],
    "server": [(445, "microsoft-ds", ""), (9443, "https", "Halden Backup")],
}


def files() -> dict[str, bytes]:
    return {"nmap.xml": nmap(), "network.drawio": drawio()}


def documented() -> list[tuple[str, str, str]]:
    """Name, address and role of the documented devices of the two scanned networks."""
    known = [(name, address, role) for name, (address, role, _) in CORE.items()]
    known += [(d.name, d.address, d.role.lower()) for d in devices() if d.address]
    return [entry for entry in known if entry[1].startswith(SCANNED)]


def nmap() -> bytes:
    hosts = [(a, REPLACED_MAC if n == REPLACED else mac(n), n.lower() + ".lindgren.example", PORTS[r]) for n, a, r in documented() if n != MISSING]
    hosts += UNKNOWN
    hosts.sort(key=lambda host: tuple(map(int, host[0].split("."))))
    command = "nmap -sS -sV -O -oX berlin.xml 10.20.1.0/24 10.20.10.0/24"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!DOCTYPE nmaprun>",
        f'<nmaprun scanner="nmap" args="{command}" start="{STARTED}" startstr="Mon Nov 23 09:00:00 2026" version="7.93" xmloutputversion="1.05">',
        '<scaninfo type="syn" protocol="tcp" numservices="1000" services="1-1000,3389,5001,8006,8123,9443"/>',
    ]
    for index, host in enumerate(hosts):
        lines += _host(STARTED + 7 * index, *host)
    lines += [
        f'<runstats><finished time="{STARTED + 311}" timestr="Mon Nov 23 09:05:11 2026" elapsed="311.42" exit="success"/>'
        f'<hosts up="{len(hosts)}" down="{512 - len(hosts)}" total="512"/></runstats>',
        "</nmaprun>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _host(time: int, address: str, hardware: str, name: str, ports: list[tuple[int, str, str]]) -> list[str]:
    lines = [
        f'<host starttime="{time}" endtime="{time + 5}"><status state="up" reason="arp-response" reason_ttl="0"/>',
        f'<address addr="{address}" addrtype="ipv4"/>',
        f'<address addr="{hardware.upper()}" addrtype="mac"/>',
        f'<hostnames><hostname name="{name}" type="PTR"/></hostnames>' if name else "<hostnames></hostnames>",
        f'<ports><extraports state="closed" count="{1000 - len(ports)}"/>',
    ]
    for port, service, product in ports:
        attribute = f" product={quoteattr(product)}" if product else ""
        lines.append(
            f'<port protocol="tcp" portid="{port}"><state state="open" reason="syn-ack" reason_ttl="64"/>'
            f'<service name="{service}"{attribute} method="probed" conf="10"/></port>'
        )
    return [*lines, "</ports></host>"]


ROUND = "ellipse;whiteSpace=wrap;html=1;"
BOX = "rounded=0;whiteSpace=wrap;html=1;"
# Label, style, x, y.
NODES = [
    ("Internet (Spreenetz)", "ellipse;shape=cloud;whiteSpace=wrap;html=1;", 380, 20),
    ("FW-BER-01", BOX, 380, 140), ("FW-LON-01", BOX, 700, 140), ("SW-BER-CORE", BOX, 380, 260), ("SW-BER-02", BOX, 120, 380),
    ("SW-BER-HALLE2", BOX, 640, 380), ("HV-BER-01", BOX, 300, 380), ("SRV-BER-DC1", BOX, 220, 500), ("SRV-BER-ERP", BOX, 340, 500),
    (RETIRED_NODE, BOX, 460, 500), ("NAS-BER-01", BOX, 460, 380), ("AP-BER-01", ROUND, 60, 500), ("AP-BER-03", ROUND, 600, 500),
    ("CNC-HALLE2", BOX, 720, 500),
]  # fmt: skip
EDGES = [
    ("Internet (Spreenetz)", "FW-BER-01", "wan1"), ("FW-BER-01", "FW-LON-01", "IPsec"), ("FW-BER-01", "SW-BER-CORE", "10G"),
    ("SW-BER-CORE", "SW-BER-02", "LWL"), ("SW-BER-CORE", "SW-BER-HALLE2", "LWL 80 m"), ("SW-BER-CORE", "HV-BER-01", "2 × 10G"),
    ("SW-BER-CORE", "NAS-BER-01", "10G"), ("HV-BER-01", "SRV-BER-DC1", ""), ("HV-BER-01", "SRV-BER-ERP", ""), ("HV-BER-01", RETIRED_NODE, ""),
    ("SW-BER-02", "AP-BER-01", "PoE"), ("SW-BER-HALLE2", "AP-BER-03", "PoE"), ("SW-BER-HALLE2", "CNC-HALLE2", "1G"),
]  # fmt: skip


def drawio() -> bytes:
    """As draw.io writes it compressed: the model percent-encoded, deflated without a header, in base64."""
    cells = ['<mxCell id="0"/>', '<mxCell id="1" parent="0"/>']
    ids = {label: f"node-{i}" for i, (label, *_) in enumerate(NODES, 1)}
    for label, style, x, y in NODES:
        cells.append(
            f'<mxCell id="{ids[label]}" value={quoteattr(label)} style="{style}" vertex="1" parent="1">'
            f'<mxGeometry x="{x}" y="{y}" width="120" height="50" as="geometry"/></mxCell>'
        )
    for i, (source, target, label) in enumerate(EDGES, 1):
        cells.append(
            f'<mxCell id="edge-{i}" value={quoteattr(label)} style="endArrow=none;html=1;" edge="1" parent="1" source="{ids[source]}"'
            f' target="{ids[target]}"><mxGeometry relative="1" as="geometry"/></mxCell>'
        )
    model = f'<mxGraphModel dx="900" dy="700" grid="1" gridSize="10" page="1" pageWidth="1169" pageHeight="827"><root>{"".join(cells)}</root></mxGraphModel>'
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(urllib.parse.quote(model, safe="~()*!.'").encode()) + packer.flush()
    text = base64.b64encode(packed).decode()
    return (
        '<mxfile host="Electron" modified="2024-03-11T15:20:07.114Z" agent="5.0" version="22.1.11" type="device" compressed="true">\n'
        f'  <diagram id="werk-berlin" name="Werk Berlin">{text}</diagram>\n</mxfile>\n'
    ).encode()
