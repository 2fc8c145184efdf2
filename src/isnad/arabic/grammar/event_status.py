"""Whether a happening happened, is planned, depends on something, or did not happen."""

from functools import lru_cache

from isnad.arabic.grammar.event_cues import Tense
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet
from isnad.model import Status

_WINDOW = 5
_NEAR = 2
_VERB = 4
_NO_VERBS = (
    "سيار",
    "سياس",
    "سياح",
    "سيول",
    "سيناء",
    "سينما",
    "سيطر",
    "سيده",
    "سيره",
    "سيف",
    "ستره",
    "ستين",
    "ستون",
    "ستار",
    "ستاد",
)


@lru_cache(maxsize=SOME)
def _sign(norm: str) -> str:
    """What a folded word says of the happening behind it: ``not``, ``plan``, ``if``, ``done``, or nothing."""
    words = load("event_status")
    for front, rest in fronts(norm):
        if front in ("", "و", "ف", "ب", "ل", "ال"):
            for entry in words.get(rest):
                return entry.sense
    return ""


@lru_cache(maxsize=SOME)
def _future(norm: str) -> bool:
    """Whether a folded word is a verb with the mark of the future (سيعيد), as far as its letters tell."""
    word = norm.removeprefix("و")
    return len(word) >= _VERB and word[:2] in ("سي", "ست") and not word.startswith(_NO_VERBS)


def status(sheet: Sheet, at: int, tense: Tense, floor: int) -> Status:
    """The status of the happening whose word is token ``at``; its clause begins at ``floor``.

    A negation counts right before the word, a sign of intention within five words before it.

    >>> from isnad.arabic.text.sheet import sheet
    >>> status(sheet("لم يصل الوفد"), 1, "present", 0)
    'not_happened'
    >>> status(sheet("من المقرر أن يصل الوفد"), 3, "present", 0)
    'planned'
    >>> status(sheet("ستعيد فرض عقوبات"), 1, "noun", 0)
    'planned'
    >>> status(sheet("وصل الوفد"), 0, "past", 0)
    'happened'
    """
    if tense == "future" or (tense == "noun" and at > floor and _future(sheet.tokens[at - 1].norm)):
        return "planned"
    for index in range(at - 1, max(floor, at - _WINDOW) - 1, -1):
        sign = _sign(sheet.tokens[index].norm)
        if sign == "not" and at - index <= _NEAR:
            return "not_happened"
        if sign == "cancel" and at - index <= _NEAR:
            return "not_happened"
        if sign == "plan" and tense != "past":
            return "planned"
        if sign == "if":
            return "conditional"
        if sign == "done":
            return "happened"
    return "happened"
