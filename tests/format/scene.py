# SPDX-License-Identifier: GPL-3.0-or-later
"""Two replicas of one vault with a folder between them, made by the program once; tests work on copies."""
from dataclasses import dataclass
from pathlib import Path

import ids
import log
import rows
import segment
import statement
from keys import Signer
from program import CHEAP, Program
from vaultfile import VaultFile, open_vault

CONTENT = '\n'.join(f'line {number} of a plan that is longer than a page of the file' for number in range(220))


@dataclass
class Scene:
    folder: Path
    program: Program
    ids: dict[str, str]  # records by a short name

    @property
    def ada(self) -> Path:
        return self.folder / 'ada.covault'

    @property
    def ben(self) -> Path:
        return self.folder / 'ben.covault'

    @property
    def remote(self) -> Path:
        return self.folder / 'remote'


def make_content(program: Program, vault: Path, folder: Path) -> dict[str, str]:
    (folder / 'plan.txt').write_text(CONTENT)
    (folder / 'small.txt').write_text('a small file')
    made = program.must_shell(vault,
        ('add', 'vendor', 'name=Lumen Networks', 'website=https://lumen.example'),
        ('add', 'asset', 'name=Core switch', 'role=switch', 'interfaces+=name=wan1 addresses=203.0.113.2', 'interfaces+=name=lan1 vlan=20'),
        ('add', 'credential', 'title=Core firewall', 'username=netadmin', 'password=old-1', 'urls=192.0.2.1', '--tag', 'core', '--tag', 'edge'),
        ('add', 'document', 'title=Network plan', f'notes=@{folder}/plan.txt'),
        ('add', 'contract', 'title=Fibre line', 'vendor=Lumen Networks', 'notice=P3M', '--collection', 'internal'))
    names = ('vendor', 'asset', 'credential', 'document', 'contract')
    return {name: document['id'] for name, document in zip(names, made)}


def change_content(program: Program, vault: Path, folder: Path, found: dict[str, str]) -> None:
    program.must_shell(vault,
        ('edit', found['credential'], 'password=new-2', 'opens=' + found['asset']),
        ('attach', found['document'], str(folder / 'plan.txt')),
        ('attach', found['document'], str(folder / 'small.txt')),
        ('edit', found['asset'], 'interfaces[wan1].vlan=7'),
        ('review', found['asset']))


def let_in(program: Program, folder: Path) -> None:
    """Ben joins; the six words are told as on the telephone."""
    heard = program.must('members', folder / 'ben.covault', 'request', '--name', 'Ben Holt', '--party', 'provider', '-o', folder / 'ben.covault-join', *CHEAP)
    told = program.must('members', folder / 'ada.covault', 'invite', folder / 'ben.covault-join', '--fingerprint', heard['fingerprint'],
                        '--role', 'editor', '-o', folder / 'ben.covault-invite')
    program.must('members', folder / 'ben.covault', 'join', folder / 'ben.covault-invite', '--words', told['words'])


def make(program: Program, folder: Path) -> Scene:
    ada, ben = folder / 'ada.covault', folder / 'ben.covault'
    program.must('create', ada, '--name', 'Acme', '--member', 'Ada Berg', '--party', 'internal', *CHEAP)
    found = make_content(program, ada, folder)
    change_content(program, ada, folder, found)
    let_in(program, folder)
    (folder / 'remote').mkdir()
    program.must_shell(ada, ('remote', 'add', f'file://{folder}/remote'), ('sync',))
    program.must_shell(ben, ('remote', 'add', f'file://{folder}/remote'), ('sync',))
    return Scene(folder, program, found)


class Author:
    """Somebody who has a replica's keys and writes segments as its device."""

    def __init__(self, vault: VaultFile):
        self.tables = vault.tables()
        self.vault = rows.local(self.tables, 'vault')
        self.people = statement.People(statement.statements_in(self.tables), self.vault)
        identity = rows.local(self.tables, 'identity')
        self.signer = Signer(identity[:32])
        self.device = next(device for device, public in self.people.signing_keys.items() if public == self.signer.public)
        self.epochs = log.epochs_in(self.tables)

    def epoch_of(self, collection: bytes) -> bytes:
        """The newest key here of a collection; this scene has made each once."""
        rows_ = self.tables.execute('SELECT e.key_id FROM epoch e JOIN name n ON n.n=e.collection WHERE n.id=?', (collection,))
        return rows_.fetchall()[-1][0]

    @property
    def members_epoch(self) -> bytes:
        return self.epoch_of(self.people.members_collection)

    def collection(self, name: str) -> bytes:
        return next(ident for ident, called in self.people.collections.items() if called == name)

    def last_segment(self) -> tuple[bytes, int, bytes]:
        """Id, number and position of the newest own one."""
        asked = ('SELECT s.id, s.number, s.position FROM segment s JOIN name d ON d.n=s.device WHERE d.id=? ORDER BY number DESC LIMIT 1')
        return self.tables.execute(asked, (self.device,)).fetchone()

    def name_of(self, file: bytes, number: int) -> str:
        return segment.name_of(ids.text(self.vault[:16]).lower(), ids.text(self.device).lower(), number, file)


def author_of(path: Path, passphrase: str) -> Author:
    return Author(open_vault(path, passphrase))
