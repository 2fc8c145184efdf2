"""Which person an office without a name means in a report (``الوزير``, ``الرئيس الكوبي``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.grammar.content_words import content_words, stem
from isnad.arabic.grammar.name_parts import name_parts
from isnad.arabic.grammar.name_words import state_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.tokens import tokens

_ENOUGH = 0.34
_HEAD_OF = "رييس"
_BACK = 400
"""The most introductions that are looked through."""


@dataclass(frozen=True, slots=True)
class Duty:
    """The words of an office without the words that tell the state, and the states."""

    head: str
    words: frozenset[str]
    states: frozenset[str]


@lru_cache(maxsize=SOME)
def duty(text: str) -> Duty:
    """What an office as printed says.

    >>> duty("وزير الخارجية النرويجي") == duty("وزير خارجية النرويج")
    True
    """
    states = name_parts(text).states
    told = {stem(t.norm) for t in tokens(text) if state_of(t.norm) is not None}
    places = {word for code in states for word in _places(code)}
    content = content_words(text)
    return Duty(content[0] if content else "", frozenset(content) - told - places, states)


@lru_cache(maxsize=1024)
def _places(code: str) -> frozenset[str]:
    """The content words of the names of a state."""
    forms = [e.form for e in load("states") if e.sense == "state" and e.data["code"] == code]
    return frozenset(word for form in forms for word in content_words(form))


@dataclass(frozen=True, slots=True)
class Introduction:
    """At character ``start`` the report names person number ``person`` with an office."""

    start: int
    duty: Duty
    person: int


def bearer(office: str, start: int, known: Sequence[Introduction]) -> int | None:
    """The number of the person whom ``office`` at ``start`` means: best fit, the nearest before first; else ``None``.

    >>> known = [Introduction(4, duty("وزير الطاقة الكندي"), 0), Introduction(90, duty("الرئيس الكندي"), 1)]
    >>> bearer("الوزير", 200, known), bearer("الرئيس", 200, known), bearer("الملك", 200, known)
    (0, 1, None)
    """
    asked = duty(office)
    best: tuple[float, int, int] | None = None
    person = None
    for intro in known[-_BACK:]:
        fit = _fit(asked, intro.duty)
        if fit < _ENOUGH:
            continue
        before = intro.start < start
        rank = (fit, int(before), intro.start if before else -intro.start)
        if best is None or rank > best:
            best, person = rank, intro.person
    return person


def _fit(asked: Duty, told: Duty) -> float:
    """How well an office fits one that a person was introduced with."""
    if asked.head != told.head or not asked.words or not told.words:
        return 0.0
    if asked.states and told.states and not asked.states & told.states:
        return 0.0
    both = asked.words & told.words
    if both not in (asked.words, told.words):
        return 0.0
    if _HEAD_OF in both and asked.words != told.words and min(len(asked.words), len(told.words)) == 1:
        return 0.0
    return len(both) / len(asked.words | told.words)
