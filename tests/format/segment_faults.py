# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults in segments that a replica is offered: their header, their sections, and the changes in them."""
from collections.abc import Callable
from dataclasses import dataclass

import cbor
import change
import segment
from cbor import Pairs, Raw, encode_raw
from header_faults import poked
from keys import H, Signer
from scene import Author

TIME = 1795435200000  # noon of 2026-11-23
RECORD = bytes.fromhex('01a20846fe00') + b'\xaa' * 10


@dataclass(frozen=True)
class Offer:
    """A file, and what is said of it: a reason of `rejected`, 'waiting', 'taken', or nothing at all ('passed over')."""
    name: str
    make: Callable[[], bytes]
    outcome: str
    as_name: str = ''  # of another segment's number or bytes, where that is the fault


def new_change(author: Author, **other) -> dict:
    made = {change.COLLECTION: author.collection('Shared'), change.KIND: 'vendor', change.RECORD: RECORD, change.DEVICE: author.device,
            change.TIME: TIME, change.VERB: change.EDIT, change.EDITS: [['name', b'', 'A vendor of a segment', []]], change.NONCE: b'\xd1' * 16}
    made |= {getattr(change, key.upper()): value for key, value in other.items()}
    return {key: value for key, value in made.items() if value is not None}


def entry(made: dict, body: bytes | None = None, ident: bytes | None = None) -> tuple[bytes, bytes]:
    return ident or change.id_of(made), cbor.encode(made) if body is None else body


class Builder:
    """The segment that comes next, whole or with one thing otherwise."""

    def __init__(self, author: Author):
        self.author = author
        self.previous, number, self.position = author.last_segment()
        self.number = number + 1
        self.shared = author.collection('Shared')
        self.epoch = author.epoch_of(self.shared)

    def entries(self) -> segment.Entries:
        return [entry(new_change(self.author))]

    def heads(self, entries: segment.Entries) -> list[dict]:
        return [segment.head_of(self.shared, self.epoch, entries)]

    def header(self, heads: list[dict]) -> dict:
        position = [self.position[at:at + 32] for at in range(0, len(self.position), 32)]
        return {segment.VAULT: self.author.vault, segment.DEVICE: self.author.device, segment.NUMBER: self.number,
                segment.PREVIOUS: self.previous, segment.POSITION: position, segment.SECTIONS: heads, segment.TIME: TIME}

    def file(self, header: dict | bytes | None = None, entries: segment.Entries | None = None, plains: list[bytes] | None = None,
             signer: Signer | None = None, members_epoch: bytes | None = None) -> bytes:
        """`header`: its bytes, or what is otherwise in it (null: left out)."""
        entries = self.entries() if entries is None else entries
        whole = self.header(self.heads(entries))
        if not isinstance(header, bytes):
            header = {key: value for key, value in (whole | (header or {})).items() if value is not None}
        plains = [segment.packed(segment.encode_entries(entries))] if plains is None else plains
        return segment.write(header, [(self.epoch, plain) for plain in plains], self.author.epochs, members_epoch or self.author.members_epoch, signer or self.author.signer)

    def with_change(self, body: bytes | None = None, ident: bytes | None = None, **other) -> bytes:
        return self.file(entries=[entry(new_change(self.author, **other), body, ident)])


