"""What a noun does in speech: it speaks, carries words, is a document, a platform, or sets a scene."""

from functools import lru_cache

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import splits
from isnad.arabic.text.kept import SOME

_BARE = {"", "ال", "و", "وال", "ف", "ب", "بال", "ل", "لل", "ك", "فال", "ول", "ولل", "وب", "وبال"}


@lru_cache(maxsize=SOME)
def noun_senses(norm: str) -> frozenset[str]:
    """The senses of a folded word in ``speech_nouns``, with clitics and feminine ending taken off.

    >>> sorted(noun_senses("والمسوولون")), sorted(noun_senses("لوكاله"))
    (['person'], ['medium'])
    """
    nouns = load("speech_nouns")
    found: set[str] = set()
    for split in splits(norm):
        if split.proclitic not in _BARE:
            continue
        stems = [split.stem]
        if split.enclitic and split.stem.endswith("ت"):
            stems.append(split.stem[:-1] + "ه")
        if split.enclitic and split.stem.endswith(("او", "اي")):
            stems.append(split.stem[:-1] + "ء")
        if not split.enclitic and split.stem.endswith("ا") and len(split.stem) > 3:
            stems.append(split.stem[:-1])
        for stem in stems:
            found.update(entry.sense for entry in nouns.get(stem))
        if found:
            break
    return frozenset(found)


SPEAKING = frozenset({"person", "medium", "document", "count"})
"""Senses of nouns that may stand as the source of words."""
