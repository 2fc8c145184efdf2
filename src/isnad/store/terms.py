"""What a word is called in the index."""

from functools import lru_cache
from hashlib import blake2b
from typing import Literal

Field = Literal["word", "name"]
"""Words of the text, and words of the names of actors."""


@lru_cache(maxsize=16_384)
def term(word: str, field: Field = "word") -> int:
    """The number of ``word`` in the index of ``field``: 63 bits of its hash, so that no table of words must be shared.

    Two of a million words share a number once in ten million desks; what is found is looked up in the text anyway.

    >>> term("وزار") == term("وزار"), term("وزار") == term("وزار", "name")
    (True, False)
    """
    return int.from_bytes(blake2b(f"{field}:{word}".encode(), digest_size=8).digest(), "big") >> 1
