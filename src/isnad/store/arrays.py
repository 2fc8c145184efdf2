"""Columns of numbers as bytes, and back: the lowest byte first, whatever the machine."""

from array import array
from sys import byteorder


def to_bytes(column: "array[int]") -> bytes:
    """The numbers of ``column`` as bytes.

    >>> to_bytes(array("H", [1, 256]))
    b'\\x01\\x00\\x00\\x01'
    """
    if byteorder == "big":
        column = column[:]
        column.byteswap()
    return column.tobytes()


def to_column(kind: str, plain: bytes) -> "array[int]":
    """The column of ``kind`` (as ``array`` names it) that ``to_bytes`` wrote.

    >>> to_column("H", b"\\x01\\x00\\x00\\x01").tolist()
    [1, 256]
    """
    column: array[int] = array(kind)
    column.frombytes(plain)
    if byteorder == "big":
        column.byteswap()
    return column
