"""Whether a weekday or month without a turn lies ahead: the verb before it says so."""

from dataclasses import replace
from functools import lru_cache

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find
from isnad.model import Offset

_WINDOW = 14
_AFTER = 3
_PREFIXES = ("سي", "ست", "سن")
_SHORTEST = 5
_NOUNS = (
    "سيار", "سياس", "سياح", "سيد", "سيطر", "سينا", "سينم", "سيول", "سيرج", "سيره", "سيري", "سيبير", "سيستا", "سيناري", "سيفا",
    "ستين", "ستون", "ستوك", "ستيف", "ستري", "ستار", "ستاند", "ستاد", "ستان", "ستال", "سنوات", "سنوي", "سنوا", "سنغا", "سنتر",
    "سنجا", "سندات", "سنتين", "سنتيم", "سياد", "سيلفا", "سيرا", "سيمون", "سيباس", "سيغ", "سيل", "سياق", "سيوف", "سيتي",
)  # fmt: skip


@lru_cache(maxsize=65536)
def _future_verb(norm: str) -> bool:
    for word in (norm, norm[1:] if norm[:1] in ("و", "ف") else norm):
        if len(word) >= _SHORTEST and word.startswith(_PREFIXES) and not word.startswith(_NOUNS):
            return True
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
    for at in range(phrase.first - 1, max(first, phrase.first - _WINDOW) - 1, -1):
        said = _turns(words, at)
        if said is not None:
            return said
        if find(words, at, "weekday") is not None:
            break
    if until and phrase.offset.weekday is not None:
        return True
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
    if said:
        by_month = offset.month is not None and offset.day is None
        return replace(phrase, offset=_moved(offset, days=0 if by_month else -1, months=-1 if by_month else 0))
    if said is None and offset.month is not None:
        until = offset.until and replace(offset.until, direction="nearest")
        return replace(phrase, offset=replace(offset, direction="nearest", until=until))
    return phrase


def _moved(offset: Offset, days: int, months: int) -> Offset:
    """The first one from today on, instead of the last one up to today."""
    until = offset.until and _moved(offset.until, days, months)
    return replace(offset, days=offset.days + days, months=offset.months + months, direction="future", until=until)
