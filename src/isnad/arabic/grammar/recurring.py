"""Whether a day or month without a year comes back every year: ``يقام كل عام في شهر مايو``, ``في 1 مايو من كل عام``."""

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm

_EVERY = frozenset({"كل"})
_YEARLY = frozenset({"سنويا", "السنوي", "السنويه"})
_BACK = 4
_STOPS = frozenset({".", "!", "?", "؟", ":", "،", ","})


def recurring(words: Words, phrase: TimePhrase) -> bool:
    """Whether ``phrase`` names a day or a month of every year, which is no date.

    >>> from isnad.arabic.grammar.month_names import month
    >>> from isnad.arabic.text.tokens import tokens
    >>> words = tokens("يقام كل عام في شهر مايو")
    >>> recurring(words, month(words, 4))
    True
    """
    if not phrase.open or phrase.offset.month is None or phrase.grain not in ("day", "month"):
        return False
    if norm(words, phrase.last) == "من" and _every_year(words, phrase.last + 1):
        return True
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - _BACK), -1):
        if norm(words, at) in _STOPS:
            return False
        if norm(words, at) in _YEARLY or _every_year(words, at):
            return True
    return norm(words, phrase.last) in _YEARLY


def _every_year(words: Words, at: int) -> bool:
    word = find(words, at + 1, "unit") if norm(words, at) in _EVERY else None
    return word is not None and word.entry.data["unit"] == "year" and word.entry.data["number"] == "one"
