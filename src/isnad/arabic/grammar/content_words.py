"""The words of a text that carry its content, in a form in which the same noun compares equal."""

from functools import lru_cache
from itertools import chain
from sys import intern

from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.vocabulary import bare
from isnad.arabic.text.kept import SOME, WORDS
from isnad.arabic.text.tokens import tokens

_SHORTEST = 3
_ENDINGS = ("ات", "ون", "ين", "ان", "ه")
"""Sound plurals, duals, and the feminine of nouns and adjectives, the longer first."""

_LONGEST = 4000
_INDEFINITE = 5
"""From this many letters on a final alef is the ending of an indefinite accusative (``جنديا``)."""


@lru_cache(maxsize=SOME)
def content_words(text: str) -> tuple[str, ...]:
    """The folded content words of ``text`` in order, without particles, article, endings of number and gender.

    Function words are left out; numbers stay.

    >>> content_words("وزارة الدفاع"), content_words("للوزارة")
    (('وزار', 'دفاع'), ('وزار',))
    >>> content_words("المسؤولون الأتراك في أنقرة"), content_words("مسؤول")
    (('مسوول', 'اتراك', 'انقر'), ('مسوول',))
    """
    return tuple(chain.from_iterable(map(_piece_words, text[:_LONGEST].split())))


@lru_cache(maxsize=WORDS)
def _piece_words(piece: str) -> tuple[str, ...]:
    """The content words of what stands between two spaces: no token crosses a space, and news repeats its words."""
    return tuple(intern(word) for token in tokens(piece) if token.kind != "punct" and (word := stem(token.norm)))


@lru_cache(maxsize=WORDS)
def stem(norm: str) -> str:
    """The form under which a folded word compares; empty for a function word.

    >>> stem("بالمدرسه"), stem("مدرسات"), stem("في")
    ('مدرس', 'مدرس', '')
    """
    stops = load("stopwords")
    if stops.get(norm):
        return ""
    word = bare(norm)
    if stops.get(word):
        return ""
    for front in ("وال", "بال", "فال", "كال", "ولل", "ال", "لل"):
        if word.startswith(front) and len(word) - len(front) >= _SHORTEST:
            word = word[len(front) :]
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: len(word) - len(ending)]
    if word.endswith("ا") and len(word) >= _INDEFINITE:
        return word[:-1]
    return word
