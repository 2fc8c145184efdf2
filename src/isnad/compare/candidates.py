"""Candidates: which pairs are worth weighing, found through an index so that nothing is compared with everything."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

FEWEST = 2
"""Words that a pair shares at least."""

LEAST = 0.02
"""A likeness below this is as good as none, and is not kept."""

T = TypeVar("T")


def sharing(postings: Iterable[Sequence[int]], most: int, stories: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of two stories that stand together in at least two of ``postings``; longer ones than ``most`` are of a common word.

    ``stories`` gives the story of each; pairs of one story are candidates anyway.

    >>> sorted(sharing([[0, 1], [0, 1, 2], [1, 2, 3, 4]], most=3, stories=[0, 1, 2, 3, 4]))
    [(0, 1)]
    """
    shared: Counter[tuple[int, int]] = Counter()
    for members in postings:
        if 1 < len(members) <= most:
            shared.update(pair for pair in combinations(members, 2) if stories[pair[0]] != stories[pair[1]])
    return {pair for pair, times in shared.items() if times >= FEWEST}


def weighed(
    items: Sequence[T], pairs: Iterable[tuple[int, int]], likeness: Callable[[T, T], float]
) -> dict[tuple[int, int], float]:
    """How alike the pairs are, those that are at all."""
    return {pair: alike for pair in pairs if (alike := likeness(items[pair[0]], items[pair[1]])) >= LEAST}
