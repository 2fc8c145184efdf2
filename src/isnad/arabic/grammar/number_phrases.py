"""Numbers made of several: ratios, dozens, powers, fractions with a slash, groups of digits set apart by spaces."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from re import compile as pattern

from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.number_signs import signed
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.text.sheet import Sheet

_FIFTHS = {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}
"""Numerals that, before a definite noun, are the fractions written alike (خمس السكان); ثمن is a price."""

_GROUP = 3
_TRIPLE = pattern(r"\d{3}(?:[.,]\d{1,2})?")
_OUT_OF = (("من", "كل"), ("من", "بين", "كل"))
_DENOMINATORS = frozenset((2, 3, 4, 5, 8))
_TENS = frozenset((10, 100, 1000))
_SMALL = 0.1
_TEN = 10
_PLACES = 15
_MOST = 300
"""The largest exponent: beyond it no quantity is told, and a float has no value."""


def joined(sheet: Sheet, found: Sequence[Number]) -> tuple[Number, ...]:
    """The numbers of a text with those that make up one number joined; what stands for no number alone is left out.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> [round(n.value, 3) for n in numbers(sheet("ثلاثة أرباع، وواحد من كل خمسة، ودزينتان، وسالب عشرة، وخمس السكان"))]
    [0.75, 0.2, 24, -10, 0.2]
    """
    made: list[Number] = []
    index = 0
    while index < len(found):
        number, size = _at(sheet, found, index)
        made.append(signed(sheet, number))
        index += size
    return tuple(number for number in made if number.kind not in ("parts", "dozen"))


def _at(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int]:
    """The number that begins with ``found[index]``, and how many of ``found`` it takes."""
    number = found[index]
    for rule in _RULES:
        made = rule(sheet, found, index)
        if made is not None:
            return made
    return number, 1


Rule = Callable[[Sheet, Sequence[Number], int], tuple[Number, int] | None]


def _fifth(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``خمس السكان``."""
    number, after = found[index], _next(found, index)
    one = number.last == number.first + 1 and number.kind == "cardinal"
    fifth = _FIFTHS.get(sheet.tokens[number.first].norm[number.clitic :]) if one else None
    if fifth is not None and _definite(sheet, number.last) and (after is None or after.first > number.last):
        return replace(number, value=_rounded(1 / fifth), kind="fraction"), 1
    return None


def _definite(sheet: Sheet, at: int) -> bool:
    return at < len(sheet.tokens) and sheet.tokens[at].kind == "word" and sheet.tokens[at].norm.startswith("ال")


