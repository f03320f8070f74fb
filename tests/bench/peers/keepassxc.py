#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command lines of Covault and KeePassXC over the same entries, in one run, a line a figure.

    keepassxc.py FOLDER-OF-THE-PROGRAMS [ENTRIES...]     1,000, 10,000 and 100,000 if none are named

Both derive their key at the lowest cost that they offer (3 passes over 64 MiB, 100 ms). 'Unlock and search' is a process from
its start to what it found, less the same over ten entries, which is the key derivation and starting. A search, a show and an edit are
those of a process that has the vault open, from the line to its answer: Covault's `shell`, KeePassXC's `open`; each edit is on
the disk when it is answered. The median of several. Memory is the resident set of that process at its end: at its highest it holds what the key derivation takes.
Above --peers ENTRIES (100,000) Covault is measured alone: how its costs grow.
"""
import argparse
import csv
import json
import os
import pty
import random
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from xml.sax.saxutils import escape

PASSPHRASE = "correct horse battery staple"
WORDS = "core edge backup switch firewall portal printer mail branch harbour mill site server storage guest voice".split()
FIELDS = ("Title", "UserName", "Password", "URL", "Notes")
TIMES = 9
PATIENCE = 900


def entries(count):
    dice = random.Random(20261130)
    yield ("Lighthouse console", "keeper", "Lamp-7!north", "https://lighthouse.example/", "at the mill")
    for number in range(1, count):
        yield (f"{dice.choice(WORDS)} {dice.choice(WORDS)} {number}", f"user{number}", f"{dice.getrandbits(72):x}",
               f"https://{dice.choice(WORDS)}{number}.example/", " ".join(dice.choice(WORDS) for _ in range(8)))


def run(*command, given=""):
    done = subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE * 4)
    if done.returncode != 0:
        raise RuntimeError(" ".join(command[:3]) + ": " + done.stdout.decode(errors="replace")[-400:])
    return done.stdout.decode(errors="replace")


def seconds(action):
    begin = time.monotonic()
    action()
    return time.monotonic() - begin


def median(action, times=TIMES):
    return statistics.median(seconds(action) for _ in range(times))


def memory(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:")) / 1024


class Covault:
    name = "Covault"

    def __init__(self, programs, folder):
        self.cli = os.path.join(programs, "covault-cli")
        self.folder = folder
        self.passphrase = os.path.join(folder, "passphrase")
        with open(self.passphrase, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE)
        os.environ["XDG_STATE_HOME"] = os.path.join(folder, "state")

    def make(self, count):
        path, table = os.path.join(self.folder, f"{count}.covault"), os.path.join(self.folder, f"{count}.csv")
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL)
            writer.writerow(["Group", "Title", "Username", "Password", "URL", "Notes"])
            writer.writerows(("Root", *row) for row in entries(count))
        run(self.cli, "create", path, "--name", "Bench", "--member", "Ada", "--party", "internal", "--kdf", "3x64",
            "--passphrase-file", self.passphrase)
        run(self.cli, "import", path, table, "--passphrase-file", self.passphrase)
        os.remove(table)
        return path

    def find_once(self, path, words):
        run(self.cli, "--json", "--passphrase-file", self.passphrase, "search", path, words)

    def open(self, path):
        self.process = subprocess.Popen([self.cli, "--json", "--passphrase-file", self.passphrase, "shell", path],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        found = self.ask("search harbour")
        self.record = found[0]["id"]

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        answer = json.loads(self.process.stdout.readline())
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(f"{line}: {answer['error']}")
        return answer

    def find(self, words):
        self.ask("search " + words)

    def show(self):
        self.ask(f"show {self.record}")

    def edit(self, number):
        self.ask(f"edit {self.record} 'notes=changed {number}'")

    def close(self):
        self.process.stdin.close()
        self.process.wait(PATIENCE)


class KeePassXC:
    name = "KeePassXC"

    def __init__(self, folder):
        self.folder = folder

    def make(self, count):
        path, source = os.path.join(self.folder, f"{count}.kdbx"), os.path.join(self.folder, f"{count}.xml")
        with open(source, "w", encoding="utf-8") as file:
            file.write("<?xml version='1.0' encoding='utf-8'?><KeePassFile><Meta/><Root><Group><UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID><Name>Root</Name>")
            for row in entries(count):
                strings = "".join(f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>" for key, value in zip(FIELDS, row))
                file.write(f"<Entry>{strings}</Entry>")
            file.write("</Group></Root></KeePassFile>")
        run("keepassxc-cli", "import", "-q", "-t", "100", "-p", source, path, given=f"{PASSPHRASE}\n{PASSPHRASE}\n")
        os.remove(source)
        return path

    def find_once(self, path, words):
        run("keepassxc-cli", "search", "-q", path, words, given=PASSPHRASE + "\n")

    def open(self, path):
        """On a terminal of its own, without which it asks for nothing and prints no prompt."""
        self.terminal, theirs = pty.openpty()
        settings = termios.tcgetattr(theirs)
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, settings)
        self.process = subprocess.Popen(["keepassxc-cli", "open", path], stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        self.title = next(iter(entries(1)))[0]
        self.read_until(": ")
        self.ask(PASSPHRASE)

    def read_until(self, end):
        said = ""
        while not said.endswith(end):
            if not select.select([self.terminal], [], [], PATIENCE)[0]:
                raise TimeoutError("KeePassXC does not answer: " + said[-200:])
            said += os.read(self.terminal, 65536).decode(errors="replace")
        return said

    def ask(self, line):
        os.write(self.terminal, (line + "\n").encode())
        said = self.read_until("> ")
        if "rror" in said or "Could not" in said:
            raise RuntimeError(f"{line}: {said[-200:]}")

    def find(self, words):
        self.ask("search " + words)

    def show(self):
        self.ask(f'show "{self.title}"')

    def edit(self, number):
        self.ask(f'edit -u "changed {number}" "{self.title}"')

    def close(self):
        os.write(self.terminal, b"quit\n")
        self.process.wait(PATIENCE)
        os.close(self.terminal)


def measure(peer, count, floor):
    path = None

    def make():
        nonlocal path
        path = peer.make(count)

    found = {"made, s": seconds(make)}
    found["unlock and search beyond starting, ms"] = (median(lambda: peer.find_once(path, "lighthouse"), 3) - floor) * 1000
    found["file, MB"] = os.path.getsize(path) / 1e6
    peer.open(path)
    found["search by a word that many have, ms"] = median(lambda: peer.find("harbour")) * 1000
    found["search by a word that one has, ms"] = median(lambda: peer.find("lighthouse")) * 1000
    found["show one, ms"] = median(peer.show) * 1000
    numbers = iter(range(TIMES))
    found["one edit, on the disk, ms"] = median(lambda: peer.edit(next(numbers))) * 1000
    found["memory, MB"] = memory(peer.process)
    peer.close()
    os.remove(path)
    return found


def floor_of(peer):
    path = peer.make(10)
    return median(lambda: peer.find_once(path, "lighthouse"), 5)


def table(count, found):
    print(f"\n{count:,} entries" + "".join(f"{name:>14}" for name in found), flush=True)
    for figure in next(iter(found.values())):
        values = [figures[figure] for figures in found.values()]
        ratio = f"{values[1] / values[0]:12.1f} ×" if len(values) > 1 and values[0] > 0 else ""
        print(f"{figure:40}" + "".join(f"{value:14.1f}" for value in values) + ratio, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs")
    parser.add_argument("entries", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--peers", type=int, default=100_000)
    given = parser.parse_args()
    if not shutil.which("keepassxc-cli"):
        sys.exit("keepassxc-cli is not installed")
    with tempfile.TemporaryDirectory(prefix="covault-peers-") as folder:
        peers = [Covault(os.path.abspath(given.programs), folder), KeePassXC(folder)]
        floors = {peer.name: floor_of(peer) for peer in peers}
        print("starting, deriving a key and a search over ten entries, ms: "
              + ", ".join(f"{name} {floor * 1000:.0f}" for name, floor in floors.items()), flush=True)
        for count in given.entries:
            asked = peers if count <= given.peers else peers[:1]
            table(count, {peer.name: measure(peer, count, floors[peer.name]) for peer in asked})


if __name__ == "__main__":
    main()
