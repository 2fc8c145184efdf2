"""Ordinals in words: ``الثالث``, ``الحادية عشرة``, ``الخامس والعشرون``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.grammar.number import Number
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet

_TEN = 10
_TEENS = frozenset({"عشر", "عشره"})
_FRONTS = ("", "و", "ف", "ب", "ل", "ال", "وال", "فال", "بال", "لل", "ولل", "وبال")


@dataclass(frozen=True, slots=True)
class _Word:
    """What one word may be in an ordinal, with the proclitics before it."""

    sense: str
    value: int
    front: str

    @property
    def definite(self) -> bool:
        """Whether the article stands before it."""
        return self.front.endswith(("ال", "لل"))


def ordinals(sheet: Sheet) -> tuple[Number, ...]:
    """The ordinals of a text in order; what they count is not looked at.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [each.value for each in ordinals(sheet("المرة الخامسة والعشرون، والحادية عشرة، وثالث يوم، والبيت التسعون"))]
    [25, 11, 3, 90]
    """
    return tuple(_all(sheet))


def _all(sheet: Sheet) -> Iterator[Number]:
    at = 0
    while at < len(sheet.tokens):
        found = _ordinal(sheet, at)
        if found is None:
            at += 1
            continue
        value, last = found
        yield Number(at, last, value, "ordinal")
        at = last


def _ordinal(sheet: Sheet, at: int) -> tuple[int, int] | None:
    """The ordinal that begins at token ``at``, and the token behind it."""
    word = _word(_norm(sheet, at))
    if word is None:
        return None
    if word.sense == "tens":
        # والعشرون behind a noun goes on with a count that began before it.
        return (word.value, at + 1) if word.definite and not word.front.startswith("و") else None
    apart = _norm(sheet, at + 1) == "و"
    after = _word(_norm(sheet, at + 1 + apart))
    if after is not None and after.sense == "tens" and (apart or after.front.startswith("و")) and word.value < _TEN:
        whole = word.sense == "one" or (word.definite and (after.definite or apart))
        return (word.value + after.value, at + 2 + apart) if whole else None
    if _norm(sheet, at + 1) in _TEENS and word.value < _TEN and word.definite:
        return word.value + _TEN, at + 2
    return (word.value, at + 1) if word.sense == "one" else None


def _norm(sheet: Sheet, at: int) -> str:
    return sheet.tokens[at].norm if at < len(sheet.tokens) else ""


@lru_cache(maxsize=SOME)
def _word(norm: str) -> _Word | None:
    words = load("ordinals")
    for front, rest in fronts(norm):
        if front in _FRONTS:
            for entry in words.get(rest):
                return _Word(entry.sense, int(entry.data["value"]), front)
    return None
