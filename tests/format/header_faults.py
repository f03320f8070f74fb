# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults in the header: its copies, their fields and the key slots."""
from dataclasses import replace

import cbor
import header as headers
from cbor import Pairs, Raw, encode_raw
from fault import Fault, opens, refused
from header import COPY, encode, make_bound_slot, make_slot, sealed
from program import PASSPHRASE
from vaultfile import VaultFile

SECRET = headers.secret_bytes(PASSPHRASE)
ONE_COPY = 'one of the two copies'


def poked(data: bytes, at: int, value: bytes | None = None) -> bytes:
    """One byte turned round, or other bytes in their place."""
    value = bytes([data[at] ^ 0x55]) if value is None else value
    return data[:at] + value + data[at + len(value):]


class HeaderFaults:
    def __init__(self, vault: VaultFile, other: VaultFile):
        """`other`: a vault that the same passphrase opens."""
        self.vault, self.other = vault, other
        self.key, self.header, self.copy = vault.vault_key, vault.header, vault.copy
        self.slot = next(slot for slot in self.header.slots if slot.kind == headers.PASSPHRASE)

    def both(self, copy: bytes):
        return lambda: self.vault.with_headers(copy, copy)

    def first(self, copy: bytes):
        return lambda: self.vault.with_headers(copy, self.copy)

    def second(self, copy: bytes):
        return lambda: self.vault.with_headers(self.copy, copy)

    def with_slots(self, *slots) -> bytes:
        return encode(replace(self.header, slots=slots), self.key)

    def with_bytes(self, slots: bytes, length: int | None = None, rest: bytes = b'') -> bytes:
        return encode(self.header, self.key, slots, length, rest)

    def with_map(self, change: dict | Pairs) -> bytes:
        """The passphrase's slot with some of its keys otherwise."""
        return self.with_bytes(encode_raw([change if isinstance(change, Pairs) else self.slot.as_map() | change]))

    def without(self, key: int) -> bytes:
        return self.with_bytes(encode_raw([{at: part for at, part in self.slot.as_map().items() if at != key}]))

    def with_swapped(self, part: str) -> bytes:
        """The slots of passphrase and recovery code, one part of them exchanged."""
        first, second = self.header.slots
        return self.with_slots(replace(first, **{part: getattr(second, part)}), replace(second, **{part: getattr(first, part)}))

    def all(self) -> list[Fault]:
        return [*self.copies(), *self.fields(), *self.lengths(), *self.encodings(), *self.slot_parts(), *self.costs(),
                *self.bound(), *self.foreign(), *self.ends()]

    def copies(self) -> list[Fault]:
        spoilt = poked(self.copy, 60)
        newer = encode(replace(self.header, format=2), self.key)
        found = []
        for place, put in (('first', self.first), ('second', self.second)):
            found += [
                Fault(f'a byte of the slots is another in the {place} copy', put(spoilt), opens(ONE_COPY)),
                Fault(f'the {place} copy is zeros', put(bytes(COPY)), opens(ONE_COPY)),
                Fault(f'the {place} copy is something else', put(b'\xa5' * COPY), opens(ONE_COPY)),
                Fault(f'the {place} copy is of a newer format', put(newer), opens()),
                Fault(f'the {place} copy lost its checksum', put(poked(self.copy, headers.CHECKSUM)), opens(ONE_COPY)),
                Fault(f'the {place} copy lost its tag', put(poked(self.copy, headers.TAG)), opens(ONE_COPY)),
                Fault(f'the {place} copy has magic bytes of another program', put(poked(self.copy, 0)), opens(ONE_COPY))]
        return found + [
            Fault('both copies have a byte of the slots otherwise', self.both(spoilt), refused()),
            Fault('both copies are zeros', self.both(bytes(COPY)), refused('not a Covault vault')),
            Fault('both copies have other magic bytes', self.both(poked(self.copy, 0)), refused('not a Covault vault')),
            Fault('both copies lost their checksum', self.both(poked(self.copy, headers.CHECKSUM)), refused()),
            Fault('both copies lost their tag', self.both(poked(self.copy, headers.TAG)), refused()),
            Fault('one copy is newer, the other torn', lambda: self.vault.with_headers(newer, spoilt), refused('format 2')),
            Fault('one copy is torn, the other newer', lambda: self.vault.with_headers(spoilt, newer), refused('format 2'))]

    def fields(self) -> list[Fault]:
        numbered = lambda number: encode(replace(self.header, sequence=number), self.key)
        old_slot = make_slot(1, self.header.file_id, b'former passphrase', self.key)
        former = encode(replace(self.header, sequence=0, slots=(old_slot,)), self.key)
        later = encode(replace(self.header, sequence=self.header.sequence + 7, slots=(old_slot,)), self.key)
        forged = self.copy[:12] + bytes([9]) + self.copy[13:headers.CHECKSUM]
        forged += headers.H('header', forged) + self.copy[headers.TAG:]
        return [
            Fault('both copies are of format 2', self.both(encode(replace(self.header, format=2), self.key)), refused('format 2')),
            Fault('both copies are of format 0', self.both(encode(replace(self.header, format=0), self.key)), refused('format 0')),
            Fault('both copies are of format 65535', self.both(encode(replace(self.header, format=65535), self.key)), refused('format 65535')),
            Fault('the sequence is zero', self.both(numbered(0)), opens()),
            Fault('the sequence is the largest that there is', self.both(numbered((1 << 64) - 1)), opens()),
            Fault('the first copy is of a smaller sequence and has a former slot', self.first(former), opens()),
            Fault('the second copy is of a smaller sequence and has a former slot', self.second(former), opens()),
            Fault('the first copy is of a greater sequence and has another slot', self.first(later), refused(code=3)),
            Fault('the second copy is of a greater sequence and has another slot', self.second(later), refused(code=3)),
            Fault('the sequence was raised by someone without the key', self.both(forged), refused('altered')),
            Fault('the file id is another', self.both(encode(replace(self.header, file_id=bytes(16)), self.key)), refused())]

    def lengths(self) -> list[Fault]:
        slots = cbor.encode([slot.as_map() for slot in self.header.slots])
        of_length = lambda length: self.both(self.with_bytes(slots, length))
        return [
            Fault('the slots are said to be one byte shorter', of_length(len(slots) - 1), refused()),
            Fault('the slots are said to be one byte longer', of_length(len(slots) + 1), refused()),
            Fault('the slots are said to have no length', of_length(0), refused()),
            Fault('the slots are said to reach one byte into the checksum', of_length(headers.CHECKSUM - 35), refused()),
            Fault('the slots are said to reach to the end of the copy', of_length(COPY - 36), refused()),
            Fault('the slots are said to be as long as a number can say', of_length(65535), refused()),
            Fault('something stands behind the slots', self.both(self.with_bytes(slots, rest=b'more')), opens())]

    def encodings(self) -> list[Fault]:
        whole = self.slot.as_map()
        pairs = list(whole.items())
        item = encode_raw(whole)
        wrong = {
            'the slots are a map': encode_raw({0: whole}),
            'the slots are a text': encode_raw('slots'),
            'the slots are null': encode_raw(None),
            'a second item follows the slots': encode_raw([whole]) + b'\x00',
            'the array has no definite length': b'\x9f' + item + b'\xff',
            'the array says one slot more than there are': b'\x82' + item,
            'the length of the array is not in its shortest form': b'\x98\x01' + item,
            'a slot is an array': encode_raw([[part for _, part in pairs]]),
            'a slot is null': encode_raw([None]),
            'the keys of a slot are not in order': encode_raw([Pairs([pairs[1], pairs[0], *pairs[2:]])]),
            'a key of a slot stands twice': encode_raw([Pairs([pairs[0], *pairs])]),
            'a number of a slot is not in its shortest form': encode_raw([whole | {2: Raw(b'\x18\x03')}]),
            'a number of a slot is a fraction': encode_raw([whole | {2: Raw(b'\xf9\x42\x00')}]),
            'a number of a slot is negative': encode_raw([whole | {2: Raw(b'\x22')}]),
            'a number of a slot carries a tag': encode_raw([whole | {2: Raw(b'\xc1\x03')}]),
            'a slot has an undefined value': encode_raw([whole | {6: Raw(b'\xf7')}]),
            'a text in a slot is no UTF-8': encode_raw([whole | {6: Raw(b'\x61\xff')}]),
            'a slot has a value nested seventeen deep': encode_raw([whole | {6: Raw(b'\x81' * 17 + b'\x00')}])}
        return [Fault(name, self.both(self.with_bytes(slots)), refused()) for name, slots in wrong.items()]

    def slot_parts(self) -> list[Fault]:
        names = ('kind', 'salt', 'passes', 'memory', 'check', 'wrapped key')
        missing = [Fault(f'a slot has no {names[key]}', self.both(self.without(key)), refused()) for key in range(6)]
        sizes = {1: (15, 17), 4: (31, 33), 5: (71, 73)}
        sized = [Fault(f'the {names[key]} of a slot has {size} bytes', self.both(self.with_map({key: bytes(size)})), refused())
                 for key, pair in sizes.items() for size in pair]
        typed = [Fault(f'the {names[key]} of a slot is a text', self.both(self.with_map({key: 'text'})), refused()) for key in (0, 1, 2, 3, 4, 5)]
        altered = lambda key: poked(self.slot.as_map()[key], 3)
        other_kind = replace(self.slot, kind=99)
        return missing + sized + typed + [
            Fault('the salt of the slot is another', self.both(self.with_map({1: altered(1)})), refused(code=3)),
            Fault('the check of the slot is another', self.both(self.with_map({4: altered(4)})), refused(code=3)),
            Fault('the wrapped key of the slot is another', self.both(self.with_map({5: altered(5)})), refused('altered')),
            Fault('the slot is said to be of the recovery code', self.both(self.with_map({0: 3})), refused()),
            Fault('the slot costs one pass more than it was made with', self.both(self.with_map({2: 4})), refused(code=3)),
            Fault('the slots stand the other way round', self.both(self.with_slots(*reversed(self.header.slots))), opens()),
            Fault('the wrapped keys of the slots are swapped', self.both(self.with_swapped('wrapped')), refused('altered')),
            Fault('the checks of the slots are swapped', self.both(self.with_swapped('check')), refused(code=3)),
            Fault('the salts of the slots are swapped', self.both(self.with_swapped('salt')), refused(code=3)),
            Fault('the kinds of the slots are swapped', self.both(self.with_swapped('kind')), refused(code=3)),
            Fault('there is no slot', self.both(self.with_slots()), refused()),
            Fault('there are only slots of kinds to come', self.both(self.with_slots(other_kind)), refused()),
            Fault('a slot of a kind to come stands beside', self.both(self.with_slots(other_kind, self.slot)), opens()),
            Fault('there are thirty-two slots', self.both(self.with_slots(*[other_kind] * 31, self.slot)), opens()),
            Fault('there are thirty-three slots', self.both(self.with_slots(*[other_kind] * 32, self.slot)), refused()),
            Fault('the slot has a key of a later version', self.both(self.with_map({6: 'later'})), opens())]

    def costs(self) -> list[Fault]:
        limits = 'outside the limits'
        made = lambda passes, mebibytes, paid: self.both(self.with_slots(make_slot(
            1, self.header.file_id, SECRET, self.key, passes=passes, mebibytes=mebibytes, derived_with=paid)))
        above = lambda key: self.both(self.with_map({key: self.slot.as_map()[key] + (1 << 32)}))
        return [
            Fault('the slot was made with two passes', made(2, 64, None), refused(limits)),
            Fault('the slot was made with no pass', made(0, 64, (3, 64)), refused(limits)),
            Fault('the slot was made with eleven passes', made(11, 64, (3, 64)), refused(limits)),
            Fault('the slot was made with 63 MiB', made(3, 63, None), refused(limits)),
            Fault('the slot was made with no memory', made(3, 0, (3, 64)), refused(limits)),
            Fault('the slot was made with 2049 MiB', made(3, 2049, (3, 64)), refused(limits)),
            Fault('the slot was made with ten passes', made(10, 64, None), opens()),
            Fault('the passes are two to the 32 more than they were', above(2), refused()),
            Fault('the memory is two to the 32 more than it was', above(3), refused()),
            Fault('the kind is two to the 32 more than it was', above(0), refused()),
            Fault('the memory is that of four gigabytes and more', made(3, (1 << 32) - 1, (3, 64)), refused(limits))]

    def bound(self) -> list[Fault]:
        slot = make_bound_slot(self.header.file_id, SECRET, 'front-desk', bytes(range(32)), self.key)
        made = lambda *slots: self.both(self.with_slots(*slots))
        named = lambda name: self.both(self.with_bytes(encode_raw([slot.as_map() | {6: name}])))
        earlier = {key: part for key, part in slot.as_map().items() if key < 6}  # as earlier programs write it back
        printless = {key: part for key, part in slot.as_map().items() if key != 7}
        odd = lambda value: self.both(self.with_bytes(encode_raw([value, self.slot.as_map()])))
        useless = refused('no slot that a passphrase opens')
        return [
            Fault('the passphrase is bound to another computer', made(slot), refused("bound to the computer 'front-desk'", code=3)),
            Fault('a bound slot stands beside a plain one', made(slot, self.slot), opens()),
            Fault('a bound slot names no computer', self.both(self.with_bytes(encode_raw([earlier]))), useless),
            Fault('a bound slot that names no computer stands beside a plain one', odd(earlier), opens()),
            Fault('a bound slot has no print', self.both(self.with_bytes(encode_raw([printless]))), useless),
            Fault('a bound slot has a print of 15 bytes', odd(slot.as_map() | {7: bytes(15)}), opens()),
            Fault('a bound slot names its computer by a number', named(7), useless),
            Fault('a bound slot names a computer of two lines', named('front\ndesk'), useless),
            Fault('a bound slot names a computer of 65 letters', named('x' * 65), useless),
            Fault('a bound slot names a computer with a joiner', named('front\u200ddesk'), refused('bound to the computer', code=3))]

    def foreign(self) -> list[Fault]:
        theirs = next(slot for slot in self.other.header.slots if slot.kind == headers.PASSPHRASE)
        wrong_key = make_slot(1, self.header.file_id, SECRET, bytes(32))
        return [
            Fault('the slot is that of another vault', self.both(self.with_slots(theirs)), refused('altered')),
            Fault('the header is that of another vault', self.both(self.other.copy), refused()),
            Fault('the slot gives another key', self.both(self.with_slots(wrong_key)), refused('altered')),
            Fault('the slot and the tag are of another key', self.both(encode(replace(self.header, slots=(wrong_key,)), bytes(32))), refused()),
            Fault('the slots were exchanged by someone without the key',
                  self.both(sealed(self.with_slots(theirs), self.other.vault_key)), refused())]

    def ends(self) -> list[Fault]:
        data = self.vault.data
        return [Fault(f'the file ends after {size} bytes', lambda size=size: data[:size], refused())
                for size in (0, 7, 8, 36, COPY - 1, COPY, COPY + 1, 2 * COPY - 1)]
