"""What a statement reports: its words weighed by how rare they are, its speaker, the figures inside it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Any

from isnad.compare.page import Page
from isnad.model import Figure, Language, Statement

_FLOOR = 0.3
_ONCE_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Uttered:
    """A statement with its report's place in the run, its story, and the weighted words of what was said.

    ``named`` are the words of the speaker's name.
    """

    report: int
    story: int
    page: Page
    statement: Statement
    words: Mapping[str, float]
    figures: tuple[Figure, ...]
    sentence: int
    named: frozenset[str]

    @property
    def speaker(self) -> str:
        """The fullest name of the speaker, empty where none is printed."""
        return self.statement.speaker.name or self.statement.speaker.text or ""


def uttered(run: Sequence[Page], stories: Sequence[int], language: Language[Any]) -> tuple[Uttered, ...]:
    """All statements of the run; ``stories`` gives each report's story."""
    seen: Counter[str] = Counter()
    for page in run:
        seen.update(page.words)
    found = []
    for number, page in enumerate(run):
        text = page.reading.report.text
        for statement in page.reading.statements:
            count = Counter(word for span in statement.content for word in language.words(span.of(text)))
            raw = {
                word: (_FLOOR + log((len(run) + 1) / max(1, seen[word]))) * (1.0 if seen[word] > 1 else _ONCE_WEIGHT)
                for word in count
            }
            length = sqrt(sum(value * value for value in raw.values())) or 1.0
            figures = tuple(
                f for f in page.reading.figures if any(s.start <= f.start < s.end for s in statement.content)
            )
            weights = {word: raw[word] / length for word in sorted(raw)}
            named = frozenset(language.words(statement.speaker.name or statement.speaker.text or ""))
            at = page.sentence_number(statement.start)
            found.append(Uttered(number, stories[number], page, statement, weights, figures, at, named))
    return tuple(found)
