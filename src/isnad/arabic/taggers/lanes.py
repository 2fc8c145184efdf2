"""A row of whole numbers as one long number: rows are then added in one step, not one by one."""

from collections.abc import Sequence
from struct import Struct

_HALF = 1 << 24
"""Stands in every lane, so that no lane goes below nought and borrows from the next; it is the same for all lanes."""
_BYTES = 4


def packed(row: Sequence[int]) -> int:
    """The row as one number; up to a hundred of them may be added as long as each of their numbers is below a million."""
    return sum((value + _HALF) << (8 * _BYTES * lane) for lane, value in enumerate(row))


class Lanes:
    """Takes rows of a certain length out of their sum again."""

    def __init__(self, size: int) -> None:
        """The length of the rows."""
        self._bytes = _BYTES * size
        self._unpack = Struct(f"<{size}I").unpack

    def row(self, number: int) -> tuple[int, ...]:
        """The sum of the rows, all raised by the same; what matters in it is by how much one exceeds another.

        >>> one, other = Lanes(2).row(packed([5, -7]) + packed([-1, 2]))
        >>> one - other
        9
        """
        return self._unpack(number.to_bytes(self._bytes, "little"))
