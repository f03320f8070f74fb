# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the tables: what seals them beside the pages, and how to change one like somebody who has every key."""
import sqlite3

import cbor
import ids
from keys import H, keyed

ROW = ('SELECT r.id, c.id, k.id, r.title, r.sort_key, r.subtitle, r.updated, r.reviewed, r.flags, r.revision, s.body'
       ' FROM record r JOIN name c ON c.n=r.collection JOIN name k ON k.n=r.kind JOIN state s ON s.record=r.n WHERE r.n=?')


def record_tag(tables: sqlite3.Connection, tag_key: bytes, number: int) -> bytes:
    ident, collection, kind, title, sort_key, subtitle, updated, reviewed, flags, revision, state = tables.execute(ROW, (number,)).fetchone()
    narrow = [collection, kind.decode(), title, sort_key, subtitle, updated, reviewed or 0, flags, revision]
    return keyed(tag_key, 'row', ident, cbor.encode(narrow), state)


def part_tag(tag_key: bytes, ident: bytes, data: bytes) -> bytes:
    return keyed(tag_key, 'part', ident, data)


def digest(tables: sqlite3.Connection) -> bytes:
    tags = (int.from_bytes(tag, 'big') for (tag,) in tables.execute('SELECT tag FROM record'))
    return (sum(tags) % (1 << 256)).to_bytes(32, 'big')


def local(tables: sqlite3.Connection, key: str) -> bytes:
    return tables.execute('SELECT value FROM local WHERE key=?', (key,)).fetchone()[0]


def unguarded(tables: sqlite3.Connection, *statements) -> None:
    """Runs statements, each text or (text, values), as if the tables had no triggers."""
    triggers = tables.execute("SELECT name, sql FROM sqlite_schema WHERE type='trigger'").fetchall()
    for name, _ in triggers:
        tables.execute(f'DROP TRIGGER {name}')
    for statement in statements:
        changed = tables.execute(*(statement if isinstance(statement, tuple) else (statement,))).rowcount
        assert changed > 0, f'nothing is changed by {statement}'
    for _, sql in triggers:
        tables.execute(sql)


def reseal_records(tables: sqlite3.Connection, tag_key: bytes) -> None:
    """Tags and digest as they must be for what stands in the rows now."""
    for (number,) in tables.execute('SELECT n FROM record').fetchall():
        tables.execute('UPDATE record SET tag=? WHERE n=?', (record_tag(tables, tag_key, number), number))
    tables.execute("UPDATE local SET value=? WHERE key='digest'", (digest(tables),))


def problems(tables: sqlite3.Connection, tag_key: bytes) -> list[str]:
    """What the tags, the digest and the ids of parts and of collection keys say of the tables."""
    found = []
    for number, tag in tables.execute('SELECT n, tag FROM record').fetchall():
        if record_tag(tables, tag_key, number) != tag:
            found.append(f'record {number}')
    if digest(tables) != local(tables, 'digest'):
        found.append('digest')
    for ident, data, tag in tables.execute('SELECT id, data, tag FROM part WHERE data IS NOT NULL'):
        if H('blob', data) != ident or part_tag(tag_key, ident, data) != tag:
            found.append('part')
    vault = local(tables, 'vault')
    for key_id, collection, key in tables.execute('SELECT e.key_id, n.id, e.key FROM epoch e JOIN name n ON n.n=e.collection'):
        if ids.epoch(vault, collection, key) != key_id:
            found.append('collection key')
    return found
