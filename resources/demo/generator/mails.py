# SPDX-License-Identifier: GPL-3.0-or-later
"""Twelve mails as they lie about: three encodings, attachments, signatures, quoted replies, and some that hold nothing."""

import base64
import quopri

from . import knownsecrets as known
from .chance import password
from .expected import found
from .organisation import people

FOLDER = "mess/Mails/"
SIGNATURE_KRAUS = "--\nDaniel Kraus\nIT-Administrator\nLindgren Maschinenbau GmbH\nTel. {phone}\ndaniel.kraus@lindgren-maschinenbau.example"
KRAUS = "Daniel Kraus <daniel.kraus@lindgren-maschinenbau.example>"
VOGEL = "Katrin Vogel <katrin.vogel@lindgren-maschinenbau.example>"
IT = "it@lindgren-maschinenbau.example"


def files() -> dict[str, bytes]:
    return {FOLDER + name: content for name, content in _mails().items()}


def header_text(text: str) -> str:
    """A header value; what is not ASCII becomes an encoded word."""
    if text.isascii():
        return text
    return f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?="


def body(text: str, charset: str = "utf-8", encoding: str = "quoted-printable", kind: str = "text/plain") -> str:
    """A part with its headers."""
    raw = text.encode(charset)
    if encoding == "base64":
        content = base64.encodebytes(raw).decode()
    elif encoding == "quoted-printable":
        content = quopri.encodestring(raw).decode()
    else:
        content = raw.decode("latin-1")
    return f"Content-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{content}"


def attachment(name: str, kind: str, content: bytes) -> str:
    return (
        f'Content-Type: {kind}; name="{name}"\nContent-Disposition: attachment; filename="{name}"\n'
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(content).decode()}"
    )


