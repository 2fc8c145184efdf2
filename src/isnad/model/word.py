"""A word of a text as search knows it."""

from typing import NamedTuple


class Word(NamedTuple):
    """The word at ``[start, end)`` of a text: as ``printed``, ``folded`` without its article, and its ``stem``.

    The stem is empty for a word that carries no content. A second word over the same characters is what they also go
    by (an agency's Latin name).
    """

    start: int
    end: int
    printed: str
    folded: str
    stem: str
