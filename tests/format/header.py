# SPDX-License-Identifier: GPL-3.0-or-later
"""One copy of a vault file's header and its key slots (core/storage/FORMAT.md)."""
import unicodedata
from dataclasses import dataclass, field, replace

import cbor
from keys import H, argon2id, keyed, seal, subkey, unseal

COPY = 8192
MAGIC = b'COVAULT\n'
CHECKSUM, TAG = 8128, 8160
PASSPHRASE, PASSPHRASE_AND_COMPUTER = 1, 2


class Damaged(ValueError):
    """A copy that no reader may use."""


@dataclass(frozen=True)
class Slot:
    kind: int
    salt: bytes
    passes: int
    mebibytes: int
    check: bytes
    wrapped: bytes
    computer: str | None = None
    print: bytes = b''

    def as_map(self) -> dict:
        parts = (self.kind, self.salt, self.passes, self.mebibytes, self.check, self.wrapped)
        return dict(enumerate(parts if self.computer is None else (*parts, self.computer, self.print)))


@dataclass(frozen=True)
class Header:
    sequence: int
    file_id: bytes
    slots: tuple[Slot, ...] = field(default=())
    format: int = 1


def secret_bytes(passphrase: str) -> bytes:
    return unicodedata.normalize('NFC', passphrase).encode()


def associated(slot: Slot, file_id: bytes) -> bytes:
    named = [] if slot.computer is None else [slot.computer, slot.print]
    return cbor.encode(['covault/1/slot', 1, file_id, slot.kind, slot.salt, slot.passes, slot.mebibytes, *named])


def bound(derived: bytes, computer_key: bytes) -> bytes:
    """The 64 bytes that what Argon2id gave is worth together with what a computer keeps."""
    both = keyed(computer_key, 'slot computer', derived)
    return subkey(both, 1, b'cv1-slot') + subkey(both, 2, b'cv1-slot')


def print_of(computer_key: bytes, file_id: bytes) -> bytes:
    return keyed(computer_key, 'slot computer print', file_id)[:16]


def make_slot(kind: int, file_id: bytes, secret: bytes, vault_key: bytes, salt=b'salt of a slot!!', passes=3, mebibytes=64,
              derived_with=None) -> Slot:
    """`derived_with`: the cost that is really paid, where a fault names another one."""
    derived = argon2id(secret, salt, *(derived_with or (passes, mebibytes)))
    slot = Slot(kind, salt, passes, mebibytes, H('slot check', derived[32:]), b'')
    return replace(slot, wrapped=seal(derived[:32], vault_key, associated(slot, file_id)))


def make_bound_slot(file_id: bytes, secret: bytes, computer: str, computer_key: bytes, vault_key: bytes, salt=b'salt of a slot!!',
                    passes=3, mebibytes=64, nonce=None) -> Slot:
    derived = bound(argon2id(secret, salt, passes, mebibytes), computer_key)
    slot = Slot(PASSPHRASE_AND_COMPUTER, salt, passes, mebibytes, H('slot check', derived[32:]), b'', computer, print_of(computer_key, file_id))
    return replace(slot, wrapped=seal(derived[:32], vault_key, associated(slot, file_id), nonce))


def open_slot(slot: Slot, file_id: bytes, secret: bytes, computer_key: bytes | None = None) -> bytes | None:
    """The vault key; nothing if the secret is not the slot's, or what the computer keeps is not."""
    if not (3 <= slot.passes <= 10 and 64 <= slot.mebibytes <= 2048):
        raise Damaged('the cost of a slot lies outside the limits')
    derived = argon2id(secret, slot.salt, slot.passes, slot.mebibytes)
    if slot.kind == PASSPHRASE_AND_COMPUTER:
        derived = bound(derived, computer_key) if computer_key else bytes(64)
    if H('slot check', derived[32:]) != slot.check:
        return None
    return unseal(derived[:32], slot.wrapped, associated(slot, file_id))


def file_key(vault_key: bytes, number: int) -> bytes:
    return subkey(vault_key, number, b'cv1-file')


def tag_of(copy: bytes, vault_key: bytes) -> bytes:
    return keyed(file_key(vault_key, 3), 'header tag', copy[:TAG])


def sealed(copy: bytes, vault_key: bytes) -> bytes:
    """The same copy with the checksum and tag that its bytes give."""
    copy = copy[:CHECKSUM] + H('header', copy[:CHECKSUM])
    return copy + tag_of(copy, vault_key)


def encode(header: Header, vault_key: bytes, slots: bytes | None = None, length: int | None = None, rest: bytes = b'') -> bytes:
    """A whole copy. `slots`, `length` and `rest` put wrong bytes where the slots, their length and the zeros stand."""
    slots = cbor.encode([slot.as_map() for slot in header.slots]) if slots is None else slots
    start = MAGIC + header.format.to_bytes(2, 'little') + (len(slots) if length is None else length).to_bytes(2, 'little')
    start += header.sequence.to_bytes(8, 'little') + header.file_id + slots + rest
    return sealed(start.ljust(CHECKSUM, b'\0'), vault_key)


def is_name(value) -> bool:
    return isinstance(value, str) and len(value.encode()) <= 64 and not any(unicodedata.category(letter) == 'Cc' for letter in value)


def parse_slot(value) -> Slot | None:
    """Nothing if it can't be used: the others can."""
    if not isinstance(value, dict) or type(value.get(0)) is not int:
        raise Damaged('a slot is no map that names a kind')
    slot = Slot(*(value.get(key) for key in range(6)))
    if slot.kind == PASSPHRASE_AND_COMPUTER:
        slot = replace(slot, computer=value.get(6), print=value.get(7))
        if not is_name(slot.computer) or not isinstance(slot.print, bytes) or len(slot.print) != 16:
            return None
    sizes = [len(part) if isinstance(part, bytes) else -1 for part in (slot.salt, slot.check, slot.wrapped)]
    are_numbers = type(slot.passes) is int and type(slot.mebibytes) is int
    return slot if are_numbers and sizes == [16, 32, 72] else None


def parse(copy: bytes) -> Header:
    if copy[:8] != MAGIC or len(copy) != COPY:
        raise Damaged('no header')
    number = lambda at, size: int.from_bytes(copy[at:at + size], 'little')
    if number(8, 2) != 1:
        raise Damaged(f'format {number(8, 2)}')
    if copy[CHECKSUM:TAG] != H('header', copy[:CHECKSUM]):
        raise Damaged('the checksum does not agree')
    end = 36 + number(10, 2)
    if end > CHECKSUM:
        raise Damaged('the slots are too long')
    values = cbor.decode(copy[36:end])
    if not isinstance(values, list) or len(values) > 32:
        raise Damaged('the slots are no list of at most 32')
    return Header(number(12, 8), copy[20:36], tuple(filter(None, map(parse_slot, values))), number(8, 2))


def newest(both: bytes, vault_key: bytes | None = None) -> tuple[Header, bytes]:
    """Of the two copies the readable one with the greater sequence, and its bytes; with a key, whose tag is right under it."""
    found = []
    for copy in (both[:COPY], both[COPY:2 * COPY]):
        try:
            found.append((parse(copy), copy))
        except (Damaged, cbor.NotDeterministic):
            pass
    if not found:
        raise Damaged('neither copy of the header can be read')
    best = max(found, key=lambda pair: pair[0].sequence)
    if vault_key is None:
        return best
    for header, copy in found:
        if copy[:TAG] == best[1][:TAG] and tag_of(copy, vault_key) == copy[TAG:]:
            return header, copy
    raise Damaged('the header was altered by someone without the key')
