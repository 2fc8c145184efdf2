"""Which reports the index leaves for a query, the best first; counted here and not by the store, so that all stores agree."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log
from operator import itemgetter

from sqlalchemy import Connection, literal, select

from isnad.store import schema
from isnad.store.entries import Asked
from isnad.store.lists import BLOCK, PostingList, lists_of
from isnad.store.postings import Block, block_rows, day_number

K1, B = 1.2, 0.75
"""The two numbers of BM25 (Robertson and Zaragoza 2009), as they are mostly set."""

LATEST = 99999999


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the index is asked: terms of words that weigh, terms that only must be there, forms, and days (both included)."""

    words: Sequence[int]
    others: Sequence[int] = ()
    forms: Sequence[Asked] = ()
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that may answer: its number, 1000 times its BM25, and its day as a number."""

    number: int
    score: int
    day: int


Lists = Mapping[int, Mapping[int, PostingList]]
"""Posting lists by block and term."""


def candidates(connection: Connection, wanted: Wanted) -> Iterator[list[Candidate]]:
    """The reports that may be ``wanted``, in groups that neither score nor day tells apart, the best and newest first.

    No report that is wanted is left out. One that comes may yet have the words in other places than side by side,
    which is found out in one of some ten thousand cases.
    """
    # The lists come first: of a report that is written meanwhile, what is needed later is there then.
    lists = posting_lists(connection, {*wanted.words, *wanted.others}, forms=bool(wanted.forms))
    blocks = block_rows(connection)
    found = _ranked(lists, blocks, wanted)
    for _, group in groupby(found, key=itemgetter(0, 1)):
        together = [
            Candidate(number, score, day)
            for score, day, number in group
            if not wanted.forms or _stand(lists[number // BLOCK], number % BLOCK, wanted.forms)
        ]
        if together:
            yield together


def posting_lists(connection: Connection, terms: Collection[int], *, forms: bool = False) -> Lists:
    """The posting lists of ``terms``, with their forms only where these are asked for."""
    if not terms:
        return {}
    table = schema.lists.c
    numbers = connection.execute(select(schema.blocks.c.block)).scalars().all()
    rows = select(table.block, table.term, table.body, table.forms if forms else literal(b"").label("forms"))
    found = connection.execute(rows.where(table.block.in_(numbers), table.term.in_(terms)))
    return lists_of([tuple(row) for row in found])


def _ranked(lists: Lists, blocks: Mapping[int, Block], wanted: Wanted) -> list[tuple[int, int, int]]:
    """Score, day and number of all reports with all terms within the days, in the order of the answer."""
    many = sum(block.many for block in blocks.values())
    within = _Within(wanted) if wanted.since or wanted.until else None
    mean = max(1.0, sum(block.words for block in blocks.values()) / max(1, many))
    weights = {term: _rarity(many, _held(lists, term)) for term in wanted.words}
    terms = {*wanted.words, *wanted.others}
    found: list[tuple[int, int, int]] = []
    for number, block in blocks.items():
        here = lists.get(number, {})
        if not all(term in here for term in terms):
            continue
        places = _in_all([here[term] for term in terms], block)
        if within:
            places = [place for place in places if within.holds(block.days[place])]
        first = number * BLOCK
        scores = _scores(places, here, block, weights, mean) if weights else [0] * len(places)
        found += zip(scores, (block.days[place] for place in places), (first + place for place in places), strict=True)
    found.sort(reverse=True)
    return found


def _in_all(several: Sequence[PostingList], block: Block) -> list[int]:
    """The places that stand in all lists; without lists, all that are there."""
    if not several:
        return [place for place, size in enumerate(block.sizes) if size]
    shortest, *others = sorted(several, key=lambda item: len(item.places))
    return (
        sorted(set(shortest.places).intersection(*(item.places for item in others)))
        if others
        else list(shortest.places)
    )


def _scores(
    places: Sequence[int], here: Mapping[int, PostingList], block: Block, weights: Mapping[int, float], mean: float
) -> list[int]:
    """1000 times the BM25 of the reports at ``places``."""
    lengths = [K1 * (1 - B + B * (block.sizes[place] - 1) / mean) for place in places]
    sums = [0.0] * len(places)
    for term, weight in weights.items():
        times = here[term].times_at(places)
        sums = [
            score + weight * (many * (K1 + 1) / (many + length))
            for score, many, length in zip(sums, times, lengths, strict=True)
        ]
    return [round(score * 1000) for score in sums]


def _held(lists: Lists, term: int) -> int:
    return sum(len(here[term].places) for here in lists.values() if term in here)


def _rarity(many: int, held: int) -> float:
    return log(1 + (many - held + 0.5) / (held + 0.5))


class _Within:
    """The days that are asked for: those known whole, to the month, and to the year."""

    __slots__ = ("_bounds",)

    def __init__(self, wanted: Wanted) -> None:
        since = day_number(wanted.since)
        until = day_number(wanted.until, LATEST) if wanted.until else LATEST
        self._bounds = {rest: (since // rest, until // rest) for rest in (1, 100, 10_000)}

    def holds(self, day: int) -> bool:
        """Whether a day may be one of them; one that is known to its month or year alone, if any day of it may."""
        rest = 1 if day % 100 else 100 if day % 10_000 else 10_000
        first, last = self._bounds[rest]
        return day > 0 and first <= day // rest <= last


def _stand(here: Mapping[int, PostingList], place: int, asked: Sequence[Asked]) -> bool:
    """Whether the words may stand in the report at ``place`` as they are asked for."""
    return all(here[each.term].may_be(place, each) for each in asked)
