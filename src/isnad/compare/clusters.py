"""Clusters: what belongs together on the whole, never a chain in which only neighbours are alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush

Edge = tuple[float, int, int, int, int]
"""Minus the mean likeness, two groups, and their sizes when it was taken."""


def clusters(size: int, likeness: Mapping[tuple[int, int], float], least: float) -> tuple[tuple[int, ...], ...]:
    """Part ``0 … size - 1`` into clusters whose mean likeness across every join was at least ``least``.

    A pair that ``likeness`` does not name counts 0 (a negative likeness keeps two apart), so two groups that
    touch in one pair only stay apart. The likest are joined first; the same likenesses give the same clusters.

    >>> clusters(4, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7, (2, 3): 0.6}, 0.5)
    ((0, 1, 2), (3,))
    """
    groups: dict[int, list[int]] = {index: [index] for index in range(size)}
    links: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in likeness.items():
        links[one][other] = links[other][one] = value
    heap = [(-value, one, other, 1, 1) for (one, other), value in likeness.items() if value >= least]
    heapify(heap)
    while heap:
        _, one, other, size_one, size_other = heappop(heap)
        if one in groups and other in groups and (len(groups[one]), len(groups[other])) == (size_one, size_other):
            _join(one, other, groups, links)
            for edge in _edges(one, groups, links, least):
                heappush(heap, edge)
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def connected(size: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Part ``0 … size - 1`` into what the pairs connect.

    >>> connected(4, [(0, 1), (1, 2)])
    ((0, 1, 2), (3,))
    """
    root = list(range(size))

    def top(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        root[second] = first
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(size):
        groups[top(index)].append(index)
    return tuple(tuple(groups[index]) for index in sorted(groups))


def _edges(
    one: int, groups: dict[int, list[int]], links: defaultdict[int, dict[int, float]], least: float
) -> Iterator[Edge]:
    """The edges of a fresh group that may still be joined, with the sizes for which they hold."""
    for other, total in links[one].items():
        mean = total / (len(groups[one]) * len(groups[other]))
        if mean >= least:
            first, second = sorted((one, other))
            yield -mean, first, second, len(groups[first]), len(groups[second])


def _join(one: int, other: int, groups: dict[int, list[int]], links: defaultdict[int, dict[int, float]]) -> None:
    groups[one] += groups.pop(other)
    for third, value in sorted(links.pop(other).items()):
        del links[third][other]
        if third != one:
            total = links[one].get(third, 0.0) + value
            links[one][third] = links[third][one] = total
