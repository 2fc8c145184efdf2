"""Numbers made of several: signs, fractions, ratios, dozens, decimals in words, groups of digits set apart by spaces."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.text.sheet import Sheet

_NEGATIVE = frozenset({"سالب", "ناقص"})
_MINUS = frozenset("-\u2212\u2013")
_BELOW_ZERO = frozenset({"%", "٪", "في", "بالمئه", "بالمايه", "درجه", "درجات", "°"})
_FIFTHS = {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}
"""Numerals that, before a definite noun, are the fractions written alike (خمس السكان); ثمن is a price."""

_MAGNITUDES = frozenset((10**3, 10**6, 10**9, 10**12))
_SINGULAR = frozenset(("الف", "مليون", "مليار", "بليون", "تريليون", "ترليون"))
_GROUP = 3
_TEN, _HUNDRED = 10, 100


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
        made.append(_signed(sheet, number))
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


def _parts(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``ثلاثة أرباع``; ``خمس السكان``; an odd plural alone is none."""
    number, after = found[index], _next(found, index)
    if after is not None and after.kind == "parts" and number.kind == "cardinal" and after.first == number.last:
        return replace(number, last=after.last, value=_rounded(number.value / after.value), kind="fraction"), 2
    norm = sheet.tokens[number.first].norm
    one = number.last == number.first + 1 and number.kind == "cardinal"
    fifth = _FIFTHS.get(norm[number.clitic :]) if one else None
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
    """``واحد من كل خمسة``, ``3 من كل 10``, ``واحد على عشرة``."""
    number, after = found[index], _next(found, index)
    if after is None or after.kind != "cardinal" or number.kind != "cardinal" or not 0 < number.value < after.value:
        return None
    between = tuple(sheet.tokens[at].norm for at in range(number.last, after.first))
    if between == ("من", "كل") or (between == ("علي",) and number.value == 1 and not _definite(sheet, after.first)):
        return replace(number, last=after.last, value=_rounded(number.value / after.value), kind="fraction"), 2
    return None


def _decimal(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``سبعة فاصلة خمسة``: what stands behind counts tenths, from ten on hundredths."""
    number, after = found[index], _next(found, index)
    if after is None or after.first != number.last + 1 or sheet.tokens[number.last].norm not in ("فاصله", "فاصل"):
        return None
    if number.kind != "cardinal" or after.kind != "cardinal" or not 0 <= after.value < _HUNDRED:
        return None
    return replace(
        number, last=after.last, value=number.value + after.value / (_TEN if after.value < _TEN else _HUNDRED)
    ), 2


def _spaced(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``1 234 567``: groups of three digits behind one of at most three, with one space between."""
    number, size = found[index], 1
    if not _digits(sheet, number, most=_GROUP):
        return None
    value, last = number.value, number
    while (after := _next(found, index + size - 1)) is not None and _group(sheet, last, after):
        value, last, size = value * 1000 + int(sheet.tokens[after.first].norm), after, size + 1
    return (replace(number, last=last.last, value=value, alternatives=()), size) if size > 1 else None


def _digits(sheet: Sheet, number: Number, most: int) -> bool:
    norm = sheet.tokens[number.first].norm
    return (
        number.digits and number.last == number.first + 1 and norm.isdecimal() and len(norm) <= most and norm[0] != "0"
    )


def _group(sheet: Sheet, last: Number, after: Number) -> bool:
    before, token = sheet.tokens[last.first], sheet.tokens[after.first]
    if after.first != last.last or token.kind != "number" or token.start != before.end + 1:
        return False
    alone = after.last == after.first + 1 and token.norm.isdecimal() and len(token.norm) == _GROUP
    return alone and sheet.text[before.end].isspace() and sheet.text[before.end] != "\n"


def _of_magnitude(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``نصف مليون``, ``ربع مليار``: a share of a magnitude is a number; ``3 ملايين ونصف المليون`` names it once more."""
    number, after = found[index], _next(found, index)
    if after is None or after.first != number.last or after.kind != "cardinal" or after.value not in _MAGNITUDES:
        return None
    norm = sheet.tokens[after.first].norm
    if number.kind == "fraction" and norm in _SINGULAR:
        return replace(number, last=after.last, value=_rounded(number.value * after.value), kind="cardinal"), 2
    half = sheet.tokens[number.last - 1].norm in ("ونصف", "وربع")
    again = number.kind == "cardinal" and half and norm.removeprefix("ال") in _SINGULAR
    return (replace(number, last=after.last), 2) if again else None


def _two_of(sheet: Sheet, found: Sequence[Number], index: int) -> tuple[Number, int] | None:
    """``ألفا عامل`` is two thousand: the dual without its ``ن`` before what it counts; ``ألفا و200`` is one."""
    number = found[index]
    if number.last != number.first + 1 or number.last >= len(sheet.tokens) or number.value not in _MAGNITUDES:
        return None
    norm, behind = sheet.tokens[number.first].norm[number.clitic :], sheet.tokens[number.last]
    if norm not in ("الفا", "مليونا", "مليارا") or behind.kind != "word" or behind.norm[0] in "وفبل":
        return None
    return (replace(number, value=number.value * 2), 1) if unit_of(behind.norm) is not None else None


def _next(found: Sequence[Number], index: int) -> Number | None:
    return found[index + 1] if index + 1 < len(found) else None


def _rounded(value: float) -> float:
    """Six digits behind the point, as the fractions of the list have them."""
    value = round(value, 6)
    return int(value) if value == int(value) else value


def _signed(sheet: Sheet, number: Number) -> Number:
    """With ``سالب``, ``ناقص`` or a minus right before it; a dash between two numbers or words is none."""
    at = number.first - 1
    if at < 0 or number.kind not in ("cardinal", "fraction"):
        return number
    before, token = sheet.tokens[at], sheet.tokens[number.first]
    clitic = len(before.norm) - len(before.norm.removeprefix("و"))
    if before.norm[clitic:] in _NEGATIVE:
        return replace(number, first=at, value=-number.value, clitic=clitic)
    if before.text not in _MINUS or before.end != token.start or not number.digits:
        return number
    after = sheet.tokens[number.last].norm if number.last < len(sheet.tokens) else ""
    # Models are written so (إف -16), and scores; a share or a temperature may lie below zero.
    if at and (after not in _BELOW_ZERO or not sheet.text[before.start - 1].isspace()):
        return number
    if at and sheet.tokens[at - 1].kind == "number":
        return number
    return replace(number, first=at, value=-number.value)


_RULES: tuple[Rule, ...] = (_parts, _dozen, _ratio, _decimal, _spaced, _of_magnitude, _two_of)
