"""Percentages: ``%`` on either side of a number, or in words, and what they are a part of."""

from isnad.arabic.grammar.bounds import bound_behind
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.of_phrase import definite_end
from isnad.arabic.grammar.phrase import stops
from isnad.arabic.text.sheet import Sheet

_PERCENT = frozenset("%٪")
_LONGEST = 7


def percent_end(sheet: Sheet, number: Number, limit: int) -> int | None:
    """The token behind ``%``, ``في المئة`` or ``بالمئة`` behind a number; behind the number that begins with ``%``.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("خمسة في المئة من السكان")
    >>> percent_end(page, numbers(page)[0], 5)
    3
    """
    tokens, at = sheet.tokens, number.last
    if at < limit and (tokens[at].text in _PERCENT or tokens[at].norm in ("بالميه", "بالمايه")):
        return at + 1
    if at + 1 < limit and tokens[at].norm in ("في", "ب") and tokens[at + 1].norm in ("الميه", "المايه"):
        return at + 2
    return at if number.digits and any(token.text in _PERCENT for token in tokens[number.first : at]) else None


def part_of(sheet: Sheet, at: int, limit: int) -> tuple[int, int] | None:
    """What a percentage is a part of (``من أصوات الناخبين``), where it stands right behind."""
    tokens = sheet.tokens
    hedge = bound_behind(sheet, at, limit)
    at = hedge.at if hedge is not None else at
    at += at < limit and tokens[at].norm == "فقط"
    if at + 1 >= limit or tokens[at].norm != "من" or tokens[at + 1].kind != "word" or stops(tokens[at + 1].norm):
        return None
    return at + 1, definite_end(sheet, at + 1, min(limit, at + 1 + _LONGEST))
