"""Dates, periods and durations of the peers' suites against what isnad reads; durations are figures in units of time.

What words leave open is right when either reading is the peer's: Recognizers-Text gives a past and a coming one, Duckling
only the coming one, where isnad asks the tense of the clause. Of a value with an hour its day counts; hours are not read.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from isnad.arabic.grammar.dates import dates
from isnad.arabic.grammar.resolve_dates import resolve_dates
from isnad.arabic.text.sheet import sheet
from isnad.desk import read
from isnad.intake.text import report
from isnad.model import Timing
from isnad.offset import resolve
from suite_case import Case, Expected

Days = tuple[date, date]
"""The first day and the day behind the last."""

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}
NO_DAY = "0001-01-01"
"""What the peer gives for a day that its month does not have: no value."""

GRAINS = {"Day": 1, "Week": 7}
YEAR = re.compile("^(?:السنة|العام)")
SEASONS = {1: (12, 3), 4: (3, 6), 7: (6, 9), 10: (9, 12)}


def judged(case: Case) -> tuple[bool, str]:
    """Whether the case is read right, and what is read."""
    found = _durations(case) if case.kind == "Duration" else _dates(case)
    places = case.places()
    right = len(found) == len(places) and all(
        start < place[1] and place[0] < end and (not case.told or _fits(values, result))
        for (start, end, *values), place, result in zip(found, places, case.results, strict=True)
    )
    return right, "; ".join(f"{case.text[start:end]} = {value}" for start, end, value, *_ in found) or "-"


def _durations(case: Case) -> list[tuple[Any, ...]]:
    figures = read(case.text, published=case.day).figures
    return [(f.start, f.end, (f.low or f.high or 0) * SECONDS[f.unit]) for f in figures if f.unit in SECONDS]


def _dates(case: Case) -> list[tuple[Any, ...]]:
    """The dates of the text, not of a page: a lone date would be the date line of its page, and no date of its text."""
    day = date.fromisoformat(case.day)
    found = resolve_dates(dates(report(case.text, key=case.id), sheet(case.text), ()), day)
    return [(each.start, each.end, days(each), *_coming(each, day)) for each in found]


def _coming(timing: Timing, day: date) -> Iterator[Days | None]:
    """The next such month, day or weekday, where the words say neither past nor future."""
    offset = timing.offset
    if offset is None or offset.year is not None or (offset.month, offset.weekday) == (None, None):
        return
    shifted = offset.years or offset.months or offset.days
    if offset.direction in ("past", "nearest", "coming") and not shifted:
        until = offset.until and replace(offset.until, direction="future")
        ahead = resolve(replace(offset, direction="future", until=until), timing.grain, day)
        yield days(replace(timing, value=ahead))


def days(timing: Timing) -> Days | None:
    """The days that the value of a date covers."""
    if timing.value is None:
        return None
    first, _, last = timing.value.partition("/")
    return _begin(first), _behind(last or first)


def _begin(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    return date(*[*parts, 1, 1][:3])


def _behind(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return date(parts[0] + 1, 1, 1)
    if len(parts) == 2:  # year and month
        return date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
    return date(*parts) + timedelta(1)


def _fits(values: list[Any], result: Expected) -> bool:
    wanted = list(_wanted(result))
    return not wanted or any(value in wanted for value in values)


def _wanted(result: Expected) -> list[Any]:
    """Every value that the peer allows; none where it tells only the place."""
    told = str(result.value.get("value", ""))
    if "DurationData" in told:
        number, unit = re.findall(r"\(DurationData (\d+) (\w+)\)", told)[0]
        return [int(number) * SECONDS[unit.lower()]]
    if told.startswith("(datetime"):
        return [_duckling(told, result.text)]
    found: list[Any] = []
    for name in ("PastResolution", "FutureResolution"):
        resolution = result.value.get(name)
        if isinstance(resolution, dict):
            found += _resolved(resolution)
    return found


def _resolved(resolution: dict[str, str]) -> list[Any]:
    if "duration" in resolution:
        return [float(resolution["duration"])]
    if NO_DAY in (resolution.get("date"), resolution.get("startDate")):
        return []
    if "date" in resolution:
        return [(_begin(resolution["date"]), _behind(resolution["date"]))]
    if "startDate" in resolution and "endDate" in resolution:
        return [(_begin(resolution["startDate"]), _begin(resolution["endDate"]))]
    return []


def _duckling(told: str, text: str) -> Days | None:
    points = [date(*map(int, found)) for found in re.findall(r"\((\d{4}), (\d+), (\d+), \d+, \d+, \d+\)", told)]
    if not points:
        return None
    if len(points) > 1:
        return points[0], points[1]
    first = points[0]
    if "Month" in told:
        if YEAR.search(text):  # what the peer calls a month is a year where its words name one (this year)
            return first, first.replace(year=first.year + 1)
        return first, _behind(first.isoformat()[:7])
    return first, first + timedelta(GRAINS["Week" if "Week" in told else "Day"])
