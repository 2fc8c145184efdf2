"""Arabic behind the face of a language: its stages in order, and what comparing needs of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from isnad.arabic.draft import Draft
from isnad.arabic.grammar.content_words import content_words
from isnad.arabic.grammar.homonyms import apart, offices
from isnad.arabic.grammar.name_keys import family_key, name_keys
from isnad.arabic.grammar.name_parts import name_parts
from isnad.arabic.grammar.name_reasons import why_same
from isnad.arabic.grammar.names import names
from isnad.arabic.grammar.same_name import same_name
from isnad.arabic.grammar.search_words import search_words
from isnad.arabic.grammar.telling import telling
from isnad.arabic.grammar.word_core import word_core
from isnad.arabic.passed import pack, unpack
from isnad.arabic.stages import STAGES, WORDS_VERSION
from isnad.arabic.taggers.commonness import commonness
from isnad.arabic.taggers.neural import neural_tagger
from isnad.arabic.text.sheet import sheet
from isnad.model import Reader, Reading, Report, Stage, Word

SCHEMA = "isnad/reading/1"


@dataclass(frozen=True, slots=True)
class Arabic:
    """The language of Arabic news, with its stages."""

    code: str = "ar"
    stages: tuple[Stage[Draft], ...] = STAGES

    def tagged_by(self, folder: str) -> "Arabic":
        """Arabic with names from the model in ``folder``; raises ``TaggerError`` where it cannot be loaded."""
        model = neural_tagger(folder)

        def named(draft: Draft) -> Draft:
            return replace(draft, names=names(draft.sheet, model))

        def by_model(stage: Stage[Draft]) -> Stage[Draft]:
            return replace(stage, run=named, made_of=lambda: f"{stage.version}+{model.version}")

        stages = tuple(by_model(stage) if stage.name == "names" else stage for stage in self.stages)
        return replace(self, stages=stages)

    def open(self, report: Report) -> Draft:
        """Lay the text out; nothing is read yet."""
        return Draft(report, sheet(report.text))

    def packed(self, passed: Mapping[str, Any]) -> bytes:
        """What the reading does not hold of ``passed``: each value of a draft as the first stage that gives it gave it."""
        return pack(passed)

    def unpacked(self, body: bytes, reading: Reading) -> Mapping[str, Any] | None:
        """``passed`` again, with what ``reading`` holds; ``None`` where ``body`` does not tell it."""
        return unpack(body, reading)

    def close(self, draft: Draft, reader: Reader) -> Reading:
        """The reading that the finished draft amounts to."""
        return Reading(
            schema=SCHEMA,
            report=draft.report,
            reader=reader,
            published=draft.published,
            credits=draft.credits,
            furniture=draft.furniture,
            quality=draft.quality,
            figures=draft.figures,
            statements=draft.statements,
            dates=draft.dates,
            events=draft.events,
            actors=draft.actors,
        )

    def words(self, text: str) -> tuple[str, ...]:
        """The folded content words of ``text``, in order."""
        return content_words(text)

    @property
    def words_version(self) -> str:
        """The hash of all that ``search_words`` is made of."""
        return WORDS_VERSION

    def search_words(self, text: str) -> tuple[Word, ...]:
        """The words of the whole of ``text`` with their places, as search compares them, in order."""
        return search_words(text)

    def core(self, word: str) -> str:
        """What is left of a folded content word without its inflection."""
        return word_core(word)

    def same_name(self, one: str, other: str) -> float:
        """How surely (0 to 1) two printed names may be one actor's."""
        return same_name(one, other)

    def why_same(self, one: str, other: str) -> tuple[str, ...]:
        """What two printed names of one actor differ in, each said once; none where they are printed alike."""
        return why_same(one, other)

    def name_keys(self, name: str) -> tuple[str, ...]:
        """Keys of a printed name; two names that are surely one actor's mostly share one."""
        return name_keys(name)

    def family_key(self, name: str) -> str | None:
        """The key of the word of a person's name that may stand for the whole; ``None`` where none may."""
        return family_key(name)

    def name_length(self, name: str) -> int:
        """Of how many parts a personal name is, titles left off."""
        return len(name_parts(name).words)

    def telling(self, name: str) -> bool:
        """Whether a printed name tells one actor in whatever report; else only within one story."""
        return telling(name)

    def offices(self, printed: Iterable[str]) -> frozenset[str]:
        """The offices among the words that are printed before a person's name or instead of it."""
        return offices(printed)

    def apart(self, one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
        """Two offices that no one person holds, where no two of them agree; else ``None``."""
        return apart(one, other)

    def commonness(self, word: str) -> float:
        """In which share (0 to 1) of everyday news reports a folded content word stands; 0 where it is rare."""
        return commonness(word)


ARABIC = Arabic()
