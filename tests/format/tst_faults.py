# SPDX-License-Identifier: GPL-3.0-or-later
"""One fault a file: what the program says of it is what the contract says."""
import scene
import stage
from fault import Fault, WrongContent, harmless, noticed, opens, refused, told
from header_faults import HeaderFaults
from page_faults import PageFaults
from row_faults import RowFaults
from stage import FaultTest
from wal_faults import WalFaults, while_open


class AFaultInAFile(FaultTest):
    def test_headers(self):
        on = stage.the_stage()
        trial = on.trial()
        self.check_all(HeaderFaults(on.ada, on.other).all(), trial, [trial.whole(on.scene.ada)])

    def test_pages(self):
        on = stage.the_stage()
        trial = on.trial(('show', on.scene.ids['credential']), ('list', '--tag', 'core'), ('members', 'list'))
        vault = stage.open_vault(on.later_path, stage.PASSPHRASE)
        self.check_all(PageFaults(vault, on.ada, on.other).all(), trial, [trial.whole(on.later_path)])

    def test_rows(self):
        on = stage.the_stage()
        trial = on.trial(('show', on.scene.ids['credential']), ('search', 'plan'))
        self.check_all(RowFaults(on.ada).all(), trial, [trial.whole(on.scene.ada)])

    def test_no_swapped_part_is_copied_out(self):
        on = stage.the_stage()
        trial = on.trial()
        right = {'plan.txt': scene.CONTENT.encode(), 'small.txt': b'a small file'}
        refused_by = set()
        for fault in RowFaults(on.ada).part_swaps():
            vault = trial.put(fault.make())
            for name, content in right.items():
                target = trial.folder / f'{name}.out'
                with self.subTest(fault.name, name=name):
                    answer = on.program.run('detach', vault, on.scene.ids['document'], name, '-o', target)
                    if target.exists():
                        self.assertEqual((answer.code, target.read_bytes()), (0, content))
                    else:
                        self.assertNotEqual(answer.code, 0)
                        refused_by.add(fault.name)
        self.assertGreaterEqual(len(refused_by), 3)

    def test_wal(self):
        on = stage.the_stage()
        trial = on.trial(('show', on.scene.ids['credential']))
        vault, edited = on.copy(on.scene.ada, 'wal.covault'), on.scene.ids['credential']
        _, former_wal = while_open(on.program, vault, ('edit', edited, 'username=first'))
        before = trial.whole(vault)
        file, wal = while_open(on.program, vault, ('edit', edited, 'username=second'))
        foreign = while_open(on.program, on.copy(on.other_path, 'foreign.covault'), ('add', 'vendor', 'name=Foreign'))
        faults, after = WalFaults(file, wal, former_wal, foreign), trial.whole(vault)
        self.check_all(faults.finished(), trial, [after])
        self.check_all(faults.unfinished(), trial, [before])
        self.check_all(faults.others(), trial, [before, after])


class TheTestItself(FaultTest):
    """A check that could not fail would be none."""

    def test_a_wrong_expectation_fails(self):
        on = stage.the_stage()
        trial = on.trial()
        right = [trial.whole(on.scene.ada)]
        for expected in (refused(), noticed(), told()):
            with self.assertRaises(AssertionError):
                trial.check(Fault('nothing is wrong', lambda: on.ada.data, expected), right)
        with self.assertRaises(AssertionError):
            trial.check(Fault('a torn file', lambda: on.ada.data[:9000], opens()), right)
        for expected in (opens(), harmless()):
            with self.assertRaises(WrongContent):
                trial.check(Fault('another vault', lambda: on.other.data, expected), right)
