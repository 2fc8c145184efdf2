"""The reports of a desk with which new ones are compared: those of their stories, however long ago these began."""

from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any

from sqlalchemy import Connection

from isnad.compare.page import whole_day
from isnad.compare.sketch import Sketch, alike, sketch, weights
from isnad.model import Language
from isnad.store import news
from isnad.store import read as stored
from isnad.store.sharing import Sharing, sharing


@dataclass(frozen=True, slots=True)
class _Looked:
    """Reports that are compared with one.

    Of how many days around it, what the words that both have come to at least (``Sketch.told``), and how many at most.
    """

    days: int | None
    least: float
    most: int


_BESIDE = _Looked(1, 0.12, 80)
_NEAR = _Looked(3, 0.28, 60)
"""Of a story is what is as like as ``NEAREST`` after ``exp(-days / DAYS)``: nothing beyond three days, and from the second on
only what shares half of its words. On 20,000 reports of 2018 no report of a story was missed by that."""

_EVER = _Looked(None, 0.25, 20)
"""Weeks before, only what is clearly alike counts: themes go on for months."""

MOST = 300
"""Reports that stood on the desk before, with which a story is compared at most: its own first, then the likest."""

LIKE_EVER = 0.3
"""From this likeness on a report of another time may tell what led to a story."""

_HELD = 5_000
"""Outlines of reports held at once."""


class Around:
    """What lies around reports, looked up in the index and compared as stories are."""

    def __init__(self, connection: Connection, language: Language[Any]) -> None:
        """Nothing looked up yet."""
        self._connection = connection
        self._language = language
        self._held: OrderedDict[str, Sketch] = OrderedDict()

    def stories(self, fresh: Sequence[str], *, far: bool) -> Iterator[list[str]]:
        """The keys of ``fresh`` in groups, each with the older reports in reach of them, in alphabetical order.

        Inside a group is the whole story of each, as a dossier of the whole desk would tell it; with ``far`` also
        what resembles it weeks before, the stories of that, and what came before under one address. Never more than
        ``MOST`` older ones are in a group.
        """
        new, done = frozenset(fresh), set[str]()
        for key in fresh:
            if key not in done:
                found = self._reached(key, new, far=far)
                done |= found & new
                yield sorted(found)

    def _reached(self, key: str, new: Collection[str], *, far: bool) -> set[str]:
        reached: set[str] = set()
        known = {key: 1.0}
        todo = [(-1.0, key)]
        older = 0
        while todo:
            led, at = heappop(todo)
            if at in reached or (at not in new and older >= MOST):
                continue
            reached.add(at)
            older += at not in new
            # Inside a story every step counts 1: all of it comes before what only resembles one of its reports.
            inside = -led if at not in new else 1.0
            revised = news.at_address(self._connection, at) if far and at in new else []
            for other, likeness in (*((other, 1.0) for other in revised), *self._alike(at, far=far and inside == 1.0)):
                reach = likeness * inside
                if reach > known.get(other, 0.0):
                    known[other] = reach
                    heappush(todo, (-reach, other))
        return reached

    def _alike(self, key: str, *, far: bool) -> Iterator[tuple[str, float]]:
        """The reports that may tell one story with one, each with 1; with ``far`` also those of other days, with how alike."""
        own = self._sketches([key])[key]
        asked = weights(own.told, self._language)
        shared = sharing(self._connection, asked, _BESIDE.least)
        looked = (_BESIDE, _NEAR, _EVER) if far else (_BESIDE, _NEAR)
        found = [other for each in (looked if own.ordinal else (_EVER,)) for other in _chosen(shared, own, each)]
        others = [other for other in dict.fromkeys(found) if other != key]
        for other, facing in self._sketches(others).items():
            likeness, inside = alike(own, facing)
            if inside:
                yield other, 1.0
            elif far and likeness >= LIKE_EVER:
                yield other, likeness

    def _sketches(self, keys: Sequence[str]) -> dict[str, Sketch]:
        missing = [key for key in keys if key not in self._held]
        made = {
            reading.report.key: sketch(reading, self._language)
            for reading in (stored.readings(self._connection, missing) if missing else ())
        }
        found = {key: made[key] if key in made else self._held[key] for key in keys if key in made or key in self._held}
        for key, item in made.items():
            self._held[key] = item
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        return found


def _chosen(shared: Sequence[Sharing], own: Sketch, looked: _Looked) -> Iterator[str]:
    """Those that are worth comparing, the best first; a report without a day may be of any."""
    many = 0
    for item in shared:
        if item.share < looked.least or many >= looked.most:
            return
        day = whole_day(item.day)
        if looked.days is None or day is None or abs(day.toordinal() - own.ordinal) <= looked.days:
            many += 1
            yield item.key
