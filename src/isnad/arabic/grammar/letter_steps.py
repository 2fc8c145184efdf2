"""How one word is turned into another, letter by letter, at the least cost."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf

Step = tuple[float, str]
"""What a step costs, and its name."""

VOWELS = frozenset("اويه")
"""Letters that write vowels in foreign names; ه for its silent end."""

_CH = "تش", "چ"
"""Two letters that write one sound, for which transliterators also write one of ش, ج, ك, س."""

_HISSING = frozenset("شجزس")
"""Before these letters ت, د and ك may be part of one sound: ``شولتز`` and ``شولز``, ``كزافير`` and ``زافير``."""

LIKENESS = 3
"""So many kept consonants, and so many kept vowels, speak for one word; further ones say no more."""


_MOST_WORDS = 65_536


def sounds(word: str) -> str:
    """A folded word with one letter for ``تش``, as ``ش`` is one.

    >>> sounds("تشيمينو")
    'چيمينو'
    """
    return word.replace(*_CH)


class Costs(dict[str, float]):
    """What steps cost, looked up once for each two letters and each word.

    >>> Costs({"swap": 3.0, "swap ج غ": 0.5}).swap("غ", "ج")
    (0.5, 'swap ج غ')
    """

    def __init__(self, costs: Mapping[str, float]) -> None:
        super().__init__(costs)
        self._swaps: dict[tuple[str, str], Step] = {}
        self._drops: dict[str, list[Step]] = {}

    def swap(self, letter: str, facing: str) -> Step:
        """The step from one letter to the other, and its cost."""
        found = self._swaps.get((letter, facing))
        if found is None:
            found = self._swaps[letter, facing] = _swap(letter, facing, self)
        return found

    def drops(self, word: str) -> list[Step]:
        """For each letter of a word the step that drops it where it stands (see ``steps``), and its cost."""
        found = self._drops.get(word)
        if found is None:
            if len(self._drops) >= _MOST_WORDS:
                self._drops.clear()
            found = self._drops[word] = [_drop(letter, _place(word, at), self) for at, letter in enumerate(word)]
        return found


def steps(one: str, other: str, costs: Mapping[str, float]) -> Counter[str]:
    """The steps that turn ``one`` into ``other`` at the least cost, counted: letters kept, swapped or dropped.

    A step that ``costs`` does not name counts as the general one of its kind (``swap``, ``drop``, each also ``vowel``).
    A dropped letter stands at the start (``^``), at the end (``$``), beside the same letter (``=``),
    or before a hissing one (``~``). In a word of few consonants each vowel that differs counts as ``short vowel`` too.

    >>> general = {"swap": 3.0, "swap vowel": 1.0, "drop": 3.0, "drop vowel": 1.0}
    >>> sorted(steps("غريس", "جريسي", {**general, "swap ج غ": 0.5}).items())
    [('drop vowel', 1), ('kept', 2), ('kept vowel', 1), ('short vowel', 1), ('swap ج غ', 1)]
    """
    known = costs if isinstance(costs, Costs) else Costs(costs)
    leaving, coming = known.drops(one), known.drops(other)
    rows = _rows(one, other, leaving, coming, known, inf)
    return _way_back(one, other, rows, leaving, coming, known)


def weight(one: str, other: str, costs: Costs, least: float) -> float:
    """How much the steps from ``one`` to ``other`` speak for one word; minus infinity where that is less than ``least``.

    >>> costs = Costs({"bias": -1.0, "kept": -1.0, "kept vowel": -1.0, "swap": 7.0, "drop": 7.0, "drop vowel": 2.0})
    >>> weight("مرسي", "مرس", costs, -3.0), weight("مرسي", "لغد", costs, -3.0)
    (2.0, -inf)
    """
    leaving, coming = costs.drops(one), costs.drops(other)
    most = -least - costs["bias"] - LIKENESS * (costs["kept"] + costs["kept vowel"])
    rows = _rows(one, other, leaving, coming, costs, most)
    if len(rows) <= len(one):
        return -inf
    found = _way_back(one, other, rows, leaving, coming, costs)
    weighed = -costs["bias"] - sum(costs[step] * number for step, number in found.items())
    return weighed if weighed >= least else -inf


def _rows(
    one: str, other: str, leaving: Sequence[Step], coming: Sequence[Step], costs: Costs, most: float
) -> list[list[float]]:
    """What it costs at least to turn each beginning of ``one`` into each of ``other``; cut off where all costs more than ``most``."""
    dropped = [cost for cost, _ in coming]
    rows = [[0.0, *accumulate(dropped)]]
    for at, letter in enumerate(one):
        before, cost = rows[-1], leaving[at][0]
        last = before[0] + cost
        row = [last]
        for place, facing in enumerate(other):
            here = before[place] + costs.swap(letter, facing)[0]
            left = before[place + 1] + cost
            last += dropped[place]
            if left < here:  # noqa: PLR1730 — half the time of min(), where nearly all of comparing names is spent
                here = left
            if here < last:  # noqa: PLR1730 — as above
                last = here
            row.append(last)
        if min(row) > most:
            return rows
        rows.append(row)
    return rows


def _way_back(
    one: str, other: str, rows: list[list[float]], leaving: Sequence[Step], coming: Sequence[Step], costs: Costs
) -> Counter[str]:
    found: Counter[str] = Counter()
    at, place = len(one), len(other)
    while at or place:
        here = rows[at][place]
        if at and place:
            cost, step = costs.swap(one[at - 1], other[place - 1])
            if here == rows[at - 1][place - 1] + cost:
                at, place = at - 1, place - 1
                found[step] += not step.startswith("kept") or found[step] < LIKENESS
                continue
        if at and here == rows[at - 1][place] + leaving[at - 1][0]:
            at -= 1
            found[leaving[at][1]] += 1
        else:
            place -= 1
            found[coming[place][1]] += 1
    if found["kept"] < LIKENESS and (vowels := sum(count for step, count in found.items() if _is_vowel_step(step))):
        found["short vowel"] = vowels
    return found


@lru_cache(maxsize=1024)
def _is_vowel_step(step: str) -> bool:
    kind, *letters = step.split()
    return kind in ("swap", "drop") and bool(letters) and all(x == "vowel" or x[0] in VOWELS for x in letters)


def _swap(letter: str, facing: str, costs: Mapping[str, float]) -> Step:
    vowel = letter in VOWELS
    if letter == facing:
        return 0.0, "kept vowel" if vowel else "kept"
    step = f"swap {min(letter, facing)} {max(letter, facing)}"
    if step not in costs:
        step = "swap vowel" if vowel and facing in VOWELS else "swap"
    return costs[step], step


def _drop(letter: str, place: str, costs: Mapping[str, float]) -> Step:
    step = f"drop {letter}{place}"
    if step not in costs:
        step = "drop vowel" if letter in VOWELS else "drop"
    return costs[step], step


def _place(word: str, at: int) -> str:
    """Where a dropped letter stands."""
    letter = word[at]
    if letter in word[max(0, at - 1) : at] + word[at + 1 : at + 2]:
        return "="
    if letter in "تدك" and at + 1 < len(word) and word[at + 1] in _HISSING:
        return "~"
    return "^" if not at else "$" if at == len(word) - 1 else ""
