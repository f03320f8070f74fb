# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments as they lie on a remote: read with the keys of a vault, and written (core/sync/FORMAT.md)."""
from dataclasses import dataclass

import zstandard

import cbor
from keys import H, Signer, checksum, is_signed, padded_size, seal, subkey, unseal

VAULT, DEVICE, NUMBER, PREVIOUS, POSITION, SEEN, SECTIONS, TIME = range(8)
COLLECTION, EPOCH, COUNT, ROOT = range(4)
PREFIX = b'CVLT\1\1'
BUNDLE = b'CVLT\1\5'
Entries = list[tuple[bytes, bytes]]  # id and body


@dataclass
class Segment:
    id: bytes
    header: dict
    header_bytes: bytes
    signature: bytes
    sections: list[Entries | None]  # nothing where the key is not held

    def is_signed_by(self, public: bytes) -> bool:
        return is_signed(public, 'segment', self.id, self.signature)


def root_of(entries: Entries) -> bytes:
    return H('root', *(ident for ident, _ in entries))


def box(sealed: bytes) -> bytes:
    """In a file the length stands behind the nonce."""
    return sealed[:24] + (len(sealed) - 24).to_bytes(4, 'little') + sealed[24:]


def take_box(data: bytes, at: int) -> tuple[bytes, int]:
    end = at + 28 + int.from_bytes(data[at + 24:at + 28], 'little')
    return data[at:at + 24] + data[at + 28:end], end


def section_place(segment: bytes, index: int, epoch: bytes) -> bytes:
    return segment + index.to_bytes(4, 'little') + epoch


def packed(content: bytes) -> bytes:
    """A frame that says its size, its length and zeros."""
    frame = zstandard.ZstdCompressor(level=3).compress(content)
    return padded(frame)


def padded(frame: bytes) -> bytes:
    plain = frame + len(frame).to_bytes(4, 'little')
    return plain.ljust(padded_size(len(plain)), b'\0')


def unpacked(plain: bytes) -> bytes:
    """The frame says where it ends; the length behind it must agree, and zeros follow."""
    reader = zstandard.ZstdDecompressor().decompressobj()
    content = reader.decompress(plain)
    length = len(plain) - len(reader.unused_data)
    if plain[length:length + 4] != length.to_bytes(4, 'little') or any(plain[length + 4:]):
        raise ValueError('the padding of a section')
    if len(plain) != padded_size(length + 4):
        raise ValueError('the size of a section')
    return content


def encode_entries(entries: Entries) -> bytes:
    return b''.join(ident for ident, _ in entries) + b''.join(len(body).to_bytes(4, 'little') + body for _, body in entries)


def decode_entries(content: bytes, count: int) -> Entries:
    names = [content[at:at + 32] for at in range(0, 32 * count, 32)]
    bodies, at = [], 32 * count
    for _ in names:
        length = int.from_bytes(content[at:at + 4], 'little')
        bodies.append(content[at + 4:at + 4 + length])
        at += 4 + length
    if at != len(content):
        raise ValueError('a section has another length than its content')
    return list(zip(names, bodies))


def read(file: bytes, epochs: dict[bytes, bytes]) -> Segment:
    """`epochs`: keys by the whole id of their epoch."""
    key = next(key for ident, key in epochs.items() if ident[:16] == file[6:22])
    sealed, at = take_box(file, 22)
    plain = unseal(subkey(key, 1, b'cv1-head'), sealed, file[:22])
    header_bytes, signature = plain[:-64], plain[-64:]
    segment = Segment(H('segment', header_bytes), cbor.decode(header_bytes), header_bytes, signature, [])
    for index, head in enumerate(segment.header.get(SECTIONS, [])):
        sealed, at = take_box(file, at)
        segment.sections.append(read_section(segment, index, head, sealed, epochs))
    if at != len(file):
        raise ValueError('something stands behind the last section')
    return segment


def read_section(segment: Segment, index: int, head: dict, sealed: bytes, epochs) -> Entries | None:
    key = epochs.get(head[EPOCH])
    if key is None:
        return None
    plain = unseal(subkey(key, 1, b'cv1-sect'), sealed, section_place(segment.id, index, head[EPOCH]))
    entries = decode_entries(unpacked(plain), head[COUNT])
    if root_of(entries) != head[ROOT]:
        raise ValueError('a section does not hold what its header says')
    return entries


def head_of(collection: bytes, epoch: bytes, entries: Entries) -> dict:
    return {COLLECTION: collection, EPOCH: epoch, COUNT: len(entries), ROOT: root_of(entries)}


def seal_header(prefix: bytes, header_bytes: bytes, signature: bytes, key: bytes) -> bytes:
    return prefix + box(seal(subkey(key, 1, b'cv1-head'), header_bytes + signature, prefix))


def seal_section(plain: bytes, key: bytes, segment: bytes, index: int, epoch: bytes) -> bytes:
    return box(seal(subkey(key, 1, b'cv1-sect'), plain, section_place(segment, index, epoch)))


def write(header: dict | bytes, sections: list[tuple[bytes, bytes]], epochs: dict[bytes, bytes], members_epoch: bytes, signer: Signer) -> bytes:
    """A signed file of a header (or its bytes) and its sections: the epoch of each, and its plain bytes, padded already."""
    header_bytes = header if isinstance(header, bytes) else cbor.encode(header)
    ident = H('segment', header_bytes)
    file = seal_header(PREFIX + members_epoch[:16], header_bytes, signer.sign('segment', ident), epochs[members_epoch])
    for index, (epoch, plain) in enumerate(sections):
        file += seal_section(plain, epochs[epoch], ident, index, epoch)
    return file


def name_of(vault: str, device: str, number: int, file: bytes) -> str:
    """Where it lies; `vault` and `device` as text in lower case."""
    return f'covault1-{vault}/{device}/{number // 1000:06}/{number:09}-{checksum(file)[:16].hex()}.seg'


def bundle(files: list[tuple[str, bytes]]) -> bytes:
    """A sync file of files, each behind the lengths of its name and bytes."""
    entries = ((name.encode(), data) for name, data in files)
    return BUNDLE + b''.join(len(name).to_bytes(2, 'little') + len(data).to_bytes(4, 'little') + name + data for name, data in entries)


def unbundle(data: bytes) -> list[tuple[str, bytes]]:
    files, at = [], len(BUNDLE)
    while at < len(data):
        name_end = at + 6 + int.from_bytes(data[at:at + 2], 'little')
        end = name_end + int.from_bytes(data[at + 2:at + 6], 'little')
        files.append((data[at + 6:name_end].decode(), data[name_end:end]))
        at = end
    return files
