"""The words of a text as search compares them: in any spelling, with or without clitics, by their Latin name too."""

from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from isnad.arabic.grammar.content_words import stem
from isnad.arabic.lexicon.load import Lexicon, load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import SOME, WORDS
from isnad.arabic.text.tokens import Token, tokens
from isnad.model import Word

_NAMED = ("agencies", "bodies")
"""The lists whose entries have a Latin name."""

_SHORT = 4
_NAME = 80
"""Letters of a name at most."""

_PROCLITICS = frozenset({"", "و", "ف", "ب", "ل", "ال", "وال", "بال", "لل"})


def search_words(text: str) -> tuple[Word, ...]:
    """All words and numbers of ``text`` in order; where an agency or a body is named, its Latin name beside them.

    >>> [(word.printed, word.stem) for word in search_words("وللوزارات في نهران")]
    [('وللوزارات', 'وزار'), ('في', ''), ('نهران', 'نهر')]
    >>> [word.stem for word in search_words("السد سد")], [word.stem for word in search_words("نقلت فرانس برس")]
    (['سد', 'سد'], ['نقلت', 'afp', 'فرانس', 'برس'])
    >>> [word.folded for word in search_words("سامر الحدّاد")]
    ['سامر', 'حداد']
    """
    return _words(text) if len(text) > _NAME else _name_words(text)


@lru_cache(maxsize=SOME)
def _name_words(text: str) -> tuple[Word, ...]:
    """The words of what is as short as a name: news repeats names."""
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    told = tokens(text)
    found = []
    for at, token in enumerate(told):
        if token.kind == "punct":
            continue
        known = _known(token.norm)
        latin = _latin(told, at) if known.begins else None
        if latin is not None and latin[1] != token.norm:
            size, name = latin
            end = told[at + size - 1].end
            found.append(Word(token.start, end, text[token.start : end], name, name))
        found.append(Word(token.start, token.end, token.text, known.bare, known.stem))
    return tuple(found)


class _Known(NamedTuple):
    """The stem of a folded word, what it is without its article, and whether it may be the first of a listed name."""

    stem: str
    bare: str
    begins: bool


@lru_cache(maxsize=WORDS)
def _known(norm: str) -> _Known:
    first = _firsts()
    begins = any(rest in first and front in _PROCLITICS for front, rest in fronts(norm))
    return _Known(_stem(norm), _bare(norm), begins)


def _stem(norm: str) -> str:
    """The stem of a folded word, without the article before two letters too (السد, سد)."""
    word = stem(norm)
    return word[2:] if len(word) == _SHORT and word.startswith("ال") else word


def _bare(norm: str) -> str:
    return norm[2:] if len(norm) >= _SHORT and norm.startswith("ال") else norm


def _latin(told: tuple[Token, ...], at: int) -> tuple[int, str] | None:
    """How many tokens at ``at`` name a body, and its folded Latin name in one word, if any."""
    best: tuple[int, str] | None = None
    for words in _lists():
        hit = words.match(told, at, _PROCLITICS)
        name = hit[1].data.get("name", "") if hit else ""
        if hit and name.isascii() and name and (best is None or hit[0] > best[0]):
            best = hit[0], fold(name.replace(" ", ""))
    return best


@cache
def _firsts() -> frozenset[str]:
    """The first words of all names of these lists."""
    return frozenset(chain.from_iterable(words.by_first for words in _lists()))


@cache
def _lists() -> tuple[Lexicon, ...]:
    return tuple(load(name) for name in _NAMED)
