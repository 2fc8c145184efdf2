"""How well and how fast near-copies are found, against an exact count and, where it is installed, against datasketch.

copies.py             the articles of saudinewsnet-aug2015 in ``../shared``, across outlets
copies.py --record    write the table into docs/performance.md as well

What is true is counted exactly: pairs of two outlets of which one holds at least half of the other's runs of five words.
datasketch gets the same words, 128 permutations and a threshold of 0.25, and is timed up to its candidates; isnad up to its pairs.
"""

import argparse
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import process_time

from isnad.compare.shingles import Shingles, containment, runs
from read_bank import machine, record

NEWS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "saudinewsnet-aug2015"
START, END = "<!-- copied -->", "<!-- end of copied -->"
LEAST = 0.5
SAMPLED_LEAST = 0.3
RECALL = PRECISION = 0.98
SHARE_OF_DATASKETCH = 0.25

Pairs = set[tuple[int, int]]


def articles() -> Iterator[tuple[str, list[str]]]:
    """The outlet and the words of each article, day by day."""
    for path in sorted(NEWS.glob("*.zip")):
        with zipfile.ZipFile(path) as day:
            for name in day.namelist():
                for row in json.loads(day.read(name)):
                    yield row["source"], re.findall(r"\w+", row["content"].lower())


def exact(outlets: Sequence[str], texts: Sequence[Sequence[str]]) -> Pairs:
    """All pairs of two outlets of which one holds half of the other."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: list[int] = []
    found: Pairs = set()
    for number, words in enumerate(texts):
        own = runs(words)
        shared: Counter[int] = Counter()
        for run in own:
            shared.update(holders[run])
            holders[run].append(number)
        sizes.append(len(own))
        found.update(
            (other, number)
            for other, times in shared.items()
            if outlets[other] != outlets[number] and times >= LEAST * min(len(own), sizes[other])
        )
    return found


def ours(outlets: Sequence[str], texts: Sequence[Sequence[str]]) -> tuple[Pairs, float, float]:
    """The pairs that isnad finds, the seconds up to its candidates, and those up to its pairs."""
    start = process_time()
    index = Shingles()
    candidates = [(other, number) for number, words in enumerate(texts) for other in index.add(words, SAMPLED_LEAST)]
    between = process_time()
    known: dict[int, set[tuple[str, ...]]] = {}
    found: Pairs = set()
    for pair in candidates:
        if outlets[pair[0]] != outlets[pair[1]]:
            one, other = (
                known.setdefault(number, runs(texts[number])) if number not in known else known[number]
                for number in pair
            )
            if containment(one, other) >= LEAST:
                found.add(pair)
    return found, between - start, process_time() - start


def datasketch(texts: Sequence[Sequence[str]]) -> float | None:
    """The seconds that datasketch takes up to its candidates; ``None`` where it is not installed."""
    if find_spec("datasketch") is None:
        return None
    made = import_module("datasketch")
    start = process_time()
    index = made.MinHashLSH(threshold=0.25, num_perm=128)
    for number, words in enumerate(texts):
        sketch = made.MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[place : place + 5]).encode() for place in range(len(words) - 4)])
        index.query(sketch)
        index.insert(number, sketch)
    return process_time() - start


def main() -> int:
    """Measure and print; the exit status is 1 where a number falls short."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/saudinewsnet-aug2015: nothing to compare", file=sys.stderr)
        return 1
    outlets, texts = zip(*articles(), strict=True)
    found, candidates, whole = ours(outlets, texts)
    other = datasketch(texts)
    wanted = exact(outlets, texts)
    recall, precision = len(found & wanted) / len(wanted), len(found & wanted) / len(found)
    lines = [
        f"{len(texts):,} articles of {len(set(outlets))} outlets, {len(wanted):,} pairs of two outlets of which one holds half of the other; {machine()}.",
        "",
        "| | pairs | recall | precision | seconds to candidates | seconds to pairs |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        f"| isnad | {len(found):,} | {recall:.3f} | {precision:.3f} | {candidates:.1f} | {whole:.1f} |",
        f"| datasketch | | | | {other:.1f} | |" if other is not None else "| datasketch | | | | not installed | |",
    ]
    print(*lines, sep="\n")
    if asked.record:
        record(lines, START, END)
    slow = other is not None and candidates > SHARE_OF_DATASKETCH * other
    return 1 if recall < RECALL or precision < PRECISION or slow else 0


if __name__ == "__main__":
    sys.exit(main())
