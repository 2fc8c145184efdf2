"""Where the words of a text stand and which terms they are, in few bytes."""

from array import array
from collections.abc import Sequence
from sys import byteorder
from zlib import compress, decompress

from isnad.model import Word
from isnad.store.terms import term

LEVEL = 6

Places = tuple[Sequence[int], Sequence[int], Sequence[int]]
"""Starts, ends and terms, word by word; the term of a word without a stem is 0."""


def pack_places(words: Sequence[Word]) -> bytes:
    """The places of ``words`` as deflated numbers: starts, ends, terms.

    >>> unpack_places(pack_places([Word(0, 3, "سدا", "سدا", "سد"), Word(4, 6, "في", "في", "")]))[:2]
    (array('I', [0, 4]), array('I', [3, 6]))
    """
    columns = (
        array("I", (word.start for word in words)),
        array("I", (word.end for word in words)),
        array("q", (term(word.stem) if word.stem else 0 for word in words)),
    )
    if byteorder == "big":
        for column in columns:
            column.byteswap()
    return compress(b"".join(column.tobytes() for column in columns), LEVEL)


def unpack_places(body: bytes) -> Places:
    """What ``pack_places`` packed."""
    plain = decompress(body)
    size = len(plain) // 16
    columns = (array("I"), array("I"), array("q"))
    for column, (first, last) in zip(columns, ((0, 4), (4, 8), (8, 16)), strict=True):
        column.frombytes(plain[first * size : last * size])
        if byteorder == "big":
            column.byteswap()
    return columns
