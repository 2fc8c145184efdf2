"""Two Arabic spellings of one English name are one name: how often ``same_name`` says so, and how often wrongly.

The pairs are made anew each time, with a fixed seed, from ``anetac`` and ``wd-names`` under ``../shared/data``; nothing
of those is kept here. ``python eval/name_pairs.py`` prints the scores, ``--record`` writes them into docs/names.md, and
``--wrong`` names the pairs of the tuning half that are judged wrongly.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from random import Random
from unicodedata import combining, normalize

from rapidfuzz.distance.Levenshtein import distance

from isnad.arabic.grammar.same_name import same_name
from isnad.arabic.text.fold import fold
from isnad.compare.actors import SURE

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
PAGE = Path(__file__).parent.parent / "docs" / "names.md"
START, END = "<!-- pairs -->", "<!-- end of pairs -->"
PARTS = ("tune", "test")
PER_KIND = 400
"""Pairs of a kind in each part: five kinds of the same and five of different names, 2,000 and 2,000 a part."""

_SEED = 20261121
LIKE, LAX = 0.8, 0.7
OTHER_VOWELS = 3
_LEAST_ENGLISH, _LEAST_ARABIC = 4, 3
_TITLES = ("الرئيس", "وزير الخارجية", "رئيس الوزراء", "الدكتور", "النائب", "المتحدث باسم الحكومة", "الجنرال", "السيدة")

# What an English name and its Arabic spellings are compared by when a pair is cleaned and when two names are told apart:
# letters that Arabic writes with one letter, or that transliterators do not agree on, are put together.
_ENGLISH = (
    ("tsch", "S"), ("tch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("dh", "d"),
    ("gh", "g"), ("kh", "k"), ("zh", "g"), ("qu", "k"), ("x", "ks"), ("c", "k"), ("q", "k"), ("g", "k"), ("j", "k"), ("z", "s"),
    ("v", "f"), ("p", "b"), ("d", "t"), ("b", "f"),
)  # fmt: skip
_ARABIC = {
    "ب": "f", "ف": "f", "ت": "t", "ث": "t", "ط": "t", "د": "t", "ض": "t", "ذ": "t", "ظ": "t", "س": "s", "ص": "s", "ز": "s",
    "ش": "S", "ج": "k", "غ": "k", "ق": "k", "ك": "k", "خ": "k", "ر": "r", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A part of a name: English, and as two people wrote it in Arabic; each has the other's letters or near ones."""

    english: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two full names, whether they are one name, and how the pair was made."""

    one: str
    other: str
    same: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of *same* at a threshold, and the share judged rightly of each kind of pair."""

    precision: float
    recall: float
    f1: float
    kinds: dict[str, float]


def names(data: Path = DATA, least: float = LIKE) -> tuple[Name, ...]:
    """The English names of both collections that are clean and spelled in two ways, in the order of the alphabet.

    A name is dropped where it is shorter than four letters, where a spelling is shorter than three, where both
    spellings fold to one, or where the consonants of a spelling and of the English name have less than ``least`` in
    common (misaligned lines, other names of the same person). Nothing is dropped for how near the two spellings are.
    """
    anetac = dict(_anetac(data))
    found = []
    for english, spelling in sorted(_wikidata(data).items()):
        other = anetac.get(english)
        if other is None or len(english) < _LEAST_ENGLISH or fold(spelling) == fold(other):
            continue
        if all(len(word) >= _LEAST_ARABIC and _alike(english, word) > least - 1e-9 for word in (spelling, other)):
            found.append(Name(english, spelling, other))
    return tuple(found)


def pairs(part: str, data: Path = DATA, least: float = LIKE) -> tuple[Pair, ...]:
    """The pairs of a part (``tune`` or ``test``); no English name stands in both."""
    known = [name for name in names(data, least) if part_of(name.english) == part]
    draw = Random(f"{_SEED} {part}")  # noqa: S311 — a sample drawn anew the same way, no secret
    near = rivals(known)
    rivalled = [name for name in known if near[name.english]]
    made: list[Pair] = []
    for kind, make in _KINDS.items():
        same = kind.startswith("same")
        for _ in range(PER_KIND):
            one, other = make(draw, known, lambda: _rival(draw, rivalled, near))
            made.append(Pair(one, other, same, kind))
    return tuple(made)


