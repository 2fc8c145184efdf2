"""What a word is called in the index."""

from functools import lru_cache
from hashlib import blake2b
from typing import Literal

Field = Literal["word", "name", "by", "unit", "fate", "act", "outlet"]
"""What a word is in a report: one of its text, of the name of an actor, of who says or vouches for something, or a whole
unit, fate, act or outlet."""


@lru_cache(maxsize=16_384)
def term(word: str, field: Field = "word") -> int:
    """The number of ``word`` in the index of ``field``: 63 bits of its hash, so that no table of words must be shared.

    Two of a million words share a number once in ten million desks.

    >>> term("وزار") == term("وزار"), term("وزار") == term("وزار", "name")
    (True, False)
    """
    return int.from_bytes(blake2b(f"{field}:{word}".encode(), digest_size=8).digest(), "big") >> 1
