# SPDX-License-Identifier: GPL-3.0-or-later
"""The passwords that more than one sample holds, so that they agree or disagree on purpose."""

from .chance import password

DOMAIN_ADMIN = password("domain administrator", 20)
FIREWALL = password("FW-BER-01")
CORE_SWITCH = password("SW-BER-CORE", 16)
HYPERVISOR = password("HV-BER-01", 22)
REGISTRAR = password("registrar")
BACKUP_KEY = password("backup key", 32)
BREAK_GLASS = password("break glass", 28)
GUEST_WIFI = "Drehmoment-Kaffee-4711"
# One password for three machines, as it grows when there is no vault. Long enough not to be weak as well.
REUSED = "Halle2/Kranbahn.Nord-17"
WEAK = ("Sommer2024!", "lindgren1")
FILE_SERVER = password("file server", 16)
PARCEL_PORTAL = password("parcel portal", 14)
STEEL_PORTAL = password("steel portal", 14)
PHONE_SYSTEM = password("phone system", 14)
CAMERA_RECORDER = password("camera recorder", 16)
STEEL_PORTAL_OLD = "Stahlhandel_2023#West"
CAMERA_RECORDER_OLD = "Pforte!Kamera-2022"
