"""The posting lists: for each term and each block of reports, in which of them it stands, how often and in which forms."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from isnad.store.arrays import to_bytes, to_column
from isnad.store.entries import MOST, Asked, Entry

BLOCK = 1024
"""Reports of one block: those whose numbers have the same quotient."""


class PostingList:
    """The postings of one term in one block, by the places of the reports in it.

    >>> body, forms = merged(b"", b"", {3: Entry(2, (7, 8)), 1: Entry(1, (9,))})
    >>> made = PostingList(body, forms)
    >>> made.places.tolist(), list(made.times), made.forms(3)
    ([1, 3], [1, 2], [7, 8])
    """

    __slots__ = ("_counts", "_ends", "_forms", "_packed", "places", "times")

    def __init__(self, body: bytes, forms: bytes = b"") -> None:
        """The list of a row: places (two bytes each), times and numbers of forms (a byte each); ``forms`` four each."""
        size = len(body) // 4
        self.places = to_column("H", body[: 2 * size])
        self.times = body[2 * size : 3 * size]
        self._counts = body[3 * size :]
        self._packed = forms
        self._forms: array[int] | None = None
        self._ends: list[int] = []

    def forms(self, place: int) -> list[int]:
        """The forms in the report at ``place``, which has the term."""
        if self._forms is None:
            self._forms = to_column("I", self._packed)
            self._ends = list(accumulate(self._counts))
        at = bisect_left(self.places, place)
        return self._forms[self._ends[at] - self._counts[at] : self._ends[at]].tolist()

    def times_at(self, places: Sequence[int]) -> list[int]:
        """How often the term stands in the reports at ``places``, each of which has it, in their order."""
        if len(places) == len(self.places):
            return list(self.times)
        times = dict(zip(self.places, self.times, strict=True))
        return [times[place] for place in places]

    def may_be(self, place: int, asked: Asked) -> bool:
        """Whether the term may stand in the report at ``place`` as ``asked``; where it does, this is true."""
        forms = self.forms(place)
        return len(forms) == MOST or any(form & asked.mask == asked.value for form in forms)

    def entries(self) -> dict[int, Entry]:
        """All postings."""
        return {
            place: Entry(times, tuple(self.forms(place))) for place, times in zip(self.places, self.times, strict=True)
        }


def merged(body: bytes, forms: bytes, changed: Mapping[int, Entry | None]) -> tuple[bytes, bytes]:
    """A list with the entries of ``changed`` by their places; ``None`` takes one out."""
    old = PostingList(body, forms)
    if old.places and min(changed) <= old.places[-1]:
        entries: dict[int, Entry | None] = {**old.entries(), **changed}
        return packed({place: entry for place, entry in sorted(entries.items()) if entry is not None})
    more, more_forms = packed({place: entry for place, entry in sorted(changed.items()) if entry is not None})
    size, new = len(body) // 4, len(more) // 4
    columns = ((0, 2), (2, 3), (3, 4))
    parts = [body[a * size : b * size] + more[a * new : b * new] for a, b in columns]
    return b"".join(parts), forms + more_forms


def packed(entries: Mapping[int, Entry]) -> tuple[bytes, bytes]:
    """The list of ``entries``, which are in the order of their places."""
    several = entries.values()
    kept = [entry.forms[:MOST] for entry in several]
    body = to_bytes(array("H", entries)) + bytes(entry.times for entry in several) + bytes(map(len, kept))
    return body, to_bytes(array("I", [form for forms in kept for form in forms]))


def split(number: int) -> tuple[int, int]:
    """The block of a report and its place in it.

    >>> split(2050)
    (2, 2)
    """
    return divmod(number, BLOCK)


def lists_of(rows: Sequence[tuple[int, int, bytes, bytes]]) -> dict[int, dict[int, PostingList]]:
    """The lists by block and term, from rows of both with their bytes."""
    found: dict[int, dict[int, PostingList]] = {}
    for block, number, body, forms in rows:
        found.setdefault(block, {})[number] = PostingList(bytes(body), bytes(forms))
    return found
