# SPDX-License-Identifier: GPL-3.0-or-later
"""One fault in one file, and what the contract says of it."""
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from program import Answer, Program, is_error


@dataclass(frozen=True)
class Expected:
    """`code`: what the program ends with; `says`: what must stand in its words; `is_unchanged`: the file afterwards."""
    outcome: str
    code: int = 0
    says: str = ''
    is_unchanged: bool = False


def opens(says: str = '') -> Expected:
    """Nothing is lost: all is shown as it was, and verify finds nothing."""
    return Expected('opens', 0, says)


def refused(says: str = '', code: int = 1) -> Expected:
    """Nothing is shown, and the file stays as it is to the last byte."""
    return Expected('refused', code, says, True)


def noticed(says: str = '') -> Expected:
    """Verify ends with 5, or nothing is opened at all; what is shown is right, or an error; the file stays as it is."""
    return Expected('noticed', 5, says, True)


def told(says: str = '', is_unchanged: bool = True) -> Expected:
    """As `noticed`, of what has the right seals: lists read narrow rows and check nothing, so verify alone must tell."""
    return Expected('told', 5, says, is_unchanged)


def harmless() -> Expected:
    """What is shown is right, or verify tells of it."""
    return Expected('harmless')


@dataclass(frozen=True)
class Fault:
    name: str
    make: Callable[[], bytes | dict[str, bytes]]  # the file, or it and those beside it by the end of their names
    expected: Expected


class WrongContent(AssertionError):
    pass


class Trial:
    """Asks everything of a file once for how it should be, and again of each spoilt one."""

    def __init__(self, program: Program, folder: Path, records: list[str], beside: tuple[tuple[str, ...], ...] = ()):
        self.program, self.folder = program, folder
        self.commands = [('list',), *(('show', record) for record in records), *beside, ('verify',)]

    def ask(self, vault: Path) -> Answer:
        return self.program.shell(vault, *self.commands)

    def whole(self, source: Path) -> list:
        """What each command says of a sound file."""
        vault = self.put(source.read_bytes())
        answer = self.ask(vault)
        assert answer.code == 0 and not any(map(is_error, answer.documents)), answer.why
        return answer.documents

    def put(self, files: bytes | dict[str, bytes]) -> Path:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        for ending, data in (files if isinstance(files, dict) else {'': files}).items():
            (self.folder / f'v.covault{ending}').write_bytes(data)
        return self.folder / 'v.covault'

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def check(self, fault: Fault, right: list[list]) -> None:
        """`right`: what may be shown; more than one where a cut may bring an earlier state."""
        vault = self.put(fault.make())
        before = self.files()
        answer = self.ask(vault)
        if answer.code != 5 or fault.expected.outcome not in ('told', 'harmless'):
            check_content(answer, right)
        getattr(self, fault.expected.outcome)(answer, fault.expected)
        if fault.expected.is_unchanged:
            # Where a vault was opened its WAL may have gone into it; where it was refused nothing may be gone.
            kept = before if fault.expected.outcome == 'refused' else {vault.name: before[vault.name]}
            assert kept.items() <= self.files().items(), f'the file was written to: {answer.why}'

    @staticmethod
    def opens(answer: Answer, expected: Expected) -> None:
        assert answer.code == 0 and not any(map(is_error, answer.documents)), f'{answer.code}: {answer.why} {answer.documents[-1:]}'
        assert expected.says in answer.errors, f'says only: {answer.errors}'

    @staticmethod
    def refused(answer: Answer, expected: Expected) -> None:
        assert not is_opened(answer), f'it was opened: {answer.documents[-1]}'
        assert is_error(answer.document), 'nothing is said'
        assert answer.code == expected.code, f'{answer.code} instead of {expected.code}: {answer.why}'
        assert expected.says in answer.why, f'says only: {answer.why}'

    @staticmethod
    def noticed(answer: Answer, expected: Expected) -> None:
        told = str(answer.documents[-1])
        assert answer.code in ((5,) if is_opened(answer) else (1,)), f'nobody notices: {answer.code} {answer.why}'
        assert expected.says in told or not is_opened(answer), f'says only: {told}'

    told = noticed

    @staticmethod
    def harmless(answer: Answer, expected: Expected) -> None:
        is_right = answer.code == 0 and not any(map(is_error, answer.documents))
        is_told = answer.code == 5 or (answer.code == 1 and not is_opened(answer))
        assert is_right or is_told, f'lost, and nobody says so: {answer.code} {answer.why}'


def is_opened(answer: Answer) -> bool:
    return len(answer.documents) > 1


def without_rank(document):
    """Of what a search found, how well it fits and where is no content."""
    if not isinstance(document, list):
        return document
    return [{key: value for key, value in found.items() if key not in ('score', 'snippet')} for found in document]


def check_content(answer: Answer, right: list[list]) -> None:
    """Each answer is the right one or an error; all right ones are of one state."""
    if not is_opened(answer):
        return
    shown = answer.documents[:-1]
    for state in right:
        if all(is_error(document) or without_rank(document) == without_rank(wanted) for document, wanted in zip(shown, state[:-1], strict=True)):
            return
    wrong = [f'{document} instead of {wanted}' for document, wanted in zip(shown, right[0]) if not is_error(document) and document != wanted]
    noted = 'verify tells of it' if answer.code == 5 else 'and verify finds nothing'
    raise WrongContent(f'wrong content is shown, {noted}: {wrong[0][:600]}')
