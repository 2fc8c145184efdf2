"""The index of stories: which reports tell one happening, kept so that a new report touches only what it resembles."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp, floor, log
from typing import Any

from isnad.compare.central import Vector, central
from isnad.compare.clusters import clusters, connected
from isnad.compare.cosine import cosine
from isnad.compare.page import Page
from isnad.model import Language

LIKE = 0.24
"""From this mean likeness on reports tell one happening; tuned on five months of five outlets …"""

NEAREST = 0.28
"""… where one pair of them at least is so alike: reports that are all but faintly alike have a theme in common."""

DAYS = 3.0
"""The likeness of reports falls by two thirds for every so many days between them."""

LEAST = LIKE / 2
"""Pairs less alike than this count as not alike at all."""

WINDOW = floor(-DAYS * log(LEAST))
"""Days beyond which even equal reports are less alike than that, so that nobody has to look there."""

_RARE = 0.01
"""Reports without a date are looked up by words in fewer reports than this."""

_FEWEST_SHARED = 2

_COMMON = 0.05
"""Reports are not looked up by words in more reports than this, which would be most of the work …"""

_SEEN = LEAST / 4
"""… but compared in all words where the others share this much."""


class _Dated:
    """The dated reports of one word, by their days, and how much the word weighs in each."""

    __slots__ = ("places", "weights")

    def __init__(self) -> None:
        self.places: list[int] = []
        self.weights: list[float] = []

    def add(self, place: int, weight: float, ordinals: Sequence[int]) -> None:
        """Take in a report; ``ordinals`` gives the day of each, the new one's too."""
        at = len(self.places)
        if at and ordinals[place] < ordinals[self.places[-1]]:
            at = bisect_right(self.places, ordinals[place], key=ordinals.__getitem__)
        self.places.insert(at, place)
        self.weights.insert(at, weight)

    def near(self, ordinal: int, ordinals: Sequence[int]) -> Iterator[tuple[int, float]]:
        """The reports of the days around ``ordinal`` that can matter."""
        first, last = 0, len(self.places)
        if ordinals[self.places[0]] < ordinal - WINDOW:
            first = bisect_left(self.places, ordinal - WINDOW, key=ordinals.__getitem__)
        if ordinals[self.places[-1]] > ordinal + WINDOW:
            last = bisect_right(self.places, ordinal + WINDOW, key=ordinals.__getitem__)
        return zip(self.places[first:last], self.weights[first:last], strict=True)


class StoryIndex:
    """Reports with what they are about, and how alike the alike ones are.

    What a report resembles depends on the two reports alone, so the order in which they are added does not matter.
    """

    def __init__(self, language: Language[Any]) -> None:
        self.pages: list[Page] = []
        self.vectors: list[Vector] = []
        self.likeness: dict[tuple[int, int], float] = {}
        self._language = language
        self._ordinals: list[int] = []
        self._dated: defaultdict[str, _Dated] = defaultdict(_Dated)
        self._undated: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, page: Page) -> tuple[int, ...]:
        """Take in one report; returns the reports that it resembles, by their place."""
        place = len(self.pages)
        vector = central(page, self._language)
        ordinal = page.day.toordinal() if page.day else 0
        alike = self._alike_dated(vector, ordinal) if ordinal else self._looked_up(vector, dated=True)
        found = {other: likeness for other, likeness in alike if likeness >= LEAST}
        self.pages.append(page)
        self.vectors.append(vector)
        self._ordinals.append(ordinal)
        for word in self._looked_at(vector):
            if not ordinal:
                self._undated[word].append(place)
            else:
                self._dated[word].add(place, vector[word], self._ordinals)
        self.likeness.update(((other, place), alike) for other, alike in found.items())
        return tuple(sorted(found))

    def groups(self) -> list[tuple[int, ...]]:
        """The reports of each happening, by their places; the same whatever the order in which they were added."""
        order = sorted(range(len(self.pages)), key=lambda place: _name(self.pages[place]))
        rank = {place: number for number, place in enumerate(order)}
        likeness = {_pair(rank[one], rank[other]): alike for (one, other), alike in self.likeness.items()}
        inside: defaultdict[int, dict[tuple[int, int], float]] = defaultdict(dict)
        parts = connected(len(order), likeness)
        part_of = {number: name for name, part in enumerate(parts) for number in part}
        for pair, alike in likeness.items():
            inside[part_of[pair[0]]][pair] = alike
        found = []
        for name, part in enumerate(parts):
            local = {number: at for at, number in enumerate(part)}
            own = {(local[one], local[other]): alike for (one, other), alike in inside[name].items()}
            found += [
                tuple(sorted(order[part[at]] for at in group)) for group in clusters(len(part), own, LIKE, NEAREST)
            ]
        return sorted(found)

    def _alike_dated(self, vector: Vector, ordinal: int) -> Iterator[tuple[int, float]]:
        """Reports of near days, then undated ones, with their likeness."""
        shared: defaultdict[int, float] = defaultdict(float)
        ordinals = self._ordinals
        for word in self._looked_at(vector):
            known = self._dated.get(word)
            if known is not None:
                weight = vector[word]
                for other, facing in known.near(ordinal, ordinals):
                    shared[other] += weight * facing
        for other, seen in shared.items():
            if seen >= _SEEN:
                yield other, cosine(vector, self.vectors[other]) * exp(-abs(ordinals[other] - ordinal) / DAYS)
        yield from self._looked_up(vector, dated=False)

    def _looked_up(self, vector: Vector, *, dated: bool) -> Iterator[tuple[int, float]]:
        """Undated reports, with ``dated`` the others too, that share rare words, whatever their day, with their likeness."""
        times: defaultdict[int, int] = defaultdict(int)
        for word in self._looked_at(vector):
            if self._language.commonness(word) < _RARE:
                for other in self._undated.get(word, ()):
                    times[other] += 1
                if dated and word in self._dated:
                    for other in self._dated[word].places:
                        times[other] += 1
        for other, number in times.items():
            if number >= _FEWEST_SHARED:
                yield other, cosine(vector, self.vectors[other])

    def _looked_at(self, vector: Vector) -> list[str]:
        """The words under which a report is found: not those of every twentieth report."""
        return [word for word in vector if self._language.commonness(word) < _COMMON]


def _name(page: Page) -> tuple[str, str]:
    return page.key, page.reading.report.id


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
