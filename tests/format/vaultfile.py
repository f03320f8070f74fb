# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault file opened with its passphrase: its keys, its pages, and its tables in memory."""
import sqlite3
from functools import cached_property
from pathlib import Path

import header as headers
import pages


class WrongPassphrase(ValueError):
    """No slot is opened by it."""


class VaultFile:
    def __init__(self, data: bytes, vault_key: bytes):
        self.data, self.vault_key = data, vault_key
        self.header, self.copy = headers.newest(data[:2 * headers.COPY], vault_key)
        self.page_keys = pages.PageKeys(self.key(1), self.key(2)[:16])

    def key(self, number: int) -> bytes:
        return headers.file_key(self.vault_key, number)

    @property
    def tag_key(self) -> bytes:
        return self.key(4)

    @cached_property
    def database(self) -> bytes:
        return pages.decrypt_all(self.page_keys, self.data)

    def tables(self) -> sqlite3.Connection:
        """A copy in memory; what is changed there gets into a file by `with_tables`."""
        plain = bytearray(self.database)
        plain[18:20] = b'\1\1'  # memory has no WAL
        connection = sqlite3.connect(':memory:', isolation_level=None)
        connection.deserialize(bytes(plain))
        return connection

    def with_tables(self, connection: sqlite3.Connection) -> bytes:
        """The whole file with these tables; a page that is another is sealed anew."""
        plain = bytearray(connection.serialize())
        plain[18:20] = b'\2\2'
        return self.data[:pages.DATABASE] + b''.join(self.sealed_page(number, bytes(plain)) for number in range(1, len(plain) // pages.PAGE + 1))

    def sealed_page(self, number: int, database: bytes) -> bytes:
        place = slice((number - 1) * pages.PAGE, number * pages.PAGE)
        if database[place] == self.database[place]:
            return pages.raw(self.data, number)
        return pages.encrypt(self.page_keys, number, database[place])

    def with_headers(self, first: bytes, second: bytes) -> bytes:
        return first + second + self.data[pages.DATABASE:]


def unlock(data: bytes, passphrase: str) -> VaultFile:
    found, _ = headers.newest(data[:2 * headers.COPY])
    secret = headers.secret_bytes(passphrase)
    for slot in found.slots:
        key = headers.open_slot(slot, found.file_id, secret) if slot.kind == headers.PASSPHRASE else None
        if key:
            return VaultFile(data, key)
    raise WrongPassphrase(passphrase)


def open_vault(path: str | Path, passphrase: str) -> VaultFile:
    return unlock(Path(path).read_bytes(), passphrase)
