"""Bearers of one printed name put together, and parted where their offices exclude one another."""

from collections.abc import Iterable
from typing import Any

from isnad.compare.bearers import MANY, Bearer, Namesakes
from isnad.compare.decisions import Decisions
from isnad.model import Language

Shelf = tuple[str, str, int | str | None]
"""Kind, name, and what a name that tells nobody by itself is kept to: its story, else its report."""


def namesakes(found: Iterable[Bearer], language: Language[Any], decisions: Decisions) -> list[Namesakes]:
    """Actors of one kind and one printed name together, at most one of each report, and none that people keep apart."""
    shelves: dict[Shelf, list[Bearer]] = {}
    for bearer in found:
        shelves.setdefault(_shelf(bearer, language), []).append(bearer)
    return [same for shelf in shelves.values() for same in _parted(shelf, language, decisions)]


def barred(a: Namesakes, b: Namesakes, language: Language[Any]) -> str | None:
    """Why two bearers of one name are two, where their offices say so."""
    pair = language.apart(a.offices, b.offices)
    return f"one is {pair[0]}, the other {pair[1]}" if pair else None


def _shelf(bearer: Bearer, language: Language[Any]) -> Shelf:
    telling = len(language.words(bearer.name)) > 1 if bearer.kind in MANY else language.telling(bearer.name)
    home = None if telling or bearer.kind == "place" else bearer.report if bearer.story is None else bearer.story
    return bearer.kind, bearer.name, bearer.report if bearer.kind in MANY and not telling else home


def _parted(shelf: list[Bearer], language: Language[Any], decisions: Decisions) -> list[Namesakes]:
    """Those with an office first, so that whoever is printed without one finds them all there.

    Where people parted a name, its other bearers stay with the least id, under which all of them were told.
    """
    parts: list[Namesakes] = []
    undecided: list[Namesakes] = []
    for bearer in sorted(shelf, key=lambda bearer: (not bearer.offices, not decisions.touches(bearer.id))):
        fits = [same for same in parts if _fits(same, bearer, language) and not _judged_apart(same, bearer, decisions)]
        if len(fits) > 1 and all(same.parted for same in fits):
            min(fits, key=lambda same: min(member.id for member in same.members)).take(bearer)
        elif len(fits) > 1 and not bearer.offices:
            _take(undecided, bearer, f"{len(fits)} bear this name, and nothing tells which of them")
        elif fits:
            fits[0].take(bearer)
        else:
            made = Namesakes(bearer.kind, bearer.name)
            made.take(bearer)
            for same in parts:
                if judged := _judged_apart(same, bearer, decisions):
                    made.parted[same.name] = same.parted[made.name] = judged
                elif why := barred(made, same, language):
                    made.doubts[same.name] = same.doubts[made.name] = why
            parts.append(made)
    return parts + undecided


def _take(undecided: list[Namesakes], bearer: Bearer, why: str) -> None:
    free = next((same for same in undecided if bearer.report not in same.reports), None)
    if free is None:
        free = Namesakes(bearer.kind, bearer.name, doubts={bearer.name: why})
        undecided.append(free)
    free.take(bearer)


def _judged_apart(same: Namesakes, bearer: Bearer, decisions: Decisions) -> str | None:
    """Why people keep the bearer apart from one of these, if they do."""
    if not decisions.touches(bearer.id):
        return None
    return next((why for member in same.members if (why := decisions.apart(member.id, bearer.id))), None)


def _fits(same: Namesakes, bearer: Bearer, language: Language[Any]) -> bool:
    return bearer.report not in same.reports and language.apart(same.offices, bearer.offices) is None
