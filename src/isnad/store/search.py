"""Reports that answer a query, the best first; the same answers and the same order on every store."""

from collections.abc import Iterator, Sequence
from math import log
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Select, and_, case, cast, exists, func, literal, or_, select

from isnad.model import Found, Language, Query, Report, Span, Word
from isnad.store import schema
from isnad.store.packed import unpacked
from isnad.store.places import Places, unpack_places
from isnad.store.snippets import snippets
from isnad.store.terms import term

K1, B = 1.2, 0.75
"""The two numbers of BM25 (Robertson and Zaragoza 2009), as they are mostly set."""

BATCH = 200
"""Reports looked at at a time where the index alone cannot tell."""

MOST = 5000
"""Reports looked at in all, so that no query runs for ever."""


def search(connection: Connection, query: Query, language: Language[Any]) -> list[Found]:
    """At most ``query.limit`` reports that meet all that ``query`` asks for.

    They are ordered by how well the words fit (BM25), the newer first where that is the same, then by key.
    """
    asked = language.search_words(query.words)
    if query.words.strip() and not any(word.stem for word in asked):
        return []
    found: list[Found] = []
    for row in _rows(connection, query, asked, language):
        report = unpacked(row.body, Report)
        spans = _facts(connection, row.number, query, language)
        shown = _found(row, report.text, asked, query, spans)
        if shown is not None:
            found.append(shown)
        if len(found) >= query.limit:
            break
    return found


def _rows(connection: Connection, query: Query, asked: Sequence[Word], language: Language[Any]) -> Iterator[Any]:
    chosen = _select(connection, query, asked, language)
    size = BATCH if query.exact else query.limit
    for first in range(0, MOST, size):
        rows = connection.execute(chosen.limit(size).offset(first)).all()
        yield from rows
        if len(rows) < size or not query.exact:
            return


def _select(connection: Connection, query: Query, asked: Sequence[Word], language: Language[Any]) -> Select[Any]:
    reports, texts = schema.reports.c, schema.texts.c
    stems = tuple(dict.fromkeys(word.stem for word in asked if word.stem))
    if stems:
        best = _best(connection, stems)
        score = best.c.score
        chosen = select(
            reports.number, reports.key, reports.title, reports.outlet, reports.day, texts.body, texts.words, score
        )
        chosen = chosen.join(best, best.c.report == reports.number)
    else:
        score = literal(0.0).label("score")
        chosen = select(
            reports.number, reports.key, reports.title, reports.outlet, reports.day, texts.body, texts.words, score
        )
    chosen = chosen.join(schema.texts, texts.report == reports.number)
    for condition in _conditions(query, language):
        chosen = chosen.where(condition)
    return chosen.order_by(score.desc(), func.coalesce(reports.day, "").desc(), reports.key)


def _best(connection: Connection, stems: Sequence[str]) -> Any:
    """The reports in which all ``stems`` stand, with their BM25."""
    posting = schema.postings.c
    terms = [term(stem) for stem in stems]
    many, words = connection.execute(select(func.count(), func.sum(schema.reports.c.size))).one()
    counted = select(posting.term, func.count()).where(posting.term.in_(terms)).group_by(posting.term)
    held: dict[int, int] = {row[0]: row[1] for row in connection.execute(counted)}
    mean = max(1.0, (words or 0) / max(1, many))
    weight = case(*((posting.term == number, _rarity(many, held.get(number, 0))) for number in terms), else_=0.0)
    times = cast(posting.times, Float)
    heavy = times * (K1 + 1) / (times + K1 * (1 - B + B * cast(schema.reports.c.size, Float) / mean))
    score = func.round(cast(func.sum(weight * heavy) * 1000, Float)).label("score")
    return (
        select(posting.report, score)
        .join(schema.reports, schema.reports.c.number == posting.report)
        .where(posting.term.in_(terms))
        .group_by(posting.report)
        .having(func.count() == len(terms))
        .subquery()
    )


def _rarity(many: int, held: int) -> float:
    return round(log(1 + (many - held + 0.5) / (held + 0.5)), 9)


