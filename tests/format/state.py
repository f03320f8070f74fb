# SPDX-License-Identifier: GPL-3.0-or-later
"""What a set of changes says about a record: 'Merging' in core/vault/FORMAT.md."""
from dataclasses import dataclass, field

import cbor
from change import AUDIT, EDIT, REMOVE, RESTORE, REVIEW, Change

BESIDE = ('findings', 'remarks', 'seen')


@dataclass
class Head:
    value: object
    changes: list[Change]  # the one shown first


@dataclass
class Element:
    first: Change
    heads: list[Head]
    removed_by: list[Change] = field(default_factory=list)

    @property
    def shown(self):
        return self.heads[0].value


@dataclass
class State:
    fields: dict[str, dict[bytes, Element]]
    heads: set[bytes]
    is_removed: bool
    created: int
    updated: int
    reviews: list[Change]

    def shown(self, name: str, order_column: bool = False) -> list[tuple[bytes, object]]:
        """Elements and values of a field as a list shows them: the earliest first, or by the column `order`."""
        alive = [(ident, element) for ident, element in self.fields.get(name, {}).items() if element.shown is not None]
        place = lambda element: element.shown.get('order', '') if order_column and isinstance(element.shown, dict) else ''
        alive.sort(key=lambda pair: (place(pair[1]).encode(), when(pair[1].first), pair[0]))
        return [(ident, element.shown) for ident, element in alive]

    def conflicts(self) -> list[tuple[str, bytes]]:
        return [(name, ident) for name, elements in sorted(self.fields.items()) for ident, element in sorted(elements.items())
                if len(element.heads) > 1 and name not in ('seen', 'remarks')]


def when(change: Change) -> tuple[int, bytes]:
    return change.time, change.id


def value_of(edit) -> object:
    """An empty text is no value."""
    return None if edit[2] == '' else edit[2]


def remark(edits: list) -> list[Head]:
    """Remarks stand side by side, whatever names them."""
    return [Head(value_of(edit), [change]) for edit, change in edits if value_of(edit) is not None]


def heads_of(edits: list) -> list[Head]:
    replaced = {ident for edit, change in edits for ident in edit[3] if ident != change.id}
    heads: dict[bytes, Head] = {}
    for edit, change in reversed(edits):
        if change.id not in replaced:
            value = value_of(edit)
            heads.setdefault(cbor.encode(value), Head(value, [])).changes.append(change)
    return list(heads.values())


def element_of(name: str, edits: list) -> Element:
    edits.sort(key=lambda pair: when(pair[1]))
    element = Element(edits[0][1], remark(edits) if name == 'remarks' else heads_of(edits))
    if len(element.heads) > 1:
        removals = [head for head in element.heads if head.value is None]
        element.removed_by = [change for head in removals for change in head.changes]
        element.heads = [head for head in element.heads if head.value is not None]
    if name == 'seen':
        element.heads.sort(key=lambda head: head.value.get('at', '') if isinstance(head.value, dict) else '', reverse=True)
    return element


def fields_of(changes: list[Change]) -> dict[str, dict[bytes, Element]]:
    edits: dict[tuple[str, bytes], list] = {}
    for change in changes:
        for edit in change.edits:
            edits.setdefault((edit[0], edit[1]), []).append((edit, change))
    fields: dict[str, dict[bytes, Element]] = {}
    for (name, ident), found in edits.items():
        element = element_of(name, found)
        if element.heads:
            fields.setdefault(name, {})[ident] = element
    return fields


def heads_in(fields, changes: list[Change]) -> set[bytes]:
    heads = {change.id for name, elements in fields.items() if name not in BESIDE for element in elements.values()
             for change in [*(by for head in element.heads for by in head.changes), *element.removed_by]}
    life = [change for change in changes if change.verb in (REMOVE, RESTORE)]
    named = {ident for change in life for ident in change.heads}
    return heads | {change.id for change in life if change.id not in named}


def known_to(start: list[Change], changes: dict[bytes, Change]) -> set[bytes]:
    """All that these know through heads and bases, with themselves."""
    known, open_ = set(), list(start)
    while open_:
        change = open_.pop()
        if change.id in known:
            continue
        known.add(change.id)
        named = [*change.heads, *(ident for edit in change.edits for ident in edit[3])]
        open_ += [changes[ident] for ident in named if ident in changes]
    return known


def is_removed(changes: list[Change], heads: set[bytes]) -> bool:
    by_id = {change.id: change for change in changes}
    removes = [change for change in changes if change.verb == REMOVE]
    others = heads - {change.id for change in removes}
    answered = known_to([change for change in changes if change.verb == RESTORE], by_id)
    return any(others <= known_to([remove], by_id) for remove in removes if remove.id not in answered)


def touches_content(change: Change) -> bool:
    if change.verb in (REMOVE, RESTORE):
        return True
    return change.verb == EDIT and any(edit[0] not in BESIDE for edit in change.edits)


def merge(valid: list[Change]) -> State:
    changes = list({change.id: change for change in valid if EDIT <= change.verb <= AUDIT}.values())
    fields = fields_of(changes)
    heads = heads_in(fields, changes)
    content = sorted((change for change in changes if touches_content(change)), key=when) or sorted(changes, key=when)[:1]
    return State(fields, heads, is_removed(changes, heads), content[0].time, content[-1].time,
                 sorted((change for change in changes if change.verb == REVIEW), key=when))
