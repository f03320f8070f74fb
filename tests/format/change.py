# SPDX-License-Identifier: GPL-3.0-or-later
"""A change: its bytes, its rules and its id (core/vault/FORMAT.md)."""
from dataclasses import dataclass

import cbor
from keys import H

COLLECTION, KIND, RECORD, DEVICE, TIME, VERB, EDITS, HEADS, DETAIL, ACT, NONCE = range(11)
EDIT, REMOVE, RESTORE, REVIEW, SIGN, AUDIT = range(1, 7)
MEBIBYTE = 1 << 20


class Refused(ValueError):
    """Above a limit."""


class Damaged(ValueError):
    """Not what the format says."""


@dataclass(frozen=True)
class Change:
    id: bytes
    map: dict

    def __getattr__(self, name: str):
        return self.map.get(globals()[name.upper()])

    @property
    def edits(self) -> list:
        return self.map.get(EDITS, [])

    @property
    def heads(self) -> list[bytes]:
        return self.map.get(HEADS, [])

    @property
    def detail(self) -> dict:
        return self.map.get(DETAIL, {})


def hidden(nonce: bytes, item) -> bytes:
    return H('value', nonce, cbor.encode(item))


def skeleton(change: dict) -> bytes:
    """The change without its content: what its id is made of."""
    bare = dict(change)
    nonce = change[NONCE]
    bare[NONCE] = H('nonce', nonce)
    if EDITS in change:
        bare[EDITS] = [[name, element, hidden(nonce, value), base] for name, element, value, base in change[EDITS]]
    if DETAIL in change:
        bare[DETAIL] = hidden(nonce, change[DETAIL])
    return cbor.encode(bare)


def id_of(change: dict) -> bytes:
    return H('change', skeleton(change))


def demand(holds: bool, why: str, error=Damaged) -> None:
    if not holds:
        raise error(why)


def is_id(value, size: int) -> bool:
    return isinstance(value, bytes) and len(value) == size


def check_ids(ids, why: str) -> None:
    demand(isinstance(ids, list) and all(is_id(item, 32) for item in ids), why)
    demand(len(ids) <= 1000, why, Refused)
    demand(all(a < b for a, b in zip(ids, ids[1:])), f'{why}: not in order')


def check_name(value, why: str) -> None:
    demand(isinstance(value, str) and value != '', why)
    demand(len(value.encode()) <= 255, why, Refused)


def check_edit(edit) -> None:
    demand(isinstance(edit, list) and len(edit) == 4 and isinstance(edit[1], bytes), 'an edit')
    check_name(edit[0], 'a field')
    demand(len(edit[1]) <= 255, 'an element', Refused)
    demand(len(cbor.encode(edit[2])) <= MEBIBYTE, 'a value', Refused)
    check_ids(edit[3], 'a base')


def check_edits(change: dict) -> None:
    edits = change.get(EDITS)
    if edits is None:
        return
    demand(isinstance(edits, list) and len(edits) > 0, 'the edits')
    demand(len(edits) <= 10_000, 'the edits', Refused)
    for edit in edits:
        check_edit(edit)
    places = [(edit[0].encode(), edit[1]) for edit in edits]
    demand(all(a < b for a, b in zip(places, places[1:])), 'the edits are not in order')


def check_heads(change: dict) -> None:
    if HEADS in change:
        check_ids(change[HEADS], 'the heads')
        demand(len(change[HEADS]) > 0, 'no heads')


def check_detail(change: dict) -> None:
    detail = change.get(DETAIL)
    if detail is None:
        return
    demand(isinstance(detail, dict) and len(detail) > 0, 'the detail')
    demand(all(type(key) is int for key in detail), 'a key of the detail')
    for key in {0, 7} & set(detail):
        check_name(detail[key], 'cause or source')
    demand(isinstance(detail.get(1, ''), str), 'the note')


def check_verb(change: dict) -> None:
    verb = change[VERB]
    demand(not (verb in (REVIEW, SIGN, AUDIT) and EDITS in change), 'its verb edits nothing')
    demand(not (verb in (EDIT, AUDIT) and HEADS in change), 'its verb has no heads')


def check(change) -> None:
    demand(isinstance(change, dict) and all(type(key) is int for key in change), 'no map of numbers')
    demand({*range(6), NONCE} <= set(change), 'a part is missing')
    demand(all(is_id(change[key], 16) for key in (COLLECTION, RECORD, DEVICE, NONCE)), 'an id')
    demand(ACT not in change or is_id(change[ACT], 16), 'the act')
    demand(type(change[TIME]) is int and change[TIME] < 1 << 48, 'the time')
    demand(type(change[VERB]) is int, 'the verb')
    check_name(change[KIND], 'the kind')
    check_edits(change)
    check_heads(change)
    check_detail(change)
    check_verb(change)


def parse(body: bytes) -> Change:
    demand(len(body) <= 4 * MEBIBYTE, 'larger than 4 MiB', Refused)
    value = cbor.decode(body)
    check(value)
    return Change(id_of(value), value)
