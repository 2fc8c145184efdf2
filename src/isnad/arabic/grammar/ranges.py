"""The two ends of a range, and what stands between them."""

from dataclasses import dataclass

from isnad.arabic.grammar.bounds import bound_before
from isnad.arabic.grammar.counted import Counted, counted
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.number_words import word_at
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.text.sheet import Sheet

_CLAUSE = 8
_CHANGES = frozenset(
    "ارتفع ارتفعت ارتفاع ارتفاعا انخفض انخفضت انخفاض تراجع تراجعت زاد زادت زياده رفع رفعت يرفع خفض خفضت تخفيض تقليص تقليصها "
    "توسيع نما نمت قفز قفزت هبط هبطت صعد صعدت تقلص تقلصت تحول تحولت تغير".split()
)
"""What changes from one value to another."""

_UNIT_BETWEEN = frozenset((("من", "الي"), ("بين", "و"), ("بين", "الي")))
_DASHES = ("-", "–")
_SPANS = frozenset(("نطاق", "مدي", "هامش"))
_REACH = 4


@dataclass(frozen=True, slots=True)
class Ranged:
    """From ``low`` to ``high``: the first token that says so, and what is counted."""

    first: int
    low: float
    high: float
    what: Counted


def ranged(sheet: Sheet, one: Number, other: Number, floor: int, limit: int) -> Ranged | None:
    """``ما بين X إلى Y``, ``بين X وY``, ``من X إلى Y``, ``X-Y%``, ``X أو Y``.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("بعد ثلاثة أو أربعة أشهر")
    >>> found = ranged(page, *numbers(page), 0, 5)
    >>> found.low, found.high, found.what.unit
    (3, 4, 'month')
    """
    if other.last > limit or other.kind != "cardinal":
        return None
    between = _between(sheet, one, other)
    if one.kind == "dual":
        return _from_pair(sheet, one, other, between, limit)
    if one.kind != "cardinal":
        return None
    begins = _hedged(sheet, one, between, floor)
    hedge = bound_before(sheet, other.first, one.last)
    if between[:1] == ["الي"] and hedge is not None and hedge.at == one.last + 1:
        between = ["الي"]
    before = sheet.tokens[begins - 1].norm if begins > floor else ""
    either = between == ["او"] and one.digits == other.digits
    framed = _framed(before, between, sheet.tokens[other.first].norm)
    dashed = len(between) == 1 and between[0] in (*_DASHES, "الي") and one.digits == other.digits
    if before == "من" and (_changes(sheet, begins) or between[:1] == ["و"]):
        return None
    if not (framed or dashed or either):
        return None
    what = counted(sheet, other, limit)
    low, high = _scaled(sheet, one, other), other.value
    if low >= high or (either and high > 2 * low):
        return None
    told = what.known or low != one.value or (either and what.of is not None)
    if framed != "wide" and not told and not _in_span(sheet, begins, floor):
        return None
    first = begins - (1 if before else 0) if framed else begins
    if first > floor and sheet.tokens[first - 1].norm in ("ما", "يتراوح", "تتراوح"):
        first -= 1
    return Ranged(first, low, high, what)


def _between(sheet: Sheet, one: Number, other: Number) -> list[str]:
    """The folded words between the two numbers, without the unit of the first where the second repeats it."""
    between = [t.norm for t in sheet.tokens[one.last : other.first]]
    if len(between) == 2 and between[1] in _DASHES and [t.norm for t in sheet.tokens[other.last :][:1]] == between[:1]:
        return between[1:]  # 10%-20%, 5 كم - 7 كم
    return between


def _changes(sheet: Sheet, at: int) -> bool:
    """``ارتفع السعر من 5 إلى 7``: what it was and what it is, no range."""
    words = (t.norm.removeprefix("و").removeprefix("ل") for t in sheet.tokens[max(0, at - 1 - _CLAUSE) : at])
    return any(word in _CHANGES for word in words)


def _framed(before: str, between: list[str], behind: str) -> str:
    """``wide`` where two prepositions frame the range, ``unit`` where the noun stands behind its lower end too."""
    if before in ("بين", "وبين", "من", "لبين") and (
        between in (["الي"], ["و"]) or (not between and behind.startswith("و"))
    ):
        return "wide"
    return "unit" if len(between) == 2 and (before, between[1]) in _UNIT_BETWEEN else ""


def _hedged(sheet: Sheet, one: Number, between: list[str], floor: int) -> int:
    """Where the lower end begins: ``من أقل من 5 إلى 40`` has a bound of its own."""
    hedge = bound_before(sheet, one.first, floor)
    if hedge is None or hedge.at <= floor or between[:1] != ["الي"]:
        return one.first
    return hedge.at if sheet.tokens[hedge.at - 1].norm in ("من", "بين") else one.first


def _scaled(sheet: Sheet, one: Number, other: Number) -> float:
    """The lower end; ``ستة إلى سبعة مليارات``: the magnitude printed once holds for both."""
    low = one.value
    magnitude = word_at(sheet, other.last - 1)
    alone = magnitude is not None and magnitude.sense == "magnitude" and other.last - other.first > 1
    if magnitude is not None and alone and low < magnitude.value and one.last - one.first == 1:
        low *= magnitude.value
    return low


def _in_span(sheet: Sheet, begins: int, floor: int) -> bool:
    """``نطاق العدد 20 - 100``: a span is announced before two bare numbers."""
    return any(token.norm.removeprefix("ال") in _SPANS for token in sheet.tokens[max(floor, begins - _REACH) : begins])


def _from_pair(sheet: Sheet, one: Number, other: Number, between: list[str], limit: int) -> Ranged | None:
    """``يومين أو ثلاثة أيام``, ``مرتين إلى ثلاث``: a pair is the lower end."""
    if between not in (["او"], ["الي"]) or other.value != 3:
        return None
    mine, what = counted(sheet, one, one.last), counted(sheet, other, limit)
    if what.unit not in (None, mine.unit):
        return None
    if what.unit is None:
        what = Counted(mine.unit, mine.fate, other.last, mine.of, known=True)
    return Ranged(one.first, one.value, other.value, what)


def up_to_pair(sheet: Sheet, pair: Number, floor: int) -> int | None:
    """The token at which ``ساعة إلى ساعتين`` or ``يوم أو يومين`` begins: from one to two of a noun.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("خلال يوم أو يومين")
    >>> up_to_pair(page, numbers(page)[0], 0)
    1
    """
    tokens, at = sheet.tokens, pair.first
    if pair.kind != "dual" or at - 2 < floor or tokens[at - 1].norm not in ("او", "الي"):
        return None
    one, two = unit_of(tokens[at - 2].norm), counted(sheet, pair, pair.last)
    if one is None or one.sense != two.unit:
        return None
    return at - 3 if at - 3 >= floor and tokens[at - 3].norm == "من" and tokens[at - 1].norm == "الي" else at - 2
