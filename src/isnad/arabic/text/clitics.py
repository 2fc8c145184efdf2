"""The possible splits of a word into clitics and stem; never a choice among them."""

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import WORDS

PROCLITICS = (
    "", "و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "وال", "فال", "بال", "كال", "ولل", "فلل", "وب", "ول",
    "وك", "وس", "فب", "فل", "فس", "وبال", "وكال", "فبال", "ا", "اف", "او",
)  # fmt: skip
"""Conjunction, preposition or mark of the future, article: in the order in which they attach."""

ENCLITICS = ("", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني", "ي")
"""Pronouns attached behind a word."""

_SHORTEST = 2
_SHORTER_FIRST = tuple(sorted(PROCLITICS, key=len))


@dataclass(frozen=True, slots=True)
class Split:
    """One way to take a word apart; all three parts are folded."""

    proclitic: str
    stem: str
    enclitic: str

    @property
    def definite(self) -> bool:
        """Whether the article stands before the stem."""
        return self.proclitic.endswith(("ال", "لل"))


def splits(word: str) -> tuple[Split, ...]:
    """All splits of a word, the whole word first, then fewer letters taken off before more.

    >>> [s.stem for s in splits("وقال")][:2]
    ['وقال', 'قال']
    >>> Split("بال", "وزير", "") in splits("بالوزير")
    True
    """
    norm = fold(word)
    found = []
    for front in PROCLITICS:
        if not norm.startswith(front):
            continue
        rest = norm[len(front) :]
        for back in ENCLITICS:
            stem = rest[: len(rest) - len(back)] if rest.endswith(back) else ""
            if len(stem) >= _SHORTEST or (not front and not back):
                found.append(Split(front, stem, back))
    return tuple(sorted(found, key=lambda split: len(split.proclitic) + len(split.enclitic)))


@lru_cache(maxsize=WORDS)
def fronts(word: str) -> tuple[tuple[str, str], ...]:
    """The splits that take off proclitics alone, as ``(proclitic, rest)``, the whole word first.

    >>> fronts("للوكالة")[:3]
    (('', 'للوكاله'), ('ل', 'لوكاله'), ('لل', 'وكاله'))
    """
    norm = fold(word)
    taken = ((front, norm[len(front) :]) for front in _SHORTER_FIRST if norm.startswith(front))
    return tuple((front, rest) for front, rest in taken if len(rest) >= _SHORTEST or not front)
