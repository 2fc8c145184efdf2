"""The face of a language, and the stages that reading runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from isnad.model.reading import Reader, Reading
from isnad.model.report import Report
from isnad.model.word import Word

Draft = TypeVar("Draft")


@dataclass(frozen=True, slots=True)
class Stage(Generic[Draft]):
    """One step of reading: what it needs, what it gives, and the hash of what it is made of."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Draft], Draft]
    version: str


class Language(Protocol[Draft]):
    """The face of a language: its stages in order, and what comparing needs of it."""

    @property
    def code(self) -> str:
        """The BCP 47 code, as ``ar``."""

    @property
    def stages(self) -> tuple[Stage[Draft], ...]:
        """The stages in the order in which they run."""

    def open(self, report: Report) -> Draft:
        """A draft that holds the report and nothing read yet."""

    def close(self, draft: Draft, reader: Reader) -> Reading:
        """The reading that the finished draft amounts to."""

    def words(self, text: str) -> tuple[str, ...]:
        """The folded content words of ``text`` (no clitics, no stop words), in order."""

    def core(self, word: str) -> str:
        """What is left of a folded content word without its inflection; words of one root mostly share it."""

    def search_words(self, text: str) -> tuple[Word, ...]:
        """The words of the whole of ``text`` with their places, as search compares them, in order."""

    def same_name(self, one: str, other: str) -> float:
        """How surely (0 to 1) two printed names may be one actor's."""

    def commonness(self, word: str) -> float:
        """In which share (0 to 1) of everyday news reports a folded content word stands; 0 where it is rare."""
