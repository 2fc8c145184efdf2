"""The day of a month in digits or in words, and small counts: ``السادس``, ``الحادي والعشرين``, ``ثلاثة``."""

from collections.abc import Callable
from dataclasses import dataclass

from isnad.arabic.grammar.time_words import TimeWord, Words, find, find_plain, norm, whole

_TEN = 10


@dataclass(frozen=True, slots=True)
class _Set:
    """The words that say a number: the senses of its units and tens, how they are looked up, and the largest number."""

    units: str
    tens: str
    most: int
    find: Callable[[Words, int, str], TimeWord | None]


_DAYS = _Set("ordinal", "ordinal_tens", 31, find)
_COUNTS = _Set("cardinal", "cardinal_tens", 400, find_plain)


def day_number(words: Words, at: int) -> tuple[int, int] | None:
    """The day that starts at token ``at``, and the token after it.

    >>> from isnad.arabic.text.tokens import tokens
    >>> day_number(tokens("الحادي والعشرين من مايو"), 0), day_number(tokens("٠٥ مايو"), 0)
    ((21, 2), (5, 1))
    """
    return _number(words, at, _DAYS)


def count(words: Words, at: int) -> tuple[int, int] | None:
    """The small count that starts at token ``at`` and the token after it: ``3``, ``ثلاثة``, ``خمسة عشر``.

    >>> from isnad.arabic.text.tokens import tokens
    >>> count(tokens("خمسة عشر يوما"), 0), count(tokens("الـ48 القادمة"), 0)
    ((15, 2), (48, 2))
    """
    return _number(words, at + (norm(words, at) == "ال"), _COUNTS)


def _number(words: Words, at: int, said: _Set) -> tuple[int, int] | None:
    value = whole(words, at, 1, said.most)
    if value is not None:
        return value, at + 1
    tens = said.find(words, at, said.tens)
    if tens is not None:
        return tens.number("value"), at + 1
    word = said.find(words, at, said.units)
    if word is None:
        return None
    value = word.number("value")
    apart = norm(words, at + 1) == "و"
    after = find(words, at + 1 + apart, said.tens)
    if after is not None and (after.front == "و" or apart):
        total = value + after.number("value")
        return (total, at + 2 + apart) if total <= said.most else None
    if find_plain(words, at + 1, "teen") is not None and value < _TEN:
        return value + _TEN, at + 2
    return value, at + 1
