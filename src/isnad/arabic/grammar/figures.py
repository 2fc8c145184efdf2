"""Figures: quantities with their bound, unit, what is counted, and who vouches for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.grammar.authority import authority, voices
from isnad.arabic.grammar.bounds import bound_before, bound_behind
from isnad.arabic.grammar.coins import with_coins
from isnad.arabic.grammar.counted import Counted, counted
from isnad.arabic.grammar.implied_numbers import half_behind, implied_numbers
from isnad.arabic.grammar.not_quantities import counts_nothing
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.period import period
from isnad.arabic.grammar.postposed import has_article
from isnad.arabic.grammar.ranges import ranged, up_to_pair
from isnad.arabic.grammar.restated import with_restated
from isnad.arabic.grammar.shares import with_shares
from isnad.arabic.grammar.sums import with_sums
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.intervals import Intervals, intervals
from isnad.arabic.text.sheet import Sheet
from isnad.model import Alternative, Bound, Figure, Furniture, Phrase, Report, Span, Statement, Timing, fact_id

_BELOW = frozenset({"at_least", "more_than"})
_ABOVE = frozenset({"up_to", "less_than"})
_TENS = range(30, 100, 10)


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
    heard = voices(report.text, statements)
    usable = [n for n in implied_numbers(sheet, numbers) if _usable(sheet, n, cut, dated)]
    found = [_figure(report, sheet, quantity, dated, heard) for quantity in _quantities(sheet, usable)]
    found = with_coins(report, found)
    return with_restated(report.text, with_sums(report.text, with_shares(report.text, found)))


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
    return (
        bool(words) and words[0] in ("قبل", "منذ", "بعد") and (number.kind in ("dual", "single") or number.value < 1000)
    )


def _quantities(sheet: Sheet, numbers: Sequence[Number]) -> list[_Quantity]:
    found: list[_Quantity] = []
    floor, index = 0, 0
    while index < len(numbers):
        number = numbers[index]
        limit = sheet.sentences[sheet.sentence_of(number.first)].last
        pair = ranged(sheet, number, numbers[index + 1], floor, limit) if index + 1 < len(numbers) else None
        if pair is not None:
            end = pair.what.end
            found.append(_Quantity(pair.first, end, pair.low, pair.high, "range", pair.what, numbers[index + 1]))
            index += 2
        else:
            single = _single(sheet, number, floor, limit, found)
            if single is not None:
                both = _between(sheet, found[-1], single) if found else None
                found[-1:] = [both] if both is not None else [*found[-1:], single]
            index += 1
        floor = found[-1].last if found else floor
    return found


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


def _single(sheet: Sheet, number: Number, floor: int, limit: int, found: Sequence[_Quantity]) -> _Quantity | None:
    what = counted(sheet, number, limit)
    before = bound_before(sheet, number.first, floor)
    if not _is_quantity(sheet, number, what, floor, bounded=before is not None):
        return None
    behind = bound_behind(sheet, what.end, limit) or bound_behind(sheet, number.last, limit)
    bound: Bound = "vague" if number.kind == "vague" else "exact"
    first, last, value = number.first, what.end, number.value
    half = half_behind(sheet, last) if what.of is not None and last == what.of[1] else None
    if half is not None:
        value, last = value + half[0], half[1]
    if what.of is not None and what.of[0] < number.first and not what.apart:
        first = what.of[0]
    elif number.kind == "vague" and first > floor and sheet.tokens[first - 1].norm in ("بضع", "بضعه", "عده"):
        first -= 1
    if behind is not None:
        last = max(last, behind.at)
        bound = behind.bound if bound != "vague" else bound
    if before is not None:
        first = before.at
        bound = before.bound if bound != "vague" else bound
    elif behind is None and bound == "exact":
        bound = _carried(sheet, number, found) or bound
    low: float | None = value
    high: float | None = value
    begins = up_to_pair(sheet, number, floor) if bound == "exact" else None
    if begins is not None:
        first, low, bound = begins, 1, "range"
    if bound in ("at_least", "more_than", "vague"):
        high = None
    elif bound in ("up_to", "less_than"):
        low = None
    return _Quantity(first, last, low, high, bound, what, number)


def _is_quantity(sheet: Sheet, number: Number, what: Counted, floor: int, *, bounded: bool) -> bool:
    """Whether a number with what it counts is a quantity: small bare words and definite ones without a unit are not."""
    if number.value == 1 and what.of is not None and what.of[0] < floor and what.of[0] < number.first:
        return False
    if number.digits:
        definite = number.first > 0 and sheet.tokens[number.first - 1].norm == "ال"
        return what.known or not definite or number.kind != "cardinal"
    if number.kind == "vague" and number.value == 3 and what.notion:
        return False
    several = number.kind == "vague" and number.value == 3
    if number.kind == "fraction":
        return what.known or bounded
    if not what.known and (number.value < 3 or several):
        return False
    if number.kind != "cardinal" or what.known:
        return True
    norm = sheet.tokens[number.first].norm
    if has_article(norm):
        return bounded and number.value in _TENS  # فوق الثلاثين, an age
    return what.of is not None or number.value >= 11


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
    heard: Intervals[tuple[Span, Statement]],
) -> Figure:
    tokens = sheet.tokens
    number = quantity.number
    start = tokens[quantity.first].start + _clitic(sheet, quantity)
    end = tokens[quantity.last - 1].end
    of = None
    if quantity.what.of is not None:
        first, last = quantity.what.of
        own = number.clitic if first == number.first else 0
        begins = tokens[first].start + (_clitic(sheet, quantity) if first == quantity.first != number.first else own)
        of = Phrase(report.text[begins : tokens[last - 1].end], begins, tokens[last - 1].end)
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
        authority=authority(tokens[number.first].start, tokens[number.last - 1].end, heard),
        period=period(sheet, number.first, dates),
        alternatives=tuple(Alternative(value, value, why) for value, why in number.alternatives),
    )


def _clitic(sheet: Sheet, quantity: _Quantity) -> int:
    """How many letters of the first word are a conjunction or preposition, not of the figure."""
    norm = sheet.tokens[quantity.first].norm
    if quantity.first == quantity.number.first:
        return quantity.number.clitic if norm[:1] in "وفبلك" else 0
    if quantity.what.of is not None and quantity.what.of[0] == quantity.first and not norm.startswith("لل"):
        return int(norm[:1] in "وفبل" and unit_of(norm, bare=True) is None and unit_of(norm[1:], bare=True) is not None)
    return 1 if norm.startswith("و") and load("bounds").by_first.get(norm[1:]) else 0
