"""Reports that share words with one that is looked at, found through the index of words."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest

from sqlalchemy import Connection, select

from isnad.store import schema
from isnad.store.candidates import posting_lists
from isnad.store.lists import BLOCK
from isnad.store.terms import term

MOST = 1_000
"""Reports that one search gives at most."""

_SCALE = 1_000_000


@dataclass(frozen=True, slots=True)
class Sharing:
    """A report by its key, its day as the desk knows it, and what the words that it shares come to."""

    key: str
    day: str | None
    share: float


def sharing(connection: Connection, weights: Mapping[str, float], least: float) -> list[Sharing]:
    """The reports whose words among the stems of ``weights`` come to ``least`` or more, those with the most first."""
    # Whole numbers come to the same sum in whatever order they are added.
    terms = {term(stem): round(weight * _SCALE) for stem, weight in weights.items()}
    found = []
    for block, here in posting_lists(connection, terms).items():
        totals = [0] * BLOCK
        for number, made in here.items():
            weight = terms[number]
            for place in made.places:
                totals[place] += weight
        first, limit = block * BLOCK, round(least * _SCALE)
        found += [(total, first + place) for place, total in enumerate(totals) if total and total >= limit]
    best = {number: total for total, number in nlargest(MOST, found)}
    table = schema.reports.c
    rows = connection.execute(select(table.number, table.key, table.day).where(table.number.in_(best)))
    several = [Sharing(row.key, row.day, best[row.number] / _SCALE) for row in rows]
    return sorted(several, key=lambda item: (-item.share, item.key))
