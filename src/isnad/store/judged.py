"""What people decided, kept beside the readings and never changed by them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, select

from isnad.model import Fact, Judgement, facts_of
from isnad.store import schema
from isnad.store.read import readings
from isnad.store.rows import insert

_AT_ONCE = 500
"""Ids named in one statement: databases take some thousand values at most."""


def judge(connection: Connection, judgement: Judgement) -> bool:
    """Keep a judgement; whether it was new."""
    return insert(connection, schema.judgements, asdict(judgement) | {"id": judgement.id}) is not None


def keep(connection: Connection, facts: Iterable[Fact]) -> None:
    """Keep what judged facts are, for the day on which they are read otherwise."""
    known = {fact.id: fact for fact in facts}
    there = _read(connection, sorted(known))
    columns = schema.judged_facts.c.keys()
    for fact in known.values():
        row = {name: getattr(fact, name) for name in columns}
        # The report may have come under another key: on this desk somebody else's was taken.
        insert(connection, schema.judged_facts, row | {"report": there.get(fact.id, fact.report)})


def judgements(connection: Connection) -> list[Judgement]:
    """All judgements, the oldest first."""
    return _ordered(connection.execute(select(schema.judgements)))


def judgements_on_one(connection: Connection, names: Sequence[str]) -> list[Judgement]:
    """The judgements on one fact alone, of these facts, the oldest first."""
    table = schema.judgements
    rows = select(table).where(table.c.other == "")
    return _ordered(row for some in _parts(names) for row in connection.execute(rows.where(table.c.fact.in_(some))))


def _ordered(rows: Iterable[Any]) -> list[Judgement]:
    found = [Judgement(**{name: getattr(row, name) for name in Judgement.__slots__}) for row in rows]
    # The stores order letters and signs each in its own way.
    return sorted(found, key=lambda item: (item.at, item.id))


def facts_in(connection: Connection, keys: Sequence[str]) -> list[Fact]:
    """The facts of the reports of ``keys`` that were judged, as they were."""
    table = schema.judged_facts
    rows = (row for some in _parts(keys) for row in connection.execute(select(table).where(table.c.report.in_(some))))
    return [Fact(**row._mapping) for row in rows]  # noqa: SLF001 # the public name of a row's mapping


def facts(connection: Connection, names: Iterable[str]) -> dict[str, Fact]:
    """The facts of these ids: those that are read here, and those that were when they were judged."""
    wanted = sorted(names)
    there = _read(connection, wanted)
    found = {name: replace(fact, read=name in there) for name, fact in _kept(connection, wanted).items()}
    missing = [name for name in wanted if name in there and name not in found]
    keys = sorted({there[name] for name in missing})
    for some in _parts(keys):
        for reading in readings(connection, some):
            found |= facts_of(reading, missing)
    return found


def _kept(connection: Connection, names: Sequence[str]) -> dict[str, Fact]:
    table = schema.judged_facts
    rows = (row for some in _parts(names) for row in connection.execute(select(table).where(table.c.id.in_(some))))
    return {row.id: Fact(**row._mapping) for row in rows}  # noqa: SLF001 # the public name of a row's mapping


def _read(connection: Connection, names: Sequence[str]) -> dict[str, str]:
    """The facts that are read here, each with the key of its report."""
    tables = ((schema.figures, "id"), (schema.statements, "id"), (schema.events, "id"), (schema.names, "actor"))
    found: dict[str, str] = {}
    for some in _parts(names):
        for table, column in tables:
            name = table.c[column]
            rows = select(name, schema.reports.c.key).join(schema.reports).where(name.in_(some))
            found |= {row[0]: row[1] for row in connection.execute(rows)}
    return found


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[first : first + _AT_ONCE] for first in range(0, len(names), _AT_ONCE))
