"""How two figures that count the same thing compare: one verdict, and one sentence that names the evidence."""

from dataclasses import dataclass
from datetime import timedelta

from isnad.compare.counted import Counted
from isnad.compare.figure_likeness import equal, meet, rounds
from isnad.compare.mistyped import mistyped
from isnad.compare.page import Page
from isnad.compare.reach import reach
from isnad.model import Figure, FigureVerdict

BOTH = 2
"""Both numbers stand in both reports."""

_CLOSED = frozenset({"exact", "about"})

LATER = timedelta(hours=1)
"""Tolls within the hour come from the same knowledge; later ones may have grown."""

GROWING = frozenset(
    {"killed", "wounded", "injured", "missing", "arrested", "detained", "displaced", "evacuated", "rescued", "infected"}
)
"""Fates whose count grows while an event is told."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with its reason."""

    verdict: FigureVerdict
    why: str


def judge(a: Counted, b: Counted, parts: int = 0, *, one_quantity: bool = False) -> Judged:
    """The verdict on two figures that stand side by side.

    ``parts`` says how many of the two numbers the other report prints as well, which then count something else. Where a
    person found that the two are of ``one_quantity``, no difference of scope explains another number.
    """
    one, other = a.figure, b.figure
    if one.unit != other.unit and a.measures == b.measures == "money":
        return Judged("conflict", f"one number in two currencies: {_said(one)} and {_said(other)}")
    if equal(one, other):
        if one.bound != other.bound:
            return Judged("compatible", f"{_said(one)} and {_said(other)} leave room for one number")
        both = _said(one) == _said(other)
        return Judged("agree", f"both print {_said(one)}" if both else f"one number: {_said(one)} and {_said(other)}")
    return _of_one_quantity(a, b) if one_quantity else _unequal(a, b, parts)


def _of_one_quantity(a: Counted, b: Counted) -> Judged:
    one, other = a.figure, b.figure
    if meet(one, other):
        return Judged("compatible", f"{_said(one)} and {_said(other)} leave room for one number")
    if rounds(one, other):
        return Judged("compatible", f"{_said(one)} and {_said(other)} are one number, rounded in one of them")
    if time := _years_apart(a, b) or _grown(a, b) or _moved(a, b):
        return Judged("different_time", time)
    return _conflict(a, b)


def _unequal(a: Counted, b: Counted, parts: int) -> Judged:
    one, other = a.figure, b.figure
    if a.fate != b.fate and a.fate and b.fate:
        return Judged("different_scope", f"one counts {a.fate}, the other {b.fate}")
    scope = _scope(a, b)
    if meet(one, other) and not (scope and {one.bound, other.bound} <= _CLOSED):
        return Judged("compatible", f"{_said(one)} and {_said(other)} leave room for one number")
    if apart := _years_apart(a, b):
        return Judged("different_time", apart)
    if rounds(one, other):
        return Judged("compatible", f"{_said(one)} and {_said(other)} are one number, rounded in one of them")
    if scope:
        return Judged("different_scope", scope)
    if parts == BOTH:
        return Judged(
            "different_scope", f"both reports print {_number(one)} and {_number(other)}, so they count different things"
        )
    if time := _grown(a, b) or _moved(a, b):
        return Judged("different_time", time)
    if parts:
        return Judged(
            "different_scope",
            f"one report prints {_number(one)} and {_number(other)} beside each other, so they count different things",
        )
    if a.report == b.report and not _two_accounts(a, b):
        return Judged(
            "different_scope", f"one report prints both {_said(one)} and {_said(other)}, so they count different things"
        )
    if a.story != b.story and (a.page.day is None or b.page.day is None):
        return Judged("different_scope", "their reports tell different happenings, and not both are dated")
    return _conflict(a, b)


def _conflict(a: Counted, b: Counted) -> Judged:
    one, other = a.figure, b.figure
    why = f"{_said(one)} ({_by(a)}) against {_said(other)} ({_by(b)}), and neither time nor scope explains it"
    if digits := mistyped(a, b):
        why += f"; one may be mistyped: its digits {digits[0]} and {digits[1]} stand the other way round"
    return Judged("conflict", why)


def _two_accounts(a: Counted, b: Counted) -> bool:
    """Whether two figures of one report are vouched for by two named authorities and count one fate of one unit."""
    names = _named(a), _named(b)
    return bool(names[0] and names[1] and names[0] != names[1] and a.fate and a.fate == b.fate)


def _scope(a: Counted, b: Counted) -> str | None:
    one, other = a.figure, b.figure
    if one.unit != other.unit and a.measures == b.measures == "people" and "person" not in (one.unit, other.unit):
        return f"one counts {one.unit}, the other {other.unit}"
    if a.places and b.places and not a.places & b.places:
        return f"different places: {_list(a.place_names)} and {_list(b.place_names)}"
    return None


def _years_apart(a: Counted, b: Counted) -> str | None:
    one, other = a.figure, b.figure
    if a.years and b.years and not a.years & b.years:
        return f"different times: {_list(a.years)} and {_list(b.years)}"
    if one.period and other.period and not (one.period.startswith(other.period) or other.period.startswith(one.period)):
        return f"different times: {one.period} and {other.period}"
    return None


def _grown(a: Counted, b: Counted) -> str | None:
    one, other = a.figure, b.figure
    if a.report == b.report or one.fate not in GROWING or other.fate != one.fate:
        return None
    for early, late in ((a, b), (b, a)):
        if (when := later(early.page, late.page)) and _middle(late.figure) > _middle(early.figure):
            before, then = when
            return (
                f"{_said(late.figure)} was printed later ({then}) than {_said(early.figure)} ({before}): the count grew"
            )
    return None


def later(early: Page, late: Page) -> tuple[str, str] | None:
    """When the two were published, as exactly as both tell it, where the second came clearly later."""
    if early.moment and late.moment:
        then = tuple(f"{page.moment:%Y-%m-%d %H:%M} UTC" for page in (early, late))
        return (then[0], then[1]) if late.moment - early.moment >= LATER else None
    if early.day is None or late.day is None or early.day >= late.day:
        return None
    return early.day.isoformat(), late.day.isoformat()


def _moved(a: Counted, b: Counted) -> str | None:
    """Prices, sums and shares move from day to day."""
    if a.measures not in ("money", "percent") or a.page.day is None or b.page.day is None or a.page.day == b.page.day:
        return None
    return f"printed on different days: {a.page.day.isoformat()} and {b.page.day.isoformat()}"


def _middle(figure: Figure) -> float:
    low, high = reach(figure)
    return (low + high) / 2


def _said(figure: Figure) -> str:
    return f"“{' '.join(figure.text.split())}”"


def _by(item: Counted) -> str:
    """Who vouches: the innermost named authority, else the outlet, else the report."""
    return _named(item) or item.page.reading.report.outlet or item.page.key


def _named(item: Counted) -> str:
    named = [link.name or link.text or "" for link in item.figure.authority if link.name or link.text]
    return named[-1] if named else ""


def _number(figure: Figure) -> str:
    low, high = figure.low, figure.high
    return f"{low:,g}" if low is not None else f"{high or 0:,g}"


def _list(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))
