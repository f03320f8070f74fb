#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left in the memory of a window behind a lock, beside KeePassXC if it is installed.

    afterlock_bench.py FOLDER-OF-THE-PROGRAMS

Both are opened with a typed passphrase on one hidden desktop, copy a password, and lock; once the clipboard is empty
again, each is read as a core dump would hold it: all that it may write to, but what is marked to be left out. Said is how
often passphrase and password stand there, as UTF-8 and as UTF-16, while it is open and behind the lock. Needs the right to
read other processes.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import window_bench  # noqa: E402
from window_bench import Covault, Desktop, KeePassXC, titles  # noqa: E402

PASSPHRASE = "Tannenhaeher 81f4 Alpenrose c07d"
PASSWORD = "Kanarienvogel-5f27c1d09be84a36"
LOCKS = {"Covault": "ctrl+shift+l", "KeePassXC": "ctrl+l"}


def dumped(pid):
    """What a core dump would hold of a process, range by range."""
    with open(f"/proc/{pid}/smaps", encoding="ascii", errors="replace") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        bounds = None
        for line in maps:
            head = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+)", line)
            if head:
                bounds = (int(head[1], 16), int(head[2], 16)) if head[3].startswith("rw") else None
            elif bounds and line.startswith("VmFlags:") and " dd" not in line:
                try:
                    memory.seek(bounds[0])
                    yield memory.read(bounds[1] - bounds[0])
                except OSError:
                    pass


def places(pid):
    needles = {f"{what}, {form}": text.encode(form) for what, text in (("passphrase", PASSPHRASE), ("password", PASSWORD))
               for form in ("utf-8", "utf-16-le")}
    found = dict.fromkeys(needles, 0)
    for piece in dumped(pid):
        for name, needle in needles.items():
            found[name] += piece.count(needle)
    return found


def measure(program):
    rows = [("core switch", "admin", "other-password", "https://core.example/", ""), (window_bench.WANTED, "keeper", PASSWORD, "https://lighthouse.example/", "")]
    with tempfile.TemporaryDirectory(prefix="covault-afterlock-") as folder, Desktop() as desktop:
        program.make(folder, rows)
        process = desktop.start(program.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        desktop.activate(desktop.window(process, program.locked))
        time.sleep(0.5)
        desktop.type(PASSPHRASE)
        desktop.keys("Return")
        desktop.wait_for(lambda: any(re.search(program.unlocked, title) for title in titles(desktop, process)), "the vault", 60)
        program.copy(desktop)
        desktop.wait_for(lambda: desktop.clipboard() == PASSWORD, "the password on the clipboard", 60)
        opened = places(process.pid)
        desktop.keys("Escape", LOCKS[program.name])
        desktop.wait_for(lambda: not any(re.search(program.unlocked, title) for title in titles(desktop, process)), "the lock", 60)
        desktop.wait_for(lambda: desktop.clipboard() != PASSWORD, "an empty clipboard", 60)
        time.sleep(2)
        locked = places(process.pid)
        process.terminate()
        return opened, locked


def main():
    window_bench.PASSPHRASE = PASSPHRASE
    programs = [Covault(os.path.abspath(sys.argv[1]))]
    if shutil.which("keepassxc-cli") and shutil.which("keepassxc"):
        programs.append(KeePassXC())
    for program in programs:
        opened, locked = measure(program)
        print(program.name)
        for name in opened:
            print(f"  {name:28} open {opened[name]:4}   behind the lock {locked[name]:4}")


if __name__ == "__main__":
    main()
