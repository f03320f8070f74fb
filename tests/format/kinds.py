# SPDX-License-Identifier: GPL-3.0-or-later
"""How values of fields are shown, by the definitions of kinds in resources/kinds."""
import json
from pathlib import Path

import ids
from state import State

RESOURCES = Path(__file__).resolve().parents[2] / 'resources' / 'kinds'


def link_text(value) -> str:
    return ids.text(value[-1])


def plain(value):
    """A value of no particular type, as JSON."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def shown(value, field: dict):
    kind = field.get('type')
    if kind in ('link', 'person', 'party') and isinstance(value, list):
        return link_text(value)
    if kind == 'number' and isinstance(value, str):
        return float(value)
    return plain(value)


def cell(value, column: dict):
    many = column.get('many') and isinstance(value, list)
    return [shown(item, column) for item in value] if many else shown(value, column)


def row(ident: bytes, value: dict, field: dict) -> dict:
    """A row with its key column, which stands in the element and not in the row."""
    columns = {column['id']: column for column in field.get('columns', [])}
    key = next((name for name, column in columns.items() if column.get('key')), None)
    cells = {name: cell(item, columns.get(name, {})) for name, item in value.items() if name != 'order' or not field.get('ordered')}
    return ({key: ident.decode()} if key and ident else {}) | cells


class Kinds:
    def __init__(self, folder: Path = RESOURCES):
        read = {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob('*.json'))}
        common = read.pop('common', {}).get('fields', [])
        self.hidden = {name for name, kind in read.items() if kind.get('hidden')}
        self.fields = {name: {field['id']: field for field in [*kind['fields'], *common]} for name, kind in read.items()}

    def is_hidden(self, kind: str) -> bool:
        return kind in self.hidden

    def shown(self, kind: str, name: str, state: State) -> list:
        field = self.fields.get(kind, {}).get(name, {})
        entries = state.shown(name, field.get('ordered', False))
        if field.get('type') == 'table':
            return [row(ident, value, field) if isinstance(value, dict) else plain(value) for ident, value in entries]
        values = [shown(value, field) for _, value in entries]
        return [value for at, value in enumerate(values) if value not in values[:at]]  # what is equal is listed once

    @staticmethod
    def attachment(value: dict) -> dict:
        return {'name': value[0], 'type': value[1], 'bytes': value[2], 'sha256': value[3].hex()}
