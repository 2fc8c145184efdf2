"""Near-copies: which texts hold much of one another, found by a sample of their runs of five words.

A run is sampled by its first word alone, so every text samples the same runs, and of two texts as much is
shared among the sampled runs as among all, however unlike their lengths are.
"""

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

SHINGLE = 5
"""Words in a run; fewer are everyday phrases."""

SAMPLED = 6
"""Of so many words one begins a sampled run."""

MOST = 200
"""A run that stands in more texts than this (a signature, a notice) tells nothing."""


class _Hashes(dict[str, int]):
    """The hash of each word, the same in every process, made once."""

    def __missing__(self, word: str) -> int:
        self[word] = made = crc32(word.encode())
        return made


class Shingles:
    """An index of sampled runs to which texts are added one by one."""

    def __init__(self) -> None:
        self._hashes = _Hashes()
        self._holders: dict[int, int | list[int]] = {}  # most runs have one holder, and a list for each would be dear
        self._sizes: list[int] = []

    def add(self, words: Sequence[str], least: float) -> list[int]:
        """Take in a text; returns the earlier texts of which, or in which, about ``least`` (0 to 1) is held."""
        sampled = self._sampled(words)
        number, size = len(self._sizes), len(sampled)
        holders_of = self._holders
        shared: list[int] = []
        for run in sampled:
            holders = holders_of.get(run)
            if holders is None:
                holders_of[run] = number
            elif isinstance(holders, int):
                shared.append(holders)
                holders_of[run] = [holders, number]
            elif len(holders) < MOST:
                shared += holders
                holders.append(number)
        self._sizes.append(size)
        times = Counter(shared)
        return sorted(other for other, held in times.items() if held >= least * min(size, self._sizes[other]))

    def _sampled(self, words: Sequence[str]) -> set[int]:
        hashes = list(map(self._hashes.__getitem__, words))
        last = len(hashes) - SHINGLE
        return {
            hash(tuple(hashes[place : place + SHINGLE]))
            for place, made in enumerate(hashes)
            if not made % SAMPLED and place <= last
        }


def runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    """All runs of five words.

    >>> sorted(runs("a b c d e f".split()))
    [('a', 'b', 'c', 'd', 'e'), ('b', 'c', 'd', 'e', 'f')]
    """
    return {tuple(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1)}


def containment(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """How much of the text with fewer runs stands in the other (0 to 1)."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
