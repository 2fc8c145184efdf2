"""Which words can stand in a time expression, each with its sense and the clitics before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.tokens import Token

Words = Sequence[Token]

_LISTS = ("time_words", "weekdays")
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"


@dataclass(frozen=True, slots=True)
class TimeWord:
    """An entry of the lists, and the folded clitics that stood before its form."""

    entry: Entry
    front: str

    @property
    def sense(self) -> str:
        """What the word is in a time expression."""
        return self.entry.sense

    def number(self, key: str) -> int:
        """A whole number that the entry holds."""
        return int(self.entry.data[key])


def _bare(norm: str) -> Iterator[tuple[str, str]]:
    """The word without its clitics, fewer taken off first; ``لل`` gives the article back."""
    for front, rest in (("", norm), (norm[:1], norm[1:])) if norm[:1] and norm[0] in _CONJUNCTIONS else (("", norm),):
        yield front, rest
        if rest[:2] == "لل":
            yield front + "ل", "ال" + rest[2:]
        elif rest[:1] and rest[0] in _PREPOSITIONS:
            yield front + rest[0], rest[1:]


@cache
def _by_word() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for name in _LISTS:
        for entry in load(name):
            found[fold(entry.form)] = (*found.get(fold(entry.form), ()), entry)
    return found


@lru_cache(maxsize=WORDS)
def time_words(norm: str) -> tuple[TimeWord, ...]:
    """All that a folded word may be in a time expression, with fewest clitics taken off.

    >>> [(word.sense, word.front) for word in time_words("والسبت")]
    [('weekday', 'و')]
    """
    words = _by_word()
    for front, rest in _bare(norm):
        if rest in words:
            return tuple(TimeWord(entry, front) for entry in words[rest])
    return ()


def find(words: Words, at: int, sense: str) -> TimeWord | None:
    """The word at token ``at`` in the given sense, if it has it."""
    if 0 <= at < len(words):
        for word in time_words(words[at].norm):
            if word.sense == sense:
                return word
    return None


def find_plain(words: Words, at: int, sense: str) -> TimeWord | None:
    """Like ``find``, for a word without clitics."""
    found = find(words, at, sense)
    return found if found is not None and not found.front else None


def norm(words: Words, at: int) -> str:
    """The folded form of token ``at``, or nothing outside of the text."""
    return words[at].norm if 0 <= at < len(words) else ""


def whole(words: Words, at: int, low: int, high: int) -> int | None:
    """The value of plain digits at token ``at`` if it lies between ``low`` and ``high``."""
    if (
        not 0 <= at < len(words)
        or words[at].kind != "number"
        or not words[at].norm.isdecimal()
        or len(words[at].norm) > 4
    ):
        return None
    value = int(words[at].norm)
    return value if low <= value <= high else None


def after_clitics(token: Token, front: str) -> int:
    """Where the word starts in the text, behind the clitics ``front`` (marks and tatweel go with them)."""
    if not front or (
        front.endswith("ل")
        and token.norm[len(front) :].startswith("ل")
        and not token.norm[len(front) :].startswith("لا")
    ):
        return token.start + (len(front) - 1 if len(front) > 1 else 0)
    size = 0
    for at, letter in enumerate(token.text):
        if size == len(front) and fold(letter):
            return token.start + at
        size += len(fold(letter))
    return token.start
