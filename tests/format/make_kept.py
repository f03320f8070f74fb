# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files of tests/data/format anew: make_kept.py COVAULT-CLI FOLDER. Only for another format beside the present one."""
import json
import sys
import tempfile
from pathlib import Path

from kinds import Kinds
from log import read_vault
from program import CHEAP, PASSPHRASE, Program
from scene import let_in
from vaultfile import open_vault


def make(program: Program, work: Path, target: Path) -> None:
    ada, ben = work / 'ada.covault', work / 'ben.covault'
    program.must('create', ada, '--name', 'Kept', '--member', 'Ada Berg', '--party', 'internal', *CHEAP)
    (work / 'note.txt').write_text('kept as a file\n')
    added = program.must_shell(ada,
        ('add', 'vendor', 'name=Kept vendor', 'website=https://vendor.example'),
        ('add', 'credential', 'title=Kept password', 'username=root', 'password=first', 'urls=https://a.example', 'urls+=https://b.example', '--tag', 'kept'),
        ('add', 'asset', 'name=Kept switch', 'role=switch', 'interfaces+=name=wan1 addresses=203.0.113.2 vlan=7'),
        ('add', 'contract', 'title=Kept contract', 'vendor=Kept vendor', 'notice=P3M', '--collection', 'internal'))
    program.must_shell(ada, ('edit', added[1]['id'], 'password=second'), ('attach', added[2]['id'], str(work / 'note.txt')), ('remove', added[0]['id']))
    let_in(program, work)
    program.must('sync', ada, '--to', work / 'ada.covault-sync')
    program.must_shell(ben, ('sync', '--from', str(work / 'ada.covault-sync')), ('add', 'document', 'title=Kept by Ben', 'notes=of the other side'),
                       ('sync', '--to', str(target / 'kept.covault-sync')))
    (target / 'kept.covault').write_bytes(ada.read_bytes())
    read = read_vault(open_vault(ada, PASSPHRASE), Kinds())
    (target / 'kept.json').write_text(json.dumps(read, indent=1, ensure_ascii=False, sort_keys=True) + '\n')


if __name__ == '__main__':
    with tempfile.TemporaryDirectory() as folder:
        make(Program(sys.argv[1]), Path(folder), Path(sys.argv[2]))
