"""The index as reports are written: the posting lists of their terms, and the blocks that tell of their sizes and days."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select

from isnad.store import schema
from isnad.store.arrays import to_bytes, to_column
from isnad.store.entries import Entry
from isnad.store.lists import BLOCK, merged, split
from isnad.store.rows import Rows

MOST_TERMS = 500
"""Terms named in one statement: databases take some thousand values at most."""

_MADE_BY = ("entries", "lists", "places", "terms")
"""The modules of this package that make the index of words."""


class Block(NamedTuple):
    """What is kept of the reports of a block.

    By their places one more than their numbers of words (0: none is there) and their days; how many reports and how many
    words there are together, and what made the index of them.
    """

    sizes: "array[int]"
    days: "array[int]"
    many: int
    words: int
    version: str


@cache
def made_by(version: str) -> str:
    """What makes an index, as one hash; ``version`` is that of the words of a language."""
    parts = [files("isnad.store").joinpath(f"{name}.py").read_bytes() for name in _MADE_BY]
    return sha256(b"".join([version.encode(), *parts])).hexdigest()[:16]


def day_number(day: str | None, rest: int = 0) -> int:
    """A day as a number that is in order: eight digits, of which those that are not known are those of ``rest``; 0 for none.

    >>> day_number("2026-03-04"), day_number("2026-03"), day_number("2026-03", 99999999), day_number(None)
    (20260304, 20260300, 20260399, 0)
    """
    digits = (day or "")[:10].replace("-", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 8:  # of a year, a month and a day
        return 0
    return int(digits + f"{rest:08}"[len(digits) :])


class Postings:
    """The terms of the reports of one transaction, and the ``rows`` that stand beside them, which are written together.

    A list is read and written once for all of them, and the lists of a block lie side by side.
    """

    def __init__(self, words_version: str, *, known: bool = True) -> None:
        """None yet; ``words_version`` is that of the language that found the words, if it is ``known``."""
        self.rows = Rows()
        self._version = made_by(words_version) if known else ""
        self._changed: dict[int, dict[int, dict[int, Entry | None]]] = defaultdict(lambda: defaultdict(dict))
        self._reports: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)

    def add(self, number: int, size: int, day: str | None, entries: Mapping[int, Entry]) -> None:
        """Take the terms of report ``number``, which has ``size`` words and was published on ``day``."""
        block, place = split(number)
        self._reports[block][place] = (size, day_number(day))
        for term, entry in entries.items():
            self._changed[block][term][place] = entry

    def remove(self, number: int, terms: Iterable[int]) -> None:
        """Take out what is kept of report ``number``, which has these ``terms``; what is added later takes its place."""
        block, place = split(number)
        for term in terms:
            self._changed[block][term][place] = None

    def write(self, connection: Connection) -> None:
        """Write them in the transaction of ``connection``."""
        self.rows.write(connection)
        for block in sorted(self._reports):
            old = self._block(connection, block)
            _write_lists(connection, block, self._changed[block], new=old is None)
            self._write_block(connection, block, old)

    def _block(self, connection: Connection, number: int) -> Block | None:
        found = block_rows(connection, [number])
        return found.get(number)

    def _write_block(self, connection: Connection, number: int, old: Block | None) -> None:
        sizes, days = (old.sizes, old.days) if old else (array("I"), array("I"))
        for place, (size, day) in self._reports[number].items():
            missing = place + 1 - len(sizes)
            sizes.extend([0] * missing)
            days.extend([0] * missing)
            sizes[place], days[place] = size + 1, day
        # Where another isnad wrote some of it, all of it is old to each of them.
        version = self._version if old is None or old.version == self._version else ""
        many = sum(map(bool, sizes))
        values = (number, many, sum(sizes) - many, version, to_bytes(sizes), to_bytes(days))
        _replace(connection, "blocks", ("block", "many", "words", "version", "sizes", "days"), 1, [values])


def block_rows(connection: Connection, numbers: Sequence[int] | None = None) -> dict[int, Block]:
    """The blocks of these numbers, or all, in order."""
    table = schema.blocks.c
    rows = select(schema.blocks).order_by(table.block)
    if numbers is not None:
        rows = rows.where(table.block.in_(numbers))
    return {
        row.block: Block(to_column("I", row.sizes), to_column("I", row.days), row.many, row.words, row.version)
        for row in connection.execute(rows)
    }


def clear(connection: Connection, block: int) -> None:
    """Take out a whole block."""
    connection.execute(delete(schema.lists).where(schema.lists.c.block == block))
    connection.execute(delete(schema.blocks).where(schema.blocks.c.block == block))


def reports_of(block: int) -> tuple[int, int]:
    """The numbers between which the reports of a block lie, both included."""
    return block * BLOCK, block * BLOCK + BLOCK - 1


def _write_lists(
    connection: Connection, block: int, changed: Mapping[int, Mapping[int, Entry | None]], *, new: bool
) -> None:
    terms, table = sorted(changed), schema.lists.c
    kept: dict[int, tuple[bytes, bytes]] = {}
    for first in range(0, 0 if new else len(terms), MOST_TERMS):
        some = terms[first : first + MOST_TERMS]
        rows = select(table.term, table.body, table.forms).where(table.block == block, table.term.in_(some))
        kept |= {row.term: (row.body, row.forms) for row in connection.execute(rows)}
    rows_new, gone = [], []
    for term in terms:
        before = kept.get(term)
        body, forms = merged(*(before or (b"", b"")), changed[term])
        if body and (body, forms) != before:
            rows_new.append((block, term, body, forms))
        elif not body and before:
            gone.append(term)
    _replace(connection, "lists", ("block", "term", "body", "forms"), 2, rows_new)
    for first in range(0, len(gone), MOST_TERMS):
        some = gone[first : first + MOST_TERMS]
        connection.execute(delete(schema.lists).where(table.block == block, table.term.in_(some)))


_TYPES = {"block": "bigint", "term": "bigint", "many": "bigint", "words": "bigint", "version": "text"}
"""The types of columns in PostgreSQL that are no bytes."""


def _replace(
    connection: Connection, table: str, columns: Sequence[str], keys: int, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Write ``rows`` over those with the same values of the first ``keys`` columns."""
    if not rows:
        return
    names, key = ", ".join(columns), ", ".join(columns[:keys])
    values = ", ".join(f"{name} = excluded.{name}" for name in columns[keys:])
    told = f"INSERT INTO {table} ({names})"
    done = f"ON CONFLICT ({key}) DO UPDATE SET {values}"
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"{told} VALUES ({', '.join('?' * len(columns))}) {done}", list(rows))
        return
    # One statement for all rows: a statement for each costs several times as much.
    types = ", ".join(f"%s::{_TYPES.get(name, 'bytea')}[]" for name in columns)
    told = f"{told} SELECT * FROM unnest({types}) {done}"  # noqa: S608 # no text from outside
    connection.exec_driver_sql(told, tuple([*column] for column in zip(*rows, strict=True)))
