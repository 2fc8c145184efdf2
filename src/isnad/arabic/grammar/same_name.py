"""Whether two printed names may be one actor's."""

from functools import lru_cache

from isnad.arabic.grammar.name_parts import NameParts, name_parts
from isnad.arabic.grammar.spelling import near, together
from isnad.arabic.taggers.vocabulary import count
from isnad.arabic.text.kept import WORDS

_ALIKE = 0.62
"""From this nearness on two words count as one in two spellings."""

_FAMILY, _GIVEN, _INNER = 0.65, 0.55, 0.3
_WITHOUT_MIDDLE, _BEGINNING, _ENDING = 0.97, 0.6, 0.7
_PART_OF_BODY = 0.6
_MOST = 12
_SHORT = 3
_REALMS = frozenset({"دول", "جمهوري", "مملك", "سلطن", "اماره", "مدين", "عاصم"})


@lru_cache(maxsize=WORDS)
def same_name(one: str, other: str) -> float:
    """How surely (0 to 1) two printed names may be one actor's; from 0.5 on they may.

    Spellings, titles and left-out middle names weigh little; the order of a patronymic is kept; a family name
    alone is weaker than a full name. Bodies compare by their content words in any order, and by the lists.

    >>> same_name("أنطونيو غوتيريش", "أنطونيو جوتيريس") > 0.8
    True
    >>> same_name("محمد علي حسن", "محمد حسن علي"), same_name("ا ف ب", "وكالة فرانس برس")
    (0.0, 1.0)
    >>> 0.5 <= same_name("الرئيس دوبوا", "فرانسوا دوبوا") < 0.75
    True
    """
    if one == other:
        return 1.0
    a, b = name_parts(one), name_parts(other)
    if a.listed is not None and b.listed is not None:
        return 1.0 if a.listed == b.listed else 0.0
    if a.office != b.office:
        return 0.0
    if _of_state(a) != _of_state(b):
        return float(set(a.content) - _REALMS == set(b.content) - _REALMS)
    if a.office or a.body or b.body or a.listed or b.listed:
        return _bodies(a, b)
    return _persons(a.words, b.words)


def _of_state(parts: NameParts) -> bool:
    """Whether a name is that of a state or of a capital."""
    return parts.listed is not None and parts.listed.startswith(("state:", "capital:"))


def _persons(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The likeness of two personal names without titles."""
    short, long = sorted((one[:_MOST], other[:_MOST]), key=len)
    if not short:
        return 0.0
    if len(short) == len(long):
        values = [near(a, b) for a, b in zip(short, long, strict=True)]
        return together(values) if min(values) >= _ALIKE else 0.0
    if len(short) == 1:
        return _alone(short[0], long)
    found = _chain(short, long)
    if found is None:
        return _glued(short, long)
    places, sure = found
    first, last = places[0] == 0, places[-1] == len(long) - 1
    weight = _WITHOUT_MIDDLE if first and last else _ENDING if last else _BEGINNING if first else _INNER
    return weight * sure


def _alone(word: str, long: tuple[str, ...]) -> float:
    """One word against a full name: the family name, the given name, or one between."""
    best = 0.0
    for weight, parts in ((_FAMILY, long[-1:]), (_GIVEN, long[:1]), (_INNER, long[1:-1])):
        if best < weight:
            best = max(best, *(weight * value for part in parts if (value := near(word, part)) >= _ALIKE), 0.0)
    if best < _FAMILY and len(long) > 2:
        best = max(best, _FAMILY * near(word, "".join(long[-2:])), _FAMILY * near(word, long[-2]) - 0.1)
    return best if best >= _INNER * _ALIKE else 0.0


def _chain(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[list[int], float] | None:
    """Where the words of the shorter name stand in the longer one, in order, and how near they are."""
    places: list[int] = []
    values: list[float] = []
    at = 0
    for number, word in enumerate(short):
        left = len(short) - number - 1
        stops = range(at, len(long) - left)
        choices = [(near(word, long[place]), place) for place in (reversed(stops) if not left else stops)]
        fit = next(((value, place) for value, place in choices if value >= _ALIKE), None)
        if fit is None:
            return None
        values.append(fit[0])
        places.append(fit[1])
        at = fit[1] + 1
    return places, together(values)


def _glued(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Names of which one prints two words as one (``لو دريان``, ``لودريان``)."""
    if len(long) - len(short) > 2:
        return 0.0
    one, other = "".join(short), "".join(long)
    value = near(one, other)
    return 0.9 * value if value >= 0.8 else 0.0


def _bodies(a: NameParts, b: NameParts) -> float:
    """The likeness of two bodies or offices by their content words, in any order."""
    if a.states and b.states and not a.states & b.states:
        return 0.0
    short, long = sorted((a.content[:_MOST], b.content[:_MOST]), key=len)
    if not short:
        return 0.0
    left = list(long)
    hit = 0.0
    for word in short:
        best = max(left, key=lambda other: _word(word, other), default="")
        value = _word(word, best) if best else 0.0
        if value >= _ALIKE:
            hit += value
            left.remove(best)
    if hit < len(short) * _ALIKE or len(short) - hit > 0.5:
        return 0.0
    share = hit / len(long)
    if len(short) == len(long):
        return share
    return max(_PART_OF_BODY, share) if len(short) > 1 else share * _PART_OF_BODY


@lru_cache(maxsize=WORDS)
def _word(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if one.isdigit() or other.isdigit():
        return 0.0
    if one[0] != other[0] or min(len(one), len(other)) <= _SHORT or (_common(one) and _common(other)):
        return 0.0
    return near(one, other)


def _common(word: str) -> bool:
    """Whether news prints a stem as a word of its own: two such words are two words, not two spellings."""
    return count(word) + count("ال" + word) + count(word + "ه") + count("ال" + word + "ه") > 0
