"""Fold Arabic for matching, with the way back to the characters as printed."""

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.letters import FOLD_TABLE


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``offsets[i]`` is where its i-th character stands in the text as received.

    ``offsets`` has one more entry than ``text``: the length of the text as received.
    """

    text: str
    offsets: tuple[int, ...]


@lru_cache(maxsize=WORDS)
def fold(word: str) -> str:
    """The matching form of a word: no marks, one alef, ى as ي, ة as ه, digits in ASCII, lower case.

    >>> fold("الإِدارةُ"), fold("٢٠٢٥"), fold("ﻻ")
    ('الاداره', '2025', 'لا')
    """
    plain = word.translate(FOLD_TABLE)
    if not plain.isascii() and any("\ufb50" <= letter <= "\ufeff" for letter in plain):
        plain = normalize("NFKC", plain).translate(FOLD_TABLE)
    return plain.lower()


def folded(text: str) -> Folded:
    """Fold a whole text, keeping for each folded character the place that it came from.

    >>> folded("أُمّ").text, folded("أُمّ").offsets
    ('ام', (0, 2, 4))
    """
    letters: list[str] = []
    offsets: list[int] = []
    for at, letter in enumerate(text):
        for plain in fold(letter):
            letters.append(plain)
            offsets.append(at)
    return Folded("".join(letters), (*offsets, len(text)))
