#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line and a real key store: quick unlock, and a passphrase that is bound to a computer.

    keptkeys.py FOLDER-OF-THE-PROGRAMS
"""
import json
import os
import subprocess
import sys
import tempfile
import termios
import unittest

from desktop import Desktop

PROGRAMS = ""
PASSPHRASE = "correct horse"
TODAY, LATER = "2026-11-23T12:00:00Z", "2026-12-08T12:00:00Z"


class KeptKeys(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.here, cls.elsewhere = Desktop(), Desktop()
        for desktop in (cls.here, cls.elsewhere):
            desktop.__enter__()
            cls.addClassCleanup(desktop.__exit__)

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="covault-keys-")
        self.addCleanup(folder.cleanup)
        self.vault = os.path.join(folder.name, "acme.covault")
        made = self.run_here("create", self.vault, "--name", "Acme", "--member", "Ada Berg", "--party", "internal", "--kdf", "3x64")
        self.code = made["recovery_code"]

    def ends(self, *arguments, given=PASSPHRASE, on=None, now=TODAY, typed=None):
        """The code with which the command line ends, and its document. `given`: the passphrase, or nothing; `typed` on a terminal."""
        environment = dict((on or self.here).environment, COVAULT_NOW=now, QT_QPA_PLATFORM="offscreen")
        environment.pop("COVAULT_PASSPHRASE", None)
        if given is not None:
            environment["COVAULT_PASSPHRASE"] = given
        keyboard, terminal = os.openpty()
        with os.fdopen(keyboard, "wb", buffering=0) as keyboard, os.fdopen(terminal) as terminal:
            program = subprocess.Popen([os.path.join(PROGRAMS, "covault-cli"), "--json", *arguments], env=environment,
                                       stdin=terminal if typed else subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if typed:
                self.assertEqual(os.read(program.stderr.fileno(), 7), b"Passphr")  # it asks, and then throws away what was typed before
                self.here.wait_for(lambda: not termios.tcgetattr(terminal)[3] & termios.ECHO, "a terminal without an echo")
                keyboard.write(typed.encode() + b"\n")
            said, _ = program.communicate(timeout=60)
        return program.returncode, json.loads(said)

    def run_here(self, *arguments, **options):
        code, document = self.ends(*arguments, **options)
        self.assertEqual(code, 0, document)
        return document

    def code_of(self, *arguments, **options):
        return self.ends(*arguments, **options)[0]

    def has_slot(self, kind):
        """Whether the file has a slot of this kind: how its map begins stands in FORMAT.md."""
        with open(self.vault, "rb") as file:
            return bytes([0xa6, 0x00, kind, 0x01, 0x50]) in file.read(16 * 1024)

    def file(self, name, content):
        path = os.path.join(os.path.dirname(self.vault), name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        return path

    def test_quick_unlock_stands_for_the_passphrase_until_it_is_turned_off(self):
        self.assertEqual(self.code_of("info", self.vault, given=None), 2)
        self.assertEqual(self.code_of("quick-unlock", self.vault, "on", given="wrong"), 3)
        self.assertEqual(self.code_of("quick-unlock", self.vault, "on", given=None), 2)

        self.assertEqual(self.run_here("quick-unlock", self.vault, "on"), {"on": True})

        self.assertTrue(self.has_slot(4))
        self.assertEqual(self.run_here("info", self.vault, given=None)["name"], "Acme")
        self.assertEqual(self.code_of("info", self.vault, given=None, on=self.elsewhere), 2)
        self.assertEqual(self.code_of("info", self.vault, given="wrong"), 3)

        self.assertEqual(self.run_here("quick-unlock", self.vault, "off", given=None), {"on": False})

        self.assertTrue(self.has_slot(1) and not self.has_slot(4))
        self.assertEqual(self.code_of("info", self.vault, given=None), 2)

    def test_how_long_it_serves_no_other_clock_decides_than_the_systems(self):
        self.run_here("quick-unlock", self.vault, "on")

        self.run_here("info", self.vault, given=None, now=LATER)

    def test_what_is_asked_for_again_the_key_store_never_gives(self):
        self.run_here("quick-unlock", self.vault, "on")
        new = self.file("new.txt", "battery staple")

        for line in (["passphrase", self.vault, "--new-passphrase-file", new], ["recovery", self.vault],
                     ["export", self.vault, "--format", "json", "-o", new + ".json"]):
            self.assertEqual(self.code_of(*line, given=None), 2, line)

        self.assertFalse(os.path.exists(new + ".json"))
        self.run_here("passphrase", self.vault, "--new-passphrase-file", new)
        self.run_here("info", self.vault, given=None)

    def test_what_is_typed_again_must_be_right(self):
        self.run_here("quick-unlock", self.vault, "on")
        export = ["export", self.vault, "--format", "json", "-o", self.vault + ".json"]

        self.assertEqual(self.code_of(*export, given=None, typed="wrong"), 3)
        self.assertFalse(os.path.exists(self.vault + ".json"))
        self.run_here(*export, given=None, typed=PASSPHRASE)

    def test_a_bound_vault_opens_here_and_nowhere_else_but_with_the_code(self):
        answer = self.run_here("passphrase", self.vault, "--computer", "on")
        self.assertTrue(answer["computer"])

        self.run_here("info", self.vault)
        self.assertEqual(self.code_of("info", self.vault, given="wrong"), 3)
        code, document = self.ends("info", self.vault, on=self.elsewhere)
        self.assertEqual(code, 3)
        self.assertIn(f"bound to the computer '{answer['computer']}'", document["error"]["why"])
        self.assertIn("recovery code", document["error"]["advice"])
        self.run_here("info", self.vault, given=self.code, on=self.elsewhere)

    def test_a_new_passphrase_stays_bound_and_off_frees_it(self):
        self.run_here("passphrase", self.vault, "--computer", "on")
        new = self.file("new.txt", "battery staple")

        self.assertTrue(self.run_here("passphrase", self.vault, "--new-passphrase-file", new)["computer"])
        self.run_here("info", self.vault, given="battery staple")
        self.assertEqual(self.code_of("info", self.vault, given="battery staple", on=self.elsewhere), 3)

        self.assertIsNone(self.run_here("passphrase", self.vault, "--computer", "off", given="battery staple")["computer"])
        self.run_here("info", self.vault, given="battery staple", on=self.elsewhere)
        self.assertEqual(self.code_of("info", self.vault), 3)

    def test_a_backup_made_while_bound_opens_after_it_was_bound_anew(self):
        self.run_here("passphrase", self.vault, "--computer", "on")
        copy = self.vault + ".copy.covault"
        self.run_here("backup", self.vault, "-o", copy)

        self.run_here("passphrase", self.vault, "--computer", "off")
        self.run_here("passphrase", self.vault, "--computer", "on")

        self.run_here("info", copy)

    def test_the_code_takes_a_bound_vault_to_another_computer(self):
        self.run_here("passphrase", self.vault, "--computer", "on")
        new = self.file("new.txt", "battery staple")
        on = {"given": self.code, "on": self.elsewhere}

        self.assertEqual(self.code_of("passphrase", self.vault, "--new-passphrase-file", new, **on), 1)
        self.assertEqual(self.code_of("passphrase", self.vault, "--computer", "on", **on), 2)  # which passphrase nobody knows
        self.run_here("passphrase", self.vault, "--computer", "on", "--new-passphrase-file", new, **on)

        self.run_here("info", self.vault, given="battery staple", on=self.elsewhere)
        self.assertEqual(self.code_of("info", self.vault, given="battery staple"), 3)


if __name__ == "__main__":
    PROGRAMS = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
