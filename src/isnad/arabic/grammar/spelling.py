"""How near two words of a name are, whatever the transliteration: letters that stand for one another cost little."""

from functools import lru_cache

from isnad.arabic.lexicon.load import load

_CLASSES = ("جغقكخ", "وفب", "تطث", "سصثزش", "دضذظ", "حه", "عءا", "لر")
_NEAR = 0.3
_VOWELS = frozenset("اويه")
_VOWEL = 0.22
_PAIRS: dict[frozenset[str], float] = {}
for _letters in _CLASSES[:5]:
    for _one in _letters:
        for _other in _letters:
            if _one != _other:
                _PAIRS[frozenset((_one, _other))] = _NEAR
for _pair, _cost in (("غج", 0.1), ("كق", 0.2), ("خك", 0.5), ("خق", 0.8), ("خج", 0.8), ("وف", 0.2), ("وب", 0.6), ("فب", 0.4),
                     ("تط", 0.15), ("ثت", 0.3), ("سص", 0.15), ("سز", 0.3), ("سش", 0.4), ("صز", 0.4), ("شص", 0.8), ("ثس", 0.3),
                     ("زش", 0.7), ("ثز", 0.7), ("دض", 0.2), ("ذد", 0.3), ("ضظ", 0.2), ("ذز", 0.2), ("حه", 0.3), ("عا", 0.3),
                     ("جز", 0.5), ("جش", 0.5), ("يج", 0.7), ("اي", 0.25), ("او", 0.25), ("وي", 0.25), ("ها", 0.25), ("هي", 0.4)):  # fmt: skip
    _PAIRS[frozenset(_pair)] = _cost

LATIN = (
    ("sch", "ش"), ("tch", "تش"), ("kh", "خ"), ("sh", "ش"), ("ch", "تش"), ("gh", "غ"), ("th", "ث"), ("ph", "ف"), ("zh", "ج"),
    ("dh", "ذ"), ("oo", "و"), ("ou", "و"), ("ee", "ي"), ("a", "ا"), ("b", "ب"), ("c", "ك"), ("d", "د"), ("e", "ي"),
    ("f", "ف"), ("g", "غ"), ("h", "ه"), ("i", "ي"), ("j", "ج"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("o", "و"),
    ("p", "ب"), ("q", "ق"), ("r", "ر"), ("s", "س"), ("t", "ت"), ("u", "و"), ("v", "ف"), ("w", "و"), ("x", "كس"),
    ("y", "ي"), ("z", "ز"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def arabic(word: str) -> str:
    """A Latin word in Arabic letters, roughly, for comparing; an Arabic word as it is.

    >>> arabic("maltan"), arabic("kim")
    ('مالتان', 'كيم')
    """
    if not word.isascii():
        return word
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


@lru_cache(maxsize=65536)
def near(one: str, other: str) -> float:
    """How likely (0 to 1) two folded words of names are one word in two spellings.

    Words that are Arabic given names both are one only where they are the same.

    >>> near("غوتيريش", "جوتيريس") > 0.8, near("البرهان", "السيسي") < 0.5, near("حسن", "حسين")
    (True, True, 0.0)
    """
    if one == other:
        return 1.0
    one, other = arabic(one), arabic(other)
    if one == other or not one or not other:
        return float(one == other)
    given = load("given_names")
    if given.get(one) and given.get(other):
        return 0.0
    if abs(len(one) - len(other)) > 3:
        return 0.0
    bare_one, bare_other = _bones(one), _bones(other)
    if not bare_one and not bare_other:
        return 0.6 if one[0] == other[0] else 0.0
    bones = max(len(bare_one), len(bare_other), 1)
    return max(0.0, 1 - _distance(one, other) / (0.75 * bones + 0.25 * max(len(one), len(other)) / 2 + 0.6))


def _bones(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS)


def _distance(one: str, other: str) -> float:
    """The least cost of turning one word into the other."""
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _drop(letter))
    for letter in one:
        new = [row[0] + _drop(letter)]
        for at, facing in enumerate(other):
            swap = 0.0 if letter == facing else _PAIRS.get(frozenset((letter, facing)), 1.0)
            new.append(min(row[at] + swap, row[at + 1] + _drop(letter), new[at] + _drop(facing)))
        row = new
    return row[-1]


def _drop(letter: str) -> float:
    return _VOWEL if letter in _VOWELS else 1.0
