"""Reports into a desk: each page once, whatever else writes at the same time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from zlib import compress

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from isnad.model import Language, Link, Reading, Report, Word
from isnad.store import schema
from isnad.store.packed import LEVEL, packed
from isnad.store.places import pack_places
from isnad.store.received import Page
from isnad.store.terms import term

TITLE = 3
"""How often a word of the title counts as standing in the text once more."""

Status = Literal["added", "known", "same text", "unchanged"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is written of one report: a page that holds it, the reading, the words of its text, and what read it."""

    page: Page
    reading: Reading
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


def write(connection: Connection, kept: Kept, language: Language[Any]) -> Written:
    """Write one report in the transaction of ``connection``; a page that is kept already changes nothing."""
    page = kept.page
    old = known(connection, [page.id])
    if old:
        return Written(old[page.id], "known")
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
    if not insert(connection, schema.pages, row):
        return Written(key, "known")
    if not new:
        return Written(key, "same text")
    kept = replace(kept, reading=replace(kept.reading, report=replace(kept.reading.report, key=key)))
    connection.execute(
        schema.texts.insert().values(report=number, body=packed(kept.reading.report), words=pack_places(kept.words))
    )
    write_reading(connection, number, kept, language)
    return Written(key, "added")


def write_reading(connection: Connection, number: int, kept: Kept, language: Language[Any]) -> None:
    """Write the reading of report ``number`` with all that is looked up in it, in place of an older one."""
    for table in (schema.readings, schema.postings, schema.figures, schema.statements, schema.names):
        connection.execute(table.delete().where(table.c.report == number))
    reading = kept.reading
    connection.execute(
        schema.readings.insert().values(
            report=number, reader=kept.reader, body=packed(replace(reading, report=_bare(reading.report)))
        )
    )
    _all(connection, schema.postings, postings(number, kept, language))
    _all(connection, schema.figures, _figures(number, reading, language))
    _all(connection, schema.statements, _statements(number, reading, language))
    _all(connection, schema.names, _names(number, reading, language))


def postings(number: int, kept: Kept, language: Language[Any]) -> list[dict[str, Any]]:
    """The terms of a report: its words, those of its title more than once, and the words of its actors' names."""
    title = set((kept.reading.report.title or kept.reading.report.text.partition("\n")[0]).split())
    times: Counter[int] = Counter()
    for word in kept.words:
        if word.stem:
            times[term(word.stem)] += 1
    for word in kept.words:
        if word.stem and word.printed in title:
            times[term(word.stem)] += TITLE
            title.discard(word.printed)
    for actor in kept.reading.actors:
        for name in said(actor.names, language).split():
            times[term(name, "name")] = 1
    return [{"term": number_of, "report": number, "times": count} for number_of, count in sorted(times.items())]


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


def _bare(report: Report) -> Report:
    """The report without what ``texts`` keeps."""
    return replace(report, text="", nodes=(), regions=(), hints=())


def _report(connection: Connection, kept: Kept) -> tuple[int, str, bool]:
    """The number and key of the report with this text, and whether it was made now."""
    report = kept.reading.report
    published = kept.reading.published.value
    row = {
        "text_id": report.text_id,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "day": published[:10] if published else None,
        "size": sum(bool(word.stem) for word in kept.words),
        "added": kept.page.added,
    }
    key, again = report.key, 1
    while not insert(connection, schema.reports, row | {"key": key}):
        old = _of_text(connection, report.text_id)
        if old is not None:
            return *old, False
        again += 1
        key = f"{report.key}#{again}"
    made = _of_text(connection, report.text_id)
    assert made is not None  # noqa: S101 # it was written in this transaction
    return *made, True


def _of_text(connection: Connection, text_id: str) -> tuple[int, str] | None:
    reports = schema.reports.c
    row = connection.execute(select(reports.number, reports.key).where(reports.text_id == text_id)).first()
    return (row.number, row.key) if row else None


def insert(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Write ``row`` unless one with the same id, key or text is there, also where another writer is about to."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    insert = dialect.insert(table).values(row).on_conflict_do_nothing().returning(*table.primary_key.columns)
    return connection.execute(insert).first() is not None


def _all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)
