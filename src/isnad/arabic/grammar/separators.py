"""Digits with marks inside: which marks part thousands and which decimals, by the evidence of the page."""

from collections.abc import Iterable
from re import compile as pattern
from typing import NamedTuple

from isnad.arabic.text.fold import fold

_MARKS = ".,\u060c\u066b\u066c'\u2019"
_GROUPS = pattern(rf"\d{{1,3}}(?:[{_MARKS}]\d{{3}})+")
_BOTH = pattern(rf"(\d{{1,3}}(?:([{_MARKS}])\d{{3}})(?:\2\d{{3}})*)([{_MARKS}])(\d+)")
"""Thousands parted by one mark, then decimals behind another (``1,234.5``, ``١٬٠٠٠٬٠٠٠٫٥``)."""
_ONE = pattern(rf"(\d+)([{_MARKS}])(\d+)")
_ARABIC_THOUSANDS = "\u060c\u066c'\u2019"
_LONGEST = 30
"""The most characters of a number: a longer run of digits is a key or noise, and no quantity."""


class Marks(NamedTuple):
    """What the marks inside digits part on a page for certain; a mark of which the page shows both is in neither."""

    thousands: frozenset[str]
    decimals: frozenset[str]


def page_marks(numbers: Iterable[str]) -> Marks:
    """What marks part: thousands where one is seen twice in a number or before 000, decimals before one, two or four digits.

    >>> marks = page_marks(["1.250.000", "7,6"])
    >>> sorted(marks.thousands), sorted(marks.decimals)
    (['.'], [','])
    """
    found: set[str] = set()
    decimals: set[str] = set()
    for printed in numbers:
        text = fold(printed)
        marks = [letter for letter in text if letter in _MARKS]
        if len(marks) > 1 and _GROUPS.fullmatch(text):
            found.update(marks)
        one = _ONE.fullmatch(text)
        if one and len(one[3]) != 3:
            decimals.add(one[2])
        elif one and one[3] == "000":
            found.add(one[2])
    return Marks(frozenset(found - decimals), frozenset(decimals - found))


def digits_value(
    printed: str, thousands: frozenset[str], *, magnitude: bool = False
) -> tuple[float, tuple[tuple[float, str], ...]] | None:
    """The value of printed digits and its other readings with why; ``None`` where they are no number, as over 30 characters.

    ``magnitude`` says that a word of magnitude follows (``1.234 مليون`` is a decimal), or that the page writes decimals so.

    >>> digits_value("٣٠،٠٠٠", frozenset())[0], digits_value("68,5", frozenset())[0]
    (30000, 68.5)
    >>> digits_value("7.625", frozenset())
    (7625, ((7.625, 'the mark may part decimals'),))
    >>> digits_value("١٬٢٥٠٬٠٠٠٫٥", frozenset())
    (1250000.5, ())
    """
    text = fold(printed)
    if len(text) > _LONGEST:
        return None
    if text.isdigit():
        return (float(text) if len(text) > 15 else int(text)), ()
    if (both := _BOTH.fullmatch(text)) and both[3] != both[2]:
        return float("".join(filter(str.isdigit, both[1])) + "." + both[4]), ()
    if sum(letter in _MARKS for letter in text) > 1:
        return (int("".join(filter(str.isdigit, text))), ()) if _GROUPS.fullmatch(text) else None
    one = _ONE.fullmatch(text)
    if one is None:
        return None
    whole, mark, rest = one.groups()
    decimal, joined = float(f"{whole}.{rest}"), int(whole + rest)
    if mark == "\u066b" or len(rest) != 3 or len(whole) > 3 or whole == "0":
        return decimal, ()
    if mark in _ARABIC_THOUSANDS or (mark in thousands and not magnitude):
        return joined, ()
    if magnitude:
        return decimal, ((joined, "the mark may part thousands"),)
    return joined, ((decimal, "the mark may part decimals"),)
