# SPDX-License-Identifier: GPL-3.0-or-later
"""Configurations of devices and of the web shop, saved where they do not belong."""

from . import knownsecrets as known
from .chance import octets, password
from .expected import found

FOLDER = "mess/Konfigurationen/"

SWITCH = f"""! Last configuration change at 14:02:11 CEST Tue Mar 17 2026 by swadmin
version 17.9
service timestamps log datetime msec
no service password-encryption
hostname SW-BER-CORE
!
enable secret 5 $1$kT4w$0x7YbTqk1cVnRr5uGm3dE/
!
username swadmin privilege 15 password 0 {known.CORE_SWITCH}
aaa new-model
!
ip domain name lindgren.example
vlan 10
 name Server
vlan 20
 name Buero_Halle
vlan 30
 name Gast
!
interface TenGigabitEthernet1/0/1
 description FW-BER-01 port1
 switchport mode trunk
!
interface TenGigabitEthernet1/0/2
 description HV-BER-01
 switchport access vlan 10
!
interface Vlan1
 ip address 10.20.1.2 255.255.255.0
!
interface Vlan10
 ip address 10.20.10.2 255.255.255.0
!
ip default-gateway 10.20.1.1
snmp-server community Lg-{password("snmp", 10)} RO
snmp-server location Serverraum EG
line vty 0 15
 transport input ssh
end
"""
ROUTER = f"""# 2025-11-04 10:31:07 by RouterOS 7.11
# model = wAP LTE kit
# serial number = HD2081XQ7ME
/interface bridge
add name=bridge-lan
/interface wireless security-profiles
set [ find default=yes ] supplicant-identity=MikroTik
add authentication-types=wpa2-psk mode=dynamic-keys name=office wpa2-pre-shared-key="{password("london wifi", 16)}"
/ip address
add address=192.168.44.3/24 interface=bridge-lan network=192.168.44.0
/ppp secret
add name=tunnel-berlin password="{password("ppp", 16)}" profile=default-encryption service=l2tp
/snmp community
set [ find default=yes ] name=public
/system identity
set name=RT-LON-LTE
/user
add group=full name=admin
"""
SHOP = f"""# Ersatzteilshop, Stand vor dem Umzug
APP_ENV=production
APP_URL=https://lm-shop.example
DB_HOST=10.20.10.25
DB_NAME=shop
DB_USER=shop_rw
DB_PASSWORD={password("shop database", 20)}
SMTP_URL=smtp://shop%40lm-shop.example:{password("shop mail", 12).replace("%", "x").replace("=", "y")}@mail.hosting-nord.example:587
SESSION_LIFETIME=120
LOG_LEVEL=warning
"""
SHOP_EXAMPLE = """# Vorlage: Werte eintragen und als .env speichern
APP_ENV=local
DB_HOST=localhost
DB_USER=changeme
DB_PASSWORD=changeme
SMTP_URL=smtp://user:password@localhost:1025
API_KEY=<your-api-key>
"""


def files() -> dict[str, bytes]:
    contents = {
        "sw-ber-core-confg": SWITCH.encode(),
        "rt-lon-lte.rsc": ROUTER.replace("\n", "\r\n").encode(),
        "webshop/.env": SHOP.encode(),
        "webshop/.env.example": SHOP_EXAMPLE.encode(),
        # No format at all: a reader can only say that it cannot read it.
        "steuerung-firmware.bin": b"\x7fLMF\x00\x01\x02\x00" + octets("firmware", 4088),
    }
    return {FOLDER + name: content for name, content in contents.items()}


PLANTED = [
    found(FOLDER + "sw-ber-core-confg", "credential", "in-vault", "SW-BER-CORE administrator", username="swadmin"),
    found(FOLDER + "sw-ber-core-confg", "credential", "new", "SNMP community of SW-BER-CORE"),
    found(FOLDER + "rt-lon-lte.rsc", "credential", "new", "Wi-Fi key of RT-LON-LTE"),
    found(FOLDER + "rt-lon-lte.rsc", "credential", "new", "tunnel-berlin", username="tunnel-berlin"),
    found(FOLDER + "webshop/.env", "credential", "new", "Database of the web shop", username="shop_rw"),
    found(FOLDER + "webshop/.env", "credential", "new", "Mail account of the web shop", username="shop@lm-shop.example"),
]
HARMLESS = [FOLDER + "webshop/.env.example"]
UNREADABLE = [FOLDER + "steuerung-firmware.bin"]
