"""Reports and readings out of a desk."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from zlib import compress, decompress

from sqlalchemy import ColumnElement, Connection, func, select

from isnad.model import Made, Reading, Report
from isnad.store import schema
from isnad.store.packed import unpacked
from isnad.store.received import Page

EMPTY = compress(b"")

GROUP = 200
"""Readings fetched at a time: memory stays flat however many there are."""


def report(connection: Connection, key: str) -> Report | None:
    """The report of ``key`` as it was received, if it is kept."""
    found = select(schema.texts.c.body).join(schema.reports).where(schema.reports.c.key == key)
    body = connection.execute(found).scalar()
    return None if body is None else unpacked(body, Report)


def readings(connection: Connection, keys: Sequence[str] | None = None) -> Iterator[Reading]:
    """The readings of the reports of ``keys``, or of all, in the order in which they were added."""
    reports, texts, kept = schema.reports.c, schema.texts.c, schema.readings.c
    rows = (
        select(reports.number, texts.body.label("text"), kept.body)
        .join(schema.texts, texts.report == reports.number)
        .join(schema.readings, kept.report == reports.number)
        .order_by(reports.number)
    )
    for part in _parts(connection, keys):
        for row in connection.execute(rows.where(part)):
            yield replace(unpacked(row.body, Reading), report=unpacked(row.text, Report))


def _parts(connection: Connection, keys: Sequence[str] | None) -> Iterator[ColumnElement[bool]]:
    """Which reports are fetched at a time: those of ``keys``, or all, by their numbers."""
    number = schema.reports.c.number
    numbers = [one for one, _ in _numbered(connection, keys)] if keys is not None else []
    for first in range(0, len(numbers), GROUP):
        yield number.in_(numbers[first : first + GROUP])
    last = -1
    while keys is None:
        some = select(number).where(number > last).order_by(number).limit(GROUP)
        found = connection.execute(some).scalars().all()
        if not found:
            return
        yield number.between(found[0], found[-1])
        last = found[-1]


def _numbered(connection: Connection, keys: Sequence[str]) -> list[tuple[int, str]]:
    """The numbers of those of ``keys`` whose reports are kept, each with its key, in order."""
    reports = schema.reports.c
    rows, wanted = select(reports.number, reports.key), list(dict.fromkeys(keys))
    found: list[tuple[int, str]] = []
    for first in range(0, len(wanted), GROUP):
        some = rows.where(reports.key.in_(wanted[first : first + GROUP]))
        found += [(row.number, row.key) for row in connection.execute(some)]
    return sorted(found)


def made(connection: Connection, keys: Sequence[str]) -> list[Made]:
    """What was read of the reports of ``keys``, in the order in which they were added."""
    reports, kept = schema.reports.c, schema.readings.c
    rows = select(reports.key, kept.passed).join(schema.readings, kept.report == reports.number)
    passed = {row.key: row.passed for row in connection.execute(rows.where(reports.key.in_(keys)))}
    return [Made(reading, decompress(passed[reading.report.key] or EMPTY)) for reading in readings(connection, keys)]


def present(connection: Connection, keys: Sequence[str]) -> list[str]:
    """Those of ``keys`` whose reports are kept, in the order in which they were added."""
    return [key for _, key in _numbered(connection, keys)]


def pages(connection: Connection, key: str) -> list[Page]:
    """The pages as received that hold the report of ``key``, in the order of their arrival."""
    found = (
        select(schema.pages)
        .join(schema.reports)
        .where(schema.reports.c.key == key)
        .order_by(schema.pages.c.added, schema.pages.c.id)
    )
    return [
        Page(decompress(row.body), row.source, row.media_type, row.added, row.head) for row in connection.execute(found)
    ]


def count(connection: Connection) -> int:
    """How many reports are kept."""
    return connection.execute(select(func.count()).select_from(schema.reports)).scalar_one()
