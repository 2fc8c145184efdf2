"""Reports that share words with one that is looked at, found through the index of words."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Float, case, cast, func, select

from isnad.store import schema
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
    posting, reports = schema.postings.c, schema.reports.c
    terms = {term(stem): weight for stem, weight in weights.items()}
    if not terms:
        return []
    weight = case({number: round(value * _SCALE) for number, value in terms.items()}, value=posting.term, else_=0)
    total = cast(func.sum(weight), Float).label("total")
    best = (
        select(posting.report, total)
        .where(posting.term.in_(list(terms)))
        .group_by(posting.report)
        .having(func.sum(weight) >= round(least * _SCALE))
        .subquery()
    )
    rows = (
        select(reports.key, reports.day, best.c.total)
        .join(best, best.c.report == reports.number)
        .order_by(best.c.total.desc(), reports.key)
        .limit(MOST)
    )
    return [Sharing(row.key, row.day, row.total / _SCALE) for row in connection.execute(rows)]
