# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of one run share: the program, a scene made once, and what was asked for on the command line."""
import shutil
import tempfile
import unittest
from functools import cached_property
from pathlib import Path

import scene
from fault import Fault, Trial
from program import CHEAP, PASSPHRASE, Program
from vaultfile import VaultFile, open_vault

DATA = Path(__file__).resolve().parents[1] / 'data' / 'format'


class Stage:
    binary = ''
    is_whole_campaign = False
    seed = 1

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix='covault-format-')
        self.folder = Path(self._folder.name)

    @cached_property
    def program(self) -> Program:
        home = self.folder / 'home'
        home.mkdir()
        return Program(self.binary, home)

    @cached_property
    def scene(self) -> scene.Scene:
        place = self.folder / 'scene'
        place.mkdir()
        return scene.make(self.program, place)

    @cached_property
    def ada(self) -> VaultFile:
        return open_vault(self.scene.ada, PASSPHRASE)

    @cached_property
    def other_path(self) -> Path:
        """A vault of nobody here that the same passphrase opens; the smallest that there is."""
        path = self.folder / 'other.covault'
        self.program.must('create', path, '--name', 'Other', '--member', 'Eve', '--party', 'internal', *CHEAP)
        self.program.must('add', path, 'credential', 'title=Router', 'password=hunter2', 'username=root')
        return path

    @cached_property
    def other(self) -> VaultFile:
        return open_vault(self.other_path, PASSPHRASE)

    @cached_property
    def later_path(self) -> Path:
        """Ada's vault some changes on."""
        path = self.folder / 'later.covault'
        shutil.copy(self.scene.ada, path)
        found = self.scene.ids
        self.program.must_shell(path, ('edit', found['credential'], 'password=new-3', 'opens='), ('edit', found['vendor'], 'name=Lumen Fibre'),
                                ('edit', found['asset'], 'tags=blue'), ('members', 'role', 'Ben Holt', 'reader'))
        return path

    def trial(self, *beside: tuple[str, ...]) -> Trial:
        """`beside`: what is asked besides the list, a record and verify."""
        return Trial(self.program, self.folder / 'trial', [self.scene.ids['asset']], beside)

    def copy(self, path: Path, name: str) -> Path:
        target = self.folder / name
        shutil.copy(path, target)
        return target


stage: Stage = None  # set by tst_format.py


def the_stage() -> Stage:
    return stage


class FaultTest(unittest.TestCase):
    """Runs a table of faults, each as a case of its own."""

    def check_all(self, faults: list[Fault], trial: Trial, right: list[list]) -> None:
        names = [fault.name for fault in faults]
        self.assertEqual(len(names), len(set(names)), 'two faults of one name')
        for fault in faults:
            with self.subTest(fault.name):
                trial.check(fault, right)
