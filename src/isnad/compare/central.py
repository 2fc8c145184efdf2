"""What a report is about: its words weighed by how rare they are in everyday news, those of its lead heavier.

A run of a few reports cannot tell the name of the happening, which all of them print, from the theme of the day, which
all of them print too. Everyday news can: a dam that broke is in no other report, a president is in every tenth.
"""

from collections import Counter
from collections.abc import Mapping
from math import log
from typing import Any

from isnad.compare.cosine import of_length_one
from isnad.compare.page import Page
from isnad.model import Language

LEAD = 3
"""The headline and the first sentences say what happened; what follows is mostly background."""

RAREST = 0.001
"""Words in fewer reports than this are all as rare."""

COMMONEST = 0.08
"""Words in more reports than this tell nothing."""

_LEAD_WEIGHT = 3.0
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


def central(page: Page, language: Language[Any]) -> Mapping[str, float]:
    """The weights of a report's words, of length one; numbers are left out, for they change from day to day."""
    first = lead(page)
    count = Counter(word for sentence in page.sentences for word in sentence.words if not word.isdigit())
    raw = {
        word: (1 + log(times))
        * max(0.0, log(COMMONEST / max(RAREST, language.commonness(word))))
        * (_LEAD_WEIGHT if word in first else 1.0)
        for word, times in count.items()
    }
    return of_length_one(raw)
