"""A day of the month told without its month: ``يوم 27``, ``إلى الحادي والعشرين``."""

from isnad.arabic.grammar.day_numbers import day_number
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, norm, time_words, whole
from isnad.model import Offset

_ENDS = frozenset(".،؛!؟")
_LEADS = frozenset({"في", "الي", "حتي"})
_DAYS, _SMALL = 31, 20


def numbered_day(words: Words, at: int) -> TimePhrase | None:
    """``27`` behind ``يوم``: of the month of publication or the one beside it, as the tense has it.

    >>> from isnad.arabic.text.tokens import tokens
    >>> numbered_day(tokens("عدت يوم 27."), 2).offset.day, numbered_day(tokens("يوم 27 شخصا"), 1)
    (27, None)
    """
    day = whole(words, at, 1, _DAYS)
    if day is None or norm(words, at - 1) != "يوم" or not _ends(words, at + 1):
        return None
    return TimePhrase(at, at + 1, "day", Offset(day=day, direction="past"), open=True)


def day_in_words(words: Words, at: int) -> TimePhrase | None:
    """``إلى الحادي والعشرين``: an ordinal above twenty behind a preposition, where nothing it could count stands around it.

    Below that they are ranks, and the feminine ones ages (``وهو في الثالثة والعشرين``).

    >>> from isnad.arabic.text.tokens import tokens
    >>> day_in_words(tokens("عاد في الحادي والعشرين."), 2).offset.day
    21
    """
    front = next((word.front for word in time_words(words[at].norm) if word.sense == "ordinal"), "")
    if not front.endswith("ل") and norm(words, at - 1) not in _LEADS:
        return None
    found = day_number(words, at)
    if found is None or not _SMALL < found[0] <= _DAYS or not _ends(words, found[1]):
        return None
    if words[at].norm.endswith("ه"):
        return None
    return TimePhrase(at, found[1], "day", Offset(day=found[0], direction="past"), open=True)


def _ends(words: Words, at: int) -> bool:
    return at >= len(words) or words[at].text in _ENDS
