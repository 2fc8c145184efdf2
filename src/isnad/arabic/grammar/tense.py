"""Whether a weekday or month without a turn lies ahead: the verb before it says so."""

from dataclasses import replace
from functools import cache, lru_cache

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.model import Direction, Offset

_WINDOW = 14
_AFTER = 3
_OPENERS = frozenset({"في", "وفي", "و", "ففي", "منذ", "ومنذ"})
_PREFIXES = ("سي", "ست", "سن")
_SHORTEST = 5
_NAMES = ("وف", "سكي", "يتش", "اين", "مان")
"""Ends of foreign names that no verb has."""


@cache
def _lookalikes(sense: str) -> tuple[str, ...]:
    return tuple(fold(entry.form) for entry in load("future_lookalikes") if entry.sense == sense)


@lru_cache(maxsize=65536)
def _future_verb(norm: str) -> bool:
    for word in (norm, norm[1:] if norm[:1] in ("و", "ف") else norm):
        if len(word) >= _SHORTEST and word.startswith(_PREFIXES):
            return (
                word not in _lookalikes("word")
                and not word.startswith(_lookalikes("stem"))
                and not word.endswith(_NAMES)
            )
    return False


def ahead(words: Words, phrase: TimePhrase, first: int, last: int) -> bool | None:
    """Whether the clause between tokens ``first`` and ``last`` puts the phrase in the future; ``None`` where it does not say.

    >>> from isnad.arabic.grammar.weekdays import weekday
    >>> from isnad.arabic.text.tokens import tokens
    >>> words = tokens("وسيلتقي الوزيران الخميس")
    >>> ahead(words, weekday(words, 2), 0, 3)
    True
    """
    until = find(words, phrase.first - 1, "until") is not None
    reported = False
    for at in range(phrase.first - 1, max(first, phrase.first - _WINDOW) - 1, -1):
        reported = reported or find(words, at, "that_clause") is not None
        said = _turns(words, at)
        if said is not None:
            return said or (None if reported else False)
        if find(words, at, "weekday") is not None:
            break
    if until and phrase.offset.weekday is not None:
        return True
    if (
        phrase.first > first
        and words[phrase.first - 1].kind != "punct"
        and norm(words, phrase.first - 1) not in _OPENERS
    ):
        return None
    for at in range(phrase.last, min(last, phrase.last + _AFTER)):
        said = _turns(words, at)
        if said is not None:
            return said
    return None


def _turns(words: Words, at: int) -> bool | None:
    if _future_verb(words[at].norm) or find(words, at, "future_cue") is not None:
        return True
    return False if find(words, at, "past_cue") is not None else None


def with_tense(words: Words, phrase: TimePhrase, first: int, last: int) -> TimePhrase:
    """The phrase with the direction that its clause gives it; a day of a month is the nearest where it gives none."""
    if not phrase.open:
        return phrase
    offset = phrase.offset
    said = ahead(words, phrase, first, last)
    if offset.month is None:
        return replace(phrase, offset=_towards(offset, "future", days=-1)) if said else phrase
    if said:
        return replace(phrase, offset=_towards(offset, "coming"))
    if said is None or offset.day is not None:
        return replace(phrase, offset=_towards(offset, "nearest"))
    return phrase


def _towards(offset: Offset, direction: Direction, days: int = 0) -> Offset:
    """The offset in another direction, its end too; counted from yesterday, today may be the next such day."""
    until = offset.until and _towards(offset.until, direction, days)
    if offset.year is not None or offset.direction != "past":
        return replace(offset, until=until)
    return replace(offset, days=offset.days + days, direction=direction, until=until)
