"""The face of a language, and the stages that reading runs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from isnad.model.reading import Reader, Reading
from isnad.model.report import Report
from isnad.model.word import Word

Draft = TypeVar("Draft")


class TaggerError(ValueError):
    """A tagger that a user names cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Stage(Generic[Draft]):
    """One step of reading: what it needs, what it gives, and ``made_of``, which finds the hash of what it is made of."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Draft], Draft]
    made_of: Callable[[], str]

    @property
    def version(self) -> str:
        """The hash of what the stage is made of, found out when it is first asked for."""
        return self.made_of()


class Language(Protocol[Draft]):
    """The face of a language: its stages in order, and what comparing needs of it."""

    @property
    def code(self) -> str:
        """The BCP 47 code, as ``ar``."""

    @property
    def stages(self) -> tuple[Stage[Draft], ...]:
        """The stages in the order in which they run."""

    def tagged_by(self, folder: str) -> "Language[Draft]":
        """The same language with names from the model in a folder; raises ``TaggerError`` where it cannot be loaded."""

    def open(self, report: Report) -> Draft:
        """A draft that holds the report and nothing read yet."""

    def packed(self, passed: Mapping[str, Any]) -> bytes:
        """What the reading does not hold of ``passed``: each value of a draft as the first stage that gives it gave it."""

    def unpacked(self, body: bytes, reading: Reading) -> Mapping[str, Any] | None:
        """``passed`` again, with what ``reading`` holds; ``None`` where ``body`` does not tell it."""

    def close(self, draft: Draft, reader: Reader) -> Reading:
        """The reading that the finished draft amounts to."""

    def words(self, text: str) -> tuple[str, ...]:
        """The folded content words of ``text`` (no clitics, no stop words), in order."""

    def core(self, word: str) -> str:
        """What is left of a folded content word without its inflection; words of one root mostly share it."""

    @property
    def words_version(self) -> str:
        """The hash of all that ``search_words`` is made of."""

    def search_words(self, text: str) -> tuple[Word, ...]:
        """The words of the whole of ``text`` with their places, as search compares them, in order."""

    def same_name(self, one: str, other: str) -> float:
        """How surely (0 to 1) two printed names may be one actor's."""

    def why_same(self, one: str, other: str) -> tuple[str, ...]:
        """What two printed names of one actor differ in, each said once; none where they are printed alike."""

    def name_keys(self, name: str) -> tuple[str, ...]:
        """Keys of a printed name; two names that are surely one actor's mostly share one."""

    def family_key(self, name: str) -> str | None:
        """The key of the word of a person's name that may stand for the whole; ``None`` where none may."""

    def name_length(self, name: str) -> int:
        """Of how many parts a personal name is, titles left off."""

    def telling(self, name: str) -> bool:
        """Whether a printed name tells one actor in whatever report; else only within one story."""

    def offices(self, printed: Iterable[str]) -> frozenset[str]:
        """The offices among the words that are printed before a person's name or instead of it."""

    def apart(self, one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
        """Two offices that no one person holds, where no two of them agree; else ``None``."""

    def commonness(self, word: str) -> float:
        """In which share (0 to 1) of everyday news reports a folded content word stands; 0 where it is rare."""
