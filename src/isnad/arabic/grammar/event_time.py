"""When a happening happened, as far as its words and those around them say."""

from bisect import bisect_left

from isnad.arabic.text.sheet import Sheet
from isnad.model import Timing

Placed = tuple[int, int, Timing]
"""A date with its half-open tokens."""

_LEAD = 12
_WHEN = frozenset({"عندما", "حين", "حينما"})


def recent(timing: Timing | None) -> bool:
    """Whether the words reach the day from the day of publication (اليوم، الأحد).

    Such a day is the time of the report itself; a month or a year is told of something before it.
    """
    if timing is None or timing.grain != "day" or timing.offset is None:
        return False
    return timing.offset.month is None and timing.offset.day is None


def own_time(
    sheet: Sheet, told: list[Placed], at: int, first: int, last: int, floor: int
) -> tuple[Timing | None, bool]:
    """The date of the happening at token ``at`` and whether it is its clause's own.

    The clause's nearest date comes first; then one that opens the sentence before a comma (وفي 13 آب، أطلق …) or
    stands right before عندما; then, no longer the clause's own, the only one of the sentence. ``told`` are the dates of the sentence.
    """
    near = [each for each in told if first <= each[0] < last]
    if near:
        return min(near, key=lambda each: abs(each[0] - at))[2], True
    lead = next((i for i in range(at - 1, max(floor, at - 3), -1) if sheet.tokens[i].norm in _WHEN), None)
    before = [each for each in told if lead is not None and lead - 1 <= each[1] <= lead]
    if before:
        return before[-1][2], True
    opening = [each for each in told if each[0] <= floor + 2 and each[1] <= at <= each[1] + _LEAD]
    if opening and sheet.tokens[min(opening[0][1], len(sheet.tokens) - 1)].text in "،,":
        return opening[0][2], True
    return (told[0][2], False) if len(told) == 1 else (None, False)


def month_so_far(timings: list[Placed], firsts: list[int], at: int) -> str | None:
    """The month of the report's own time where the last date before token ``at`` belongs to it, else ``None``.

    An undated clause goes on with what was told last: behind a date of long ago nothing says when it was. Before any
    date the first one of the report counts. ``firsts`` are the tokens where the dates begin.
    """
    if not timings:
        return None
    last = timings[max(0, bisect_left(firsts, at) - 1)][2]
    return last.value[:7] if last.value and recent(last) else None
