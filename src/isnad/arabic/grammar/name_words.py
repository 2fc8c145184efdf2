"""What one word does in a name: opens an office, a body, a place or a group, or says of which state."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from isnad.arabic.lexicon.load import Lexicon, load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME, WORDS

Openers = Literal["titles", "name_heads", "groups"]
"""The lists of words that open names."""
_OPENERS: tuple[Openers, ...] = get_args(Openers)
_PARTICLES = frozenset({"", "و", "ف", "ل", "ب", "ك", "ول", "وب", "فل", "فب"})
_ARTICLES = ("ال", "لل")
_PLURALS = ("ون", "ين", "ان", "ات", "تين", "تان", "ه")


@dataclass(frozen=True, slots=True)
class Opener:
    """A word that opens a name: ``front`` letters are particles before it; ``weak`` ones need more to be sure."""

    form: str
    sense: str
    front: int
    definite: bool
    weak: bool


def opener(lexicon: Openers, norm: str) -> Opener | None:
    """What a folded word opens according to a list; ``None`` where nothing.

    >>> opener("titles", "لوزير"), opener("titles", "الوزير").definite
    (Opener(form='وزير', sense='office', front=1, definite=False, weak=False), True)
    """
    found = _openers(norm)
    return found.get(lexicon) if found else None


@lru_cache(maxsize=WORDS)
def _openers(norm: str) -> dict[Openers, Opener] | None:
    """What a folded word opens according to each list; nearly all words open nothing."""
    found = {name: made for name in _OPENERS if (made := _opener(load(name), norm)) is not None}
    return found or None


def _opener(words: Lexicon, norm: str) -> Opener | None:
    for front, rest in fronts(norm):
        article = next((mark for mark in _ARTICLES if front.endswith(mark)), "")
        before = front[: len(front) - len(article)] + ("ل" if article == "لل" else "")
        if before not in _PARTICLES or (article == "لل" and front == "كلل"):
            continue
        entries = [*words.get(rest), *(words.get("ال" + rest) if article else ())]
        if front == "" and norm.startswith("ال") and not words.get(norm[2:]):
            article = "ال"
        elif front == "" and norm.startswith("ال"):
            continue
        if entries:
            entry = entries[0]
            size = len(front) if article == "لل" else len(before)
            weak = all(bool(one.data.get("weak")) for one in entries)
            return Opener(entry.form, entry.sense, size, bool(article), weak)
    return None


@lru_cache(maxsize=SOME)
def state_of(norm: str) -> str | None:
    """The code of the state that a folded adjective belongs to (``روسية``, ``الفرنسيون``); ``None`` for none.

    >>> state_of("الروسيه"), state_of("فرنسيين"), state_of("الكبير")
    ('RU', 'FR', None)
    """
    states = load("states")
    for front, rest in fronts(norm):
        if front and not front.endswith(_ARTICLES) and front not in _PARTICLES:
            continue
        for ending in ("", *_PLURALS):
            if ending and not rest.endswith(ending):
                continue
            for entry in states.get(rest[: len(rest) - len(ending)] if ending else rest):
                if entry.sense == "adjective":
                    return entry.data["code"]
                if entry.sense == "region_adjective":
                    return entry.form
    return None


def definite(norm: str) -> bool:
    """Whether a folded word carries the article (a rest of three letters or more behind it).

    >>> definite("الروسيه"), definite("الي"), definite("البانيا")
    (True, False, True)
    """
    return norm.startswith("ال") and len(norm) > 4
