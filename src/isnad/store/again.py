"""Readings that newer rules made anew, in place of the older ones."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from isnad.model import Language, Made, Reading, Report
from isnad.store import schema
from isnad.store.entries import fact_entries
from isnad.store.packed import packed, unpacked
from isnad.store.places import Places, unpack_places
from isnad.store.postings import Postings
from isnad.store.rows import insert
from isnad.store.write import FACTS, bare, day_of, kept_of, write_reading

GROUP = 100
"""Reports looked for at a time."""


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
    places = take_out(connection, number, terms)
    remember(connection, number, before)
    connection.execute(delete(schema.readings).where(schema.readings.c.report == number))
    day = day_of(made.reading)
    connection.execute(update(schema.reports).where(schema.reports.c.number == number).values(day=day))
    write_reading(number, made, places, reader, language, terms)


def take_out(connection: Connection, number: int, terms: Postings) -> Places:
    """Take out all that is looked up in report ``number``; the places of its words, which stay."""
    words = connection.execute(select(schema.texts.c.words).where(schema.texts.c.report == number)).scalar_one()
    outlet = connection.execute(select(schema.reports.c.outlet).where(schema.reports.c.number == number)).scalar_one()
    places = unpack_places(words)
    rows = [
        connection.execute(select(table).where(table.c.report == number)).mappings().all()
        for table in (schema.names, schema.figures, schema.statements)
    ]
    terms.remove(number, {*filter(None, places[2]), *fact_entries(outlet, *rows)})
    for table in FACTS:
        connection.execute(delete(table).where(table.c.report == number))
    return places


def remember(connection: Connection, number: int, before: Reading) -> None:
    """Keep what report ``number`` was read as before, unless an older reading of it is kept."""
    insert(connection, schema.former, {"report": number, "body": packed(bare(before))})


def former_keys(connection: Connection) -> list[str]:
    """The keys of the next reports that are read otherwise than before and whose stories were not compared since."""
    rows = select(schema.reports.c.key).join(schema.former).order_by(schema.reports.c.number).limit(GROUP)
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
