"""Small closed sets of folded words, taken from a lexicon by their sense."""

from functools import cache

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold


@cache
def word_set(lexicon: str, sense: str) -> frozenset[str]:
    """The folded one-word forms of ``lexicon`` whose sense is ``sense``.

    >>> "انه" in word_set("speech_words", "clause")
    True
    """
    return frozenset(fold(entry.form) for entry in load(lexicon) if entry.sense == sense)
