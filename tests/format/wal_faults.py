# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults in the WAL that lies beside a vault which a program has open, or left open."""
from pathlib import Path

from fault import Fault, harmless, opens, refused, told
from header_faults import poked
from program import Program, is_error

WAL = '-wal'
HEAD, FRAME_HEAD, PAGE = 32, 24, 4096
FRAME = FRAME_HEAD + PAGE


def while_open(program: Program, vault: Path, *commands: tuple[str, ...]) -> tuple[bytes, bytes]:
    """The file and its WAL as they are while a program that ran these commands still has the vault open."""
    with program.opened(vault) as opened:
        for words in commands:
            said = opened.ask(*words)
            assert not is_error(said), said
        return vault.read_bytes(), Path(f'{vault}{WAL}').read_bytes()


def checksums(data: bytes, order: str, start: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    """SQLite's sums over words, each pair with the sums before it."""
    first, second = start
    for at in range(0, len(data), 8):
        first = (first + int.from_bytes(data[at:at + 4], order) + second) & 0xffffffff
        second = (second + int.from_bytes(data[at + 4:at + 8], order) + first) & 0xffffffff
    return first, second


def resummed(wal: bytes) -> bytes:
    """The same frames with the sums that their bytes give."""
    order = 'big' if wal[3] & 1 else 'little'
    words = lambda sums: b''.join(word.to_bytes(4, 'big') for word in sums)
    sums = checksums(wal[:24], order)
    out = wal[:24] + words(sums)
    for at in range(HEAD, len(wal) - FRAME + 1, FRAME):
        frame = wal[at:at + FRAME]
        sums = checksums(frame[:8] + frame[FRAME_HEAD:], order, sums)
        out += frame[:16] + words(sums) + frame[FRAME_HEAD:]
    return out


class WalFaults:
    def __init__(self, file: bytes, wal: bytes, former_wal: bytes, foreign: tuple[bytes, bytes]):
        """`former_wal`: one of the same vault, whose frames are in the file by now; `foreign`: another vault's file and WAL."""
        self.file, self.wal, self.former_wal, self.foreign = file, wal, former_wal, foreign
        self.frames = (len(wal) - HEAD) // FRAME
        self.last = HEAD + (self.frames - 1) * FRAME

    def beside(self, wal: bytes, file: bytes | None = None):
        return lambda: {'': self.file if file is None else file, WAL: wal}

    def finished(self) -> list[Fault]:
        """What was acknowledged is there."""
        return [Fault('a WAL that was not brought into the file is beside it', self.beside(self.wal), opens())]

    def unfinished(self) -> list[Fault]:
        """What SQLite takes for a write that never ended: the file is as it was before."""
        cut = lambda frames, more=0: self.beside(self.wal[:HEAD + frames * FRAME + more])
        return [
            Fault('the WAL ends behind its header', cut(0), opens()),
            Fault('the WAL ends within its header', self.beside(self.wal[:20]), opens()),
            Fault('the WAL is empty', self.beside(b''), opens()),
            Fault('the WAL is something else', self.beside(b'\xa5' * len(self.wal)), opens()),
            Fault('the WAL is zeros', self.beside(bytes(len(self.wal))), opens()),
            Fault('the WAL ends after half its frames', cut(self.frames // 2), opens()),
            Fault('the WAL ends in the middle of its last frame', cut(self.frames - 1, 2000), opens()),
            Fault('the WAL lacks its last byte', self.beside(self.wal[:-1]), opens()),
            Fault('the WAL has another salt', self.beside(poked(self.wal, 17)), opens()),
            Fault('a page in the first frame has another byte', self.beside(poked(self.wal, HEAD + FRAME_HEAD + 100)), opens()),
            Fault('a page in the last frame has another byte', self.beside(poked(self.wal, self.last + FRAME_HEAD + 100)), opens()),
            Fault('the WAL is of another page size', self.beside(resummed(poked(self.wal, 8, (8192).to_bytes(4, 'big')))), opens())]

    def others(self) -> list[Fault]:
        return [
            Fault('a page in the first frame has another byte, and the sums are right',
                  self.beside(resummed(poked(self.wal, HEAD + FRAME_HEAD + 100))), refused('of another vault')),
            Fault('a page in the last frame has another byte, and the sums are right',
                  self.beside(resummed(poked(self.wal, self.last + FRAME_HEAD + 100))), told(is_unchanged=False)),
            Fault('a frame is said to be of another page, and the sums are right', self.beside(resummed(poked(self.wal, self.last + 3))), told(is_unchanged=False)),
            Fault('the WAL is one of an earlier day', self.beside(self.former_wal), harmless()),
            Fault('the WAL is that of another vault', self.beside(self.foreign[1]), refused('of another vault')),
            Fault('the file is another vault, the WAL is ours', self.beside(self.wal, self.foreign[0]), refused('of another vault'))]
