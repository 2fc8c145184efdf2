"""How surely two figures count the same thing: what speaks for it and against it, weighed."""

from collections import defaultdict
from collections.abc import Sequence
from math import exp, log

from isnad.compare.cosine import cosine
from isnad.compare.counted import Counted
from isnad.compare.measure import measure
from isnad.compare.reach import reach
from isnad.model import Figure

WEIGHTS: dict[str, float] = {
    "bias": -2.4,
    "context": 2.5,
    "noun shared": 0.1,
    "noun other": -0.3,
    "small equal": 1.0,
    "large equal": 2.3,
    "equal context": 1.0,
    "meet": 1.3,
    "fate same": 1.3,
    "fate other": -1.2,
    "fate one-sided": -0.4,
    "same report": -0.7,
    "same sentence": -0.2,
    "rival": -0.5,
    "both lead": 0.4,
    "years apart": -0.4,
    "places apart": -0.5,
    "ratio": -0.9,
    "other story": -2.5,
    "other story small": -1.5,
    "both first": 0.9,
    "first and not": 0.1,
    "equal same report": -0.2,
    "context same report": -0.2,
    "few of unit": 0.4,
    "unit other": -0.4,
    "unit unknown": -0.4,
    "unit telling": 1.3,
}

_SMALL = 20
_COMMON = frozenset({"person", "money", "time", "year", "month", "percent", None})
_RIVAL_CONTEXT = 0.15
_LARGE = 1000
_FEWEST_DIGITS = 2
_MOST_RATIO = 5.0


class Likeness:
    """Weighs pairs of the figures of one run; it knows which numbers each report prints beside each other."""

    def __init__(self, figures: Sequence[Counted]) -> None:
        self._printed: defaultdict[tuple[int, str | None], list[Counted]] = defaultdict(list)
        self._first: dict[tuple[int, str | None, str | None], int] = {}
        values: defaultdict[tuple[int, str | None, str | None], set[float]] = defaultdict(set)
        for item in figures:
            values[item.report, item.measures, item.fate].add(value(item.figure))
            self._printed[item.report, item.measures].append(item)
            key = (item.report, item.measures, item.fate)
            self._first[key] = min(self._first.get(key, item.figure.start), item.figure.start)
        self._values = {key: len(numbers) for key, numbers in values.items()}

    def __call__(self, a: Counted, b: Counted) -> float:
        """The likeness, 0 to 1."""
        if a.measures == "money" and a.figure.unit != b.figure.unit and value(a.figure) != value(b.figure):
            return 0.0
        evidence = self.evidence(a, b)
        return 1 / (1 + exp(-sum(WEIGHTS[name] * value for name, value in evidence.items())))

    def evidence(self, a: Counted, b: Counted) -> dict[str, float]:
        """What speaks for and against the two figures counting one thing."""
        one, other = a.figure, b.figure
        same = equal(one, other) and one.bound != "vague"
        small = min(value(one), value(other)) < _SMALL
        within = a.report == b.report
        context = cosine(a.context, b.context)
        firsts = self._is_first(a) + self._is_first(b)
        both = bool(a.nouns and b.nouns)
        return {
            "bias": 1.0,
            "context": context,
            "noun shared": float(both and bool(a.nouns & b.nouns)),
            "noun other": float(both and not a.nouns & b.nouns),
            "small equal": float(same and small),
            "large equal": float(same and not small),
            "equal context": context if same else 0.0,
            "meet": float(not same and meet(one, other)),
            "fate same": float(bool(a.fate) and a.fate == b.fate),
            "fate other": float(bool(a.fate and b.fate) and a.fate != b.fate),
            "fate one-sided": float(bool(a.fate) != bool(b.fate)),
            "same report": float(within and not same),
            "equal same report": float(within and same),
            "context same report": context if within else 0.0,
            "same sentence": float(within and a.sentence == b.sentence),
            "rival": float(not same and (self._matched(a, b) or self._matched(b, a))),
            "both lead": float(a.lead and b.lead),
            "years apart": float(bool(a.years and b.years) and not a.years & b.years),
            "places apart": float(bool(a.places and b.places) and not a.places & b.places),
            "ratio": min(_MOST_RATIO, abs(log((value(one) + 1) / (value(other) + 1)))),
            "other story": 0.0 if a.story == b.story else 1.0 - theme(a, b),
            "other story small": float(a.story != b.story and small),
            "both first": float(firsts == 2),  # both of two
            "first and not": float(firsts == 1),
            "unit other": float(bool(one.unit and other.unit) and one.unit != other.unit),
            "unit telling": float(one.unit == other.unit and one.unit not in _COMMON and a.measures not in _COMMON),
            "unit unknown": float(not one.unit or not other.unit),
            "few of unit": (self._numbers(a) * self._numbers(b)) ** -0.5,
        }

    def parts(self, a: Counted, b: Counted) -> int:
        """Of how many of the two the other's report prints the number too: then it counts something else there."""
        if a.report == b.report or equal(a.figure, b.figure):
            return 0
        return self._matched(a, b) + self._matched(b, a)

    def _is_first(self, item: Counted) -> bool:
        """Whether the figure is the first of its unit and fate in its report: mostly the main count."""
        return self._first[item.report, item.measures, item.fate] == item.figure.start

    def _numbers(self, item: Counted) -> int:
        """How many different numbers of this unit and fate its report prints."""
        return self._values[item.report, item.measures, item.fate]

    def _matched(self, a: Counted, b: Counted) -> bool:
        """Whether the report of ``b`` prints the number of ``a`` elsewhere, about the same."""
        return any(
            other.figure is not a.figure
            and equal(a.figure, other.figure)
            and cosine(a.context, other.context) >= _RIVAL_CONTEXT
            for other in self._printed[b.report, b.measures]
        )


def theme(a: Counted, b: Counted) -> float:
    """How far two reports speak of the same persons (0 to 1)."""
    one, other = a.page.names, b.page.names
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def equal(one: Figure, other: Figure) -> bool:
    """Whether the two print one number, whatever their bounds."""
    return value(one) == value(other) and (one.bound == "vague") == (other.bound == "vague")


def meet(one: Figure, other: Figure) -> bool:
    """Whether one number could satisfy both bounds."""
    (low, high), (least, most) = reach(one), reach(other)
    scale, other_scale = measure(one.unit)[1], measure(other.unit)[1]
    return low * scale <= most * other_scale and least * other_scale <= high * scale


def rounds(one: Figure, other: Figure) -> bool:
    """Whether one of two large exact numbers is the other, rounded to two digits or more: 1,400 and 1,440."""
    fine, coarse = sorted((value(one), value(other)), key=lambda number: -_digits(number))
    if min(fine, coarse) < _LARGE or not one.bound == other.bound == "exact" or _digits(coarse) < _FEWEST_DIGITS:
        return False
    return float(f"{fine:.{_digits(coarse) - 1}e}") == coarse


def _digits(number: float) -> int:
    """How many significant digits a number is printed with."""
    return len(f"{number:.12g}".replace(".", "").strip("0"))


def value(figure: Figure) -> float:
    """The number that was said, in the base unit of what it measures: of a range its end."""
    return float(figure.high if figure.high is not None else figure.low or 0) * measure(figure.unit)[1]
