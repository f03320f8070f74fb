# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults in the encrypted pages of the database."""
import sqlite3
from functools import cached_property

import pages
from fault import Fault, harmless, noticed, refused, told
from header_faults import poked
from pages import BODY, PAGE
from vaultfile import VaultFile

LEAF, INTERIOR, OVERFLOW = 'leaf', 'interior', 'overflow'
TABLES = ('name', 'change', 'record', 'state', 'link', 'label', 'due', 'secret', 'statement', 'epoch', 'part')
INDEXES = ('change_record', 'record_title', 'link_back', 'label_text')


def number_at(page: bytes, at: int, size: int = 4) -> int:
    return int.from_bytes(page[at:at + size], 'big')


class Pages:
    """Which page of a plain database is what, as far as the faults need it."""

    def __init__(self, database: bytes):
        self.database = database
        self.count = len(database) // PAGE

    def page(self, number: int) -> bytes:
        return self.database[(number - 1) * PAGE:number * PAGE]

    @cached_property
    def kinds(self) -> dict[int, str]:
        """Pages of trees by their first byte; the rest of what values flow over into, or of what is free."""
        names = {2: INTERIOR, 5: INTERIOR, 10: LEAF, 13: LEAF}
        return {number: names.get(self.page(number)[100 if number == 1 else 0], OVERFLOW) for number in range(1, self.count + 1)}

    def overflow_chain(self, number: int) -> list[int]:
        chain = []
        while number:
            chain.append(number)
            number = number_at(self.page(number), 0)
        return chain

    def roots(self) -> dict[str, int]:
        connection = sqlite3.connect(':memory:')
        plain = bytearray(self.database)
        plain[18:20] = b'\1\1'
        connection.deserialize(bytes(plain))
        return dict(connection.execute('SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0'))

    def chain_holding(self, content: bytes) -> list[int]:
        """The overflow pages of the value in which this text stands, in their order."""
        starts = [number for number in range(2, self.count + 1) if self.kinds[number] == OVERFLOW and content in self.page(number)]
        targets = {number_at(self.page(number), 0) for number in starts}
        return self.overflow_chain(next(number for number in starts if number not in targets))


