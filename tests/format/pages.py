# SPDX-License-Identifier: GPL-3.0-or-later
"""The encrypted pages of a vault file, as SQLCipher 4 writes them under a raw key."""
import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from nacl.bindings import randombytes

PAGE = 4096
DATABASE = 16 * 1024      # where it starts in the file
LOCK_BYTES = 0x40000000   # the hole that no page lies on
HOLE = 16 * 1024
RESERVED = 80             # at the end of a page: 16 of the initial vector, 64 of the seal
BODY = PAGE - RESERVED


class Altered(ValueError):
    """A page whose seal is not the one that its bytes give."""


class PageKeys:
    def __init__(self, key: bytes, salt: bytes):
        self.key, self.salt = key, salt
        self.seal = hashlib.pbkdf2_hmac('sha512', key, bytes(byte ^ 0x3a for byte in salt), 2, 32)


def position(number: int) -> int:
    """Where page `number`, counted from 1, lies in the file."""
    at = DATABASE + (number - 1) * PAGE
    return at if at < LOCK_BYTES else at + HOLE


def count(file: bytes) -> int:
    size = len(file) - (HOLE if len(file) > LOCK_BYTES else 0)
    return (size - DATABASE) // PAGE


def raw(file: bytes, number: int) -> bytes:
    return file[position(number):position(number) + PAGE]


def put(file: bytes, number: int, page: bytes) -> bytes:
    at = position(number)
    return file[:at] + page + file[at + len(page):]


def seal_of(keys: PageKeys, number: int, sealed: bytes) -> bytes:
    return hmac.new(keys.seal, sealed + number.to_bytes(4, 'little'), hashlib.sha512).digest()


def start_of(number: int) -> int:
    """The first page begins with the salt, in the place of SQLite's magic bytes."""
    return 16 if number == 1 else 0


def decrypt(keys: PageKeys, number: int, page: bytes) -> bytes:
    start, vector = start_of(number), page[BODY:BODY + 16]
    if not hmac.compare_digest(seal_of(keys, number, page[start:BODY + 16]), page[BODY + 16:]):
        raise Altered(f'page {number}')
    decryptor = Cipher(algorithms.AES(keys.key), modes.CBC(vector)).decryptor()
    plain = decryptor.update(page[start:BODY]) + decryptor.finalize()
    return (b'SQLite format 3\0' if number == 1 else b'') + plain + bytes(RESERVED)


def encrypt(keys: PageKeys, number: int, plain: bytes) -> bytes:
    start, vector = start_of(number), randombytes(16)
    encryptor = Cipher(algorithms.AES(keys.key), modes.CBC(vector)).encryptor()
    body = encryptor.update(plain[start:BODY]) + encryptor.finalize() + vector
    return keys.salt[:start] + body + seal_of(keys, number, body)


def decrypt_all(keys: PageKeys, file: bytes) -> bytes:
    return b''.join(decrypt(keys, number, raw(file, number)) for number in range(1, count(file) + 1))
