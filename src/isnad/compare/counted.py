"""What a figure counts, as far as the words around it tell: the ground on which figures are set side by side."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Any

from isnad.compare.measure import measure
from isnad.compare.page import Page
from isnad.model import Figure, Language

LEAD = 2
"""The headline and the first sentence mostly print the main count."""

SAME_FATE = {"injured": "wounded", "evacuated": "displaced", "dead": "killed", "detained": "arrested"}
"""Fates that reports of one happening give for each other."""

NEAR = 60
"""Characters on either side of a figure that most likely say what it counts."""

_NEAR_WEIGHT = 2.0
_OF_WEIGHT = 3.0
_FLOOR = 0.3
_ONCE_WEIGHT = 0.4
_YEAR = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its report's place in the run, its stories, its weighted context, places and years."""

    report: int
    story: int
    page: Page
    figure: Figure
    context: Mapping[str, float]
    nouns: frozenset[str]
    places: frozenset[str]
    place_names: frozenset[str]
    years: frozenset[str]
    sentence: int
    lead: bool

    @property
    def measures(self) -> str | None:
        """What the unit measures; figures are compared where that is one thing."""
        return measure(self.figure.unit)[0]

    @property
    def fate(self) -> str | None:
        """What became of those counted; words of one meaning count as one."""
        return SAME_FATE.get(self.figure.fate or "", self.figure.fate)


def counted(run: Sequence[Page], stories: Sequence[int], language: Language[Any]) -> tuple[Counted, ...]:
    """All figures of the run with their contexts; ``stories`` gives each report's story."""
    seen: Counter[str] = Counter()
    for page in run:
        seen.update(page.words)
    found = []
    for number, page in enumerate(run):
        places = _places(page, language)
        for figure in page.reading.figures:
            context = _context(page, figure, language, seen, len(run))
            at = page.sentence_number(figure.start)
            nouns = frozenset(word for word in language.words(_printed(figure)) if not _DIGIT.search(word))
            found.append(
                Counted(
                    number,
                    stories[number],
                    page,
                    figure,
                    context,
                    nouns,
                    frozenset(places[at]),
                    frozenset(places[at].values()),
                    _years(page, figure),
                    at,
                    at < LEAD,
                )
            )
    return tuple(found)


def _context(
    page: Page, figure: Figure, language: Language[Any], seen: Mapping[str, int], size: int
) -> Mapping[str, float]:
    """Words of the sentence, nearer ones and those of what is counted heavier; of length one."""
    text = page.reading.report.text
    sentence = page.sentence_at(figure.start)
    first, last = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    weights: defaultdict[str, float] = defaultdict(float)
    for word in sentence.words if sentence else ():
        weights[word] = max(weights[word], 1.0)
    near = text[max(first, figure.start - NEAR) : figure.start] + " " + text[figure.end : min(last, figure.end + NEAR)]
    for word in language.words(near):
        weights[word] = max(weights[word], _NEAR_WEIGHT)
    for word in language.words(_printed(figure)):
        weights[word] = max(weights[word], _OF_WEIGHT)
    raw = {
        word: weight
        * (_FLOOR + log((size + 1) / max(1, seen.get(word, 1))))
        * (1.0 if seen.get(word, 1) > 1 else _ONCE_WEIGHT)
        for word, weight in weights.items()
        if not _DIGIT.search(word)
    }
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: raw[word] / length for word in sorted(raw)}


def _printed(figure: Figure) -> str:
    """What is printed of the figure and of what it counts."""
    return f"{figure.text} {figure.of.text if figure.of else ''}"


def _places(page: Page, language: Language[Any]) -> defaultdict[int, dict[str, str]]:
    """For each sentence the words of the places named in it, with their names."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for actor in page.reading.actors:
        if actor.kind == "place":
            words = language.words(actor.name)
            for mention in actor.mentions:
                found[page.sentence_number(mention.start)] |= dict.fromkeys(words, actor.name)
    return found


def _years(page: Page, figure: Figure) -> frozenset[str]:
    """The years of the date that stands nearest to the figure in its sentence."""
    sentence = page.sentence_at(figure.start)
    if sentence is None:
        return frozenset()
    near = [
        (min(abs(timing.start - figure.end), abs(figure.start - timing.end)), timing.start, timing.value)
        for timing in page.reading.dates
        if timing.value and sentence.start <= timing.start < sentence.end
    ]
    return frozenset(_YEAR.findall(min(near)[2])) if near else frozenset()
