"""How surely two figures count the same thing: what speaks for it and against it, weighed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, log
from operator import mul

from isnad.compare.cosine import cosine
from isnad.compare.counted import Counted, printed
from isnad.compare.measure import measure
from isnad.compare.names import Names
from isnad.compare.reach import reach
from isnad.model import Figure

WEIGHTS: dict[str, float] = {
    "bias": -1.5,
    "context": 1.0,
    "small equal": 0.8,
    "large equal": 1.9,
    "chance duration": -0.6,
    "equal context": 0.9,
    "meet": 0.5,
    "fate same": 0.9,
    "fate other": -1.7,
    "same report": -0.8,
    "rival": -0.7,
    "both lead": 0.5,
    "places apart": -0.4,
    "ratio": -1.4,
    "other story": -1.5,
    "other story small": -1.0,
    "both first": 0.8,
    "unit telling": 0.8,
    "unit unknown": -0.4,
    "vague": -1.0,
    "beside": 0.8,
    "other person": -0.4,
    "neighbour equal": 0.5,
    "one authority": 1.2,
}
"""What each piece of evidence is worth: fitted to the pairs of the bank, with a prior of nothing; left-out stories lose little."""

_SMALL = 20
_COMMON = frozenset({"person", "money", "time", "year", "month", "percent", None})
_RIVAL_CONTEXT = 0.15
_LARGE = 1000
_FEWEST_DIGITS = 2
_MOST_RATIO = 5.0
_OTHER_PERSON = 0.3
_HOPELESS = -5.5
"""Two figures that speak against each other so much by themselves are not looked at further."""


class Likeness:
    """Weighs pairs of the figures of one run; it knows which numbers each report prints beside each other."""

    def __init__(self, figures: Sequence[Counted], names: Names) -> None:
        self._names = names
        self._beside = _neighbours(figures)
        self._printed: defaultdict[tuple[int, str | None, float, bool], list[Counted]] = defaultdict(list)
        self._first: dict[tuple[int, str | None, str | None], int] = {}
        for item in figures:
            self._printed[item.report, item.measures, item.number, item.figure.bound == "vague"].append(item)
            key = (item.report, item.measures, item.fate)
            self._first[key] = min(self._first.get(key, item.figure.start), item.figure.start)

    def __call__(self, a: Counted, b: Counted) -> float:
        """The likeness, 0 to 1."""
        if a.measures == "money" and a.figure.unit != b.figure.unit and a.number != b.number:
            return 0.0
        if a.story != b.story and not theme(a, b) and cosine(a.context, b.context) < _RIVAL_CONTEXT:
            return 0.0
        plain = _weighed(self._plain(a, b))
        if plain < _HOPELESS:
            return 1 / (1 + exp(-plain))
        return 1 / (1 + exp(-plain - _weighed(self._around(a, b))))

    def evidence(self, a: Counted, b: Counted) -> dict[str, float]:
        """What speaks for and against the two figures counting one thing."""
        return self._plain(a, b) | self._around(a, b)

    def _around(self, a: Counted, b: Counted) -> dict[str, float]:
        """What the words and figures around the two tell."""
        one, other = a.figure, b.figure
        same = a.number == b.number and "vague" not in (one.bound, other.bound)
        context = cosine(a.context, b.context)
        person = self._names.same(a.person, b.person) if a.person and b.person else 1.0
        return {
            "context": context,
            "equal context": context if same else 0.0,
            "chance duration": float(same and _common_duration(one, other) and context < _RIVAL_CONTEXT),
            "rival": float(not same and (self._matched(a, b) or self._matched(b, a))),
            "beside": cosine(a.beside, b.beside),
            "other person": float(person < _OTHER_PERSON),
            "neighbour equal": float(self._one_neighbour(a, b)),
            "one authority": self._names.same(_authority(one), _authority(other)),
        }

    def _plain(self, a: Counted, b: Counted) -> dict[str, float]:
        """What the two tell by themselves."""
        one, other = a.figure, b.figure
        same = a.number == b.number and "vague" not in (one.bound, other.bound)
        small = min(printed(one), printed(other)) < _SMALL
        within = a.report == b.report
        firsts = self._is_first(a) + self._is_first(b)
        vague = "vague" in (one.bound, other.bound) and meet(one, other)
        return {
            "bias": 1.0,
            "small equal": float(same and small),
            "large equal": float(same and not small),
            "meet": float(not same and meet(one, other)),
            "fate same": float(bool(a.fate) and a.fate == b.fate),
            "fate other": float(bool(a.fate and b.fate) and a.fate != b.fate),
            "same report": float(within and not same),
            "both lead": float(a.lead and b.lead),
            "places apart": float(bool(a.places and b.places) and not a.places & b.places),
            "ratio": 0.0 if vague else min(_MOST_RATIO, abs(log((abs(a.number) + 1) / (abs(b.number) + 1)))),
            "other story": 0.0 if a.story == b.story else 1.0 - theme(a, b),
            "other story small": float(a.story != b.story and small),
            "both first": float(firsts == 2),  # both of two
            "unit telling": float(one.unit == other.unit and one.unit not in _COMMON and a.measures not in _COMMON),
            "unit unknown": float(not one.unit or not other.unit),
            "vague": float(vague),
        }

    def parts(self, a: Counted, b: Counted) -> int:
        """Of how many of the two the other's report prints the number too: then it counts something else there."""
        if a.report == b.report or equal(a.figure, b.figure):
            return 0
        return self._matched(a, b) + self._matched(b, a)

    def _one_neighbour(self, a: Counted, b: Counted) -> bool:
        """Whether the figure before or after the two in their sentences is one number of one measure."""
        pairs = zip(self._beside[id(a)], self._beside[id(b)], strict=True)
        return a.report != b.report and any(
            x is not None and y is not None and x.measures == y.measures and equal(x.figure, y.figure) for x, y in pairs
        )

    def _is_first(self, item: Counted) -> bool:
        """Whether the figure is the first of its unit and fate in its report: mostly the main count."""
        return self._first[item.report, item.measures, item.fate] == item.figure.start

    def _matched(self, a: Counted, b: Counted) -> bool:
        """Whether the report of ``b`` prints the number of ``a`` elsewhere, about the same."""
        alike = self._printed.get((b.report, b.measures, a.number, a.figure.bound == "vague"), ())
        return any(
            other.figure is not a.figure and cosine(a.context, other.context) >= _RIVAL_CONTEXT for other in alike
        )


def _common_duration(one: Figure, other: Figure) -> bool:
    """Whether both print one short time in one unit: everything lasts three days; who prints 72 hours means the same thing."""
    return one.unit == other.unit and printed(one) < _SMALL and measure(one.unit)[0] == "time"


def _weighed(evidence: Mapping[str, float]) -> float:
    total: float = sum(map(mul, map(WEIGHTS.__getitem__, evidence), evidence.values()))
    return total


def _neighbours(figures: Sequence[Counted]) -> dict[int, tuple[Counted | None, Counted | None]]:
    """For each figure (by ``id``) the one before and the one after it in its sentence."""
    ordered = sorted(figures, key=lambda item: (item.report, item.figure.start))
    found = {}
    for place, item in enumerate(ordered):
        around = [ordered[at] if 0 <= at < len(ordered) else None for at in (place - 1, place + 1)]
        near = [n if n and (n.report, n.sentence) == (item.report, item.sentence) else None for n in around]
        found[id(item)] = (near[0], near[1])
    return found


def _authority(figure: Figure) -> str:
    """Who vouches in the end, empty where nobody is named."""
    return next((link.name or link.text or "" for link in reversed(figure.authority)), "")


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
    return printed(figure) * measure(figure.unit)[1]
