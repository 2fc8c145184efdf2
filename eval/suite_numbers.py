"""Numbers, ordinals, shares, ranges and amounts of the peers' suites against what isnad reads."""

import re
from typing import Any

from isnad.arabic.grammar.numbers import numbers
from isnad.arabic.grammar.ordinals import ordinals
from isnad.arabic.text.sheet import sheet
from isnad.desk import read
from isnad.model import Figure
from suite_case import Case

KINDS = frozenset({"Number", "Ordinal", "Percentage", "NumberRange", "Numeral", "Amount"})
NEAR = 1e-6
"""How far apart two numbers may be, as a share of them: the peers print some with few digits."""

Read = tuple[int, int, Any]


def judged(case: Case) -> tuple[bool, str]:
    """Whether the case is read right, and what is read."""
    wanted = [
        (place, WANTED[case.kind](result.value)) for place, result in zip(case.places(), case.results, strict=True)
    ]
    found = READERS[case.kind](case.text)
    if case.kind == "NumberRange":
        found = [one for one in found if one[2][2] or any(_is_point(one, place, value) for place, value in wanted)]
        found = [(start, end, ends[:2]) for start, end, ends in found]
    right = len(found) == len(wanted) and all(
        one[0] < place[1] and place[0] < one[1] and (not case.told or _same(one[2], value))
        for one, (place, value) in zip(found, wanted, strict=True)
    )
    return right, "; ".join(f"{case.text[one[0] : one[1]]} = {one[2]}" for one in found) or "-"


def _same(read: Any, wanted: Any) -> bool:
    if isinstance(read, tuple) and isinstance(wanted, tuple):
        return len(read) == len(wanted) and all(map(_same, read, wanted))
    if read is None or wanted is None or isinstance(wanted, str):
        return bool(read == wanted)
    return bool(abs(read - wanted) <= NEAR * max(abs(read), abs(wanted), NEAR))


def _numbers(text: str) -> list[Read]:
    page = sheet(text)
    return [
        (page.tokens[number.first].start, page.tokens[number.last - 1].end, number.value)
        for number in numbers(page)
        if number.kind != "vague"
    ]


def _ordinals(text: str) -> list[Read]:
    page = sheet(text)
    return [(page.tokens[each.first].start, page.tokens[each.last - 1].end, each.value) for each in ordinals(page)]


def _shares(text: str) -> list[Read]:
    return [(f.start, f.end, f.low) for f in read(text, published="2024-05-15").figures if f.unit == "percent"]


def _ranges(text: str) -> list[Read]:
    return [(f.start, f.end, (f.low, f.high, f.bound not in ("about", "exact"))) for f in read(text).figures]


def _is_point(one: Read, place: tuple[int, int], value: Any) -> bool:
    """Whether a figure stands where the suite wants a range of one number (``يساوي 170``)."""
    return bool(one[0] < place[1] and place[0] < one[1] and value[0] is not None and value[0] == value[1])


def _amounts(text: str) -> list[Read]:
    return [(f.start, f.end, _amount(f)) for f in read(text).figures]


GRAMS = {"kilogram": 1000, "milligram": 0.001}
"""What Duckling gives in grams."""


def _amount(figure: Figure) -> tuple[float | None, float | None, str | None]:
    grams = GRAMS.get(figure.unit or "", 1)
    low, high = (end if end is None else end * grams for end in (figure.low, figure.high))
    return low, high, "gram" if figure.unit in GRAMS else figure.unit


READERS = {
    "Number": _numbers, "Numeral": _numbers, "Ordinal": _ordinals,
    "Percentage": _shares, "NumberRange": _ranges, "Amount": _amounts,
}  # fmt: skip


def _plain(value: dict[str, object]) -> float | str:
    told = str(value.get("value", "")).rstrip("%")
    match = re.search(r"-?[\d.]+(?:[eE][+-]?\d+)?", told)
    return float(match.group()) if match and not told.startswith(("end", "current")) else told


def _interval(value: dict[str, object]) -> tuple[float | None, float | None]:
    low, high = str(value.get("value", "")).strip("[]()").split(",")
    return float(low) if low else None, float(high) if high else None


UNITS = {
    "Dollar": "USD", "EUR": "EUR", "GBP": "GBP", "KWD": "KWD", "LBP": "LBP", "EGP": "EGP", "QAR": "QAR", "SAR": "SAR",
    "JOD": "JOD", "ILS": "ILS", "Cent": "cent", "Gram": "gram", "Ounce": "ounce", "Cup": "cup", "Celsius": "degree Celsius",
    "Fahrenheit": "degree Fahrenheit", "Degree": "degree", "Millilitre": "millilitre", "Litre": "litre",
    "Gallon": "gallon", "Hectolitre": "hectolitre",
}  # fmt: skip


def _amount_wanted(value: dict[str, object]) -> tuple[float | None, float | None, str]:
    told = str(value["value"])
    numbers_ = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e\d+)?", told)]
    unit = next(unit for name, unit in UNITS.items() if name in told)
    if "between" in told:
        return numbers_[0], numbers_[1], unit
    if "under" in told:
        return None, numbers_[0], unit
    return numbers_[0], None if "above" in told else numbers_[0], unit


WANTED = {
    "Number": _plain, "Numeral": _plain, "Ordinal": _plain, "Percentage": _plain,
    "NumberRange": _interval, "Amount": _amount_wanted,
}  # fmt: skip
