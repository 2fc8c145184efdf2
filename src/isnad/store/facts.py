"""The actors, figures and statements that a query asks for: in which of some reports they are, and where."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, or_, select

from isnad.model import Language, Query, Span
from isnad.store import schema
from isnad.store.packed import unpacked

MOST = 1024
"""Reports named in one statement: databases take some thousand values at most."""


class Mentioned(msgspec.Struct):
    """Of an actor in a reading, what tells where it is named."""

    id: str
    mentions: tuple[Span, ...]


class Actors(msgspec.Struct):
    """Of a reading, its actors alone."""

    actors: tuple[Mentioned, ...]


def meeting(connection: Connection, numbers: Sequence[int], query: Query, language: Language[Any]) -> set[int]:
    """Those of the reports in which one actor, one figure and one statement meet all that ``query`` asks of it."""
    left = set(numbers)
    for table, conditions in _asked(query, language):
        some = sorted(left)
        left = set()
        for first in range(0, len(some), MOST):
            here = table.c.report.in_(some[first : first + MOST])
            left |= set(connection.execute(select(table.c.report).where(here, *conditions).distinct()).scalars())
    return left


def spans(
    connection: Connection, numbers: Sequence[int], query: Query, language: Language[Any]
) -> dict[int, list[Span]]:
    """Where the actors, figures and statements that are asked for stand in each of the reports."""
    found: dict[int, list[Span]] = {}
    for table, conditions in _asked(query, language):
        here = table.c.report.in_(numbers)
        if table is schema.names:
            rows = connection.execute(select(table.c.report, table.c.actor).where(here, *conditions))
            for number, mentions in _mentions(connection, {(row.report, row.actor) for row in rows}):
                found.setdefault(number, []).extend(mentions)
        else:
            for row in connection.execute(select(table.c.report, table.c.start, table.c.end).where(here, *conditions)):
                found.setdefault(row.report, []).append(Span(row.start, row.end))
    return found


def _mentions(connection: Connection, actors: set[tuple[int, str]]) -> Iterator[tuple[int, list[Span]]]:
    table = schema.readings.c
    rows = select(table.report, table.body).where(table.report.in_({number for number, _ in actors}))
    for row in connection.execute(rows):
        for actor in unpacked(row.body, Actors).actors:
            if (row.report, actor.id) in actors:
                yield row.report, list(actor.mentions)


def _asked(query: Query, language: Language[Any]) -> Iterator[tuple[Table, list[ColumnElement[bool]]]]:
    """The tables that are asked, with what one row of each must meet."""
    by = [word.folded for word in language.search_words(query.by)]
    if query.actor:
        yield schema.names, _said(schema.names.c.words, [word.folded for word in language.search_words(query.actor)])
    if query.asks_figure:
        yield schema.figures, [*_figure(query), *_said(schema.figures.c.said_by, by)]
    if query.asks_statement:
        statement = schema.statements.c
        act = [statement.act == query.act] if query.act else []
        yield schema.statements, [*act, *_said(statement.said_by, by)]


def _figure(query: Query) -> Iterator[ColumnElement[bool]]:
    figure = schema.figures.c
    if query.unit:
        yield figure.unit == query.unit
    if query.fate:
        yield figure.fate == query.fate
    if query.least is not None:
        yield or_(figure.high >= query.least, and_(figure.high.is_(None), figure.low.is_not(None)))
    if query.most is not None:
        yield or_(figure.low <= query.most, and_(figure.low.is_(None), figure.high.is_not(None)))


def _said(column: ColumnElement[str], words: Sequence[str]) -> list[ColumnElement[bool]]:
    return [column.contains(f" {word} ", autoescape=True) for word in words]