def _conditions(query: Query, language: Language[Any]) -> Iterator[ColumnElement[bool]]:
    reports = schema.reports.c
    if query.outlet:
        yield func.lower(reports.outlet) == query.outlet.lower()
    if query.since:
        yield reports.day >= query.since
    if query.until:
        # A day known to its month or year alone lies within the bounds if any day of it may.
        yield reports.day <= query.until
    if query.actor:
        yield from _named(query.actor, language)
    if query.asks_figure:
        yield reports.number.in_(select(schema.figures.c.report).where(*_figure(query, language)))
    if query.asks_statement:
        yield reports.number.in_(select(schema.statements.c.report).where(*_statement(query, language)))


def _named(actor: str, language: Language[Any]) -> Iterator[ColumnElement[bool]]:
    words = [word.folded for word in language.search_words(actor)]
    number, posting = schema.reports.c.number, schema.postings.c
    for word in words:
        yield number.in_(select(posting.report).where(posting.term == term(word, "name")))
    # The index tells that the words are borne in the report; only the names tell that one actor bears them all.
    yield exists().where(schema.names.c.report == number, *_said(schema.names.c.words, words))


def _figure(query: Query, language: Language[Any]) -> list[ColumnElement[bool]]:
    figure = schema.figures.c
    told: list[ColumnElement[bool]] = []
    if query.unit:
        told.append(figure.unit == query.unit)
    if query.fate:
        told.append(figure.fate == query.fate)
    if query.least is not None:
        told.append(or_(figure.high >= query.least, and_(figure.high.is_(None), figure.low.is_not(None))))
    if query.most is not None:
        told.append(or_(figure.low <= query.most, and_(figure.low.is_(None), figure.high.is_not(None))))
    if query.by:
        told += _said(figure.said_by, [word.folded for word in language.search_words(query.by)])
    return told


def _statement(query: Query, language: Language[Any]) -> list[ColumnElement[bool]]:
    statement = schema.statements.c
    told: list[ColumnElement[bool]] = []
    if query.act is not None:
        told.append(statement.act == query.act)
    if query.by:
        told += _said(statement.said_by, [word.folded for word in language.search_words(query.by)])
    return told


def _said(column: ColumnElement[str], words: Sequence[str]) -> list[ColumnElement[bool]]:
    return [column.contains(f" {word} ", autoescape=True) for word in words]


def _facts(connection: Connection, number: int, query: Query, language: Language[Any]) -> list[Span]:
    """Where the figures and statements that were asked for stand in one report."""
    spans: list[Span] = []
    if query.asks_figure:
        figure = schema.figures.c
        here = figure.report == number
        rows = connection.execute(select(figure.start, figure.end).where(here, *_figure(query, language)))
        spans += [Span(row.start, row.end) for row in rows]
    if query.asks_statement:
        statement = schema.statements.c
        here = statement.report == number
        rows = connection.execute(select(statement.start, statement.end).where(here, *_statement(query, language)))
        spans += [Span(row.start, row.end) for row in rows]
    return sorted(spans)


def _found(row: Any, text: str, asked: Sequence[Word], query: Query, facts: list[Span]) -> Found | None:
    marks: list[Span] = []
    if asked:
        places = unpack_places(row.words)
        marks = _exact(text, places, asked) if query.exact else _like(places, asked)
    if query.exact and asked and not marks:
        return None
    shown = snippets(text, sorted({*marks, *facts}))
    return Found(row.key, row.title, row.outlet, row.day, row.score / 1000, shown)


def _like(places: Places, asked: Sequence[Word]) -> list[Span]:
    terms = {term(word.stem) for word in asked if word.stem}
    return [Span(start, end) for start, end, number in zip(*places, strict=True) if number in terms]


def _exact(text: str, places: Places, asked: Sequence[Word]) -> list[Span]:
    """Where the words stand just as asked for, side by side."""
    wanted = [word.printed for word in _as_printed(asked)]
    size = len(wanted)
    # What a name also goes by stands over the same characters, before its first word.
    starts, ends, _ = places
    own = [at for at in range(len(starts)) if at + 1 == len(starts) or starts[at + 1] != starts[at]]
    printed = [text[starts[at] : ends[at]] for at in own]
    return [
        Span(starts[own[at]], ends[own[at + size - 1]])
        for at in range(len(own) - size + 1)
        if printed[at : at + size] == wanted
    ]


def _as_printed(words: Sequence[Word]) -> list[Word]:
    """The words without what some of them also go by."""
    return [word for at, word in enumerate(words) if at + 1 == len(words) or words[at + 1].start != word.start]
