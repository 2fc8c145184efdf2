"""How surely two statements report one utterance: what speaks for it and against it, weighed."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import exp
from operator import mul

from isnad.compare.cosine import cosine
from isnad.compare.names import Names
from isnad.compare.uttered import Uttered

WEIGHTS: dict[str, float] = {
    "bias": -3.9,
    "cosine": 1.5,
    "contained": 0.7,
    "core contained": 2.1,
    "same name": 1.6,
    "same name cosine": 0.9,
    "few of speaker": 1.4,
    "same report": -1.1,
    "other story": -0.6,
    "figure shared": 0.7,
    "same act": 0.9,
    "both lead": 0.8,
    "both direct": 0.9,
    "rival": -1.4,
    "neighbour": 0.7,
    "same medium": 0.8,
}
"""What each piece of evidence is worth; fitted to the pairs of the bank, rounded."""

_LEAD = 2
_ONE_MEDIUM = 0.6
_HOPELESS = -3.0
"""Two statements that speak against each other so much by themselves are not looked at further."""
_MOST_KNOWN = 20_000


class Likeness:
    """Weighs pairs of the statements of one run."""

    def __init__(self, said: Sequence[Uttered], names: Names) -> None:
        self._names = names
        self._times = Counter((item.report, item.speaker) for item in said)
        self._beside = _neighbours(said)
        self._of: defaultdict[int, list[Uttered]] = defaultdict(list)
        for item in said:
            self._of[item.report].append(item)
        self._known: dict[tuple[int, int], tuple[tuple[float, int], ...]] = {}

    def __call__(self, a: Uttered, b: Uttered) -> float:
        """The likeness, 0 to 1; 0 where not even the core of a word is shared."""
        if a.cores.keys().isdisjoint(b.cores):
            return 0.0
        alike = cosine(a.words, b.words)
        plain = _weighed(self._plain(a, b, alike))
        if plain < _HOPELESS:
            return 1 / (1 + exp(-plain))
        return 1 / (1 + exp(-plain - _weighed(self._around(a, b, alike))))

    def evidence(self, a: Uttered, b: Uttered) -> dict[str, float]:
        """What speaks for and against the two reporting one utterance."""
        alike = cosine(a.words, b.words)
        return self._plain(a, b, alike) | self._around(a, b, alike)

    def _plain(self, a: Uttered, b: Uttered, alike: float) -> dict[str, float]:
        """What the two tell by themselves."""
        same = self._names.same(a.speaker, b.speaker)
        few = (self._times[a.report, a.speaker] * self._times[b.report, b.speaker]) ** -0.5
        return {
            "bias": 1.0,
            "cosine": alike,
            "contained": contained(a.words, b.words),
            "core contained": contained(a.cores, b.cores),
            "same name": same,
            "same name cosine": same * alike,
            "few of speaker": same * few,
            "same report": float(a.report == b.report),
            "other story": float(a.story != b.story),
            "figure shared": float(not a.numbers.isdisjoint(b.numbers)),
            "same act": float(a.statement.act == b.statement.act),
            "both lead": float(a.sentence < _LEAD and b.sentence < _LEAD),
            "both direct": float("indirect" not in (a.statement.mode, b.statement.mode)),
            "same medium": float(self._one_medium(a, b)),
        }

    def _one_medium(self, a: Uttered, b: Uttered) -> bool:
        """Whether both came through one medium or document: an interview with one channel, one statement of a ministry."""
        return any(self._names.same(one, other) >= _ONE_MEDIUM for one in a.through for other in b.through)

    def _around(self, a: Uttered, b: Uttered, alike: float) -> dict[str, float]:
        """What the other statements of their reports tell."""
        if a.report == b.report:
            return {"rival": 0.0, "neighbour": 0.0}
        rival = max(self._best(a, b), self._best(b, a)) - alike
        return {"rival": max(0.0, rival), "neighbour": self._one_neighbour(a, b)}

    def _best(self, a: Uttered, b: Uttered) -> float:
        """How alike the likest other statement of the report of ``b`` is to ``a`` (0 to 1)."""
        key = id(a), b.report
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            alike = ((cosine(a.words, other.words), place) for place, other in enumerate(self._of[b.report]))
            self._known[key] = tuple(nlargest(2, alike))
        found = (alike for alike, place in self._known[key] if self._of[b.report][place] is not b)
        return next(found, 0.0)

    def _one_neighbour(self, a: Uttered, b: Uttered) -> float:
        """How alike the statements before or after the two are in their reports, the liker of both (0 to 1)."""
        pairs = zip(self._beside[id(a)], self._beside[id(b)], strict=True)
        return max((cosine(x.words, y.words) for x, y in pairs if x is not None and y is not None), default=0.0)


def _neighbours(said: Sequence[Uttered]) -> dict[int, tuple[Uttered | None, Uttered | None]]:
    """For each statement (by ``id``) the one before and the one after it in its report."""
    ordered: list[Uttered | None] = [None, *sorted(said, key=lambda item: (item.report, item.statement.start)), None]
    found = {}
    for before, item, after in zip(ordered, ordered[1:], ordered[2:], strict=False):
        if item is not None:
            near = [other if other and other.report == item.report else None for other in (before, after)]
            found[id(item)] = (near[0], near[1])
    return found


def _weighed(evidence: Mapping[str, float]) -> float:
    total: float = sum(map(mul, map(WEIGHTS.__getitem__, evidence), evidence.values()))
    return total


def contained(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of the bag with fewer words stands in the other one (0 to 1); both are of length one."""
    short, long = (other, one) if len(other) < len(one) else (one, other)
    total = 0.0
    for word, weight in short.items():
        if word in long:
            total += weight * weight
    return total
