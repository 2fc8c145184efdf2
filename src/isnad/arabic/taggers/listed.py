"""Names that stand in the lists: states, cities, agencies, bodies, with the particles before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.vocabulary import count
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.tokens import Token

LISTS = ("states", "cities", "agencies", "bodies")
_PARTICLES = frozenset({"", "و", "ف", "ل", "ب", "ك", "ول", "وب", "فل", "فب"})
_ADJECTIVES = frozenset({"adjective", "region_adjective"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed name at tokens ``first`` up to ``last``; ``front`` letters of the first are particles."""

    first: int
    last: int
    front: int
    entry: Entry


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for name in LISTS:
        for first, rows in load(name).by_first.items():
            kept = [row for row in rows if row[1].sense not in _ADJECTIVES]
            if kept:
                found.setdefault(first, []).extend(kept)
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


@lru_cache(maxsize=WORDS)
def _starts(norm: str) -> tuple[tuple[int, tuple[str, ...], Entry], ...]:
    """The listed names whose first word a folded word may be: letters before it, forms, entry; longest first."""
    found: list[tuple[int, tuple[str, ...], Entry]] = []
    index = _index()
    for front, rest in fronts(norm):
        if front in _PARTICLES:
            often = front != "" and count(norm) > count(rest) * 2
            found.extend(
                (len(front), forms, entry) for forms, entry in index.get(rest, ()) if len(forms) > 1 or not often
            )
        elif front in ("لل", "ولل"):
            found.extend((len(front), forms, entry) for forms, entry in index.get("ال" + rest, ()))
    return tuple(sorted(found, key=lambda row: (-len(row[1]), row[0])))


def listed(words: Sequence[Token]) -> dict[int, Listed]:
    """The listed names in ``words`` by their first token; the longest wins, and none overlaps another.

    >>> from isnad.arabic.text.tokens import tokens
    >>> [(at, name.last, name.front) for at, name in listed(tokens("وصل إلى كوريا الجنوبية وفرنسا")).items()]
    [(2, 4, 0), (4, 5, 1)]
    """
    found: dict[int, Listed] = {}
    norms = [word.norm for word in words]
    starts = [*map(_starts, norms)]
    end, until = len(words), 0
    for at, begun in enumerate(starts):
        if not begun or at < until:
            continue
        for front, forms, entry in begun:
            size = len(forms)
            if size == 1 or (at + size <= end and norms[at + 1 : at + size] == [*forms[1:]]):
                found[at] = Listed(at, at + size, front, entry)
                until = at + size
                break
    return found