def score(judged: Sequence[Pair], threshold: float = SURE) -> Score:
    """How well ``same_name`` parts the pairs at ``threshold``."""
    said = [(pair, same_name(pair.one, pair.other) >= threshold) for pair in judged]
    hits = sum(pair.same and yes for pair, yes in said)
    precision = hits / max(sum(yes for _, yes in said), 1)
    recall = hits / sum(pair.same for pair in judged)
    kinds: defaultdict[str, list[bool]] = defaultdict(list)
    for pair, yes in said:
        kinds[pair.kind].append(yes == pair.same)
    shares = {kind: sum(right) / len(right) for kind, right in kinds.items()}
    return Score(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), shares)


Rival = Callable[[], tuple[Name, Name]]


def _word(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    name = draw.choice(known)
    return name.one, name.other


def _full(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    given, family = draw.sample(known, 2)
    return f"{given.one} {family.one}", f"{given.other} {family.other}"


def _middle(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    given, middle, family = draw.sample(known, 3)
    return f"{given.one} {middle.one} {family.one}", f"{given.other} {family.other}"


def _titled(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    given, family = draw.sample(known, 2)
    return f"{draw.choice(_TITLES)} {given.one} {family.one}", f"{given.other} {family.other}"


def _chain(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    chain = draw.sample(known, 3)
    return " ".join(name.one for name in chain), " ".join(name.other for name in chain)


def _other_word(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    name, near = rival()
    return name.one, draw.choice((near.one, near.other))


def _other_family(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    given = draw.choice(known)
    name, near = rival()
    return f"{given.one} {name.one}", f"{draw.choice((given.one, given.other))} {draw.choice((near.one, near.other))}"


def _other_given(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    family = draw.choice(known)
    name, near = rival()
    return (
        f"{name.one} {family.one}",
        f"{draw.choice((near.one, near.other))} {draw.choice((family.one, family.other))}",
    )


def _other_order(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    chain = draw.sample(known, 3)
    orders = [order for order in permutations(chain) if list(order) != chain]
    return " ".join(name.one for name in chain), " ".join(name.one for name in draw.choice(orders))


def _other_middle(draw: Random, known: Sequence[Name], rival: Rival) -> tuple[str, str]:
    given, family = draw.sample(known, 2)
    name, near = rival()
    other = (draw.choice((word.one, word.other)) for word in (given, near, family))
    return f"{given.one} {name.one} {family.one}", " ".join(other)


_KINDS: dict[str, Callable[[Random, Sequence[Name], Rival], tuple[str, str]]] = {
    "same: one word": _word,
    "same: given and family name": _full,
    "same: middle name left out": _middle,
    "same: title before one": _titled,
    "same: three names": _chain,
    "different: one word": _other_word,
    "different: near family name": _other_family,
    "different: near given name": _other_given,
    "different: another order": _other_order,
    "different: near middle name": _other_middle,
}


def _anetac(data: Path) -> Iterator[tuple[str, str]]:
    for line in (data / "anetac" / "EN-AR_Named-entities.txt").read_text(encoding="utf-8").splitlines():
        _, english, arabic = line.split()
        yield english.lower(), arabic


def _wikidata(data: Path) -> dict[str, str]:
    """The commonest Arabic spelling of each name, which Wikidata prints letter by letter."""
    found: dict[str, tuple[int, str]] = {}
    for name in ("wd_arabic_16.tsv", "wd_arabic_64.tsv"):
        for line in (data / "wd-names" / name).read_text(encoding="utf-8").splitlines():
            english, letters, count = line.split("\t")
            found[english] = max(found.get(english, (0, "")), (int(count), letters.replace(" ", "")))
    return {english: spelling for english, (_, spelling) in found.items()}


def part_of(english: str) -> str:
    """The part in which an English name stands, by its hash."""
    return PARTS[sha256(english.encode()).digest()[0] % 2]


def _bones(english: str) -> str:
    """The consonants of an English name in the classes that both scripts share, each run once."""
    word = "".join(letter for letter in normalize("NFD", english.lower()) if not combining(letter))
    for printed, letters in _ENGLISH:
        word = word.replace(printed, letters)
    return _once(letter for letter in word if letter in "fkltmnrsS")


def _once(letters: Iterator[str]) -> str:
    found = ""
    for letter in letters:
        if not found.endswith(letter):
            found += letter
    return found


def _alike(english: str, spelling: str) -> float:
    """The share of the longer one's consonants that English name and Arabic spelling have in common, in order."""
    one, other = _bones(english), _once(_ARABIC[letter] for letter in fold(spelling) if letter in _ARABIC)
    row = [0] * (len(other) + 1)
    for letter in one:
        before = row
        row = [0]
        for at, facing in enumerate(other):
            row.append(before[at] + 1 if letter == facing else max(before[at + 1], row[at]))
    return row[-1] / max(len(one), len(other), 1)


def rivals(known: Sequence[Name], vowels: int | None = None) -> dict[str, list[Name]]:
    """For each name the other names of which a spelling is one or two letters away, and that sound otherwise."""
    shelves: defaultdict[str, set[int]] = defaultdict(set)
    for number, name in enumerate(known):
        for word in {fold(name.one), fold(name.other)}:
            for key in _without_one(word):
                shelves[key].add(number)
    found: dict[str, list[Name]] = {}
    for name in known:
        spelled = {fold(name.one), fold(name.other)}
        near = sorted({number for word in spelled for key in _without_one(word) for number in shelves[key]})
        others = [known[number] for number in near]
        found[name.english] = [
            other
            for other in others
            if _sounds_other(other.english, name.english, vowels) and not spelled & {fold(other.one), fold(other.other)}
        ]
    return found


def _sounds_other(one: str, other: str, vowels: int | None) -> bool:
    """Whether two English names sound otherwise: other consonants, or the same ones with so many other ``vowels``."""
    return _bones(one) != _bones(other) or (vowels is not None and distance(_vowels(one), _vowels(other)) >= vowels)


def _vowels(english: str) -> str:
    """The vowels of an English name, each run once; an e at the end is mostly not heard."""
    plain = (letter for letter in normalize("NFD", english.lower().removesuffix("e")) if not combining(letter))
    return _once({"y": "i"}.get(letter, letter) for letter in plain if letter in "aeiouy")


def _without_one(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _rival(draw: Random, rivalled: Sequence[Name], near: dict[str, list[Name]]) -> tuple[Name, Name]:
    name = draw.choice(rivalled)
    return name, draw.choice(near[name.english])


def table() -> list[str]:
    """What is measured, as a table in Markdown, and the numbers with a laxer rule of cleaning."""
    found = {part: score(pairs(part)) for part in PARTS}
    head = ["| | learned on | kept back |", "| --- | ---: | ---: |"]
    rows = [
        f"| {name} | {getattr(found['tune'], name):.3f} | {getattr(found['test'], name):.3f} |"
        for name in ("precision", "recall", "f1")
    ]
    kinds = [f"| {kind} | {found['tune'].kinds[kind]:.3f} | {found['test'].kinds[kind]:.3f} |" for kind in _KINDS]
    lax = score(pairs("test", least=LAX)).f1
    return [
        *head,
        *rows,
        *kinds,
        "",
        f"With names that share {LAX:.0%} of the consonants too: F1 {lax:.3f} on the part kept back.",
    ]


def main() -> int:
    """Print the scores of both parts."""
    if "--record" in sys.argv:
        before, rest = PAGE.read_text(encoding="utf-8").split(START)
        PAGE.write_text("\n".join([before + START, "", *table(), "", END + rest.split(END)[1]]), encoding="utf-8")
    print(*table(), sep="\n")
    if "--wrong" in sys.argv:
        for pair in pairs("tune"):
            sure = same_name(pair.one, pair.other)
            if (sure >= SURE) != pair.same:
                print(f"  {sure:.2f} {pair.kind}: {pair.one} / {pair.other}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
