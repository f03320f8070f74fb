# SPDX-License-Identifier: GPL-3.0-or-later
"""Ids as people read them, and those that follow from others."""
from keys import H

ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'


def text(ident: bytes) -> str:
    """Crockford's base32 of the bytes as one number, zero bits on the left: 16 bytes give 26 characters."""
    number, characters = int.from_bytes(ident, 'big'), (len(ident) * 8 + 4) // 5
    return ''.join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(characters)))


def collection(vault: bytes, party: bytes, name: str) -> bytes:
    return H('collection', vault, party, name.encode())[:16]


def device(signing_key: bytes, box_key: bytes) -> bytes:
    return H('device', signing_key, box_key)[:16]


def epoch(vault: bytes, collection_id: bytes, key: bytes) -> bytes:
    return H('epoch', vault, collection_id, key)
