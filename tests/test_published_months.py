"""Pages dated by every name of every month: each set of names, double names, and the months of the Hijra."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from dated import day_of_page
from dated_page import BODY, FOOTER, LEAD, NOTICE, TITLE, dated, lines, markup
from isnad.arabic.lexicon.load import load

NAMES = sorted({(entry.form, int(entry.data["month"])) for entry in load("months") if entry.sense == "month"})
HIJRI = sorted({(entry.form, int(entry.data["month"])) for entry in load("months") if entry.sense == "hijri_month"})
CLDR = [
    (entry.form, int(entry.data["month"]))
    for entry in load("months")
    if entry.sense == "month" and entry.source.startswith("CLDR")
]
DOUBLE = sorted(
    (one, other, month)
    for month in range(1, 13)
    for one, other in permutations([name for name, number in CLDR if number == month], 2)
)
JOINED = ["{}/{}", "{} / {}", "{}/ {}", "{} /{}", "{} ({})", "{} - {}", "{} {}"]
EPOCH, CYCLE, MONTHS = date(622, 7, 19), 30, 12
LEAP = 11
"""Of the thirty years of the reckoned calendar eleven have a day more."""


def reckoned(year: int, month: int, day: int) -> date:
    """A day of the Hijra by the reckoned calendar, which is within a day of the one that is printed."""
    days = (year - 1) * 354 + (LEAP * year + 3) // CYCLE + (month - 1) * 29 + month // 2 + day - 1
    return EPOCH + timedelta(days)


def both(printed: str) -> list[str | None]:
    """The days of a text page and of an HTML page, each with and without the year of a footer."""
    texts = [lines(TITLE, printed, LEAD, BODY), lines(TITLE, printed, LEAD, BODY, NOTICE)]
    pages = [markup(date=f"<p>{printed}</p>"), markup(date=f"<p>{printed}</p>", after=FOOTER)]
    return [day_of_page(text).value for text in texts] + [dated(page).value for page in pages]


@pytest.mark.parametrize(("name", "month"), NAMES)
def test_every_name_of_every_month(name: str, month: int) -> None:
    """The day is right to the day and never the first of January, on text and HTML, whatever the year of the footer."""
    day = date(2023, month, 17).isoformat()
    for printed in (
        f"17 {name} 2023",
        f"١٧ {name} ٢٠٢٣",
        f"17 {name}، 2023",
        f"{name} 17, 2023",
        f"نشر في: 17 {name} 2023",
    ):
        assert both(printed) == [day] * 4, printed


def test_there_are_five_sets() -> None:
    """No month has fewer names than the sets of the Levant, Egypt and the Maghreb give it."""
    assert len(NAMES) > len(CLDR) > 3 * MONTHS
    assert {month for _, month in CLDR} == {month for _, month in NAMES} == set(range(1, MONTHS + 1))


@pytest.mark.parametrize("joined", JOINED)
def test_double_names(joined: str) -> None:
    """Two names of one month, in both orders, with every kind of slash or none, are one month."""
    for one, other, month in DOUBLE:
        printed = f"17 {joined.format(one, other)} 2023"
        found = day_of_page(lines(TITLE, printed, LEAD, BODY, NOTICE)).value
        assert found == date(2023, month, 17).isoformat(), printed


@pytest.mark.parametrize(("name", "month"), HIJRI)
def test_every_month_of_the_hijra(name: str, month: int) -> None:
    """A date of the Hijra is right to the day that countries differ by; beside a Gregorian date it says nothing else."""
    for printed in (f"10 {name} 1445", f"١٠ {name} ١٤٤٥ هـ"):
        for day in both(printed):
            assert day is not None, printed
            assert abs(date.fromisoformat(day) - reckoned(1445, month, 10)) <= timedelta(1), printed
    told = reckoned(1445, month, 10)
    assert both(f"{told.day}/{told.month}/{told.year} - 10 {name} 1445 هـ") == [told.isoformat()] * 4
