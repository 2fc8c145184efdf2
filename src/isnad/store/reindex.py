"""The index made anew, block by block: where newer rules find words otherwise, and for desks of older isnads."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, select, update

from isnad.model import Language
from isnad.store import schema
from isnad.store.entries import fact_entries, word_entries
from isnad.store.packed import unpacked
from isnad.store.places import pack_places, places_of, unpack_places
from isnad.store.postings import Postings, clear, made_by, reports_of
from isnad.store.read import readings
from isnad.store.texts import Body
from isnad.store.write import FACTS, size_of, write_facts

GROUP = 128
"""Reports indexed at a time: memory stays flat however many there are."""


def old_block(connection: Connection, language: Language[Any]) -> int | None:
    """The first block whose index is made of something else than it would be now."""
    table = schema.blocks.c
    other = select(table.block).where(table.version != made_by(language.words_version)).order_by(table.block)
    found: int | None = connection.execute(other.limit(1)).scalar()
    return found


def index_again(connection: Connection, block: int, language: Language[Any]) -> int:
    """Make the index of a block anew, with the names in it; how many reports it holds."""
    clear(connection, block)
    first, last = reports_of(block)
    rows = select(schema.reports.c.key, schema.reports.c.number).where(schema.reports.c.number.between(first, last))
    numbers = {row.key: row.number for row in connection.execute(rows.order_by(schema.reports.c.number))}
    keys = list(numbers)
    for start in range(0, len(keys), GROUP):
        terms = Postings(language.words_version)
        for reading in readings(connection, keys[start : start + GROUP]):
            number = numbers[reading.report.key]
            places = places_of(language.search_words(reading.report.text))
            for table in FACTS:
                connection.execute(delete(table).where(table.c.report == number))
            text, report = schema.texts, schema.reports
            connection.execute(update(text).where(text.c.report == number).values(words=pack_places(places)))
            connection.execute(update(report).where(report.c.number == number).values(size=size_of(places)))
            write_facts(number, reading, places, language, terms)
        terms.write(connection)
    return len(keys)


def index_kept(connection: Connection) -> None:
    """Index all reports by the words and names that are kept of them, however old the rules that found these."""
    last, reports = -1, schema.reports.c
    rows = (
        select(reports.number, reports.outlet, reports.title, reports.day, schema.texts.c.body, schema.texts.c.words)
        .join(schema.texts)
        .order_by(reports.number)
        .limit(GROUP)
    )
    while found := connection.execute(rows.where(reports.number > last)).all():
        facts = [_rows(connection, table, found) for table in (schema.names, schema.figures, schema.statements)]
        # Nobody knows what found these words: an empty version is always an old one.
        terms = Postings("", known=False)
        for row in found:
            places = unpack_places(row.words)
            entries = word_entries(unpacked(row.body, Body).text, row.title, places)
            entries |= fact_entries(row.outlet, *(kept.get(row.number, []) for kept in facts))
            terms.add(row.number, size_of(places), row.day, entries)
        terms.write(connection)
        last = found[-1].number


def _rows(connection: Connection, table: Any, found: Sequence[Any]) -> dict[int, list[RowMapping]]:
    numbers = [row.number for row in found]
    kept: dict[int, list[RowMapping]] = {}
    for row in connection.execute(select(table).where(table.c.report.in_(numbers))).mappings():
        kept.setdefault(row["report"], []).append(row)
    return kept
