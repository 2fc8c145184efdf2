"""Adjectives behind a counted noun, told by a list and by agreement with the noun."""

from functools import lru_cache

from isnad.arabic.grammar.name_words import state_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.kept import SOME

_ENDINGS = ("", "ا", "ه", "ين", "ون", "ان", "ات", "تين", "تان", "ي")
_DIRECTIONS = frozenset(("شمالي", "جنوبي", "شرقي", "غربي"))
_OTHERS = frozenset(("اخر", "اخري", "اخرون", "اخرين", "اخران", "اخريات", "اخريين"))


@lru_cache(maxsize=SOME)
def is_adjective(norm: str) -> bool:
    """Whether a folded word, its article taken off, is a listed adjective or one of a state.

    >>> is_adjective("باليستيه"), is_adjective("روسيا"), is_adjective("العسكريه"), is_adjective("لنوعيه")
    (True, True, True, False)
    """
    bare = norm.removeprefix("ال")
    if bare in _OTHERS:
        return True
    adjectives = load("adjectives")
    for ending in _ENDINGS:
        stem = bare.removesuffix(ending)
        if (stem != bare or not ending) and len(stem) > 1 and (adjectives.get(stem) or _of_state(stem)):
            return True
    return False


def _of_state(stem: str) -> bool:
    return any(entry.sense in ("adjective", "region_adjective") for entry in load("states").get(stem))


def agrees(noun: str, norm: str) -> bool:
    """Whether the folded word ``norm`` is an adjective that may stand right behind the counted ``noun``.

    >>> agrees("جنديا", "روسيا"), agrees("جنديا", "روسيه"), agrees("صواريخ", "باليستيه"), agrees("كيلومتر", "غربي")
    (True, False, True, False)
    """
    if norm.startswith("ال") != noun.startswith("ال") or not is_adjective(norm) or norm in _DIRECTIONS:
        return False
    if norm in _OTHERS:
        return True
    accusative = norm.endswith("ا")
    if noun.endswith("ا"):
        return accusative
    return not accusative and (not norm.endswith(("ين", "ون", "ان")) or _is_human_or_dual(noun))


def _is_human_or_dual(noun: str) -> bool:
    """Only people and pairs take the endings ``ين`` and ``ون``: no noun in ه (``طائرة``) does."""
    return not noun.endswith("ه")


def nationality(norm: str, value: float) -> bool:
    """Whether ``norm`` names people by their state in the form that the numeral ``value`` asks for.

    >>> nationality("روسيا", 13), nationality("روسيا", 2000), nationality("فلسطيني", 2e6), nationality("السوريين", 1000)
    (True, False, True, True)
    """
    few = value % 100
    if norm.endswith("ا"):
        return 11 <= few <= 99 and _of_state(norm[:-1])
    if norm.endswith(("ين", "ون", "يات")) or few == 0 or 11 <= few <= 99:
        return not norm.endswith("ه") and state_of(norm) is not None
    return False