class PageFaults:
    def __init__(self, vault: VaultFile, former: VaultFile, other: VaultFile):
        """`former`: the same vault some changes ago; `other`: one of another key."""
        self.vault, self.former, self.other = vault, former, other
        self.data = vault.data
        self.pages = Pages(vault.database)
        self.roots = self.pages.roots()
        self.last = self.pages.count

    def all(self) -> list[Fault]:
        return [*self.bytes(), *self.places(), *self.zeros(), *self.ends(), *self.contents(), *self.earlier(), *self.earlier_tables()]

    def page(self, number: int) -> bytes:
        return pages.raw(self.data, number)

    def put(self, number: int, page: bytes):
        return lambda: pages.put(self.data, number, page)

    def sealed(self, number: int, plain: bytes):
        return self.put(number, pages.encrypt(self.vault.page_keys, number, plain))

    def tables(self) -> dict[str, int]:
        """A page of tables that show something."""
        return {name: self.roots[name] for name in ('change', 'record', 'state', 'name', 'statement', 'epoch', 'part')}

    def bytes(self) -> list[Fault]:
        found = [Fault('the first page has another byte in its content', self.put(1, poked(self.page(1), 200)), refused()),
                 Fault('the first page has another byte in its seal', self.put(1, poked(self.page(1), BODY + 20)), refused()),
                 Fault('the first page has another vector', self.put(1, poked(self.page(1), BODY)), refused())]
        parts = (('content', 70), ('vector', BODY + 5), ('seal', PAGE - 1))
        return found + [Fault(f'the root page of {name} has another byte in its {part}', self.put(number, poked(self.page(number), at)), noticed())
                        for place, (name, number) in enumerate(self.tables().items()) for part, at in [parts[place % 3]]]

    def swapped(self, a: int, b: int):
        return lambda: pages.put(pages.put(self.data, a, self.page(b)), b, self.page(a))

    def places(self) -> list[Fault]:
        record, state, change = (self.roots[name] for name in ('record', 'state', 'change'))
        theirs = pages.raw(self.other.data, 3)
        return [
            Fault('the pages of record and state are swapped', self.swapped(record, state), noticed()),
            Fault('the pages of change and name are swapped', self.swapped(change, self.roots['name']), noticed()),
            Fault('the first two pages are swapped', self.swapped(1, 2), refused()),
            Fault('the last two pages are swapped', self.swapped(self.last - 1, self.last), noticed()),
            Fault('the page of record is a copy of that of state', self.put(record, self.page(state)), noticed()),
            Fault('a page of another vault lies in the place of one', self.put(3, theirs), noticed()),
            Fault('the first page is that of another vault', self.put(1, pages.raw(self.other.data, 1)), refused()),
            Fault('all pages are those of another vault', lambda: self.data[:pages.DATABASE] + self.other.data[pages.DATABASE:], refused())]

    def zeros(self) -> list[Fault]:
        chain = self.pages.chain_holding(b'of a plan that is longer')
        wiped = {'the first page': 1, 'the last page': self.last, 'the first page that a note flows over into': chain[0],
                 'the last page that a note flows over into': chain[-1]}
        found = [Fault(f'{name} is zeros', self.put(number, bytes(PAGE)), refused() if number == 1 else noticed()) for name, number in wiped.items()]
        return found + [Fault(f'the root page of {name} is zeros', self.put(self.roots[name], bytes(PAGE)), noticed())
                        for name in ('change', 'state', 'local')]

    def ends(self) -> list[Fault]:
        size = len(self.data)
        cut = lambda length: lambda: self.data[:length]
        return [
            Fault('the database is gone', cut(pages.DATABASE), refused()),
            Fault('the database ends within its first page', cut(pages.DATABASE + 100), refused()),
            Fault('the database ends after its first page', cut(pages.DATABASE + PAGE), refused()),
            Fault('the database ends in its middle', cut(pages.DATABASE + (self.last // 2) * PAGE), noticed()),
            Fault('the last page is missing', cut(size - PAGE), noticed()),
            Fault('the last page is half there', cut(size - PAGE // 2), noticed()),
            Fault('the last byte is missing', cut(size - 1), noticed()),
            Fault('a byte stands behind the last page', lambda: self.data + b'x', noticed()),
            Fault('a page of zeros stands behind the last page', lambda: self.data + bytes(PAGE), noticed()),
            Fault('a page of something stands behind the last page', lambda: self.data + b'x' * PAGE, noticed())]

    def contents(self) -> list[Fault]:
        """Sealed with the right keys, so that what is wrong is the content of the page."""
        first, record = self.pages.page(1), self.roots['record']
        chain = self.pages.chain_holding(b'of a plan that is longer')
        header = lambda at, value: self.sealed(1, poked(first, at, value))
        row = self.pages.page(record)
        circle = chain[0].to_bytes(4, 'big') + self.pages.page(chain[-1])[4:]
        return [
            Fault('the version of the tables is one to come', header(60, (4).to_bytes(4, 'big')), refused('version 4')),
            Fault('the version of the tables is the largest that there is', header(60, b'\x7f\xff\xff\xff'), refused()),
            Fault('the page size is said to be another', header(16, b'\x20\x00'), refused()),
            Fault('the format of the database is one to come', header(18, b'\x09\x09'), refused()),
            Fault('the root page of record has no kind of a page', self.sealed(record, poked(row, 0, b'\x77')), told()),
            Fault('the root page of record says more cells than it has', self.sealed(record, poked(row, 3, b'\x0f\xff')), told()),
            Fault('the root page of record is sealed zeros', self.sealed(record, bytes(PAGE)), told()),
            Fault('what a note flows over into goes round in a circle', self.sealed(chain[-1], circle), told()),
            Fault('what a note flows over into is other text', self.sealed(chain[0], self.pages.page(chain[0])[:4] + b'z' * (PAGE - 4)), told()),
            Fault('what a note flows over into ends too early', self.sealed(chain[0], bytes(4) + self.pages.page(chain[0])[4:]), told()),
            Fault('the schema has no table of records', self.without_table(), refused())]

    def without_table(self):
        tables = self.vault.tables()
        tables.execute('DROP TABLE record')
        return lambda: self.vault.with_tables(tables)

    def earlier(self) -> list[Fault]:
        """A page that has changed since, put back alone as it was: its seal is right."""
        changed = {name: number for name, number in self.roots.items() if pages.raw(self.former.data, number) != self.page(number)}
        return [Fault(f'the root page of {name} is that of an earlier day', self.put(number, pages.raw(self.former.data, number)), harmless())
                for name, number in changed.items() if name in TABLES or name in INDEXES]

    def earlier_tables(self) -> list[Fault]:
        """A whole table with its indexes put back as it was, so that no two pages contradict each other."""
        return [Fault(f'all pages of {table} are those of an earlier day', self.put_back(numbers), harmless())
                for table, numbers in self.trees().items()
                if table in TABLES and self.put_back(numbers)() != self.data and table != 'statement']

    def put_back(self, numbers: list[int]):
        def make() -> bytes:
            data = self.data
            for number in numbers:
                data = pages.put(data, number, pages.raw(self.former.data, number))
            return data
        return make

    def trees(self) -> dict[str, list[int]]:
        """The roots of a table and its indexes; in so small a vault each tree of these is its root."""
        connection = self.vault.tables()
        found: dict[str, list[int]] = {}
        for table, root in connection.execute('SELECT tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 0'):
            found.setdefault(table, []).append(root)
        return found
