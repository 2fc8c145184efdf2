"""A report in outline: what it is about and when, enough to tell which others it resembles."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

from isnad.compare.central import QUANTITY, Vector, central
from isnad.compare.cosine import cosine
from isnad.compare.page import page
from isnad.compare.story_index import DAYS, NEAREST, WINDOW
from isnad.model import Language, Reading

MOST_WORDS = 24
"""Words by which a report is looked up: its weightiest, which hold most of what it is about."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The weighed words of a report, and its day as a number, 0 where that is not known."""

    vector: Vector
    ordinal: int

    @property
    def told(self) -> dict[str, float]:
        """The weightiest words, each with the square of its weight; together they are 1 at most.

        Two reports are never more alike than the root of what these come to among the words that both have.
        """
        words = [word for word in self.vector if not word.startswith(QUANTITY)]
        first = sorted(words, key=lambda word: (-self.vector[word], word))[:MOST_WORDS]
        return {word: self.vector[word] ** 2 for word in first}


def sketch(reading: Reading, language: Language[Any]) -> Sketch:
    """The outline of a report.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import LANGUAGES, read
    >>> made = sketch(read(report("قتل 12 شخصا في انهيار سد نهران.", key="a")), LANGUAGES["ar"])
    >>> sorted(made.told), made.ordinal
    (['انهيار', 'سد', 'شخصا', 'قتل', 'نهر'], 0)
    """
    made = page(reading, language)
    return Sketch(central(made, language), made.day.toordinal() if made.day else 0)


def alike(one: Sketch, other: Sketch) -> tuple[float, bool]:
    """How alike two reports are whatever their days (0 to 1), and whether they are so near that they may tell one story.

    >>> one, late = Sketch({"سد": 1.0}, 10), Sketch({"سد": 1.0}, 60)
    >>> alike(one, one), alike(one, late)
    ((1.0, True), (1.0, False))
    """
    found = cosine(one.vector, other.vector)
    if not one.ordinal or not other.ordinal:
        return found, found >= NEAREST
    apart = abs(one.ordinal - other.ordinal)
    return found, apart <= WINDOW and found * exp(-apart / DAYS) >= NEAREST


def weights(told: Mapping[str, float], language: Language[Any]) -> dict[str, float]:
    """What ``Sketch.told`` says, by the stems under which the index of a desk keeps the words."""
    made: dict[str, float] = {}
    for word, weight in told.items():
        for found in language.search_words(word):
            if found.stem:
                made[found.stem] = made.get(found.stem, 0.0) + weight
    return made
