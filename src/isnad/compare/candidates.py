"""Candidates: which pairs are worth weighing, found through an index so that nothing is compared with everything."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

FEWEST = 2
"""Words that a pair shares at least."""


def sharing(postings: Iterable[Sequence[int]], most: int) -> set[tuple[int, int]]:
    """Pairs that stand together in at least two of ``postings``; longer ones than ``most`` are of a common word.

    >>> sorted(sharing([[0, 1], [0, 1, 2], [1, 2, 3, 4]], most=3))
    [(0, 1)]
    """
    shared: Counter[tuple[int, int]] = Counter()
    for members in postings:
        if len(members) <= most:
            shared.update(combinations(members, 2))
    return {pair for pair, times in shared.items() if times >= FEWEST}
