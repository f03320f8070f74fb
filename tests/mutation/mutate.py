#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes away one guard after the other, builds, and runs the tests that must notice. Says which guards none of them missed.

mutate.py SOURCE BUILD [NAME...]    SOURCE is altered and put back; NAME: only guards whose name holds it.
"""
import subprocess
import sys
import time
from pathlib import Path

from guards import GUARDS, Guard


def run(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run(words, capture_output=True, text=True, errors='replace')


class Mutation:
    def __init__(self, source: Path, build: Path):
        self.source, self.build = source, build

    def make(self, tests) -> subprocess.CompletedProcess:
        return run('cmake', '--build', str(self.build), '--target', *tests)

    def failing(self, tests) -> list[str]:
        pattern = '^(' + '|'.join(tests) + ')$'
        done = run('ctest', '--test-dir', str(self.build), '-j', '2', '-R', pattern, '--stop-on-failure')
        return [line.split(' - ')[1].split(' ')[0] for line in done.stdout.splitlines() if ' - tst_' in line]

    def check_whole(self) -> list[str]:
        """With every guard in its place all must pass: else nothing can be said."""
        tests = sorted({test for guard in GUARDS for test in guard.tests})
        made = self.make(tests)
        if made.returncode != 0:
            sys.exit(made.stdout[-3000:])
        return self.failing(tests)

    def without(self, guard: Guard) -> str:
        """What happened; empty if a test failed."""
        path = self.source / guard.file
        whole = path.read_text()
        if whole.count(guard.text) != 1:
            return f'stands {whole.count(guard.text)} times in {guard.file}'
        path.write_text(whole.replace(guard.text, guard.without))
        try:
            made = self.make(guard.tests)
            if made.returncode != 0:
                return 'does not compile without it:\n' + '\n'.join(line for line in made.stdout.splitlines() if 'error' in line)[:600]
            return '' if self.failing(guard.tests) else 'NOT MISSED by ' + ', '.join(guard.tests)
        finally:
            path.write_text(whole)


def main() -> int:
    mutation = Mutation(Path(sys.argv[1]), Path(sys.argv[2]))
    if failing := mutation.check_whole():
        sys.exit(f'these fail with every guard in its place: {failing}')
    wanted = [guard for guard in GUARDS if not sys.argv[3:] or any(word in guard.name for word in sys.argv[3:])]
    wrong = 0
    for guard in wanted:
        begun = time.monotonic()
        said = mutation.without(guard)
        wrong += bool(said)
        print(f'{guard.name}: {said or "missed"} ({time.monotonic() - begun:.0f} s)', flush=True)
    print(f'{len(wanted)} guards, {wrong} wrong')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
