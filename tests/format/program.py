# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs covault-cli as a script does, and keeps what it said."""
import json
import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

PASSPHRASE = 'correct horse'
NOW = '2026-11-23T12:00:00Z'
CHEAP = ('--kdf', '3x64')


class Crash(AssertionError):
    """It ended by a signal, or with a code that the contract has not."""


@dataclass
class Answer:
    code: int
    documents: list  # one of a command, one a line of a shell
    errors: str

    @property
    def document(self):
        return self.documents[0] if self.documents else None

    @property
    def why(self) -> str:
        failed = [document['error'] for document in self.documents if is_error(document)]
        return '; '.join(f'{error["what"]}: {error["why"]}' for error in failed)


def is_error(document) -> bool:
    return isinstance(document, dict) and 'error' in document


class Program:
    def __init__(self, binary: str | Path, home: Path):
        """`home`: where it keeps what belongs to a person and to no vault."""
        self.binary, self.home = str(binary), home

    def environment(self, passphrase: str) -> dict:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(('COVAULT_', 'XDG_'))}
        # Each file is looked at as by someone who never saw a later one in its place.
        return {**inherited, 'HOME': str(self.home), 'XDG_STATE_HOME': '/proc/none', 'COVAULT_PASSPHRASE': passphrase, 'COVAULT_NOW': NOW,
                'LC_ALL': 'C.UTF-8'}

    def run(self, *words: str, lines: str = '', passphrase: str = PASSPHRASE) -> Answer:
        done = subprocess.run([self.binary, '--json', *map(str, words)], input=lines.encode(), capture_output=True,
                              env=self.environment(passphrase))
        if done.returncode not in (0, 1, 2, 3, 4, 5):
            raise Crash(f'{words} ended with {done.returncode}: {done.stderr.decode(errors="replace")[-400:]}')
        documents = [json.loads(line) for line in done.stdout.decode().splitlines() if line]
        return Answer(done.returncode, documents, done.stderr.decode(errors='replace'))

    def shell(self, vault: Path, *commands: tuple[str, ...]) -> Answer:
        """Several commands behind one derivation of the key; the code is the last one's."""
        lines = '\n'.join(shlex.join(map(str, words)) for words in commands)
        return self.run('shell', vault, lines=lines)

    def opened(self, vault: Path) -> 'Opened':
        return Opened(subprocess.Popen([self.binary, '--json', 'shell', str(vault)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, env=self.environment(PASSPHRASE)))

    def must(self, *words: str):
        answer = self.run(*words)
        assert answer.code == 0, f'{words}: {answer.why}'
        return answer.document

    def must_shell(self, vault: Path, *commands: tuple[str, ...]) -> list:
        answer = self.shell(vault, *commands)
        assert not any(is_error(document) for document in answer.documents), answer.why
        return answer.documents


class Opened:
    """A program that has a vault open and is asked line by line. Ends with its scope."""

    def __init__(self, process: subprocess.Popen):
        self.process = process

    def __enter__(self) -> 'Opened':
        return self

    def __exit__(self, *_) -> None:
        self.end()

    def ask(self, *words: str):
        self.process.stdin.write(shlex.join(words).encode() + b'\n')
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f'it ended at {words}'
        return json.loads(line)

    def end(self) -> int:
        if self.process.returncode is None:
            self.process.communicate()
        return self.process.returncode
