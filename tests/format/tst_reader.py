# SPDX-License-Identifier: GPL-3.0-or-later
"""What a stranger reads by the FORMAT.md files alone is what the program shows."""
import json
import os
import random
import subprocess
import sys
import unittest
from datetime import datetime, timezone
from pathlib import Path

import cbor
import change
import header as headers
import keys
import scene
import segment
import stage
from header_faults import HeaderFaults
from kinds import Kinds
from log import changes_of, read_vault
from program import PASSPHRASE, is_error
from vaultfile import WrongPassphrase, open_vault

HERE = Path(__file__).resolve().parent


def as_list(value) -> list:
    return value if isinstance(value, list) else [value]


def moment(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds // 1000, timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')


def exported(program, vault: Path) -> dict[str, dict]:
    """The records of an export in the form of the reader."""
    path = vault.with_suffix('.json')
    path.unlink(missing_ok=True)
    program.must('export', vault, '--format', 'json', '-o', path)
    records = json.loads(path.read_text())['records']
    attachment = lambda one: {key: one[key] for key in ('name', 'type', 'bytes', 'sha256')}
    return {record['id']: {'kind': record['kind'], 'collection': record['collection'], 'tags': record['tags'],
                           'fields': {name: as_list(value) for name, value in record['fields'].items()},
                           'attachments': [attachment(one) for one in record['attachments']]} for record in records}


def alive(read: dict) -> dict[str, dict]:
    keys = ('kind', 'collection', 'tags', 'fields', 'attachments')
    return {record['id']: {key: record[key] for key in keys} for record in read['records'] if not record['removed']}


def edits_in(body: bytes) -> list:
    """Of a change; what stands under this key in a statement is an id."""
    edits = cbor.decode(body).get(change.EDITS, [])
    return edits if isinstance(edits, list) else []


class AStrangerReads(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.on = stage.the_stage()

    def test_the_same_records_as_an_export(self):
        for path in (self.on.scene.ada, self.on.scene.ben):
            with self.subTest(path.name):
                self.assertEqual(alive(read_vault(open_vault(path, PASSPHRASE), Kinds())), exported(self.on.program, path))

    def test_removals_and_times_as_they_are_listed(self):
        vault, found = self.on.copy(self.on.scene.ada, 'read.covault'), self.on.scene.ids
        self.on.program.must_shell(vault, ('remove', found['vendor']), ('remove', found['document']), ('restore', found['document']))
        mine = {record['id']: record for record in read_vault(open_vault(vault, PASSPHRASE), Kinds())['records']}
        listed = {record['id']: record for record in self.on.program.must('list', vault)}
        self.assertEqual({ident for ident, record in mine.items() if not record['removed']}, set(listed))
        for ident, record in listed.items():
            self.assertEqual(moment(mine[ident]['updated']), record['updated'])
            self.assertEqual(bool(mine[ident]['conflicts']), record['conflict'])

    def test_both_sides_of_a_conflict(self):
        ada, ben = self.on.copy(self.on.scene.ada, 'conflict-a.covault'), self.on.copy(self.on.scene.ben, 'conflict-b.covault')
        found, bundle = self.on.scene.ids['credential'], self.on.folder / 'conflict.covault-sync'
        self.on.program.must('edit', ada, found, 'username=ada')
        self.on.program.must_shell(ben, ('edit', found, 'username=ben'), ('sync', '--to', str(bundle)))
        self.on.program.must('sync', ada, '--from', bundle)
        shown = self.on.program.must('show', ada, found)
        mine = next(record for record in read_vault(open_vault(ada, PASSPHRASE), Kinds())['records'] if record['id'] == found)
        self.assertEqual([conflict['field'] for conflict in shown['conflicts']], ['username'])
        self.assertEqual(mine['conflicts'], ['username'])
        self.assertEqual(mine['fields']['username'], [shown['fields']['username']])

    def test_what_two_sides_did_to_the_same_records_at_once(self):
        ada, ben = self.on.copy(self.on.scene.ada, 'both-a.covault'), self.on.copy(self.on.scene.ben, 'both-b.covault')
        chance = random.Random(self.on.seed)
        for _ in range(2):
            for vault in (ada, ben):
                clash = ('edit', self.on.scene.ids['credential'], f'username={vault.stem}')  # the last word of both, so a conflict
                said = self.on.program.shell(vault, *(self.some_edit(chance) for _ in range(16)), clash)
                self.assertGreaterEqual(sum(not is_error(document) for document in said.documents), 8)
            for giver, taker in ((ada, ben), (ben, ada), (ada, ben)):
                bundle = self.on.folder / 'turn.covault-sync'
                self.on.program.must('sync', giver, '--to', bundle)
                self.on.program.must('sync', taker, '--from', bundle)
        for vault in (ada, ben):
            read = read_vault(open_vault(vault, PASSPHRASE), Kinds())
            listed = self.on.program.must('list', vault)
            self.assertTrue(any(record['conflict'] for record in listed))
            self.assertEqual(alive(read), exported(self.on.program, vault))
            self.assertEqual({record['id']: bool(record['conflicts']) for record in read['records'] if not record['removed']},
                             {record['id']: record['conflict'] for record in listed})
            self.assertEqual(read['problems'], [])

    def some_edit(self, chance: random.Random) -> tuple[str, ...]:
        """One that may be refused, as a remove of what is removed: then it changes nothing."""
        found = self.on.scene.ids
        credential, asset, document = found['credential'], found['asset'], found['document']
        value, row = f'value-{chance.randrange(6)}', chance.choice(('wan1', 'lan1', 'dmz'))
        return chance.choice((
            ('edit', credential, f'username={value}'), ('edit', credential, 'username='), ('edit', credential, f'password={value}'),
            ('edit', credential, f'urls+=https://{value}.example'), ('edit', credential, f'urls-=https://{value}.example'),
            ('edit', credential, f'urls=https://{value}.example', 'urls=https://other.example'), ('edit', credential, f'tags={value}'),
            ('edit', asset, f'interfaces+=name={row} vlan={chance.randrange(9)}'), ('edit', asset, f'interfaces-={row}'),
            ('edit', asset, f'interfaces[{row}].vlan={chance.randrange(9)}'), ('edit', document, f'notes={value}'),
            ('edit', credential, f'opens={asset}'), ('edit', credential, 'opens='),
            *[('remove', document), ('restore', document)] * 2, ('remove', asset), ('restore', asset), ('review', credential),
            ('remark', credential, value)))

    def test_each_header_that_the_program_opens(self):
        for fault in HeaderFaults(self.on.ada, self.on.other).all():
            if fault.expected.outcome == 'opens':
                with self.subTest(fault.name):
                    found, _ = headers.newest(fault.make()[:2 * headers.COPY], self.on.ada.vault_key)
                    self.assertEqual(found.file_id, self.on.ada.header.file_id)

    def test_tags_digest_and_parts_add_up(self):
        self.assertEqual(read_vault(self.on.ada, Kinds())['problems'], [])

    def test_attachments_part_by_part(self):
        tables = self.on.ada.tables()
        parts = {(ident, key): keys.open_part(key, data) for ident, key, data in tables.execute('SELECT id, key, data FROM part')}
        self.assertEqual(sorted(parts.values()), sorted([scene.CONTENT.encode(), b'a small file']))
        named = {tuple(part) for changes in changes_of(tables).values() for made in changes for edit in made.edits
                 if edit[0] == 'attachments' for part in edit[2][4]}
        self.assertEqual(named, set(parts))

    def test_another_passphrase_opens_nothing(self):
        with self.assertRaises(WrongPassphrase):
            open_vault(self.on.scene.ada, 'wrong horse')

    def test_the_command_prints_json(self):
        done = subprocess.run([sys.executable, HERE / 'read_vault.py', self.on.scene.ada], capture_output=True, check=True,
                              env={**os.environ, 'COVAULT_PASSPHRASE': PASSPHRASE})
        self.assertEqual(json.loads(done.stdout)['name'], 'Acme')

    def test_the_worked_example_of_a_change(self):
        """core/vault/FORMAT.md, 'A worked example'."""
        made = {0: bytes.fromhex('26ab249bf4138be4c8156412b28ee382'), 1: 'credential', 2: bytes.fromhex('01a20846fe00' + 'aa' * 10),
                3: bytes.fromhex('2a68bd494be833c5f6f7d89b571b3806'), 4: 0x1a20846fe00, 5: 1, 10: b'\xd1' * 16,
                6: [['password', b'', 'old-1', []], ['title', b'', 'Core firewall', []],
                    ['urls', bytes.fromhex('0000010101010101'), 'https://192.0.2.1/', []], ['username', b'', 'netadmin', []]]}
        self.assertEqual(len(cbor.encode(made)), 196)
        self.assertEqual(change.id_of(made).hex(), 'a0f1d2f75ee007ba75f7297179a1ea41b08885c0ef136d686d046de98fe408ce')


class AStrangerReadsARemote(unittest.TestCase):
    def test_every_segment_opens_and_its_changes_are_those_of_the_log(self):
        on = stage.the_stage()
        author = scene.author_of(on.scene.ada, PASSPHRASE)
        logged = {ident for (ident,) in author.tables.execute('SELECT id FROM change UNION SELECT id FROM statement')}
        files = sorted(on.scene.remote.rglob('*.seg'))
        self.assertGreaterEqual(len(files), 3)
        for path in files:
            with self.subTest(path.name):
                read = segment.read(path.read_bytes(), author.epochs)
                self.assertTrue(read.is_signed_by(author.people.signing_keys[read.header[segment.DEVICE]]))
                name = author.name_of(path.read_bytes(), read.header[segment.NUMBER]).rsplit('/', 1)[1]
                self.assertEqual(name, path.name)
                self.assertLessEqual({ident for entries in read.sections if entries for ident, _ in entries}, logged)


class WhatWasKept(unittest.TestCase):
    """tests/data/format: files of an earlier day are read as then."""

    def setUp(self):
        self.on = stage.the_stage()
        self.vault = self.on.copy(stage.DATA / 'kept.covault', 'kept.covault')
        self.expected = json.loads((stage.DATA / 'kept.json').read_text())

    def test_a_stranger_reads_it(self):
        self.assertEqual(read_vault(open_vault(self.vault, PASSPHRASE), Kinds()), self.expected)

    def test_the_program_reads_it(self):
        self.assertTrue(self.on.program.must('verify', self.vault)['ok'])
        self.assertEqual(exported(self.on.program, self.vault), alive(self.expected))

    def test_a_stranger_reads_what_lay_on_the_remote(self):
        author = scene.author_of(self.vault, PASSPHRASE)
        titles = set()
        for name, file in segment.unbundle((stage.DATA / 'kept.covault-sync').read_bytes()):
            if name.endswith('.seg'):
                read = segment.read(file, author.epochs)
                self.assertTrue(read.is_signed_by(author.people.signing_keys[read.header[segment.DEVICE]]))
                titles |= {edit[2] for entries in read.sections for _, body in entries or [] for edit in edits_in(body)
                           if edit[0] in ('title', 'name')}
        self.assertIn('Kept by Ben', titles)

    def test_the_program_takes_in_what_lay_on_the_remote(self):
        remote = self.on.folder / 'kept-remote'
        for name, file in segment.unbundle((stage.DATA / 'kept.covault-sync').read_bytes()):
            (remote / name).parent.mkdir(parents=True, exist_ok=True)
            (remote / name).write_bytes(file)
        report = self.on.program.must_shell(self.vault, ('remote', 'add', f'file://{remote}'), ('sync',), ('list',), ('verify',))
        self.assertEqual(report[1]['rejected'], [])
        self.assertIn('Kept by Ben', [record['title'] for record in report[2]])
        self.assertTrue(report[3]['ok'])
