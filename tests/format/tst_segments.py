# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments with one fault each, offered to a replica one after another; and afterwards the whole one."""
import unittest

import scene
import segment
import stage
from program import PASSPHRASE, is_error
from segment_faults import Offer, SegmentFaults

FALSE = ('damaged', 'forged')


def outcome_of(report: dict, name: str) -> str:
    if is_error(report):
        return f'error: {report["error"]["why"]}'
    new = [one for one in report['rejected'] if one['new']]
    if new:
        return new[0]['reason']
    if any(one['what'] == name for one in report['pending']):
        return 'waiting'
    return 'taken' if report['received']['segments'] else 'passed over'


class AFaultInASegment(unittest.TestCase):
    def setUp(self):
        self.on = stage.the_stage()
        self.author = scene.author_of(self.on.scene.ada, PASSPHRASE)
        other_id = stage.open_vault(self.on.other_path, PASSPHRASE).tables().execute("SELECT value FROM local WHERE key='vault'").fetchone()[0]
        by_ben = scene.author_of(self.on.scene.ben, PASSPHRASE).last_segment()[0]
        self.faults = SegmentFaults(self.author, other_id, by_ben)

    def put(self, offer: Offer, name: str) -> tuple[str, str]:
        """The sync file that offers it, and under which name."""
        file = offer.make()
        place = offer.as_name or self.author.name_of(file, self.faults.build.number)
        path = self.on.folder / name
        path.write_bytes(segment.bundle([(place, file)]))
        return str(path), place

    def test_each_is_told_and_nothing_is_lost(self):
        replica = self.on.copy(self.on.scene.ben, 'offered.covault')
        offers = self.faults.all()
        self.assertEqual(len(offers), len({offer.name for offer in offers}))
        places = [self.put(offer, f'{at}.covault-sync') for at, offer in enumerate(offers)]
        whole, _ = self.put(Offer('whole', lambda: self.faults.good, 'taken'), 'whole.covault-sync')
        answer = self.on.program.shell(replica, ('list',), *(('sync', '--from', path) for path, _ in places),
                                       ('list',), ('verify',), ('sync', '--from', whole), ('list',), ('verify',))
        before, *reports, after, verified, taken, last, verified_again = answer.documents
        for offer, (_, place), report in zip(offers, places, reports, strict=True):
            with self.subTest(offer.name):
                self.assertEqual(outcome_of(report, place), offer.outcome)
        self.assertEqual(before, after)
        self.assertTrue(verified['ok'])
        self.assertEqual(taken['received'], {'segments': 1, 'changes': 1})
        self.assertIn('A vendor of a segment', [record['title'] for record in last])
        self.assertTrue(verified_again['ok'])

    def test_what_is_false_ends_with_5_once(self):
        of_each = {offer.outcome: offer for offer in self.faults.all()}
        for reason, offer in of_each.items():
            replica = self.on.copy(self.on.scene.ben, 'once.covault')
            path, _ = self.put(offer, 'once.covault-sync')
            with self.subTest(reason):
                self.assertEqual(self.on.program.run('sync', replica, '--from', path).code, 5 if reason in FALSE else 0)
                self.assertEqual(self.on.program.run('sync', replica, '--from', path).code, 0)
