"""Where the words of a text stand and which terms they are, in few bytes."""

from array import array
from collections.abc import Sequence
from zlib import compress, decompress

from isnad.model import Word
from isnad.store.arrays import to_bytes, to_column
from isnad.store.terms import term

LEVEL = 6

Places = tuple[Sequence[int], Sequence[int], Sequence[int]]
"""Starts, ends and terms, word by word; the term of a word without a stem is 0."""


def places_of(words: Sequence[Word]) -> Places:
    """The places of ``words``.

    >>> places_of([Word(0, 3, "سدا", "سدا", "سد"), Word(4, 6, "في", "في", "")])[:2]
    (array('I', [0, 4]), array('I', [3, 6]))
    """
    return (
        array("I", [word.start for word in words]),
        array("I", [word.end for word in words]),
        array("q", [term(word.stem) if word.stem else 0 for word in words]),
    )


def pack_places(places: Places) -> bytes:
    """The places as deflated numbers: starts, ends, terms."""
    starts, ends, terms = places
    columns = (array("I", starts), array("I", ends), array("q", terms))
    return compress(b"".join(to_bytes(column) for column in columns), LEVEL)


def unpack_places(body: bytes) -> Places:
    """What ``pack_places`` packed.

    >>> unpack_places(pack_places(([0, 4], [3, 6], [7, 0])))
    (array('I', [0, 4]), array('I', [3, 6]), array('q', [7, 0]))
    """
    plain = decompress(body)
    size = len(plain) // 16
    return (
        to_column("I", plain[: 4 * size]),
        to_column("I", plain[4 * size : 8 * size]),
        to_column("q", plain[8 * size :]),
    )


def printed(places: Places) -> list[int]:
    """Which of the words are printed: what a name also goes by stands over the same characters, before its first word.

    >>> printed(([0, 0, 6], [9, 5, 9], [1, 2, 3]))
    [1, 2]
    """
    starts, last = places[0], len(places[0]) - 1
    return [at for at in range(last + 1) if at == last or starts[at + 1] != starts[at]]
