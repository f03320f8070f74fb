# SPDX-License-Identifier: GPL-3.0-or-later
"""The records of a vault, made from its change log alone."""
import sqlite3

import change
import ids
import rows
import statement
from kinds import Kinds
from state import State, merge
from vaultfile import VaultFile


def changes_of(tables: sqlite3.Connection) -> dict[int, list[change.Change]]:
    """The valid changes by the number of their record; each must be what its id says."""
    found: dict[int, list[change.Change]] = {}
    for ident, record, body in tables.execute('SELECT id, record, body FROM change WHERE valid=1 ORDER BY n'):
        read = change.parse(body)
        change.demand(read.id == ident, 'a change is not the one that its id names')
        found.setdefault(record, []).append(read)
    return found


def epochs_in(tables: sqlite3.Connection) -> dict[bytes, bytes]:
    return dict(tables.execute('SELECT key_id, key FROM epoch').fetchall())


def entry_of(state: State, changes: list[change.Change], kinds: Kinds, people: statement.People) -> dict:
    first = changes[0]
    fields = {name: kinds.shown(first.kind, name, state) for name in state.fields}
    fields = {name: values for name, values in fields.items() if values and name not in ('tags', 'attachments')}
    return {'id': ids.text(first.record), 'kind': first.kind, 'collection': people.collections.get(first.collection, ''),
            'fields': fields, 'tags': kinds.shown(first.kind, 'tags', state),
            'attachments': [kinds.attachment(value) for _, value in state.shown('attachments')],
            'updated': state.updated, 'removed': state.is_removed,
            'conflicts': sorted({name for name, _ in state.conflicts()})}


def read_vault(vault: VaultFile, kinds: Kinds) -> dict:
    tables = vault.tables()
    ident = rows.local(tables, 'vault')
    people = statement.People(statement.statements_in(tables), ident)
    records = [entry_of(merge(changes), changes, kinds, people) for changes in changes_of(tables).values()]
    return {'vault': ids.text(ident[:16]), 'name': people.vault_name, 'members': sorted(people.members.values()),
            'collections': sorted(people.collections.values()), 'problems': rows.problems(tables, vault.tag_key),
            'segments': tables.execute('SELECT count(*) FROM segment').fetchone()[0],
            'records': sorted((record for record in records if not kinds.is_hidden(record['kind'])), key=lambda record: record['id'])}
