# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements of who is in a vault (core/members/FORMAT.md), as far as names of things need them."""
import sqlite3

import cbor
import ids

GENESIS, PARTY, MEMBER, DEVICE, COLLECTION = 1, 2, 3, 4, 6
TYPE, NONCE, AUTHOR, PARTY_ID, SIDE, NAME, MEMBER_ID, MEMBER_NAME, SIGN_KEY, BOX_KEY = range(10)
VAULT_NAME, OWNER_TO_BE, COLLECTION_ID = 11, 12, 16


def statements_in(tables: sqlite3.Connection) -> list[dict]:
    return [cbor.decode(body) for (body,) in tables.execute('SELECT body FROM statement ORDER BY n')]


class People:
    """Names of parties, members and collections; of two names of one thing the later stated."""

    def __init__(self, statements: list[dict], vault: bytes):
        self.parties: dict[bytes, str] = {}
        self.members: dict[bytes, str] = {}
        self.collections: dict[bytes, str] = {}
        self.signing_keys: dict[bytes, bytes] = {}
        self.vault_name = ''
        self.members_collection = b''
        for statement in statements:
            self.take(statement, vault)

    def take(self, said: dict, vault: bytes) -> None:
        kind = said[TYPE]
        if kind == GENESIS:
            self.vault_name = said[VAULT_NAME]
            self.members_collection = ids.collection(vault, said[PARTY_ID], 'members')
            self.collections[ids.collection(vault, said[PARTY_ID], 'shared')] = 'Shared'
        if kind in (GENESIS, PARTY):
            self.parties[said[PARTY_ID]] = said[NAME]
        if kind in (GENESIS, MEMBER):
            self.members[said[MEMBER_ID]] = said[MEMBER_NAME]
        if kind in (GENESIS, DEVICE):
            self.signing_keys[ids.device(said[SIGN_KEY], said[BOX_KEY])] = said[SIGN_KEY]
        if kind == COLLECTION:
            self.collections[said[COLLECTION_ID]] = said[NAME]
