"""Readings that newer rules made anew, in place of the older ones."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from isnad.model import Language, Made, Reading, Report
from isnad.store import schema
from isnad.store.packed import packed, unpacked
from isnad.store.write import Postings, bare, insert, kept_of, postings, write_reading

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
    remember(connection, before.report.key, before)
    for table in (schema.readings, schema.figures, schema.statements, schema.events, schema.names):
        connection.execute(delete(table).where(table.c.report == number))
    day = after.published.value[:10] if after.published.value else None
    connection.execute(update(schema.reports).where(schema.reports.c.number == number).values(day=day))
    write_reading(connection, number, made, words, reader, language, terms)


def remember(connection: Connection, key: str, before: Reading) -> None:
    """Keep what the report of ``key`` was read as before, unless an older reading of it is kept."""
    number = connection.execute(select(schema.reports.c.number).where(schema.reports.c.key == key)).scalar_one()
    insert(connection, schema.former, {"report": number, "body": packed(bare(before))})


def former_keys(connection: Connection) -> list[str]:
    """The keys of the reports that are read otherwise than before and whose stories were not compared since."""
    rows = select(schema.reports.c.key).join(schema.former).order_by(schema.reports.c.number)
    return list(connection.execute(rows).scalars())


def former(connection: Connection, keys: Sequence[str]) -> dict[str, Reading]:
    """Of the reports of ``keys`` those that are read otherwise than before, each as it was read then."""
    reports = schema.reports.c
    rows = select(reports.key, schema.former.c.body, schema.texts.c.body.label("text"))
    rows = rows.join(schema.former, schema.former.c.report == reports.number)
    rows = rows.join(schema.texts, schema.texts.c.report == reports.number).where(reports.key.in_(keys))
    return {
        row.key: replace(unpacked(row.body, Reading), report=unpacked(row.text, Report))
        for row in connection.execute(rows)
    }


def forget(connection: Connection, keys: Sequence[str]) -> None:
    """Let go of what the reports of ``keys`` were read as before."""
    numbers = select(schema.reports.c.number).where(schema.reports.c.key.in_(keys))
    connection.execute(delete(schema.former).where(schema.former.c.report.in_(numbers)))
