"""Reports into a desk: each page once, whatever else writes at the same time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from zlib import compress

from sqlalchemy import Connection, select

from isnad.model import Event, Language, Link, Made, Reading, Word
from isnad.store import schema
from isnad.store.entries import fact_entries, word_entries
from isnad.store.packed import LEVEL, packed
from isnad.store.places import Places, pack_places, places_of
from isnad.store.postings import Postings
from isnad.store.received import Page
from isnad.store.rows import insert

FACTS = (schema.figures, schema.statements, schema.events, schema.names)
"""The tables of what is looked up in a report."""

Status = Literal["added", "known", "same text", "unchanged"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is written of one report: a page that holds it, what was read, the words of its text, and what read it."""

    page: Page
    made: Made
    words: tuple[Word, ...]
    reader: str


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a page: the key of the report that holds it, and whether it was new."""

    key: str
    status: Status


def known(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Of the pages with these sha256 those that are kept, with the keys of their reports."""
    of = schema.pages.c.id.in_(ids)
    rows = connection.execute(select(schema.pages.c.id, schema.reports.c.key).join(schema.reports).where(of))
    return {row.id: row.key for row in rows}


def write_all(
    connection: Connection, several: Sequence[Kept], language: Language[Any], terms: Postings
) -> list[Written]:
    """Write reports in the transaction of ``connection``; a page that is kept already changes nothing.

    Their terms, and rows that nothing looks at before, go into ``terms``, which is written at the end of the transaction.
    """
    there = known(connection, [kept.page.id for kept in several])
    return [
        Written(there[kept.page.id], "known") if kept.page.id in there else _write(connection, kept, language, terms)
        for kept in several
    ]


def _write(connection: Connection, kept: Kept, language: Language[Any], terms: Postings) -> Written:
    page = kept.page
    number, key, new = _report(connection, kept)
    row = {
        "id": page.id,
        "report": number,
        "source": page.source,
        "media_type": page.media_type,
        "added": page.added,
        "head": page.head,
        "body": compress(page.body, LEVEL),
    }
    if insert(connection, schema.pages, row) is None:
        return Written(key, "known")
    if not new:
        return Written(key, "same text")
    reading = replace(kept.made.reading, report=replace(kept.made.reading.report, key=key))
    places = places_of(kept.words)
    row = {"report": number, "body": packed(reading.report), "words": pack_places(places)}
    terms.rows.add(schema.texts, [row])
    write_reading(number, replace(kept.made, reading=reading), places, kept.reader, language, terms)
    return Written(key, "added")


def write_reading(
    number: int,
    made: Made,
    places: Places,
    reader: str,
    language: Language[Any],
    terms: Postings,
) -> None:
    """Write the reading of report ``number``, which has none, into ``terms``, with all that is looked up in it."""
    terms.rows.add(schema.readings, [{"report": number, "reader": reader, **kept_of(made)}])
    write_facts(number, made.reading, places, language, terms)


def write_facts(
    number: int,
    reading: Reading,
    places: Places,
    language: Language[Any],
    terms: Postings,
) -> None:
    """Write all that is looked up in report ``number``, of which nothing is kept, into ``terms``."""
    report = reading.report
    figures = _figures(number, reading, language)
    statements = _statements(number, reading, language)
    names = _names(number, reading, language)
    events = event_rows(number, reading.events)
    for table, rows in zip(FACTS, (figures, statements, events, names), strict=True):
        terms.rows.add(table, rows)
    entries = word_entries(report.text, report.title, places)
    entries |= fact_entries(report.outlet, names, figures, statements)
    terms.add(number, size_of(places), day_of(reading), entries)


def size_of(places: Places) -> int:
    """Of how many words with a stem a text is."""
    return sum(map(bool, places[2]))


def day_of(reading: Reading) -> str | None:
    """The day on which a report was published, as far as it is known."""
    published = reading.published.value
    return published[:10] if published else None


def said(names: Iterable[str | None], language: Language[Any]) -> str:
    """The folded words of names, each once, with a space before and behind every one."""
    words = (word.folded for name in names if name for word in language.search_words(name))
    return f" {' '.join(dict.fromkeys(words))} "


def _figures(number: int, reading: Reading, language: Language[Any]) -> list[dict[str, Any]]:
    return [
        {
            "id": figure.id,
            "report": number,
            "start": figure.start,
            "end": figure.end,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "fate": figure.fate,
            "said_by": _chain(figure.authority, language),
        }
        for figure in reading.figures
    ]


def _statements(number: int, reading: Reading, language: Language[Any]) -> list[dict[str, Any]]:
    return [
        {
            "id": statement.id,
            "report": number,
            "start": statement.start,
            "end": statement.end,
            "act": statement.act,
            "said_by": _chain((statement.speaker,), language),
        }
        for statement in reading.statements
    ]


def event_rows(number: int, events: Iterable[Event]) -> list[dict[str, Any]]:
    """The events of report ``number`` as rows of their table."""
    rows = {
        event.id: {
            "id": event.id,
            "report": number,
            "start": event.start,
            "end": event.end,
            "type": event.type,
            "date": event.date,
            "status": event.status,
        }
        for event in events
    }
    return list(rows.values())


def _names(number: int, reading: Reading, language: Language[Any]) -> list[dict[str, Any]]:
    return [
        {
            "report": number,
            "actor": actor.id,
            "kind": actor.kind,
            "name": actor.name,
            "words": said(actor.names, language),
        }
        for actor in reading.actors
    ]


def _chain(links: Sequence[Link], language: Language[Any]) -> str:
    return said((part for link in links for part in (link.text, link.name)), language)


def kept_of(made: Made) -> dict[str, bytes]:
    """The columns of ``readings`` for what was read."""
    return {"body": packed(bare(made.reading)), "passed": compress(made.passed, LEVEL)}


def bare(reading: Reading) -> Reading:
    """The reading without what ``texts`` keeps of its report."""
    return replace(reading, report=replace(reading.report, text="", nodes=(), regions=(), hints=()))


def _report(connection: Connection, kept: Kept) -> tuple[int, str, bool]:
    """The number and key of the report with this text, and whether it was made now."""
    report = kept.made.reading.report
    row = {
        "text_id": report.text_id,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "day": day_of(kept.made.reading),
        "size": sum(bool(word.stem) for word in kept.words),
        "added": kept.page.added,
    }
    key, again = report.key, 1
    while (number := insert(connection, schema.reports, row | {"key": key})) is None:
        old = _of_text(connection, report.text_id)
        if old is not None:
            return *old, False
        again += 1
        key = f"{report.key}#{again}"
    return number, key, True


def _of_text(connection: Connection, text_id: str) -> tuple[int, str] | None:
    reports = schema.reports.c
    row = connection.execute(select(reports.number, reports.key).where(reports.text_id == text_id)).first()
    return (row.number, row.key) if row else None
