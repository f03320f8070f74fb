# SPDX-License-Identifier: GPL-3.0-or-later
"""A byte of the smallest vault turned round: the content is right, or an error is said; nothing crashes."""
import random
import unittest
from contextlib import contextmanager
from pathlib import Path

import header as headers
import pages
import stage
from fault import Expected, Fault, Trial, noticed, opens, refused
from header_faults import ONE_COPY, poked

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


def expected_of(region: str) -> Expected:
    """Damage to one copy of the header loses nothing; a page without its seal is never shown."""
    if region in ('first page', 'other pages'):
        return refused() if region == 'first page' else noticed()
    return opens() if region == 'salt' or region.endswith('format') else opens(ONE_COPY)


@contextmanager
def flipped(path: Path, at: int, value: bytes):
    """While in scope this byte of a file that a program may have open is another one."""
    with open(path, 'r+b', buffering=0) as file:
        file.seek(at)
        former = file.read(1)
        file.seek(at)
        file.write(value)
        try:
            yield
        finally:
            file.seek(at)
            file.write(former)


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
                trial.check(Fault(name, lambda at=at: poked(self.data, at), expected_of(name)), right)

    def test_every_page_of_an_open_vault_is_watched(self):
        vault = self.on.copy(self.on.other_path, 'watched.covault')
        spans = range(pages.DATABASE + 16, len(self.data))
        with self.on.program.opened(vault) as opened:
            self.assertTrue(opened.ask('verify')['ok'])  # it is open from here on
            for at in spans if self.on.is_whole_campaign else self.random.sample(spans, 200):
                with self.subTest(at=at), flipped(vault, at, bytes([self.data[at] ^ 1 << self.random.randrange(8)])):
                    self.assertFalse(opened.ask('verify')['ok'])
            self.assertTrue(opened.ask('verify')['ok'])
            self.assertEqual(opened.end(), 0)
