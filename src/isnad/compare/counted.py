"""What a figure counts, as far as the words around it tell: the ground on which figures are set side by side."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from isnad.compare.cosine import of_length_one
from isnad.compare.measure import measure
from isnad.compare.page import Page
from isnad.compare.rarity import Rarity
from isnad.model import Figure, Language

LEAD = 2
"""The headline and the first sentence mostly print the main count."""

SAME_FATE = {"injured": "wounded", "evacuated": "displaced", "dead": "killed", "detained": "arrested"}
"""Fates that reports of one happening give for each other."""

NEAR = 60
"""Characters on either side of a figure that most likely say what it counts."""

BESIDE = 35
"""Characters on either side of a figure that hold what governs it."""

_NEAR_WEIGHT = 2.0
_OF_WEIGHT = 3.0
_YEAR = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its report's place in the run, its stories, its weighted context, places and years.

    ``context`` weighs the words of its sentence, ``beside`` those right before and after it; ``person`` is the fullest
    name of who is named last before it in its sentence (else first after it), empty where nobody is.
    """

    report: int
    story: int
    page: Page
    figure: Figure
    context: Mapping[str, float]
    beside: Mapping[str, float]
    person: str
    places: frozenset[str]
    place_names: frozenset[str]
    years: frozenset[str]
    sentence: int
    lead: bool
    measures: str | None = field(init=False)
    """What the unit measures; figures are compared where that is one thing."""
    fate: str | None = field(init=False)
    """What became of those counted; words of one meaning count as one."""
    number: float = field(init=False)
    """The number that was said, in the base unit of what it measures: of a range its end."""

    def __post_init__(self) -> None:
        """Work out once what every comparison asks for."""
        measures, scale = measure(self.figure.unit)
        object.__setattr__(self, "measures", measures)
        object.__setattr__(self, "fate", SAME_FATE.get(self.figure.fate or "", self.figure.fate))
        object.__setattr__(self, "number", printed(self.figure) * scale)


def printed(figure: Figure) -> float:
    """The number as it was said: of a range its end."""
    return float(figure.high if figure.high is not None else figure.low or 0)


def counted(run: Sequence[Page], stories: Sequence[int], language: Language[Any]) -> tuple[Counted, ...]:
    """All figures of the run with their contexts; ``stories`` gives each report's story."""
    found = []
    rarity = Rarity(language)
    for number, page in enumerate(run):
        places, persons = _places(page, language), _persons(page)
        for figure in page.reading.figures:
            context = _context(page, figure, language, rarity)
            beside = _beside(page, figure, language, rarity)
            at = page.sentence_number(figure.start)
            found.append(
                Counted(
                    number,
                    stories[number],
                    page,
                    figure,
                    context,
                    beside,
                    _person(persons[at], figure),
                    frozenset(places[at]),
                    frozenset(places[at].values()),
                    _years(page, figure),
                    at,
                    at < LEAD,
                )
            )
    return tuple(found)


def _context(page: Page, figure: Figure, language: Language[Any], rarity: Rarity) -> Mapping[str, float]:
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
    return _rarely(weights, rarity)


def _beside(page: Page, figure: Figure, language: Language[Any], rarity: Rarity) -> Mapping[str, float]:
    """The words right before and after the figure and those of what is counted, by how rare they are; of length one."""
    text = page.reading.report.text
    sentence = page.sentence_at(figure.start)
    first, last = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    before = text[max(first, figure.start - BESIDE) : figure.start].partition(" ")[2]
    after = text[figure.end : min(last, figure.end + BESIDE)].rpartition(" ")[0]
    return _rarely(dict.fromkeys(language.words(f"{before} {_printed(figure)} {after}"), 1.0), rarity)


def _rarely(weights: Mapping[str, float], rarity: Rarity) -> Mapping[str, float]:
    """The words times how rare they are in everyday news; numbers are left out, for they are what is compared."""
    raw = {word: weight * rarity[word] for word, weight in weights.items() if word.isalpha() or not _DIGIT.search(word)}
    return of_length_one(raw)


def _persons(page: Page) -> defaultdict[int, list[tuple[int, str]]]:
    """For each sentence where persons are named in it, in order, with the fullest name of each."""
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for actor in page.reading.actors:
        if actor.kind == "person":
            for mention in actor.mentions:
                found[page.sentence_number(mention.start)].append((mention.start, actor.name))
    for named in found.values():
        named.sort()
    return found


def _person(named: Sequence[tuple[int, str]], figure: Figure) -> str:
    before = [name for start, name in named if start < figure.start]
    return before[-1] if before else named[0][1] if named else ""


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
