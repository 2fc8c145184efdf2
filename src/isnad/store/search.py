"""Reports that answer a query, the best first; the same answers and the same order on every store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, select

from isnad.model import Found, Language, Query, Span, Word
from isnad.store import schema
from isnad.store.candidates import Candidate, Wanted, candidates
from isnad.store.entries import asked_forms, outlet_term
from isnad.store.facts import NOTHING, answers, meeting
from isnad.store.places import Places, printed
from isnad.store.snippets import snippets
from isnad.store.terms import term
from isnad.store.texts import Texts, texts

LEAST, MOST = 64, 1024
"""Reports looked at at a time where the index alone cannot tell: few at first, then more and more."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A report that answers."""

    number: int
    key: str
    title: str | None
    outlet: str | None
    day: str | None
    score: int


def search(connection: Connection, query: Query, language: Language[Any]) -> list[Found]:
    """At most ``query.limit`` reports, behind the first ``query.offset``, that meet all that ``query`` asks for.

    They are ordered by how well the words fit (BM25), the newer first where that is the same, then by key.
    """
    asked = language.search_words(query.words)
    if query.words.strip() and not any(word.stem for word in asked):
        return []
    hits = _hits(connection, query, asked, language)
    seen: Texts = {}
    if query.exact and asked:
        hits = _as_printed(connection, hits, asked, seen)
    chosen = list(islice(hits, query.offset, query.offset + query.limit))
    missing = [hit.number for hit in chosen if hit.number not in seen]
    return _shown(connection, chosen, asked, query, language, seen | texts(connection, missing))


def wanted(query: Query, asked: Sequence[Word], language: Language[Any]) -> Wanted:
    """What the index is asked for ``query``, whose words are ``asked``."""
    others = {term(word.folded, "name") for word in language.search_words(query.actor)}
    others |= {term(word.folded, "by") for word in language.search_words(query.by)}
    others |= {outlet_term(query.outlet)} if query.outlet else set()
    others |= {term(query.unit, "unit")} if query.unit else set()
    others |= {term(query.fate, "fate")} if query.fate else set()
    others |= {term(query.act, "act")} if query.act else set()
    words = tuple(dict.fromkeys(term(word.stem) for word in asked if word.stem))
    forms = asked_forms([(word.printed, term(word.stem) if word.stem else 0) for word in _own(asked)])
    return Wanted(words, sorted(others), forms if query.exact else (), query.since, query.until)


def _hits(connection: Connection, query: Query, asked: Sequence[Word], language: Language[Any]) -> Iterator[_Hit]:
    """The reports that answer, but for words just as printed, in order."""
    for group in _groups(candidates(connection, wanted(query, asked, language))):
        passed = meeting(connection, [item.number for item in group], query, language)
        rows = _rows(connection, sorted(passed))
        kept = [(item, rows[item.number]) for item in group if item.number in passed]
        for item, row in sorted(kept, key=lambda pair: (-pair[0].score, -pair[0].day, pair[1].key)):
            if not query.outlet or (row.outlet or "").casefold() == query.outlet.casefold():
                yield _Hit(row.number, row.key, row.title, row.outlet, row.day, item.score)


def _groups(found: Iterator[list[Candidate]]) -> Iterator[list[Candidate]]:
    """Candidates in groups that grow; those that the index cannot tell apart stay together."""
    size, group = LEAST, list[Candidate]()
    for together in found:
        group += together
        if len(group) >= size:
            yield group
            size, group = min(2 * size, MOST), []
    if group:
        yield group


def _rows(connection: Connection, numbers: Sequence[int]) -> dict[int, Any]:
    table = schema.reports.c
    rows = select(table.number, table.key, table.title, table.outlet, table.day)
    found = (
        connection.execute(rows.where(table.number.in_(numbers[first : first + MOST])))
        for first in range(0, len(numbers), MOST)
    )
    return {row.number: row for row in chain.from_iterable(found)}


def _as_printed(connection: Connection, hits: Iterator[_Hit], asked: Sequence[Word], seen: Texts) -> Iterator[_Hit]:
    """Those in whose texts the words stand just as asked for, side by side: the index told it but for chance.

    Their texts go into ``seen``.
    """
    while group := list(islice(hits, LEAST // 2)):
        found = texts(connection, [hit.number for hit in group])
        for hit in group:
            if _exact(*found[hit.number], asked):
                seen[hit.number] = found[hit.number]
                yield hit


def _shown(
    connection: Connection,
    hits: Sequence[_Hit],
    asked: Sequence[Word],
    query: Query,
    language: Language[Any],
    kept: Texts,
) -> list[Found]:
    if not hits:
        return []
    numbers = [hit.number for hit in hits]
    met = answers(connection, numbers, query, language)
    found = []
    for hit in hits:
        text, places = kept[hit.number]
        words = _exact(text, places, asked) if query.exact else _like(places, asked)
        facts = met.get(hit.number, NOTHING)
        shown = snippets(text, sorted({*words, *facts.spans()}))
        made = Found(hit.key, hit.title, hit.outlet, hit.day, hit.score / 1000, shown)
        found.append(replace(made, figures=facts.figures, statements=facts.statements))
    return found


def _like(places: Places, asked: Sequence[Word]) -> list[Span]:
    terms = {term(word.stem) for word in asked if word.stem}
    return [Span(start, end) for start, end, number in zip(*places, strict=True) if number in terms]


def _exact(text: str, places: Places, asked: Sequence[Word]) -> list[Span]:
    """Where the words stand just as asked for, side by side."""
    starts, ends, _ = places
    own, phrase = printed(places), [word.printed for word in _own(asked)]
    words, size = [text[starts[at] : ends[at]] for at in own], len(phrase)
    if not size:
        return []
    return [
        Span(starts[own[at]], ends[own[at + size - 1]])
        for at in range(len(own) - size + 1)
        if words[at : at + size] == phrase
    ]


def _own(words: Sequence[Word]) -> list[Word]:
    """The words without what some of them also go by."""
    return [word for at, word in enumerate(words) if at + 1 == len(words) or words[at + 1].start != word.start]