def _dozen(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``دزينة``, ``ثلاث دزينات``, ``نصف دزينة``, ``مئة ودزينتان``."""
    number, after = found[index], _next(found, index)
    if number.kind == "dozen":
        return replace(number, kind="cardinal"), 1
    if (
        after is None
        or after.kind != "dozen"
        or after.first != number.last
        or number.kind not in ("cardinal", "fraction")
    ):
        return None
    value = number.value + after.value if after.clitic else number.value * after.value
    return replace(number, last=after.last, value=_rounded(value), kind="cardinal"), 2


def _ratio(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``واحد من كل خمسة``, ``3 من بين كل 10``, ``واحد على عشرة``."""
    number, after = found[index], _next(found, index)
    if after is None or after.kind != "cardinal" or number.kind != "cardinal" or not 0 < number.value < after.value:
        return None
    between = tuple(sheet.tokens[at].norm for at in range(number.last, after.first))
    ends = not number.digits and (after.last >= len(sheet.tokens) or sheet.tokens[after.last].kind == "punct")
    plain = not after.clitic and not _definite(sheet, after.first)
    over = between == ("علي",) and (number.value == 1 or ends) and plain
    if over or between in _OUT_OF:
        return replace(number, last=after.last, value=_rounded(number.value / after.value), kind="ratio"), 2
    return None


def _power(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``10^6``, ``2.5^-1``, ``1e10``: with no space inside, and nothing glued to it."""
    number, after = found[index], _next(found, index)
    if after is None or not (number.digits and after.digits and 1 <= after.first - number.last <= 3):
        return None
    mark, end = sheet.tokens[number.last], sheet.tokens[after.first]
    between = sheet.text[sheet.tokens[number.last - 1].end : end.start]
    if between not in ("^", "^-", "^--", "e", "E", "e+", "e-") or mark.kind == "word" or abs(after.value) > _MOST:
        return None
    start, behind = sheet.tokens[number.first].start, sheet.text[end.end : end.end + 1]
    # 7e64 is no number in a3-7e64-b1
    before = sheet.text[max(0, start - 2) : start].removesuffix("-")
    keyed = behind.isalpha() or behind in ("-", "_") or before[-1:].isalnum()
    exponent = -after.value if between in ("^-", "e-") else after.value
    base, factor = (number.value, 1.0) if between[0] == "^" else (10.0, number.value)
    if keyed or after.last != after.first + 1 or not 0 < base < _MOST * _MOST:
        return None
    try:
        value = factor * base**exponent
    except OverflowError:
        return None
    value = float(f"{value:.{_PLACES}g}")
    return replace(number, last=after.last, value=int(value) if value.is_integer() else value, alternatives=()), 2


def _slashed(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``2 1/4``, ``3/4 كوب``: behind a whole number or before a measure; elsewhere a slash parts dates and scores."""
    number = found[index]
    part = _over(sheet, found, index)
    if part is not None and _is_part(sheet, part):
        return part, 2
    if part is not None:
        behind = unit_of(sheet.tokens[part.last].norm) if part.last < len(sheet.tokens) else None
        if int(sheet.tokens[part.last - 1].norm) not in _DENOMINATORS | _TENS:
            return None
        return (part, 2) if behind is not None and behind.data["kind"] == "measure" else None
    part = _over(sheet, found, index + 1)
    if part is None or not number.digits or not float(number.value).is_integer() or part.first != number.last:
        return None
    first, last = sheet.tokens[number.last - 1], sheet.tokens[part.last - 1]
    if first.end + 1 != sheet.tokens[part.first].start or int(last.norm) not in _DENOMINATORS:
        return None
    return replace(number, last=part.last, value=number.value + part.value, alternatives=()), 3


def _is_part(sheet: Sheet, part: Number) -> bool:
    """``-4/5``, and ``1/2 من الناس``: no day has a minus, and of no day are there people."""
    tokens, at = sheet.tokens, part.first - 1
    minus = at >= 0 and tokens[at].text in "-\u2212" and tokens[at].end == tokens[part.first].start
    begins = minus and (at == 0 or sheet.text[tokens[at].start - 1].isspace())
    whole = part.last + 1 < len(tokens) and tokens[part.last].norm == "من" and _definite(sheet, part.last + 1)
    noun = unit_of(tokens[part.last + 1].norm) if whole else None
    people = noun is not None and noun.data["kind"] in ("people", "money", "measure", "count")
    return int(tokens[part.last - 1].norm) <= _TEN and (begins or people)


def _over(sheet: Sheet, found: Sequence[Number], index: int) -> Number | None:
    """``3/4`` as a part of one."""
    if index + 1 >= len(found):
        return None
    number, after = found[index], found[index + 1]
    if not (number.digits and after.digits and after.first == number.last + 1 and 0 < number.value < after.value):
        return None
    slash, end = sheet.tokens[number.last], sheet.tokens[after.first]
    glued = slash.text == "/" and sheet.tokens[number.last - 1].end == slash.start and slash.end == end.start
    if not glued or after.last != after.first + 1 or not end.norm.isdecimal():
        return None
    return replace(number, last=after.last, value=_rounded(number.value / after.value), kind="fraction")


def _spaced(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``1 234 567``, ``1 234.5``: groups of three digits behind one of at most three, with one space between."""
    number, size = found[index], 1
    if not _digits(sheet, number):
        return None
    value, last = number.value, number
    while (after := _next(found, index + size - 1)) is not None and _group(sheet, last, after):
        whole, _, decimals = sheet.tokens[after.first].norm.replace(",", ".").partition(".")
        value = value * 1000 + (float(f"{whole}.{decimals}") if decimals else int(whole))
        last, size = after, size + 1
        if decimals:
            break
    return (replace(number, last=last.last, value=value, alternatives=()), size) if size > 1 else None


def _digits(sheet: Sheet, number: Number) -> bool:
    norm = sheet.tokens[number.first].norm
    return (
        number.digits
        and number.last == number.first + 1
        and norm.isdecimal()
        and len(norm) <= _GROUP
        and norm[0] != "0"
    )


def _group(sheet: Sheet, last: Number, after: Number) -> bool:
    before, token = sheet.tokens[last.first], sheet.tokens[after.first]
    if after.first != last.last or token.kind != "number" or token.start != before.end + 1:
        return False
    alone = after.last == after.first + 1 and _TRIPLE.fullmatch(token.norm) is not None
    return alone and sheet.text[before.end].isspace() and sheet.text[before.end] != "\n"


def _next(found: Sequence[Number], index: int) -> Number | None:
    return found[index + 1] if index + 1 < len(found) else None


def _rounded(value: float) -> float:
    """Six digits behind the point, as the fractions of the list have them; more where a part is small."""
    value = round(value, 6 if value > _SMALL else 9)
    return int(value) if value == int(value) else value


_RULES: tuple[Rule, ...] = (_fifth, _dozen, _ratio, _power, _slashed, _spaced)
