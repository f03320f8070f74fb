# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults in rows of the tables, under pages that are sealed with the right keys."""
import itertools
import sqlite3
from collections.abc import Callable

import cbor
import change
import rows
from fault import Fault, harmless, told
from header_faults import poked
from rows import unguarded
from vaultfile import VaultFile

Spoil = Callable[[sqlite3.Connection], None]


def sql(*statements) -> Spoil:
    return lambda tables: unguarded(tables, *statements)


def swap(table: str, column: str, key: str, a, b) -> Spoil:
    """Exchanges one column of two rows; the first gets another value between, where the column is unique."""
    def spoil(tables):
        ask = lambda row: tables.execute(f'SELECT {column} FROM {table} WHERE {key}=?', (row,)).fetchone()[0]
        first, second = ask(a), ask(b)
        between = bytes(32) if isinstance(first, bytes) else first
        put = f'UPDATE {table} SET {column}=? WHERE {key}=?'
        unguarded(tables, (put, (between, a)), (put, (first, b)), (put, (second, a)))
    return spoil


class RowFaults:
    def __init__(self, vault: VaultFile):
        self.vault = vault
        self.tables = vault.tables()

    def all(self) -> list[Fault]:
        return [*self.changes(), *self.records(), *self.segments(), *self.statements(), *self.parts(), *self.others(), *self.indexes(), *self.swaps()]

    def fault(self, name: str, spoil: Spoil, expected=None) -> Fault:
        def make() -> bytes:
            tables = self.vault.tables()
            spoil(tables)
            return self.vault.with_tables(tables)
        return Fault(name, make, expected or told())

    def one(self, query: str, *values):
        return self.tables.execute(query, values).fetchone()[0]

    def rewritten(self, number: int, alter: Callable[[dict], object]) -> Spoil:
        """Another content of a change, encoded as it must be, under the id that it had."""
        read = cbor.decode(self.one('SELECT body FROM change WHERE n=?', number))
        alter(read)
        return sql(('UPDATE change SET body=? WHERE n=?', (cbor.encode(read), number)))

    def changes(self) -> list[Fault]:
        last = self.one('SELECT max(n) FROM change')
        edit = self.one("SELECT max(n) FROM change WHERE valid=1 AND record=(SELECT n FROM record WHERE title='Core firewall')")
        body = self.one('SELECT body FROM change WHERE n=?', edit)
        with_value = lambda value: lambda read: read[change.EDITS].__setitem__(0, [*read[change.EDITS][0][:2], value, read[change.EDITS][0][3]])
        put = lambda what, value: sql((f'UPDATE change SET {what}=? WHERE n=?', (value, edit)))
        return [
            self.fault('a value in a change is another', self.rewritten(edit, with_value('other'))),
            self.fault('a change has another verb', self.rewritten(edit, lambda read: read.update({change.VERB: change.AUDIT}) or read.pop(change.EDITS))),
            self.fault('a change has another time', self.rewritten(edit, lambda read: read.update({change.TIME: 1}))),
            self.fault('a change has another device', self.rewritten(edit, lambda read: read.update({change.DEVICE: bytes(16)}))),
            self.fault('a change has another nonce', self.rewritten(edit, lambda read: read.update({change.NONCE: bytes(16)}))),
            self.fault('a change has a key more', self.rewritten(edit, lambda read: read.update({99: 'more'}))),
            self.fault('a change is no CBOR', put('body', b'\xff' + body)),
            self.fault('a byte stands behind a change', put('body', body + b'\0')),
            self.fault('a change is empty', put('body', b'')),
            self.fault('a change has another id', put('id', bytes(32))),
            self.fault('a change stands under another record', put('record', self.one("SELECT n FROM record WHERE title='Network plan'"))),
            self.fault('a change stands under a record that is not there', put('record', 9999)),
            self.fault('a change stands under another device', put('device', 1)),
            self.fault('a change stands under a device that is not there', put('device', 9999)),
            self.fault('a change stands under another time', put('time', 1)),
            self.fault('a change counts no more', put('valid', 0)),
            self.fault('the last change is gone', sql(('DELETE FROM change WHERE n=?', (last,)))),
            self.fault('the first change is gone', sql('DELETE FROM change WHERE n=(SELECT min(n) FROM change)')),
            self.fault('a published change is gone', sql('DELETE FROM change WHERE n=(SELECT min(n) FROM change WHERE segment IS NOT NULL)')),
            self.fault('a change is said to be of another segment',
                       sql('UPDATE change SET segment=(SELECT min(n) FROM segment) WHERE n=(SELECT max(n) FROM change WHERE segment IS NOT NULL)')),
            self.fault('a change is said to be unpublished', sql('UPDATE change SET segment=NULL WHERE n=(SELECT min(n) FROM change WHERE segment IS NOT NULL)')),
            self.fault('a change is there a second time under another id',
                       sql(('INSERT INTO change(id, record, device, segment, time, valid, body) SELECT ?, record, device, segment, time, valid, body'
                            ' FROM change WHERE n=?', (b'\1' * 32, edit))))]

    def records(self) -> list[Fault]:
        here = "(SELECT n FROM record WHERE title='Core firewall')"
        put = lambda what, value: sql((f'UPDATE record SET {what}=? WHERE n={here}', (value,)))
        other = lambda column: self.one(f"SELECT {column} FROM record WHERE title='Fibre line'")
        state = self.one(f'SELECT body FROM state WHERE record={here}')
        values = {'title': 'Other', 'sort_key': 'other', 'subtitle': 'other', 'updated': 1, 'reviewed': 1, 'flags': 3, 'revision': 1,
                  'tag': bytes(32), 'id': b'\1' * 16, 'collection': other('collection'), 'kind': other('kind')}
        return [self.fault(f'the {column} of a record is another', put(column, value)) for column, value in values.items()] + [
            self.fault('the state of a record has another byte', sql((f'UPDATE state SET body=? WHERE record={here}', (poked(state, len(state) // 2),)))),
            self.fault('the state of a record is empty', sql((f'UPDATE state SET body=? WHERE record={here}', (b'',)))),
            self.fault('the state of a record is gone', sql(f'DELETE FROM state WHERE record={here}')),
            self.fault('a record is gone from the lists', sql(f'DELETE FROM record WHERE n={here}')),
            self.fault('a record is there a second time', self.doubled),
            self.fault('a record and all that belongs to it are gone', self.without_record),
            self.fault('the digest is another', sql(("UPDATE local SET value=? WHERE key='digest'", (bytes(32),)))),
            self.fault('the digest is gone', sql("DELETE FROM local WHERE key='digest'")),
            self.fault('a value is another in the state, and tags and digest are right', self.resealed_state)]

    @staticmethod
    def doubled(tables: sqlite3.Connection) -> None:
        columns = 'collection, kind, title, sort_key, subtitle, updated, reviewed, flags, revision, tag'
        unguarded(tables, (f'INSERT INTO record(n, id, {columns}) SELECT 999, ?, {columns} FROM record WHERE title=?', (b'\1' * 16, 'Core firewall')),
                  "INSERT INTO state SELECT 999, body FROM state JOIN record ON n=record WHERE title='Core firewall' LIMIT 1")

    @staticmethod
    def without_record(tables: sqlite3.Connection) -> None:
        (number,) = tables.execute("SELECT n FROM record WHERE title='Core firewall'").fetchone()
        unguarded(tables, *((f'DELETE FROM {table} WHERE {key}=?', (number,)) for table, key in
                            (('change', 'record'), ('state', 'record'), ('record', 'n'))))

    def resealed_state(self, tables: sqlite3.Connection) -> None:
        (number, body) = tables.execute("SELECT record, body FROM state JOIN record ON n=record WHERE title='Core firewall'").fetchone()
        assert b'netadmin' in body
        unguarded(tables, ('UPDATE state SET body=? WHERE record=?', (body.replace(b'netadmin', b'netsquid'), number)))
        rows.reseal_records(tables, self.vault.tag_key)

    def segments(self) -> list[Fault]:
        last = '(SELECT max(n) FROM segment)'
        header = self.one(f'SELECT header FROM segment WHERE n={last}')
        signature = self.one(f'SELECT signature FROM segment WHERE n={last}')
        put = lambda what, value: sql((f'UPDATE segment SET {what}=? WHERE n={last}', (value,)))
        section = lambda what, value: sql((f'UPDATE section SET {what}=? WHERE segment=(SELECT max(segment) FROM section)', (value,)))
        values = {'id': bytes(32), 'device': 1, 'number': 77, 'previous': bytes(32),
                  'header': poked(header, 30), 'signature': poked(signature, 9)}
        return [self.fault(f'the {column} of a segment is another', put(column, value)) for column, value in values.items()] + [
            self.fault('the first segment of a chain is gone', sql('DELETE FROM segment WHERE n=(SELECT n FROM segment WHERE number=1 LIMIT 1)')),
            self.fault('a section counts one change more', section('count', 99))]

    def statements(self) -> list[Fault]:
        number, body = self.tables.execute('SELECT n, body FROM statement ORDER BY n DESC LIMIT 1').fetchone()
        role_of = [(n, cbor.decode(said)) for n, said in self.tables.execute('SELECT n, body FROM statement') if cbor.decode(said)[0] == 5]
        place, said = role_of[-1]
        put = lambda what, value, at=number: sql((f'UPDATE statement SET {what}=? WHERE n=?', (value, at)))
        return [
            self.fault('a statement gives another role', put('body', cbor.encode(said | {14: 1}), place)),
            self.fault('a statement has another id', put('id', bytes(32))),
            self.fault('a statement is no CBOR', put('body', b'\xff' + body)),
            self.fault('the genesis is gone', sql('DELETE FROM statement WHERE n=(SELECT min(n) FROM statement)'))]

    def parts(self) -> list[Fault]:
        data = self.one('SELECT data FROM part ORDER BY bytes LIMIT 1')
        ident = self.one('SELECT id FROM part ORDER BY bytes LIMIT 1')
        put = lambda what, value: sql((f'UPDATE part SET {what}=? WHERE id=?', (value, ident)))
        altered = poked(data, 40)

        def resealed(tables: sqlite3.Connection) -> None:
            unguarded(tables, ('UPDATE part SET data=?, tag=? WHERE id=?', (altered, rows.part_tag(self.vault.tag_key, ident, altered), ident)))

        return [
            self.fault('a part of an attachment has another byte', put('data', altered)),
            self.fault('a part of an attachment is cut', put('data', data[:-1])),
            self.fault('a part of an attachment is empty', put('data', b'')),
            self.fault('a part of an attachment has another tag', put('tag', bytes(32))),
            self.fault('a part of an attachment has no tag', put('tag', None)),
            self.fault('a part of an attachment has another id', put('id', bytes(32))),
            self.fault('a part of an attachment has another byte, and its tag is right', resealed),
            self.fault('a part of an attachment is gone', sql(('DELETE FROM part WHERE id=?', (ident,))), harmless())]

    def others(self) -> list[Fault]:
        local = lambda key, value: sql(('UPDATE local SET value=? WHERE key=?', (value, key)))
        identity = rows.local(self.tables, 'identity')
        return [
            self.fault('the keys of the device are cut', local('identity', identity[:63])),
            self.fault('the vault has another id', local('vault', bytes(32))),
            self.fault('the vault has an id that is too short', local('vault', bytes(31))),
            self.fault('the key of a collection is another', sql(('UPDATE epoch SET key=? WHERE key_id=(SELECT min(key_id) FROM epoch)', (bytes(32),)))),
            self.fault('the key of a collection stands under another id', sql(('UPDATE epoch SET key_id=? WHERE key_id=(SELECT min(key_id) FROM epoch)', (bytes(32),)))),
            self.fault('the key of a collection is said to be of another', sql('UPDATE epoch SET collection=(SELECT max(collection) FROM epoch)'
                       ' WHERE key_id=(SELECT key_id FROM epoch WHERE collection<(SELECT max(collection) FROM epoch) LIMIT 1)')),
            self.fault('the names of two kinds are swapped', swap('name', 'id', 'id', b'vendor', b'asset')),
            self.fault('a name is gone', sql("DELETE FROM name WHERE id=CAST('vendor' AS BLOB)")),
            self.fault('the names of two fields are swapped', swap('name', 'id', 'id', b'opens', b'vendor'))]

    def indexes(self) -> list[Fault]:
        """What is kept of a record only so that it is found."""
        return [
            self.fault('a link is gone', sql('DELETE FROM link WHERE src=(SELECT max(src) FROM link)')),
            self.fault('a link leads elsewhere', sql(("UPDATE link SET dst=(SELECT id FROM record WHERE title='Network plan')"
                                                      ' WHERE src=(SELECT max(src) FROM link)'))),
            self.fault('a link is there that no change made', sql("INSERT INTO link SELECT r.n, (SELECT max(field) FROM link), s.id FROM record r, record s"
                                                                  " WHERE r.title='Network plan' AND s.title='Core switch'")),
            self.fault('a tag is gone from the lists', sql("DELETE FROM label WHERE text='#edge'")),
            self.fault('a tag is there that no change gave', sql("INSERT INTO label SELECT n, '#wrong' FROM record WHERE title='Network plan'")),
            self.fault('a date that is due is another', sql('UPDATE due SET day=day+1000 WHERE record=(SELECT max(record) FROM due)')),
            self.fault('the print of a secret is gone', sql('DELETE FROM secret WHERE record=(SELECT max(record) FROM secret)'))]

    def swaps(self) -> list[Fault]:
        """Each pair of rows that a list or an attachment is made of, exchanged."""
        records = [number for (number,) in self.tables.execute("SELECT n FROM record WHERE flags & 32 = 0 ORDER BY n")]
        pairs = list(itertools.combinations(records, 2))
        found = [self.fault(f'the rows of records {a} and {b} are swapped', swap_rows(a, b)) for a, b in pairs]
        found += [self.fault(f'the states of records {a} and {b} are swapped', swap('state', 'body', 'record', a, b)) for a, b in pairs]
        found += [self.fault('the bodies of two changes are swapped', swap('change', 'body', 'n', 3, 4)),
                  self.fault('the ids of two changes are swapped', swap('change', 'id', 'n', 3, 4)),
                  self.fault('two changes are swapped between their records', swap('change', 'record', 'n', 3, 4))]
        return found + self.part_swaps()

    def part_swaps(self) -> list[Fault]:
        parts = [ident for (ident,) in self.tables.execute('SELECT id FROM part ORDER BY id')]
        found = []
        for a, b in itertools.combinations(parts, 2):
            found += [self.fault(f'the {column}s of two parts are swapped', swap('part', column, 'id', a, b)) for column in ('data', 'tag')]
            found += [self.fault('two parts are swapped whole, but for the ids that name them', each('part', ('key', 'bytes', 'data', 'tag'), 'id', a, b)),
                      self.fault('two parts are swapped, and their tags are right', self.swapped_and_resealed(a, b))]
        return found

    def swapped_and_resealed(self, a: bytes, b: bytes) -> Spoil:
        """As someone does who has the key under which this replica seals its rows."""
        def spoil(tables: sqlite3.Connection) -> None:
            swap('part', 'data', 'id', a, b)(tables)
            for ident in (a, b):
                (data,) = tables.execute('SELECT data FROM part WHERE id=?', (ident,)).fetchone()
                unguarded(tables, ('UPDATE part SET tag=? WHERE id=?', (rows.part_tag(self.vault.tag_key, ident, data), ident)))
        return spoil


def each(table: str, columns: tuple[str, ...], key: str, a, b) -> Spoil:
    """The same of several columns."""
    def spoil(tables: sqlite3.Connection) -> None:
        for column in columns:
            swap(table, column, key, a, b)(tables)
    return spoil


def swap_rows(a: int, b: int) -> Spoil:
    """Everything that a list shows of two records, with its seal."""
    return each('record', ('title', 'sort_key', 'subtitle', 'updated', 'reviewed', 'flags', 'revision', 'tag'), 'n', a, b)
