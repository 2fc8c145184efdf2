"""Days that share the month of the last of them: ``يومي 22 و25 يوليو``, ``أيام 3 و7 و12 مايو``."""

from dataclasses import replace

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm, whole

_DAYS = 31


def listed_days(words: Words, phrase: TimePhrase) -> list[TimePhrase]:
    """The days before ``phrase`` that take its month, first to last; none where no ``يومي`` or ``أيام`` leads them.

    >>> from isnad.arabic.grammar.calendar_dates import calendar_date
    >>> from isnad.arabic.text.tokens import tokens
    >>> words = tokens("أيام 3 و7 و12 مايو")
    >>> [found.offset.day for found in listed_days(words, calendar_date(words, 5))]
    [3, 7]
    """
    if phrase.grain != "day" or phrase.offset.day is None or phrase.offset.month is None:
        return []
    found: list[TimePhrase] = []
    first, below = phrase.first, phrase.offset.day
    while norm(words, first - 1) == "و":
        day = whole(words, first - 2, 1, min(below - 1, _DAYS))
        if day is None:
            break
        first, below = first - 2, day
        found.insert(0, TimePhrase(first, first + 1, "day", replace(phrase.offset, day=day), open=phrase.open))
    lead = find(words, first - 1, "unit")
    return found if lead is not None and lead.entry.data["unit"] == "day" else []
