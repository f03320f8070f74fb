#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person waits for at the window, beside KeePassXC if it is installed, on one hidden desktop in one run.

    window_bench.py FOLDER-OF-THE-PROGRAMS [ENTRIES]

Both open the same entries. Start: from the start of the program to its shown window, warm, the median of five. Unlock:
from Return to the window that is named after the vault. Copied: from there to the password on the clipboard, with the keys
of each. Both derive their key at the lowest cost that they offer: 3 passes over 64 MiB here, 100 ms there. Memory is the proportional
set size after that.
"""
import csv
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "app", "onscreen"))
from desktop import Desktop  # noqa: E402

PASSPHRASE = "correct horse battery staple"
WORDS = "core edge backup switch firewall portal printer mail branch harbour mill site server storage guest voice".split()
FIELDS = ("Title", "UserName", "Password", "URL", "Notes")
WANTED = "Lighthouse console"


def entries(count):
    dice = random.Random(20261129)
    rows = [(f"{dice.choice(WORDS)} {dice.choice(WORDS)} {number}", f"user{number}", f"pw-{dice.getrandbits(64):x}",
             f"https://{dice.choice(WORDS)}{number}.example/", "") for number in range(count - 1)]
    return rows + [(WANTED, "keeper", "Lamp-7!north", "https://lighthouse.example/", "")]


def tool(*command, given=""):
    done = subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600)
    if done.returncode != 0:
        raise RuntimeError(done.stdout.decode(errors="replace"))


class Covault:
    name = "Covault"

    def __init__(self, programs):
        self.programs = programs

    def make(self, folder, rows):
        self.vault = os.path.join(folder, "bench.covault")
        passphrase = os.path.join(folder, "passphrase")
        with open(passphrase, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE)
        table = os.path.join(folder, "entries.csv")
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL)
            writer.writerow(["Group", "Title", "Username", "Password", "URL", "Notes"])
            writer.writerows([("Root", *row) for row in rows])
        cli = os.path.join(self.programs, "covault-cli")
        tool(cli, "create", self.vault, "--name", "Bench", "--member", "Ada", "--party", "internal", "--kdf", "3x64",
             "--passphrase-file", passphrase)
        tool(cli, "import", self.vault, table, "--passphrase-file", passphrase)

    def command(self):
        return [os.path.join(self.programs, "covault"), self.vault]

    locked, unlocked = "Covault", "Bench"

    def copy(self, desktop):
        desktop.keys("ctrl+k")
        desktop.type("lighthouse")
        desktop.keys("ctrl+c")


class KeePassXC:
    name = "KeePassXC"

    def make(self, folder, rows):
        self.vault = os.path.join(folder, "bench.kdbx")
        source = os.path.join(folder, "entries.xml")
        with open(source, "w", encoding="utf-8") as file:
            file.write("<?xml version='1.0' encoding='utf-8'?><KeePassFile><Meta/><Root><Group><UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID><Name>Root</Name>")
            for row in rows:
                strings = "".join(f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>" for key, value in zip(FIELDS, row))
                file.write(f"<Entry>{strings}</Entry>")
            file.write("</Group></Root></KeePassFile>")
        tool("keepassxc-cli", "import", "-t", "100", "-p", source, self.vault, given=f"{PASSPHRASE}\n{PASSPHRASE}\n")

    def command(self):
        return ["keepassxc", self.vault]

    locked, unlocked = "Locked", r"^(?!.*Locked).*bench"

    def copy(self, desktop):
        desktop.keys("ctrl+f")
        desktop.type("lighthouse")
        time.sleep(0.3)  # it searches 100 ms after the last letter and then has to be told to go to the list
        desktop.keys("Down", "ctrl+c")


def memory(process):
    with open(f"/proc/{process.pid}/smaps_rollup", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024


def seconds(action):
    begin = time.monotonic()
    action()
    return time.monotonic() - begin


def titles(desktop, process):
    ids = desktop._ask(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name", "."]).split()
    return [desktop._ask(["xdotool", "getwindowname", one]).strip() for one in ids]


def measure(program, rows):
    found = {}
    with tempfile.TemporaryDirectory(prefix="covault-bench-") as folder, Desktop() as desktop:
        found["making the vault"] = seconds(lambda: program.make(folder, rows))
        starts = []
        for _ in range(6):
            begin = time.monotonic()
            process = desktop.start(program.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            window = desktop.window(process, program.locked)
            starts.append(time.monotonic() - begin)
            if len(starts) < 6:
                process.terminate()
                process.wait(10)
        found["start to prompt"] = statistics.median(starts[1:])
        found["memory at the prompt, MB"] = memory(process)
        desktop.activate(window)
        time.sleep(0.5)
        desktop.type(PASSPHRASE)
        begin = time.monotonic()
        desktop.keys("Return")
        desktop.wait_for(lambda: any(re.search(program.unlocked, title) for title in titles(desktop, process)), "the vault", 120)
        found["unlock"] = time.monotonic() - begin
        begin = time.monotonic()
        program.copy(desktop)
        desktop.wait_for(lambda: desktop.clipboard() == rows[-1][2], "the password on the clipboard", 60)
        found["password copied"] = time.monotonic() - begin
        found["memory, MB"] = memory(process)
    return found


def main():
    programs = [Covault(os.path.abspath(sys.argv[1]))]
    if shutil.which("keepassxc-cli") and shutil.which("keepassxc"):
        programs.append(KeePassXC())
    rows = entries(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
    print(f"{len(rows)} entries")
    found = {program.name: measure(program, rows) for program in programs}
    for figure in found["Covault"]:
        values = "".join(f"{name:>12} {figures[figure]:8.3f}" for name, figures in found.items())
        print(f"{figure:28}{values}")


if __name__ == "__main__":
    main()
