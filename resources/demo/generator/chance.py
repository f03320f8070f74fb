# SPDX-License-Identifier: GPL-3.0-or-later
"""Chance that is the same on every machine: drawn from SHA-256 of a name, never from `random`."""

import datetime
import hashlib

NOW = datetime.datetime(2026, 11, 23, 12, 0, tzinfo=datetime.timezone.utc)

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PASSWORD_LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_!%+="


def digest(name: str) -> bytes:
    return hashlib.sha256(("covault demo/" + name).encode()).digest()


def number(name: str, below: int) -> int:
    """A number from 0 up to, but not including, `below`."""
    return int.from_bytes(digest(name), "big") % below


def octets(name: str, count: int) -> bytes:
    """As many bytes as wanted that look random."""
    blocks = (count + 31) // 32
    return b"".join(digest(f"{name}/{i}") for i in range(blocks))[:count]


def password(name: str, length: int = 18) -> str:
    """A strong password: the letters that people confuse are left out, as generators do."""
    return "".join(PASSWORD_LETTERS[b % len(PASSWORD_LETTERS)] for b in octets("password/" + name, length))


def base32_secret(name: str) -> str:
    """A one-time-code secret of 160 bits, as sites show it."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    return "".join(letters[b % 32] for b in octets("totp/" + name, 32))


def uuid(name: str) -> str:
    """A UUID of version 4."""
    raw = bytearray(octets("uuid/" + name, 16))
    raw[6] = raw[6] & 0x0F | 0x40
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def record_id(name: str) -> str:
    """A ULID in Crockford base32: a moment in early November 2026 and 80 bits drawn from the name."""
    start = datetime.datetime(2026, 11, 2, 8, 0, tzinfo=datetime.timezone.utc)
    milliseconds = int(start.timestamp()) * 1000 + number("time/" + name, 5 * 24 * 3600 * 1000)
    value = milliseconds << 80 | int.from_bytes(octets("id/" + name, 10), "big")
    return "".join(CROCKFORD[value >> 5 * i & 31] for i in range(25, -1, -1))


def moment(name: str, year: int) -> str:
    """A moment of that year as password managers write it."""
    day = datetime.datetime(year, 1, 1, tzinfo=datetime.timezone.utc)
    day += datetime.timedelta(seconds=number("moment/" + name, 300 * 24 * 3600))
    return day.strftime("%Y-%m-%dT%H:%M:%S.") + f"{number('ms/' + name, 1000):03d}Z"
