"""The name of a story: the printed headline that tells most of what its reports share."""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import Any

from isnad.compare.page import Page
from isnad.model import Language

LONGEST = 120
"""Characters of a name; longer lines are cut at a word."""

_SEARCHED = 1_000
_LINES = 3
_FEWEST_WORDS = 3
_SHORT = 6
_LOWER = 0.7
"""A line below the first is less likely the headline."""
_MARKUP = re.compile(r"<[^<>]{0,200}>|[*_`~]{2,}|^[\s\-–—•●▪■◦·*#>|=+.،,:…]+|#(?=\w)|[\s|>]+$")


def headline(pages: Sequence[Page], telling: Mapping[str, float], language: Language[Any]) -> str:
    """The best printed headline of the reports: most of what they share in the fewest words, without bullets and markup.

    Long lines and those that end with a full stop are of the body, and count only where there is no other.
    ``telling`` says how much each word tells. Reports without a line of words are named by their first key.
    """
    best: tuple[bool, float, int, str, str] | None = None
    for page in pages:
        for place, line in enumerate(_lines(page)):
            words = set(language.words(line))
            told = sum(telling.get(word, 0.0) for word in words)
            body = len(line) > LONGEST or line.endswith(".")
            worth = told / sqrt(_SHORT + len(line.split())) * (_LOWER if place else 1.0)
            rated = (body, -worth, len(line), page.key, line)
            if words and (best is None or rated < best):
                best = rated
    return _cut(best[-1]) if best else pages[0].key


def _lines(page: Page) -> Iterator[str]:
    """The title, else the first lines that have words and are no furniture, cleaned."""
    report = page.reading.report
    if report.title and (title := clean(report.title)):
        yield title
        return
    found: list[str] = []
    last = -1
    for sentence in page.sentences:
        if sentence.start < last or len(sentence.words) < 1:
            continue
        end = report.text.find("\n", sentence.start)
        last = min(end if end >= 0 else len(report.text), sentence.start + _SEARCHED)
        found.append(clean(report.text[sentence.start : last]))
        if len(found) == _LINES:
            break
    headlines = [line for line in found if len(line.split()) >= _FEWEST_WORDS]
    yield from headlines or found


def clean(line: str) -> str:
    """A line without bullets, dashes, hashes and markup, with single spaces.

    >>> clean("  • #سد_نهران.. <b>ينهار</b> فجرا")
    'سد_نهران.. ينهار فجرا'
    """
    return " ".join(_MARKUP.sub(" ", _MARKUP.sub(" ", line)).split())


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
