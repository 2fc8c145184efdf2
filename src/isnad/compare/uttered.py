"""What a statement reports: its words weighed by how rare they are, its speaker, the figures inside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.compare.cosine import of_length_one
from isnad.compare.figure_likeness import value
from isnad.compare.page import Page
from isnad.compare.rarity import Rarity
from isnad.model import Figure, Language, Statement


@dataclass(frozen=True, slots=True)
class Uttered:
    """A statement with its report's place in the run, its story, and the words of what was said.

    ``words`` weighs them by how rare they are in everyday news, ``cores`` the same without inflection; ``named`` are the
    words of the speaker's name.
    """

    report: int
    story: int
    page: Page
    statement: Statement
    words: Mapping[str, float]
    cores: Mapping[str, float]
    figures: tuple[Figure, ...]
    numbers: frozenset[float]
    sentence: int
    named: frozenset[str]

    @property
    def speaker(self) -> str:
        """The fullest name of the speaker, empty where none is printed."""
        return self.statement.speaker.name or self.statement.speaker.text or ""

    @property
    def through(self) -> tuple[str, ...]:
        """The media and documents that carried the words, as named."""
        return tuple(name for link in self.statement.via if (name := link.name or link.text))


def uttered(run: Sequence[Page], stories: Sequence[int], language: Language[Any]) -> tuple[Uttered, ...]:
    """All statements of the run; ``stories`` gives each report's story."""
    found = []
    rarities = Rarity(language)
    for number, page in enumerate(run):
        text = page.reading.report.text
        for statement in page.reading.statements:
            words = [word for span in statement.content for word in language.words(span.of(text))]
            figures = tuple(
                f for f in page.reading.figures if any(s.start <= f.start < s.end for s in statement.content)
            )
            numbers = frozenset(value(figure) for figure in figures)
            rarity = {word: rarities[word] for word in words}
            cores: dict[str, float] = {}
            for word, rare in rarity.items():
                core = language.core(word)
                cores[core] = max(cores.get(core, 0.0), rare)
            named = frozenset(language.words(statement.speaker.name or statement.speaker.text or ""))
            at = page.sentence_number(statement.start)
            weighed = of_length_one(rarity), of_length_one(cores)
            found.append(Uttered(number, stories[number], page, statement, *weighed, figures, numbers, at, named))
    return tuple(found)
