"""Stretches of a text that are found again by place, without looking at all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Intervals(Generic[Item]):
    """Items with half-open spans, sorted by start; ``longest`` is the length of the longest span."""

    starts: tuple[int, ...]
    rows: tuple[tuple[int, int, Item], ...]
    longest: int

    def touching(self, start: int, end: int) -> list[Item]:
        """The items whose span shares a character with ``[start, end)``, in order of their start.

        >>> intervals([(0, 4, "قال"), (10, 14, "أكد")]).touching(3, 11)
        ['قال', 'أكد']
        """
        first = bisect_left(self.starts, start - self.longest)
        last = bisect_left(self.starts, end)
        return [item for _, stop, item in self.rows[first:last] if stop > start]


def intervals(rows: Iterable[tuple[int, int, Item]]) -> Intervals[Item]:
    """An index of ``(start, end, item)``; items of one start keep the order in which they came."""
    ordered: Sequence[tuple[int, int, Item]] = sorted(rows, key=lambda row: row[0])
    longest = max((stop - start for start, stop, _ in ordered), default=0)
    return Intervals(tuple(row[0] for row in ordered), tuple(ordered), longest)
