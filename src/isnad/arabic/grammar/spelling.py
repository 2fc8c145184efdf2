"""How near two words of a name are, whatever the transliteration: letters that stand for one another cost little."""

from collections.abc import Sequence
from functools import cache, lru_cache
from math import exp

from isnad.arabic.grammar.letter_steps import Costs, sounds, weight
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.kept import SOME, WORDS

_SLOPE = 0.6
"""How steeply nearness follows the weights of letters: one doubling of the odds is about 0.1 around the middle."""

_EVEN = 3.0
"""Odds of nearness where the letters speak for one word as much as for two: 0.75."""

_LEAST = -3.4
"""Letters that weigh less leave a nearness below 0.28, which speaks for two words whatever stands beside them."""

_FARTHEST = 4
"""Words whose lengths differ by more letters are two."""

_NISBA = "ي"
_SERVANT = "عبد"
"""Opens a hundred names; what follows tells which."""

LATIN = (
    ("sch", "ش"), ("tch", "تش"), ("kh", "خ"), ("sh", "ش"), ("ch", "تش"), ("gh", "غ"), ("th", "ث"), ("ph", "ف"), ("zh", "ج"),
    ("dh", "ذ"), ("oo", "و"), ("ou", "و"), ("ee", "ي"), ("a", "ا"), ("b", "ب"), ("c", "ك"), ("d", "د"), ("e", "ي"),
    ("f", "ف"), ("g", "غ"), ("h", "ه"), ("i", "ي"), ("j", "ج"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("o", "و"),
    ("p", "ب"), ("q", "ق"), ("r", "ر"), ("s", "س"), ("t", "ت"), ("u", "و"), ("v", "ف"), ("w", "و"), ("x", "كس"),
    ("y", "ي"), ("z", "ز"),
)  # fmt: skip


def arabic(word: str) -> str:
    """A Latin word in Arabic letters, roughly, for comparing; an Arabic word as it is.

    >>> arabic("maltan"), arabic("kim")
    ('مالتان', 'كيم')
    """
    return _arabic(word) if word.isascii() else word


@lru_cache(maxsize=SOME)
def _arabic(word: str) -> str:
    found, at = [], 0
    while at < len(word):
        for latin, letter in LATIN:
            if word.startswith(latin, at):
                found.append(letter)
                at += len(latin)
                break
        else:
            at += 1
    return "".join(found)


@lru_cache(maxsize=WORDS)
def near(one: str, other: str) -> float:
    """How likely (0 to 1) two folded words of names are one word in two spellings.

    What each difference weighs was learned from names that two people spelled in Arabic (``letter_costs.toml``); at
    0.75 it speaks for one word as much as for two; below 0.28 it is 0. Words that are Arabic given names both, or
    formed from such, are one only where they are the same.

    >>> near("غوتيريش", "جوتيريس") > 0.8, near("البرهان", "السيسي") < 0.5, near("حسن", "حسين")
    (True, True, 0.0)
    """
    if one == other:
        return 1.0
    one, other = arabic(one), arabic(other)
    if one == other or not one or not other:
        return float(one == other)
    if one.startswith(_SERVANT) and other.startswith(_SERVANT):
        one, other = one[len(_SERVANT) :] or _SERVANT, other[len(_SERVANT) :] or _SERVANT
    if abs(len(one) - len(other)) > _FARTHEST or _two_given_names(one, other):
        return 0.0
    first, second = sorted((sounds(one), sounds(other)))
    return _EVEN / (_EVEN + exp(-_SLOPE * weight(first, second, step_costs(), _LEAST)))


def together(values: Sequence[float]) -> float:
    """How near two names are whose words are as near as ``values``: one of the words may be another, which one is open.

    The mean of the odds against each word: the worst word weighs most, and in a long name a little less.

    >>> together([0.75, 0.75]), together([1.0, 0.0]), together([0.7, 1.0]) > 0.75
    (0.75, 0.0, True)
    """
    if not min(values):
        return 0.0
    against = [(_EVEN * (1 - value) / value) ** (1 / _SLOPE) for value in values]
    return float(_EVEN / (_EVEN + (sum(against) / len(against)) ** _SLOPE))


@cache
def step_costs() -> Costs:
    """What each step from one spelling to another costs; a letter kept costs less than nothing."""
    return Costs({entry.form: float(entry.data["cost"]) for entry in load("letter_costs")})


def _two_given_names(one: str, other: str) -> bool:
    """Whether two words are Arabic given names, or both are formed from such: there a long vowel tells two names."""
    given = load("given_names")
    if given.get(one) and given.get(other):
        return True
    stems = one.removesuffix(_NISBA), other.removesuffix(_NISBA)
    return stems[0] != one and stems[1] != other and stems[0] != stems[1] and all(given.get(stem) for stem in stems)
