"""The actors, figures and statements that a query asks for: in which of some reports they are, and where."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, or_, select

from isnad.model import Figure, Language, Query, Span, Statement
from isnad.store import schema
from isnad.store.packed import unpacked

MOST = 1024
"""Reports named in one statement: databases take some thousand values at most."""


class Mentioned(msgspec.Struct):
    """Of an actor in a reading, what tells where it is named."""

    id: str
    mentions: tuple[Span, ...]


class Facts(msgspec.Struct):
    """Of a reading, or of what answers a query in it, the actors, the figures and the statements."""

    actors: tuple[Mentioned, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()

    def spans(self) -> Iterator[Span]:
        """Where they stand."""
        yield from (mention for actor in self.actors for mention in actor.mentions)
        yield from (Span(figure.start, figure.end) for figure in self.figures)
        yield from (Span(statement.start, statement.end) for statement in self.statements)


NOTHING = Facts()


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


def answers(connection: Connection, numbers: Sequence[int], query: Query, language: Language[Any]) -> dict[int, Facts]:
    """The actors, figures and statements of each of the reports that meet what ``query`` asks of them."""
    met: dict[int, set[str]] = {}
    for table, conditions in _asked(query, language):
        rows = select(table.c.report, table.c.actor if table is schema.names else table.c.id)
        for number, name in connection.execute(rows.where(table.c.report.in_(numbers), *conditions)):
            met.setdefault(number, set()).add(name)
    if not met:
        return {}
    table = schema.readings
    found = connection.execute(select(table.c.report, table.c.body).where(table.c.report.in_(met)))
    return {row.report: _met(unpacked(row.body, Facts), met[row.report]) for row in found}


def _met(facts: Facts, names: set[str]) -> Facts:
    return Facts(
        tuple(actor for actor in facts.actors if actor.id in names),
        tuple(figure for figure in facts.figures if figure.id in names),
        tuple(statement for statement in facts.statements if statement.id in names),
    )


def _asked(query: Query, language: Language[Any]) -> Iterator[tuple[Table, list[ColumnElement[bool]]]]:
    """The tables that are asked, with what one row of each must meet."""
    by = [word.folded for word in language.search_words(query.by)]
    if query.actor:
        yield schema.names, _said(schema.names.c.words, [word.folded for word in language.search_words(query.actor)])
    if query.asks_figure:
        yield schema.figures, [*_figure(query), *_sound(schema.figures, query), *_said(schema.figures.c.said_by, by)]
    if query.asks_statement:
        statement = schema.statements.c
        act = [statement.act == query.act] if query.act else []
        yield schema.statements, [*act, *_sound(schema.statements, query), *_said(statement.said_by, by)]


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


def _sound(table: Table, query: Query) -> list[ColumnElement[bool]]:
    return [table.c.id.not_in(sorted(query.without))] if query.without else []


def _said(column: ColumnElement[str], words: Sequence[str]) -> list[ColumnElement[bool]]:
    return [column.contains(f" {word} ", autoescape=True) for word in words]
