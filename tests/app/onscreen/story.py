#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a real desktop, by real keys: what stands between a technician and a password.

    story.py FOLDER-OF-THE-PROGRAMS
"""
import os
import subprocess
import sys
import tempfile
import unittest

from desktop import Desktop

PROGRAMS = ""
PASSPHRASE = "correct horse battery staple"
PASSWORD = "Nw7!harbour-lantern"


def cli(*arguments, given=""):
    done = subprocess.run([os.path.join(PROGRAMS, "covault-cli"), *arguments], input=given.encode(), stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=60)
    if done.returncode != 0:
        raise RuntimeError(done.stdout.decode(errors="replace"))


class Story(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="covault-story-")
        self.addCleanup(folder.cleanup)
        self.vault = os.path.join(folder.name, "acme.covault")
        passphrase = os.path.join(folder.name, "passphrase")
        with open(passphrase, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE)
        cli("create", self.vault, "--name", "Acme", "--member", "Ada Berg", "--party", "internal", "--passphrase-file", passphrase)
        cli("add", self.vault, "credential", "title=Core firewall", "username=netadmin", "password=@-",
            "--passphrase-file", passphrase, given=PASSWORD)
        self.desktop = Desktop()
        self.desktop.__enter__()
        self.addCleanup(self.desktop.__exit__)

    def start(self):
        program = self.desktop.start([os.path.join(PROGRAMS, "covault"), self.vault])
        self.desktop.activate(self.desktop.window(program, "Covault"))
        return program

    def unlock(self, program):
        self.desktop.type(PASSPHRASE)
        self.desktop.keys("Return")
        return self.desktop.window(program, "Acme")

    def test_a_password_is_copied_without_a_mouse(self):
        self.unlock(self.start())
        self.desktop.keys("ctrl+k")
        self.desktop.type("core fire")
        self.desktop.keys("ctrl+c")

        self.desktop.wait_for(lambda: self.desktop.clipboard() == PASSWORD, "the password on the clipboard")
        self.assertIn("x-kde-passwordManagerHint", self.desktop.clipboard("TARGETS"))

    def test_a_locked_screen_locks_the_vault_and_empties_the_clipboard(self):
        program = self.start()
        self.unlock(program)
        self.desktop.keys("ctrl+k")
        self.desktop.type("core fire")
        self.desktop.keys("ctrl+c")
        self.desktop.wait_for(lambda: self.desktop.clipboard() == PASSWORD, "the password on the clipboard")

        self.desktop.lock_screen()

        self.desktop.window(program, "^Covault$")
        self.desktop.wait_for(lambda: self.desktop.clipboard() == "", "an empty clipboard")


if __name__ == "__main__":
    PROGRAMS = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
