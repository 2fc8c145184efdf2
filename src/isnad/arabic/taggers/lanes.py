"""A row of whole numbers as one long number: rows are then added in one step, not one by one."""

from array import array
from collections.abc import Sequence
from struct import Struct
from sys import byteorder

_HALF = 1 << 20
"""Stands in every lane, so that no lane goes below nought and borrows from the next; it is the same for all lanes."""
_BYTES = 4


def packed(cells: Sequence[int], size: int) -> list[int]:
    """Rows of ``size`` numbers, one behind the other, as a number each; up to two thousand of these may be added.

    Each of their numbers must be below a million.
    """
    lanes = array("I", [value + _HALF for value in cells])
    if byteorder == "big":
        lanes.byteswap()
    raw, step = lanes.tobytes(), _BYTES * size
    return [int.from_bytes(raw[at : at + step], "little") for at in range(0, len(raw), step)]


class Lanes:
    """Takes rows of a certain length out of their sum again."""

    def __init__(self, size: int) -> None:
        """The length of the rows."""
        self._bytes = _BYTES * size
        self._unpack = Struct(f"<{size}I").unpack

    def row(self, number: int) -> tuple[int, ...]:
        """The sum of the rows, all raised by the same; what matters in it is by how much one exceeds another.

        >>> one, other = Lanes(2).row(sum(packed([5, -7, -1, 2], 2)))
        >>> one - other
        9
        """
        return self._unpack(number.to_bytes(self._bytes, "little"))
