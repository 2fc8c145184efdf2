"""Whether a weekday or month without a turn lies ahead: the verb before it says so."""

from dataclasses import replace
from functools import lru_cache

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find
from isnad.model import Offset

_WINDOW = 14
_AFTER = 3
_PREFIXES = ("سي", "ست", "سن", "سا")
_SHORTEST = 5
_NOUNS = (
    "سيار", "سياس", "سياح", "سيد", "سيطر", "سينا", "سينم", "سيول", "سيرج", "سيره", "سيري", "سيبير", "سيستا", "سيناري", "سيفا",
    "ستين", "ستون", "ستوك", "ستيف", "ستري", "ستار", "ستاند", "ستاد", "ستان", "ستال", "سنوات", "سنوي", "سنغا", "سنتر", "سنجا", "سندات", "سنتين", "سنتيم",
    "ساعات", "ساعه", "ساحه", "ساحل", "سابق", "ساخن", "سادس", "سارك", "سامي", "سالم", "ساند", "ساهم", "سائق", "ساليس", "سابع", "ساعد", "سانت", "سانش", "سان", "ساو", "سياد", "سيناء", "سيلفا", "سيرا", "سيمون", "سيباس", "سيغ", "سيل", "سياق", "سيوف", "سيتي", "سناتور", "سنوا",
)  # fmt: skip


@lru_cache(maxsize=65536)
def _future_verb(norm: str) -> bool:
    for word in (norm, norm[1:] if norm[:1] in ("و", "ف") else norm):
        if len(word) >= _SHORTEST and word.startswith(_PREFIXES) and not word.startswith(_NOUNS):
            return True
    return False


def ahead(words: Words, phrase: TimePhrase, first: int, last: int) -> bool:
    """Whether the clause between tokens ``first`` and ``last`` puts the phrase in the future.

    >>> from isnad.arabic.grammar.weekdays import weekday
    >>> from isnad.arabic.text.tokens import tokens
    >>> words = tokens("وسيلتقي الوزيران الخميس")
    >>> ahead(words, weekday(words, 2), 0, 3)
    True
    """
    for at in range(phrase.first - 1, max(first, phrase.first - _WINDOW) - 1, -1):
        if find(words, at, "weekday") is not None:
            return False
        if _future_verb(words[at].norm) or find(words, at, "future_cue") is not None:
            return True
        if find(words, at, "past_cue") is not None:
            return False
    start = phrase.last
    begins = phrase.first == first or words[phrase.first - 1].kind == "punct"
    return begins and any(_future_verb(words[at].norm) for at in range(start, min(last, start + _AFTER)))


def with_tense(words: Words, phrase: TimePhrase, first: int, last: int) -> TimePhrase:
    """The phrase with the direction that its clause gives it; a date this year's nearest where it gives none."""
    if not phrase.open:
        return phrase
    offset = phrase.offset
    if ahead(words, phrase, first, last):
        if offset.weekday is not None and offset.month is None:
            return replace(phrase, offset=_moved(offset, days=-1))
        if offset.day is not None:
            return replace(phrase, offset=_moved(offset, days=-1))
        return replace(phrase, offset=_moved(offset, months=-1))
    if offset.day is not None and offset.month is not None:
        until = offset.until and replace(offset.until, direction="nearest")
        return replace(phrase, offset=replace(offset, direction="nearest", until=until))
    return phrase


def _moved(offset: Offset, days: int = 0, months: int = 0) -> Offset:
    """The first one from today on, instead of the last one up to today."""
    until = offset.until and _moved(offset.until, days, months)
    return replace(offset, days=offset.days + days, months=offset.months + months, direction="future", until=until)
