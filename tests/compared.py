"""A small language and a maker of readings for the tests of comparing: no rule of Arabic takes part."""

import re
from collections.abc import Iterable
from typing import Any

from isnad.intake.text import report
from isnad.model import Actor, Given, Language, Published, Reader, Reading, Report, Span

READER = Reader("isnad", "0", "ar", {})
STOP = frozenset("في من على عن إن أن أنه إلى التي الذي كما قد لم لا هو هي ثم أو و هذا هذه".split())

SHORT, LONG = 4, 7


class PlainWords:
    """Words are what stands between spaces and marks; names are one where all words of one are in the other."""

    code = "ar"

    def words(self, text: str) -> tuple[str, ...]:
        """Every word that is no stop word."""
        return tuple(word for word in re.findall(r"\w+", text) if word not in STOP)

    def core(self, word: str) -> str:
        """The first letters, which is most of a plain word."""
        return word[:4]

    def same_name(self, one: str, other: str) -> float:
        """1 for equal names, 0.8 where one holds the other, else 0."""
        left, right = set(self.words(one)), set(self.words(other))
        if not left or not right:
            return 0.0
        if left == right:
            return 1.0
        return 0.8 if left <= right or right <= left else 0.0

    def why_same(self, one: str, other: str) -> tuple[str, ...]:
        """The words that only one of the names has."""
        return tuple(f"without {word}" for word in sorted(set(self.words(one)) ^ set(self.words(other))))

    def name_keys(self, name: str) -> tuple[str, ...]:
        """Every word."""
        return self.words(name)

    def family_key(self, name: str) -> str | None:
        """The last word."""
        return self.words(name)[-1] if self.words(name) else None

    def name_length(self, name: str) -> int:
        """The number of words."""
        return len(self.words(name))

    def telling(self, name: str) -> bool:
        """A name of seven letters and more tells one actor."""
        return len(name) >= LONG

    def offices(self, printed: Iterable[str]) -> frozenset[str]:
        """Whatever is printed."""
        return frozenset(text for words in printed if (text := words.strip()))

    def apart(self, one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
        """Offices exclude one another where none is held by both."""
        return (min(one), min(other)) if one and other and not one & other else None

    def commonness(self, word: str) -> float:
        """Words of seven letters and more are rare, the shortest stand in most reports."""
        return 0.0 if len(word) >= LONG else 0.005 if len(word) > SHORT else 0.5


PLAIN: Language[Any] = PlainWords()  # type: ignore[assignment] # comparing asks for words and names only


def page_of(
    text: str, key: str, *, given: str | None = None, outlet: str | None = None, url: str | None = None
) -> Report:
    """A report with what came beside its text."""
    return report(text, key=key, outlet=outlet, url=url, given=Given(given))


def reading_of(
    of: Report,
    *,
    published: str | None = None,
    persons: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    **facts: Any,
) -> Reading:
    """A reading of ``of``; persons and places become actors wherever they are printed."""
    actors = [_actor(of, "person", name) for name in persons] + [_actor(of, "place", name) for name in places]
    basis = "given" if published else "the page has no date"
    return Reading("isnad/reading/1", of, READER, Published(published, basis), actors=tuple(actors), **facts)


def _actor(of: Report, kind: Any, name: str) -> Actor:
    mentions = tuple(Span(*match.span()) for match in re.finditer(re.escape(name), of.text))
    return Actor(f"{kind}:{name}", kind, name, (name,), mentions)
