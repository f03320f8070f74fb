# SPDX-License-Identifier: GPL-3.0-or-later
"""A byte of the smallest vault turned round: the content is right, or an error is said; nothing crashes."""
import json
import random
import subprocess
import unittest
from pathlib import Path

import header as headers
import pages
import stage
from fault import Fault, Trial, harmless
from header_faults import poked
from program import PASSPHRASE

SLOTS_END = 360


def regions(size: int) -> dict[str, range]:
    """Where things lie in a file, as far as a fault there may differ."""
    copies = {f'{place} copy: {part}': range(start + span.start, start + span.stop)
              for place, start in (('first', 0), ('second', headers.COPY)) for part, span in COPY_PARTS.items()}
    first = pages.DATABASE
    return copies | {'salt': range(first, first + 16), 'first page': range(first + 16, first + pages.PAGE),
                     'other pages': range(first + pages.PAGE, size)}


COPY_PARTS = {'magic': range(0, 8), 'format': range(8, 10), 'length': range(10, 12), 'sequence': range(12, 20), 'file id': range(20, 36),
              'slots': range(36, SLOTS_END), 'zeros': range(SLOTS_END, headers.CHECKSUM), 'checksum': range(headers.CHECKSUM, headers.TAG),
              'tag': range(headers.TAG, headers.COPY)}


class Watched:
    """A program that has a vault open and is asked again and again whether all is well."""

    def __init__(self, program, vault: Path):
        self.vault = vault
        self.process = subprocess.Popen([program.binary, '--json', 'shell', str(vault)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, env=program.environment(PASSPHRASE))
        assert self.verify()['ok']  # it is open from here on

    def verify(self) -> dict:
        self.process.stdin.write(b'verify\n')
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def with_byte(self, at: int, value: bytes) -> dict:
        """What verify says while this byte is another one."""
        with open(self.vault, 'r+b', buffering=0) as file:
            file.seek(at)
            former = file.read(1)
            file.seek(at)
            file.write(value)
            try:
                return self.verify()
            finally:
                file.seek(at)
                file.write(former)

    def end(self) -> int:
        self.process.communicate(timeout=60)
        return self.process.returncode


class ABitThatTurns(unittest.TestCase):
    def setUp(self):
        self.on = stage.the_stage()
        self.data = self.on.other.data
        self.random = random.Random(self.on.seed)

    def places(self, each: int) -> list[tuple[str, int]]:
        if self.on.is_whole_campaign:
            return [(name, at) for name, span in regions(len(self.data)).items() for at in span]
        return [(name, at) for name, span in regions(len(self.data)).items() for at in self.random.sample(span, min(each, len(span)))]

    def test_a_new_program_shows_what_is_right_or_says_so(self):
        records = self.on.program.must('list', self.on.other_path)
        trial = Trial(self.on.program, self.on.folder / 'trial', [record['id'] for record in records])
        right = [trial.whole(self.on.other_path)]
        for name, at in self.places(each=1):
            with self.subTest(name, at=at):
                trial.check(Fault(name, lambda at=at: poked(self.data, at), harmless()), right)

    def test_every_page_of_an_open_vault_is_watched(self):
        vault = self.on.copy(self.on.other_path, 'watched.covault')
        watched = Watched(self.on.program, vault)
        spans = range(pages.DATABASE + 16, len(self.data))
        for at in spans if self.on.is_whole_campaign else self.random.sample(spans, 200):
            with self.subTest(at=at):
                said = watched.with_byte(at, bytes([self.data[at] ^ 1 << self.random.randrange(8)]))
                self.assertFalse(said['ok'])
        self.assertTrue(watched.verify()['ok'])
        self.assertEqual(watched.end(), 0)
