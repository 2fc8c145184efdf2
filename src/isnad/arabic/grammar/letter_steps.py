"""How one word is turned into another, letter by letter, at the least cost."""

from collections import Counter
from collections.abc import Mapping

VOWELS = frozenset("اويه")
"""Letters that write vowels in foreign names; ه for its silent end."""

_CH = "تش", "چ"
"""Two letters that write one sound, for which transliterators also write one of ش, ج, ك, س."""

_HISSING = frozenset("شجزس")
"""Before these letters ت, د and ك may be part of one sound: ``شولتز`` and ``شولز``, ``كزافير`` and ``زافير``."""

LIKENESS = 3
"""So many kept consonants, and so many kept vowels, speak for one word; further ones say no more."""


def sounds(word: str) -> str:
    """A folded word with one letter for ``تش``, as ``ش`` is one.

    >>> sounds("تشيمينو")
    'چيمينو'
    """
    return word.replace(*_CH)


def steps(one: str, other: str, costs: Mapping[str, float]) -> Counter[str]:
    """The steps that turn ``one`` into ``other`` at the least cost, counted: letters kept, swapped or dropped.

    A step that ``costs`` does not name counts as the general one of its kind (``swap``, ``drop``, each also ``vowel``).
    A dropped letter stands at the start (``^``), at the end (``$``), beside the same letter (``=``),
    or before a hissing one (``~``). In a word of few consonants each vowel that differs counts as ``short vowel`` too.

    >>> general = {"swap": 3.0, "swap vowel": 1.0, "drop": 3.0, "drop vowel": 1.0}
    >>> sorted(steps("غريس", "جريسي", {**general, "swap ج غ": 0.5}).items())
    [('drop vowel', 1), ('kept', 2), ('kept vowel', 1), ('short vowel', 1), ('swap ج غ', 1)]
    """
    leaving = [_drop(one, at, costs) for at in range(len(one))]
    coming = [_drop(other, at, costs) for at in range(len(other))]
    swaps = {(a, b): _swap(a, b, costs) for a in set(one) for b in set(other)}
    rows = [[0.0]]
    for cost, _ in coming:
        rows[0].append(rows[0][-1] + cost)
    for at, letter in enumerate(one):
        before, cost = rows[-1], leaving[at][0]
        row = [before[0] + cost]
        for place, facing in enumerate(other):
            row.append(
                min(before[place] + swaps[letter, facing][0], before[place + 1] + cost, row[place] + coming[place][0])
            )
        rows.append(row)
    found = _way_back(one, other, rows, leaving, coming, swaps)
    vowels = sum(count for step, count in found.items() if _is_vowel_step(step))
    return found + Counter({"short vowel": vowels}) if vowels and found["kept"] < LIKENESS else found


def _way_back(
    one: str,
    other: str,
    rows: list[list[float]],
    leaving: list[tuple[float, str]],
    coming: list[tuple[float, str]],
    swaps: Mapping[tuple[str, str], tuple[float, str]],
) -> Counter[str]:
    found: Counter[str] = Counter()
    at, place = len(one), len(other)
    while at or place:
        here = rows[at][place]
        if at and place:
            cost, step = swaps[one[at - 1], other[place - 1]]
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
    return found


def _is_vowel_step(step: str) -> bool:
    kind, *letters = step.split()
    return kind in ("swap", "drop") and bool(letters) and all(x == "vowel" or x[0] in VOWELS for x in letters)


def _swap(letter: str, facing: str, costs: Mapping[str, float]) -> tuple[float, str]:
    vowel = letter in VOWELS
    if letter == facing:
        return 0.0, "kept vowel" if vowel else "kept"
    step = f"swap {min(letter, facing)} {max(letter, facing)}"
    if step not in costs:
        step = "swap vowel" if vowel and facing in VOWELS else "swap"
    return costs[step], step


def _drop(word: str, at: int, costs: Mapping[str, float]) -> tuple[float, str]:
    letter = word[at]
    if letter in word[max(0, at - 1) : at] + word[at + 1 : at + 2]:
        place = "="
    elif letter in "تدك" and at + 1 < len(word) and word[at + 1] in _HISSING:
        place = "~"
    else:
        place = "^" if not at else "$" if at == len(word) - 1 else ""
    step = f"drop {letter}{place}"
    if step not in costs:
        step = "drop vowel" if letter in VOWELS else "drop"
    return costs[step], step
