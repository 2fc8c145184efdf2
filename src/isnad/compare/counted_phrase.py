"""What a group of figures counts, in printed words: what governs the figure, and what it counts."""

import re
from collections.abc import Sequence
from typing import Any

from isnad.compare.counted import Counted
from isnad.model import Language

ELIDED = "…"
"""Stands where the number is printed, for the numbers of a group differ."""

_BREAK = re.compile(r"[.،,؛;:!?؟()\[\]«»\"“”\n|–]|\s-\s")
_WORD = re.compile(r"\S+")
_MOST_BEFORE = 3
_MOST_AFTER = 5
_LENGTH_COST = 0.1
_LOOK = 120


def counted_phrase(group: Sequence[Counted], language: Language[Any]) -> str:
    """The printed phrase around a figure of ``group`` whose words stand beside most of the other figures.

    The number is left out (``مقتل … شخصا في انهيار السد``) unless nothing else is printed.
    """
    return min(_rated(item, group, language) for item in group)[-1]


def _rated(item: Counted, group: Sequence[Counted], language: Language[Any]) -> tuple[float, int, str]:
    phrase = _trimmed(_phrase(item), language)
    words = set(language.words(phrase))
    shared = sum(len(words & other.context.keys()) for other in group if other is not item) / max(1, len(group) - 1)
    return _LENGTH_COST * len(phrase.split()) - shared, -len(phrase), phrase


def _phrase(item: Counted) -> str:
    """The words before the figure in its clause, and what is counted with the words that follow."""
    text, figure = item.page.reading.report.text, item.figure
    sentence = item.page.sentence_at(figure.start)
    first, last = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    noun = figure.of if figure.of and figure.of.start < figure.end + _LOOK else None
    inside = noun is not None and noun.start > figure.start
    start = min(figure.start, noun.start) if noun else figure.start
    before = _before(text[max(first, start - _LOOK) : start])
    if noun is None:
        return " ".join(f"{before}{figure.text} {_after(text[figure.end : min(last, figure.end + _LOOK)], 2)}".split())
    after = _after(text[noun.start : max(noun.end, min(last, noun.end + _LOOK))], _MOST_AFTER, len(noun.text))
    return " ".join(f"{before} {ELIDED} {after}".split() if inside else f"{before}{after}".split())


def _trimmed(phrase: str, language: Language[Any]) -> str:
    """The phrase without particles at its ends; whole where it has nothing else."""
    words = phrase.split()
    telling = [place for place, word in enumerate(words) if word == ELIDED or language.words(word)]
    return " ".join(words[telling[0] : telling[-1] + 1]) if telling else phrase


def _before(stretch: str) -> str:
    """The last words of the clause; a letter joined to the figure stays joined."""
    breaks = [found.end() for found in _BREAK.finditer(stretch)]
    words = list(_WORD.finditer(stretch, breaks[-1] if breaks else 0))
    return stretch[words[-_MOST_BEFORE:][0].start() :] if words else ""


def _after(stretch: str, most: int, least: int = 0) -> str:
    """The words up to the end of the clause, ``most`` of them, yet at least ``least`` characters."""
    found = _BREAK.search(stretch, least)
    clause = stretch[: found.start()] if found else stretch
    words = list(_WORD.finditer(clause))[:most]
    return clause[: max(least, words[-1].end())] if words else clause[:least]