def multipart(kind: str, *parts: str) -> str:
    boundary = f"=_part_{kind}_8f21c0"
    inner = "".join(f"--{boundary}\n{part.rstrip()}\n\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{inner}--{boundary}--\n'


def mail(number: int, sender: str, to: str, date: str, subject: str, content: str) -> bytes:
    """A mail with CRLF line ends, as servers store it."""
    host = sender.rsplit("@", 1)[1].rstrip(">")
    head = f"Date: {date}\nFrom: {sender}\nTo: {to}\nSubject: {header_text(subject)}\nMessage-ID: <{number:04d}.77120@{host}>\nMIME-Version: 1.0\n"
    return (head + content).replace("\r\n", "\n").replace("\n", "\r\n").encode("latin-1")


def kraus_signature() -> str:
    return SIGNATURE_KRAUS.format(phone=next(p.phone for p in people() if p.last == "Kraus"))


SCANNER = f"""Hallo Thomas,

der neue Kopierer im Einkauf ist eingerichtet. Für das Scannen in Ordner brauchst du die
Verwaltungsseite http://10.20.20.201/ :

Benutzer: admin
Kennwort: {password("copier", 12)}

Bitte nicht weitergeben. Schöne Grüße
Daniel

"""
RENEWAL = """Sehr geehrte Frau Vogel,

Ihr Vertrag KO-2023-118 (Kartendienst Professional, Kundennummer 660214) läuft am 31.01.2027 aus
und verlängert sich um 12 Monate, wenn er nicht mit einer Frist von zwei Monaten zum
Vertragsende gekündigt wird. Die jährliche Gebühr beträgt ab 01.02.2027 1.140,00 EUR.

Mit freundlichen Grüßen
Torsten Wiegand
Vertragsbetreuung
Kartograf Online GmbH
Telefon +49 40 66969 310
vertrag@kartograf-online.example
"""
FAULT_LINE = """Guten Tag,

unsere Störungsannahme hat seit dem 1. Oktober eine neue Nummer. Bitte tauschen Sie sie in Ihren
Unterlagen aus; die alte Nummer wird zum Jahresende abgeschaltet.

Mit freundlichen Grüßen
Ihr Geschäftskundenservice

--
Spreenetz Telekom GmbH
Störungsannahme rund um die Uhr: +49 30 23125 444
stoerung@spreenetz.example
www.spreenetz.example
Ihre Kundennummer: SN-4471902
"""
LICENCES = f"""product,account,password,expires
CAD viewer,lindgren-cad,{password("cad viewer", 14)},2027-04-30
Translation service,lindgren-uk,{password("translation", 14)},2027-02-28
"""
MACHINE = """Hallo Herr Thiel,

das Ersatzteil für die Spindel an CNC-HALLE1 ist heute raus. Bei Fragen erreichen Sie mich direkt.

Viele Grüße
Sabrina Holtz

--
Dr.-Ing. Sabrina Holtz
Leiterin Kundendienst Nordost
Spindelwerk Service GmbH
Tel. +49 89 99998 240
Mobil +49 171 3920060
sabrina.holtz@spindelwerk-service.example
Kd.-Nr. 20-88114
"""
GUEST = f"""Hi Margaret,

your visitors from Leeds can use the guest network in Berlin on Thursday:

SSID: Lindgren-Gast
Wi-Fi password: {known.GUEST_WIFI}

Regards
Daniel

"""
EXPIRED = """Sehr geehrte Damen und Herren,

Ihr Passwort ist abgelaufen. Bitte ändern Sie Ihr Passwort innerhalb von 24 Stunden über den
Button in dieser Nachricht. Wir werden Sie niemals nach Ihrem Passwort fragen.

Ihr Serviceteam
"""
TUNNEL = f"""Hello Daniel,

the tunnel to London has new keys since last night:

Peer: 192.0.2.66
Pre-shared key: {password("tunnel", 24)}

Please delete this mail once it is in your documentation.

Best regards
Jonas

--
Jonas Lehnert
Service Manager
Tannenfels IT Services GmbH
+49 30 23125 710
jonas.lehnert@tannenfels-it.example
"""
ALBION = """Dear Margaret,

thank you for your call. As discussed, please quote account number AF-200118 whenever you report a
fault on circuit ALB/SE1/44718.

Kind regards
Business Support
Albion Fibre Ltd
+44 20 7946 0310
faults@albionfibre.example
"""
STEEL = f"""Hallo Nils,

ja, das müsste noch stimmen, ich habe es seit dem Frühjahr nicht mehr gebraucht.

Gruß, Sabine

> Am 29.07.2026 um 16:02 schrieb Nils Hagemann:
> Hallo Sabine, komme ich damit noch ins Bestellportal?
>
> https://shop.stahlhandel-west.example/
> Benutzername: einkauf-lindgren
> Passwort: {known.STEEL_PORTAL_OLD}
"""
NEWSLETTER = """Neu im Herbst: Frässtrategien für schwer zerspanbare Werkstoffe.

Melden Sie sich jetzt an! Ihren Benutzernamen und Ihr Passwort wählen Sie bei der Anmeldung selbst.
Abmelden: https://news.zerspanung-heute.example/u/9f2c1a7be0d34c55
"""
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Lindgren//Kalender//DE
METHOD:REQUEST
BEGIN:VEVENT
UID:0b6a6a3e-6d8a-4c0e-8f35-2f0a1f2b7c11
DTSTART:20261126T090000Z
DTEND:20261126T100000Z
SUMMARY:Abstimmung IT und Tannenfels
END:VEVENT
END:VCALENDAR
"""


def _mails() -> dict[str, bytes]:
    reuter, stokes = "thomas.reuter@lindgren-maschinenbau.example", "margaret.stokes@lindgren-maschinenbau.example"
    expired_page = f"<html><body><p>{EXPIRED}</p><p><a href='https://konto.example/'>Passwort ändern</a></p></body></html>"
    return {
        "2026-03-12 Zugangsdaten Scanner.eml": mail(
            1, KRAUS, reuter, "Thu, 12 Mar 2026 10:14:03 +0100", "Zugangsdaten für den neuen Scanner", body(SCANNER + kraus_signature() + "\n", "iso-8859-1")
        ),
        "2026-09-02 Verlaengerung Kartendienst.eml": mail(
            2, "Kartograf Online <vertrag@kartograf-online.example>", VOGEL, "Wed, 02 Sep 2026 08:30:00 +0200", "Verlängerung Ihres Vertrags KO-2023-118",
            body(RENEWAL)
        ),
        "2026-10-05 Neue Stoerungsnummer.eml": mail(
            3, "Spreenetz Telekom <kundenservice@spreenetz.example>", IT, "Mon, 05 Oct 2026 07:00:12 +0200", "Neue Störungsnummer", body(FAULT_LINE)
        ),
        "2026-10-19 Licence list.eml": mail(
            4, "Dev Patel <dev.patel@lindgren-maschinenbau.example>", KRAUS, "Mon, 19 Oct 2026 15:41:50 +0100", "Licence list",
            multipart("mixed", body("Hi Daniel,\n\nattached is the list for London.\n\nDev\n", encoding="7bit"),
                      attachment("licences.csv", "text/csv", LICENCES.encode()))
        ),
        "2026-06-24 Ersatzteil Spindel.eml": mail(
            5, "Sabrina Holtz <sabrina.holtz@spindelwerk-service.example>", "wolfgang.thiel@lindgren-maschinenbau.example",
            "Wed, 24 Jun 2026 13:20:31 +0200", "Ersatzteil für CNC-HALLE1", body(MACHINE)
        ),
        "2026-11-03 Guest network.eml": mail(
            6, KRAUS, stokes, "Tue, 03 Nov 2026 09:05:44 +0100", "Guest network on Thursday", body(GUEST + kraus_signature() + "\n", "us-ascii", "7bit")
        ),
        "2026-11-10 Ihr Passwort ist abgelaufen.eml": mail(
            7, "Serviceteam <noreply@konto.example>", reuter, "Tue, 10 Nov 2026 03:12:09 +0000", "Ihr Passwort ist abgelaufen",
            multipart("alternative", body(EXPIRED), body(expired_page, kind="text/html"))
        ),
        "2026-11-12 Einladung Abstimmung.eml": mail(
            8, VOGEL, "jonas.lehnert@tannenfels-it.example", "Thu, 12 Nov 2026 11:00:00 +0100", "Abstimmung IT und Tannenfels",
            multipart("mixed", body("Bitte zusagen.\n", encoding="7bit"), body(INVITATION, encoding="7bit", kind="text/calendar"))
        ),
        "2026-08-21 Tunnel London.eml": mail(
            9, "Jonas Lehnert <jonas.lehnert@tannenfels-it.example>", KRAUS, "Fri, 21 Aug 2026 18:47:00 +0200", "Tunnel London", body(TUNNEL, encoding="base64")
        ),
        "2026-05-18 Your account number.eml": mail(
            10, "Albion Fibre <faults@albionfibre.example>", stokes, "Mon, 18 May 2026 10:22:17 +0100", "Your account number", body(ALBION, "us-ascii", "7bit")
        ),
        "2026-07-30 AW Bestellportal.eml": mail(
            11, "Sabine Pohl <sabine.pohl@lindgren-maschinenbau.example>", "nils.hagemann@lindgren-maschinenbau.example",
            "Thu, 30 Jul 2026 08:11:29 +0200", "AW: Bestellportal", body(STEEL, "iso-8859-1", "8bit")
        ),
        "2026-11-16 Newsletter.eml": mail(
            12, "Zerspanung heute <news@zerspanung-heute.example>", "lena.schoettler@lindgren-maschinenbau.example", "Mon, 16 Nov 2026 06:00:00 +0100",
            "Frässtrategien im Herbst", body(NEWSLETTER)
        ),
    }  # fmt: skip


PLANTED = [
    found(FOLDER + "2026-03-12 Zugangsdaten Scanner.eml", "credential", "new", "Scanner im Einkauf", username="admin", urls=["http://10.20.20.201/"]),
    found(FOLDER + "2026-03-12 Zugangsdaten Scanner.eml", "contact", "in-vault", "Daniel Kraus", email="daniel.kraus@lindgren-maschinenbau.example"),
    found(FOLDER + "2026-09-02 Verlaengerung Kartendienst.eml", "contract", "new", "Kartendienst Professional", number="KO-2023-118", end="2027-01-31", notice="P2M"),
    found(FOLDER + "2026-10-05 Neue Stoerungsnummer.eml", "vendor", "contradicts", "Spreenetz Telekom GmbH", support_phone="+49 30 23125 444"),
    found(FOLDER + "2026-10-19 Licence list.eml", "credential", "new", "CAD viewer", username="lindgren-cad"),
    found(FOLDER + "2026-10-19 Licence list.eml", "credential", "new", "Translation service", username="lindgren-uk"),
    found(FOLDER + "2026-06-24 Ersatzteil Spindel.eml", "contact", "new", "Sabrina Holtz", email="sabrina.holtz@spindelwerk-service.example"),
    found(FOLDER + "2026-11-03 Guest network.eml", "credential", "in-vault", "Guest Wi-Fi"),
    found(FOLDER + "2026-08-21 Tunnel London.eml", "credential", "new", "Tunnel London"),
    found(FOLDER + "2026-08-21 Tunnel London.eml", "contact", "in-vault", "Jonas Lehnert", email="jonas.lehnert@tannenfels-it.example"),
    found(FOLDER + "2026-05-18 Your account number.eml", "vendor", "in-vault", "Albion Fibre Ltd", support_email="faults@albionfibre.example"),
    found(FOLDER + "2026-07-30 AW Bestellportal.eml", "credential", "contradicts", "Stahlhandel Bestellportal", username="einkauf-lindgren"),
]
# Mails in which nothing may be found: they only talk about passwords.
HARMLESS = [FOLDER + name for name in ("2026-11-10 Ihr Passwort ist abgelaufen.eml", "2026-11-12 Einladung Abstimmung.eml", "2026-11-16 Newsletter.eml")]
