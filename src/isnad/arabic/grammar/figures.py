"""Figures: quantities with their bound, unit, what is counted, and who vouches for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.grammar.authority import authority
from isnad.arabic.grammar.bounds import bound_before, bound_behind
from isnad.arabic.grammar.counted import Counted, counted
from isnad.arabic.grammar.not_quantities import counts_nothing
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.period import period
from isnad.arabic.grammar.restated import with_restated
from isnad.arabic.grammar.sums import with_sums
from isnad.arabic.text.intervals import Intervals, intervals
from isnad.arabic.text.sheet import Sheet
from isnad.model import Alternative, Bound, Figure, Furniture, Phrase, Report, Span, Statement, Timing, fact_id

_BELOW = frozenset({"at_least", "more_than"})
_ABOVE = frozenset({"up_to", "less_than"})


@dataclass(frozen=True, slots=True)
class _Quantity:
    """Tokens ``first`` up to ``last`` print the values ``low`` and ``high`` of what ``what`` counts."""

    first: int
    last: int
    low: float | None
    high: float | None
    bound: Bound
    what: Counted
    number: Number


def figures(
    report: Report,
    sheet: Sheet,
    furniture: tuple[Furniture, ...],
    numbers: tuple[Number, ...],
    dates: tuple[Timing, ...],
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """The figures of a report in order; none lies on furniture or inside a date.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> page = report("نشرت ما بين 25000 إلى 30،000 جندي، وأصيب نحو عشرة آلاف.", key="a")
    >>> laid = sheet(page.text)
    >>> [(f.low, f.high, f.bound, f.unit) for f in figures(page, laid, (), numbers(laid), (), ())]
    [(25000, 30000, 'range', 'soldier'), (10000, 10000, 'about', 'person')]
    """
    cut = intervals((f.start, f.end, f) for f in furniture)
    dated = intervals((d.start, d.end, d) for d in dates)
    voices = intervals((c.start, c.end, (c, s)) for s in statements for c in s.content)
    usable = [n for n in numbers if _usable(sheet, n, cut, dated)]
    found = [_figure(report, sheet, quantity, dated, voices) for quantity in _quantities(sheet, usable)]
    return with_restated(report.text, with_sums(report.text, found))


def _usable(sheet: Sheet, number: Number, furniture: Intervals[Furniture], dates: Intervals[Timing]) -> bool:
    if number.kind == "ordinal":
        return False
    start, end = sheet.tokens[number.first].start, sheet.tokens[number.last - 1].end
    if furniture.touching(start, start + 1):
        return False
    if any(not _is_span_of_time(timing, sheet, number) for timing in dates.touching(start, end)):
        return False
    return not counts_nothing(sheet, number)


def _is_span_of_time(timing: Timing, sheet: Sheet, number: Number) -> bool:
    """``قبل سبع سنوات`` dates and counts: the duration in it is a quantity too."""
    words = timing.text.split()
    return bool(words) and words[0] in ("قبل", "منذ", "بعد") and (number.kind == "dual" or number.value < 1000)


def _quantities(sheet: Sheet, numbers: Sequence[Number]) -> list[_Quantity]:
    found: list[_Quantity] = []
    floor, index = 0, 0
    while index < len(numbers):
        number = numbers[index]
        limit = sheet.sentences[sheet.sentence_of(number.first)].last
        if index + 1 < len(numbers) and (ranged := _range(sheet, number, numbers[index + 1], floor, limit)) is not None:
            found.append(ranged)
            index += 2
        else:
            single = _single(sheet, number, floor, limit, found)
            if single is not None:
                both = _between(sheet, found[-1], single) if found else None
                found[-1:] = [both] if both is not None else [*found[-1:], single]
            index += 1
        floor = found[-1].last if found else floor
    return found


def _range(sheet: Sheet, one: Number, other: Number, floor: int, limit: int) -> _Quantity | None:
    """``ما بين X إلى Y``, ``بين X وY``, ``من X إلى Y``, ``X-Y%``."""
    tokens = sheet.tokens
    if other.last > limit or other.kind != "cardinal" or one.kind != "cardinal":
        return None
    between = [t.norm for t in tokens[one.last : other.first]]
    before = tokens[one.first - 1].norm if one.first > floor else ""
    wide = before in ("بين", "وبين", "من", "لبين") and (
        between in (["الي"], ["و"]) or not between and tokens[other.first].norm.startswith("و")
    )
    unit_between = len(between) == 2 and between[1] in ("الي", "و") and before in ("بين", "من")
    dashed = between in (["-"], ["–"], ["الي"]) and one.digits == other.digits
    if not (wide or unit_between or dashed) or (before == "من" and between[:1] == ["و"]):
        return None
    what = counted(sheet, other, limit)
    low, high = one.value, other.value
    if not wide and not what.known:
        return None
    if low < high and high >= 1000 and other.last - other.first > 1 and low < 1000 and one.last - one.first == 1:
        low *= 10 ** _scale(high, low)
    if low >= high:
        return None
    first = one.first - (1 if before else 0) if wide or unit_between else one.first
    if first > floor and tokens[first - 1].norm in ("ما", "يتراوح", "تتراوح"):
        first -= 1
    return _Quantity(first, what.end, low, high, "range", what, other)


def _between(sheet: Sheet, one: _Quantity, other: _Quantity) -> _Quantity | None:
    """``أكثر من 10 وأقل من 20``: a bound below and one above of one thing are the two ends of a range."""
    gap = sheet.tokens[one.last : other.first]
    joined = other.first < other.number.first and (
        [token.norm for token in gap] == ["و"] or (not gap and sheet.tokens[other.first].norm.startswith("و"))
    )
    if not joined or one.what.of is not None or {one.bound in _BELOW, other.bound in _BELOW} != {True, False}:
        return None
    if not all(each.bound in _BELOW or each.bound in _ABOVE for each in (one, other)):
        return None
    low, high = (one.low, other.high) if one.bound in _BELOW else (other.low, one.high)
    if low is None or high is None or low >= high:
        return None
    return _Quantity(one.first, other.last, low, high, "range", other.what, other.number)


def _scale(high: float, low: float) -> int:
    """``ستة إلى سبعة مليارات``: the magnitude printed once holds for both."""
    for power in (12, 9, 6, 3):
        if high >= 10**power and low < 1000:
            return power
    return 0


def _single(sheet: Sheet, number: Number, floor: int, limit: int, found: Sequence[_Quantity]) -> _Quantity | None:
    what = counted(sheet, number, limit)
    several = number.kind == "vague" and number.value == 3
    before = bound_before(sheet, number.first, floor)
    bare = number.kind == "fraction" and before is None
    if not number.digits and not what.known and (bare or (number.kind != "fraction" and number.value < 3) or several):
        return None
    definite = sheet.tokens[number.first].norm.startswith("ال") or (
        number.digits and number.first > 0 and sheet.tokens[number.first - 1].norm == "ال"
    )
    if definite and number.kind == "cardinal" and not what.known:
        return None
    if not number.digits and what.of is None and not what.known and number.kind == "cardinal" and number.value < 11:
        return None
    behind = bound_behind(sheet, what.end, limit) or bound_behind(sheet, number.last, limit)
    bound: Bound = "vague" if number.kind == "vague" else "exact"
    first, last = number.first, what.end
    if what.of is not None and what.of[1] == number.first:
        first = what.of[0]
    if behind is not None:
        last = max(last, behind.at)
        bound = behind.bound if bound != "vague" else bound
    if before is not None:
        first = before.at
        bound = before.bound if bound != "vague" else bound
    elif behind is None and bound == "exact":
        bound = _carried(sheet, number, found) or bound
    low: float | None = number.value
    high: float | None = number.value
    if bound in ("at_least", "more_than", "vague"):
        high = None
    elif bound in ("up_to", "less_than"):
        low = None
    return _Quantity(first, last, low, high, bound, what, number)


def _carried(sheet: Sheet, number: Number, found: Sequence[_Quantity]) -> Bound | None:
    """One bound over two numbers joined by و at once (``ما لا يقل عن 100 صاروخ و 9 ملايين قذيفة``)."""
    if (
        not found
        or found[-1].bound not in ("at_least", "about", "more_than")
        or found[-1].first == found[-1].number.first
    ):
        return None
    last = found[-1].last
    gap = sheet.tokens[last : number.first]
    joined = (len(gap) == 1 and gap[0].norm == "و") or (not gap and sheet.tokens[number.first].norm.startswith("و"))
    return found[-1].bound if joined else None


def _figure(
    report: Report,
    sheet: Sheet,
    quantity: _Quantity,
    dates: Intervals[Timing],
    voices: Intervals[tuple[Span, Statement]],
) -> Figure:
    tokens = sheet.tokens
    number = quantity.number
    clitic = number.clitic if quantity.first == number.first else 0
    start = tokens[quantity.first].start + (
        clitic if quantity.first == number.first and tokens[quantity.first].norm[:1] in "وفبلك" else 0
    )
    end = tokens[quantity.last - 1].end
    of = None
    if quantity.what.of is not None:
        first, last = quantity.what.of
        of = Phrase(sheet.slice(first, last), tokens[first].start, tokens[last - 1].end)
    return Figure(
        id=fact_id(report.text_id, "figure", start, end),
        start=start,
        end=end,
        text=report.text[start:end],
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit=quantity.what.unit,
        fate=quantity.what.fate,
        of=of,
        authority=authority(tokens[number.first].start, tokens[number.last - 1].end, voices),
        period=period(sheet, number.first, dates),
        alternatives=tuple(Alternative(value, value, why) for value, why in number.alternatives),
    )