class SegmentFaults:
    def __init__(self, author: Author, other_vault: bytes, foreign_segment: bytes):
        """`foreign_segment`: the id of one that another device of the vault wrote."""
        self.author, self.other_vault, self.foreign_segment = author, other_vault, foreign_segment
        self.build = Builder(author)
        self.good = self.build.file()

    def all(self) -> list[Offer]:
        return [*self.files(), *self.prefixes(), *self.boxes(), *self.headers(), *self.header_codings(), *self.chains(), *self.sections(),
                *self.entries(), *self.changes(), *self.change_codings(), *self.limits()]

    def of_header(self, name: str, header: dict | bytes, outcome: str = 'damaged', **more) -> Offer:
        return Offer(name, lambda: self.build.file(header, **more), outcome)

    def of_change(self, name: str, outcome: str = 'damaged', **other) -> Offer:
        return Offer(name, lambda: self.build.with_change(**other), outcome)

    def files(self) -> list[Offer]:
        whole = self.good
        torn = self.author.name_of(whole, self.build.number)
        return [
            Offer('a segment is torn', lambda: whole[:200], 'waiting', torn),
            Offer('a segment has another byte than its name says', lambda: poked(whole, 300), 'waiting', torn),
            Offer('a segment is empty', lambda: b'', 'damaged'),
            Offer('a segment is cut behind its prefix', lambda: whole[:22], 'damaged'),
            Offer('a segment is cut within its header', lambda: whole[:120], 'damaged'),
            Offer('a segment is cut behind its header', lambda: whole[:segment.take_box(whole, 22)[1]], 'damaged'),
            Offer('a segment is cut within its section', lambda: whole[:-1], 'damaged'),
            Offer('something stands behind the last section', lambda: whole + b'\0', 'damaged')]

    def prefixes(self) -> list[Offer]:
        whole = self.good
        return [
            Offer('a segment has other magic bytes', lambda: b'CVLX' + whole[4:], 'damaged'),
            Offer('a segment is of format 2', lambda: whole[:4] + b'\2' + whole[5:], 'newer-format'),
            Offer('a segment is of format 255', lambda: whole[:4] + b'\xff' + whole[5:], 'newer-format'),
            Offer('a segment is of format 0', lambda: whole[:4] + b'\0' + whole[5:], 'damaged'),
            Offer('a segment is said to be a request', lambda: whole[:5] + b'\3' + whole[6:], 'damaged'),
            Offer('a segment is of a type to come', lambda: whole[:5] + b'\x63' + whole[6:], 'damaged'),
            Offer('a segment is under a key that nobody has', lambda: whole[:6] + bytes(16) + whole[22:], 'waiting'),
            Offer('a segment is of the key of another collection', lambda: whole[:6] + self.build.epoch[:16] + whole[22:], 'waiting')]

    def boxes(self) -> list[Offer]:
        whole, lengths = self.good, len(self.good)
        _, end = segment.take_box(whole, 22)
        length = lambda at, value: whole[:at] + value.to_bytes(4, 'little') + whole[at + 4:]
        return [
            Offer('the nonce of the header is another', lambda: poked(whole, 22), 'damaged'),
            Offer('the header has another byte', lambda: poked(whole, 60), 'damaged'),
            Offer('the seal of the header is another', lambda: poked(whole, end - 1), 'damaged'),
            Offer('the length of the header is zero', lambda: length(46, 0), 'damaged'),
            Offer('the length of the header is one more', lambda: length(46, end - 50 + 1), 'damaged'),
            Offer('the length of the header is that of four gigabytes', lambda: length(46, 0xffffffff), 'damaged'),
            Offer('the nonce of a section is another', lambda: poked(whole, end), 'forged'),
            Offer('a section has another byte', lambda: poked(whole, end + 100), 'forged'),
            Offer('the seal of a section is another', lambda: poked(whole, lengths - 1), 'forged'),
            Offer('the length of a section is zero', lambda: length(end + 24, 0), 'damaged'),
            Offer('the length of a section is one less', lambda: length(end + 24, lengths - end - 28 - 1), 'forged'),
            Offer('the length of a section is that of four gigabytes', lambda: length(end + 24, 0xffffffff), 'damaged')]

    def headers(self) -> list[Offer]:
        many = [H('many', number.to_bytes(4, 'big')) for number in range(1001)]
        named = ('vault', 'device', 'number', 'time')
        missing = [self.of_header(f'the header has no {name}', {getattr(segment, name.upper()): None}) for name in named]
        typed = [self.of_header(f'the {name} of the header is a text', {getattr(segment, name.upper()): 'text'})
                 for name in (*named, 'previous', 'position', 'seen', 'sections')]
        empty = [self.of_header(f'the {name} of the header is there and empty', {getattr(segment, name.upper()): value})
                 for name, value in (('position', []), ('seen', {}), ('sections', []))]
        return missing + typed + empty + [
            self.of_header('the header is of another vault', {segment.VAULT: self.other_vault}, 'foreign'),
            self.of_header('the id of the vault is too short', {segment.VAULT: self.author.vault[:31]}),
            self.of_header('the device is one that nobody has told of', {segment.DEVICE: bytes(16)}, 'waiting'),
            self.of_header('the number is zero', {segment.NUMBER: 0}),
            self.of_header('the number is above its limit', {segment.NUMBER: 1_000_000_000}),
            self.of_header('the time is above its limit', {segment.TIME: 1 << 48}),
            self.of_header('the position is not in order', {segment.POSITION: sorted(many[:3], reverse=True)}),
            self.of_header('the position names one twice', {segment.POSITION: [many[0], many[0]]}),
            self.of_header('the position names more than a thousand', {segment.POSITION: sorted(many)}),
            self.of_header('an id of the position is too short', {segment.POSITION: [bytes(31)]}),
            self.of_header('the position is of statements that nobody has', {segment.POSITION: sorted(many[:2])}, 'waiting'),
            self.of_header('what it has seen is under a device that is too short', {segment.SEEN: {bytes(15): bytes(32)}}),
            self.of_header('what it has seen is a segment that is too short', {segment.SEEN: {bytes(16): bytes(31)}}),
            Offer('the header is signed by another device', lambda: self.build.file(signer=Signer(bytes(32))), 'forged'),
            Offer('the signature has another byte', self.other_signature, 'forged')]

    def other_signature(self) -> bytes:
        header_bytes = cbor.encode(self.build.header(self.build.heads(self.build.entries())))
        signature = poked(self.author.signer.sign('segment', H('segment', header_bytes)), 10)
        epoch = self.author.members_epoch
        start = segment.seal_header(segment.PREFIX + epoch[:16], header_bytes, signature, self.author.epochs[epoch])
        return start + self.good[segment.take_box(self.good, 22)[1]:]

    def header_codings(self) -> list[Offer]:
        whole = self.build.header(self.build.heads(self.build.entries()))
        pairs = sorted(whole.items())
        wrong = {
            'the header is an array': encode_raw([value for _, value in pairs]),
            'the header is empty': b'',
            'a byte stands behind the header': encode_raw(whole) + b'\0',
            'the keys of the header are not in order': encode_raw(Pairs([pairs[1], pairs[0], *pairs[2:]])),
            'a key of the header stands twice': encode_raw(Pairs([pairs[0], *pairs])),
            'the header has no definite length': b'\xbf' + encode_raw(Pairs(pairs))[1:] + b'\xff',
            'a number of the header is not in its shortest form': encode_raw(whole | {segment.NUMBER: Raw(b'\x18\x03')}),
            'a number of the header is a fraction': encode_raw(whole | {segment.NUMBER: Raw(b'\xf9\x42\x00')}),
            'a value of the header carries a tag': encode_raw(whole | {segment.TIME: Raw(b'\xc1' + cbor.encode(TIME))})}
        return [Offer(name, lambda header=header: self.build.file(header), 'damaged') for name, header in wrong.items()]

    def chains(self) -> list[Offer]:
        number = self.build.number
        return [
            self.of_header('the number is two more than its predecessor\'s', {segment.NUMBER: number + 1}, 'forged'),
            self.of_header('the number is that of its predecessor', {segment.NUMBER: number - 1}, 'forged'),
            self.of_header('the predecessor is one that nobody has', {segment.PREVIOUS: bytes(32)}, 'waiting'),
            self.of_header('there is no predecessor', {segment.PREVIOUS: None}),
            self.of_header('the first segment names a predecessor', {segment.NUMBER: 1}),
            self.of_header('the position lacks what the predecessor had seen', {segment.POSITION: None}, 'forged'),
            self.of_header('the predecessor is a segment of another device', {segment.PREVIOUS: self.foreign_segment, segment.NUMBER: 2}, 'forged')]

    def sections(self) -> list[Offer]:
        entries = self.build.entries()
        head = self.build.heads(entries)[0]
        internal = self.author.collection('Internal only')
        other = {segment.COLLECTION: internal, segment.EPOCH: self.author.epoch_of(internal), segment.COUNT: 1, segment.ROOT: bytes(32)}
        with_head = lambda name, otherwise, outcome='damaged': self.of_header(name, {segment.SECTIONS: [head | otherwise]}, outcome)
        without = lambda key: {at: value for at, value in head.items() if at != key}
        names = ('collection', 'epoch', 'count', 'root')
        order = sorted([head, other], key=lambda one: one[segment.COLLECTION], reverse=True)
        two = [segment.packed(segment.encode_entries(entries))] * 2
        return [self.of_header(f'a section has no {names[key]}', {segment.SECTIONS: [without(key)]}) for key in range(4)] + [
            with_head('a section counts nothing', {segment.COUNT: 0}),
            with_head('a section counts one more than it has', {segment.COUNT: 2}),
            with_head('a section counts more than it may', {segment.COUNT: 100_001}),
            with_head('a section has another root', {segment.ROOT: bytes(32)}, 'forged'),
            with_head('a section has a root that is too short', {segment.ROOT: bytes(31)}),
            with_head('a section has a collection that is too short', {segment.COLLECTION: bytes(15)}),
            with_head('a section of changes is said to be of the members', {segment.COLLECTION: self.author.people.members_collection,
                                                                             segment.EPOCH: self.author.members_epoch}, 'forged'),
            self.of_header('a collection has two sections', {segment.SECTIONS: [head, head]}, plains=two),
            self.of_header('the sections are not in order', {segment.SECTIONS: order}, plains=two),
            self.of_header('a section is named that is not there', {segment.SECTIONS: [head, other] if head[0] < other[0] else [other, head]}),
            Offer('a section is sealed for another place', self.of_another_place, 'forged'),
            Offer('a section is sealed for another segment', self.of_another_segment, 'forged'),
            Offer('a section is sealed under another key', self.under_another_key, 'forged')]

    def header_part(self) -> bytes:
        return self.good[:segment.take_box(self.good, 22)[1]]

    def resealed(self, ident: bytes, index: int, key: bytes) -> bytes:
        plain = segment.packed(segment.encode_entries(self.build.entries()))
        return self.header_part() + segment.seal_section(plain, key, ident, index, self.build.epoch)

    def good_id(self) -> bytes:
        return segment.read(self.good, self.author.epochs).id

    def of_another_place(self) -> bytes:
        return self.resealed(self.good_id(), 1, self.author.epochs[self.build.epoch])

    def of_another_segment(self) -> bytes:
        return self.resealed(bytes(32), 0, self.author.epochs[self.build.epoch])

    def under_another_key(self) -> bytes:
        return self.resealed(self.good_id(), 0, bytes(32))

    def of_plain(self, name: str, plain: bytes, outcome: str = 'damaged') -> Offer:
        return Offer(name, lambda: self.build.file(plains=[plain]), outcome)

    def entries(self) -> list[Offer]:
        content = segment.encode_entries(self.build.entries())
        whole = segment.packed(content)
        frame = segment.zstandard.ZstdCompressor().compress(content)
        twice = segment.encode_entries(self.build.entries() * 2)
        bomb = segment.zstandard.ZstdCompressor().compress(bytes(32 * 1024 * 1024))
        unsized = segment.zstandard.ZstdCompressor(write_content_size=False).compress(content)
        return [
            self.of_plain('the padding of a section is not zeros', whole[:-1] + b'\1'),
            self.of_plain('a section is not padded', frame + len(frame).to_bytes(4, 'little')),
            self.of_plain('a section is padded too much', whole + bytes(64)),
            self.of_plain('the length behind the frame is another', segment.padded(frame)[:len(frame)] + b'\1\0\0\0' + segment.padded(frame)[len(frame) + 4:]),
            self.of_plain('a section is no frame', b'\xa5' * 1024),
            self.of_plain('a section is empty', b''),
            self.of_plain('the frame of a section is cut', segment.padded(frame[:-3])),
            self.of_plain('the frame does not say its size', segment.padded(unsized)),
            self.of_plain('the frame unpacks to more than a hundred times its size', segment.padded(bomb)),
            self.of_plain('a section holds a byte more than its changes', segment.packed(content + b'\0')),
            self.of_plain('a section holds a byte less than its changes', segment.packed(content[:-1])),
            self.of_plain('the length of a change reaches behind the section', segment.packed(content[:32] + b'\xff\xff\xff\x7f' + content[36:])),
            self.of_plain('a section holds more changes than its header counts', segment.packed(twice)),
            Offer('a section holds a change twice', lambda: self.build.file(entries=self.build.entries() * 2), 'damaged')]

    def changes(self) -> list[Offer]:
        identity = {'collection': bytes(16), 'device': bytes(16)}
        short = [self.of_change(f'the {name} of a change is too short', **{name: bytes(15)}) for name in ('collection', 'record', 'device', 'nonce', 'act')]
        missing = [self.of_change(f'a change has no {name}', ident=b'\1' * 32, body=self.body_without(name))
                   for name in ('collection', 'kind', 'record', 'device', 'time', 'verb', 'nonce')]
        heads = [H('head', bytes([at])) for at in range(3)]
        return short + missing + [self.of_change(f'a change is of another {name} than its section', 'forged', **{name: value}) for name, value in identity.items()] + [
            self.of_change('a change has another id', 'forged', ident=bytes(32)),
            self.of_change('the time of a change is above its limit', time=1 << 48),
            self.of_change('the verb of a change is a text', verb='edit'),
            self.of_change('the kind of a change is empty', kind=''),
            self.of_change('the edits of a change are there and empty', edits=[]),
            self.of_change('an edit has three parts', ident=b'\1' * 32, body=self.body_with(change.EDITS, [['name', b'', 'x']])),
            self.of_change('the element of an edit is a text', ident=b'\1' * 32, body=self.body_with(change.EDITS, [['name', 'x', 'x', []]])),
            self.of_change('edits are not in order', edits=[['name', b'', 'x', []], ['code', b'', 'x', []]]),
            self.of_change('an element is set twice', edits=[['name', b'', 'x', []], ['name', b'', 'y', []]]),
            self.of_change('a base is not in order', edits=[['name', b'', 'x', sorted(heads, reverse=True)]]),
            self.of_change('a base names one twice', edits=[['name', b'', 'x', [heads[0], heads[0]]]]),
            self.of_change('an edit names heads', heads=heads[:1]),
            self.of_change('the heads of a remove are there and empty', verb=change.REMOVE, edits=None, heads=[]),
            self.of_change('the heads of a remove are not in order', verb=change.REMOVE, edits=None, heads=sorted(heads, reverse=True)),
            self.of_change('a review edits', verb=change.REVIEW),
            self.of_change('a signature edits', verb=change.SIGN),
            self.of_change('an audit names heads', verb=change.AUDIT, edits=None, heads=heads[:1]),
            self.of_change('the detail is there and empty', detail={}),
            self.of_change('the detail is a list', detail=[1]),
            self.of_change('a key of the detail is a text', detail={'note': 'x'}),
            self.of_change('the note of the detail is a number', detail={1: 1}),
            self.of_change('the act undone is too short', detail={6: bytes(15)}),
            self.of_change('an edition has no hash', detail={4: ['title']}),
            self.of_change('a link of the detail is of a type that is none', detail={5: [9, bytes(16)]}),
            self.of_change('the events of the detail are there and empty', detail={2: []})]

    def body_with(self, key: int, value) -> bytes:
        return cbor.encode(new_change(self.author) | {key: value})

    def body_without(self, name: str) -> bytes:
        made = new_change(self.author)
        del made[getattr(change, name.upper())]
        return cbor.encode(made)

    def change_codings(self) -> list[Offer]:
        whole = new_change(self.author)
        pairs = sorted(whole.items())
        raw = lambda value: encode_raw(whole | {change.EDITS: [['name', b'', Raw(value), []]]})
        wrong = {
            'a change is an array': encode_raw([value for _, value in pairs]),
            'a change is empty': b'',
            'a byte stands behind a change': encode_raw(whole) + b'\0',
            'a change ends too early': encode_raw(whole)[:-1],
            'the keys of a change are not in order': encode_raw(Pairs([pairs[1], pairs[0], *pairs[2:]])),
            'a key of a change stands twice': encode_raw(Pairs([pairs[0], *pairs])),
            'a key of a change is a text': encode_raw(whole | {'x': 1}),
            'a change has no definite length': b'\xbf' + encode_raw(Pairs(pairs))[1:] + b'\xff',
            'the time of a change is not in its shortest form': encode_raw(whole | {change.VERB: Raw(b'\x18\x01')}),
            'the length of a text is not in its shortest form': raw(b'\x78\x01x'),
            'a text has no definite length': raw(b'\x7f\x61x\xff'),
            'a text is no UTF-8': raw(b'\x61\xff'),
            'a text has half a character': raw(b'\x63\xed\xa0\x80'),
            'a value is a fraction': raw(b'\xf9\x3c\x00'),
            'a value is negative': raw(b'\x20'),
            'a value is undefined': raw(b'\xf7'),
            'a value carries a tag': raw(b'\xc0\x61x'),
            'a value is a simple one that is none': raw(b'\xe0'),
            'a value is nested too deeply': raw(b'\x81' * 14 + b'\x01'),
            'the length of an array is that of all memory': raw(b'\x9b\xff\xff\xff\xff\xff\xff\xff\xff')}
        return [Offer(name, lambda body=body: self.build.with_change(body, b'\1' * 32), 'damaged') for name, body in wrong.items()]

    def limits(self) -> list[Offer]:
        noise = b''.join(H('noise', at.to_bytes(4, 'big')).hex().encode() for at in range(17000)).decode()
        ids = sorted(H('id', at.to_bytes(4, 'big')) for at in range(1001))
        note = lambda length: [['notes', b'', noise[:length], []]]
        pieces = [['notes', bytes([at]), noise[at:at + (1 << 20) - 8], []] for at in range(5)]
        return [
            self.of_change('a value is larger than one mebibyte', edits=note((1 << 20) - 4)),
            self.of_change('a change is larger than four mebibytes', edits=pieces),
            self.of_change('a change has more than ten thousand edits', edits=[['notes', at.to_bytes(8, 'big'), 1, []] for at in range(10_001)]),
            self.of_change('a base names more than a thousand', edits=[['name', b'', 'x', ids]]),
            self.of_change('a remove names more than a thousand heads', verb=change.REMOVE, edits=None, heads=ids),
            self.of_change('a kind is longer than 255 bytes', kind='k' * 256),
            self.of_change('a field is longer than 255 bytes', edits=[['f' * 256, b'', 'x', []]]),
            self.of_change('an element is longer than 255 bytes', edits=[['name', b'e' * 256, 'x', []]]),
            self.of_change('a cause is longer than 255 bytes', detail={0: 'c' * 256}),
            self.of_change('a source is longer than 255 bytes', detail={7: 's' * 256})]
