"""Readings that newer rules made anew, in place of the older ones."""

from typing import Any

from sqlalchemy import Connection, delete, select, update

from isnad.model import Language, Made, Reading
from isnad.store import schema
from isnad.store.write import Postings, kept_of, postings, write_reading

GROUP = 100
"""Reports looked for at a time."""

_MOST_TERMS = 500
"""Terms named in one statement: databases take some thousand values at most."""


def old_reports(connection: Connection, reader: str, after: int) -> dict[str, int]:
    """The next reports behind number ``after`` that not ``reader`` read, in order: their keys with their numbers."""
    reports, kept = schema.reports.c, schema.readings.c
    rows = (
        select(reports.number, reports.key)
        .join(schema.readings, kept.report == reports.number)
        .where(kept.reader != reader, reports.number > after)
        .order_by(reports.number)
        .limit(GROUP)
    )
    return {row.key: row.number for row in connection.execute(rows)}


def renew(connection: Connection, number: int, made: Made, reader: str) -> None:
    """Keep a reading that says what the one before says: only what made it is another."""
    where = schema.readings.c.report == number
    connection.execute(update(schema.readings).where(where).values(reader=reader, **kept_of(made)))


def put(
    connection: Connection,
    number: int,
    before: Reading,
    made: Made,
    reader: str,
    language: Language[Any],
    terms: Postings,
) -> None:
    """Keep what was ``made`` in place of ``before``, with all that is looked up in it; its terms go into ``terms``."""
    after = made.reading
    words = language.search_words(after.report.text)
    # The index is in the order of its terms: it is asked for those that stood there, never searched for a report.
    old = sorted(postings(before, words, language))
    for first in range(0, len(old), _MOST_TERMS):
        posting = schema.postings.c
        some = posting.term.in_(old[first : first + _MOST_TERMS])
        connection.execute(delete(schema.postings).where(posting.report == number, some))
    for table in (schema.readings, schema.figures, schema.statements, schema.events, schema.names):
        connection.execute(delete(table).where(table.c.report == number))
    day = after.published.value[:10] if after.published.value else None
    connection.execute(update(schema.reports).where(schema.reports.c.number == number).values(day=day))
    write_reading(connection, number, made, words, reader, language, terms)
