"""The core of a word: what is left of it when what inflects it is taken off, so that a verb meets its other forms."""

from functools import lru_cache

from isnad.arabic.text.kept import WORDS

_FRONTS = ("است", "يست", "تست", "نست", "مست", "سي", "ست", "سن", "ي", "ت", "ن", "م", "ا", "ل", "و", "ف", "ب")
"""Future, person, derived stems and joined particles, the longer first."""

_ENDINGS = ("وها", "هما", "هم", "ها", "نا", "وا", "تم", "ت", "ه", "ي", "ا", "ن")
_WEAK = frozenset("اويىء")
_SHORTEST = 3
_FEWEST = 2


@lru_cache(maxsize=WORDS)
def word_core(word: str) -> str:
    """The strong letters of a folded content word, without one front, one ending and the weak letters.

    Words of one root mostly share it, and so do some strangers: it is evidence beside the words, never instead of them.

    >>> word_core("يتعافي"), word_core("تتعافي"), word_core("يستطيعون"), word_core("تستطيع")
    ('تعف', 'تعف', 'طع', 'طع')
    """
    core = word
    for front in _FRONTS:
        if core.startswith(front) and len(core) - len(front) >= _SHORTEST:
            core = core[len(front) :]
            break
    core = core.removesuffix("ون") if len(core) > _SHORTEST + 1 else core
    for ending in _ENDINGS:
        if core.endswith(ending) and len(core) - len(ending) >= _SHORTEST:
            core = core[: -len(ending)]
            break
    strong = "".join(letter for letter in core if letter not in _WEAK)
    return strong if len(strong) >= _FEWEST else core
