# SPDX-License-Identifier: GPL-3.0-or-later
"""H, key derivation, sealing and signing, as the FORMAT.md files name them."""
import hashlib

from nacl import bindings as sodium


def labelled(label: str, parts: tuple[bytes, ...]) -> bytes:
    framed = b''.join(len(part).to_bytes(8, 'little') + part for part in parts)
    return b'covault/1/' + label.encode() + b'\0' + framed


def H(label: str, *parts: bytes) -> bytes:
    return hashlib.blake2b(labelled(label, parts), digest_size=32).digest()


def keyed(key: bytes, label: str, *parts: bytes) -> bytes:
    return hashlib.blake2b(labelled(label, parts), digest_size=32, key=key).digest()


def checksum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def subkey(master: bytes, number: int, context: bytes) -> bytes:
    """libsodium's crypto_kdf: BLAKE2b with the number as salt and the context as personalisation."""
    salt = number.to_bytes(8, 'little')
    return hashlib.blake2b(b'', digest_size=32, key=master, salt=salt, person=context).digest()


def argon2id(secret: bytes, salt: bytes, passes: int, mebibytes: int, size: int = 64) -> bytes:
    return sodium.crypto_pwhash_alg(size, secret, salt, passes, mebibytes << 20, sodium.crypto_pwhash_ALG_ARGON2ID13)


def seal(key: bytes, plain: bytes, associated: bytes, nonce: bytes | None = None) -> bytes:
    nonce = nonce or sodium.randombytes(24)
    return nonce + sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, nonce, key)


def unseal(key: bytes, sealed: bytes, associated: bytes) -> bytes:
    """Raises nacl.exceptions.CryptoError if one byte of it, or of what it is bound to, is another."""
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed[24:], associated, sealed[:24], key)


def open_part(key: bytes, sealed: bytes) -> bytes:
    """An attachment's part: a secret stream in steps of 64 KiB, its true length in the last eight bytes."""
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed[:24], key)
    step, plain, tag = 64 * 1024 + sodium.crypto_secretstream_xchacha20poly1305_ABYTES, b'', None
    for at in range(24, len(sealed), step):
        piece, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed[at:at + step])
        plain += piece
    size = int.from_bytes(plain[-8:], 'little')
    if tag != sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL or len(plain) != padded_size(size + 8) or any(plain[size:-8]):
        raise ValueError('a part does not end as it must')
    return plain[:size]


def padded_size(size: int, floor: int = 1024) -> int:
    """Padmé: the length keeps as many significant bits as its exponent has."""
    if size <= floor:
        return floor
    exponent = size.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (size + mask) & ~mask


class Signer:
    """The signing half of a device."""

    def __init__(self, seed: bytes):
        self.public, self._secret = sodium.crypto_sign_seed_keypair(seed)

    def sign(self, label: str, what: bytes) -> bytes:
        return sodium.crypto_sign(b'covault/1/' + label.encode() + b'\0' + what, self._secret)[:64]


def is_signed(public: bytes, label: str, what: bytes, signature: bytes) -> bool:
    try:
        sodium.crypto_sign_open(signature + b'covault/1/' + label.encode() + b'\0' + what, public)
    except Exception:
        return False
    return True
