"""Clusters: what belongs together on the whole, never a chain in which only neighbours are alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush

Edge = tuple[float, int, int, int, int]
"""Minus the mean likeness, two groups, and their sizes when it was taken."""

Link = tuple[float, float]
"""The likenesses across two groups: their sum, and the greatest."""


def clusters(
    size: int, likeness: Mapping[tuple[int, int], float], least: float, nearest: float = 0.0
) -> tuple[tuple[int, ...], ...]:
    """Part ``0 … size - 1`` into clusters whose mean likeness across every join was at least ``least``.

    A pair that ``likeness`` does not name counts 0 (a negative likeness keeps two apart), so two groups that
    touch in one pair only stay apart. At every join one pair across was at least ``nearest``: many weak likenesses
    alone join nothing. The likest are joined first; the same likenesses give the same clusters.

    >>> clusters(4, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7, (2, 3): 0.6}, 0.5)
    ((0, 1, 2), (3,))
    >>> clusters(3, {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.6}, 0.5, nearest=0.7)
    ((0, 1), (2,))
    """
    groups: dict[int, list[int]] = {index: [index] for index in range(size)}
    links: defaultdict[int, dict[int, Link]] = defaultdict(dict)
    for (one, other), value in likeness.items():
        links[one][other] = links[other][one] = value, value
    first = max(least, nearest)
    heap = [(-value, one, other, 1, 1) for (one, other), value in likeness.items() if value >= first]
    heapify(heap)
    while heap:
        _, one, other, size_one, size_other = heappop(heap)
        if one in groups and other in groups and (len(groups[one]), len(groups[other])) == (size_one, size_other):
            _join(one, other, groups, links)
            for edge in _edges(one, groups, links, least, nearest):
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
    one: int, groups: dict[int, list[int]], links: defaultdict[int, dict[int, Link]], least: float, nearest: float
) -> Iterator[Edge]:
    """The edges of a fresh group that may still be joined, with the sizes for which they hold."""
    for other, (total, best) in links[one].items():
        mean = total / (len(groups[one]) * len(groups[other]))
        if mean >= least and best >= nearest:
            first, second = sorted((one, other))
            yield -mean, first, second, len(groups[first]), len(groups[second])


def _join(one: int, other: int, groups: dict[int, list[int]], links: defaultdict[int, dict[int, Link]]) -> None:
    groups[one] += groups.pop(other)
    for third, (value, best) in sorted(links.pop(other).items()):
        del links[third][other]
        if third != one:
            total, known = links[one].get(third, (0.0, best))
            links[one][third] = links[third][one] = total + value, max(known, best)
