"""The numbered steps that bring a database to the newest tables, each in one transaction."""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, Engine, inspect, select, text

from isnad.model import Event
from isnad.store.packed import unpacked
from isnad.store.reindex import index_kept
from isnad.store.schema import (
    METADATA,
    blocks,
    changes,
    events,
    former,
    judged_facts,
    judgements,
    lists,
    marks,
    pages,
    readings,
    versions,
    visits,
)
from isnad.store.write import event_rows


def _first(connection: Connection) -> None:
    METADATA.create_all(connection)


def _heads(connection: Connection) -> None:
    if "head" not in {column["name"] for column in inspect(connection).get_columns(pages.name)}:
        connection.execute(text("ALTER TABLE pages ADD COLUMN head TEXT NOT NULL DEFAULT ''"))


def _visits(connection: Connection) -> None:
    visits.create(connection, checkfirst=True)


def _changes(connection: Connection) -> None:
    for table in (marks, changes):
        table.create(connection, checkfirst=True)


def _judgements(connection: Connection) -> None:
    judgements.create(connection, checkfirst=True)


class _Told(msgspec.Struct):
    """Of a reading its events."""

    events: list[Event]


def _events(connection: Connection) -> None:
    for table in (events, judged_facts):
        table.create(connection, checkfirst=True)
    last = -1
    rows = select(readings.c.report, readings.c.body).order_by(readings.c.report).limit(_AT_ONCE)
    while found := connection.execute(rows.where(readings.c.report > last)).all():
        last = found[-1].report
        if made := [row for one in found for row in event_rows(one.report, unpacked(one.body, _Told).events)]:
            connection.execute(events.insert(), made)


_AT_ONCE = 200
"""Readings fetched at a time."""


def _passed(connection: Connection) -> None:
    if "passed" not in {column["name"] for column in inspect(connection).get_columns(readings.name)}:
        kind = readings.c.passed.type.compile(connection.dialect)
        connection.execute(text(f"ALTER TABLE readings ADD COLUMN passed {kind}"))


def _former(connection: Connection) -> None:
    former.create(connection, checkfirst=True)


def _lists(connection: Connection) -> None:
    for table in (lists, blocks):
        table.create(connection, checkfirst=True)
    index_kept(connection)
    connection.execute(text("DROP TABLE IF EXISTS postings"))
    # The lists answer what these were for, and a store that may choose between indexes at times takes the worse one.
    for index in ("figures_unit", "figures_fate", "ix_statements_act"):
        connection.execute(text(f"DROP INDEX IF EXISTS {index}"))


def _judged(connection: Connection) -> None:
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_judged_facts_report ON judged_facts (report)"))


def _said(connection: Connection) -> None:
    """Who says what changed, where that stands, and against how many."""
    there = {column["name"] for column in inspect(connection).get_columns(changes.name)}
    for name, kind in (
        ("said_by", "TEXT NOT NULL DEFAULT ''"),
        ("start", "INTEGER NOT NULL DEFAULT 0"),
        ("end", "INTEGER NOT NULL DEFAULT 0"),
        ("more", "INTEGER NOT NULL DEFAULT 0"),
    ):
        if name not in there:
            connection.execute(text(f'ALTER TABLE changes ADD COLUMN "{name}" {kind}'))


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first,
    _heads,
    _visits,
    _changes,
    _judgements,
    _events,
    _passed,
    _former,
    _lists,
    _judged,
    _said,
)
"""The steps in order; the number of a step is its place, from 1. A step that was handed out is never changed."""

_LOCK = 0x69736E6164
"""The key of PostgreSQL's lock on migrating: two processes that open a new desk make its tables once."""


def migrate(engine: Engine) -> int:
    """Run the steps that ``engine``'s database lacks; the number of the newest one.

    Raises ``ValueError`` where the database is newer than this isnad, or holds tables of something else.
    """
    with engine.connect() as connection:
        if _number(connection) == len(MIGRATIONS):
            return len(MIGRATIONS)
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # The driver opens transactions late; a writer that comes second must wait before it looks.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        done = _number(connection)
        if done > len(MIGRATIONS):
            raise ValueError(f"it was made by a newer isnad (tables {done}, here {len(MIGRATIONS)}); install that one")
        for number, step in enumerate(MIGRATIONS[done:], done + 1):
            step(connection)
            connection.execute(versions.insert().values(number=number, applied=datetime.now(UTC).isoformat()))
        connection.commit()
    return len(MIGRATIONS)


def _number(connection: Connection) -> int:
    """The number of the newest step that was run; 0 where the database is empty."""
    there = set(inspect(connection).get_table_names())
    if versions.name in there:
        numbers = connection.execute(select(versions.c.number)).scalars().all()
        return max(numbers, default=0)
    if there & set(METADATA.tables):
        raise ValueError("it holds tables that isnad did not make; give another database")
    return 0
