"""Prepositions of transmission (``بحسب``, ``وفقا لـ``, ``نقلا عن``), with their last letter joined to a noun or free."""

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import WORDS


@dataclass(frozen=True, slots=True)
class Preposition:
    """``size`` tokens make it up, its ``sense`` is that of ``cue_prepositions``, its letters begin at ``start``."""

    size: int
    sense: str
    start: int


def preposition_at(scene: Scene, index: int) -> Preposition | None:
    """The preposition of transmission that begins at token ``index``, the longest one first.

    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("ووفقا للوزارة فإن العدد زاد"), {}, {}, {})
    >>> preposition_at(scene, 0)
    Preposition(size=1, sense='according', start=1)
    """
    token = scene.tokens[index]
    best: Preposition | None = None
    for front, forms, sense in _openings(token.norm):
        size = _size(scene, index, forms)
        if size and (best is None or size > best.size):
            best = Preposition(size, sense, token.start + front)
    return best


@lru_cache(maxsize=WORDS)
def _openings(norm: str) -> tuple[tuple[int, tuple[str, ...], str], ...]:
    """The prepositions that a folded word may open: how many letters stand before, their forms, and their sense."""
    if norm == "فحسب":
        return ()
    known = load("cue_prepositions").by_first
    return tuple(
        (len(front), forms, entry.sense)
        for front, rest in fronts(norm)
        if front in ("", "و", "ف")
        for forms, entry in known.get(rest, ())
    )


def _size(scene: Scene, index: int, forms: tuple[str, ...]) -> int:
    """How many tokens the forms take at ``index``; a last single letter may be joined to the next word."""
    for step in range(1, len(forms)):
        at = index + step
        if at >= len(scene.tokens):
            return 0
        norm = scene.tokens[at].norm
        if norm == forms[step]:
            continue
        joined = step == len(forms) - 1 and len(forms[step]) == 1 and norm.startswith(forms[step])
        return step if joined else 0
    return len(forms)
