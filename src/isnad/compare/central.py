"""What a report is about: its words weighed by how rare they are in everyday news, those of its lead heavier.

A run of a few reports cannot tell the name of the happening, which all of them print, from the theme of the day, which
all of them print too. Everyday news can: a dam that broke is in no other report, a president is in every tenth.
"""

from collections import Counter
from collections.abc import Mapping
from math import log, sqrt
from typing import Any

from isnad.compare.page import Page
from isnad.model import Language

Vector = Mapping[str, float]
"""Words with their weights, of length one."""

LEAD = 3
"""The headline and the first sentences say what happened; what follows is mostly background."""

RAREST = 0.001
"""Words in fewer reports than this are not counted one by one: all are as rare."""

UNSEEN = 0.0005
"""In what share of reports such a word stands, on the whole."""

COMMONEST = 0.3
"""Words in more reports than this tell nothing; a country says little, yet two of them beside a crash say much."""

MOST_WORDS = 100
"""Of a report its weightiest words are kept."""

QUANTITY = "#"
"""Stands before a number among the words."""

_LEAD_WEIGHT = 3.0
_QUANTITY_WEIGHT = 0.7 * log(160)
_LEAST_QUANTITY = 3
_WORDS_OF_A_SENTENCE = 5


def lead(page: Page) -> frozenset[str]:
    """The words of the headline and the first sentences; lines of a few words are not counted as sentences."""
    words: set[str] = set()
    told = 0
    for sentence in page.sentences:
        if told >= LEAD:
            break
        words.update(sentence.words)
        told += len(sentence.words) >= _WORDS_OF_A_SENTENCE
    return frozenset(words)


def central(page: Page, language: Language[Any]) -> Vector:
    """The weightiest words of a report and its larger figures (``#257``); of length one before the lightest are cut."""
    first = lead(page)
    count = Counter(word for sentence in page.sentences for word in sentence.words if not word.isdigit())
    raw = {
        word: (1 + log(times)) * rarity * (_LEAD_WEIGHT if word in first else 1.0)
        for word, times in count.items()
        if (rarity := log(COMMONEST / (language.commonness(word) or UNSEEN))) > 0
    }
    for figure in page.reading.figures:
        number = figure.low or figure.high or 0
        if number > _LEAST_QUANTITY:
            leads = page.sentence_number(figure.start) < LEAD
            raw[f"{QUANTITY}{number:g}"] = _QUANTITY_WEIGHT * (_LEAD_WEIGHT if leads else 1.0)
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    kept = sorted(raw, key=lambda word: (-raw[word], word))[:MOST_WORDS]
    return {word: raw[word] / length for word in kept}
