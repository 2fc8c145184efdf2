"""Learn what letters of two spellings of one name cost: scripts/train_spelling.py > letter_costs.toml.

From the tuning half of the names that ``eval/name_pairs.py`` takes from ``../shared/data``: two spellings of one English
name against spellings of names that look like it. Letters are aligned at the least cost, a logistic regression learns
what each difference weighs, and both are done again until they settle. The file holds the weights and no name.
"""

import sys
from collections import Counter
from itertools import combinations
from math import exp
from pathlib import Path
from random import Random
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent / "eval"))

from isnad.arabic.grammar.letter_steps import VOWELS, sounds, steps
from isnad.arabic.text.fold import fold
from name_pairs import Name, names, part_of, rivals

ROUNDS, RATE, DECAY, LEAST, FLOOR = 16, 0.3, 1e-4, 3, 0.05
VOWELS_WEIGH, SAME_WEIGH = 0.6, 1.5
"""How much names that differ in vowels alone weigh beside the others: English spellings of one name do so too."""

LETTERS = "ءابتثجچحخدذرزسشصضطظعغفقكلمنهوي"
START = {"swap": 3.0, "swap vowel": 1.0, "drop": 3.0, "drop vowel": 1.0}

HEAD = """source = "learned by scripts/train_spelling.py from the tuning half of names spelled twice in Arabic (ANETAC, Wikidata)"
entries = ["""


class Sample(NamedTuple):
    """Two spellings by their sounds, whether they are one name, and how much they weigh in learning."""

    one: str
    other: str
    same: bool
    weight: float


def main() -> None:
    """Write the list to standard output."""
    known = [name for name in names() if part_of(name.english) == "tune"]
    samples = _samples(known)
    costs = learned(samples)
    print(HEAD)
    for step in sorted(costs, key=lambda step: (step.split()[0] != "bias", step)):
        print(f'  {{ form = "{step}", sense = "step", cost = {costs[step]:.2f} }},')
    print("]")


def _samples(known: list[Name]) -> list[Sample]:
    """Two spellings of each name, and the spellings of names that look like it, which weigh as much together."""
    near, nearest = rivals(known), rivals(known, vowels=2)
    found = [Sample(*_sounds(name.one, name.other), same=True, weight=SAME_WEIGH) for name in known]
    weight = len(known) / sum(bool(others) for others in near.values())
    for name in known:
        others = [spelled for rival in near[name.english] for spelled in (rival.one, rival.other)]
        found += [Sample(*_sounds(name.one, spelled), same=False, weight=weight / len(others)) for spelled in others]
        vowels = [
            s for rival in nearest[name.english] if rival not in near[name.english] for s in (rival.one, rival.other)
        ]
        found += [Sample(*_sounds(name.one, s), same=False, weight=VOWELS_WEIGH / len(vowels)) for s in vowels]
    return found


def _sounds(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((sounds(fold(one)), sounds(fold(other))))
    return first, second


def learned(samples: list[Sample]) -> dict[str, float]:
    """The cost of each step, the gain of each letter kept, and the bias."""
    every = START | {step: START[_general(step)] for step in _every_step()}
    seen = Counter(step for sample in samples if sample.same for step in steps(sample.one, sample.other, every))
    costs = START | {step: every[step] for step, count in seen.items() if count >= LEAST and step in every}
    costs |= {"bias": -1.0, "kept": -0.3, "kept vowel": -0.1, "short vowel": 0.1}
    means: Counter[str] = Counter()
    draw = Random(0)  # noqa: S311 — the order of learning, no secret
    for turn in range(ROUNDS):
        draw.shuffle(samples)
        for sample in samples:
            _learn(costs, sample, RATE * sample.weight / (1 + turn))
        if turn >= ROUNDS // 2:
            means.update(costs)
    return {step: means[step] / (ROUNDS - ROUNDS // 2) for step in costs}


def _learn(costs: dict[str, float], sample: Sample, rate: float) -> None:
    found = steps(sample.one, sample.other, costs) + Counter(bias=1)
    wrong = 1 / (1 + exp(sum(costs[step] * n for step, n in found.items()))) - sample.same
    for step, n in found.items():
        costs[step] += rate * (wrong * n - DECAY * costs[step])
        if step not in ("bias", "kept", "kept vowel"):
            costs[step] = max(FLOOR, costs[step])


def _every_step() -> list[str]:
    swaps = [f"swap {one} {other}" for one, other in combinations(sorted(LETTERS), 2)]
    return swaps + [f"drop {letter}{place}" for letter in LETTERS for place in ("", "^", "$", "=", "~")]


def _general(step: str) -> str:
    kind, *letters = step.split()
    return f"{kind} vowel" if bool(letters) and all(letter[0] in VOWELS for letter in letters) else kind


if __name__ == "__main__":
    main()
